"""The page of the sandbox in a real browser. Run with `make test-browser`."""
