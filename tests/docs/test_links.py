"""Whatever a page names is there: other pages, headings, files, folders, make targets."""

import re
from pathlib import Path

import pytest

from tests.docs.reading import DOCS, ROOT, anchors, links, pages, prose, read

_PATH = re.compile(r"`((?:bot|adapters|storage|app|tests|docs|\.ci)/[\w./-]*)`")
_PLACEHOLDER = re.compile(r"\b[A-Z]{3,}\b")
_MAKE = re.compile(r"\bmake ([a-z][a-z-]*)")
_UNFINISHED = re.compile(r"\b(todo|fixme|tbd|xxx|coming soon|lorem)\b", re.IGNORECASE)


def dead_links(page: Path) -> list[str]:
    """List links that lead to no file, or to no heading."""
    dead = []
    for link in links(read(page)):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        if not target.exists() or (anchor and anchor not in anchors(read(target))):
            dead.append(link)
    return dead


def dead_paths(page: str, root: Path = ROOT) -> list[str]:
    """List files and folders that are named but not there; placeholders such as NAME are passed over."""
    named = [one for one in _PATH.findall(prose(page)) if not _PLACEHOLDER.search(one)]
    return [one for one in named if not (root / one).exists()]


def unknown_targets(page: str, makefile: str) -> list[str]:
    """List make targets that the Makefile does not have. "To make sure" in a sentence is none."""
    known = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    commands = [*re.findall(r"^    (.*)$", page, re.MULTILINE), *re.findall(r"`([^`\n]+)`", page)]
    return [name for one in commands for name in _MAKE.findall(one) if name not in known]


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    assert dead_links(page) == []


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_that_is_named_is_there(page: Path) -> None:
    assert dead_paths(read(page)) == []


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_make_command_exists(page: Path) -> None:
    assert unknown_targets(read(page), read(ROOT / "Makefile")) == []


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_speaks_of_what_is_unfinished_in_passing(page: Path) -> None:
    assert _UNFINISHED.findall(read(page)) == []


def test_every_page_is_in_the_list_of_pages() -> None:
    listed = {(DOCS / one.partition("#")[0]).resolve() for one in links(read(DOCS / "README.md"))}
    here = {one for one in pages() if one.is_relative_to(DOCS)}
    assert here - listed == {DOCS / "README.md"}


# --- and each rule catches its fault -------------------------------------------------------------


def test_a_dead_link_and_a_dead_heading_are_caught(tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("# Two words, here\n")
    page = tmp_path / "page.md"
    page.write_text(
        "[a](other.md) [b](gone.md) [c](other.md#two-words-here) [d](#gone) <https://example.com>\n"
    )
    assert dead_links(page) == ["gone.md", "#gone"]


def test_a_file_that_is_gone_is_caught(tmp_path: Path) -> None:
    (tmp_path / "bot").mkdir()
    page = "`bot/` and `bot/gone.py`, but `adapters/NAME/`.\n```toml\n`bot/in_a_block.py`\n```\n"
    assert dead_paths(page, tmp_path) == ["bot/gone.py"]


def test_a_make_command_that_is_gone_is_caught() -> None:
    page = '    make run\n\nTo make sure, try `make fly` or `make test ARGS="-k make"`.\n'
    assert unknown_targets(page, "run: x\ntest: y\n") == ["fly"]


def test_an_unfinished_sentence_is_caught() -> None:
    assert _UNFINISHED.findall("Fixme: this is TBD.") == ["Fixme", "TBD"]
