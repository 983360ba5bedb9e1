"""The case: what an appeal is, and how it moves.

`model` holds the values, `lifecycle` the transition table, `abstraction` the finite shadow of a case
that the exhaustive walk covers. What makes a case move is decided by intake, review and deadlines.
"""
