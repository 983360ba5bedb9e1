"""Tests of the viewer: who may look at which document, once."""
