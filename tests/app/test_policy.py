"""From the configuration to the core: nothing is lost on the way, and a change of the rules is noticed."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app import policy
from app.config import DeadlinesSection, LimitsSection, load
from app.problems import ConfigProblems
from bot.deadlines import durations
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import DEFAULTS
from bot.deadlines.time import Duration, Unit
from bot.ids import Address, StaffId
from bot.people.model import Role
from bot.settings.force import fingerprint
from bot.world import Limits
from tests.app.support import GOOD, written


def test_the_core_is_given_what_the_file_says(tmp_path: Path) -> None:
    more = """
[deadlines]
decision = "10 business days"
[calendar]
zone = "Europe/Kyiv"
closed_weekdays = ["Sunday"]
closed_days = [2026-12-25]
[limits]
file_megabytes = 5
code_pause = "30 minutes"
"""
    found = policy.policy(load(written(tmp_path, GOOD + more)), version=3)

    assert found.marketplace == "Gigway"
    assert found.rules.version == 3
    assert found.rules.duration(Clock.DECISION) == Duration(10, Unit.BUSINESS_DAYS)
    assert found.rules.duration(Clock.REPLY) == DEFAULTS[Clock.REPLY]
    assert found.rules.calendar.closed_weekdays == {6}
    assert found.rules.calendar.closed_days == {date(2026, 12, 25)}
    assert found.limits == Limits(5 * 1024 * 1024, code_pause=timedelta(minutes=30))
    kim = found.roster.get(StaffId("kim"))
    assert kim is not None
    assert kim.roles == {Role.REVIEWER, Role.LEAD}
    assert kim.addresses == (Address("sandbox", "kim"),)
    assert [one.number for one in found.catalogue.clauses] == ["4.2"]
    assert found.catalogue.reason("no_reason_given")


def test_every_cap_in_the_file_counts(tmp_path: Path) -> None:
    base = policy.limits(load(written(tmp_path)))
    for name, field in LimitsSection.model_fields.items():
        changed = '"30 minutes"' if name == "code_pause" else int(field.default) + 1
        found = policy.limits(load(written(tmp_path, GOOD + f"[limits]\n{name} = {changed}\n")))
        assert found != base, name


@pytest.mark.parametrize(("value", "problem"), [("0", "must be at least 1"), ('"many"', "number")])
def test_a_cap_that_lets_nobody_appeal_is_said_with_file_key_and_remedy(
    tmp_path: Path, value: str, problem: str
) -> None:
    with pytest.raises(ConfigProblems) as found:
        load(written(tmp_path, GOOD + f"[limits]\nopen_appeals = {value}\n"))
    (one,) = found.value.problems
    assert (one.key, Path(one.file).name) == ("limits.open_appeals", "config.toml")
    assert problem in one.problem
    assert one.remedy


def test_a_fingerprint_changes_with_any_duration_and_with_the_calendar_alone(tmp_path: Path) -> None:
    base = load(written(tmp_path))
    prints = {fingerprint(policy.rules(base))}
    for clock in Clock:
        changed = base.model_copy(update={"deadlines": DeadlinesSection.model_validate({clock: "99 hours"})})
        prints.add(fingerprint(policy.rules(changed)))
    mores = (
        'zone = "Asia/Tokyo"',
        "closed_weekdays = []",
        "closed_days = [2026-12-25]",
        'country = "DE"',
        'country = "DE"\nregion = "BY"',
        'hours = { mon = ["09:00-12:00"] }',
        'hours = { mon = ["09:00-12:00", "12:00-13:00"] }',
    )
    for more in mores:
        prints.add(fingerprint(policy.rules(load(written(tmp_path, f"{GOOD}[calendar]\n{more}\n")))))
    for more in ('presets = ["mt-platform"]', 'presets = ["mt-platform", "uk-complaint-code"]'):
        prints.add(fingerprint(policy.rules(load(written(tmp_path, f"{GOOD}[deadlines]\n{more}\n")))))
    assert len(prints) == 1 + len(Clock) + len(mores) + 2

    spelled_out = base.model_copy(
        update={
            "deadlines": DeadlinesSection.model_validate(
                {clock: durations.spell(lasts) for clock, lasts in DEFAULTS.items()}
            )
        }
    )
    assert fingerprint(policy.rules(spelled_out, version=9)) == fingerprint(policy.rules(base))
