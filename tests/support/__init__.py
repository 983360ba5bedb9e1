"""What tests share: a play with people in it, and small builders. No test lives here."""
