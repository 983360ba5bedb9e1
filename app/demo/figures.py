"""The end: the records are checked as `recourse verify` does, and the case is counted.

Belongs here: reading. Nothing changes by it.
"""

from dataclasses import dataclass

from app import access
from app.config import Config
from app.demo.errors import Unexpected
from app.demo.printout import Printout
from app.demo.stage import MONDAY, Stage
from bot.case.model import Case
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.ids import CaseId
from bot.ports import AuditLine, Tx


@dataclass(frozen=True, slots=True)
class Figures:
    """What there is to count in one case."""

    reference: str
    lines: int
    documents: int
    opened: int
    typed: int
    received: int
    days: int
    kept: int
    broken: int


async def count(stage: Stage) -> Figures:
    """Count what happened."""
    reference = CaseId(next(iter(stage.page.cards)))
    case, log = await stage.app.store.transact(lambda tx: (_case(tx, reference), tx.audit(reference)))
    return Figures(
        reference=reference,
        lines=len(log),
        documents=len(case.documents),
        opened=sum(one.opened for one in case.documents),
        typed=stage.maria.typed,
        received=len(stage.maria.heard),
        days=(stage.app.now().date() - MONDAY.date()).days,
        kept=sum(one.action == "clock stopped" and _promised(one) and ("late", "no") in one.facts for one in log),
        broken=sum(one.action == "breach" and _promised(one) for one in log),
    )


async def check(config: Config) -> None:
    """Check every record and every document.

    Raises:
        Unexpected: something is not as it was stored.
    """
    faults = await access.faults(config)
    if faults:
        raise Unexpected("; ".join(faults))


def tell(out: Printout, found: Figures) -> None:
    """Print the result."""
    out.blank()
    out.plain(
        f"Verified: the log of {found.lines} entries checks out, every one of the {found.documents} documents "
        f"is there and as it was sent.",
        "bold green",
    )
    out.plain(
        f"Appeal {found.reference}: {found.days} days; {found.typed} messages typed by Maria, {found.received} "
        f"received; promises kept: {found.kept}, broken: {found.broken} (told at once, with a new date); files "
        f"opened: {found.opened} of {found.documents}."
    )


def _promised(line: AuditLine) -> bool:
    """Tell whether a line of the log is about a date that Maria was promised."""
    spec = CLOCKS[Clock(dict(line.facts)["clock"].partition(":")[0])]
    return spec.kind is ClockKind.DUTY and spec.shown


def _case(tx: Tx, reference: CaseId) -> Case:
    found = tx.case(reference)
    if found is None:
        raise Unexpected("the case is gone")
    return found
