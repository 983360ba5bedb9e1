"""The staff of a town: diligent, hurried or away; some cases nobody likes lie for weeks.

Belongs here: what they do and when, by chance alone, through the same forms as everybody.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

from bot.actions import Action, Verb
from bot.answers import Answer, OpenForm, Show
from bot.case.model import Case, Status
from bot.commands import from_button
from bot.deadlines.clocks import Clock
from bot.events import Body, Filled, Pressed
from bot.ids import CaseId
from bot.people.model import Role, Staff
from bot.ports import CaseRow, Place, Query
from tests.simulation.filling import values
from tests.simulation.town import ROSTER, Town

_SHIFTS = (time(9, 40), time(14, 10))
_DISLIKED = 0.06
"""The share of cases that everybody passes over for a while."""
_SILENCE = timedelta(days=40)
_TRIES = 4


class Member:
    """One member of staff, all year."""

    def __init__(self, town: Town, member: Staff) -> None:
        """Begin work; some do more in a shift than others."""
        self.town = town
        self.chance = town.chance
        self.member = member
        self.pace = 3 + self.chance.randrange(5)
        self.away_until: datetime | None = None

    async def shift(self) -> None:
        """Work on what is most urgent, then plan the next shift."""
        self.town.plan(self._next_shift(), self.shift)
        if self.away_until is not None and self.town.now < self.away_until:
            return
        if self.chance.random() < 0.01:
            self.away_until = self.town.now + timedelta(days=self.chance.randrange(2, 20))
            return
        left = self.pace
        for row in await self._most_urgent():
            if left <= 0:
                return
            left -= await self._work_on(row)

    async def _most_urgent(self) -> list[CaseRow]:
        """List his own cases and those that nobody has; a lead and an admin look at all."""
        query = Query(open_only=not self._leads, limit=60)
        rows = await self.town.store.transact(lambda tx: tx.cases(query))
        mine = [one for one in rows if self._leads or one.assignee in (None, self.member.id)]
        return [one for one in mine if one.next_due is not None and not self._dislikes(one)]

    @property
    def _leads(self) -> bool:
        return bool(self.member.roles & {Role.LEAD, Role.ADMIN})

    def _dislikes(self, row: CaseRow) -> bool:
        """Tell whether he passes a case over: the same one for everybody, for weeks."""
        disliked = crc32(row.case.encode()) % 1000 < _DISLIKED * 1000
        return disliked and self.town.now - row.opened_at < _SILENCE

    async def _work_on(self, row: CaseRow) -> int:
        """Do what a case needs; return how much work it was."""
        case = await self._load(row.case)
        if case is None:
            return 0
        done, known = 0, self.town.events
        if case.open and case.assignee is None:
            await self.presses(case.id, Verb.CLAIM)
            if self.chance.random() < 0.03:
                await self.presses(case.id, Verb.IMPOSED_IT)
            done += 1
        for work in (self._owed, self._documents, self._main):
            if self.town.events != known:  # something was put in: look at the case anew
                case, known = await self._load(row.case), self.town.events
            if case is None or (case.open and case.assignee != self.member.id and not self._leads):
                return done
            done += await work(case)
        return done

    async def _owed(self, case: Case) -> int:
        """Answer questions, restore, and reach whom no message reaches."""
        running = {one.clock for one in case.timers}
        done = 0
        if Clock.DELIVERY in running and self._leads:
            done += await self.sends(case.id, Verb.RECORD_NOTICE)
        if Clock.DATA_REQUEST in running and self._leads:
            done += await self.sends(case.id, Verb.DATA_ANSWERED)
        if Clock.REINSTATEMENT in running:
            done += await self.sends(case.id, Verb.RESTORED)
        if running & {Clock.NEXT_ANSWER, Clock.ACKNOWLEDGEMENT, Clock.SAFETY}:
            done += await self.sends(case.id, Verb.REPLY)
        return done

    async def _documents(self, case: Case) -> int:
        done = 0
        for one in case.documents:
            if not one.opened_by(self.member.id):
                await self.presses(case.id, Verb.OPEN_DOCUMENT, one.id)
                done = 1
            if one.verdict is None:
                await self.sends(case.id, Verb.MARK_DOCUMENT, one.id)
                done = 1
        return done

    async def _main(self, case: Case) -> int:
        if case.status is Status.WAITING_FOR_REASONS:
            return await self.sends(case.id, Verb.REASONS)
        if case.status not in (Status.BEING_REVIEWED, Status.SECOND_REVIEW):
            return 0
        roll = self.chance.random()
        if roll < 0.15 and case.status is Status.BEING_REVIEWED:
            return await self.sends(case.id, Verb.REQUEST)
        if 0.95 < roll < 0.98:
            return await self.sends(case.id, Verb.EXTEND)
        if roll >= 0.98:
            return await self.sends(case.id, Verb.DATA_ASKED)
        if roll < 0.25 and not case.proved:
            return await self.sends(case.id, Verb.RECORD_PROOF)
        if roll < 0.75:
            outcome = self.chance.choice(("upheld", "modified", "reversed"))
            return await self.sends(case.id, Verb.DECIDE, outcome=outcome)
        return 0

    async def sends(self, case: CaseId, verb: Verb, target: str = "", **picks: str) -> int:
        """Open a form, fill it in as often as it takes, look at the preview and send it."""
        answer = await self.presses(case, verb, target)
        for _ in range(_TRIES):
            if not isinstance(answer, OpenForm):
                break
            told = f"words of {self.member.name} on {case}, {self.chance.randrange(10**9)}"
            filled = values(answer.view, self.town.now, told, picks)
            draft = answer.view.draft
            answer = await self.does(case, Filled(draft.form, draft.target, draft.revision, filled))
        if not isinstance(answer, Show):
            return 0
        for one in answer.message.buttons:
            if one.action.startswith(f"{Verb.SEND.value}|"):
                await self.does(case, from_button(one.action))
                return 1
        return 0

    async def presses(self, case: CaseId, verb: Verb, target: str = "") -> Answer | None:
        """Press a button of the card."""
        return await self.does(case, Pressed(Action(verb, target, case=case)))

    async def does(self, case: CaseId, body: Body) -> Answer | None:
        """Put an input in."""
        return await self.town.receive(self.member.addresses[0], Place.MODERATORS, body, case)

    async def _load(self, case: CaseId) -> Case | None:
        return await self.town.store.transact(lambda tx: tx.case(case))

    def _next_shift(self) -> datetime:
        zone = ZoneInfo(self.town.service.policy.rules.calendar.zone)
        local = self.town.now.astimezone(zone)
        days = (local.date() + timedelta(days=ahead) for ahead in range(15))
        starts = (datetime.combine(day, one, zone) for day in days for one in _SHIFTS)
        calendar = self.town.service.policy.rules.calendar
        return next(one for one in starts if one > local and calendar.is_open(one.date()))


def everybody(town: Town) -> None:
    """Put the whole roster to work."""
    for member in ROSTER.staff:
        found = Member(town, member)
        town.plan(found._next_shift(), found.shift)
