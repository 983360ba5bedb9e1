"""Telegram's stand: the real product on the small Bot API on loopback; only its channel is used."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Never

from bot.ids import Address, CaseId
from tests.telegram.errors import ApiError
from tests.telegram.groups import TopicSeen
from tests.telegram.model import Message
from tests.telegram.office import Office, office
from tests.telegram.platform import Platform
from tests.telegram.server import serving


class TelegramStand:
    """A running channel on the fake."""

    def __init__(self, at: Office) -> None:
        self.channel = at.app.channels["telegram"]
        self._platform, self._group, self._maria = at.platform, at.group, at.maria
        self._maria.user.started = True
        self._service = at.app.service
        self.freelancer = Address("telegram", str(self._maria.user.id))
        self.desk = Address("telegram", str(self._group.chat.id))

    def private(self) -> list[str]:
        return [one.text for one in self._maria.messages if self._is_ours(one)]

    def thread(self, case: CaseId) -> list[str]:
        found = [(one, one.card) for one in self._topics(case)]
        return [each.text for one, card in found for each in one.messages if each is not card]

    def cards(self, case: CaseId) -> list[str]:
        return [one.card.text for one in self._topics(case) if one.card is not None]

    def moderators(self) -> list[str]:
        every = self._group.chat.messages.values()
        return [one.text for one in every if not one.thread and not one.service and self._is_ours(one)]

    async def files(self) -> list[tuple[str, bytes]]:
        sent = [one for one in self._maria.messages if self._is_ours(one)]
        return [(one.text, self._bytes(one)) for one in sent if {"photo", "document"} & one.content.keys()]

    def _bytes(self, message: Message) -> bytes:
        photo = message.content.get("photo")
        file = photo[-1] if photo else message.content["document"]
        return self._platform.files[file["file_id"]].data

    async def shows(self, probe: Callable[[], object], what: str) -> None:
        await self._platform.bell.until(probe, what=lambda: what)

    async def shuts(self, *, shut: bool) -> None:
        self._maria.user.blocked = shut

    def fails_once(self) -> None:
        self._platform.faults.answer("sendMessage", ApiError(500, "Internal Server Error"))

    def loses_an_answer(self) -> None:
        self._platform.faults.resets("sendMessage", after=True)

    def breaks_storage(self, *, broken: bool) -> None:
        store = self._service.store
        if broken:
            store.transact = _full  # type: ignore[assignment,method-assign]
        else:
            del store.transact  # the class's own is behind it

    async def writes(self, words: str) -> None:
        await self._maria.says(words)

    async def is_answered(self) -> None:
        await self._maria.sees("Gigway")

    async def says_more(self, than: int) -> None:
        said = lambda: len(self.private()) > than  # noqa: E731
        await self._platform.bell.until(said, what=lambda: "an answer to what could not be stored")

    def _topics(self, case: CaseId) -> list[TopicSeen]:
        return [one for one in self._group.topics if case in one.name]

    def _is_ours(self, message: Message) -> bool:
        return message.sender is self._platform.bot


async def _full(_step: object) -> Never:
    raise OSError("the disk is full")


@asynccontextmanager
async def stand(folder: Path) -> AsyncIterator[TelegramStand]:
    platform = Platform()
    async with serving(platform) as server, office(platform, server, folder) as at:
        yield TelegramStand(at)
    assert platform.violations == [], "\n".join(platform.violations)
