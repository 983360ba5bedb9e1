"""What is offered while an option of a slash command is typed, over sockets; and what choosing it does."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.actions import STAFF_COMMANDS
from bot.settings.reading.beginnings import beginnings
from tests.adapters.discord_play import hands_in
from tests.adapters.discord_wiring import Desk, running
from tests.discord_wire.hands import Seat
from tests.discord_wire.server import Fake
from tests.discord_wire.server import running as platform
from tests.support.play import Play


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    async with platform() as begun:
        yield begun


@pytest.fixture
async def desk(fake: Fake) -> AsyncIterator[Desk]:
    async with running(fake) as begun:
        yield begun


def kim(desk: Desk) -> Seat:
    return desk.staff["kim"].at(desk.place.text)


async def with_reason(desk: Desk, name: str, reason: str) -> str:
    """Hand in, and say which reason was given."""
    ada = desk.place.freelancer(name)
    case = await hands_in(desk, ada)
    await ada.sees("Which account is it?")
    ada.dms(f"{name.lower()}-dev")
    await ada.picks(reason)
    await desk.settle()
    return case


async def test_reasons_are_offered_with_how_many_cases_each_has_and_narrow_the_list_down(desk: Desk) -> None:
    case = await with_reason(desk, "Ada", "Many proposals, few contracts")
    other = await hands_in(desk, desk.place.freelancer("Bob"))
    offered = await kim(desk).is_offered("queue", "reason")
    assert set(offered) == {"Many proposals, few contracts (1)", "no reason yet (1)"}
    assert await kim(desk).types("queue", "reason", "PROPOSALS") == ["Many proposals, few contracts (1)"]
    await kim(desk).uses("queue", reason=offered["Many proposals, few contracts (1)"], status="received")
    shown = await kim(desk).sees("Only:", "Many proposals, few contracts", "Received")
    assert case in str(shown.components)
    assert other not in str(shown.components)


async def test_a_reason_can_still_be_typed_as_one_calls_it(desk: Desk) -> None:
    case = await with_reason(desk, "Ada", "Many proposals, few contracts")
    await kim(desk).uses("queue", reason="low_win_rate", language="en")
    await kim(desk).sees("Only:", "Many proposals, few contracts", "English", case)


async def test_teams_are_offered_where_there_are_some(desk: Desk) -> None:
    await hands_in(desk, desk.place.freelancer("Ada"))
    lea = desk.staff["lena"].at(desk.place.text)
    await lea.uses("staff", words="team kim Identity")
    await lea.uses("staff", words="route Identity languages en")
    await hands_in(desk, desk.place.freelancer("Bob"))
    offered = await kim(desk).is_offered("overdue", "team")
    assert offered == {}  # nothing is late
    offered = await kim(desk).is_offered("queue", "team")
    assert set(offered) == {"team Identity (1)", "no team (1)"}
    await kim(desk).uses("queue", team=offered["team Identity (1)"])
    await kim(desk).sees("Only:", "team Identity")


async def test_nothing_is_offered_to_who_may_not_see_it(desk: Desk) -> None:
    await hands_in(desk, desk.place.freelancer("Ada"))
    stranger = desk.place.freelancer("Bob").at(desk.place.lobby)
    for option in ("reason", "team"):
        assert await stranger.types("queue", option, "") == []
    assert await stranger.types("find", "words", "ada") == []
    assert await stranger.types("merge", "duplicate", "ada") == []


async def test_a_search_offers_what_it_finds_and_a_duplicate_is_chosen_the_same_way(desk: Desk) -> None:
    case = await with_reason(desk, "Ada", "Many proposals, few contracts")
    for command, option in (("find", "words"), ("merge", "duplicate"), ("claim", "case")):
        found = await kim(desk).is_offered(command, option, "ada-d")
        assert list(found.values()) == [case], command
    assert await kim(desk).types("find", "words", "") == []


async def test_figures_are_asked_for_by_period_and_page(desk: Desk) -> None:
    await hands_in(desk, desk.place.freelancer("Ada"))
    offered = await kim(desk).is_offered("stats", "period")
    assert offered == {"30 days": "30 days", "90 days": "90 days", "365 days": "365 days"}
    assert await kim(desk).types("stats", "period", "2 weeks") == ["2 weeks"]
    assert await kim(desk).types("stats", "period", "banana") == []
    await kim(desk).uses("stats")
    await kim(desk).sees("Figures since", "Appeals handed in: 1", "Open now: 1.")
    await kim(desk).uses("stats", period="2 weeks", page="reasons")
    await kim(desk).sees("Appeals by reason:", "1 handed in, 0 decided, 0 reversed")
    await kim(desk).presses("Outcomes")
    await kim(desk).sees("Decisions told: 0")


async def test_what_can_follow_the_settings_commands_is_offered(desk: Desk) -> None:
    assert "history" in await kim(desk).types("deadlines", "words", "")
    assert await kim(desk).types("deadlines", "words", "set dec") == [
        "set decision",
        "set decision_extension",
    ]
    assert "route" in await kim(desk).types("staff", "words", "ro")
    assert await kim(desk).types("passages", "words", "ad") == ["add"]


@pytest.mark.parametrize("name", ["deadlines", "staff", "passages"])
async def test_a_beginning_that_is_offered_is_understood(play: Play, name: str) -> None:
    found = beginnings(STAFF_COMMANDS[name])
    assert len(found) > 10
    for one in found:
        await play.admin.says(f"/{name} {one}")
        play.admin.does_not_see("I do not know")
