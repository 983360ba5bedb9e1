"""What can be proved of one case: its log as it lies there, and the daily roots that cover it.

Belongs here: reading it within one transaction, and what is wrong with it. Not here: what of it is handed
out, and how it is said (`app.proof`).
"""

from dataclasses import dataclass

from bot.deadlines.timers import Timer
from bot.ids import CaseId
from bot.sealing import DailyRoot
from storage import checks
from storage.chain import Link
from storage.faults import Fault
from storage.records import BROKEN, Records


@dataclass(frozen=True, slots=True)
class Sealed:
    """The root of a day on which the log had grown, and the root before it."""

    previous: str
    root: DailyRoot


@dataclass(frozen=True, slots=True)
class Evidence:
    """A case's log, with what covers it."""

    case: CaseId
    number: int
    """Of the case in the register: roots name it so."""
    links: tuple[Link, ...]
    sealed: tuple[Sealed, ...]
    running: tuple[Timer, ...]
    """The clocks as they stand now: the log does not tell of each new date of a periodic one."""
    faults: tuple[Fault, ...]
    """What is wrong with it; empty: every line is as it was written."""


def evidence(tx: Records, case: CaseId) -> Evidence | None:
    """Read and check the log of a case; None where there is none.

    Texts are not read at all: what somebody wrote has no place in a proof.
    """
    entry = tx.registered(case)
    if entry is None:
        return None
    sealed, previous = [], ""
    for root in tx.roots():
        if any(one.number == entry.number for one in root.grown):
            sealed.append(Sealed(previous, root))
        previous = root.root
    ends = [(one.root.day, head) for one in sealed for head in one.root.grown if head.number == entry.number]
    faults = checks.of_case(tx, case, {case: ends}).faults
    try:
        links, state = tuple(link for link, _ in tx.log(case)), tx.case(case)
    except BROKEN:
        links, state = (), None
    running = state.timers if state is not None else ()
    return Evidence(case, entry.number, links, tuple(sealed), running, tuple(faults))
