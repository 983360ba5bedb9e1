"""The fake's commands and interactions, with the real library at the other end."""

import discord
import pytest
from discord import app_commands

from tests.discord_wire.conftest import Bot
from tests.discord_wire.hands import Person, Seat
from tests.discord_wire.place import Place
from tests.discord_wire.server import Fake

EVERYWHERE = {
    "allowed_contexts": app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
    "allowed_installs": app_commands.AppInstallationType(guild=True, user=True),
}
Interaction = discord.Interaction[Bot]


def private(text: str) -> discord.ui.LayoutView:
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.TextDisplay(text))
    return view


@pytest.fixture
async def taught(bot: Bot) -> Bot:
    """Teach the bot some commands."""

    @bot.tree.command(description="Begin an appeal", auto_locale_strings=False)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def appeal(interaction: Interaction) -> None:
        await interaction.response.send_message(view=private("Tell us what happened."), ephemeral=True)

    @bot.tree.command(description="Hand in a file")
    async def hand_in(interaction: Interaction, file: discord.Attachment) -> None:
        await interaction.response.defer(ephemeral=True)
        content = await file.read()
        await interaction.followup.send(f"{file.filename}: {len(content)} bytes", ephemeral=True)

    @bot.tree.command(name="case", description="Show a case")
    async def one_case(interaction: Interaction, reference: str) -> None:
        await interaction.response.send_message(f"case {reference}")

    @one_case.autocomplete("reference")
    async def complete(_interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        every = ["7KQ2-M4XH", "7AAA-BBBB", "9ZZZ-ZZZZ"]
        return [app_commands.Choice(name=one, value=one) for one in every if one.startswith(typed)]

    await bot.tree.sync()
    return bot


async def test_a_command_used_in_a_private_conversation_is_answered_there(
    taught: Bot, fake: Fake, place: Place
) -> None:
    ada = place.freelancer("Ada")

    await ada.uses("/appeal")

    assert ada.private == ["Tell us what happened."]
    assert fake.world.commands.syncs == 1


async def test_an_answer_to_one_person_in_a_server_is_hidden_from_others(taught: Bot, place: Place) -> None:
    ada, eve = (place.freelancer(name).at(place.lobby) for name in ("Ada", "Eve"))

    await ada.uses("/appeal")

    assert ada.heard == ["Tell us what happened."]
    assert eve.heard == []


async def test_a_command_is_offered_only_where_it_can_be_used(taught: Bot, fake: Fake, place: Place) -> None:
    ada = Person(fake, "Ada")
    elsewhere = fake.world.channel(fake.world.guild("Elsewhere"), "chat")
    fake.world.join(fake.world.guilds[elsewhere.guild_id or 0], ada.user)
    own = ada.at(elsewhere, by_user=True)

    await own.uses("/appeal")
    assert own.private == ["Tell us what happened."]
    with pytest.raises(AssertionError, match="/case is not offered in GUILD; offered: appeal"):
        await own.uses("/case", reference="x")


async def test_choices_are_completed_while_typing(taught: Bot, place: Place) -> None:
    kim = place.staff("Kim").at(place.text)

    assert await kim.types("/case", "reference", "7") == ["7KQ2-M4XH", "7AAA-BBBB"]
    await kim.uses("/case", reference="7KQ2-M4XH")
    assert kim.heard == ["case 7KQ2-M4XH"]


async def test_a_file_of_a_command_is_downloaded_and_the_waiting_answer_is_filled_in(
    taught: Bot, place: Place
) -> None:
    ada = place.freelancer("Ada")

    found = await ada.uses("/hand_in", file=("degree.png", b"x" * 100_000))
    assert found.answered == 5
    await ada.sees("degree.png: 100000 bytes")
    assert len(ada.private) == 1


async def test_who_answers_later_than_three_seconds_finds_the_interaction_unknown(
    bot: Bot, fake: Fake, place: Place
) -> None:
    codes: list[int] = []

    async def slow(interaction: discord.Interaction) -> None:
        fake.clock.advance(seconds=3.1)
        try:
            await interaction.response.send_message("too late")
        except discord.NotFound as refused:
            codes.append(refused.code)

    await _pressed(bot, fake, place, slow)
    await fake.until(lambda: codes, "a refusal")
    assert codes == [10062]


async def test_an_interaction_is_answered_once(bot: Bot, fake: Fake, place: Place) -> None:
    codes: list[int] = []

    async def twice(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        try:
            await interaction.client.http.request(
                discord.http.Route("POST", f"/interactions/{interaction.id}/{interaction.token}/callback"),
                json={"type": 6},
            )
        except discord.HTTPException as refused:
            codes.append(refused.code)

    await _pressed(bot, fake, place, twice)
    await fake.until(lambda: codes, "a refusal")
    assert codes == [40060]


async def test_the_token_of_an_interaction_lasts_a_quarter_of_an_hour(
    bot: Bot, fake: Fake, place: Place
) -> None:
    codes: list[int] = []

    async def follows(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("at once", ephemeral=True)
        await interaction.edit_original_response(content="changed")
        await interaction.followup.send("within the time", ephemeral=True)
        fake.clock.advance(minutes=15, seconds=1)
        try:
            await interaction.followup.send("after it")
        except discord.HTTPException as refused:
            codes.append(refused.code)

    ada = await _pressed(bot, fake, place, follows)
    await fake.until(lambda: codes, "a refusal")
    assert codes == [50027]
    assert ada.private == ["changed", "within the time"]


async def test_a_user_installed_application_has_five_follow_ups(bot: Bot, fake: Fake, place: Place) -> None:
    codes: list[int] = []

    async def talks(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("0", ephemeral=True)
        try:
            for number in range(1, 7):
                await interaction.followup.send(str(number), ephemeral=True)
        except discord.HTTPException as refused:
            codes.append(refused.code)

    ada = await _pressed(bot, fake, place, talks, by_user=True)
    await fake.until(lambda: codes, "a refusal")
    assert (codes, ada.private) == ([40094], list("012345"))


async def _pressed(bot: Bot, fake: Fake, place: Place, acting: object, *, by_user: bool = False) -> Seat:
    """Let somebody press a button, and the bot do this about it."""
    ada = place.freelancer("Ada")
    ada.by_user = by_user
    channel = await (await bot.fetch_user(ada.user.id)).create_dm()
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="Press", custom_id="press"))
    await channel.send("Press it", view=view)
    bot.acting = acting  # type: ignore[assignment]
    message = await ada.sees("Press it")
    fake.interactions.begin(
        3,
        ada.user,
        ada.channel,
        {"custom_id": "press", "component_type": 2, "id": 1},
        source=message,
        by_user=by_user,
    )
    return ada
