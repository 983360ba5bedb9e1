"""The configurations that come with the product: right, complete, and true about the defaults."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from app import defaults
from app.config import Config, load, parse
from app.problems import section
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import DEFAULTS
from bot.people.model import Role
from tests.app.support import ROOT

EXAMPLE = ROOT / "config.example.toml"


def test_the_sandbox_has_a_configuration_of_its_own(tmp_path: Path) -> None:
    found = defaults.sandbox(tmp_path)
    assert found.marketplace.name == "Gigway"
    assert found.kind == "sandbox"
    assert found.storage.path == tmp_path / "data" / "sandbox"
    assert {role for one in found.staff for role in one.roles} == {Role.REVIEWER, Role.LEAD, Role.ADMIN}
    assert len(found.rules) == 5
    assert all(one.pseudonym.split()[-1] not in one.name.split() for one in found.staff)


def test_the_example_is_right_and_shows_the_defaults() -> None:
    found = load(EXAMPLE)
    data = tomllib.loads(EXAMPLE.read_text("utf-8"))
    needed = {name: data[name] for name in ("marketplace", "staff", "rules")}
    bare = parse(needed, "bare", EXAMPLE.parent)
    assert found.deadlines.clocks == DEFAULTS
    assert found.model_copy(update={"deadlines": bare.deadlines}) == bare


def test_the_example_shows_every_option() -> None:
    shown = _uncommented()
    missing = [option for option in _options(Config) if not _present(shown, option)]
    assert missing == []


def test_an_option_that_the_example_does_not_show_is_caught() -> None:
    class More(Config):
        extra_thing: int = 1

    assert [one for one in _options(More) if not _present(_uncommented(), one)] == [("extra_thing",)]


def _uncommented() -> dict[str, object]:
    """Read the example with the options switched on that are off."""
    switched_on = re.sub(r"(?m)^#(?=\w+ = |\[\w+\]$)", "", EXAMPLE.read_text("utf-8"))
    return tomllib.loads(switched_on)


def _options(model: type[BaseModel], place: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name in model.model_fields:
        inner = section(model, name)
        if name == "deadlines":
            yield from ((*place, name, clock) for clock in Clock)
        if inner is not None:
            yield from _options(inner, (*place, name))
        else:
            yield (*place, name)


def _present(data: object, place: tuple[str, ...]) -> bool:
    for name in place:
        if isinstance(data, list):
            data = data[0]
        if not isinstance(data, dict) or name not in data:
            return False
        data = data[name]
    return True
