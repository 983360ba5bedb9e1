"""Render: the pages of the viewer, whole or as a beginning and an end with the document between them.

Belongs here: HTML. There is no script in it, and nothing of anybody else's; a picture stands in the page
itself, so that it can be asked for only once.
"""

import base64
import codecs
from collections.abc import AsyncIterator, Callable
from html import escape
from typing import Final

from bot.texts import Text, text

Say = Callable[[Text], str]

STYLE: Final = "style.css"
END: Final = "</main></body></html>\n"
PICTURE_END: Final = '"></p>' + END
WORDS_END: Final = "</pre>" + END


def asking(say: Say, language: str, wrong: Text | None = None) -> str:
    """Return the page that asks for the PIN. It names nothing: previews of links show it to anybody."""
    field = (
        '<input id="pin" name="pin" required autofocus inputmode="numeric" autocomplete="one-time-code" '
        'pattern="\\s*[0-9]{6}\\s*" maxlength="12" size="8">'
    )
    trouble = f'<p class="trouble" role="alert">{_said(say, wrong)}</p>' if wrong else ""
    return (
        _begin(say, language)
        + f"<p>{_said(say, text('viewer-intro'))}</p>{trouble}"
        + f'<form method="post"><label for="pin">{_said(say, text("viewer-pin"))}</label>{field}'
        + f'<button type="submit">{_said(say, text("viewer-open"))}</button></form>'
        + END
    )


def refusing(say: Say, language: str, why: Text, *more: Text) -> str:
    """Return the page that says why there is nothing to see, and what to do."""
    said = "".join(f"<p>{_said(say, one)}</p>" for one in (why, *more))
    return f'{_begin(say, language)}<div class="trouble">{said}</div>{END}'


def picture_begins(say: Say, language: str, name: str, opened: Text) -> str:
    """Return the page up to where the picture stands; `picture` and PICTURE_END follow."""
    head = _opened(say, language, name, opened)
    return f'{head}<p class="picture"><img alt="{escape(name)}" src="data:image/jpeg;base64,'


def words_begin(say: Say, language: str, name: str, opened: Text, *more: Text) -> str:
    """Return the page up to where the words stand; `words` and WORDS_END follow."""
    said = "".join(f"<p>{_said(say, one)}</p>" for one in more)
    return f'{_opened(say, language, name, opened)}{said}<pre dir="auto">'


def playing(say: Say, language: str, name: str, opened: Text, source: str, *, film: bool) -> str:
    """Return the page that plays a recording: the browser fetches it piece by piece from `source`."""
    kind = "video" if film else "audio"
    player = f'<{kind} controls preload="metadata" controlslist="nodownload" src="{escape(source)}"></{kind}>'
    note = f"<p>{_said(say, text('viewer-recording'))}</p>"
    return f'{_opened(say, language, name, opened)}<p class="player">{player}</p>{note}{END}'


async def picture(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Spell a picture as it stands in a page, piece by piece."""
    left = b""
    async for chunk in chunks:
        whole = left + chunk
        left = whole[len(whole) - len(whole) % 3 :]
        yield base64.b64encode(whole[: len(whole) - len(left)])
    yield base64.b64encode(left)


async def words(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Spell words as they stand in a page, piece by piece: a letter may end in the next one."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    async for chunk in chunks:
        yield escape(decoder.decode(chunk)).encode()
    yield escape(decoder.decode(b"", final=True)).encode()


def _opened(say: Say, language: str, name: str, opened: Text) -> str:
    return f"{_begin(say, language, name)}<p>{_said(say, opened)}</p>"


def _begin(say: Say, language: str, name: str = "") -> str:
    title = _said(say, text("viewer-title"))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="robots" content="noindex"><link rel="stylesheet" href="{STYLE}"></head>'
        f"<body><main><h1>{escape(name) or title}</h1>"
    )


def _said(say: Say, words: Text) -> str:
    return escape(say(words))
