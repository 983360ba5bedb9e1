"""Tests of looking into documents: the corpus, the worker and what holds it, the scanner."""
