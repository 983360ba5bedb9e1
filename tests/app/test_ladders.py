"""The ladders of the configuration: what can be written, and every mistake answered with what to do."""

import tomllib
from pathlib import Path

import pytest

from app.config import Config, parse
from app.policy import rules
from app.problems import ConfigProblems
from bot.deadlines.clocks import CLOCKS, Clock
from bot.deadlines.conduct import Conduct, OnOverdue
from bot.deadlines.hours import Shift
from bot.deadlines.ladder import Act, Late, Rung
from bot.deadlines.ladders import default_ladder
from bot.settings.force import fingerprint
from tests.app.support import ROOT

BASE = (ROOT / "config.example.toml").read_text("utf-8").replace("\n[ladder]\n", "\n[elsewhere]\n")
DECISION = """
[[ladder.decision]]
at = "25%"
do = ["remind_assignee"]
late = "skip"
[[ladder.decision]]
at = "due"
do = ["mention_lead", "tell_freelancer"]
[[ladder.decision]]
at = "+3 days"
do = ["tell_admin"]
every = "12 hours"
"""


def config(more: str) -> Config:
    data = tomllib.loads(BASE + more)
    del data["elsewhere"], data["renewal"]  # it speaks of a ladder too
    return parse(data, "my.toml", Path("/tmp"))


def mistakes(more: str) -> str:
    with pytest.raises(ConfigProblems) as caught:
        config(more)
    return "\n".join(f"{one.key}: {one.problem} -> {one.remedy}" for one in caught.value.problems)


def duty(*steps: str) -> str:
    """A ladder of the decision; each step is what stands in its table."""
    return "".join(f"\n[[ladder.decision]]\n{one}\n" for one in steps)


AT_DUE = 'at = "due"\ndo = ["tell_freelancer"]'
DAILY = 'at = "+1 day"\ndo = ["tell_admin"]\nevery = "1 day"'


def test_without_a_word_the_built_in_ladders_hold() -> None:
    found = rules(config(""))
    assert (found.ladders, found.conduct) == ((), Conduct())
    assert all(found.ladder(clock) == default_ladder(clock) for clock in Clock)


def test_a_ladder_takes_the_place_of_the_built_in_one() -> None:
    found = rules(config(DECISION))
    first, due, daily = found.ladder(Clock.DECISION)
    assert (first.name, first.acts, first.late) == ("25%", (Act.REMIND_ASSIGNEE,), Late.SKIP)
    assert (due.name, due.late) == ("due", Late.FIRE)
    assert (daily.name, daily.pause.total_seconds()) == ("+3 days", 12 * 3600)
    assert found.ladder(Clock.REASONS) == default_ladder(Clock.REASONS)


def test_one_ladder_can_stand_for_all_duties_without_what_makes_no_sense_for_some() -> None:
    more = DECISION.replace("ladder.decision", "ladder.duties").replace(
        '"tell_admin"', '"tell_admin", "reassign"'
    )
    found = rules(config(more))
    assert Act.REASSIGN in found.ladder(Clock.ACKNOWLEDGEMENT)[-1].acts
    assert Act.REASSIGN not in found.ladder(Clock.REINSTATEMENT)[-1].acts
    for clock in (Clock.SAFETY, Clock.CLAIM, Clock.STATUS_UPDATE, Clock.REPLY):
        assert found.ladder(clock) == default_ladder(clock)


def test_habits_are_read() -> None:
    found = rules(
        config(
            """
[ladder]
on_overdue = "escalate_and_recommend_interim_access"
daytime = "08:00-18:30"
gather = "1 hour"
spread = "10 minutes"
"""
        )
    ).conduct
    assert (found.on_overdue, found.daytime) == (OnOverdue.RECOMMEND, Shift(480, 1110))
    assert (found.gather.total_seconds(), found.spread.total_seconds()) == (3600, 600)


def test_interim_access_is_recommended_where_a_decision_is_late_and_nowhere_else() -> None:
    found = rules(config('\n[ladder]\non_overdue = "escalate_and_recommend_interim_access"\n'))
    with_it = {
        clock for clock in Clock if any(Act.RECOMMEND_ACCESS in one.acts for one in found.ladder(clock))
    }
    assert with_it == {Clock.DECISION, Clock.SECOND_REVIEW}


