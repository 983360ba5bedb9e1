"""Send: puts a message of the core into its conversation, in words, and tells the open pages."""

from collections import OrderedDict
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Final

from adapters.sandbox import render
from adapters.sandbox.clock import SandboxClock
from adapters.sandbox.rebuild import Past
from adapters.sandbox.room import Room, lane_of
from adapters.sandbox.seats import Seats
from bot.messages import ToPerson, ToThread
from bot.ports import Accepted, Attached, Outgoing, Refused, SendResult
from bot.texts.render import TextProblem, Texts

_MOST_FILES: Final = 200
"""Files that can be fetched by who was sent them; the oldest goes first."""


class Sender:
    """The way out: what a platform's server would do with a message."""

    def __init__(self, room: Room, seats: Seats, texts: Texts, clock: SandboxClock) -> None:
        """Take where messages are kept, who is shown them, and how they are put into words."""
        self._room = room
        self._seats = seats
        self._texts = texts
        self._clock = clock
        self._files: OrderedDict[str, Attached] = OrderedDict()

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Keep and show one message. The same message twice is shown once."""
        if isinstance(outgoing.to, ToPerson) and outgoing.address.chat in self._room.blocked:
            return Refused("blocked by the person")
        try:
            entry = self._entry(outgoing, self._clock.now())
        except TextProblem as problem:
            return Refused(str(problem))
        if outgoing.attachment is not None:
            self._files[outgoing.id] = outgoing.attachment
            while len(self._files) > _MOST_FILES:
                self._files.popitem(last=False)
        if not isinstance(outgoing.to, ToPerson):
            self._room.desk = outgoing.reader
        if outgoing.card and outgoing.case is not None:
            self._room.pin(outgoing.case, entry)
            self._seats.tell({"type": "card", "case": outgoing.case, "card": entry})
        else:
            lane = lane_of(outgoing.to, outgoing.address.chat)
            if self._room.post(lane, entry):
                self._seats.tell({"type": "message", "lane": lane, "message": entry})
        self._seats.refresh()
        return Accepted(outgoing.id)

    def file(self, message: str) -> Attached | None:
        """Return the file that went out with a message; it is read anew by whoever fetches it."""
        return self._files.get(message)

    def restore(self, past: Iterable[Past]) -> None:
        """Show again what was delivered before a restart; what people wrote themselves is not among it."""
        lanes: dict[str, list[render.Json]] = {}
        with_people: set[str] = set()
        for one in past:
            try:
                entry = self._entry(one.outgoing, one.at)
            except TextProblem:  # its text is not in the catalogue any more
                continue
            if one.outgoing.card and one.outgoing.case is not None:
                if not self._room.has_card(one.outgoing.case):
                    self._room.pin(one.outgoing.case, entry)
                continue
            lane = lane_of(one.outgoing.to, one.outgoing.address.chat)
            lanes.setdefault(lane, []).append(entry)
            if isinstance(one.outgoing.to, ToPerson | ToThread):
                with_people.add(lane)
        for lane, entries in lanes.items():
            line = {"id": f"earlier:{lane}", "from": "page", "at": entries[-1]["at"], "earlier": True}
            self._room.recall(lane, [*entries, line] if lane in with_people else entries)

    def _entry(self, outgoing: Outgoing, at: datetime) -> render.Json:
        say = partial(self._texts.render, reader=outgoing.reader)
        return {
            "id": outgoing.id,
            "from": "bot",
            "at": at.isoformat(),
            "language": outgoing.reader.language,
            **render.message(outgoing.message, say),
            **render.attached(outgoing, say),
        }
