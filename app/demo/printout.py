"""The printout: a case as a dialogue, a day under its heading, a line under its time and speaker.

Belongs here: looks alone. Colours go away by themselves where there is no terminal.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

from rich.console import Console, Group, RenderableType
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
        self._apart = False

    def title(self, words: str, about: str) -> None:
        """Print the heading of everything."""
        self.plain(words, "bold")
        self.plain(about, "dim")

    def says(self, at: datetime, who: str, parts: Iterable[Part]) -> None:
        """Print what somebody says."""
        self._entry(at, who, _paragraphs(parts))

    def under(self, parts: Iterable[Part]) -> None:
        """Print on under the line before."""
        for one in parts:
            self._lines(Text(one.text, _LOOKS.get(one.look, "")), Text(" " * _INDENT))

    def does(self, at: datetime, who: str, words: str) -> None:
        """Print what somebody does."""
        self._entry(at, who, _with_buttons(words))

    def letter(self, at: datetime, title: str, parts: Sequence[Part]) -> None:
        """Print a message that deserves to be read as a whole, in a frame of its own."""
        self._heading(at)
        inside = self._width - 4
        lines = [line for one in parts for line in self._paragraph(one, inside)]
        heading = Text(f" {at:%H:%M}  {title} ", "bold")
        self._print(
            Panel(Group(*lines), title=heading, title_align="left", border_style="dim", padding=(0, 1))
        )

    def aside(self, words: str) -> None:
        """Print a word of the narrator's."""
        self._lines(Text(f"({words})", "dim italic"), Text(" " * _INDENT))

    def passes(self, words: str) -> None:
        """Print that time passes."""
        self.blank()
        self._print(Text(f"— {words} —".center(self._width).rstrip(), "italic"))
        self._apart = True

    def blank(self) -> None:
        """Leave a line."""
        self._print(Text())

    def plain(self, words: str, style: str = "") -> None:
        """Print a paragraph across the whole width."""
        self._lines(Text(words, style), Text())

    def _paragraph(self, part: Part, width: int) -> list[Text]:
        """Wrap a paragraph of a letter; what goes on below its first line is set in a little."""
        lines = Text(part.text, _LOOKS.get(part.look, "")).wrap(self._console, width - 2)
        return [Text("  " if number else "") + line for number, line in enumerate(lines)]

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
            if not self._apart:
                self.blank()
            self._print(Rule(Text(day(self._day, "en"), "bold"), style="dim"))

    def _print(self, shown: RenderableType) -> None:
        self._apart = False
        self._console.print(shown, width=self._width, soft_wrap=False)


def _paragraphs(parts: Iterable[Part]) -> Text:
    return Text("\n").join(Text(one.text, _LOOKS.get(one.look, "")) for one in parts)


def _with_buttons(words: str) -> Text:
    """Set what stands in square brackets as the button it is."""
    found = Text(words)
    found.highlight_regex(r"\[[^\]]+\]", "bold")
    return found
