"""`recourse verify`: is everything that is kept what it was, and does it fit together?

Belongs here: the checks, over any store. Not here: how a store shows its records (`storage.records`). A fault
names case references and ids, never a personal word.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from bot.case import lifecycle
from bot.case.model import Case
from bot.deadlines import timers
from bot.documents.model import DocumentKind
from bot.errors import VaultError
from bot.ids import CaseId
from storage import chain
from storage.records import Inspectable, Records
from storage.vault import Vault

_BATCH: Final = 50
"""Cases looked at in one transaction: others shall not wait for long."""


@unique
class Kind(StrEnum):
    """What can be wrong."""

    CHAIN_BROKEN = "chain_broken"
    """A line of a log was changed, removed or added; `what` is its place."""
    TEXT_CHANGED = "text_changed"
    """A text is not the one its line was made with."""
    UNREADABLE = "unreadable"
    """Something sealed does not open."""
    NO_KEY = "no_key"
    """An open case has lost its person's key."""
    NO_TURN = "no_turn"
    """An open case has nobody whose turn it is, or no alarm for it (law 1)."""
    ALARMS_DIFFER = "alarms_differ"
    """The stored alarms are not those that follow from the case's clocks."""
    FILE_MISSING = "file_missing"
    """A document of a case is not in the vault."""
    FILE_UNKNOWN = "file_unknown"
    """The vault holds a file that no case knows."""
    RECIPIENT_UNKNOWN = "recipient_unknown"
    """A message waits for somebody who is not on file."""
    PARKED = "parked"
    """An input could not be decided and waits for a person to look at it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong: what kind, on which case, and the id of what is concerned."""

    kind: Kind
    case: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class _Findings:
    """What one batch of cases showed."""

    last: CaseId | None
    faults: tuple[Fault, ...]
    files: frozenset[tuple[str, str]]


async def verify(store: Inspectable, vault: Vault) -> tuple[Fault, ...]:
    """Check everything, and list what is wrong; nothing is changed.

    May run beside the service. A file that is being handed in at this moment may be named as unknown.
    """
    # The vault first: a file that is handed in meanwhile is then missing in no list that counts.
    kept = {one async for one in vault.documents()}
    faults: list[Fault] = []
    known: set[tuple[str, str]] = set()
    last: CaseId | None = CaseId("")
    while last is not None:
        found = await store.read(_batch_after(last))
        last = found.last
        faults += found.faults
        known |= found.files
    for case, document in sorted(known - kept):
        if not await vault.exists(case, document):
            faults.append(Fault(Kind.FILE_MISSING, case, document))
    going = set(await store.read(lambda tx: tx.removals()))
    unknown = sorted(kept - known - going)
    faults += [Fault(Kind.FILE_UNKNOWN, case, document) for case, document in unknown]
    faults += await store.read(_rest)
    return tuple(faults)


def _batch_after(last: CaseId) -> Callable[[Records], _Findings]:
    def step(tx: Records) -> _Findings:
        cases = tx.case_ids(last, _BATCH)
        faults: list[Fault] = []
        files: set[tuple[str, str]] = set()
        for case in cases:
            faults += _log_faults(tx, case)
            state = _state(tx, case, faults)
            if state is not None:
                faults += _turn_faults(tx, state)
                files |= {(case, one.id) for one in state.documents if one.kind is DocumentKind.FILE}
        return _Findings(cases[-1] if cases else None, tuple(faults), frozenset(files))

    return step


def _log_faults(tx: Records, case: CaseId) -> Iterator[Fault]:
    try:
        log = tx.log(case)
    except VaultError:
        yield Fault(Kind.UNREADABLE, case, "log")
        return
    place = chain.broken_at(case, (link for link, _ in log), tx.head(case))
    if place is not None:
        yield Fault(Kind.CHAIN_BROKEN, case, str(place))
    for link, texts in log:
        yield from (
            Fault(Kind.TEXT_CHANGED, case, f"{link.seq} {name}") for name in chain.unmatched(link, texts)
        )


def _state(tx: Records, case: CaseId, faults: list[Fault]) -> Case | None:
    """Open a case; one that is closed without a key is a forgotten person's, and as it should be."""
    try:
        found = tx.case(case)
    except (VaultError, ValueError):
        faults.append(Fault(Kind.UNREADABLE, case, "state"))
        return None
    if found is None and tx.is_open(case):
        faults.append(Fault(Kind.NO_KEY, case))
    return found


def _turn_faults(tx: Records, case: Case) -> Iterator[Fault]:
    stored = tx.alarms(case.id)
    turn = lifecycle.turn(case)
    if case.open and (turn is None or turn.timer.key not in {one.key for one in stored}):
        yield Fault(Kind.NO_TURN, case.id)
    wanted = {one.key: one for one in timers.pending(case.timers)}
    found = {one.key: one for one in stored}
    for key in sorted(wanted.keys() | found.keys()):
        if wanted.get(key) != found.get(key):
            yield Fault(Kind.ALARMS_DIFFER, case.id, key)


def _rest(tx: Records) -> tuple[Fault, ...]:
    lost = (Fault(Kind.RECIPIENT_UNKNOWN, what=message) for message in tx.lost_rows())
    parked = (Fault(Kind.PARKED, what=dedup) for dedup, _ in tx.parked())
    return (*lost, *parked)
