"""Review: all that staff do on a case.

`decide` dispatches, `claiming` is about who has the case, `forms` builds the staff's forms, `sending` does
what a finished form says, `card` is what staff read, `lists` of many cases at once.
"""
