"""Contents: what a message and its author hold, from the platform's JSON. Pure, and never raises.

Nothing is trusted to be of the announced type. Belongs here: reading values. Which event is what is in
`translate`.
"""

from collections.abc import Iterable
from typing import Any, Final

from adapters.discord.heard import Author, File

Json = dict[str, Any]

_ADMINISTRATOR: Final = 1 << 3
_LONGEST_ID: Final = 25
_FORWARD: Final = 1
_KINDS: Final = (("sticker_items", "sticker"), ("poll", "poll"), ("activity", "game"))
"""What a message can hold beside words and files, and what we call it."""
ORIGIN_UNKNOWN: Final = "?"


def child(found: object, key: str) -> Json:
    """Return an object within an object; an empty one where there is none."""
    inner = found.get(key) if isinstance(found, dict) else None
    return inner if isinstance(inner, dict) else {}


def children(found: object, key: str) -> list[Json]:
    """Return the objects of a list within an object."""
    inner = found.get(key) if isinstance(found, dict) else None
    return [one for one in inner if isinstance(one, dict)] if isinstance(inner, list) else []


def written(found: object, key: str) -> str:
    """Return a text, without what no store can keep: half characters and zero bytes."""
    inner = found.get(key) if isinstance(found, dict) else None
    return clean(inner) if isinstance(inner, str) else ""


def clean(text: str) -> str:
    """Take out half characters and zero bytes."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\x00", "")


def number(found: object, key: str) -> int:
    """Return a whole number, also where it is written as text; -1 where there is none."""
    inner = found.get(key) if isinstance(found, dict) else None
    if isinstance(inner, str) and inner.isascii() and inner.isdigit() and len(inner) <= _LONGEST_ID:
        return int(inner)
    return inner if isinstance(inner, int) and not isinstance(inner, bool) else -1


def snowflake(found: object, key: str) -> str:
    """Return an id of the platform; empty where there is none."""
    count = number(found, key)
    return str(count) if 0 < count < 2**64 else ""


def flag(found: object, key: str) -> bool:
    """Tell whether a value is true."""
    return isinstance(found, dict) and found.get(key) is True


def author(found: Json) -> Author | None:
    """Return who wrote or acted; None for a program, and for nobody."""
    member = child(found, "member")
    user = child(found, "author") or child(found, "user") or child(member, "user")
    who = snowflake(user, "id")
    if not who or flag(user, "bot") or flag(user, "system") or found.get("webhook_id"):
        return None
    name = written(member, "nick") or written(user, "global_name") or written(user, "username")
    roles = member.get("roles")
    held = frozenset(one for one in roles if isinstance(one, str)) if isinstance(roles, list) else frozenset()
    rights = number(member, "permissions")
    return Author(who, name[:100], bool(member), held, rights >= 0 and bool(rights & _ADMINISTRATOR))


def said(found: Json) -> tuple[str, str]:
    """Return the words of a message, and of a forwarded one whose they are."""
    passed_on = _passed_on(found)
    if not passed_on:
        return written(found, "content"), ""
    words = [written(found, "content"), *(written(one, "content") for one in passed_on)]
    return "\n\n".join(one for one in words if one.strip()), ORIGIN_UNKNOWN


def files(found: Json) -> tuple[File, ...]:
    """List the files of a message, those of a forwarded one too."""
    attached = [one for part in (found, *_passed_on(found)) for one in children(part, "attachments")]
    return tuple(_files(attached))


def resolved(found: Json, wanted: Iterable[str]) -> tuple[File, ...]:
    """List files that an interaction names by their ids, in that order."""
    known = child(child(found, "resolved"), "attachments")
    return tuple(_files(child(known, one) for one in wanted))


def kind(found: Json) -> str:
    """Name what a message holds where that is neither words nor files."""
    for part in (found, *_passed_on(found)):
        for key, name in _KINDS:
            if part.get(key):
                return name
    return ""


def _files(attached: Iterable[Json]) -> Iterable[File]:
    for one in attached:
        which, address = snowflake(one, "id"), written(one, "url")
        if which and address.startswith(("https://", "http://")):
            yield File(which, written(one, "filename")[:500] or which, address, max(0, number(one, "size")))


def _passed_on(found: Json) -> list[Json]:
    """Return the messages that a forwarded one carries."""
    if number(child(found, "message_reference"), "type") != _FORWARD:
        return []
    return [child(one, "message") for one in children(found, "message_snapshots")]
