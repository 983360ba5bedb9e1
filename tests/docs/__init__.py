"""The documentation under test: what it says is compared with the code."""
