"""Telegram: freelancers in private chats, staff in a group with a topic for each case.

What comes in:

    listen.py      the channel, put together; start and stop
    poll.py        long polling; nothing is confirmed before it is committed
    webhook.py     or being called
    lanes.py       in order for each person, side by side for different ones
    translate.py   from an update to what was heard                     (pure)
    contents.py    what a message holds                                 (pure)
    heard.py       what can be heard, as values
    hear.py        what was heard, to the core
    intake.py      the core's two doors, for words and for files
    files.py       a file from the platform, piece by piece
    albums.py      several files that were sent as one

What goes out:

    send.py        a message of the core, to the platform
    render.py      from messages, cards and headings to posts           (pure)
    keyboards.py   buttons: rows, pages                                 (pure)
    words.py       formatted text: measured, cut, split                 (pure)
    mail.py        one post into a chat, or in the place of another
    topics.py      a topic for each case
    cards.py       a card in each topic
    questions.py   keyboards that update in place
    answers.py     what comes back at once
    show.py        a document, to who has opened it
    removals.py    messages that disappear at their time
    profile.py     commands and descriptions

Behind both:

    client.py      the library's bot
    transport.py   its requests over aiohttp
    line.py        every call, at its pace
    limits.py      when the next message may go                         (pure)
    pacing.py      waiting for that
    errors.py      what each error of the platform means                (pure)
    patience.py    trying again
    desk.py        the group, and who belongs there
    rights.py      what the bot needs there
    checkup.py     looking after it
    troubles.py    what is wrong, told once
    memory.py      what is known after a restart
    seal.py        and of it, what nobody else may read
    chores.py      what may be lost without loss
"""
