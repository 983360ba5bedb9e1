"""Intake: what somebody said, pressed or sent, into the core; files through the vault.

Belongs here: the two doors of the core, and trying again where the platform is slow with a file. Who speaks
and in which place is decided in `hear`.
"""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Final

from adapters.telegram.albums import Part
from adapters.telegram.files import Files, GoneError
from adapters.telegram.heard import Author
from adapters.telegram.line import FaultError
from adapters.telegram.patience import patiently
from bot.answers import Answer
from bot.events import Body, FileArrived
from bot.ids import Address, CaseId, DocumentId, derive
from bot.people.model import Standing
from bot.ports import Inbound, Place
from bot.service import Service
from bot.uploads import Upload, Uploads

GONE: Final = "gone"
"""The code of a file that the platform does not have any more."""
_ROUNDS: Final = 5
"""Deliveries of one file after which it counts as gone."""


class Intake:
    """The way in."""

    def __init__(
        self,
        *,
        service: Service,
        uploads: Uploads,
        files: Files,
        channel: str,
        now: Callable[[], datetime],
        entropy: Callable[[], str],
    ) -> None:
        """Take the core's doors."""
        self._service, self._uploads, self._files = service, uploads, files
        self._channel, self._now, self._entropy = channel, now, entropy
        self._rounds: Counter[str] = Counter()

    def listed(self, author: Author) -> bool:
        """Tell whether somebody is on the list of staff."""
        return self._service.policy.roster.at(self._address(author)) is not None

    async def hear(
        self,
        dedup: str,
        author: Author,
        place: Place,
        body: Body,
        *,
        case: CaseId | None = None,
        standing: Standing = Standing.MEMBER,
    ) -> Answer | None:
        """Bring one input to the core; it is committed when this returns."""
        address = self._address(author)
        return await self._service.receive(
            Inbound(dedup, address, place, self._now(), body, case, author.name, standing)
        )

    async def files(self, parts: tuple[Part, ...]) -> Answer | None:
        """Hand in files as one input; what the platform does not have any more is told for each.

        Raises:
            FaultError: the platform cannot hand them out now.
        """
        left, gone = parts, tuple[Part, ...]()
        answer: Answer | None = None
        while left:
            try:
                answer = await self._hand_in(left)
                break
            except GoneError as error:
                gone += tuple(one for one in left if one.sent.file == error.file)
                left = tuple(one for one in left if one.sent.file != error.file)
            except FaultError:
                self._rounds[parts[0].dedup] += 1
                if self._rounds[parts[0].dedup] < _ROUNDS:
                    raise
                gone, left = gone + left, ()
        for one in parts:
            self._rounds.pop(one.dedup, None)
        for one in gone:
            answer = await self._gone(one) or answer
        return answer

    async def _hand_in(self, parts: tuple[Part, ...]) -> Answer | None:
        return await patiently(lambda: self._uploads.receive_album(tuple(map(self._upload, parts))))

    async def _gone(self, part: Part) -> Answer | None:
        sent = part.sent
        document = DocumentId(derive(self._entropy(), "document"))
        body = FileArrived(document, sent.name, sent.size, "", "", sent.caption, (GONE,), False)
        return await self.hear(part.dedup, sent.author, Place.PRIVATE, body)

    def _upload(self, part: Part) -> Upload:
        sent = part.sent
        return Upload(
            part.dedup,
            self._address(sent.author),
            self._now(),
            sent.name,
            self._files.chunks(sent),
            sent.caption,
            sent.origin,
            str(sent.spot.message),
        )

    def _address(self, author: Author) -> Address:
        return Address(self._channel, str(author.id))
