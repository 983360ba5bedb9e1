"""The laws, proved: an exhaustive walk, a random machine, and planted faults that both must catch.

`scene` sets the stage, `alphabet` lists all that can happen to a case, `judge` says independently of the
core what is wrong with a decision. `walk` and `machine` use them; `faults` are decisions gone wrong.
"""
