"""The driver: carries decisions out as the service does, and remembers what really happened.

Belongs here: state, forwards, messages on their way, alarms; and the laws that need a whole story. Not here:
transactions, which the storage tests prove, and what one decision alone can show (`judge`).
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from typing import Final

from bot.case.model import Case, Purpose, Status
from bot.deadlines import timers
from bot.deadlines.rules import Rules
from bot.effects import DestroyDocument, Effect, Forward, Remind, Resend, Send, SpendCode
from bot.engine import decide, route
from bot.errors import LawBrokenError
from bot.events import Body, CaseOpened, DeadlineReached, Delivered, DocumentGone, Event, Undeliverable
from bot.ids import CaseId, MessageId, PersonId
from bot.messages import ToPerson
from bot.people.model import SYSTEM, Actor, Person, Role
from bot.step import Blank, Decision, Subject
from bot.world import KnownCode, World
from tests.laws import scene
from tests.laws.alphabet import told
from tests.laws.judge import judge
from tests.laws.papers import Told
from tests.support import lengths

Decide = Callable[[Subject, Event, World], Decision]

_MOST_ALARMS: Final = 2000
_TWICE: Final = 4
"""One in so many of the clock's events is decided twice (law 5); of people's, every one."""
_LEAD: Final = timedelta(hours=48)
_WINDOWS: Final = {
    Status.DRAFT: "draft",
    Status.WAITING_FOR_YOU: "reply",
    Status.DECIDED: "second_review_window",
}


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to the freelancer on its way, or one that was refused."""

    case: CaseId
    message: MessageId
    tracked: bool


