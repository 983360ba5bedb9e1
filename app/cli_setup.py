"""What the commands that introduce a bot share: who is asked, where the token is, and how it ends.

Belongs here: the rim of such a command. What is typed is in `cli_telegram` and `cli_discord`, the
conversations in `telegram_setup` and `discord_setup`.
"""

import asyncio
import os
from collections.abc import Awaitable

import typer
from rich.console import Console

from app.printing import FAILED, fail, kindly
from app.setting_up import NotDoneError, Person
from app.tokens import variable


def token(channel: str) -> str:
    """Return the token that the environment holds; empty where it holds none."""
    return os.environ.get(variable(channel), "").strip()


def person(*, yes: bool) -> Person:
    """Return who sits there; with `yes`, he is asked for nothing twice."""
    console = Console(markup=False, highlight=False, soft_wrap=True)
    return Person(console, _ask, (lambda _question: False) if yes else typer.confirm)


def converse(conversation: Awaitable[object]) -> None:
    """Lead a conversation to its end, kindly where that is none."""

    async def lead() -> None:
        await conversation

    with kindly():
        try:
            asyncio.run(lead())
        except NotDoneError as error:
            fail(str(error))
        except KeyboardInterrupt:
            fail("Stopped. Nothing was written.", FAILED)


def _ask(question: str, secret: bool) -> str:
    answer: str = typer.prompt(
        question, hide_input=secret, default=None if secret else "", show_default=False
    )
    return answer
