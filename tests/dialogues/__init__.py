"""Whole conversations, as they happen: what people say and press, what they read, and how time passes."""
