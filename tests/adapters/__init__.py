"""The channels: each against its own wire."""
