"""Tests of the texts: data types, dates, rendering and the checks for translators."""
