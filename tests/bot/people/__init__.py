"""Tests of people: who may do what."""
