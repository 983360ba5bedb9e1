"""How a database came to look as it does: one module a revision, in `versions/`.

A revision that was released is never changed. It names its columns itself, so that a later change of
`storage.tables` does not rewrite history; a test proves that all revisions together make those tables.
"""
