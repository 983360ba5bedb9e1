"""Reading: what somebody typed or chose, as a canonical value, or what is wrong with it in words.

Belongs here: one field at a time. Which field is asked is `bot.forms.engine`, dates are `bot.forms.dates`.
"""

import re
from datetime import date
from typing import Final, assert_never
from urllib.parse import urlsplit

from bot.forms.ago import past_day
from bot.forms.dates import coming_date, parse_date
from bot.forms.model import Field, Kind, Problem, Value
from bot.texts import Text, text

LINK_LIMIT: Final = 2000
"""Characters of an address: browsers and servers take no more."""
_YES: Final = frozenset({"yes", "y", "yeah", "yep", "true", "да", "ага", "sí", "si", "так", "1"})
_NO: Final = frozenset({"no", "n", "nope", "false", "нет", "неа", "ні", "0"})
_COURTESIES: Final = frozenset(
    {"please", "of", "course", "sure", "thanks", "thank", "you", "sorry"}
    | {"конечно", "пожалуйста", "спасибо", "извините", "звичайно", "дякую"}
    | {"gracias", "por", "favor", "claro"}
)
_WORD: Final = re.compile(r"[^\W_]+")
_SET_OFF: Final = re.compile(r"[^\W_]+\s*(?:[,.;:!\n]|\s[-–—])")
"""A first word that a mark sets off from the rest: "yes, I did"."""
_MARK: Final = re.compile(r"\s*(?:\d{1,2}[.)]|[-–—•*])\s+")
"""What stands before an item of a list as people type it."""
_MOST_NAMED: Final = 6
"""Options that are named in words; more of them are only shown."""
_EARLIEST: Final = date(2000, 1, 1)
"""A date before this is a slip of the finger: the marketplaces are younger."""


def read(asked: Field, raw: Value, today: date) -> Value | Problem:
    """Turn what was typed or chosen into a canonical value, or say what is wrong."""
    if is_empty(raw):
        return Problem(asked.id, _choose_among(asked) if asked.options else text("form-empty"))
    match asked.kind:
        case Kind.TEXT:
            return _read_text(asked, _one(raw))
        case Kind.LINK:
            return _read_link(asked, _one(raw))
        case Kind.CHOICE:
            return _read_choice(asked, _one(raw))
        case Kind.DATE:
            return _read_date(asked, _one(raw), today)
        case Kind.NUMBER:
            return _read_number(asked, _one(raw))
        case Kind.YES_NO:
            return _read_yes_no(asked, _one(raw))
        case Kind.SEVERAL:
            return _read_several(asked, _many(raw))
        case Kind.POINTS:
            return _read_points(asked, _many(raw))
        case Kind.DOCUMENTS:
            return _many(raw)
        case _:
            assert_never(asked.kind)


def is_empty(raw: Value) -> bool:
    """Tell whether nothing was said."""
    return not _many(raw)


def listed(words: str) -> tuple[str, ...]:
    """Return the items of a list whose lines are numbered or marked; else the words as one item.

    A line without a mark goes on with the item before it. One mark alone is no list.
    """
    items: list[str] = []
    for line in words.strip().splitlines():
        mark = _MARK.match(line)
        if mark is not None:
            items.append(line[mark.end() :].strip())
        elif items:
            items[-1] = f"{items[-1]}\n{line.strip()}".strip()
        else:
            return (words.strip(),)
    found = tuple(dict.fromkeys(one for one in items if one))
    return found if len(found) > 1 else (words.strip(),)


def _one(raw: Value) -> str:
    return raw.strip() if isinstance(raw, str) else "\n".join(raw).strip()


def _many(raw: Value) -> tuple[str, ...]:
    several = (raw,) if isinstance(raw, str) else raw
    return tuple(dict.fromkeys(one.strip() for one in several if one.strip()))


def _read_text(asked: Field, raw: str) -> str | Problem:
    if len(raw) > asked.limit:
        return Problem(asked.id, text("form-too-long", length=len(raw), limit=asked.limit))
    return raw


def _read_points(asked: Field, raw: tuple[str, ...]) -> tuple[str, ...] | Problem:
    longest = max(len(one) for one in raw)
    if longest > asked.limit:
        return Problem(asked.id, text("form-too-long", length=longest, limit=asked.limit))
    return raw


def _read_link(asked: Field, raw: str) -> str | Problem:
    candidate = raw if "://" in raw else f"https://{raw}"
    if len(candidate) > asked.limit:
        return Problem(asked.id, text("form-too-long", length=len(candidate), limit=asked.limit))
    return candidate if _leads_somewhere(candidate) else Problem(asked.id, text("form-not-a-link"))


def _leads_somewhere(address: str) -> bool:
    """Tell whether a browser could go there. An e-mail address is no link, though it names a host."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        return False
    labels = host.removesuffix(".").split(".")
    named = len(labels) > 1 and all(labels)
    plain = "@" not in parts.netloc and not any(c.isspace() for c in address)
    return parts.scheme in ("http", "https") and named and plain and port_is_fine


def _read_choice(asked: Field, raw: str) -> str | Problem:
    if any(one.id == raw for one in asked.options):
        return raw
    return Problem(asked.id, _choose_among(asked))


def _read_several(asked: Field, raw: tuple[str, ...]) -> tuple[str, ...] | Problem:
    known = {one.id for one in asked.options}
    return raw if all(one in known for one in raw) else Problem(asked.id, _choose_among(asked))


def _choose_among(asked: Field) -> Text:
    if len(asked.options) > _MOST_NAMED:
        return text("form-choose-below")
    return text("form-choose-one", options=tuple(one.label for one in asked.options))


def _read_date(asked: Field, raw: str, today: date) -> str | Problem:
    if any(one.id == raw for one in asked.options):
        return raw
    found = coming_date(raw, today) if asked.ahead else parse_date(raw, today) or past_day(raw, today)
    if found is None:
        return Problem(asked.id, text("form-not-a-date"))
    if found > today and not asked.ahead:
        return Problem(asked.id, text("form-date-ahead"))
    if found < _EARLIEST:
        return Problem(asked.id, text("form-date-too-old"))
    return found.isoformat()


def _read_number(asked: Field, raw: str) -> str | Problem:
    digits = raw.replace(" ", "").replace("\u00a0", "")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 12:
        return Problem(asked.id, text("form-not-a-number"))
    return str(int(digits))


def _read_yes_no(asked: Field, raw: str) -> str | Problem:
    said = _yes_or_no(raw.lower())
    return Problem(asked.id, text("form-yes-or-no")) if said is None else said


def _yes_or_no(raw: str) -> str | None:
    """Return an unmistakable yes or no: the word alone, with a courtesy, or set off from what follows.

    "No idea" is no "no", and who says both has said neither.
    """
    words = _WORD.findall(raw)
    meant = {"yes" if one in _YES else "no" for one in words if one in _YES | _NO}
    if len(meant) != 1 or words[0] not in _YES | _NO or not raw.startswith(words[0]):
        return None
    alone = all(one in _YES | _NO | _COURTESIES for one in words)
    return meant.pop() if alone or _SET_OFF.match(raw) else None
