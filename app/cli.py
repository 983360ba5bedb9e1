"""The command line: what a person types, and what he reads then.

Belongs here: the commands, their words and their exit codes. What they do is in `process`, `access` and
`config`. A mistake of the person's is said in a sentence with a way out, never as a traceback.
"""

import asyncio
import os
import secrets
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Final

import typer

from app import access, defaults, findings, installation, listening, logs, summary, tokens, wiring
from app.cli_deadlines import deadlines, differences
from app.cli_discord import discord
from app.cli_keys import keys
from app.cli_proof import prove
from app.cli_telegram import telegram
from app.cli_texts import texts
from app.cli_watch import overdue, parked
from app.config import Config, load
from app.printing import MISTAKE, fail, kindly, out
from app.process import App

_EPILOG: Final = (
    "Exit codes: 0 all is well; 1 it could not be done, or faults were found; "
    "2 a mistake in the command or in the configuration."
)

cli = typer.Typer(
    name="recourse",
    help="A chat bot through which people a freelance marketplace suspends always get an answer.",
    epilog=_EPILOG,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
cli.add_typer(keys)
cli.add_typer(parked)
cli.add_typer(texts)
cli.command(epilog=_EPILOG, context_settings={"ignore_unknown_options": True})(deadlines)
cli.add_typer(telegram)
cli.add_typer(discord)
cli.command()(overdue)
cli.command(epilog=_EPILOG)(prove)

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", "-c", metavar="FILE", help="The configuration; without it: the sandbox."),
]


def main() -> None:
    """Start the program, as the `recourse` command does."""
    os.umask(0o077)  # before anything is written: all that is ours is for its owner alone
    cli()


def _version(wanted: bool) -> None:
    if wanted:
        out().print(f"recourse {version('recourse')}")
        raise typer.Exit


@cli.callback()
def options(
    *,
    _show: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Take what stands before the command."""


@cli.command(epilog=_EPILOG)
def run(
    config: ConfigOption = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Of the sandbox's page; 0 takes any that is free.")
    ] = None,
) -> None:
    """Start Recourse; without a configuration the sandbox, on this computer only."""
    with kindly():
        chosen = _config(config)
        if port is not None:
            chosen = chosen.model_copy(update={"sandbox": chosen.sandbox.model_copy(update={"port": port})})
        logs.configure(chosen.log)
        wiring.require_channels(chosen)
        _start(chosen, tokens.read(chosen, str(config or ""), os.environ), config)


@cli.command(epilog=_EPILOG)
def demo() -> None:
    """Show one appeal from start to end."""
    from app.demo import play

    raise typer.Exit(asyncio.run(play(out())))


@cli.command(epilog=_EPILOG)
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The configuration to check.")],
    *,
    diff: Annotated[
        bool, typer.Option("--diff", help="Say what it would change of the deadlines that are in force.")
    ] = False,
) -> None:
    """Check a configuration: every mistake at once, or what is in force."""
    with kindly():
        found = load(file)
        tokens.read(found, str(file), os.environ)
        if diff:
            asyncio.run(differences(found))
        else:
            out().print(summary.of(found, str(file)))


@cli.command(epilog=_EPILOG)
def code(
    account: Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account on the marketplace.")],
    config: ConfigOption = None,
    days: Annotated[int, typer.Option(min=1, max=365, help="How long the code can be used.")] = 30,
    *,
    bare: Annotated[bool, typer.Option("--bare", help="Print the code alone, for scripts.")] = False,
) -> None:
    """Make a proof code for the notice that the marketplace sends to ACCOUNT."""
    with kindly():
        if not account.strip():
            fail("The account has no name. Say which: recourse code ACCOUNT", MISTAKE)
        lasts, now = timedelta(days=days), datetime.now(UTC)
        made = asyncio.run(access.new_code(_config(config), account.strip(), lasts, now, secrets.token_bytes))
        out().print(made.code if bare else summary.of_code(made, account.strip()))


@cli.command(epilog=_EPILOG)
def verify(config: ConfigOption = None) -> None:
    """Check every record and every document; exit with 1 if something is wrong."""
    with kindly():
        chosen = _config(config)
        report = asyncio.run(access.verified(chosen, datetime.now(UTC)))
        out().print(findings.of_report(report, chosen.storage))
        if report.faults:
            fail(f"{summary.counted(len(report.faults), 'fault')} found.")


@cli.command(epilog=_EPILOG)
def migrate(config: ConfigOption = None) -> None:
    """Make the database and its key, or bring it up to date. `run` does so by itself."""
    with kindly():
        chosen = _config(config)
        fresh = asyncio.run(access.bring_up_to_date(chosen))
        done = "was made" if fresh else "is up to date"
        out().print(f"The database {chosen.storage.database} {done}.")


# -- help for the commands ------------------------------------------------------------------------


def _start(config: Config, secret: tokens.Tokens, file: Path | None) -> None:
    """Run until stopped; what would stop it at once is found before anything is made."""
    installation.require_nobody_runs(config.storage)
    doors = listening.doors(config)
    listening.tls(config)
    for one in doors:
        listening.require_free(one)
    with wiring.explained(config):
        installation.require_whole(config.storage)
    try:
        with installation.alone(config.storage), wiring.explained(config):
            asyncio.run(_run(config, secret, file))
    except OSError as error:
        if not doors or not listening.known(error):
            raise
        raise listening.problem(error, doors[0]) from None


async def _run(config: Config, secret: tokens.Tokens, file: Path | None) -> None:
    app = wiring.build(
        config,
        now=lambda: datetime.now(UTC),
        entropy=lambda: secrets.token_hex(16),
        tokens=secret,
        file=file,
    )
    await app.run(lambda: _announce(app, config))


def _announce(app: App, config: Config) -> None:
    for name, channel in app.channels.items():
        url = getattr(channel, "url", "")
        where = f"Open {url}" if url else f"It listens on {name}."
        out().print(f"{config.marketplace.name}: Recourse is running. {where}")
    out().print(f"Its data are in {config.storage.path}. Stop it with Ctrl+C.")


def _config(path: Path | None) -> Config:
    return load(path) if path is not None else defaults.sandbox(Path())
