"""View: what goes on behind the scenes, as JSON: the cases, and one case's deadlines, log and outbox.

What begins with `take` reads within a transaction; the rest is pure. Nothing here decides or changes.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from adapters.sandbox import rebuild, render
from adapters.sandbox.people import Cast, SandboxPerson
from adapters.sandbox.room import Room
from bot.case.model import Case
from bot.deadlines import ladder
from bot.deadlines.clocks import CLOCKS, ClockKind, Party
from bot.deadlines.timers import Alarm, Timer
from bot.ids import CaseId, StaffId
from bot.messages import Message, Morning, Reminder
from bot.people.model import Role, Roster
from bot.policy import Policy
from bot.ports import (
    AuditLine,
    CardOf,
    CaseRow,
    Elsewhere,
    Oblivion,
    OutboxRow,
    Query,
    RemoveFile,
    ScanFile,
    Tx,
)
from bot.review import card
from bot.texts import Day, Text, When, named, text
from bot.texts.render import Reader

Json = dict[str, object]
Say = Callable[[Text], str]

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT: Final = re.compile(_DAY.pattern + r"T[\d:.]+(?:Z|[+-]\d\d:\d\d)")
_EXTENDED: Final = ("date extended", "decision extended")
"""What the log calls it when a duty moves later, once."""
_MOST_CASES: Final = 100
_MOST_ROWS: Final = 60


@dataclass(frozen=True, slots=True)
class Overview:
    """All cases, who talks about which, and the next alarm."""

    rows: tuple[CaseRow, ...]
    chats: tuple[tuple[SandboxPerson, Reader, CaseId | None], ...]
    next_alarm: datetime | None
    total: int = 0
    """How many cases there are; no more than a hundred of them are shown, and those that are looked at."""


@dataclass(frozen=True, slots=True)
class Inside:
    """One case from within; without a case, the outbox alone."""

    case: Case | None
    alarms: tuple[Alarm, ...]
    log: tuple[AuditLine, ...]
    outbox: tuple[tuple[OutboxRow, str], ...]
    card: Message | None = None


def take_overview(tx: Tx, cast: Cast, policy: Policy, watched: CaseId | None = None) -> Overview:
    """Read the cases: the most urgent, those of the people on the page, and the one that is looked at."""
    query = Query(open_only=False, limit=_MOST_CASES)
    chats = tuple(_chat(tx, one, policy) for one in cast.people if not one.staff)
    rows = tx.cases(query)
    known = {one.case for one in rows}
    looked_at = (watched, *(case for _, _, case in chats))
    also = dict.fromkeys(one for one in looked_at if one and one not in known)
    found = tuple(row for one in also for row in tx.cases(replace(query, begins=one)))
    return Overview((*rows, *found), chats, tx.next_alarm_at(), tx.count(query))


def take_inside(tx: Tx, case_id: CaseId | None, policy: Policy) -> Inside:
    """Read one case from within, with its card: the room forgets at a restart, the storage does not."""
    case = tx.case(case_id) if case_id else None
    rows = tx.outbox(_MOST_ROWS * 5)
    if case is None:
        return Inside(None, (), (), rows[:_MOST_ROWS])
    own = tuple(one for one in rows if one[0].case == case.id or one[0].lane == f"person:{case.person}")
    drawn = card.card(case, policy.world(tx.person(case.person), None)) if case.submitted_at else None
    return Inside(case, tx.alarms(case.id), tx.audit(case.id), own[:_MOST_ROWS], drawn)


def overview(seen: Overview, now: datetime, roster: Roster, room: Room, say: Say) -> Json:
    """Draw all cases and the clock."""
    blocked = room.blocked
    return {
        "type": "overview",
        "desk": {"language": room.desk.language, "zone": room.desk.zone},
        "now": now.isoformat(),
        "next_alarm": _moment(seen.next_alarm, say),
        "cases": [_row(one, roster, say) for one in seen.rows],
        "total": seen.total,
        "more": say(text("page-cases-more", shown=len(seen.rows), total=seen.total)),
        "people": [
            {
                "chat": one.chat,
                "language": reader.language,
                "zone": reader.zone,
                "case": case,
                "blocked": one.chat in blocked,
            }
            for one, reader, case in seen.chats
        ],
    }


def inside(seen: Inside, roster: Roster, say: Say) -> Json:
    """Draw one case from within."""
    alarms = {one.key: one for one in seen.alarms}
    timers = seen.case.timers if seen.case else ()
    return {
        "type": "inside",
        "case": seen.case.id if seen.case else None,
        "timers": [
            _timer(one, alarms.get(one.key), _put_off(one, seen.log), say)
            for one in sorted(timers, key=lambda one: one.due)
        ],
        "log": [_line(one, roster, say) for one in seen.log],
        "card": render.message(seen.card, say) if seen.card else None,
        "outbox": [_outgoing(row, state, say) for row, state in seen.outbox],
    }


def _chat(tx: Tx, person: SandboxPerson, policy: Policy) -> tuple[SandboxPerson, Reader, CaseId | None]:
    known = tx.person_at(person.address)
    return person, rebuild.reader_of(tx, person.address, policy), known.case if known else None


def _row(row: CaseRow, roster: Roster, say: Say) -> Json:
    holder = roster.get(row.assignee)
    return {
        "case": row.case,
        "status": row.status.value,
        "status_label": say(named("status", row.status)),
        "late": row.late,
        "due": _moment(row.next_due, say),
        "holder": holder.name if holder else "",
    }


def _put_off(timer: Timer, log: tuple[AuditLine, ...]) -> datetime | None:
    """Return the date that a duty had before it was put off, as the log tells it."""
    for line in reversed(log if timer.moved_later else ()):
        facts = dict(line.facts)
        if line.action in _EXTENDED and facts.get("clock") == timer.key:
            return datetime.fromisoformat(facts["before"])
    return None


def _timer(timer: Timer, alarm: Alarm | None, put_off: datetime | None, say: Say) -> Json:
    spec = CLOCKS[timer.clock]
    return {
        "key": timer.key,
        "clock": say(named("clock", timer.clock)),
        "owner": say(named("party", spec.owner)),
        "window": spec.kind is ClockKind.WINDOW,
        "since": _moment(timer.since, say),
        "due": _moment(timer.due, say),
        "next": None if alarm is None else {**_at(alarm.at, say), "step": _rung(alarm.rung, say)},
        "put_off": _moment(put_off, say),
        "late": timer.late,
        "breaches": [_moment(one, say) for one in timer.breaches],
    }


def _line(line: AuditLine, roster: Roster, say: Say) -> Json:
    return {
        "seq": line.seq,
        **_at(line.at, say),
        "actor": _actor(line.actor, roster, say),
        "action": line.action,
        "facts": [[name, _fact(value, say)] for name, value in line.facts],
        "texts": [list(one) for one in line.texts],
        "hash": line.hash,
    }


def _fact(value: str, say: Say) -> str:
    """Say a date in words, as everywhere else; other facts are shown as the core keeps them."""
    try:
        if _MOMENT.fullmatch(value):
            return say(text("page-moment", at=When(datetime.fromisoformat(value))))
        if _DAY.fullmatch(value):
            return say(text("page-moment", at=Day(date.fromisoformat(value))))
    except ValueError:  # it only looks like a date
        pass
    return value


def _actor(actor: str, roster: Roster, say: Say) -> str:
    """Name who caused a line; the log keeps ``role:id``."""
    role, _, who = actor.partition(":")
    member = roster.get(StaffId(who))
    if member is not None:
        return member.name
    parties = {Role.FREELANCER.value: Party.FREELANCER, Role.SYSTEM.value: Party.BOT}
    return say(named("party", parties[role])) if role in parties else actor


def _outgoing(row: OutboxRow, state: str, say: Say) -> Json:
    return {
        "id": row.id,
        "lane": row.lane,
        "state": state,
        "attempts": row.attempts,
        **_at(row.created_at, say),
        "content": _content(row, say),
    }


def _content(row: OutboxRow, say: Say) -> str:
    if isinstance(row.content, CardOf):
        return say(text("page-outbox-card"))
    if isinstance(row.content, RemoveFile | ScanFile):
        return say(text("page-outbox-removal"))
    if isinstance(row.content, Oblivion):
        return say(text("page-outbox-forget"))
    if isinstance(row.content, Reminder):
        return _reminder(row.content, say)
    if isinstance(row.content, Morning):
        return say(text("digest-title", day=Day(row.content.day)))
    said = row.content.message if isinstance(row.content, Elsewhere) else row.content
    return "\n".join(say(part) for part in said.parts)


def _reminder(reminder: Reminder, say: Say) -> str:
    if reminder.said is not None:
        return say(reminder.said)
    return f"{reminder.case}: {say(named('clock', reminder.clock))}" if reminder.clock else reminder.case


def _rung(name: str, say: Say) -> str:
    try:
        return say(ladder.spoken(name))
    except ValueError:  # a step of a ladder from another version
        return name


def _moment(at: datetime | None, say: Say) -> Json | None:
    return None if at is None else _at(at, say)


def _at(at: datetime, say: Say) -> Json:
    return {"at": at.isoformat(), "label": say(text("page-moment", at=When(at)))}
