"""The sandbox: a local web page on which everything can be tried, without any token.

It is a platform and a channel in one. As a platform it keeps what was said, in memory, and shows it again
after a reload (after a restart, the bot's side of it); as a channel it brings inputs to the core and carries
messages out, like every other.

    listen.py      the web server, and the channel as the relay sees it
    talk.py        one action of the page, carried out
    translate.py   from the page's JSON to inputs of the core        (pure)
    render.py      from messages, forms and answers to JSON          (pure)
    view.py        what goes on behind the scenes, as JSON           (pure)
    send.py        a message of the core, into the conversation
    rebuild.py     what the bot said before a restart, read from the outbox
    room.py        the conversations, as a platform would keep them
    seats.py       the open pages, and what each is told
    clock.py       a clock that can be moved forward
    guard.py       who may talk to this server: its own page, nobody else
    people.py      who can be played
    words.py       the page's own words, by their keys
    page/          the page: HTML, CSS and JavaScript as they are served
"""
