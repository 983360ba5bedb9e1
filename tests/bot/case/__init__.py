"""Tests of the case: its lifecycle, and the moves several subjects make."""
