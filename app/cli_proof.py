"""The command that proves one case to somebody outside: `recourse prove 7KQ2-M4TX`.

Belongs here: what is typed, what is written where. What stands in a proof is `app.proof`.
"""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app import access, defaults, records
from app.config import Config, load
from app.printing import MISTAKE, fail, kindly, out
from app.proof import paper, sheet
from app.proof.lines import lines
from app.summary import counted
from bot.ids import CaseId, read_reference
from storage.proving import Evidence, evidence


def prove(
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="The case, such as 7KQ2-M4TX.")] = "",
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", metavar="FILE", help="The configuration; without it: the sandbox."),
    ] = None,
    to: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write it there, to be read and to be checked, as two files."),
    ] = None,
    check: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Check such a file against the log instead.")
    ] = None,
) -> None:
    """Prove what a case was promised, when, and whether it was kept, without anybody's words or name."""
    with kindly():
        if (not reference) == (check is None):
            fail(
                "Say which case: recourse prove 7KQ2-M4TX; or which file: recourse prove --check FILE",
                MISTAKE,
            )
        chosen = load(config) if config is not None else defaults.sandbox(Path())
        if check is not None:
            _check(chosen, check)
            return
        case = read_reference(reference)
        if case is None:
            fail(f'"{reference}" is no reference. It looks like 7KQ2-M4TX', MISTAKE)
        _prove(chosen, case, to)


def _prove(config: Config, case: CaseId, folder: Path | None) -> None:
    found, now = asyncio.run(_evidence(config, case))
    told = lines(found.links)
    words = paper.of(found, told, paper.Frame(config.marketplace.name, config.calendar.zone, now))
    if folder is None:
        out().print(words)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        read, checked = folder / f"{case}.txt", folder / f"{case}.json"
        read.write_text(f"{words}\n", encoding="utf-8")
        checked.write_text(f"{sheet.spelled(found, told, now)}\n", encoding="utf-8")
        out().print(f"To be read: {read}\nTo be checked: {checked}, with `recourse prove --check {checked}`")
    if found.faults:
        fail("The log of this case is not as it was written. Do not hand this out; run: recourse verify")


def _check(config: Config, path: Path) -> None:
    try:
        found, _ = asyncio.run(_evidence(config, sheet.case_of(path)))
        wrong = list(sheet.compared(path, found, lines(found.links)))
    except sheet.SheetError as error:
        fail(f"{error}.")
    except OSError as error:
        fail(f"{path} cannot be read ({error.strerror}).", MISTAKE)
    if found.faults:
        wrong.append("the log itself is not as it was written; recourse verify says more")
    for one in wrong:
        out().print(f"- {one}")
    if wrong:
        fail(f"{counted(len(wrong), 'fault')} in {path}.")
    out().print(f"{path} says what the log of {found.case} says, and every root in it follows and fits.")


async def _evidence(config: Config, case: CaseId) -> tuple[Evidence, datetime]:
    async with access.opened(config) as store:
        await store.transact(lambda tx: records.claim_kind(tx, config.kind))
        now = await store.transact(records.not_before(datetime.now(UTC)))
        found = await store.read(lambda tx: evidence(tx, case))
    if found is None:
        fail(f"There is no case {case} here.", MISTAKE)
    return found, now
