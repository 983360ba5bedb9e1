"""The real catalogues: every language whole, every key used, nothing said that must never be said."""
