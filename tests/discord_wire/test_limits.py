"""What the platform does not take: each is refused, and named with route and field."""

from collections.abc import Callable
from typing import Any

import discord
import pytest

from tests.discord_wire import forms, limits
from tests.discord_wire.conftest import Bot
from tests.discord_wire.model import V2_FLAG, Json
from tests.discord_wire.place import Place
from tests.discord_wire.schema import official
from tests.discord_wire.server import Fake, running


def text(content: str) -> Json:
    return {"type": 10, "content": content}


def button(label: str = "ok", custom_id: str = "a") -> Json:
    return {"type": 2, "style": 1, "label": label, "custom_id": custom_id}


def row(*inside: Json) -> Json:
    return {"type": 1, "components": list(inside)}


def options(count: int) -> list[Json]:
    return [{"label": f"o{number}", "value": str(number)} for number in range(count)]


def select(**about: Any) -> Json:
    return {"type": 3, "custom_id": "s", "options": options(3), **about}


def v2(*components: Json) -> Json:
    return {"flags": V2_FLAG, "components": list(components)}


BAD_MESSAGES: list[tuple[Json, str]] = [
    ({"content": "x" * 2001}, "content: 2001 characters, at most 2000"),
    ({}, ": Cannot send an empty message"),
    (v2() | {"content": "x"}, "content: not together with Components V2"),
    (v2(text("x" * 2001), text("y" * 2000)), "components: 4001 characters of text, at most 4000"),
    (v2(*[text("x") for _ in range(41)]), "components: 41 components, at most 40"),
    (v2(text(" ")), "components.0: a text cannot be empty"),
    (v2(button()), "components.0: component type 2 cannot stand at the top"),
    (v2({"type": 17, "components": []}), "components.0: a container cannot be empty"),
    (
        v2({"type": 17, "components": [{"type": 17, "components": [text("x")]}]}),
        "components.0.components.0: a container cannot stand in another component",
    ),
    (v2({"type": 9, "components": [text("x")]}), "components.0: a section has an accessory"),
    ({"components": [text("x")]}, "components.0: component type 10 needs Components V2"),
    ({"components": [row()]}, "components.0: a row cannot be empty"),
    (
        {"components": [row(*[button(custom_id=str(n)) for n in range(6)])]},
        "components.0: 6 buttons in a row, at most 5",
    ),
    ({"components": [row(select(), button())]}, "components.0: a select stands alone in its row"),
    (
        {"components": [row(button("x" * 81))]},
        "components.0.components.0.label: 81 characters, at most 80",
    ),
    (
        {"components": [row(button(""))]},
        "components.0.components.0.label: a button has a label or an emoji",
    ),
    (
        {"components": [row(button(custom_id="x" * 101))]},
        "components.0.components.0.custom_id: 101 characters, 1 to 100",
    ),
    ({"components": [row(button(), button())]}, "components: custom_id 'a' cannot be duplicated"),
    (
        {"components": [row(select(options=options(26)))]},
        "components.0.components.0.options: 26 options, 1 to 25",
    ),
    (
        {"components": [row(select(max_values=4))]},
        "components.0.components.0: wants 1 to 4 of 3 options",
    ),
    ({"embeds": [{"description": "x" * 4097}]}, "embeds.0.description: 4097 characters, at most 4096"),
    ({"embeds": [{"fields": [{}] * 26}]}, "embeds.0.fields: 26 fields, at most 25"),
    ({"embeds": [{"description": "x" * 4000}] * 2}, "embeds: 8000 characters in all, at most 6000"),
]


@pytest.mark.parametrize(("body", "told"), BAD_MESSAGES)
def test_a_message_beyond_a_limit_is_named(body: Json, told: str) -> None:
    assert told in [f"{at}: {why}" for at, why in limits.message(body, {})]


def test_a_message_at_the_limits_is_taken() -> None:
    every = [text("x" * 100) for _ in range(34)] + [row(*[button(custom_id=str(n)) for n in range(5)])]
    assert limits.message(v2(*every), {}) == []
    assert limits.message({"content": "x" * 2000}, {0: ("a", limits.FILE_BYTES)}) == []


def label(component: Json, **about: Any) -> Json:
    return {"type": 18, "label": "What", "component": component, **about}


def field(**about: Any) -> Json:
    return {"type": 4, "custom_id": "f", "style": 1, **about}


def modal(*components: Json, **about: Any) -> Json:
    return {"custom_id": "m", "title": "A form", "components": list(components), **about}


BAD_MODALS: list[tuple[Json, str]] = [
    (modal(label(field()), title="x" * 46), "data.title: 46 characters, 1 to 45"),
    (modal(), "data.components: 0 components, 1 to 5"),
    (
        modal(*[label(field(custom_id=str(n))) for n in range(6)]),
        "data.components: 6 components, 1 to 5",
    ),
    (modal(label(field(), label="x" * 46)), "data.components.0.label: 46 characters, 1 to 45"),
    (
        modal(label(field(), description="x" * 101)),
        "data.components.0.description: 101 characters, 0 to 100",
    ),
    (
        modal(label(field(value="x" * 4001))),
        "data.components.0.component.value: 4001 characters, 0 to 4000",
    ),
    (
        modal(label(field(value="x" * 11, max_length=10))),
        "data.components.0.component.value: 11 characters, 0 to 10",
    ),
    (
        modal(label({"type": 21, "custom_id": "r", "options": options(1)})),
        "data.components.0.component.options: 1 options, 2 to 10",
    ),
    (
        modal(label({"type": 22, "custom_id": "c", "options": options(11)})),
        "data.components.0.component.options: 11 options, 1 to 10",
    ),
    (
        modal(label({"type": 19, "custom_id": "u", "max_values": 11})),
        "data.components.0.component: min_values None, max_values 11, at most 10 files",
    ),
    (modal(label(field()), label(field())), "components: custom_id 'f' cannot be duplicated"),
    (modal(button()), "data.components.0: component type 2 cannot stand in a modal"),
]


