"""Formatted text as the server reads it: HTML into entities, lengths in UTF-16 units, and what it refuses.

Follows the server's own parser, error by error; byte offsets in its words are those of UTF-8. Markdown is not
read: nobody here sends it, and a client that does should fail loudly.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.telegram.errors import Violation, bad

TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024
_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ENTITY = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_ATTRIBUTE = re.compile(r"\s*([^\s=>/\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([\w.\-]*)))?\s*")


def units(text: str) -> int:
    """Count UTF-16 code units, in which offsets and lengths are counted."""
    return len(text) + sum(1 for one in text if one > "\uffff")


def piece(text: str, offset: int, length: int) -> str:
    """Cut a piece by UTF-16 offsets."""
    raw = text.encode("utf-16-le")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Read HTML as the server does.

    Raises:
        ApiError: what the server answers to markup that it does not understand.
    """
    said: list[str] = []
    entities: list[dict[str, Any]] = []
    nested: list[_Open] = []
    at = offset = 0
    while at < len(source):
        found = _ENTITY.match(source, at) if source[at] == "&" else None
        if source[at] != "<":
            plain = _decoded(found) if found else source[at]
            said.append(plain)
            offset += units(plain)
            at = found.end() if found else at + 1
            continue
        begin, at = at, at + 1
        if source[at : at + 1] == "/":
            at = _ends(source, begin, nested, entities, offset)
        else:
            at = _begins(source, begin, nested, offset)
    if nested:
        raise _cannot(f'Can\'t find end tag corresponding to start tag "{nested[-1].tag}"')
    return "".join(said), sorted(entities, key=lambda one: (one["offset"], -one["length"]))


def _decoded(found: re.Match[str]) -> str:
    hexadecimal, decimal, named = found.groups()
    return _NAMED[named] if named else chr(int(hexadecimal, 16) if hexadecimal else int(decimal))


def _cannot(what: str) -> Exception:
    return bad(f"can't parse entities: {what}")


def _bytes(source: str, at: int) -> int:
    return len(source[:at].encode())


def _begins(source: str, begin: int, nested: list[_Open], offset: int) -> int:
    name = re.compile(r"[^\s>]*").match(source, begin + 1)
    assert name is not None
    at, tag = name.end(), name[0].lower()
    if at >= len(source):
        raise _cannot(f"Unclosed start tag at byte offset {_bytes(source, begin)}")
    if tag not in _TAGS:
        raise _cannot(f'Unsupported start tag "{tag}" at byte offset {_bytes(source, begin)}')
    argument = ""
    while source[at] != ">":
        found = _ATTRIBUTE.match(source, at)
        if found is None or found.end() >= len(source):
            raise _cannot(f'Unclosed start tag "{tag}" at byte offset {_bytes(source, begin)}')
        value = next((one for one in found.groups()[1:] if one is not None), "")
        value = _ENTITY.sub(_decoded, value)
        match tag, found[1]:
            case ("a", "href") | ("tg-emoji", "emoji-id"):
                argument = value
            case ("code", "class"):
                argument = value.removeprefix("language-")
            case ("span", "class"):
                argument = value
            case ("blockquote", "expandable"):
                argument = "1"
            case _:
                pass
        at = found.end()
    if tag == "span" and argument != "tg-spoiler":
        where = _bytes(source, begin)
        raise _cannot(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    nested.append(_Open(tag, argument, offset))
    return at + 1


def _ends(source: str, begin: int, nested: list[_Open], entities: list[dict[str, Any]], offset: int) -> int:
    if not nested:
        raise _cannot(f"Unexpected end tag at byte offset {_bytes(source, begin)}")
    found = re.compile(r"</([^\s>]*)\s*").match(source, begin)
    assert found is not None
    if source[found.end() : found.end() + 1] != ">":
        raise _cannot(f"Unclosed end tag at byte offset {_bytes(source, begin)}")
    opened, tag = nested.pop(), found[1].lower()
    if tag not in {"", opened.tag}:
        raise _cannot(
            f"Unmatched end tag at byte offset {_bytes(source, begin)}, "
            f'expected "</{opened.tag}>", found "</{tag}>"'
        )
    if offset > opened.offset:
        entity: dict[str, Any] = {
            "type": _TAGS[opened.tag],
            "offset": opened.offset,
            "length": offset - opened.offset,
        }
        match opened.tag:
            case "a":
                entity["url"] = opened.argument
            case "tg-emoji":
                entity["custom_emoji_id"] = opened.argument
            case "blockquote" if opened.argument:
                entity["type"] = "expandable_blockquote"
        entities.append(entity)
    return found.end() + 1


def formatted(
    given: Mapping[str, Any], *, text: str = "text", entities: str = "entities", limit: int = TEXT_LIMIT
) -> dict[str, Any]:
    """Read a request's text and formatting into the fields of a message, within the platform's limit.

    Raises:
        ApiError: too long, or markup that cannot be read.
    """
    said = str(given.get(text, ""))
    found = [dict(one) for one in given.get(entities, ())]
    match given.get("parse_mode"):
        case "HTML":
            said, found = parse_html(said)
        case None:
            pass
        case other:
            raise Violation(f"the fake does not read parse_mode {other!r}; use HTML or entities")
    lead = units(said) - units(said.lstrip())
    said = said.strip()
    if not said:
        return {}
    for one in found:
        one["offset"] -= lead
        if one["offset"] < 0 or one["length"] <= 0:
            raise Violation(f"{entities}: nothing is formatted by {one}")
        if one["offset"] + one["length"] > units(said) + 1:
            raise Violation(f"{entities}: {one} is outside of the text")
    if units(said) > limit:
        raise bad("message is too long" if text == "text" else "message caption is too long")
    return {text: said, entities: found} if found else {text: said}
