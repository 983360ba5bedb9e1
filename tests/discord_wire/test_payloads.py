"""Every message and window of a whole appeal is one that the platform takes, in every language."""

import discord
import pytest
from discord.http import Route

from tests.discord_wire import reading
from tests.discord_wire.conftest import Bot
from tests.discord_wire.interactions import MODAL
from tests.discord_wire.model import V2_FLAG
from tests.discord_wire.place import Place
from tests.discord_wire.played import LANGUAGES, sheets, whole_appeal, windows
from tests.discord_wire.server import Fake


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_message_of_an_appeal_is_taken(bot: Bot, fake: Fake, place: Place, language: str) -> None:
    ada = place.freelancer("Ada")
    shown = await whole_appeal()

    wanted = [sheet for one in shown.sent for sheet in sheets(one, language)]
    for sheet in wanted:
        body = {"flags": V2_FLAG, "components": sheet, "allowed_mentions": {"parse": []}}
        await bot.http.request(Route("POST", f"/channels/{ada.channel.id}/messages"), json=body)

    assert len(wanted) > 40
    assert len(ada.heard) == len(wanted)
    assert all(one.strip() for one in ada.heard)
    assert any(reading.labels(one) for one in ada.shown)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_window_of_an_appeal_is_taken(bot: Bot, fake: Fake, place: Place, language: str) -> None:
    shown = await whole_appeal()
    wanted = [window for view in shown.views for window in windows(view, language)]
    left = list(wanted)
    ada = place.freelancer("Ada")
    source = ada.says("a message with a button")

    async def acting(interaction: discord.Interaction) -> None:
        route = Route("POST", f"/interactions/{interaction.id}/{interaction.token}/callback")
        await bot.http.request(route, json={"type": MODAL, "data": left.pop(0)})

    bot.acting = acting
    for window in wanted:
        await ada.uses_component(source, "a|press||")
        assert (await ada.form()).title == window["title"]

    assert not left
    assert len(wanted) > len(shown.views), "no form was long enough for two windows"
