"""The commands about Telegram: `recourse telegram setup`.

Belongs here: what is typed. The conversation is in `telegram_setup`.
"""

from pathlib import Path
from typing import Annotated, Final

import typer

from app.cli_setup import converse, person, token
from app.values import TELEGRAM

_OFFICIAL: Final = "https://api.telegram.org"

telegram = typer.Typer(name="telegram", help="The bot on Telegram.", no_args_is_help=True)


@telegram.callback()
def options() -> None:
    """Take what stands before the command."""


@telegram.command()
def setup(
    config: Annotated[
        Path, typer.Option("--config", "-c", metavar="FILE", help="The configuration to write it into.")
    ] = Path("recourse.toml"),
    group: Annotated[
        int, typer.Option(metavar="NUMBER", help="The moderators' group, if you know its number.")
    ] = 0,
    base_url: Annotated[
        str, typer.Option(metavar="URL", help="A server of the Bot API of your own.")
    ] = _OFFICIAL,
    *,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Go on without asking, whatever is missing.")
    ] = False,
) -> None:
    """Check the token, find the moderators' group, check every right the bot needs, write the section.

    The token is asked for, or taken from RECOURSE_TELEGRAM_TOKEN.
    """
    from adapters.telegram.introduction import Introduction
    from app.telegram_setup import Setup, Wanted

    wanted = Wanted(config, token(TELEGRAM), group, base_url="" if base_url == _OFFICIAL else base_url)
    conversation = Setup(wanted, person(yes=yes), lambda found: Introduction(found, base_url))
    converse(conversation.run())
