"""Forms: everything a person fills in, by one engine.

Intake, a staff reply, a decision: all are a `Form` with a `Draft`. `model` holds the values, `engine`
fills them in. A channel may show a form a field at a time or several fields at once; the core does
not care. A new kind of field needs: a member of `Kind`, a reader in `engine`, a line in
`docs/recipes/question.md`.
"""
