"""The end: the records are checked as `recourse verify` does, and the case is counted.

Belongs here: reading. Nothing changes by it.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from app import access, wiring
from app.config import Config
from app.demo.errors import Unexpected
from app.demo.printout import Printout
from app.demo.stage import MONDAY, Stage
from bot.case.model import Case
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.documents.model import Document, DocumentKind
from bot.errors import VaultError
from bot.ids import CaseId
from bot.ports import AuditLine, Tx, Vault


@dataclass(frozen=True, slots=True)
class Figures:
    """What there is to count in one case."""

    reference: str
    lines: int
    documents: int
    files: tuple[Document, ...]
    """Those of the documents that are in the vault; the others are links."""
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
        files=tuple(one for one in case.documents if one.kind is DocumentKind.FILE),
        opened=sum(one.opened for one in case.documents),
        typed=stage.maria.typed,
        received=len(stage.maria.heard),
        days=(stage.app.now().date() - MONDAY.date()).days,
        kept=sum(
            one.action == "clock stopped" and _promised(one) and ("late", "no") in one.facts for one in log
        ),
        broken=len({(_clock(one), one.at) for one in log if one.action == "breach" and _promised(one)}),
    )


async def check(config: Config, found: Figures, now: datetime) -> None:
    """Check every record as of the demo's own time, and read every file to its end.

    Raises:
        Unexpected: something is not as it was stored.
    """
    faults = [f"{one.kind} {one.case} {one.what}" for one in (await access.verified(config, now)).faults]
    async with access.opened(config) as store:
        faults += await _unread(wiring.vault(config, store), found)
    if faults:
        raise Unexpected("; ".join(faults))


async def _unread(vault: Vault, found: Figures) -> list[str]:
    faults = []
    for one in found.files:
        try:
            content = b"".join([chunk async for chunk in vault.read(found.reference, one.id)])
        except VaultError as error:
            faults.append(f"{one.name}: {error}")
            continue
        if hashlib.sha256(content).hexdigest() != one.sha256:
            faults.append(f"{one.name} is not what was sent")
    return faults


def tell(out: Printout, found: Figures) -> None:
    """Print the result."""
    out.blank()
    log = f"the log of {found.lines} entries checks out"
    out.plain(f"Verified: {log}, and every document is there, as it was sent.", "bold green")
    typed = f"{found.typed} messages typed by Maria, {found.received} received"
    dates = f"{found.kept} promises kept, {found.broken} broken (told at once, with a new date)"
    files = f"{found.opened} of {found.documents} files opened"
    out.plain(f"Appeal {found.reference}: {found.days} days; {typed}; {dates}; {files}.")


def _promised(line: AuditLine) -> bool:
    """Tell whether a line of the log is about a date that Maria was promised."""
    spec = CLOCKS[_clock(line)]
    return spec.kind is ClockKind.DUTY and spec.shown


def _clock(line: AuditLine) -> Clock:
    """Return the clock; which document it was about does not count: all were owed and told together."""
    return Clock(dict(line.facts)["clock"].partition(":")[0])


def _case(tx: Tx, reference: CaseId) -> Case:
    found = tx.case(reference)
    if found is None:
        raise Unexpected("the case is gone")
    return found
