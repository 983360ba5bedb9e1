"""What an action comes to in each status: tables written by hand, every combination tried."""
