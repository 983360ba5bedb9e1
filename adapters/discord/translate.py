"""Translate: from an event of the gateway, as JSON, to what was heard. Pure, and it never raises.

An event is read from its JSON and not from the library's objects: one that the library cannot read must not
take away the others, and what a person wrote in it is not lost. What is an input is told to the core by
`hear` (messages) and `act` (interactions).

Belongs here: which event is what. What a message holds is read in `contents`.
"""

from collections.abc import Callable
from typing import Final

from adapters.discord import contents, custom_ids, forms
from adapters.discord.commands import CASE
from adapters.discord.contents import Json, child, children, flag, number, snowflake, written
from adapters.discord.heard import (
    Acted,
    Changed,
    Command,
    Connected,
    Deleted,
    Nothing,
    PlaceGone,
    Pressed,
    Resumed,
    RoleChanged,
    Said,
    Server,
    ServerGone,
    Spot,
    Token,
    Typing,
    What,
    Window,
)

_ADMINISTRATOR: Final = 1 << 3
_DM: Final = 1
_BY_PEOPLE: Final = frozenset({0, 19})
"""Kinds of message that a person writes: a plain one, and an answer to another."""
_PRIVATE: Final = 1 << 6
"""The flag of a message that one person alone is shown."""
_ALONE_WITH_BOT: Final = 1
"""The context of an interaction in the conversation with the bot."""
_LONGEST: Final = 4000
_VALUES: Final = 25
_SUB_COMMANDS: Final = frozenset({1, 2})
_FILE_OPTION: Final = 11


def read(event: str, data: object) -> What:
    """Read one event."""
    reader = READERS.get(event)
    if reader is None:
        return Nothing("not asked for")
    if not isinstance(data, dict):
        return Nothing("misshapen")
    return reader(data)


def message(found: Json) -> What:
    """Read a message, as an event or the history of a channel tells it."""
    spot = _spot(found)
    author = contents.author(found)
    if spot is None:
        return Nothing("misshapen")
    if author is None:
        return Nothing("not by a person")
    if number(found, "type") not in _BY_PEOPLE:
        return Nothing("tells of the channel, and says nothing")
    text, origin = contents.said(found)
    edited = written(found, "edited_timestamp")[:40]
    return Said(spot, author, text, contents.files(found), origin, contents.kind(found), edited)


def _changed(found: Json) -> What:
    heard = message(found)
    if not isinstance(heard, Said):
        return heard
    if not heard.edited:
        return Nothing("the platform added something, such as a preview")
    return Changed(heard.spot, heard.author, heard.text, heard.edited)


def _deleted(found: Json) -> What:
    spot, ids = _spot(found), found.get("ids")
    if spot is None:
        return Nothing("misshapen")
    several = [one for one in ids if isinstance(one, str) and one.isdigit()] if isinstance(ids, list) else []
    return Deleted(spot, tuple(several) or ((spot.message,) if spot.message else ()))


# -- interactions ---------------------------------------------------------------------------------


def _interaction(found: Json) -> What:
    author, token = contents.author(found), _token(found)
    if author is None or token is None:
        return Nothing("misshapen")
    spot = Spot(
        snowflake(found, "channel_id") or snowflake(child(found, "channel"), "id"),
        snowflake(found, "guild_id"),
        snowflake(child(found, "message"), "id"),
        snowflake(child(found, "channel"), "parent_id"),
        _alone(found),
    )
    reader = KINDS.get(number(found, "type"))
    what = reader(child(found, "data"), found) if reader is not None else None
    return Acted(spot, author, token, what, written(found, "locale")[:35])


def _token(found: Json) -> Token | None:
    token = Token(snowflake(found, "id"), snowflake(found, "application_id"), written(found, "token"))
    return token if token.id and token.application and token.token else None


def _alone(found: Json) -> bool:
    context = number(found, "context")
    if context >= 0:
        return context == _ALONE_WITH_BOT
    return not snowflake(found, "guild_id") and number(child(found, "channel"), "type") in (_DM, -1)


def _command(data: Json, _whole: Json) -> Command | None:
    name = written(data, "name")[:32]
    if not name:
        return None
    names, options, wanted = [name], list[tuple[str, str]](), list[str]()
    given = children(data, "options")
    while len(given) == 1 and number(given[0], "type") in _SUB_COMMANDS:
        names.append(written(given[0], "name")[:32])
        given = children(given[0], "options")
    for one in given[:_VALUES]:
        if number(one, "type") == _FILE_OPTION:
            wanted.append(snowflake(one, "value"))
        else:
            options.append((written(one, "name")[:32], _value(one)))
    return Command(" ".join(names), tuple(options), contents.resolved(data, wanted))


