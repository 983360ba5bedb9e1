"""The commands about Discord: `recourse discord setup`.

Belongs here: what is typed. The conversation is in `discord_setup`.
"""

import tomllib
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from app import catalogues
from app.cli_setup import converse, person, token
from app.values import DISCORD
from bot.texts.render import ENGLISH, Reader

discord = typer.Typer(name="discord", help="The bot on Discord.", no_args_is_help=True)


@discord.callback()
def options() -> None:
    """Take what stands before the command."""


@discord.command()
def setup(
    config: Annotated[
        Path, typer.Option("--config", "-c", metavar="FILE", help="The configuration to write it into.")
    ] = Path("recourse.toml"),
    server: Annotated[
        int, typer.Option(metavar="ID", help="The moderators' server, if you know its id.")
    ] = 0,
    forum: Annotated[int, typer.Option(metavar="ID", help="The channel for cases, if you know its id.")] = 0,
    *,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Go on without asking twice, whatever is missing.")
    ] = False,
) -> None:
    """Check the token, find the moderators' server, make the forum, check every right, write the section.

    The token is asked for, or taken from RECOURSE_DISCORD_TOKEN.
    """
    from adapters.discord.introduction import Introduction
    from app.discord_setup import Setup, Wanted

    wanted = Wanted(config, token(DISCORD), str(server or ""), str(forum or ""))
    say = partial(catalogues.texts().render, reader=Reader(_language(config), "UTC"))
    converse(Setup(wanted, person(yes=yes), Introduction, say).run())


def _language(config: Path) -> str:
    """Return what the moderators speak, in which tags are named; of a file that is not whole yet, too."""
    try:
        found = tomllib.loads(config.read_text(encoding="utf-8")).get("language")
    except (OSError, ValueError):
        return ENGLISH
    named = found.get("default") if isinstance(found, dict) else None
    return named if isinstance(named, str) else ENGLISH