def test_a_changed_ladder_is_a_change_of_the_rules() -> None:
    seen = {
        fingerprint(rules(config(one)))
        for one in ("", DECISION, DECISION.replace("25%", "30%"), '\n[ladder]\ngather = "1 hour"\n')
    }
    assert len(seen) == 4


@pytest.mark.parametrize(
    ("more", "said", "remedy"),
    [
        ('\n[[ladder.decison]]\nat = "due"\n', "'decison' is not a deadline", "decision"),
        (duty('at = "half"', AT_DUE, DAILY), "'half' is no place for a step", '"50%"'),
        (duty('at = "120%"', AT_DUE, DAILY), "'120%' is no place for a step", '"50%"'),
        (duty('at = "0%"', AT_DUE, DAILY), "a share of the term is 1% to 99%", '"50%"'),
        (duty('at = "-1 month"', AT_DUE, DAILY), "a step stands minutes, hours, days", '"50%"'),
        (
            duty('at = "-5 days"\ndo = ["shout"]', AT_DUE, DAILY),
            "'shout' is nothing that a step can do",
            "tell",
        ),
        (duty('at = "50%"\nlate = "never"', AT_DUE, DAILY), "'never' does not say what becomes", "merge"),
        (duty(DAILY), 'no step stands at "due"', "add one"),
        (duty(AT_DUE, AT_DUE, DAILY), "two steps stand at 'due'", "into one"),
        (
            duty('at = "due"\ndo = ["mention_lead"]', DAILY),
            "the freelancer was given this date",
            "tell_freelancer",
        ),
        (duty(AT_DUE), "nothing presses an admin", 'every = "1 day"'),
        (duty(AT_DUE, DAILY.replace('"1 day"', '"3 days"')), "too rarely", '"1 day" or less'),
        (
            duty(AT_DUE, DAILY, 'at = "50%"\ndo = ["warn_freelancer"]'),
            "cannot do warn_freelancer",
            "it may do",
        ),
        (
            duty(AT_DUE, DAILY.replace('"tell_admin"', '"tell_admin", "reassign"')).replace(
                "decision", "delivery"
            ),
            "owed by no reviewer",
            "use tell_admin",
        ),
        ('\n[[ladder.reply]]\nat = "due"\n', "no warning comes in time", '"-72 hours"'),
        (
            '\n[[ladder.reply]]\nat = "-2 days"\ndo = ["warn_freelancer"]\n[[ladder.reply]]\nat = "due"\n',
            "no warning comes in time",
            '"-72 hours"',
        ),
        ('\n[[ladder.receipt]]\nat = "due"\n', "runs by itself", "leave it out"),
        (
            '\n[[ladder.claim]]\nat = "due"\n[[ladder.claim]]\nat = "+1 day"\ndo = ["remind_assignee"]\n',
            "free at once",
            "leave out",
        ),
        ('\n[ladder]\non_overdue = "panic"\n', "'panic' is nothing that we can do", "escalate"),
        ('\n[ladder]\ndaytime = "20:00-09:00"\n', "ends before it begins", "earlier time first"),
        ('\n[ladder]\ngather = "2 days"\n', "must be counted in minutes or hours", "30 minutes"),
    ],
)
def test_every_mistake_is_answered_with_what_to_do(more: str, said: str, remedy: str) -> None:
    found = mistakes(more)
    assert said in found
    assert remedy in found.partition(said)[2]


def test_every_built_in_step_can_be_written_down_and_read_back() -> None:
    for clock in Clock:
        if not CLOCKS[clock].ladder:
            continue
        steps = default_ladder(clock)
        written = "".join(_table(clock, one) for one in steps)
        assert dict(rules(config(written)).ladders)[clock] == steps


def _table(clock: Clock, rung: Rung) -> str:
    acts = ", ".join(f'"{act}"' for act in rung.acts)
    every = 'every = "1 day"\n' if rung.every else ""
    return f'\n[[ladder.{clock}]]\nat = "{rung.name}"\ndo = [{acts}]\nlate = "{rung.late}"\n{every}'
