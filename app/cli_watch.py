"""The commands for whoever looks after an installation: `recourse overdue`, `recourse parked …`.

Belongs here: what an operator types and reads. Finding it is `overdue` and `aside`.
"""

import asyncio
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app import aside, defaults
from app import overdue as owed
from app.config import Config, load
from app.printing import fail, kindly, out
from app.summary import counted

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", "-c", metavar="FILE", help="The configuration; without it: the sandbox."),
]

parked = typer.Typer(name="parked", help="Look after what could not be decided.", no_args_is_help=True)


def overdue(config: ConfigOption = None) -> None:
    """List every duty whose date has passed; exit with 1 if there is one."""
    with kindly():
        chosen = _config(config)
        found = asyncio.run(owed.overdue(chosen, datetime.now(UTC)))
        if not found:
            out().print("Nothing is overdue.")
            return
        out().print(owed.table(found, chosen.calendar.zone))
        fail(f"{counted(len(found), 'duty', 'duties')} overdue.")


@parked.callback()
def options() -> None:
    """Take what stands before the command."""


@parked.command("list")
def list_(config: ConfigOption = None) -> None:
    """List what could not be decided; exit with 1 if there is something."""
    with kindly():
        found = asyncio.run(aside.listed(_config(config)))
        if not found:
            out().print("Nothing was put aside.")
            return
        for one in found:
            when = f"{one.at:%Y-%m-%d %H:%M} UTC" if one.at is not None else "it does not open"
            out().print(f"{one.key}\n    {when}  {one.kind} {one.place}  {one.error}")
        fail(
            f"{counted(len(found), 'input')} put aside. When its cause is mended: recourse parked replay KEY"
        )


@parked.command()
def replay(
    keys: Annotated[
        list[str] | None, typer.Argument(metavar="KEY", help="Which, as listed; several may be named.")
    ] = None,
    config: ConfigOption = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="All that was put aside.")] = False,
) -> None:
    """Hand in again what could not be decided; exit with 1 if something still cannot."""
    with kindly():
        if bool(keys) == everything:
            fail("Name what to hand in again, as recourse parked list shows it, or say --all.", 2)
        done = asyncio.run(
            aside.replay(_config(config), tuple(keys or ()), datetime.now(UTC), lambda: secrets.token_hex(16))
        )
        for one in done:
            out().print(f"{one.key}: {one.error or 'taken'}")
        if failed := [one for one in done if one.error]:
            fail(f"{counted(len(failed), 'input')} not taken.")


def _config(path: Path | None) -> Config:
    return load(path) if path is not None else defaults.sandbox(Path())
