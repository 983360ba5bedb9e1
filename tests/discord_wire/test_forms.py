"""The fake's cards and modals, with the real library at the other end."""

import discord
from discord import ui

from tests.discord_wire import reading
from tests.discord_wire.conftest import Bot
from tests.discord_wire.hands import Person
from tests.discord_wire.place import Place
from tests.discord_wire.server import Fake


def card() -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    box: ui.Container[ui.LayoutView] = ui.Container(accent_colour=0x5865F2)
    box.add_item(ui.TextDisplay("# 7KQ2-M4XH"))
    box.add_item(
        ui.Section(ui.TextDisplay("degree.png"), accessory=ui.Button(label="Open", custom_id="open|1"))
    )
    box.add_item(ui.Separator())
    row: ui.ActionRow[ui.LayoutView] = ui.ActionRow()
    row.add_item(ui.Button(label="Claim", custom_id="claim|"))
    row.add_item(ui.Button(label="Rules", url="https://example.com/rules"))
    box.add_item(row)
    box.add_item(
        ui.ActionRow(
            ui.Select(
                custom_id="pick|",
                options=[
                    discord.SelectOption(label="Upheld", value="a"),
                    discord.SelectOption(label="Reversed", value="b"),
                ],
            )
        )
    )
    view.add_item(box)
    return view


def form() -> ui.Modal:
    made = ui.Modal(title="Your appeal", custom_id="form|intake|3", timeout=None)
    made.add_item(
        ui.Label(
            text="What happened",
            description="In your own words",
            component=ui.TextInput(custom_id="words", style=discord.TextStyle.paragraph, max_length=4000),
        )
    )
    made.add_item(
        ui.Label(
            text="Reason",
            component=ui.Select(
                custom_id="reason",
                options=[discord.SelectOption(label=f"Reason {n}", value=str(n)) for n in range(25)],
            ),
        )
    )
    made.add_item(
        ui.Label(
            text="Outcome",
            component=ui.RadioGroup(
                custom_id="outcome",
                options=[discord.RadioGroupOption(label=one, value=one.lower()) for one in ("Yes", "No")],
            ),
        )
    )
    made.add_item(
        ui.Label(
            text="Points",
            component=ui.CheckboxGroup(
                custom_id="points",
                required=False,
                options=[
                    discord.CheckboxGroupOption(label=one, value=one) for one in ("One", "Two", "Three")
                ],
                max_values=3,
            ),
        )
    )
    made.add_item(
        ui.Label(text="Files", component=ui.FileUpload(custom_id="files", required=False, max_values=10))
    )
    return made


async def shown(bot: Bot, place: Place) -> Person:
    ada = place.freelancer("Ada")
    channel = await (await bot.fetch_user(ada.user.id)).create_dm()
    await channel.send(view=card())
    return ada


async def test_a_card_is_shown_with_its_texts_and_what_can_be_pressed(bot: Bot, place: Place) -> None:
    ada = await shown(bot, place)

    seen = await ada.sees("7KQ2-M4XH", "degree.png")
    assert reading.labels(seen) == ["Open", "Claim", "Rules"]


async def test_a_press_tells_the_button_and_the_message(bot: Bot, place: Place) -> None:
    pressed: list[tuple[str, int]] = []

    async def acting(interaction: discord.Interaction) -> None:
        assert interaction.message is not None
        assert interaction.data is not None
        pressed.append((str(interaction.data.get("custom_id")), interaction.message.id))
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.TextDisplay("claimed"))
        await interaction.response.edit_message(view=view)

    bot.acting = acting
    ada = await shown(bot, place)
    message = await ada.sees("7KQ2")
    await ada.presses("Claim")

    assert pressed == [("claim|", message.id)]
    assert ada.heard == ["claimed"]


async def test_a_choice_from_a_list_is_told_by_its_value(bot: Bot, place: Place) -> None:
    values: list[object] = []

    async def acting(interaction: discord.Interaction) -> None:
        assert interaction.data is not None
        values.extend(interaction.data.get("values", ()))  # type: ignore[arg-type]
        await interaction.response.defer()

    bot.acting = acting
    ada = await shown(bot, place)
    found = await ada.picks("Reversed")
    assert values == ["b"]
    assert found.answered == 6


async def test_a_form_is_filled_in_and_its_files_come_along(bot: Bot, fake: Fake, place: Place) -> None:
    seen: dict[str, object] = {}

    async def acting(interaction: discord.Interaction) -> None:
        if interaction.type is discord.InteractionType.component:
            await interaction.response.send_modal(form())
            return
        data = dict(interaction.data or {})
        files = data["resolved"]["attachments"]  # type: ignore[index]
        for one in data["components"]:  # type: ignore[attr-defined]
            inside = one["component"]
            seen[inside["custom_id"]] = inside.get("value", inside.get("values"))
        seen["sizes"] = [one["size"] for one in files.values()]
        await interaction.response.send_message("We have it.", ephemeral=True)

    bot.acting = acting
    ada = await shown(bot, place)
    await ada.presses("Claim")
    modal = await ada.form()
    assert (modal.title, modal.labels) == (
        "Your appeal",
        ["What happened", "Reason", "Outcome", "Points", "Files"],
    )
    await ada.fills(
        {
            "What happened": "They suspended me.",
            "Reason": "Reason 7",
            "Outcome": "Yes",
            "Points": ["One", "Three"],
            "Files": [("a.png", b"12345"), ("b.pdf", b"123")],
        }
    )

    assert seen.pop("sizes") == [5, 3]
    assert len(seen.pop("files")) == 2  # type: ignore[arg-type]
    assert seen == {
        "words": "They suspended me.",
        "reason": ["7"],
        "outcome": "yes",
        "points": ["One", "Three"],
    }
    assert ada.private == ["We have it."]


async def test_the_librarys_own_modal_reads_what_the_fake_sends(bot: Bot, place: Place) -> None:
    read: list[object] = []

    class Mine(ui.Modal, title="Mine"):
        words: ui.Label[ui.Modal] = ui.Label(text="Words", component=ui.TextInput(custom_id="w"))
        files: ui.Label[ui.Modal] = ui.Label(
            text="Files", component=ui.FileUpload(custom_id="f", max_values=3)
        )

        async def on_submit(self, interaction: discord.Interaction) -> None:
            assert isinstance(self.words.component, ui.TextInput)
            assert isinstance(self.files.component, ui.FileUpload)
            read.append(self.words.component.value)
            read.extend([await one.read() for one in self.files.component.values])
            await interaction.response.defer()

    async def acting(interaction: discord.Interaction) -> None:
        if interaction.type is discord.InteractionType.component:
            await interaction.response.send_modal(Mine())

    bot.acting = acting
    ada = await shown(bot, place)
    await ada.presses("Claim")
    await ada.fills({"Words": "mine", "Files": [("a.png", b"12345")]})
    assert read == ["mine", b"12345"]
