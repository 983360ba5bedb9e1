"""Deadlines: what is owed, by whom, by when, and what happens as the date comes near.

`clocks` names every clock (data); `time` counts days; `rules` says how long each runs; `timers` starts
and stops them on a case; `ladder` says what happens when; `decide` acts on an alarm.
Deadlines are derived, not scheduled: storage keeps what `timers.pending` yields after each decision.
"""
