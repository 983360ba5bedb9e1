"""A small Discord on loopback, to which the real library talks over sockets.

    server.py       the fake: starts and stops, one address for REST, gateway and files
    gateway.py      sessions over web sockets: identify, heartbeats, resume, what is told to whom
    session.py      one session: its numbers, what it missed, what it may see
    rest.py         one request on its way: who, limits, faults, schema, handler
    routes/         what each address does, by subject
    world.py        who and what there is: people, servers, channels, messages
    model.py        the things themselves;   payloads.py   how the platform spells them
    commands.py     which slash commands are registered, and where they can be used
    interactions.py what a press, a command or a modal is until it is answered
    rights.py       permissions of members;  clock.py      time and ids;  errors.py   its refusals
    limits.py       what it takes and no more (forms.py: modals and commands)
    schema.py       the official description of its interface, where it is at hand
    faults.py       what goes wrong on request: 5xx, dropped connections, limits, bans
    redirect.py     the only place that turns the library to another address
    hands.py        people for tests: they write, press, fill in, and read
    reading.py      what a message shows;    drawing.py    the same as a picture

Nothing here knows Recourse. What breaks a rule of the platform fails the test, with route and field.
"""