class Driver:
    """One freelancer with her cases, and the clock."""

    def __init__(
        self, deciding: Decide = decide, start: Case | None = None, now: datetime | None = None
    ) -> None:
        """Begin with a case that is there already, or with a person who has none yet."""
        self.deciding = deciding
        self.now = now or scene.MONDAY
        self.person: Person = replace(scene.PERSON, case=start.id if start else None)
        self.cases: dict[CaseId, Case] = {start.id: start} if start else {}
        self.manner = scene.world()
        self.rules, self.roster = Rules(), scene.world().roster
        self.outbox = deque(_on_their_way(start)) if start else deque()
        self.lost: list[Letter] = []
        self.problems: list[str] = []
        self.long: list[str] = []
        """What was said at more length than people read under stress."""
        self.code: KnownCode | None = None
        self.sent: list[Send | Remind] = []
        self.warned: dict[tuple[CaseId, str], list[datetime]] = _warned_before(start) if start else {}
        self._numbers = count(1)
        self._decided = 0

    @property
    def case(self) -> Case | None:
        """The case she talks about at the moment."""
        return self.cases.get(self.person.case) if self.person.case else None

    # -- what happens -----------------------------------------------------------------------------

    def happens(self, actor: Actor, *bodies: Told) -> None:
        """Let somebody do something, a second for each."""
        for what in bodies:
            body = told(what, self.case) if self.case is not None else what
            if callable(body):
                continue  # a press under a message that is not there yet
            self.now += timedelta(seconds=1)
            if actor.role is Role.FREELANCER:
                self._to(route(self.person, body), actor, body)
            elif self.person.case is not None:
                self._to(self.person.case, actor, body)

    def system(self, case: CaseId, body: Body) -> None:
        """Let the clock or a channel report something to a case."""
        self._to(case, SYSTEM, body)

    def broadcast(self, body: Body) -> None:
        """Report something to every case."""
        for case in tuple(self.cases):
            self.system(case, body)

    def passes(self, span: timedelta, *, arriving: bool = False) -> None:
        """Let time pass; every alarm acts at its own moment. What it says arrives at once if `arriving`."""
        end = self.now + span
        self._arrive(arriving=arriving)
        for _ in range(_MOST_ALARMS):
            upcoming = self._next_alarm()
            if upcoming is None or upcoming[0] > end:
                self.now = end
                return
            at, case, key = upcoming
            self.now = max(self.now, at)
            self.system(case, DeadlineReached(key))
            self._arrive(arriving=arriving)
        self.problems.append("law 1: the alarms never come to rest")

    def _arrive(self, *, arriving: bool) -> None:
        while arriving and self.outbox:
            self.delivers()

    def is_down(self, span: timedelta) -> None:
        """Let time pass while nobody is there to notice; then everything is late at once."""
        self.now += span
        self.passes(timedelta(0))

    def doubles_alarms(self) -> None:
        """Let every alarm that acts now act twice; the second must do nothing."""
        for case in tuple(self.cases.values()):
            for timer in case.timers:
                self.system(case.id, DeadlineReached(timer.key))
                once = self.cases[case.id]
                self.system(case.id, DeadlineReached(timer.key))
                if self.cases[case.id] != once:
                    self.problems.append(f"law 3: a doubled alarm of {timer.key} did something")

    def delivers(self) -> Letter | None:
        """Let the next message reach her."""
        if not self.outbox:
            return None
        letter = self.outbox.popleft()
        if letter.tracked:
            self._remember_warning(letter)
            self.system(letter.case, Delivered(letter.message))
            once = self.cases[letter.case]
            self.system(letter.case, Delivered(letter.message))
            if self.cases[letter.case] != once:
                self.problems.append("law 3: a doubled delivery did something")
        return letter

    def _remember_warning(self, letter: Letter) -> None:
        for one in self.cases[letter.case].tracked:
            if one.message == letter.message and one.purpose is Purpose.WARNING:
                self.warned.setdefault((letter.case, one.timer), []).append(self.now)

    def loses(self) -> None:
        """Let the next message be refused for good."""
        if self.outbox:
            letter = self.outbox.popleft()
            self.lost.append(letter)
            self.system(letter.case, Undeliverable(letter.message, "blocked"))

    # -- carrying out -----------------------------------------------------------------------------

    def _to(self, subject: PersonId | CaseId, actor: Actor, body: Body, depth: int = 0) -> None:
        event = Event(f"event-{next(self._numbers)}", self.now, actor, body)
        before: Subject = self.person
        if subject != self.person.id:
            before = self.cases.get(CaseId(subject)) or Blank(CaseId(subject))
        decision = self._decide(before, event)
        if decision is None:
            return
        self._keep(before, event, decision)
        for effect in decision.effects:
            self._carry_out(effect, actor, depth)

    def _decide(self, before: Subject, event: Event) -> Decision | None:
        self._decided += 1
        world = replace(self.manner, rules=self.rules, roster=self.roster, person=self.person, code=self.code)
        try:
            decision = self.deciding(before, event, world)
            twice = event.actor.is_human or self._decided % _TWICE == 0
            if twice and decision != self.deciding(before, event, world):
                self.problems.append("law 5: the same arguments, another decision")
        except LawBrokenError as broken:
            self.problems.append(f"{broken} ({event.body})")
            return None
        self.long += lengths.of_decision(decision, event, world)
        return decision

    def _keep(self, before: Subject, event: Event, decision: Decision) -> None:
        after = decision.state
        if isinstance(after, Person):
            self.person = after
        if isinstance(after, Case):
            known = before if isinstance(before, Case) else None
            self.problems += judge(known, event, decision)
            if known is not None:
                self._note_other_means(known, decision)
                self._law_9(known, event, after)
            self.cases[after.id] = after

    def _carry_out(self, effect: Effect, actor: Actor, depth: int) -> None:
        if isinstance(effect, Send | Remind):
            self.sent.append(effect)
        match effect:
            case Send(id=message, to=ToPerson(), case=case, tracked=tracked) if case is not None:
                self.outbox.append(Letter(case, message, tracked))
            case Forward(to, body) if depth < 3 and self._lives_here(to, body):
                self._to(to, actor, body, depth + 1)
            case DestroyDocument(case, document, _):
                self.system(case, DocumentGone(document))
            case Resend():
                self.outbox.extend(self.lost)
                self.lost.clear()
            case SpendCode() if self.code is not None:
                self.code = replace(self.code, spent=True)
            case _:
                pass

    def _lives_here(self, to: PersonId | CaseId, body: Body) -> bool:
        """Tell whether it is hers: other appeals and their owners may stand in the world shown alone."""
        return to == self.person.id or to in self.cases or isinstance(body, CaseOpened)

    def _note_other_means(self, before: Case, decision: Decision) -> None:
        """Count what a lead brought her by letter as delivered (law 4)."""
        if any(one.action == "notice given by other means" for one in decision.notes):
            for one in before.tracked:
                if one.failed and one.purpose is Purpose.WARNING:
                    self.warned.setdefault((before.id, one.timer), []).append(self.now)

    def _law_9(self, before: Case, event: Event, after: Case) -> None:
        """Hold that time ended no window whose warning had not reached her long before."""
        clock = _WINDOWS.get(before.status)
        if event.actor.is_human or clock is None or after.status is before.status:
            return
        if not any(self.now - at >= _LEAD for at in self.warned.pop((before.id, clock), [])):
            self.problems.append(f"law 9: {clock} ended, and no warning had reached her in time")

    def _next_alarm(self) -> tuple[datetime, CaseId, str] | None:
        alarms = (
            (timers.next_alarm(timer).at, case.id, timer.key)
            for case in self.cases.values()
            for timer in case.timers
        )
        return min(alarms, default=None)


def _on_their_way(case: Case) -> list[Letter]:
    return [Letter(case.id, one.message, tracked=True) for one in case.tracked if not one.failed]


def _warned_before(case: Case) -> dict[tuple[CaseId, str], list[datetime]]:
    return {(case.id, one.key): [one.warned_at] for one in case.timers if one.warned_at is not None}
