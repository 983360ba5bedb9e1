"""What every command prints with, and how a mistake of the person's is said: in a sentence with a way out.

Belongs here: exit codes, and which errors carry all that a person needs to know. The commands are in `cli`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NoReturn

import typer
from rich.console import Console

from app import access, installation, listening, summary, wiring
from app.problems import ConfigProblems
from app.records import WrongDataError
from bot.errors import RecourseError
from bot.texts.render import TextProblem
from storage.crypto import KeyProblem

FAILED: Final = 1
MISTAKE: Final = 2
IN_WORDS: Final = (
    KeyProblem,
    TextProblem,
    RecourseError,
    wiring.DataProblemError,
    installation.LostDataError,
    installation.AlreadyRunningError,
    listening.AddressProblemError,
)
"""What carries all that a person needs to know."""


@contextmanager
def kindly() -> Iterator[None]:
    """Say in a sentence what a person can do something about."""
    try:
        yield
    except ConfigProblems as found:
        err().print(summary.of_problems(found))
        raise typer.Exit(MISTAKE) from None
    except access.NoDataError as error:
        fail(f"There is nothing to work on: {error}. Start Recourse once, or run: recourse migrate")
    except WrongDataError as error:
        fail(f"These data cannot be used: {error}. Name another folder under [storage] path.")
    except wiring.NoSuchChannelError as error:
        fail(f"Recourse did not start: {error}.")
    except IN_WORDS as error:
        fail(str(error))
    except OSError as error:
        if error.filename is None:
            raise
        fail(
            f"{error.filename} cannot be used ({error.strerror}). Check its place, its owner and its rights."
        )


def fail(words: str, status: int = FAILED) -> NoReturn:
    err().print(words)
    raise typer.Exit(status)


def out() -> Console:
    return Console(markup=False, highlight=False, soft_wrap=True)


def err() -> Console:
    return Console(stderr=True, markup=False, highlight=False, soft_wrap=True)
