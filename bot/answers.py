"""Answers: what must come back at once to whoever pressed or asked.

Given after the commit, never stored: who loses one asks again. What must reach a person whatever
happens is an effect (`bot.effects.Send`).
"""

from dataclasses import dataclass

from bot.messages import FormView, Message
from bot.texts import Text


@dataclass(frozen=True, slots=True)
class Toast:
    """A short word beside the button that was pressed."""

    text: Text
    refused: bool = False
    """Nothing was done, and the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Show:
    """A message shown to the asker only, such as a status or a queue."""

    message: Message


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form to fill in, with what it holds already."""

    view: FormView


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """Leave to look at one document now, granted and recorded in the same transaction."""

    case: str
    document: str
    name: str
    media_type: str
    link: str = ""
    """For a link: its address; nothing is read from the vault."""
    by: str = ""
    """Who of the staff opened it."""


Answer = Toast | Show | OpenForm | OpenDocument
