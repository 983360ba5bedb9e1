"""What every implementation of a port must do, whichever it is. Nothing here asks which one it has."""
