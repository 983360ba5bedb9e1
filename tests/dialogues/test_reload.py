"""The configuration file is read again while the bot runs: shown first, then put in force."""

from dataclasses import replace

import pytest

from bot.commands import from_button
from bot.deadlines.clocks import Clock
from bot.deadlines.ladders import default_ladder
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, Unit
from bot.people.model import Role
from bot.policy import Policy
from bot.reloading import Misread, Reread
from tests.support.catalogue import ground, staff
from tests.support.play import Play


class Paper:
    """A configuration file that the test writes on."""

    def __init__(self, first: Policy) -> None:
        self.says = Reread(first, digest="first")

    async def read(self) -> Reread:
        return self.says

    def writes(self, policy: Policy, digest: str, *fixed: str) -> None:
        self.says = Reread(policy, fixed=fixed, digest=digest)


@pytest.fixture
async def running(play: Play) -> Play:
    await play.starts()
    await play.freelancer.hands_in()
    play.service.changing.configuration = Paper(play.service.configured)
    return play


def paper(play: Play) -> Paper:
    found = play.service.changing.configuration
    assert isinstance(found, Paper)
    return found


def stricter(play: Play, days: int = 5) -> Policy:
    rules = Rules(1, ((Clock.DECISION, Duration(days, Unit.DAYS)),))
    before = play.service.configured
    nina = staff("nina", Role.REVIEWER)
    roster = replace(before.roster, staff=(*before.roster.staff[1:], nina))
    return replace(before, rules=rules, ground=ground(rules), roster=roster, marketplace="Gigway 2")


async def test_an_admin_reads_the_file_again_sees_what_it_changes_and_confirms(running: Play) -> None:
    play, ada = running, running.admin
    paper(play).writes(stricter(play), "second", "storage", "telegram")
    await ada.says("/reload")
    ada.sees(
        "Nothing has changed yet",
        "the decision: 5 days (before: the default)",
        "New on the list of staff: Nina",
        "No longer on the list of staff: Kim",
        "The marketplace is called Gigway 2",
        "1 open case",
        "from Monday, 15 June 2026, 09:00 (UTC) to Friday, 5 June 2026, 23:59 (UTC)",
        "waits for the next start: storage, telegram",
    )
    assert play.service.policy.marketplace == "Gigway"
    await ada.presses("Put it in force")
    ada.sees(
        "The configuration file is in force",
        "Settings, version 2, by Ada",
        "The configuration file was changed and put in force",
        "the open case has been told. Dates moved in it: 1",
    )
    assert play.service.policy.marketplace == "Gigway 2"
    await play.reviewer.says("/queue")
    play.reviewer.sees("You are not on the list of staff")
    timer = (await play.case()).timer("decision")
    assert timer is not None
    assert timer.due.day == 5


async def test_every_mistake_in_the_file_is_named_and_nothing_changes(running: Play) -> None:
    play, ada = running, running.admin
    paper(play).says = Reread(
        mistakes=(
            Misread("my.toml", "deadlines.decision", "must be longer", "write 1 day or more"),
            Misread("my.toml", "", "is not valid TOML", "correct that line"),
        )
    )
    await ada.says("/reload")
    ada.sees(
        "has 2 mistakes. Nothing was changed",
        "my.toml, deadlines.decision: must be longer. What to do: write 1 day or more",
        "my.toml, the whole file: is not valid TOML",
    )
    assert "Put it in force" not in ada.buttons()


async def test_a_file_that_says_what_is_in_force_changes_nothing(running: Play) -> None:
    await running.admin.says("/reload")
    running.admin.sees("says what is in force already")


async def test_a_file_that_changed_after_it_was_shown_is_shown_anew(running: Play) -> None:
    play, ada = running, running.admin
    paper(play).writes(stricter(play), "second")
    await ada.says("/reload")
    paper(play).writes(stricter(play, days=3), "third")
    await ada.presses("Put it in force")
    ada.sees("Nothing was done", "the decision: 3 days")
    assert play.service.policy.marketplace == "Gigway"
    await ada.presses("Put it in force")
    assert play.service.policy.rules.duration(Clock.DECISION).count == 3


async def test_what_was_shown_before_another_change_is_shown_anew(running: Play) -> None:
    play, ada = running, running.admin
    paper(play).writes(stricter(play), "second")
    await ada.says("/reload")
    press = ada.action("Put it in force")
    await ada.says("/deadlines set decision 7 days")
    await ada.presses("Put it in force")
    await ada.does(from_button(press))
    ada.sees("Nothing was done", "No longer on the list of staff: Kim")
    ada.does_not_see("The first to move")


async def test_a_change_of_reminders_alone_can_be_put_in_force(running: Play) -> None:
    play, ada = running, running.admin
    before = play.service.configured
    steps = ((Clock.DECISION, default_ladder(Clock.SAFETY)),)
    wanted = replace(
        before,
        rules=replace(before.rules, ladders=steps),
        ground=replace(before.grounded(), ladders=steps),
    )
    paper(play).writes(wanted, "second")
    await ada.says("/reload")
    ada.sees("Reminders and steps around the dates change", "No date of an open case moves")
    await ada.presses("Put it in force")
    assert play.service.policy.rules.ladder(Clock.DECISION) == default_ladder(Clock.SAFETY)


async def test_whatever_else_changes_can_be_put_in_force_too(running: Play) -> None:
    paper(running).writes(replace(running.service.configured, staff_dialogue=True), "second")
    await running.admin.says("/reload")
    running.admin.sees("Something else changes")
    press = running.admin.action("Put it in force")
    for _ in range(2):
        await running.admin.does(from_button(press))
        running.admin.sees("The configuration file is in force")
        assert running.service.policy.staff_dialogue


async def test_a_setting_of_the_channel_stays_over_the_file(running: Play) -> None:
    play, ada = running, running.admin
    await ada.says("/deadlines set decision 7 days")
    await ada.presses("Put it in force")
    paper(play).writes(stricter(play), "second")
    await ada.says("/reload")
    ada.sees("the decision: what was set in the channel stays over the file, 7 days")
    await ada.presses("Put it in force")
    assert play.service.policy.rules.duration(Clock.DECISION).count == 7
    await ada.says("/deadlines unset decision")
    ada.sees("the decision: as the configuration file says, 5 days (before: 7 days)")
    await ada.presses("Put it in force")
    assert play.service.policy.rules.duration(Clock.DECISION).count == 5


async def test_only_an_admin_may(running: Play) -> None:
    play, lea = running, running.lead
    paper(play).writes(stricter(play), "second")
    await lea.says("/reload")
    lea.sees("Only an admin can do this")
    await play.admin.says("/reload")
    press = play.admin.action("Put it in force")
    await lea.does(from_button(press))
    lea.sees("Only an admin can do this")
    await play.admin.presses("Leave it as it is")
    play.admin.sees("Nothing has changed")
    assert play.service.policy.marketplace == "Gigway"


async def test_a_signal_shows_it_in_the_channel_where_an_admin_confirms(running: Play) -> None:
    play, ada = running, running.admin
    paper(play).writes(stricter(play), "second")
    await play.service.changing.reread(play.now)
    await play.settle()
    ada.sees("was read again. Only an admin can put it in force", "the decision: 5 days")
    await ada.presses("Put it in force")
    assert play.service.policy.marketplace == "Gigway 2"


async def test_without_a_file_there_is_nothing_to_read(play: Play) -> None:
    await play.admin.says("/reload")
    play.admin.sees("started without a configuration file")
