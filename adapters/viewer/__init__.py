"""The viewer: a page on which staff look at one document, once, with a PIN.

It is no channel: a channel gives its user the link and, for his eyes only, the PIN; the viewer is where the
link leads. It keeps nothing: the link itself, sealed, says what it is for, and the store remembers which were
used. The key of the seal lives as long as the process, so that after a restart older links are void.

    listen.py       the links, and the routes of the web server
    play.py         recordings, piece by piece
    translate.py    a leave as the end of an address, and back      (pure)
    render.py       the pages                                       (pure)
    page.css        how they look
"""
