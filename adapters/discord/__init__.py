"""Discord: freelancers in direct messages and by commands, staff in a forum with a post for each case.

What comes in:

    listen.py        the channel, put together; start and stop
    supervisor.py    keeps a connection running, whatever happens to it
    gateway.py       the library's connection, hearing with our ears
    translate.py     from an event to what was heard                    (pure)
    contents.py      what a message holds                               (pure)
    heard.py         what can be heard, as values
    events.py        which event goes to whom
    lanes.py         in order for each person, side by side for different ones
    inputs.py        what was heard, as an input of the core            (pure)
    hear.py          messages, to the core;  act.py   interactions, to the core
    door.py          the core's two doors, for words and for files
    fetch.py         a file from the platform, piece by piece
    catchup.py       what was missed, from the history

What goes out:

    send.py          a message of the core, to the platform, once
    render.py        from messages and cards to components              (pure)
    split.py         cut and split as the platform counts               (pure)
    markup.py        formatted text                                     (pure)
    posts.py         a post for each case, its card;  tags.py   its tags
    redraws.py       cards whose edits are limited, a little later
    persons.py       the way to a person: in private, in a thread, on the spot
    answers.py       what comes back at once;  reply.py   in the time there is
    forms.py         windows;  fields.py   what stands in them          (pure)
    custom_ids.py    what buttons and windows carry                     (pure)
    commands.py      the slash commands                                 (pure)
    documents.py     a document, to who has opened it

Behind both:

    wire.py          each request;  brake.py   stops before the platform bans us
    errors.py        what each error of the platform means              (pure)
    memory.py        what the channel remembers, in the store
    places.py        what a channel is to us, and who is who;  rooms.py   the words for it
    troubles.py      what is wrong, told once

To set it up:

    introduction.py  what the bot has and needs;  rights.py   counted in bits (pure)
"""
