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
from rich.table import Table
from rich.text import Text

from app.demo.page import Part
from bot.texts.dates import day

ASSISTANT: Final = "Assistant"
LEFT_OUT: Final = Part("[…]", "gap")
"""Stands where a message is shown in part."""

_WIDEST: Final = 100
"""Longer lines are hard to read, however wide the window is."""
_TIME: Final = 5
_NAME: Final = 11
_STYLES: Final = {
    "Maria": "bold cyan",
    "Reviewer K.": "bold magenta",
    "Reviewer N.": "bold blue",
    "Team lead": "bold yellow",
    "Admin": "bold yellow",
    "Moderators": "yellow",
    ASSISTANT: "green",
}
_LOOKS: Final = {"title": "bold", "late": "bold", "gap": "dim", "hint": "dim", "progress": "dim", "late-date": "bold"}


class Printout:
    """What is printed, and on which day we are."""

    def __init__(self, console: Console) -> None:
        """Print on `console`."""
        self._console = console
        self._width = min(console.width, _WIDEST)
        self._day: date | None = None

    def title(self, words: str, about: str) -> None:
        """Print the heading of everything."""
        self._print(Text(words, "bold"))
        self._print(Text(about, "dim"))

    def says(self, at: datetime, who: str, parts: Iterable[Part]) -> None:
        """Print what somebody says."""
        words = Text("\n").join(Text(one.text, _LOOKS.get(one.look, "")) for one in parts)
        self._line(at, who, words)

    def does(self, at: datetime, who: str, words: str) -> None:
        """Print what somebody does."""
        self._line(at, who, _with_buttons(words))

    def letter(self, at: datetime, title: str, parts: Sequence[Part]) -> None:
        """Print a message that deserves to be read as a whole, in a frame of its own."""
        self._heading(at)
        paragraphs = [Padding(Text(one.text, _LOOKS.get(one.look, "")), (0, 0, _below(one), 0)) for one in parts]
        heading = f" {at:%H:%M}  {title} "
        frame = Panel(Group(*paragraphs), title=Text(heading), title_align="left", style="", padding=(0, 1))
        self._print(frame)

    def aside(self, words: str) -> None:
        """Print a word of the narrator's."""
        self._print(Padding(Text(words, "dim italic"), (0, 0, 0, _TIME + _NAME + 2)))

    def passes(self, words: str) -> None:
        """Print that time passes."""
        self._print(Text())
        self._print(Text(f"— {words} —", "italic", justify="center"))

    def blank(self) -> None:
        """Leave a line."""
        self._print(Text())

    def plain(self, words: str, style: str = "") -> None:
        """Print a paragraph across the whole width."""
        self._print(Text(words, style))

    def _line(self, at: datetime, who: str, words: Text) -> None:
        self._heading(at)
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=_TIME)
        grid.add_column(width=_NAME)
        grid.add_column(width=self._width - _TIME - _NAME - 2)
        grid.add_row(Text(f"{at:%H:%M}", "dim"), Text(who, _STYLES.get(who, "")), words)
        self._print(grid)

    def _heading(self, at: datetime) -> None:
        if at.date() != self._day:
            self._day = at.date()
            self._print(Text())
            self._print(Rule(Text(day(self._day, "en"), "bold"), style="dim"))

    def _print(self, shown: RenderableType) -> None:
        self._console.print(shown, width=self._width, soft_wrap=False)


def _with_buttons(words: str) -> Text:
    """Set what stands in square brackets as the button it is."""
    found = Text(words)
    found.highlight_regex(r"\[[^\]]+\]", "bold")
    return found


def _below(part: Part) -> int:
    """Leave a line under a paragraph, but not within a list."""
    return 0 if part.look == "item" else 1
