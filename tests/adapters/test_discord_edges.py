"""Less common ways, over sockets: the viewer, people without a server, lost rights, the brake."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from adapters.discord import brake
from bot.answers import OpenDocument
from bot.ports import Granted
from tests.adapters.discord_play import PNG, claimed
from tests.adapters.discord_wiring import Desk, running
from tests.discord_wire import reading
from tests.discord_wire.hands import Person
from tests.discord_wire.model import Channel
from tests.discord_wire.server import Fake
from tests.discord_wire.server import running as platform

GROUP = 3
"""The kind of a conversation of several people."""


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    async with platform() as begun:
        yield begun


class Viewer:
    """Grants looks, and remembers to whom."""

    def __init__(self) -> None:
        self.granted: list[tuple[str, str]] = []

    def grant(self, opened: OpenDocument, by: str) -> Granted:
        self.granted.append((opened.name, by))
        return Granted("https://viewer.example.com/once", "4711", 10)


async def again(desk: Desk, hours: int = 1) -> None:
    """Let what waits in the outbox be tried again now, as a later tick would."""
    ahead = datetime.now(UTC) + timedelta(hours=hours)
    await desk.pump.drain(lambda: ahead)


async def test_with_a_viewer_its_address_and_pin_are_for_the_opener_alone(fake: Fake) -> None:
    viewer = Viewer()
    async with running(fake, viewing=viewer) as desk:
        ada = desk.place.freelancer("Ada")
        seat = await claimed(desk, ada)
        ada.dms("", ("degree.png", PNG))
        await seat.presses("Open degree.png")
        shown = await seat.sees("4711")
        assert shown.ephemeral_to == seat.user.id
        assert "https://viewer.example.com/once" in str(shown.components)
        await ada.sees("opened")
        noor = desk.staff["noor"].at(seat.channel)
        noor.sees_nothing_of("4711")
        assert viewer.granted == [("degree.png", str(seat.user.id))]
        assert not any(one.attachments for one in seat.channel.messages.values())


async def test_who_left_the_last_server_we_share_is_a_leads_duty_until_he_installs_the_app(
    fake: Fake,
) -> None:
    async with running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        seat = await claimed(desk, ada)
        fake.world.leave(desk.place.guild, ada.user)
        desk.clock.ahead += 120  # and she is not there any more
        await seat.presses("Reply")
        await seat.fills({"Your message": "Thank you, I am reading it."})
        await seat.presses("Send")
        await seat.sees("could not be delivered")
        refused = [one.answer for one in fake.calls if one.status == 403]
        assert any("50278" in str(one) for one in refused)

        ada.user.installed = True
        await ada.uses("status")
        await again(desk)
        await ada.sees("Thank you, I am reading it.")


async def test_with_the_app_installed_it_answers_among_friends_for_his_eyes_alone(fake: Fake) -> None:
    async with running(fake) as desk:
        ada = Person(fake, "Ada")
        ada.user.installed = True
        friends = Channel(fake.world.ids.next(), GROUP, "friends")
        fake.world.channels[friends.id] = friends
        there = ada.at(friends, by_user=True)
        await there.uses("appeal")
        await there.sees("answered you in private")
        await ada.sees("Which language do you prefer?")
        assert there.private == there.heard, "a friend could read it"
        assert desk.channel.trouble == ""


async def test_rights_that_are_taken_away_lose_nothing_and_mend_by_themselves(fake: Fake) -> None:
    async with running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        seat = await claimed(desk, ada)
        before, desk.place.forum.overwrites = desk.place.forum.overwrites, []
        own = next(one for one in desk.place.guild.roles.values() if one.bot == fake.world.bot.id)
        rights, own.permissions = own.permissions, 0
        everybody = desk.place.guild.roles[desk.place.guild.id]
        ordinary, everybody.permissions = everybody.permissions, 0
        ada.dms("When do I hear from you?")
        await desk.staff["lena"].sees("cannot write to the moderators' place")
        seat.sees_nothing_of("When do I hear")

        own.permissions, everybody.permissions = rights, ordinary
        desk.place.forum.overwrites = before
        await again(desk)
        await seat.sees("When do I hear from you?")
        await fake.until(lambda: not desk.channel.trouble, "all well again")


async def test_refusal_after_refusal_stops_all_requests_long_before_a_ban(
    fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brake, "MOST", 10)
    async with running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        seat = await claimed(desk, ada)
        fake.faults.refuses("POST", f"/channels/{seat.channel.id}/messages", 50013, times=1000)
        ada.dms("When do I hear from you?")
        for hours in range(1, 40):
            await again(desk, hours)
        assert _refused(fake) == brake.MOST, "it went on asking, or never got there"
        asked = len(fake.calls)
        await again(desk, 40)
        assert len(fake.calls) == asked

        fake.faults.planted.clear()
        desk.clock.ahead += brake.WINDOW + 1
        for hours in range(41, 44):
            await again(desk, hours)
        await seat.sees("When do I hear from you?")


def _refused(fake: Fake) -> int:
    return sum(one.status in brake.REFUSED for one in fake.calls)


async def test_a_window_that_comes_too_late_is_offered_by_a_button(fake: Fake) -> None:
    async with running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        seat = await claimed(desk, ada)
        card = seat.channel.messages[seat.channel.id]
        found = await fake.until(lambda: reading.pressable(card, "Reply"), "the button")
        assert found is not None
        fake.faults.refuses("POST", "/interactions/*/callback", 10062)
        fake.interactions.begin(
            3,
            seat.user,
            seat.channel,
            {"custom_id": found["custom_id"], "component_type": 2, "id": 1},
            source=card,
        )
        kim = desk.staff["kim"]
        await kim.presses("Open the form")
        await kim.fills({"Your message": "I am reading it."})
        await kim.presses("Send")
        await ada.sees("I am reading it.")
