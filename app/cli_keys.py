"""The commands about keys: `recourse keys rotate`.

Belongs here: what an operator types and reads. How it is done is `keeping.rotate`.
"""

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app import installation, keeping
from app.config import load
from app.defaults import sandbox
from app.printing import MISTAKE, fail, kindly, out
from app.summary import counted
from storage.crypto import MasterKey

keys = typer.Typer(name="keys", help="Look after the master key.", no_args_is_help=True)


@keys.callback()
def options() -> None:
    """Take what stands before the command."""


@keys.command()
def rotate(
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", metavar="FILE", help="The configuration; without it: the sandbox."),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="VARIABLE", help="Take the new key from this environment variable."),
    ] = None,
) -> None:
    """Put a new master key in place, without touching a document. Recourse must not be running."""
    with kindly():
        storage = (load(config) if config is not None else sandbox(Path())).storage
        given = keeping.VARIABLE in os.environ
        if given and to is None:
            fail(
                f"The master key is in {keeping.VARIABLE}: say which variable holds the new one, with --to.",
                MISTAKE,
            )
        if to is not None and not os.environ.get(to, "").strip():
            fail(f"The environment variable {to} is not there or empty.", MISTAKE)
        new = MasterKey.parse(os.environ[to]) if to is not None else None
        installation.require_whole(storage)
        with installation.alone(storage):
            old = keeping.key(storage, os.environ)
            count, kept = asyncio.run(keeping.rotate(storage, datetime.now(UTC), old, new))
        out().print(f"Done: {counted(count, 'key')} wrapped anew; no document was touched.")
        if kept is not None:
            out().print(f"The new master key is {storage.master_key}: copy it to where you keep its copy.")
            out().print(
                f"The old one is {kept}. Backups of the database from before today need it; then destroy it."
            )
        else:
            out().print(
                f"From now on the new key belongs into {keeping.VARIABLE if given else storage.master_key}."
            )
