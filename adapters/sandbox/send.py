"""Send: puts a message of the core into its conversation, in words, and tells the open pages."""

from functools import partial

from adapters.sandbox import render
from adapters.sandbox.clock import SandboxClock
from adapters.sandbox.room import Room, lane_of
from adapters.sandbox.seats import Seats
from bot.messages import ToPerson
from bot.ports import Accepted, Outgoing, Refused, SendResult
from bot.texts.render import TextProblem, Texts


class Sender:
    """The way out: what a platform's server would do with a message."""

    def __init__(self, room: Room, seats: Seats, texts: Texts, clock: SandboxClock) -> None:
        """Take where messages are kept, who is shown them, and how they are put into words."""
        self._room = room
        self._seats = seats
        self._texts = texts
        self._clock = clock

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Keep and show one message. The same message twice is shown once."""
        if isinstance(outgoing.to, ToPerson) and outgoing.address.chat in self._room.blocked:
            return Refused("blocked by the person")
        try:
            entry = self._entry(outgoing)
        except TextProblem as problem:
            return Refused(str(problem))
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

    def _entry(self, outgoing: Outgoing) -> render.Json:
        say = partial(self._texts.render, reader=outgoing.reader)
        return {
            "id": outgoing.id,
            "from": "bot",
            "at": self._clock.now().isoformat(),
            "language": outgoing.reader.language,
            **render.message(outgoing.message, say),
        }
