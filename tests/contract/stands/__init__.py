"""Stands: each channel with its platform around it, all of the same shape, for the suite of channels.

A new channel adds a stand here and its name to `STANDS` in `tests/contract/conftest.py`.
"""
