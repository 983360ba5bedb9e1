"""What a page shows to copy can be copied. (`tests/app/test_example.py` has the example configuration.)"""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from app.config import parse
from bot.deadlines.clocks import Clock
from bot.errors import CatalogueError
from bot.forms.model import Kind
from bot.intake.reasons import parse_reasons
from bot.texts.render import ENGLISH
from tests.docs.reading import DOCS, ROOT, blocks, code, pages, read, section
from tests.support.catalogue import texts

REASON = read(DOCS / "recipes/reason.md")
README = read(ROOT / "README.md")
_PAGES = [page for page in pages() if blocks(read(page), "toml") or blocks(read(page), "python")]


def wordings() -> set[str]:
    """Return everything that is said in English without values."""
    said = texts()
    return {said.longest(ENGLISH, key) for key in said.keys(ENGLISH)}


def labels(tour: str) -> list[str]:
    """Return what the tour names in bold; what opens a step and ends in a full stop is its title."""
    return [one for one in re.findall(r"\*\*([^*]+)\*\*", tour) if not one.endswith(".")]


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_of_code_can_be_read(page: Path) -> None:
    for block in blocks(read(page), "toml"):
        assert tomllib.loads(block)
    for block in blocks(read(page), "python"):
        ast.parse(block)


def test_the_example_of_a_reason_is_one_and_has_all_its_words() -> None:
    _, shown = blocks(REASON, "toml")
    (reason,) = parse_reasons(tomllib.loads(shown), "docs/recipes/reason.md")
    (fluent,) = blocks(REASON, "ftl")
    wanted = {reason.title.key, reason.helps.key, *(one.label.key for one in reason.questions)}
    assert {line.partition(" = ")[0] for line in fluent.splitlines()} == wanted


def test_the_kinds_that_a_reason_may_ask_are_those_that_are_named() -> None:
    sentence = REASON.partition("and a `kind`:")[2].partition("\n   - ")[0].partition("(")[0]
    named = set(re.findall(r"`(\w+)`", sentence))
    for kind in Kind:
        table = {"a": {"questions": [{"id": "b", "kind": kind.value}]}}
        if kind.value in named:
            assert parse_reasons(table, "x")
        else:
            with pytest.raises(CatalogueError):
                parse_reasons(table, "x")
    assert named


def test_the_examples_of_deadlines_work_in_a_configuration() -> None:
    config = tomllib.loads(read(ROOT / "config.example.toml"))
    shown = [tomllib.loads(block) for block in blocks(read(DOCS / "recipes/deadline.md"), "toml")]
    found = [parse({**config, **one}, "docs/recipes/deadline.md", ROOT) for one in shown]
    days, own, steps, law = found[1], found[0], found[2], found[3]
    assert (len(own.deadlines.clocks), len(law.deadlines.clocks)) == (2, 0)
    assert (days.calendar.zone, days.calendar.country) == ("Europe/Kyiv", "DE")
    assert [clock for clock, _ in steps.ladder.ladders] == [Clock.DECISION]
    assert law.deadlines.presets == ("default", "eu-platform-work")


def test_the_tour_presses_what_there_is_to_press() -> None:
    tour = section(README, "Play it by hand in five minutes")
    assert len(labels(tour)) > 12, "nothing was looked at"
    assert [one for one in labels(tour) if one not in wordings()] == []


def test_the_tour_meets_people_of_the_sandbox() -> None:
    config = parse(tomllib.loads(read(ROOT / "app/sandbox.toml")), "app/sandbox.toml", Path())
    cast = {*config.sandbox.freelancers, *(one.name for one in config.staff)}
    tour = section(README, "Play it by hand in five minutes")
    assert {one for one in cast if one in tour} == {"Ada", "Kim Doe", "Noor Haddad"}


def test_the_address_and_the_folder_of_the_sandbox_are_those_that_are_named() -> None:
    config = parse(tomllib.loads(read(ROOT / "app/sandbox.toml")), "app/sandbox.toml", Path())
    assert f"<http://{config.sandbox.host}:{config.sandbox.port}/>" in README
    assert f"`{config.storage.path}`" in README


# --- and each comparison would notice ------------------------------------------------------------


def test_a_button_that_is_not_there_is_caught() -> None:
    tour = "1. **Begin.** Press **Send**, then **Fly away**."
    assert [one for one in labels(tour) if one not in wordings()] == ["Fly away"]


def test_blocks_are_found_with_their_kind_and_without_indentation() -> None:
    page = "1. So:\n\n   ```toml\n   [a]\n     b = 1\n   ```\n\n```python\nx = 1\n```\n"
    assert (blocks(page, "toml"), blocks(page, "python")) == (["[a]\n  b = 1\n"], ["x = 1\n"])
    assert code("`a b` and `c`") == "a b"
