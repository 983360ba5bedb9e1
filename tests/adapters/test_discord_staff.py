"""Staff on Discord, over sockets: posts, cards, windows, notes, commands, documents, roles."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.discord.troubles import TAGS
from bot.texts import text
from tests.adapters.discord_play import PNG, claimed, hands_in
from tests.adapters.discord_wiring import Desk, build, running, started
from tests.adapters.wiring import BreakableStore
from tests.discord_wire import reading
from tests.discord_wire.hands import Seat, post, tags
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


async def test_an_appeal_becomes_a_post_whose_first_message_is_the_card(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    case = await hands_in(desk, ada)
    seat = await desk.staff["kim"].in_post(case)
    card = seat.channel.messages[seat.channel.id]
    await desk.fake.until(lambda: "Own words" in reading.words(card), "the card in the first message")
    await desk.fake.until(lambda: tags(desk.fake, seat.channel) == ["Received"], "the tag")
    await seat.presses("Claim")
    await desk.fake.until(lambda: tags(desk.fake, seat.channel) == ["Being reviewed"], "the tag")
    await desk.fake.until(lambda: "Kim" in reading.words(card), "the card edited in place")
    assert seat.channel.name.startswith(case)


async def test_a_reply_is_written_in_a_window_previewed_and_sent(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    await seat.presses("Reply")
    await seat.fills({"Your message": "Thank you, I am reading it. **Really.**"})
    await seat.sees("Nothing has left yet", "Thank you, I am reading it.")
    assert seat.private, "a preview is for the writer alone"
    await seat.presses("Send")
    await ada.sees("Thank you, I am reading it.", "Reviewer K.")


async def test_a_decision_is_written_in_several_windows_and_the_draft_is_kept_between(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    await decides(seat)
    await seat.sees("Nothing has left yet")
    await seat.presses("Send")
    await seat.sees("decided")
    await ada.sees("is decided")


async def decides(seat: Seat) -> None:
    """Fill in the decision, window after window, with whatever each field wants."""
    await seat.presses("Decide")
    for _ in range(8):
        window = await seat.form()
        filled = {}
        for label in window.labels:
            field = window.input(label)
            options = [one["label"] for one in field.get("options", [])]
            if field["type"] in (21, 3):
                filled[label] = next((one for one in options if "Upheld" in one), options[0])
            elif field["type"] == 22:
                filled[label] = [options[0]]
            else:
                filled[label] = f"Something specific about {label[:20]}."
        await seat.fills(filled)
        last = seat.private[-1]
        if "follow" not in last:
            return
        await seat.presses("Go on")


async def test_what_is_missing_in_a_window_is_said_and_can_be_corrected(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    await seat.presses("Ask for information")
    window = await seat.form()
    await seat.fills({window.labels[0]: "Your contract, please.", window.labels[1]: "soon"})
    await seat.sees("except for this")
    await seat.presses("Correct it")
    await seat.fills({(await seat.form()).labels[-1]: "10"})
    await seat.sees("Nothing has left yet")


async def test_plain_words_in_the_post_are_a_note_and_get_a_sign(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    said = seat.says("Called the bank, they confirm.")
    await desk.fake.until(lambda: said.reactions, "a sign under the note")
    ada.sees_nothing_of("bank")


async def test_mentions_in_what_people_write_notify_nobody(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await claimed(desk, ada)
    ada.dms("@everyone <@&1> look here?")
    await desk.fake.until(lambda: [one for one in desk.fake.calls if "look here" in str(one.body)], "it")
    bodies = [one.body for one in desk.fake.calls if isinstance(one.body, dict) and "components" in one.body]
    assert bodies
    assert all(one["allowed_mentions"]["parse"] == [] for one in bodies)


async def test_cases_are_offered_while_a_reference_is_typed(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    case = await hands_in(desk, ada)
    kim = desk.staff["kim"].at(desk.place.text)
    found = await kim.types("case", "case", case[:3].lower())
    assert [one for one in found if case in one]
    stranger = desk.place.freelancer("Bob").at(desk.place.lobby)
    assert await stranger.types("case", "case", case[:3]) == []


async def test_a_command_acts_on_the_case_it_names_from_anywhere_in_the_server(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    case = await hands_in(desk, ada)
    kim = desk.staff["kim"].at(desk.place.text)
    await kim.uses("queue")
    await kim.sees(case)
    await kim.uses("claim", case=case)
    await kim.sees("The case is yours")
    assert kim.private == kim.heard


async def test_who_has_lost_the_role_and_stands_on_no_list_is_refused_at_once(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    bob = desk.place.freelancer("Bob").at(seat.channel)
    card = seat.channel.messages[seat.channel.id]
    await desk.fake.until(lambda: reading.pressable(card, "Reply"), "the button")
    await bob.presses("Reply", on=card)
    await bob.sees("not a member")


async def test_a_document_is_shown_to_its_opener_alone_and_never_in_the_post(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    ada.dms("", ("degree.png", PNG))
    await seat.presses("Open degree.png")
    shown = await seat.sees("Only you see this copy")
    assert shown.ephemeral_to == seat.user.id
    assert len(shown.attachments) == 1
    await ada.sees("opened")
    everybody = [one for one in seat.channel.messages.values() if one.ephemeral_to is None]
    assert all(not one.attachments for one in everybody)
    await desk.fake.until(lambda: 600.0 in desk.waits.asked, "the time it is shown")
    desk.waits.pass_()
    await desk.fake.until(lambda: shown.id not in seat.channel.messages, "the copy taken back")


async def test_where_there_is_no_forum_each_case_gets_a_private_thread(fake: Fake) -> None:
    place = furnish(fake)
    async with started(build(fake, place, store=BreakableStore(), forum=str(place.text.id))) as desk:
        ada = desk.place.freelancer("Ada")
        case = await hands_in(desk, ada)
        thread = await post(fake, case)
        assert thread.type == 12
        kim = desk.staff["kim"].at(thread)
        await fake.until(lambda: kim.user.id in thread.joined, "Kim let in")
        await kim.presses("Claim")
        await kim.sees("has this case now")
        await fake.until(lambda: "Being reviewed" in thread.name, "the name says how it stands")


async def test_what_concerns_no_case_gets_a_post_of_its_own(desk: Desk) -> None:
    await desk.channel._troubles.met(TAGS, text("server-tags-missing"), "")
    await desk.settle()
    thread = await post(desk.fake, "Notices")
    await desk.staff["kim"].at(thread).sees("A tag could not be made")


async def test_a_closed_case_is_put_aside_and_what_comes_later_is_still_said(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    seat = await claimed(desk, ada)
    await ada.uses("withdraw")
    await ada.presses("Yes, stop my appeal")
    await desk.fake.until(lambda: seat.channel.archived, "the post put aside")
    ada.dms("One more question: may I come back?")
    await seat.sees("may I come back")
    await desk.fake.until(lambda: not seat.channel.archived, "the post is open while something is owed")
