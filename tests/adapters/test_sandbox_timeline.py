"""The timeline of a case: every clock there is, every date that was put off, and the way to each."""

from functools import partial
from typing import Any, Final

import pytest

from adapters.sandbox import view
from adapters.sandbox.clock import FARTHEST
from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.time import LIMITS, Calendar, Duration, Unit, due
from bot.texts import named
from bot.texts.render import Reader
from tests.adapters.tab import Tab, opened
from tests.adapters.wiring import MONDAY, running
from tests.bot.making import case, started
from tests.support.catalogue import ROSTER, texts

say = partial(texts().render, reader=Reader("en", "UTC"))
RUNNING: Final = [one for one in Clock if CLOCKS[one].runs]


def drawn(clock: Clock) -> dict[str, Any]:
    timer = started(clock)
    inside = view.Inside(case(timers=(timer,)), timers.pending((timer,)), (), ())
    rows = view.inside(inside, ROSTER, say)["timers"]
    assert isinstance(rows, list)
    found: dict[str, Any] = rows[0]
    return found


@pytest.mark.parametrize("clock", RUNNING)
def test_every_clock_that_runs_is_on_the_timeline_with_its_date_and_what_comes_next(clock: Clock) -> None:
    row = drawn(clock)
    assert row["clock"] == say(named("clock", clock))
    assert row["due"]["at"] == started(clock).due.isoformat()
    assert row["next"]["at"] <= row["due"]["at"]
    assert row["next"]["step"]


def test_the_clocks_that_do_not_run_say_how_far_another_may_move() -> None:
    assert [one for one in Clock if one not in RUNNING] == [
        Clock.DECISION_EXTENSION,
        Clock.DATA_REQUEST_EXTENSION,
    ]


@pytest.mark.parametrize("unit", [Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.BUSINESS_DAYS, Unit.MONTHS])
def test_the_end_of_the_longest_clock_can_be_gone_to(unit: Unit) -> None:
    ends = due(MONDAY, Duration(LIMITS[unit], unit), ClockKind.WINDOW, Calendar())
    assert ends - MONDAY <= FARTHEST


async def test_the_clock_goes_to_every_date_on_the_timeline_of_an_appeal() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await tab.hands_in()
        await tab.presses("reviewer-a", "claim||", case=case)
        await tab.says("freelancer-a", "/ask When is my money paid?")
        await tab.says("freelancer-a", "/data")
        seen: set[str] = set()
        for _ in range(12):
            rows = await timeline(tab, case)
            fresh = [one for one in rows if one["key"] not in seen]
            if not fresh:
                break
            seen.add(fresh[0]["key"])
            assert await tab.does(do="move", to=fresh[0]["due"]["at"]) is None
            assert trial.clock.now().isoformat() >= fresh[0]["due"]["at"]
        assert seen >= {"acknowledgement", "decision", "next_answer", "status_update"}


async def test_a_date_that_was_put_off_is_shown_with_the_one_it_had_before() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await tab.hands_in()
        await tab.presses("reviewer-a", "claim||", case=case)
        before = {one["key"]: one for one in await timeline(tab, case)}["decision"]
        assert before["put_off"] is None
        form = (await tab.presses("reviewer-a", "ext||", case=case))["form"]
        preview = await tab.fills("reviewer-a", case, form, why="The client's contract is late.", days="7")
        (send,) = (
            one["action"] for one in preview["message"]["buttons"] if one["action"].startswith("send|")
        )
        await tab.presses("reviewer-a", send, case=case)
        after = {one["key"]: one for one in await timeline(tab, case)}["decision"]
        assert after["put_off"] == before["due"]
        assert after["due"]["label"].startswith("Monday, 22 June 2026")
        assert await tab.does(do="move", to=after["due"]["at"]) is None
        assert trial.clock.now().isoformat() >= after["due"]["at"]


async def test_a_question_that_carries_the_extension_shows_it_too() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        case = await tab.hands_in()
        await tab.presses("reviewer-a", "claim||", case=case)
        form = (await tab.presses("reviewer-a", "req||", case=case))["form"]
        preview = await tab.fills("reviewer-a", case, form, words="The contract, please.", days="20")
        (send,) = (
            one["action"] for one in preview["message"]["buttons"] if one["action"].startswith("send|")
        )
        await tab.presses("reviewer-a", send, case=case)
        rows = {one["key"]: one for one in await timeline(tab, case)}
        assert rows["decision"]["put_off"]["label"].startswith("Monday, 15 June 2026")
        assert rows["reply"]["window"]


async def timeline(tab: Tab, case: str) -> list[dict[str, Any]]:
    """Look at a case from within, as it is now."""
    tab.heard.clear()
    await tab.socket.send_json({"do": "watch", "case": case})
    inside = await tab.hears(lambda news: news["type"] == "inside" and news["case"] == case)
    return list(inside["timers"])
