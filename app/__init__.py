"""The process: command line, configuration, wiring, loops, scheduler. Nothing imports it.

Where to start reading: `cli.py` (what a person types), then `wiring.py` (which parts there are), then
`process.py` (how they run).

    cli.py          the commands                        config.py       the configuration file, as values
    wiring.py       names the concrete classes          problems.py     its mistakes, in words
    process.py      start, tick, stop                   crosschecks.py  mistakes between its sections
    alarms.py       fires what is due                   durations.py    "10 business days" and back
    pump.py         carries the outbox out              defaults.py     the sandbox's own configuration
    records.py      heartbeat, rules, kind of data      catalogues.py   texts and reasons from data files
    logs.py         the log, with secrets taken out     access.py       the data, opened for one command
"""
