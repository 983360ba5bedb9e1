"""Tests of the deadlines."""