def _pressed(data: Json, whole: Json) -> Pressed:
    given = data.get("values")
    values = given[:_VALUES] if isinstance(given, list) else []
    private = bool(max(0, number(child(whole, "message"), "flags")) & _PRIVATE)
    return Pressed(
        custom_ids.read(written(data, "custom_id")),
        tuple(contents.clean(one) for one in values if isinstance(one, str)),
        private,
    )


def _window(data: Json, whole: Json) -> Window:
    held = forms.handed_in(data.get("components"))
    files = contents.resolved(data, held.files)
    return Window(
        custom_ids.read(written(data, "custom_id")),
        held,
        files,
        bool(snowflake(child(whole, "message"), "id")),
    )


def _typing(data: Json, _whole: Json) -> Typing | None:
    focused = next((one for one in children(data, "options") if flag(one, "focused")), None)
    name = written(data, "name")[:32]
    if not focused or not name:
        return None
    case = next((_value(one)[:20] for one in children(data, "options") if written(one, "name") == CASE), "")
    return Typing(name, written(focused, "name")[:32], _value(focused)[:100], case)


def _value(option: Json) -> str:
    value = option.get("value")
    if isinstance(value, str):
        return contents.clean(value)[:_LONGEST]
    return str(value) if isinstance(value, int | float) else ""


KINDS: Final[dict[int, Callable[[Json, Json], Command | Pressed | Window | Typing | None]]] = {
    2: _command,
    3: _pressed,
    4: _typing,
    5: _window,
}
"""The kinds of interaction that we know; 1 asks web servers whether they are there, and never comes here."""


# -- the server -----------------------------------------------------------------------------------


def _server(found: Json) -> What:
    guild = snowflake(found, "id")
    if not guild or flag(found, "unavailable"):
        return Nothing("not available")
    roles = children(found, "roles")
    mighty = frozenset(snowflake(one, "id") for one in roles if _is_mighty(one))
    return Server(
        guild, snowflake(found, "owner_id"), mighty, frozenset(snowflake(one, "id") for one in roles)
    )


def _server_gone(found: Json) -> What:
    if flag(found, "unavailable"):
        return Nothing("an outage of the server; it comes back")
    guild = snowflake(found, "id")
    return ServerGone(guild) if guild else Nothing("misshapen")


def _role(found: Json) -> What:
    role = child(found, "role")
    changed = RoleChanged(snowflake(found, "guild_id"), snowflake(role, "id"), administrator=_is_mighty(role))
    return changed if changed.guild and changed.role else Nothing("misshapen")


def _role_gone(found: Json) -> What:
    gone = RoleChanged(snowflake(found, "guild_id"), snowflake(found, "role_id"), gone=True)
    return gone if gone.guild and gone.role else Nothing("misshapen")


def _is_mighty(role: Json) -> bool:
    return bool(max(0, number(role, "permissions")) & _ADMINISTRATOR)


def _place_gone(found: Json) -> What:
    channel = snowflake(found, "id")
    return PlaceGone(channel, snowflake(found, "guild_id")) if channel else Nothing("misshapen")


def _spot(found: Json) -> Spot | None:
    channel, guild = snowflake(found, "channel_id"), snowflake(found, "guild_id")
    if not channel:
        return None
    return Spot(channel, guild, snowflake(found, "id"), alone=not guild)


READERS: Final[dict[str, Callable[[Json], What]]] = {
    "READY": lambda _: Connected(),
    "RESUMED": lambda _: Resumed(),
    "MESSAGE_CREATE": message,
    "MESSAGE_UPDATE": _changed,
    "MESSAGE_DELETE": _deleted,
    "MESSAGE_DELETE_BULK": _deleted,
    "INTERACTION_CREATE": _interaction,
    "GUILD_CREATE": _server,
    "GUILD_DELETE": _server_gone,
    "GUILD_ROLE_CREATE": _role,
    "GUILD_ROLE_UPDATE": _role,
    "GUILD_ROLE_DELETE": _role_gone,
    "CHANNEL_DELETE": _place_gone,
    "THREAD_DELETE": _place_gone,
}
"""The events that mean something to us. The library reads the first two as well, and no other."""
