"""Deadlines: what is owed, by whom, by when, and what happens as the date comes near.

`clocks` names every clock (data); `hours` counts open time, `time` counts days and says what is due;
`durations` reads what people write, `bounds` says how short or long a clock can be set; `rules` says how long
each clock runs, `presets` what laws say about that, `merging` what both come to; `explain` tells how a date
came about; `timers` starts and stops clocks on a case; `ladder` says what happens when; `decide` acts on an
alarm; `almanac` is which zones and holidays there are.
Deadlines are derived, not scheduled: storage keeps what `timers.pending` yields after each decision.
"""
