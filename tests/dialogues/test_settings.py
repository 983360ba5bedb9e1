"""Admins change deadlines in the moderator channel: they see what would move before anything does."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from bot.actions import Action, Verb, parse_action
from bot.answers import Show
from bot.commands import from_button
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar
from bot.messages import ToModerators
from bot.people.model import Actor, Role
from bot.service import Service
from bot.settings.model import Settings
from tests.support.catalogue import ground
from tests.support.play import Play


async def settings(play: Play) -> Settings:
    return await play.store.transact(lambda tx: tx.settings())


async def due_on(play: Play, clock: Clock) -> str:
    timer = (await play.case()).timer(clock.value)
    assert timer is not None
    return f"{timer.due:%-d %B %H:%M}"


@pytest.fixture
async def running(play: Play) -> Play:
    """A process that has started, and one appeal."""
    await play.starts()
    await play.freelancer.hands_in()
    return play


async def test_an_admin_sets_a_deadline_after_seeing_what_would_move(running: Play) -> None:
    play, maria, ada = running, running.freelancer, running.admin
    await ada.says("/deadlines set decision 5 days because Too many wait too long")
    ada.sees(
        "Nothing has changed yet",
        "the decision: 5 days (before: 14 days)",
        "If it began now, the decision: Friday, 5 June 2026, 23:59 (UTC) "
        "(as things are: Monday, 15 June 2026, 09:00 (UTC))",
        "1 open case",
        "due earlier 1, more time for the freelancer 0",
        "the decision: from Monday, 15 June 2026, 09:00 (UTC) to Friday, 5 June 2026, 23:59 (UTC)",
    )
    assert (await settings(play)).version == 1
    assert await due_on(play, Clock.DECISION) == "15 June 09:00"

    await ada.presses("Put it in force")
    ada.sees(
        "In force: version 2",
        "Settings, version 2, by Ada",
        "Because: Too many wait too long",
        "Version 2: the open case has been told. Dates moved in it: 1",
    )
    assert await due_on(play, Clock.DECISION) == "5 June 23:59"
    maria.sees("A date has changed in your favour")

    await ada.says("/deadlines")
    await ada.reads_on()
    ada.sees("version 2, since Monday, 1 June 2026", "by Ada", "decision (the decision): 5 days [set in this")


async def test_nothing_is_in_force_that_was_left(running: Play) -> None:
    ada = running.admin
    await ada.says("/deadlines set decision 5 days")
    old = ada.action("Put it in force")
    await ada.presses("Leave it as it is")
    ada.sees("Nothing has changed")
    await ada.does(from_button(old))
    ada.sees("not waiting any more")
    assert (await settings(running)).version == 1
    assert (await settings(running)).proposals == ()


async def test_who_confirms_what_is_no_longer_so_sees_it_anew_instead(running: Play) -> None:
    play, ada = running, running.admin
    await ada.says("/deadlines set decision 5 days because it is time")
    stale = ada.action("Put it in force")
    await ada.says("/deadlines set decision 10 days")
    await ada.presses("Put it in force")

    await ada.does(from_button(stale))
    ada.sees(
        "have changed since this was shown",
        "Nothing was done",
        "the decision: 5 days (before: 10 days)",
        "from Thursday, 11 June 2026, 09:00 (UTC) to Friday, 5 June 2026, 23:59 (UTC)",
    )
    assert (await settings(play)).version == 2
    await ada.presses("Put it in force")
    found = await settings(play)
    assert (found.version, found.last and found.last.why) == (3, "it is time")


async def test_a_dry_run_of_yesterday_is_shown_again(running: Play) -> None:
    ada = running.admin
    await ada.says("/deadlines set decision 5 days")
    old = ada.action("Put it in force")
    await running.passes(days=1, minutes=1)
    await ada.does(from_button(old))
    ada.sees("shown long ago", "Nothing has changed yet")
    assert (await settings(running)).version == 1


async def test_a_confirmation_that_comes_twice_counts_once(running: Play) -> None:
    ada = running.admin
    await ada.says("/deadlines set decision 5 days")
    press = ada.action("Put it in force")
    await ada.does(from_button(press))
    await ada.does(from_button(press))
    ada.sees("not waiting any more")
    assert (await settings(running)).version == 2


async def test_another_change_meanwhile_that_moves_no_date_keeps_what_was_shown_good(running: Play) -> None:
    ada = running.admin
    await ada.says("/deadlines set decision 5 days")
    press = ada.action("Put it in force")
    await running.reviewer.says("/away until Friday")
    await ada.does(from_button(press))
    ada.sees("In force: version 3")


async def test_undo_is_a_further_version_and_breaks_no_promise(running: Play) -> None:
    play, ada = running, running.admin
    await ada.says("/deadlines set decision 5 days")
    await ada.presses("Put it in force")
    await ada.says("/deadlines undo because it was a slip")
    ada.sees("Back to the deadlines as they were before version 2", "No date of an open case moves")
    await ada.presses("Put it in force")
    assert await due_on(play, Clock.DECISION) == "5 June 23:59", "an earlier date was promised"
    assert play.service.policy.rules.duration(Clock.DECISION).count == 14

    await ada.says("/deadlines history")
    await ada.reads_on()
    ada.sees("3 · ", "before version 2. Because: it was a slip", "2 · ", "5 days (before: 14 days)", "1 · ")
    await ada.says("/deadlines undo 3")
    await ada.presses("Put it in force")
    assert play.service.policy.rules.duration(Clock.DECISION).count == 5
    assert (await settings(play)).version == 4


async def test_going_back_over_several_versions_takes_all_of_them_back(running: Play) -> None:
    ada = running.admin
    for words in ("set decision 5 days", "preset mt-platform", "calendar closed 24 December"):
        await ada.says(f"/deadlines {words}")
        await ada.presses("Put it in force")
    await ada.says("/deadlines undo 2")
    await ada.presses("Put it in force")
    rules = running.service.policy.rules
    assert [one.count for one in rules.durations_of(Clock.DECISION)] == [14]
    assert rules.calendar.closed_days == frozenset()


async def test_several_presets_apply_together_and_can_be_taken_out(running: Play) -> None:
    ada = running.admin
    await ada.says("/deadlines preset eu-platform-work mt-platform because counsel says so")
    ada.sees(
        "These presets apply: eu-platform-work, mt-platform",
        "check with counsel",
        "If it began now, the decision: Monday, 8 June 2026, 09:00 (UTC)",
        "due earlier 1",
    )
    await ada.presses("Put it in force")
    assert await due_on(running, Clock.DECISION) == "8 June 09:00"
    await ada.says("/deadlines")
    await ada.reads_on()
    ada.sees(
        "14 days [default], 14 days [EU Platform Work Directive, Art. 11(2): check with counsel] and 7 days"
    )
    await ada.says("/deadlines preset remove mt-platform")
    await ada.presses("Put it in force")
    await ada.says("/deadlines preset")
    await ada.reads_on()
    ada.sees("✓ eu-platform-work", "– mt-platform")


async def test_a_preset_without_dates_says_so(running: Play) -> None:
    await running.admin.says("/deadlines preset us-wa-tnc")
    running.admin.sees("sets no date here")


async def test_a_setting_that_a_law_overrides_is_shown_beside_it_date_by_date(running: Play) -> None:
    ada = running.admin
    await ada.says("/deadlines preset eu-platform-work")
    await ada.presses("Put it in force")
    await ada.says("/deadlines set decision 60 days")
    ada.sees(
        "Law and setting both apply, and each time the earliest date counts: 60 days [set in this channel] "
        "and 14 days [EU Platform Work Directive, Art. 11(2): check with counsel]",
        "which is earlier and applies. Set a shorter time, or take out the preset",
        "would get the same dates as before",
        "No date of an open case moves",
    )


async def test_the_calendar_is_changed_part_by_part(running: Play) -> None:
    play, ada = running, running.admin
    for words in (
        "zone Europe/Kyiv",
        "hours mon-fri 9:00-13:00 14:00-18:00",
        "closed 24 December, 2026-12-31",
        "country DE-BY",
        "open 24 December",
    ):
        await ada.says(f"/deadlines calendar {words}")
        await ada.presses("Put it in force")
    days = play.service.policy.rules.calendar
    assert (days.zone, days.holidays_of) == ("Europe/Kyiv", "DE-BY")
    assert [str(one) for one in days.hours[0]] == ["09:00-13:00", "14:00-18:00"]
    assert [one.isoformat() for one in days.closed_days] == ["2026-12-31"]
    await ada.says("/deadlines calendar")
    await ada.reads_on()
    ada.sees("zone Europe/Kyiv", "Monday 09:00-13:00, 14:00-18:00", "public holidays of DE-BY", "31 December")
    await ada.says("/deadlines calendar reset")
    await ada.presses("Put it in force")
    assert play.service.policy.rules.calendar.zone == "UTC"


async def test_what_two_admins_change_in_the_calendar_is_both_kept(running: Play) -> None:
    ada = running.admin
    await ada.says("/deadlines calendar closed 24 December")
    first = ada.action("Put it in force")
    await ada.says("/deadlines calendar zone Europe/Kyiv")
    await ada.presses("Put it in force")
    await ada.does(from_button(first))
    ada.sees("have changed since this was shown")
    await ada.presses("Put it in force")
    days = running.service.policy.rules.calendar
    assert (days.zone, len(days.closed_days)) == ("Europe/Kyiv", 1)


async def test_reviewers_and_leads_read_and_only_admins_change(running: Play) -> None:
    ada, lea, kim = running.admin, running.lead, running.reviewer
    for one in (kim, lea):
        await one.says("/deadlines")
        await one.reads_on()
        one.sees("decision (the decision): 14 days")
        for words in ("set decision 5 days", "preset eu-dsa", "calendar zone Europe/Kyiv", "undo"):
            await one.says(f"/deadlines {words}")
            one.does_not_see("This is what would be")
    await lea.says("/deadlines set decision 5 days")
    lea.sees("Only an admin can do this. /staff shows who is one")
    await ada.says("/deadlines set decision 5 days")
    press = ada.action("Put it in force")
    await kim.does(from_button(press))
    kim.sees("Only a lead or an admin")
    await lea.does(from_button(press))
    lea.sees("Only an admin can do this")
    assert (await settings(running)).version == 1


async def test_rules_say_what_is_in_force_since_when_and_by_whom(running: Play) -> None:
    ada, kim = running.admin, running.reviewer
    await kim.says("/rules")
    await kim.reads_on()
    kim.sees("version 1, since Monday, 1 June 2026, 09:00 (UTC), by the assistant itself", "The first start")
    await running.passes(hours=1)
    await ada.says("/deadlines set reply 20 days because people are on holiday")
    await ada.presses("Put it in force")
    await kim.says("/rules")
    await kim.reads_on()
    kim.sees(
        "version 2, since Monday, 1 June 2026, 10:00 (UTC), by Ada",
        "the answer to our request: 20 days",
        "Presets that apply: default",
        "zone UTC",
        "Because: people are on holiday",
    )


async def test_a_change_is_announced_to_all_and_survives_a_restart(running: Play) -> None:
    play, ada = running, running.admin
    await ada.says("/deadlines set decision 5 days")
    await ada.presses("Put it in force")
    said = [one for one in play.stage.sent if isinstance(one.to, ToModerators)]
    assert [part.key for one in said for part in one.message.parts] == ["announced", "announced-told"]

    again = Service(play.store, play.service.configured, lambda: "another process")
    assert again.policy.rules.duration(Clock.DECISION).count == 14, "nothing was read yet"
    assert await again.changing.adopt(again.configured, play.now) is None
    assert again.policy.rules.duration(Clock.DECISION).count == 5
    assert (await settings(play)).version == 2


async def test_what_another_process_changes_counts_at_once_and_moves_what_is_open(running: Play) -> None:
    play = running
    numbers = count()
    beside = Service(play.store, play.service.configured, lambda: f"beside {next(numbers)}")
    operator = Actor(Role.ADMIN, "command-line", frozenset({Role.ADMIN}))
    words = Action(Verb.DEADLINES, "set decision 5 days")
    shown = await beside.changing.command(operator, words, play.now)
    assert isinstance(shown, Show)
    confirm = parse_action(shown.message.buttons[0].action)
    assert confirm is not None
    await beside.changing.command(operator, confirm, play.now)

    await play.reviewer.says("/deadlines")
    await play.reviewer.reads_on()
    play.reviewer.sees("by the command line", "decision (the decision): 5 days")
    assert await due_on(play, Clock.DECISION) == "5 June 23:59"


async def test_a_file_whose_calendar_fits_no_longer_counts_alone_and_says_so(running: Play) -> None:
    play, ada = running, running.admin
    await ada.says("/deadlines calendar weekdays mon tue wed thu fri sat")
    await ada.presses("Put it in force")
    sundays = frozenset(date(2026, 6, 7) + timedelta(weeks=week) for week in range(54))
    closed = Rules(calendar=Calendar(closed_days=sundays))
    changed = replace(play.service.configured, rules=closed, ground=ground(closed))
    await play.service.changing.adopt(changed, play.now)
    await play.settle()
    ada.sees("With what was set in the channel, this calendar would never be open")
    assert play.service.policy.rules.calendar.is_open(play.now.date()), "Monday, as the file says"
    await play.passes(days=20)
    assert (await play.case()).late, "the clocks go on"


async def test_a_list_of_typed_words_in_russian_means_the_same(running: Play) -> None:
    ada = running.admin
    await ada.says("/deadlines задать решение 5 дней потому что долго")
    await ada.presses("Put it in force")
    found = await settings(running)
    assert found.last is not None
    assert found.last.why == "долго"
    assert running.service.policy.rules.duration(Clock.DECISION).count == 5


@pytest.mark.parametrize(
    "typed",
    [
        "/deadlines decision 10 days",
        "/deadlines set decision=10 days",
        "/deadlines set decision: 10days",
        "/deadlines set decision +10 days because",
        "/deadlines SET DECISION TO 10 DAYS",
        "/deadlines set the decision 10 d",
    ],
)
async def test_what_is_meant_is_understood_however_it_is_typed(running: Play, typed: str) -> None:
    await running.admin.says(typed)
    running.admin.sees("Nothing has changed yet", "the decision: 10 days (before: 14 days)")


async def test_a_year_is_twelve_months(running: Play) -> None:
    await running.admin.says("/deadlines set appeal_window 1 year")
    running.admin.sees("the time to appeal: 12 months (before: 6 months)")