@pytest.mark.parametrize(("body", "told"), BAD_MODALS)
def test_a_modal_beyond_a_limit_is_named(body: Json, told: str) -> None:
    assert told in [f"{at}: {why}" for at, why in forms.modal(body)]


def command(**about: Any) -> Json:
    return {"name": "case", "description": "Show a case", **about}


BAD_COMMANDS: list[tuple[Json, str]] = [
    (command(name="Case"), "0.name: 'Case' is not a name"),
    (command(name="x" * 33), "0.name:"),
    (command(description="x" * 101), "0.description: 101 characters, 1 to 100"),
    (command(name_localizations={"xx": "case"}), "0.name_localizations.xx: not a locale of the platform"),
    (command(name_localizations={"ru": "Дело"}), "0.name_localizations.ru: 'Дело' is not a name"),
    (command(contexts=[3]), "0.contexts: [3]"),
    (
        command(options=[command(name="a", type=3), command(name="b", type=3, required=True)]),
        "0.options: what is required comes first",
    ),
]


@pytest.mark.parametrize(("body", "told"), BAD_COMMANDS)
def test_a_command_beyond_a_limit_is_named(body: Json, told: str) -> None:
    assert any(f"{at}: {why}".startswith(told) for at, why in forms.commands([body]))


async def test_a_request_beyond_a_limit_fails_the_test_with_route_and_field() -> None:
    with pytest.raises(AssertionError, match=r"POST /channels/\{channel_id\}/messages content: 2001 char"):
        async with running() as fake:
            await _sends(fake, lambda channel: channel.send("x" * 2001))


async def _sends(fake: Fake, send: Callable[[discord.DMChannel], Any]) -> None:
    client = Bot()
    try:
        await client.login(fake.world.token)
        ada = fake.world.user("Ada")
        ada.installed = True
        channel = await (await client.fetch_user(ada.id)).create_dm()
        with pytest.raises(discord.HTTPException) as refused:
            await send(channel)
        assert refused.value.code == 50035
    finally:
        await client.close()


# -- the official description ---------------------------------------------------------------------

needs_schema = pytest.mark.skipif(official() is None, reason="the official description is not at hand")


@needs_schema
@pytest.mark.parametrize(
    ("method", "path", "body", "told"),
    [
        ("POST", "/channels/1/messages", {"content": 7}, "content: 7 is not of type 'string', 'null'"),
        ("POST", "/channels/1/messages", {"contents": "x"}, "contents: no such field"),
        ("POST", "/channels/1/messages", {"nonce": "x" * 26}, "nonce:"),
        (
            "POST",
            "/channels/1/messages",
            {"components": [row({"type": 2, "style": 1, "label": 3})]},
            "components.0.components.0.label: 3 is not of type 'string', 'null'",
        ),
        (
            "POST",
            "/interactions/1/t/callback",
            {"type": 9, "data": modal(label({"type": 21, "custom_id": "r", "options": options(1)}))},
            "data.components.0.component.options:",
        ),
        ("POST", "/channels/1/threads", {"message": {}}, "'name' is a required property"),
        ("PUT", "/applications/1/commands", [command(contexts=["dm"])], "0.contexts.0:"),
        ("POST", "/users/@me/channels", None, "a body is required"),
        ("GET", "/nowhere", None, "no such address"),
    ],
)
def test_what_the_description_does_not_allow_is_named(method: str, path: str, body: Any, told: str) -> None:
    schema = official()
    assert schema is not None
    found = [f"{at}: {why}" for at, why in schema.request(method, path, {}, body)]
    assert any(told in one for one in found), found


@needs_schema
def test_a_parameter_of_an_address_is_checked() -> None:
    schema = official()
    assert schema is not None
    found = schema.request("GET", "/channels/1/messages", {"limit": "101", "after": "x", "by": "1"}, None)
    assert [at for at, _ in found] == ["?limit", "?after", "?by"]


async def test_every_answer_of_the_fake_is_one_the_description_knows(bot: Bot, place: Place) -> None:
    """The fake checks its own answers as well; here are those that no other test asks for."""
    guild = await bot.fetch_guild(place.guild.id)
    await guild.fetch_channels()
    await guild.fetch_roles()
    await guild.fetch_member(place.staff("Kim").user.id)
    await guild.active_threads()
    made = await guild.create_forum("appeals-2", available_tags=[discord.ForumTag(name="Received")])
    assert isinstance(made, discord.ForumChannel)
    assert [one async for one in made.archived_threads()] == []
    assert [one async for one in bot.fetch_guilds()]
    text = await bot.fetch_channel(place.text.id)
    assert isinstance(text, discord.TextChannel)
    message = await text.send("a message")
    await message.add_reaction("👀")
    await message.remove_reaction("👀", discord.Object(place.fake.world.bot.id))
    await message.pin()
    assert [one.id async for one in text.pins()] == [message.id]
    await message.unpin()
    await text.fetch_message(message.id)
    await (await message.create_thread(name="about it")).fetch_members()
    await made.delete()
