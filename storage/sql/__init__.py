"""One transaction over SQL: the statements, room by room, and what they run on.

Belongs here: all that databases share. Not here: connections, threads and commits (`storage.sqlite`).

    runner.py    what a database must offer        keyring.py   whose key seals what
    people.py    persons                           cases.py     cases, alarms, lists
    log.py       the hash chain                    register.py  every case there ever was
    outbox.py    what must go out                  small.py     inputs, codes, settings
    forget.py    forgetting a person               unit.py      all of them: the transaction
"""
