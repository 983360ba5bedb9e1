"""Talk: carries out one action of the page, and makes what the page is answered.

Nothing is confirmed before the core has committed it (law 3): when storage fails the page is told to try
again, with the same id, so that it counts once. Belongs here: the order of things. Who may do what is the
core's to say.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final, assert_never

from adapters.sandbox import rebuild, render, translate
from adapters.sandbox.album import Part
from adapters.sandbox.clock import SandboxClock, Traveller
from adapters.sandbox.people import SandboxPerson
from adapters.sandbox.room import Room, chat_lane, thread_lane
from adapters.sandbox.seats import Seat, Seats
from adapters.sandbox.translate import Block, Input, Jump, Move, Refusal, Watch
from bot.answers import Answer
from bot.ports import Inbound, Place, Tx, Viewing
from bot.service import Service
from bot.texts import Text, text
from bot.texts.render import Reader, Texts
from bot.uploads import Upload, Uploads

Json = dict[str, object]

_JUMPS: Final = {Jump.HOUR: timedelta(hours=1), Jump.DAY: timedelta(days=1)}
_log = logging.getLogger(__name__)


class Talk:
    """What the page can do."""

    def __init__(  # noqa: PLR0913 - the parts of the sandbox, put together in one place
        self,
        *,
        service: Service,
        uploads: Uploads,
        texts: Texts,
        clock: SandboxClock,
        tick: Callable[[], Awaitable[None]],
        viewing: Viewing,
        room: Room,
        seats: Seats,
    ) -> None:
        """Take the core's doors, and the parts of the sandbox."""
        self._service = service
        self._uploads = uploads
        self._texts = texts
        self._clock = clock
        self._tick = tick
        self._ticking = asyncio.Lock()
        self._viewing = viewing
        self._room = room
        self._seats = seats
        next_event = partial(service.store.transact, lambda tx: _next(tx, clock.now()))
        next_alarm = partial(service.store.transact, lambda tx: tx.next_alarm_at())
        self._traveller = Traveller(clock, next_event, next_alarm, self.settle)

    async def settle(self) -> None:
        """Let everything happen that is due now. What fails is tried again with the next tick."""
        async with self._ticking:
            try:
                await self._tick()
            except Exception:  # whatever it is: the input is stored, and its sender was told so
                _log.exception("a tick failed")
        self._seats.refresh()

    async def act(self, command: translate.Command, seat: Seat) -> Json | None:
        """Carry out one action; return the answer to the page that asked."""
        match command:
            case Watch(case):
                seat.case = case
                self._seats.refresh()
                return None
            case Refusal(action, why):
                return {"type": "done", "id": action, "answer": self._refused(why)}
            case Input():
                return await self._input(command)
            case Move(action, to):
                return await self._move(action, to)
            case Block(action, person, on):
                return self._block(action, person, on=on)
            case _:
                assert_never(command)

    async def upload(
        self,
        person: SandboxPerson,
        action: str,
        name: str,
        caption: str,
        chunks: AsyncIterator[bytes],
        whole: int | None = None,
    ) -> Json:
        """Hand in a file. `whole` is its size as the page knows it: a refused file is not read to its end."""
        size = 0

        async def counted() -> AsyncIterator[bytes]:
            nonlocal size
            async for chunk in chunks:
                size += len(chunk)
                yield chunk

        key = translate.dedup(person, action)
        upload = Upload(key, person.address, self._clock.now(), name, counted(), caption)
        answer = await self._uploads.receive(upload)
        file: Json = {"name": name, "size": size if whole is None else whole}
        self._show(chat_lane(person.chat), action, person, {"text": caption, "file": file})
        return {"type": "done", "id": action, "answer": await self._answer(answer, person)}

    async def album(self, person: SandboxPerson, action: str, caption: str, parts: tuple[Part, ...]) -> Json:
        """Hand in several files as one; the words go with the first."""
        now = self._clock.now()
        uploads = tuple(
            Upload(
                f"{translate.dedup(person, action)}:{number}",
                person.address,
                now,
                part.name,
                part.chunks,
                "" if number else caption,
            )
            for number, part in enumerate(parts)
        )
        answer = await self._uploads.receive_album(uploads)
        for number, part in enumerate(parts):
            file: Json = {"name": part.name, "size": part.size}
            shown: Json = {"text": "" if number else caption, "file": file}
            self._show(chat_lane(person.chat), f"{action}-{number}", person, shown)
        return {"type": "done", "id": action, "answer": await self._answer(answer, person)}

    async def _input(self, given: Input) -> Json:
        person = given.person
        place = Place.MODERATORS if person.staff else Place.PRIVATE
        case = given.case if person.staff else None
        key = translate.dedup(person, given.id)
        inbound = Inbound(key, person.address, place, self._clock.now(), given.body, case)
        try:
            answer = await self._service.receive(inbound)
        except Exception:  # only a failing store raises: nothing is confirmed, and the page tries again
            _log.exception("an input could not be stored")
            return {"type": "again", "id": given.id}
        self._echo(given)
        return {"type": "done", "id": given.id, "answer": await self._answer(answer, person)}

    async def _move(self, action: str, to: Jump | datetime) -> Json:
        answer: Json | None = None
        if self._room.first_time(action):
            match to:
                case Jump.ALARM:
                    if not await self._traveller.to_next_alarm():
                        answer = self._toast("page-clock-no-alarm")
                case Jump():
                    await self._traveller.by(_JUMPS[to])
                case datetime():
                    if not await self._traveller.to(to):
                        answer = self._toast("page-clock-too-far")
                case _:
                    assert_never(to)
        return {"type": "done", "id": action, "answer": answer}

    def _block(self, action: str, person: SandboxPerson, *, on: bool) -> Json:
        if on:
            self._room.blocked.add(person.chat)
        else:
            self._room.blocked.discard(person.chat)
        self._seats.refresh()
        return {"type": "done", "id": action, "answer": None}

    def _echo(self, given: Input) -> None:
        """Show what somebody said where he said it: a platform does that, not the bot."""
        person = given.person
        lane = thread_lane(given.case) if person.staff else chat_lane(person.chat)
        if given.changes:
            if (changed := self._room.change(lane, given.changes, given.said)) is not None:
                self._seats.tell({"type": "changed", "lane": lane, "message": changed})
        elif given.said:
            self._show(lane, given.id, person, {"text": given.said})
        elif given.pressed and not person.staff and (label := self._room.label(lane, given.pressed)):
            self._show(lane, given.id, person, {"text": label, "pressed": True})

    def _show(self, lane: str, action: str, person: SandboxPerson, shown: Json) -> None:
        at = self._clock.now().isoformat()
        entry: Json = {"id": action, "from": person.chat, "label": person.label, "at": at, **shown}
        if self._room.post(lane, entry):
            self._seats.tell({"type": "message", "lane": lane, "message": entry})

    async def _answer(self, answer: Answer | None, person: SandboxPerson) -> Json | None:
        reader = await self._reader(person)
        say = partial(self._texts.render, reader=reader)
        shown = render.answer(answer, say, lambda opened: self._viewing.grant(opened, person.label))
        return None if shown is None else {**shown, "language": reader.language}

    async def _reader(self, person: SandboxPerson) -> Reader:
        if person.staff:
            return self._room.desk
        policy = self._service.policy
        return await self._service.store.transact(lambda tx: rebuild.reader_of(tx, person.address, policy))

    def _refused(self, key: str) -> Json:
        return {**self._toast(key), "refused": True}

    def _toast(self, key: str) -> Json:
        said: Text = text(key)
        return {"kind": "toast", "text": self._texts.render(said, self._room.desk), "refused": False}


def _next(tx: Tx, now: datetime) -> datetime | None:
    """Return when the next alarm rings, or a message goes out that waits for its moment."""
    moments = (tx.next_alarm_at(), tx.next_waiting_at(now))
    return min((one for one in moments if one is not None), default=None)
