"""Documents: what arrived, what staff made of it, and what is said about it. Content lives in the vault."""
