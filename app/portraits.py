"""Portraits: the file with everything that is held on somebody, made at the moment it is sent.

Belongs here: gathering, in one transaction, and handing the page over. What stands in it is
`bot.keeping.portrait`; it is kept nowhere.
"""

from collections.abc import AsyncIterator, Callable
from datetime import datetime
from functools import partial

from bot.errors import MissingError
from bot.ids import PersonId
from bot.keeping import portrait
from bot.keeping.portrait import Held
from bot.messages import Attachment
from bot.ports import Attached, Tx
from bot.service import Service
from bot.texts.render import Reader

_NAME = "my-data.html"
_TYPE = "text/html"


class Portraits:
    """See `bot.ports.Attachments`."""

    def __init__(self, service: Service, now: Callable[[], datetime]) -> None:
        """Take where everything is held, and the time that stands in the file."""
        self._service = service
        self._now = now

    async def open(self, attachment: Attachment, reader: Reader) -> Attached | None:
        """See `bot.ports.Attachments.open`."""
        policy = self._service.policy
        held = await self._service.store.transact(partial(_held, PersonId(attachment.key)))
        if held is None:
            raise MissingError("The person is forgotten.")
        say = partial(policy.texts.render, reader=reader)
        page = portrait.page(held, policy.world(held.person, None), say, self._now()).encode()
        return Attached(_NAME, _TYPE, len(page), attachment.about, partial(_chunks, page))


def _held(person: PersonId, tx: Tx) -> Held | None:
    found = tx.person(person)
    if found is None:
        return None
    cases = [case for one in tx.cases_of(person) if (case := tx.case(one)) is not None]
    return Held(found, tuple(cases), tuple(tx.audit(one.id) for one in cases))


async def _chunks(page: bytes) -> AsyncIterator[bytes]:
    yield page
