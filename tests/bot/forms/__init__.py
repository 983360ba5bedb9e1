"""Tests of the forms: reading what is typed, asking the next question, forms that change meanwhile."""
