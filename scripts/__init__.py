"""Tools for those who work on the project. Nothing here is part of what is installed."""
