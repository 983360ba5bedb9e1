"""Examples: the drawn pictures that go out with messages, from the files that are shipped with us.

`scripts/drawing.py` draws them. Belongs here: finding them. When one is shown is the core's to say.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from bot.messages import Attachment
from bot.ports import Attached
from bot.texts.render import Reader

FOLDER: Final = Path(__file__).parent / "pictures"
_NAMES: Final = frozenset(one.name for one in FOLDER.glob("*.png"))


class Examples:
    """Holds the drawn examples."""

    async def open(self, attachment: Attachment, reader: Reader) -> Attached | None:
        """Find a picture; the words beside it say enough where it is not there."""
        del reader  # no words stand in a picture
        if attachment.key not in _NAMES:
            return None
        path = FOLDER / attachment.key

        async def read() -> AsyncIterator[bytes]:
            yield await asyncio.to_thread(path.read_bytes)

        return Attached(attachment.key, "image/png", path.stat().st_size, attachment.about, read)
