"""Watch: what must hold of every case at any time, seen from outside the decisions that should see to it.

The laws are checked after each decision (`bot.laws`); this finds what goes wrong between decisions: an alarm
that nobody fires, a member of staff who is gone, data that somebody restored. Belongs here: what is looked
at, and how it is said. Going through all cases is the process's business.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.actions import Verb
from bot.case import lifecycle
from bot.case.model import Case
from bot.deadlines.clocks import CLOCKS, Clock
from bot.deadlines.timers import Alarm
from bot.documents.model import DocumentKind
from bot.ids import CaseId, MessageId, derive
from bot.messages import Message, ToModerators, button, lane
from bot.people.model import Roster
from bot.ports import OutboxRow, WaitingRow
from bot.review import holding
from bot.texts import Text, When, named, text

GRACE: Final = timedelta(hours=1)
"""How long something may take that usually takes seconds: a longer outage is told of in its own way."""
RECENT: Final = timedelta(days=2)
"""How far back breaches are looked at: older ones were, many times."""
MOST: Final = 10
"""Findings told at once; the others come an hour later."""
_MOST_BUTTONS: Final = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that should not be. It is told once, by its key."""

    key: str
    said: Text
    case: CaseId | None = None


def of_case(
    case: Case, alarms: tuple[Alarm, ...], told_at: Callable[[datetime], bool], at: datetime, roster: Roster
) -> Iterator[Finding]:
    """Find what is wrong with a case.

    Args:
        case: the case.
        alarms: those that are stored for it.
        told_at: tells whether the freelancer was told something at a moment; asked seldom.
        at: now.
        roster: all staff.
    """
    turn = lifecycle.turn(case)
    if case.open and (turn is None or turn.timer.key not in {one.key for one in alarms}):
        yield _finding("no-turn", case, case.status, text("watch-no-turn", reference=case.id))
    if case.assignee is not None and (case.open or case.owing) and roster.get(case.assignee) is None:
        yield _finding("no-owner", case, case.assignee, text("watch-no-owner", reference=case.id))
    for alarm in alarms:
        if alarm.at < at - GRACE:
            what = named("clock", alarm.clock)
            said = text("watch-alarm-stuck", reference=case.id, what=what, since=When(alarm.at))
            yield _finding("alarm-stuck", case, f"{alarm.key} {alarm.at.isoformat()}", said)
    yield from _claims(case, at)
    yield from _untold(case, told_at, at)
    yield from _unopened(case)


def _claims(case: Case, at: datetime) -> Iterator[Finding]:
    """Find a claim that has run out and still holds the case, and one that never would."""
    if case.assignee is None or case.status not in holding.AT_WORK:
        return
    claim = case.timer(Clock.CLAIM.value)
    if claim is None:
        yield _finding("claim-endless", case, case.assignee, text("watch-claim-endless", reference=case.id))
    elif claim.due < at - GRACE:
        said = text("watch-claim-expired", reference=case.id, since=When(claim.due))
        yield _finding("claim-expired", case, f"{case.assignee} {claim.due.isoformat()}", said)


def _untold(case: Case, told_at: Callable[[datetime], bool], at: datetime) -> Iterator[Finding]:
    """Find broken promises that he was not told of; a breach and its notice are of the same moment."""
    if case.submitted_at is None:
        return
    for timer in case.timers:
        broken = timer.round_start
        if not timer.late or broken is None or not CLOCKS[timer.clock].shown or broken < at - RECENT:
            continue
        if not told_at(broken):
            what = named("clock", timer.clock)
            said = text("watch-breach-untold", reference=case.id, what=what, since=When(timer.breaches[-1]))
            yield _finding("breach-untold", case, f"{timer.key} {broken.isoformat()}", said)


def _unopened(case: Case) -> Iterator[Finding]:
    """Find files that nobody has opened though the date to look at them has passed."""
    for document in case.documents:
        timer = case.timer(f"{Clock.DOCUMENT_CHECK.value}:{document.id}")
        if document.kind is DocumentKind.FILE and not document.opened and timer is not None and timer.late:
            since = When(timer.breaches[0])
            said = text("watch-file-unopened", reference=case.id, name=document.name, since=since)
            yield _finding("file-unopened", case, document.id, said)


def of_outbox(rows: Iterable[WaitingRow]) -> Iterator[Finding]:
    """Find what cannot be sent: one finding a recipient, for its oldest message."""
    lanes: set[str] = set()
    for row in rows:
        if row.lane not in lanes:
            lanes.add(row.lane)
            said = text(
                "watch-outbox-stuck", reference=row.case or "", since=When(row.created_at), reason=row.why
            )
            yield Finding(f"outbox-stuck {row.id}", said, row.case)


def of_parked(inputs: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Find inputs that could not be decided and that nobody has taken up."""
    for dedup, error in inputs:
        yield Finding(f"parked {dedup}", text("watch-parked", error=error))


def unreadable(case: CaseId, error: str) -> Finding:
    """Say that a case does not open."""
    return Finding(f"unreadable {case}", text("watch-unreadable", reference=case, error=error), case)


def told(findings: tuple[Finding, ...], at: datetime) -> OutboxRow:
    """Make the message to the moderators."""
    cases = tuple(dict.fromkeys(one.case for one in findings if one.case is not None))
    buttons = tuple(
        button(text("button-case", reference=case), Verb.CASE, case) for case in cases[:_MOST_BUTTONS]
    )
    parts = (text("watch-title"), *(one.said for one in findings))
    return _row(Message(parts, buttons), at, *(one.key for one in findings))


def clock_stands(since: datetime, at: datetime) -> OutboxRow:
    """Say that the process does not come to its deadlines any more."""
    return _row(Message((text("watch-clock-stands", since=When(since)),)), at, "stands")


def clock_goes(at: datetime) -> OutboxRow:
    """Say that it does again."""
    return _row(Message((text("watch-clock-goes"),)), at, "goes")


def _row(message: Message, at: datetime, *seed: str) -> OutboxRow:
    to = ToModerators()
    return OutboxRow(MessageId(derive("watch", at.isoformat(), *seed)), lane(to), to, message, at)


def _finding(kind: str, case: Case, what: str, said: Text) -> Finding:
    return Finding(f"{kind} {case.id} {what}", said, case.id)
