"""The printout: a case as a dialogue, a day under its heading, a line under its time and speaker.

Belongs here: looks alone. Colours go away by themselves where there is no terminal.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from app.demo.page import Part
from bot.texts.dates import day

ASSISTANT: Final = "Assistant"

_WIDEST: Final = 100
"""Longer lines are hard to read, however wide the window is."""
_NAME: Final = 11
_INDENT: Final = len("00:00 ") + _NAME + 1
_STYLES: Final = {
    "Maria": "bold cyan",
    "Reviewer K.": "bold magenta",
    "Reviewer N.": "bold blue",
    "Team lead": "bold yellow",
    "Admin": "bold yellow",
    "Moderators": "yellow",
    ASSISTANT: "green",
}
_LOOKS: Final = {"title": "bold", "late": "bold", "hint": "dim"}


class Printout:
    """What is printed, and on which day we are."""

    def __init__(self, console: Console) -> None:
        """Print on `console`."""
        self._console = console
        self._width = min(console.width, _WIDEST)
        self._day: date | None = None

    def title(self, words: str, about: str) -> None:
        """Print the heading of everything."""
        self.plain(words, "bold")
        self.plain(about, "dim")

    def says(self, at: datetime, who: str, parts: Iterable[Part]) -> None:
        """Print what somebody says."""
        self._entry(at, who, _paragraphs(parts))

    def does(self, at: datetime, who: str, words: str) -> None:
        """Print what somebody does."""
        self._entry(at, who, _with_buttons(words))

    def letter(self, at: datetime, title: str, parts: Sequence[Part]) -> None:
        """Print a message that deserves to be read as a whole, in a frame of its own."""
        self._heading(at)
        body = Group(*(Padding(_paragraphs([one]), (0, 0, _below(one), 0)) for one in parts))
        heading = Text(f" {at:%H:%M}  {title} ", "bold")
        self._print(Panel(body, title=heading, title_align="left", padding=(0, 1)))

    def aside(self, words: str) -> None:
        """Print a word of the narrator's."""
        self._lines(Text(words, "dim italic"), Text(" " * _INDENT))

    def passes(self, words: str) -> None:
        """Print that time passes."""
        self.blank()
        self._print(Text(f"— {words} —".center(self._width).rstrip(), "italic"))

    def blank(self) -> None:
        """Leave a line."""
        self._print(Text())

    def plain(self, words: str, style: str = "") -> None:
        """Print a paragraph across the whole width."""
        self._lines(Text(words, style), Text())

    def _entry(self, at: datetime, who: str, words: Text) -> None:
        self._heading(at)
        head = Text.assemble((f"{at:%H:%M}", "dim"), " ", (who.ljust(_NAME), _STYLES.get(who, "")), " ")
        self._lines(words, head)

    def _lines(self, words: Text, head: Text) -> None:
        """Print a text with a hanging indent, and without blanks at the ends of lines."""
        for line in words.wrap(self._console, self._width - len(head)):
            line.rstrip()
            self._print(head + line)
            head = Text(" " * len(head))

    def _heading(self, at: datetime) -> None:
        if at.date() != self._day:
            self._day = at.date()
            self.blank()
            self._print(Rule(Text(day(self._day, "en"), "bold"), style="dim"))

    def _print(self, shown: RenderableType) -> None:
        self._console.print(shown, width=self._width, soft_wrap=False)


def _paragraphs(parts: Iterable[Part]) -> Text:
    return Text("\n").join(Text(one.text, _LOOKS.get(one.look, "")) for one in parts)


def _with_buttons(words: str) -> Text:
    """Set what stands in square brackets as the button it is."""
    found = Text(words)
    found.highlight_regex(r"\[[^\]]+\]", "bold")
    return found


def _below(part: Part) -> int:
    """Leave a line under a paragraph, but not within a list."""
    return 0 if part.look == "item" else 1
