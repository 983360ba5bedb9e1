"""Review: all that staff do on a case.

`decide` dispatches, `claiming` is about who has the case, `forms` builds the staff's forms, `sending` does
what a finished form says, `card` and `queue` are what staff read.
"""
