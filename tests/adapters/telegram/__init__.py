"""The pure parts of the channel, and its parts on a small wire of their own."""
