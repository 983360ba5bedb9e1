"""Enclosed: the file that goes out with a message of the core, as a message of its own before the words.

A message of the platform needs its file whole, so it is small. Belongs here: reading it and how it looks.
Where it goes is decided in `send`.
"""

import re
from dataclasses import dataclass
from typing import Final

from adapters.discord import render
from adapters.discord.render import Components, Say
from adapters.discord.wire import Attachment
from bot.ports import Attached, Outgoing

LARGEST: Final = 9 * 1024 * 1024
"""Bytes of a file in a message; the platform takes ten million and some."""
NUMBER: Final = 1000
"""Its place among the parts of a message, for marks and nonces: never that of words."""
_ODD: Final = re.compile(r"[^A-Za-z0-9._-]+")


class TooLargeError(Exception):
    """The file does not fit into a message."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file, ready to be posted."""

    sheet: Components
    file: Attachment
    mark: int
    nonce: str


async def enclosed(outgoing: Outgoing, say: Say) -> Enclosed | None:
    """Read the file of a message; None when it has none.

    Raises:
        TooLargeError: the platform would not take it.
    """
    given = outgoing.attachment
    if given is None:
        return None
    file = Attachment(_plain(given.name), await _whole(given), given.media_type)
    mark = render.mark_of(outgoing.id, NUMBER)
    sheet = render.file(given.about, say, file.name, picture=given.picture, mark=mark)
    return Enclosed(sheet, file, mark, render.nonce_of(outgoing.id, NUMBER))


async def _whole(given: Attached) -> bytes:
    content = bytearray()
    async for chunk in given.read():
        content += chunk
        if len(content) > LARGEST:
            raise TooLargeError
    return bytes(content)


def _plain(name: str) -> str:
    """Spell a name so that an address can hold it."""
    return _ODD.sub("_", name)[-80:] or "file"
