"""Tests of the copies that staff look at."""
