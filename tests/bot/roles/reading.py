"""Reading the tables that were written by hand."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.actions import Verb

_PAGE: Final = Path(__file__).with_name("tables.md").read_text("utf-8")
_ACTION: Final = re.compile(r'(?P<verb>[A-Z_]+)(?: "(?P<target>[^"]+)")?')


@dataclass(frozen=True)
class Row:
    """An action with what is expected of it, by column."""

    verb: Verb
    target: str
    cells: dict[str, str]

    def __str__(self) -> str:
        return f"{self.verb.name} {self.target}".strip()


def table(first: str) -> list[Row]:
    """Return the rows of the table whose first column is called so."""
    found: list[Row] = []
    columns: list[str] = []
    for line in _PAGE.splitlines():
        cells = [one.strip() for one in line.strip("|").split("|")] if line.startswith("|") else []
        if cells and cells[0] == first:
            columns = cells[1:]
        elif not cells:
            columns = []
        elif columns and not cells[0].startswith("---"):
            action = _ACTION.fullmatch(cells[0])
            assert action is not None, f"{cells[0]!r} is no action"
            assert len(cells) == len(columns) + 1, f"{line!r} has another number of columns"
            expected = dict(zip(columns, cells[1:], strict=True))
            found.append(Row(Verb[action["verb"]], action["target"] or "", expected))
    return found


def elsewhere() -> set[Verb]:
    """Return the actions that the page leaves out, and says so."""
    return {Verb[one] for one in _PAGE.partition("has begun:")[2].split()}
