"""The process: configuration, command line, loops, log."""
