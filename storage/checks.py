"""What `recourse verify` checks of one record, within a transaction.

Belongs here: checks of a case, a person, a row of the outbox. Not here: going through all of them, documents
and the register as a whole (`storage.verify`).
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot import sealing
from bot.case import lifecycle
from bot.case.model import Case, Purpose
from bot.deadlines import timers
from bot.deadlines.clocks import Keeping
from bot.documents.model import Document, DocumentKind
from bot.ids import CaseId, MessageId, PersonId
from bot.sealing import LogHead
from bot.settings.model import SETTINGS
from storage import chain, pruning, retained
from storage.chain import KeptText, Link, Notary
from storage.common import DELIVERED
from storage.faults import Fault, Kind
from storage.records import BROKEN, Posting, Records
from storage.register import Registered

Files = dict[tuple[str, str], Document]
"""Documents by case and id, as their cases describe them."""
_Log = tuple[tuple[Link, tuple[KeptText, ...]], ...]


Rooted = Mapping[CaseId, Sequence[tuple[date, LogHead]]]
"""Where logs ended on the days whose roots were posted."""


@dataclass(slots=True)
class Seen:
    """What some cases showed."""

    faults: list[Fault] = field(default_factory=list)
    files: Files = field(default_factory=dict)
    cases: int = 0
    entries: int = 0
    dated: int = 0
    """Documents with a date to go."""

    def add(self, other: "Seen") -> None:
        """Take over what others showed."""
        self.faults += other.faults
        self.files |= other.files
        self.cases += other.cases
        self.entries += other.entries
        self.dated += other.dated


def of_case(tx: Records, case: CaseId, rooted: Rooted | None = None, now: datetime | None = None) -> Seen:
    """Check everything that belongs to a case, but for the content of its documents.

    `rooted` says where its log ended on the days whose roots were posted; `now` makes dates count.
    """
    seen = Seen(cases=1)
    state = _state(tx, case, seen.faults)
    log = _log(tx, case, seen.faults)
    if log is not None:
        seen.entries = len(log)
        seen.faults += _chain_faults(tx, case, log)
        seen.faults += _changed_texts(case, log)
        seen.faults += _rewritten(case, tuple(link for link, _ in log), (rooted or {}).get(case, ()))
    if state is None:
        seen.faults += retained.of_forgotten(tx, case)
        return seen
    seen.faults += retained.of_case(tx, state, now)
    seen.dated = sum(one.clock is Keeping.RETENTION and one.ref != "" for one in state.timers)
    seen.faults += _gone_texts(case, log or ())
    turn = list(_turn_faults(tx, state))
    seen.faults += turn
    seen.faults += _column_faults(tx, case, dated=not turn)
    seen.faults += _message_faults(tx, state, log or ())
    files = (one for one in state.held if one.kind is DocumentKind.FILE)
    seen.files = {(one.home or case, one.id): one for one in files}
    return seen


def of_register(entries: Sequence[tuple[Registered, bool]], notary: Notary) -> Iterator[Fault]:
    """Check that no case has gone: the entries are numbered without a gap, and each has its case.

    An entry that was changed, of a case that is there, is told with that case.
    """
    genuine = [one for one, _ in entries if one.genuine(notary)]
    if not any(one.number == 0 for one in genuine):
        yield Fault(Kind.REGISTER_BROKEN, what="0")
    for entry, present in entries:
        if entry.number != 0 and not present:
            yield Fault(Kind.CASE_GONE, entry.case)
    there = {one.number for one, _ in entries}
    last = max((max(one.number, one.head.length if one.number == 0 else 0) for one in genuine), default=0)
    for number in range(1, last + 1):
        if number not in there:
            yield Fault(Kind.REGISTER_BROKEN, what=str(number))


def of_person(tx: Records, person: PersonId) -> Iterator[Fault]:
    """Check what is kept of a person beside his cases."""
    try:
        differing = tx.differing_person(person)
    except BROKEN:
        yield Fault(Kind.UNREADABLE, what=f"person {person}")
        return
    if differing:
        yield Fault(Kind.COLUMNS_DIFFER, what=f"person {person}: {', '.join(differing)}")


def of_settings(tx: Records) -> Iterator[Fault]:
    """Check the settings and every version of them."""
    try:
        state, log, last = tx.settings(), tx.settings_log(), tx.versions(1)
    except BROKEN:
        yield Fault(Kind.UNREADABLE, what="settings")
        return
    entry, notary = tx.registered(SETTINGS), tx.notary()
    place = 1 if entry is None else notary.broken_at(SETTINGS, (link for link, _ in log), entry.head)
    if entry is not None and place is None and not entry.genuine(notary):
        place = len(log) + 1
    changed = [link.seq for link, texts in log if chain.unmatched(link, texts) or chain.gone(link, texts)]
    for number in sorted({*changed, *([] if place is None else [place])}):
        yield Fault(Kind.SETTINGS_BROKEN, what=str(number))
    if state.version != len(log) or last != ((state.last,) if state.last else ()):
        yield Fault(Kind.SETTINGS_BROKEN)
    elif state.stamp != tx.settings_stamp():
        yield Fault(Kind.COLUMNS_DIFFER, what="settings: stamp")


def of_roots(tx: Records, rooted: Rooted) -> Iterator[Fault]:
    """Check that each root follows from the one before, and that the settings are what they were."""
    for day in sealing.broken(tx.roots()):
        yield Fault(Kind.ROOT_BROKEN, what=day.isoformat())
    with contextlib.suppress(*BROKEN):  # what does not open was told of with the settings
        links = tuple(link for link, _ in tx.settings_log())
        yield from _rewritten(CaseId(""), links, rooted.get(SETTINGS, ()))


def _rewritten(case: CaseId, log: Sequence[Link], ends: Sequence[tuple[date, LogHead]]) -> Iterator[Fault]:
    """Find the days on which a log ended with another line than it has there now."""
    for day, head in ends:
        if head.length > len(log) or log[head.length - 1].hash != head.hash:
            yield Fault(Kind.ROOT_BROKEN, case, day.isoformat())


def of_posting(posting: Posting) -> Iterator[Fault]:
    """Check a row of the outbox by itself."""
    if posting.row is None:
        yield Fault(Kind.UNREADABLE, what=f"message {posting.id}")
    elif posting.differing:
        case = posting.row.case or ""
        yield Fault(Kind.COLUMNS_DIFFER, case, f"message {posting.id}: {', '.join(posting.differing)}")


def _state(tx: Records, case: CaseId, faults: list[Fault]) -> Case | None:
    """Open a case; one that is closed without a key is a forgotten person's, if the register says so too."""
    try:
        found = tx.case(case)
    except BROKEN:
        faults.append(Fault(Kind.UNREADABLE, case, "state"))
        return None
    entry = tx.registered(case)
    if found is None and (tx.is_open(case) or (entry is not None and not entry.forgotten)):
        faults.append(Fault(Kind.NO_KEY, case))
    return found


