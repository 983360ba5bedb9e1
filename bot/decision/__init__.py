"""The decision: a statement of reasons, and the guards without which it cannot be made (law 6).

`model` holds the values, `guards` what must be there, `letter` how it reads to the freelancer.
"""
