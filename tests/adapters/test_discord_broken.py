"""What breaks on Discord, over sockets: nothing is lost, nothing is doubled, staff hear of it once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from adapters.discord import render
from bot.texts import text
from tests.adapters.discord_play import begins, claimed, hands_in
from tests.adapters.discord_wiring import Desk, build, running, started
from tests.adapters.wiring import BreakableStore
from tests.discord_wire import reading
from tests.discord_wire.hands import post, tags, threads
from tests.discord_wire.place import furnish
from tests.discord_wire.server import Fake
from tests.discord_wire.server import running as platform

MESSAGES = "/channels/*/messages"


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    async with platform() as begun:
        yield begun


@pytest.fixture
async def desk(fake: Fake) -> AsyncIterator[Desk]:
    async with running(fake) as begun:
        yield begun


async def again(desk: Desk) -> None:
    """Let what waits in the outbox be tried again now, as the next tick would."""
    ahead = datetime.now(UTC) + timedelta(hours=1)
    await desk.pump.drain(lambda: ahead)


async def at_rest(desk: Desk) -> None:
    """Wait until all that was to be sent is sent, and noted."""
    await desk.fake.until(lambda: not desk.pump._running, "rest")


async def test_a_thread_that_was_deleted_is_made_anew_with_its_card(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    old, case = seat.channel, seat.channel.name[:9]
    desk.fake.world.remove_channel(old)
    await desk.fake.until(lambda: threads(desk.fake), "a new thread")
    fresh = await desk.staff["kim"].in_post(case)
    assert fresh.channel.id != old.id
    card = fresh.channel.messages[fresh.channel.id]
    await desk.fake.until(lambda: "Own words" in reading.words(card), "the card")
    ada.dms("When do I hear from you?")
    await fresh.sees("When do I hear from you?")
    assert len(threads(desk.fake)) == 1


async def test_a_card_that_was_deleted_is_drawn_again(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    desk.fake.world.remove(seat.channel.messages[seat.channel.id])
    await seat.sees("Own words")


@pytest.mark.parametrize("locked", [False, True])
async def test_a_thread_that_was_put_aside_is_opened_again(desk: Desk, locked: bool) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    seat.channel.archived, seat.channel.locked = True, locked
    ada.dms("When do I hear from you?")
    await seat.sees("When do I hear from you?")
    assert not seat.channel.archived


async def test_a_tag_that_is_missing_is_made(desk: Desk) -> None:
    desk.place.forum.tags.clear()
    ada = desk.place.freelancer("Ada")
    seat = await desk.staff["kim"].in_post(await hands_in(desk, ada))
    await desk.fake.until(lambda: tags(desk.fake, seat.channel) == ["Received"], "the tag, made")


async def test_where_tags_cannot_be_made_posts_come_without_and_it_is_said_once(desk: Desk) -> None:
    desk.place.forum.tags.clear()
    desk.fake.faults.refuses("PATCH", f"/channels/{desk.place.forum.id}", 50013, times=1000)
    ada = desk.place.freelancer("Ada")
    await claimed(desk, ada)
    notices = desk.staff["kim"].at(await post(desk.fake, "Notices"))
    await notices.sees("A tag could not be made")
    assert len([one for one in notices.heard if "A tag could not be made" in one]) == 1


async def test_without_a_forum_everything_waits_admins_are_told_once_and_it_mends_itself(desk: Desk) -> None:
    desk.fake.faults.refuses("GET", f"/channels/{desk.place.forum.id}", 50001)
    ada = desk.place.freelancer("Ada")
    case = await hands_in(desk, ada)
    lena = desk.staff["lena"]
    await lena.sees("cannot write to the moderators' place")
    assert desk.channel.trouble
    await again(desk)
    seat = await desk.staff["kim"].in_post(case)
    await seat.sees("In the freelancer's own words")
    assert len([one for one in lena.heard if "moderators' place" in one]) == 1
    await desk.fake.until(lambda: not desk.channel.trouble, "all well again")


async def test_a_message_that_got_through_unheard_is_not_sent_twice(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    desk.fake.faults.drops("POST", MESSAGES, after=True)
    await ada.presses("Keep it as it is")
    await ada.sees("Question 2")
    await at_rest(desk)
    await again(desk)
    assert len([one for one in ada.heard if "Question 2" in one]) == 1


async def test_nor_when_the_platform_has_forgotten_the_nonce(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    desk.fake.faults.drops("POST", MESSAGES, after=True)
    await ada.presses("Keep it as it is")
    await ada.sees("Question 2")
    await at_rest(desk)
    desk.fake.world.nonces.clear()
    await again(desk)
    assert len([one for one in ada.heard if "Question 2" in one]) == 1
    assert desk.fake.made("GET", "/channels/{channel_id}/messages")


async def test_nor_after_the_process_was_killed_between_sending_and_noting_it(fake: Fake) -> None:
    place, store = furnish(fake), BreakableStore()
    desk = build(fake, place, store=store)
    ada = place.freelancer("Ada")
    async with started(desk):
        await begins(ada)
        await at_rest(desk)
        desk.service.delivered = killed  # type: ignore[assignment, method-assign]
        await ada.presses("Keep it as it is")
        await ada.sees("Question 2")
    fake.world.nonces.clear()
    async with started(build(fake, place, store=store)) as second:
        await again(second)
        waiting = await store.transact(lambda tx: [row for row, state in tx.outbox(50) if state == "waiting"])
    assert waiting == []
    assert len([one for one in ada.heard if "Question 2" in one]) == 1


async def killed(*_: object) -> None:
    raise RuntimeError("killed at this very moment")


async def test_an_outage_of_the_platform_loses_nothing(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    desk.fake.faults.answers("POST", MESSAGES, status=503, times=1)
    await ada.presses("Keep it as it is")
    await desk.fake.until(lambda: [one for one in desk.fake.calls if one.status == 503], "the refusal")
    await again(desk)
    await ada.sees("Question 2")


async def test_an_interaction_that_has_expired_is_answered_in_his_own_chat(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    desk.fake.faults.refuses("POST", "/interactions/*/callback", 10062)
    seat.begins("help")
    await desk.staff["kim"].sees("What you type in a case's thread")


async def test_a_store_that_fails_confirms_nothing_and_the_message_is_read_again(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    await at_rest(desk)
    store = desk.store
    assert isinstance(store, BreakableStore)
    store.broken = True
    ada.dms("This must not be lost.")
    await desk.fake.until(lambda: 15.0 in desk.waits.asked, "a second try planned")
    ada.sees_nothing_of("Question 2")
    store.broken = False
    desk.waits.pass_()
    await ada.sees("Question 2")


async def test_a_press_that_cannot_be_stored_says_so_and_works_the_second_time(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    await at_rest(desk)
    store = desk.store
    assert isinstance(store, BreakableStore)
    store.broken = True
    press = await ada.presses("Keep it as it is")
    assert press.answered
    store.broken = False
    await ada.presses("Keep it as it is")
    await ada.sees("Question 2")


async def test_edits_of_an_old_card_that_are_limited_hold_nothing_up(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    desk.fake.faults.limits("PATCH", f"/channels/{seat.channel.id}/messages/*", retry_after=700)
    ada.dms("When do I hear from you?")
    await seat.sees("When do I hear from you?")
    await desk.fake.until(lambda: 600.0 in desk.waits.asked, "the card put off")
    desk.waits.pass_()
    card = seat.channel.messages[seat.channel.id]
    await again(desk)
    await desk.fake.until(lambda: "When do I hear" in reading.words(card), "the card drawn later")


async def test_who_cannot_be_reached_at_all_becomes_a_leads_duty_and_is_sent_to_when_he_is_back(
    desk: Desk,
) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    ada.user.dms_closed = True
    desk.clock.ahead += 120  # she is not there any more
    await seat.presses("Reply")
    await seat.fills({"Your message": "Thank you, I am reading it."})
    await seat.presses("Send")
    await seat.sees("could not be delivered")
    ada.user.dms_closed = False
    ada.dms("Hello again?")
    await again(desk)
    await ada.sees("Thank you, I am reading it.")


def test_a_very_long_letter_is_split_at_its_sentences() -> None:
    long = "One sentence. " * 800
    sheets = render.words(long)
    assert len(sheets) > 2
    assert all(one[0]["components"][0]["content"].rstrip().endswith(".") for one in sheets)
    assert text("server-again").key
