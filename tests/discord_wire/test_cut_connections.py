"""A connection that is cut in the middle is the network's trouble, wherever it happens."""

import pytest

from bot.ports import Accepted, TryLater
from tests.adapters.discord_wiring import build, started
from tests.adapters.discord_wiring import running as channel_running
from tests.adapters.wiring import BreakableStore
from tests.contract.stands.discord import DiscordStand
from tests.contract.stands.stand import to_freelancer
from tests.discord_wire.place import furnish
from tests.discord_wire.server import running


@pytest.mark.parametrize("after", [False, True])
async def test_a_connection_cut_while_sending_is_tried_later(after: bool) -> None:
    async with running() as fake, channel_running(fake) as desk:
        stand = DiscordStand(desk)
        await stand.channel.send(to_freelancer(stand, "before", 1))
        fake.faults.drops("POST", "/channels/*/messages", after=after)

        assert isinstance(await stand.channel.send(to_freelancer(stand, "perhaps", 2)), TryLater)
        assert isinstance(await stand.channel.send(to_freelancer(stand, "perhaps", 2)), Accepted)
        assert len([one for one in stand.private() if "perhaps" in one]) == 1


async def test_a_connection_cut_at_the_login_does_not_keep_the_program_from_starting() -> None:
    async with running() as fake:
        desk = build(fake, furnish(fake), store=BreakableStore())
        fake.faults.drops("GET", "/users/@me", times=2)  # one is asked again by the HTTP client itself
        async with started(desk):
            ada = desk.place.freelancer("Ada")
            ada.dms("Hello?")
            await ada.sees("Gigway")


async def test_a_connection_cut_while_a_press_is_answered_leaves_the_next_press_to_work() -> None:
    async with running() as fake, channel_running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        ada.dms("Hello?")
        message = await ada.sees("Gigway")
        fake.faults.drops("POST", "/interactions/*/*/callback")
        fake.interactions.begin(
            3,
            ada.user,
            ada.channel,
            {"custom_id": "a|lang|en|", "component_type": 2, "id": 1},
            source=message,
        )
        await ada.sees("agree")
        await ada.presses("I agree")
