"""Discord: the channel for a server and for direct messages, over discord.py."""
