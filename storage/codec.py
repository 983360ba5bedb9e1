"""Values of the core as bytes, and back.

Belongs here: which types are kept, and under which tags where a union's members cannot be told apart by
their shape. Not here: sealing the bytes (the keyring), or any table.

What is read back equals what was written. A field that was added since then takes its default, one that is
gone is passed over. Lone surrogates, which platforms do send and no encoding can hold, become U+FFFD.
"""

import json
from dataclasses import replace
from typing import Any, Final, TypeVar, get_args

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from bot.events import Body
from bot.ids import CaseId, PersonId, StaffId
from bot.messages import Message, Morning, Recipient, Reminder, ToModerators, ToPerson, ToStaff, ToThread
from bot.ports import CardOf, Content, Elsewhere, Inbound, Oblivion, RemoveFile, ScanFile

T = TypeVar("T")

CARD: Final = "card"
REMOVE: Final = "remove"
FORGET: Final = "forget"
REMINDER: Final = "reminder"
MORNING: Final = "morning"
"""Kinds of content that statements ask for."""
_CONTENTS: Final[dict[str, type[Content]]] = {
    "message": Message,
    "elsewhere": Elsewhere,
    CARD: CardOf,
    REMOVE: RemoveFile,
    "scan": ScanFile,
    FORGET: Oblivion,
    REMINDER: Reminder,
    MORNING: Morning,
}
_BODIES: Final[dict[str, type[Any]]] = {one.__name__: one for one in get_args(Body)}
_ADAPTERS: Final[dict[Any, TypeAdapter[Any]]] = {}
"""Made when first needed: making one takes milliseconds."""


def pack(value: object) -> bytes:
    """Spell a value of the core as JSON in UTF-8."""
    adapter = _adapter(type(value))
    try:
        return adapter.dump_json(value)
    except PydanticSerializationError:
        plain = adapter.dump_python(value, mode="json")
        return json.dumps(_speakable(plain), ensure_ascii=False).encode()


def unpack(kind: type[T], data: bytes) -> T:
    """Read a value of the core.

    Raises:
        ValueError: the bytes are no such value.
    """
    found: T = _adapter(kind).validate_json(data)
    return found


def content_kind(content: Content) -> str:
    """Name the kind of an outbox row's content, as its column does."""
    return next(kind for kind, one in _CONTENTS.items() if isinstance(content, one))


def unpack_content(kind: str, data: bytes) -> Content:
    """Read the content of an outbox row."""
    return unpack(_CONTENTS[kind], data)


def recipient_columns(to: Recipient | None) -> tuple[str | None, str]:
    """Return (kind, id) of a recipient."""
    match to:
        case ToPerson(person):
            return "person", person
        case ToThread(case):
            return "thread", case
        case ToStaff(staff):
            return "staff", staff
        case ToModerators():
            return "moderators", ""
        case None:
            return None, ""


def recipient(kind: str | None, who: str) -> Recipient | None:
    """Read a recipient from its columns.

    Raises:
        ValueError: there is no such kind.
    """
    match kind:
        case None:
            return None
        case "person":
            return ToPerson(PersonId(who))
        case "thread":
            return ToThread(CaseId(who))
        case "staff":
            return ToStaff(StaffId(who))
        case "moderators":
            return ToModerators()
        case _:
            raise ValueError(f"no recipient is of the kind {kind!r}")


def pack_inbound(inbound: Inbound) -> bytes:
    """Spell an input; its body carries a tag, for several bodies have the same shape."""
    tag = type(inbound.body).__name__.encode()
    return tag + b"\n" + pack(inbound.body) + b"\n" + pack(_envelope(inbound))


def unpack_inbound(data: bytes) -> Inbound:
    """Read an input.

    Raises:
        ValueError: the bytes are no input.
    """
    tag, body, envelope = data.split(b"\n")
    known = _BODIES.get(tag.decode())
    if known is None:
        raise ValueError(f"no event is called {tag.decode()!r}")
    found = unpack(Inbound, envelope)
    return replace(found, body=unpack(known, body))


def _envelope(inbound: Inbound) -> Inbound:
    """Return the input with the body that says least: the real one is spelled beside it."""
    return replace(inbound, body=_BODIES["AnotherWanted"]())


def _adapter(kind: Any) -> TypeAdapter[Any]:
    adapter = _ADAPTERS.get(kind)
    if adapter is None:
        adapter = _ADAPTERS[kind] = TypeAdapter(kind)
    return adapter


def _speakable(value: Any) -> Any:
    """Replace what UTF-8 cannot say, anywhere in a JSON value."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_speakable(one) for one in value]
    if isinstance(value, dict):
        return {_speakable(key): _speakable(one) for key, one in value.items()}
    return value
