"""Tests of review: what staff are shown."""