def _log(tx: Records, case: CaseId, faults: list[Fault]) -> _Log | None:
    try:
        return tx.log(case)
    except BROKEN:
        faults.append(Fault(Kind.UNREADABLE, case, "log"))
        return None


def _chain_faults(tx: Records, case: CaseId, log: _Log) -> Iterator[Fault]:
    entry, notary = tx.registered(case), tx.notary()
    if entry is None:
        yield Fault(Kind.CASE_UNKNOWN, case)
        return
    place = notary.broken_at(case, (link for link, _ in log), entry.head)
    if place is None and not entry.genuine(notary):
        place = len(log) + 1
    if place is not None:
        yield Fault(Kind.CHAIN_BROKEN, case, str(place))


def _changed_texts(case: CaseId, log: _Log) -> Iterator[Fault]:
    for link, texts in log:
        yield from (
            Fault(Kind.TEXT_CHANGED, case, f"{link.seq} {name}") for name in chain.unmatched(link, texts)
        )


def _gone_texts(case: CaseId, log: _Log) -> Iterator[Fault]:
    for link, texts in log:
        yield from (Fault(Kind.TEXT_GONE, case, f"{link.seq} {name}") for name in chain.gone(link, texts))


def _column_faults(tx: Records, case: CaseId, *, dated: bool) -> Iterator[Fault]:
    """Compare the columns; the next date follows from the alarms, and says nothing where these are wrong."""
    try:
        differing = tuple(one for one in tx.differing(case) if dated or one != "next_due")
    except BROKEN:
        yield Fault(Kind.UNREADABLE, case, "columns")
        return
    if differing:
        yield Fault(Kind.COLUMNS_DIFFER, case, ", ".join(differing))


def _turn_faults(tx: Records, case: Case) -> Iterator[Fault]:
    try:
        stored = tx.alarms(case.id)
    except BROKEN:
        yield Fault(Kind.UNREADABLE, case.id, "alarms")
        return
    turn = lifecycle.turn(case)
    if case.open and (turn is None or turn.timer.key not in {one.key for one in stored}):
        yield Fault(Kind.NO_TURN, case.id)
    wanted = {one.key: one for one in timers.pending(case.timers)}
    found = {one.key: one for one in stored}
    for key in sorted(wanted.keys() | found.keys()):
        if wanted.get(key) != found.get(key):
            yield Fault(Kind.ALARMS_DIFFER, case.id, key)


def _message_faults(tx: Records, case: Case, log: _Log) -> Iterator[Fault]:
    """Compare what the case says of its messages with the outbox."""
    told = [(link.action, dict(link.facts).get("message", ""), pruning.moment(link.at)) for link, _ in log]
    said = {message for action, message, _ in told if action == "told"}
    arrived = {message for action, message, _ in told if action == "delivered"}
    # What was delivered goes after some months; of what is that old, only what has not arrived must be there.
    latest = {message: at for _, message, at in told}
    pruned = pruning.until(tx, tx.notary())
    may_be_gone = {message for message, at in latest.items() if at < pruned}
    # What is kept of no consequence was not tracked when it was sent: nobody tells the case that it arrived.
    awaited = {one.message for one in case.tracked if one.purpose is not Purpose.OTHER}
    for message in sorted((said | arrived | awaited) - {""}):
        found = tx.posting(MessageId(message))
        if found is None and message in may_be_gone - (awaited - arrived):
            continue
        if found is None:
            yield Fault(Kind.MESSAGE_GONE, case.id, message)
        elif (found.state == DELIVERED) != (message in arrived) and (
            message in arrived or message in awaited
        ):
            yield Fault(Kind.MESSAGE_STATE, case.id, message)
