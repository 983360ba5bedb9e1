"""Translate: from the JSON that the page sends to what the core understands. Pure, and it never raises.

Whatever cannot be read becomes a `Refusal` with a key of `bot/texts/*/page.ftl`: nothing meets silence.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum, unique
from typing import Final

from adapters.sandbox.people import Cast, SandboxPerson
from bot import commands
from bot.events import Body, Edited, Filled, Removed
from bot.forms.model import Value
from bot.ids import CaseId, read_reference

Json = dict[str, object]

_ID: Final = re.compile(r"[A-Za-z0-9_-]{8,64}")
_MOST_FIELDS: Final = 200
_HIGHEST_REVISION: Final = 2**31


@unique
class Jump(StrEnum):
    """How far the clock is moved."""

    HOUR = "hour"
    DAY = "day"
    ALARM = "alarm"


@dataclass(frozen=True, slots=True)
class Input:
    """Somebody said or pressed something, or filled in a form."""

    id: str
    """Made by the page, once for each action: sent again after a lost connection, it is the same."""
    person: SandboxPerson
    case: CaseId | None
    body: Body
    said: str = ""
    """What the conversation shows of it."""
    pressed: str = ""
    """The button, whose label the conversation shows."""
    changes: str = ""
    """An earlier message: `said` stands in its place, or it is gone."""


@dataclass(frozen=True, slots=True)
class Move:
    """The clock is moved."""

    id: str
    to: Jump | datetime
    """How far, or until when."""


@dataclass(frozen=True, slots=True)
class Block:
    """A freelancer blocks the bot, or lets it write again."""

    id: str
    person: SandboxPerson
    on: bool


@dataclass(frozen=True, slots=True)
class Watch:
    """This page looks at another case behind the scenes."""

    case: CaseId | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was sent makes no sense here."""

    id: str
    why: str


Command = Input | Move | Block | Watch | Refusal


def read(raw: str, cast: Cast) -> Command:
    """Read one message of the page."""
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return Refusal("", "page-refused-unreadable")
    if not isinstance(found, dict):
        return Refusal("", "page-refused-unreadable")
    action = found.get("id")
    if found.get("do") == "watch":
        return Watch(_case(found))
    if not isinstance(action, str) or not is_action(action):
        return Refusal("", "page-refused-unreadable")
    reader = _READERS.get(str(found.get("do")))
    return Refusal(action, "page-refused-unknown") if reader is None else reader(action, found, cast)


def is_action(spelled: str) -> bool:
    """Tell whether this can be the id of an action."""
    return _ID.fullmatch(spelled) is not None


def clean(text: str) -> str:
    """Take out what no platform would pass on: half characters and zero bytes."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\x00", "")


def dedup(person: SandboxPerson, action: str) -> str:
    """Name an action for the core."""
    return f"sandbox:{person.chat}:{action}"


def _say(action: str, found: Json, cast: Cast) -> Command:
    person, words = cast.get(found.get("as")), found.get("text")
    if person is None or not isinstance(words, str):
        return Refusal(action, "page-refused-unreadable")
    words = clean(words)
    if not words.strip():
        return Refusal(action, "page-refused-empty")
    reading = commands.from_staff if person.staff else commands.from_freelancer
    body = reading(words, message=action)
    return Input(action, person, _case(found), body, said=words)


def _edit(action: str, found: Json, cast: Cast) -> Command:
    person, message, words = cast.get(found.get("as")), found.get("message"), found.get("text")
    if person is None or not isinstance(message, str) or not is_action(message) or not isinstance(words, str):
        return Refusal(action, "page-refused-unreadable")
    words = clean(words)
    if not words.strip():
        return Refusal(action, "page-refused-empty")
    return Input(action, person, _case(found), Edited(message, words), said=words, changes=message)


def _remove(action: str, found: Json, cast: Cast) -> Command:
    person, message = cast.get(found.get("as")), found.get("message")
    if person is None or not isinstance(message, str) or not is_action(message):
        return Refusal(action, "page-refused-unreadable")
    return Input(action, person, _case(found), Removed(message), changes=message)


def _press(action: str, found: Json, cast: Cast) -> Command:
    person, button = cast.get(found.get("as")), found.get("action")
    if person is None or not isinstance(button, str):
        return Refusal(action, "page-refused-unreadable")
    button = clean(button)
    return Input(action, person, _case(found), commands.from_button(button), pressed=button)


def _fill(action: str, found: Json, cast: Cast) -> Command:
    person, form, target = cast.get(found.get("as")), found.get("form"), found.get("target")
    revision, values = found.get("revision"), _values(found.get("values"))
    if person is None or not isinstance(form, str) or not isinstance(target, str) or values is None:
        return Refusal(action, "page-refused-unreadable")
    if type(revision) is not int or not 0 <= revision < _HIGHEST_REVISION:
        return Refusal(action, "page-refused-unreadable")
    return Input(action, person, _case(found), Filled(clean(form), clean(target), revision, values))


def _move(action: str, found: Json, _cast: Cast) -> Command:
    jump = next((one for one in Jump if one.value == found.get("by")), None)
    to = jump or _moment(found.get("to"))
    return Refusal(action, "page-refused-unknown") if to is None else Move(action, to)


def _moment(spelled: object) -> datetime | None:
    """Read a moment with its zone; None for anything else."""
    try:
        found = datetime.fromisoformat(spelled) if isinstance(spelled, str) else None
    except ValueError:
        return None
    return None if found is None or found.tzinfo is None else found.astimezone(UTC)


def _block(action: str, found: Json, cast: Cast) -> Command:
    person, on = cast.get(found.get("as")), found.get("on")
    if person is None or person.staff or not isinstance(on, bool):
        return Refusal(action, "page-refused-unreadable")
    return Block(action, person, on)


_READERS: Final[dict[str, Callable[[str, Json, Cast], Command]]] = {
    "say": _say,
    "press": _press,
    "fill": _fill,
    "edit": _edit,
    "remove": _remove,
    "move": _move,
    "block": _block,
}


def _case(found: Json) -> CaseId | None:
    """Read which thread is open; a reference that is none counts as none."""
    typed = found.get("case")
    return read_reference(typed) if isinstance(typed, str) and len(typed) < 100 else None


def _values(found: object) -> tuple[tuple[str, Value], ...] | None:
    if not isinstance(found, dict) or len(found) > _MOST_FIELDS:
        return None
    read_values: list[tuple[str, Value]] = []
    for field, value in found.items():
        if isinstance(value, str):
            read_values.append((clean(field), clean(value)))
        elif isinstance(value, list) and all(isinstance(one, str) for one in value):
            read_values.append((clean(field), tuple(clean(one) for one in value)))
        else:
            return None
    return tuple(read_values)
