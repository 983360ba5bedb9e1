"""A freelancer on Discord, over sockets: writes, presses, fills in, sends files, from wherever he is."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.adapters.discord_play import PNG, begins, claimed, hands_in
from tests.adapters.discord_wiring import Desk, build, running, started
from tests.adapters.wiring import BreakableStore
from tests.discord_wire.hands import Person, threads
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


async def test_he_answers_several_questions_in_one_window(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    await ada.presses("Keep it as it is")
    await ada.presses("Answer several at once")
    window = await ada.form()
    assert len(window.labels) == 5
    await ada.fills({window.labels[0]: "They wrote: too many proposals.", window.labels[1]: "5 June 2026"})
    await ada.sees("2 answers from the form")


async def test_several_files_are_taken_as_one(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    post = await claimed(desk, ada)
    ada.dms("My degree and my contract", ("degree.png", PNG), ("contract.txt", b"A contract of two pages."))
    await ada.sees("degree.png", "contract.txt")
    await post.sees("degree.png")
    assert len([one for one in ada.heard if "degree.png" in one]) == 1


async def test_files_come_by_a_window_and_by_a_command_too(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await claimed(desk, ada)
    await ada.uses("documents")
    window = await ada.form()
    await ada.fills({window.labels[0]: [("window.txt", b"By a window.")], window.labels[1]: "From my bank"})
    await ada.sees("window.txt")
    await ada.uses("documents", file=("command.txt", b"By a command."))
    await ada.sees("command.txt")


async def test_an_edit_and_a_deletion_are_noticed(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    post = await claimed(desk, ada)
    said = ada.dms("When do I get my money?")
    await post.sees("When do I get my money?")
    ada.edits(said, "When do I get my money back?")
    await post.sees("When do I get my money back?")
    ada.deletes(said)
    await ada.sees("stays")


async def test_a_command_in_his_own_chat_is_answered_there_and_leaves_no_trace_of_itself(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await hands_in(desk, ada)
    await ada.uses("status")
    await ada.sees("It is our turn")
    assert ada.private == []
    await ada.uses("ask", words="When do I hear from you?")
    await ada.sees("question")
    await desk.fake.until(lambda: "" not in ada.heard, "nothing left of the command")


async def test_a_command_in_a_server_is_answered_in_private(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await hands_in(desk, ada)
    lobby = ada.at(desk.place.lobby)
    await lobby.uses("status")
    await lobby.sees("It is our turn")
    await lobby.uses("ask", words="When do I hear from you?")
    await lobby.sees("answered you in private")
    assert lobby.private == lobby.heard, "somebody else could read it"


async def test_who_has_installed_the_app_uses_it_anywhere(desk: Desk) -> None:
    ada = Person(desk.fake, "Ada")  # in no server with the bot
    desk.fake.world.dm(ada.user)
    lobby = ada.at(desk.place.lobby, by_user=True)
    desk.place.fake.world.join(desk.place.guild, ada.user)
    await lobby.uses("start")
    await ada.sees("Gigway")


async def test_his_language_is_proposed_from_his_client(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada", locale="ru")
    await ada.uses("start")
    message = await ada.sees("Gigway")
    assert "Русский" in str(message.components)


async def test_who_has_closed_his_direct_messages_is_served_in_a_private_thread(fake: Fake) -> None:
    place = furnish(fake)
    async with started(build(fake, place, store=BreakableStore(), appeals=str(place.lobby.id))) as desk:
        ada = desk.place.freelancer("Ada")
        ada.user.dms_closed = True
        lobby = ada.at(place.lobby)
        await lobby.uses("start")
        await fake.until(lambda: [one for one in threads(fake) if "appeal" in one], "a private thread")
        thread = next(one for one in fake.world.channels.values() if one.is_thread)
        mine = ada.at(thread)
        await mine.sees("Gigway")
        await mine.presses("English")
        await mine.presses("I agree")
        mine.says("My account was suspended without a word.")
        await mine.sees("Question 2")
        assert place.reviewers.id not in thread.joined
        lobby.sees_nothing_of("Question")


async def test_where_there_is_no_thread_for_him_he_is_answered_on_the_spot(fake: Fake) -> None:
    async with running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        ada.user.dms_closed = True
        lobby = ada.at(desk.place.lobby)
        await lobby.uses("start")
        await lobby.sees("Gigway")
        await lobby.presses("English")
        await lobby.presses("I agree")
        await lobby.sees("one question at a time")
        assert len(lobby.private) == len(lobby.heard), "somebody else could read it"


async def test_a_start_button_can_be_posted_by_a_lead_and_by_nobody_else(desk: Desk) -> None:
    lena, kim = desk.staff["lena"].at(desk.place.lobby), desk.staff["kim"].at(desk.place.lobby)
    await kim.uses("post-start")
    await kim.sees("lead")
    await lena.uses("post-start")
    await lena.sees("is posted")
    ada = desk.place.freelancer("Ada")
    await ada.at(desk.place.lobby).presses("Begin my appeal")
    await ada.sees("Gigway")


async def test_a_dead_button_is_answered(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)
    old = await ada.sees("You wrote before")
    await ada.uses_component(old, "an old one of another version")
    await ada.sees("no longer works")
