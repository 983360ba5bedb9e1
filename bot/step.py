"""A step: collects what one decision about a case consists of.

The only mutable thing in the core, and it lives no longer than one `decide`: subjects write to it in the
order in which things happen, `finish` turns it into a frozen `Decision`.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.answers import Answer, Toast
from bot.case import lifecycle
from bot.case.lifecycle import Trigger
from bot.case.model import Case, Purpose, Tracked
from bot.deadlines import quiet, timers
from bot.deadlines.clocks import AnyClock, Clock
from bot.deadlines.time import Duration
from bot.deadlines.timers import Timer
from bot.effects import Effect, Entry, Forward, Remind, Send
from bot.events import Body, Event
from bot.ids import CaseId, MessageId, PersonId, StaffId, derive
from bot.messages import (
    Attachment,
    Button,
    Message,
    Recipient,
    Reminder,
    ToModerators,
    ToPerson,
    ToStaff,
    ToThread,
    Urgency,
    bound,
    waiting_lane,
)
from bot.people.model import Person
from bot.settings.model import Settings
from bot.texts import Text, text
from bot.world import World


@dataclass(frozen=True, slots=True)
class Blank:
    """A case that does not exist yet: the subject of `CaseOpened`."""

    id: CaseId


Subject = Case | Person | Blank | Settings


@dataclass(frozen=True, slots=True)
class Decision:
    """What shall be: the subject's new state, effects, the immediate answer, and lines for the log."""

    state: Subject
    effects: tuple[Effect, ...] = ()
    answer: Answer | None = None
    notes: tuple[Entry, ...] = ()


