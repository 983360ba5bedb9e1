"""After a restore: what was destroyed since the backup is destroyed once more, before anybody is served.

Belongs here: asking for it at the start, and telling the cases. Which database knows what, and destroying, is
`storage.erasing`'s.
"""

from datetime import datetime
from typing import Protocol

import structlog

from bot.service import Service
from storage.erasing import Replayed

_log = structlog.stdlib.get_logger(__name__)


class Replaying(Protocol):
    """What destroys once more."""

    async def replay(self) -> Replayed:
        """Destroy whatever the journal says and this database does not know of."""
        ...


async def erase_again(eraser: Replaying, service: Service, at: datetime) -> int:
    """Destroy what a restored backup has brought back; return how much the journal knew of.

    Raises what the store or the vault raises: nobody is served before this is done.
    """
    found = await eraser.replay()
    for case, document in found.documents:
        await service.destroyed(case, document, at)
    if found.foreign:  # they destroy nothing; a person has to look at them
        _log.error("lines of the journal of erasures are not ours", lines=found.foreign)
    return len(found.documents) + found.persons
