"""The process: command line, configuration, wiring, loops, scheduler. Nothing imports it.

Where to start reading: `cli.py` (what a person types), then `wiring.py` (which parts there are), then
`process.py` (how they run).

    cli.py          the commands
    cli_deadlines.py    the one about deadlines: what the moderator channel does, typed
    summary.py      what they answer
    findings.py     what `verify` answers
    cli_watch.py    those for what is overdue or was put aside
    overdue.py      what is overdue
    aside.py        what was put aside
    access.py       the data, opened for one command
    demo/           one appeal, from start to end

    config.py       the configuration file, as values
    sections.py     its sections on channels, moderators, the web
    reading.py      mistakes in it as TOML
    values.py       single values of it
    crosschecks.py  mistakes between its sections
    channel_checks.py   and between those of channels
    tokens.py       the tokens of bots, never shown
    problems.py     mistakes, in words
    policy.py       from it to what the core is given
    almanac.py      zones and public holidays, for the core
    defaults.py     the sandbox's own configuration
    catalogues.py   texts and reasons, from data files
    reason_words.py whether the reasons have all their words
    rereading.py    the file, read again while it runs
    live.py         the texts in force, for who keeps them

    wiring.py       names the concrete classes
    channels/       the channels, each imported only when configured
    web.py          the web server for what comes from outside
    health.py       whether all is well, at /health
    process.py      start, tick, stop
    alarms.py       fires what is due
    pump.py         carries the outbox out
    installation.py whether its folder is whole, and only one process on it
    listening.py    whether a port is free
    records.py      kind of data, heartbeat, rules in force
    watch.py        what must hold of every case, and that the tick runs
    upkeep.py       removes what is older than need be
    logs.py         the log, with secrets taken out
"""