class Step:
    """One decision about a case in the making."""

    def __init__(self, case: Case, event: Event, world: World) -> None:
        """Begin with the case as it was loaded."""
        self.case = case
        self.event = event
        self.world = world
        self.answer: Answer | None = None
        self._before = case
        self._effects: list[Effect] = []
        self._notes: list[Entry] = []
        self._sent = 0

    @property
    def before(self) -> Case:
        """Return the case as it was loaded."""
        return self._before

    @property
    def his_zone(self) -> str:
        """Return the zone by whose daylight he is reminded: his own, else that of the marketplace."""
        person = self.world.person
        return (person.zone if person is not None else "") or self.world.rules.calendar.zone

    @property
    def actions(self) -> tuple[str, ...]:
        """Return what stands in the log so far, by name."""
        return tuple(one.action for one in self._notes)

    @property
    def did_something(self) -> bool:
        """Tell whether anything happened so far beyond an answer to whoever asked."""
        return self.case != self._before or bool(self._notes)

    # -- the case ---------------------------------------------------------------------------------

    def change(self, **fields: Any) -> None:
        """Replace fields of the case."""
        self.case = self.case.changed(**fields)

    def move(self, trigger: Trigger) -> None:
        """Move the case by the table of the lifecycle.

        Raises:
            LawBrokenError: the table has no such row.
        """
        before, after = self.case.status, lifecycle.target(self.case, trigger)
        self.change(status=after)
        self.note("moved", trigger=trigger.value, before=before.value, after=after.value)

    def start(self, clock: Clock, ref: str = "", lasts: Duration | None = None) -> Timer:
        """Start a clock now, unless it runs already: nobody's wait is reset by another event."""
        timer = timers.start(clock, self.world.rules, self.event.at, ref, lasts)
        running = self.case.timer(timer.key)
        if running is not None:
            return running
        self.put_timer(timer)
        self.note("clock started", clock=timer.key, due=timer.due.isoformat())
        return timer

    def put_timer(self, timer: Timer) -> None:
        """Store a timer in place of the one with its key, with what it does next."""
        fresh = timers.planned(timer, self.world.rules)
        self.change(timers=timers.with_timer(self.case.timers, fresh))

    def stop(self, clock: Clock, ref: str = "") -> None:
        """Stop a clock if it runs."""
        self.stop_key(f"{clock.value}:{ref}" if ref else clock.value)

    def stop_key(self, key: str) -> None:
        """Stop a clock by its key if it runs; the log keeps whether it was in time."""
        timer = self.case.timer(key)
        if timer is None:
            return
        self.change(timers=timers.without(self.case.timers, key))
        self.note("clock stopped", clock=key, due=timer.due.isoformat(), late="yes" if timer.late else "no")

    # -- what is said -----------------------------------------------------------------------------

    def tell(
        self,
        *parts: Text,
        buttons: tuple[Button, ...] = (),
        purpose: Purpose | None = None,
        timer: str = "",
        confidential: bool = False,
        urgency: Urgency = Urgency.LIVE,
        by_day: bool = False,
        attachment: Attachment | None = None,
    ) -> None:
        """Say something to the freelancer; with a purpose, its delivery comes back as an event.

        Where he has several appeals under way, it says first which one this is about. What is said `by_day`
        waits for the daylight of his zone, and holds up nothing else.
        """
        if self.world.others(self.case.id):
            parts = (text("about-appeal", reference=self.case.id), *parts)
        said = Message(parts, bound(buttons, self.case.id), attachment)
        message = self._send(ToPerson(self.case.person), said, purpose is not None, confidential, urgency)
        if by_day:
            self._wait_for_daylight()
        if purpose is not None:
            tracked = Tracked(message, purpose, self.event.at, timer)
            self.change(tracked=(*self.case.tracked, tracked))

    def post(self, *parts: Text, buttons: tuple[Button, ...] = ()) -> None:
        """Write into the case's thread of the moderator channel."""
        self._send(ToThread(self.case.id), Message(parts, bound(buttons, self.case.id)))

    def whisper(self, staff: StaffId, *parts: Text) -> None:
        """Write to one member of staff in private."""
        self._send(ToStaff(staff), Message(parts))

    def alarm(self, *parts: Text) -> None:
        """Write into the moderator channel as a whole."""
        self._send(ToModerators(), Message(parts))

    def remind(self, to: Recipient, clock: AnyClock | None = None, said: Text | None = None) -> datetime:
        """Remind staff of a clock of the case, or say something that can wait; return when it goes out.

        Never outside their hours, unless somebody is not safe; what waits for one of them is one message.
        """
        word, at = Reminder(self.case.id, clock, said), self.event.at
        if not word.urgent:
            at = quiet.staff_moment(at, waiting_lane(to, word), self.world.rules)
        said_already = any(
            isinstance(one, Remind) and (one.to, one.reminder) == (to, word) for one in self._effects
        )
        if not said_already:
            self._sent += 1
            message = MessageId(derive(self.event.id, self.case.id, "message", str(self._sent)))
            self._effects.append(Remind(message, to, word, at))
        return at

    def toast(self, said: Text, *, refused: bool = False) -> None:
        """Answer the press itself with a short word."""
        self.answer = Toast(said, refused)

    # -- the rest ---------------------------------------------------------------------------------

    def add(self, effect: Effect) -> None:
        """Add another effect."""
        self._effects.append(effect)

    def forward(self, to: PersonId | CaseId, body: Body, kind: str) -> None:
        """Hand an event to another subject in the same transaction."""
        self._effects.append(Forward(to, body, kind))

    def note(self, action: str, texts: tuple[tuple[str, str], ...] = (), **facts: str) -> None:
        """Write a line of the audit log. Personal words go into `texts`, never into `facts`."""
        self._notes.append(Entry(action, tuple(facts.items()), texts))

    def fresh_id(self, what: str) -> str:
        """Derive an id for something this step makes."""
        return derive(self.event.id, what)

    def finish(self) -> Decision:
        """Freeze the step."""
        case = self.case
        if case != self._before:
            case = case.changed(revision=case.revision + 1)
        return Decision(case, tuple(self._effects), self.answer, tuple(self._notes))

    def _wait_for_daylight(self) -> None:
        last, at = self._effects[-1], self.event.at
        until = quiet.freelancer_moment(at, self.his_zone, self.case.id, self.world.rules.conduct)
        if isinstance(last, Send) and until > at:
            self._effects[-1] = replace(last, not_before=until)

    def _send(
        self,
        to: Recipient,
        said: Message,
        tracked: bool = False,
        confidential: bool = False,
        urgency: Urgency = Urgency.LIVE,
        attachment: Attachment | None = None,
    ) -> MessageId:
        self._sent += 1
        message = MessageId(derive(self.event.id, self.case.id, "message", str(self._sent)))
        self._effects.append(Send(message, to, said, self.case.id, tracked, confidential, urgency))
        return message
