"""Adapters: one folder a channel. Each listens, translates (pure), renders (pure) and sends; none decides.

A channel knows `bot` and its platform's library. It knows no other channel, and no storage.
"""
