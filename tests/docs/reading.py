"""Reading Markdown as far as these tests need it: pages, sections, tables, blocks of code, links."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"

_FENCE = re.compile(r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<body>.*?)^ *```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def pages(root: Path = ROOT) -> list[Path]:
    """List every page that people read."""
    return [*sorted(root.glob("*.md")), *sorted((root / "docs").rglob("*.md"))]


def read(path: Path) -> str:
    """Return a page."""
    return path.read_text(encoding="utf-8")


def prose(page: str) -> str:
    """Return a page without its blocks of code."""
    return _FENCE.sub("", page)


def blocks(page: str, kind: str) -> list[str]:
    """Return the blocks of code of one kind, without their indentation."""
    found = [one for one in _FENCE.finditer(page) if one["kind"] == kind]
    return [re.sub(rf"^{one['indent']}", "", one["body"], flags=re.MULTILINE) for one in found]


def section(page: str, heading: str) -> str:
    """Return what stands under a heading, up to the next one of its rank or above.

    Raises:
        LookupError: there is no such heading.
    """
    headings = list(_HEADING.finditer(page))
    for at, one in enumerate(headings):
        if one[2] == heading:
            after = (other.start() for other in headings[at + 1 :] if len(other[1]) <= len(one[1]))
            return page[one.end() : next(after, len(page))]
    raise LookupError(f"there is no heading {heading!r}")


def rows(text: str, first: str) -> list[list[str]]:
    """Return the rows of the table whose first column is called `first`, cell by cell.

    Raises:
        LookupError: there is no such table.
    """
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith("|") and _cells(line)[0] == first:
            next(lines)  # the line under the names
            return [_cells(one) for one in _while_table(lines)]
    raise LookupError(f"there is no table of {first!r}")


def code(cell: str) -> str:
    """Return what a cell says in backticks, the first of it."""
    found = re.search(r"`([^`]+)`", cell)
    return found[1] if found else cell


def links(page: str) -> list[str]:
    """Return every target of a link or a picture."""
    return _LINK.findall(prose(page))


def anchors(page: str) -> set[str]:
    """Return the names under which headings are linked to."""
    return {_slug(one[2]) for one in _HEADING.finditer(prose(page))}


def _slug(heading: str) -> str:
    kept = re.sub(r"[^\w\s-]", "", heading.lower())
    return re.sub(r"\s", "-", kept.strip())


def _cells(line: str) -> list[str]:
    return [one.strip() for one in line.strip().strip("|").split("|")]


def _while_table(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if not line.startswith("|"):
            return
        yield line
