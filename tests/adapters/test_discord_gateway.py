"""Listening, over sockets: whatever the connection does, nobody is missed, and nobody is heard twice."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.discord import translate
from adapters.discord.listen import TokenRefusedError
from adapters.discord.supervisor import LOOK, RESERVE
from tests.adapters.discord_play import begins, claimed, hands_in
from tests.adapters.discord_wiring import Desk, build, running, started
from tests.adapters.wiring import BreakableStore
from tests.discord_wire.hands import post
from tests.discord_wire.place import furnish
from tests.discord_wire.server import Fake
from tests.discord_wire.server import running as platform


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    async with platform() as begun:
        yield begun


@pytest.fixture
async def desk(fake: Fake) -> AsyncIterator[Desk]:
    async with running(fake) as begun:
        yield begun


async def question_2_once(ada: Any) -> None:
    await ada.sees("Question 2")
    assert len([one for one in ada.heard if "Question 2" in one]) == 1


# -- the connection -------------------------------------------------------------------------------


async def test_only_what_is_needed_is_asked_to_be_heard(desk: Desk) -> None:
    (identified,) = desk.fake.gateway.identifies
    guilds, messages, direct, content = 1 << 0, 1 << 9, 1 << 12, 1 << 15
    assert identified["intents"] == guilds | messages | direct | content


def test_the_events_and_kinds_of_interaction_that_mean_something_are_these() -> None:
    assert set(translate.READERS) == {
        "READY",
        "RESUMED",
        "MESSAGE_CREATE",
        "MESSAGE_UPDATE",
        "MESSAGE_DELETE",
        "MESSAGE_DELETE_BULK",
        "INTERACTION_CREATE",
        "GUILD_CREATE",
        "GUILD_DELETE",
        "GUILD_ROLE_CREATE",
        "GUILD_ROLE_UPDATE",
        "GUILD_ROLE_DELETE",
        "CHANNEL_DELETE",
        "THREAD_DELETE",
    }
    assert set(translate.KINDS) == {2, 3, 4, 5}


@pytest.mark.parametrize("cut", ["drop", "reconnect"])
async def test_a_lost_connection_goes_on_where_it_was(desk: Desk, cut: str) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    getattr(desk.fake.gateway, cut)()
    ada.dms("I was told nothing at all.")
    await question_2_once(ada)
    assert len(desk.fake.gateway.identifies) == 1
    assert desk.fake.gateway.resumes


async def test_a_session_that_was_forgotten_is_begun_anew_and_what_was_missed_is_read(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    desk.fake.gateway.restart()
    ada.dms("I was told nothing at all.")
    await desk.fake.until(lambda: 5.0 in desk.waits.asked, "the pause before a new session")
    desk.waits.pass_()
    await question_2_once(ada)


async def test_an_event_that_nobody_can_read_is_passed_over(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    for event, data in (
        ("MESSAGE_CREATE", {"id": [], "channel_id": "x", "author": 7}),
        ("MESSAGE_CREATE", None),
        ("GUILD_CREATE", {"id": "1", "roles": 3}),
        ("INTERACTION_CREATE", {"type": "x"}),
        ("THREAD_LIST_SYNC", {"threads": "x"}),
        ("NEVER_HEARD_OF", {}),
    ):
        desk.fake.gateway.tell(event, data)
    await begins(ada)
    assert len(desk.fake.gateway.identifies) == 1


@pytest.mark.parametrize(
    "garbage", ["no json", "[]", '{"op": 10, "d": {}}', '{"t": ["x"], "op": 0, "s": 3, "d": {}}']
)
async def test_what_is_no_event_at_all_costs_a_connection_and_nothing_else(desk: Desk, garbage: str) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    desk.fake.gateway.garble(garbage)
    ada.dms("I was told nothing at all.")
    await question_2_once(ada)


async def test_a_right_that_is_switched_off_is_done_without_and_staff_are_told_how_to_give_it(
    fake: Fake,
) -> None:
    fake.world.portal.flags = 0
    async with running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        seat = await claimed(desk, ada)
        notices = desk.staff["kim"].at(await post(fake, "Notices"))
        await notices.sees("message content intent")
        seat.says("A note that I may not read.")
        await seat.sees("/note")
        assert "intent" in desk.channel.trouble


async def test_a_token_that_is_not_accepted_is_said_at_the_start(fake: Fake) -> None:
    desk = build(fake, furnish(fake), store=BreakableStore())
    fake.world.token = "another"
    with pytest.raises(TokenRefusedError, match="does not accept the token"):
        await desk.channel.start()
    await desk.channel.stop()


async def test_a_token_that_is_taken_away_later_stops_requests_and_is_no_storm(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    desk.fake.world.token = "another"
    desk.fake.gateway.restart()
    await desk.fake.until(lambda: "token" in desk.channel.trouble, "the trouble")
    await desk.fake.until(lambda: LOOK in desk.waits.asked, "a long pause")
    assert "token" in desk.channel.trouble
    refused = [one for one in desk.fake.calls if one.status == 401]
    assert len(refused) < 10


async def test_no_session_is_begun_that_would_use_up_the_day(fake: Fake) -> None:
    spent = {"total": 1000, "remaining": RESERVE, "reset_after": 7_200_000, "max_concurrency": 1}
    limits = {"url": "wss://gateway", "shards": 1, "session_start_limit": spent}
    fake.faults.answers("GET", "/gateway/bot", status=200, body=limits, times=1000)
    desk = build(fake, furnish(fake), store=BreakableStore())
    await desk.channel.start()
    try:
        await fake.until(lambda: 7200.0 in desk.waits.asked, "a long pause")
        assert fake.gateway.identifies == []
    finally:
        await desk.channel.stop()


async def test_without_the_network_it_starts_all_the_same_and_gets_there_by_itself(fake: Fake) -> None:
    fake.faults.down = True
    desk = build(fake, furnish(fake), store=BreakableStore())
    ada = desk.place.freelancer("Ada")
    async with _listening_later(desk):
        await fake.until(lambda: desk.waits.asked.count(4.0) == 2, "some tries")
        fake.faults.down = False
        desk.waits.pass_()
        await fake.until(lambda: fake.gateway.connected, "a connection")
        await begins(ada)


def _listening_later(desk: Desk) -> Any:
    desk.fake.connected = _at_once  # type: ignore[method-assign]
    return started(desk)


async def _at_once() -> None:
    return


async def test_neither_the_token_nor_anybodys_words_get_into_the_log(
    fake: Fake, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        await begins(ada, "My very secret story.")
        fake.gateway.garble("no json")
        await fake.until(lambda: fake.gateway.resumes, "a new connection")
        fake.faults.drops("POST", "/channels/*/messages")
        await ada.presses("Keep it as it is")
    assert fake.world.token not in caplog.text
    assert "secret story" not in caplog.text


# -- restarts -------------------------------------------------------------------------------------


async def test_what_was_written_while_nobody_was_there_is_read_in_order_and_once(fake: Fake) -> None:
    place, store = furnish(fake), BreakableStore()
    ada = place.freelancer("Ada")
    async with started(build(fake, place, store=store)):
        await begins(ada)
        await ada.presses("Keep it as it is")
        await ada.sees("Question 2")
    ada.dms("They wrote: too many proposals.")
    ada.dms("5.6.2026")
    async with started(build(fake, place, store=store)):
        await ada.sees("That is enough for an appeal")
    async with started(build(fake, place, store=store)) as desk:
        await fake.until(lambda: not desk.channel._catch_up._behind, "everything read")
    assert len([one for one in ada.heard if "Question 3" in one]) == 1
    assert len([one for one in ada.heard if "That is enough" in one]) == 1


async def test_who_wrote_for_the_first_time_then_is_heard_when_he_writes_again(fake: Fake) -> None:
    place, store = furnish(fake), BreakableStore()
    ada = place.freelancer("Ada")
    ada.dms("They suspended me on Monday.")
    async with started(build(fake, place, store=store)):
        ada.dms("Is anybody there?")
        await ada.sees("Gigway")
        await ada.presses("English")
        await ada.presses("I agree")
        await ada.sees("They suspended me on Monday.", "Is anybody there?")


async def test_who_first_writes_while_it_is_stopped_is_heard_when_it_starts_again(fake: Fake) -> None:
    place, store = furnish(fake), BreakableStore()
    ada = place.freelancer("Ada")
    async with started(build(fake, place, store=store)):
        await begins(ada)
    eve = place.freelancer("Eve")
    eve.dms("They suspended me on Monday.")
    async with started(build(fake, place, store=store)) as desk:
        await eve.sees("Gigway")
        await fake.until(lambda: not desk.channel._catch_up._behind, "everything read")
    assert len(fake.gateway.identifies) == 1
    assert len([one for one in eve.heard if "Gigway" in one]) == 1
    assert len([one for one in ada.heard if "Gigway" in one]) == 1


async def test_who_may_do_everything_is_known_though_only_the_last_process_was_told(fake: Fake) -> None:
    place, store = furnish(fake), BreakableStore()
    async with started(build(fake, place, store=store)):
        pass
    async with started(build(fake, place, store=store)) as desk:
        places = desk.channel._events._places
        await fake.until(lambda: places._owner == str(place.guild.owner_id), "the owner known")


async def test_a_session_that_the_platform_forgot_meanwhile_is_begun_anew(fake: Fake) -> None:
    place, store = furnish(fake), BreakableStore()
    ada = place.freelancer("Ada")
    async with started(build(fake, place, store=store)):
        await begins(ada)
    fake.gateway.restart()
    ada.dms("/status")
    desk = build(fake, place, store=store)
    pumping = asyncio.create_task(desk.pump.run(lambda: datetime.now(UTC)))
    await desk.channel.start()
    try:
        await fake.until(lambda: 5.0 in desk.waits.asked, "the pause before a new session")
        desk.waits.pass_()
        before = len(ada.heard)
        await fake.until(lambda: len(ada.heard) > before, "an answer")
    finally:
        await desk.channel.stop()
        pumping.cancel()
        await asyncio.gather(pumping, return_exceptions=True)


async def test_buttons_windows_and_edits_of_before_a_restart_still_count(fake: Fake) -> None:
    place, store = furnish(fake), BreakableStore()
    first = build(fake, place, store=store)
    ada = place.freelancer("Ada")
    async with started(first):
        case = await hands_in(first, ada)
        said = ada.dms("When do I hear from you?")
        seat = await first.staff["kim"].in_post(case)
        await seat.sees("When do I hear from you?")
        await seat.presses("Claim")
        await seat.presses("Reply")
        await seat.form()
    ada.edits(said, "When, on which day, do I hear from you?")
    async with started(build(fake, place, store=store)):
        await seat.fills({"Your message": "On Monday."})
        await seat.presses("Send")
        await ada.sees("On Monday.", "Reviewer K.")
        await seat.sees("on which day")


async def test_notes_written_while_nobody_was_there_are_filed(fake: Fake) -> None:
    place, store = furnish(fake), BreakableStore()
    first = build(fake, place, store=store)
    ada = place.freelancer("Ada")
    async with started(first):
        seat = await claimed(first, ada)
    note = seat.says("The bank confirms.")
    async with started(build(fake, place, store=store)):
        await fake.until(lambda: note.reactions, "a sign under the note")


async def test_a_role_that_is_gone_is_told(desk: Desk) -> None:
    role = desk.place.reviewers
    desk.fake.gateway.tell(
        "GUILD_ROLE_DELETE", {"guild_id": str(desk.place.guild.id), "role_id": str(role.id)}, 1
    )
    await desk.fake.until(lambda: "a role" in desk.channel.trouble, "the trouble")
    await desk.settle()
    notices = desk.staff["kim"].at(await post(desk.fake, "Notices"))
    await notices.sees("role of reviewers", str(role.id))
