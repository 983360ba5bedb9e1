"""The section [renewal]: what may stand there, what is said of mistakes, and what it comes to."""

import tomllib
from pathlib import Path

import pytest

from app import policy, summary
from app.config import Config, parse
from app.problems import ConfigProblems
from bot.deadlines.clocks import Clock
from bot.deadlines.ladder import Act
from bot.documents.papers import Paper
from tests.app.support import GOOD

SMALLEST = tomllib.loads(GOOD)


def read(section: dict[str, object], **more: object) -> Config:
    return parse({**SMALLEST, "renewal": section, **more}, "gigway.toml", Path())


def mistakes(section: dict[str, object], **more: object) -> str:
    with pytest.raises(ConfigProblems) as found:
        read(section, **more)
    return summary.of_problems(found.value)


def test_kinds_and_reminders_reach_the_core() -> None:
    config = read({"months": {"passport": 24, "licence": 12}, "remind": [14, 45]})
    made = policy.policy(config)
    assert made.catalogue.renewals == ((Paper.PASSPORT, 24), (Paper.LICENCE, 12))
    steps = made.rules.ladder(Clock.RENEWAL)
    ahead = [one.at.by.count for one in steps if one.at.by is not None]
    assert ahead == [45, 14, 7]
    assert [one.acts for one in steps][-2] == (Act.WARN_FREELANCER,)


def test_left_out_nothing_is_asked_for_again_and_the_usual_steps_stay() -> None:
    config = parse(SMALLEST, "gigway.toml", Path())
    made = policy.policy(config)
    assert made.catalogue.renewals == ()
    assert not any(clock is Clock.RENEWAL for clock, _ in made.rules.ladders)


def test_a_check_shows_what_is_in_force() -> None:
    said = summary.of(read({"months": {"passport": 24}}), "gigway.toml")
    assert "asked for again" in said
    assert "passport               24 months" in said
    assert "60, 30, 14, 7 days" in said


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ({"months": {"pasport": 24}}, ("renewal.months", "'pasport' is no kind of document", '"passport"')),
        ({"months": {"passport": 0}}, ("renewal.months.passport", "0 is no number of months", "1 to 120")),
        ({"months": {"passport": "two"}}, ("renewal.months.passport", "'two' is no number", "whole number")),
        ({"remind": [90]}, ("renewal.remind", "90 is no day for a reminder", "8 to 60")),
        ({"remind": [7]}, ("renewal.remind", "7 is no day for a reminder", "8 to 60")),
        ({"remind": [30, 30]}, ("renewal.remind", "twice", "name each day once")),
        ({"monts": {}}, ("renewal.monts",)),
    ],
    ids=str,
)
def test_a_mistake_names_the_file_the_key_and_the_remedy(
    section: dict[str, object], said: tuple[str, ...]
) -> None:
    found = mistakes(section)
    for one in ("gigway.toml", *said):
        assert one in found


def test_reminders_in_two_places_are_refused() -> None:
    steps = [{"at": "-7 days", "do": ["warn_freelancer"]}, {"at": "due"}]
    found = mistakes({"remind": [30]}, ladder={"renewal": steps})
    assert "renewal.remind" in found
    assert "[ladder]" in found
