"""Forms: what the platform takes as a modal, as choices of a completion, as slash commands, as a thread."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.discord_wire.limits import (
    CHECKBOX,
    CHECKBOX_GROUP,
    FILE_UPLOAD,
    LABEL,
    RADIO_GROUP,
    ROW,
    SELECTS,
    TEXT,
    TEXT_INPUT,
    Problem,
    choices,
    custom_id,
    select,
    unique_ids,
)
from tests.discord_wire.model import FORUM, Json

_NAME = re.compile(r"[-_'\w]{1,32}")
LOCALES = frozenset(
    {
        *("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no"),
        *("pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th"),
        *("zh-CN", "ja", "zh-TW", "ko"),
    }
)


def modal(data: Json) -> list[Problem]:
    """List what is wrong with a modal."""
    components = data.get("components") or []
    found = list(custom_id("data", data))
    found += _length("data.title", data.get("title"), 1, 45)
    if not 1 <= len(components) <= 5:
        found.append(("data.components", f"{len(components)} components, 1 to 5"))
    for index, one in enumerate(components):
        found += _modal_part(f"data.components.{index}", one)
    return [*found, *unique_ids(components)]


def _modal_part(at: str, one: Json) -> Iterator[Problem]:
    kind = one.get("type")
    if kind == LABEL:
        yield from _length(f"{at}.label", one.get("label"), 1, 45)
        yield from _length(f"{at}.description", one.get("description") or "", 0, 100)
        yield from _modal_input(f"{at}.component", one.get("component") or {})
    elif kind == TEXT:
        yield from _length(f"{at}.content", one.get("content"), 1, 4000)
    elif kind == ROW:
        inside = one.get("components") or []
        if len(inside) != 1 or inside[0].get("type") != TEXT_INPUT:
            yield at, "a row of a modal holds one text input"
        for index, each in enumerate(inside):
            yield from _length(f"{at}.components.{index}.label", each.get("label"), 1, 45)
            yield from _modal_input(f"{at}.components.{index}", each)
    else:
        yield at, f"component type {kind} cannot stand in a modal"


def _modal_input(at: str, one: Json) -> Iterator[Problem]:
    yield from custom_id(at, one)
    kind = one.get("type")
    if kind == TEXT_INPUT:
        least, most = one.get("min_length") or 0, one.get("max_length") or 4000
        if not 0 <= least <= most <= 4000:
            yield at, f"min_length {least}, max_length {most}"
        yield from _length(f"{at}.value", one.get("value") or "", 0, most)
        yield from _length(f"{at}.placeholder", one.get("placeholder") or "", 0, 100)
    elif kind in SELECTS:
        yield from select(at, one)
        if one.get("required", True) and one.get("min_values") == 0:
            yield at, "required and min_values 0"
    elif kind == RADIO_GROUP:
        yield from choices(at, one.get("options") or [], 2, 10)
    elif kind == CHECKBOX_GROUP:
        yield from choices(at, one.get("options") or [], 1, 10)
        most = one.get("max_values")
        if most is not None and not 1 <= most <= len(one.get("options") or []):
            yield at, f"max_values {most} of {len(one.get('options') or [])} options"
    elif kind == FILE_UPLOAD:
        least, most = one.get("min_values"), one.get("max_values")
        if not 0 <= (1 if least is None else least) <= (1 if most is None else most) <= 10:
            yield at, f"min_values {least}, max_values {most}, at most 10 files"
    elif kind != CHECKBOX:
        yield at, f"component type {kind} cannot be filled in"


def completion(data: Json) -> list[Problem]:
    """List what is wrong with the choices offered while somebody types."""
    found: list[Problem] = []
    offered = data.get("choices") or []
    if len(offered) > 25:
        found.append(("data.choices", f"{len(offered)} choices, at most 25"))
    for index, one in enumerate(offered):
        found += _length(f"data.choices.{index}.name", one.get("name"), 1, 100)
        if isinstance(one.get("value"), str):
            found += _length(f"data.choices.{index}.value", one["value"], 0, 100)
    return found


def commands(wanted: list[Json]) -> list[Problem]:
    """List what is wrong with a set of slash commands."""
    found: list[Problem] = []
    if len(wanted) > 100:
        found.append(("", f"{len(wanted)} commands, at most 100"))
    for name, count in Counter((one.get("type") or 1, one.get("name")) for one in wanted).items():
        if count > 1:
            found.append(("", f"the command {name[1]} twice"))
    return found + [problem for index, one in enumerate(wanted) for problem in command(str(index), one)]


def command(at: str, one: Json) -> Iterator[Problem]:
    """Check one slash command."""
    yield from _described(at, one, chat=(one.get("type") or 1) == 1)
    for key in ("contexts", "integration_types"):
        given = one.get(key)
        allowed = {0, 1, 2} if key == "contexts" else {0, 1}
        if given is not None and (not given or not set(given) <= allowed or len(set(given)) != len(given)):
            yield f"{at}.{key}", f"{given}"
    letters = _letters(one)
    if letters > 8000:
        yield at, f"{letters} characters in names, descriptions and values, at most 8000"


def _described(at: str, one: Json, *, chat: bool = True) -> Iterator[Problem]:
    names = {"": one.get("name") or "", **(one.get("name_localizations") or {})}
    for locale, name in names.items():
        where = f"{at}.name" + (f"_localizations.{locale}" if locale else "")
        if locale and locale not in LOCALES:
            yield where, "not a locale of the platform"
        if chat and (_NAME.fullmatch(name) is None or name != name.lower()):
            yield where, f"{name!r} is not a name: 1 to 32 letters, digits, - and _, none of them large"
    if chat:
        said = {"": one.get("description") or "", **(one.get("description_localizations") or {})}
        for locale, text in said.items():
            where = f"{at}.description" + (f"_localizations.{locale}" if locale else "")
            yield from _length(where, text, 1, 100)
    options = one.get("options") or []
    if len(options) > 25:
        yield f"{at}.options", f"{len(options)} options, at most 25"
    required = [bool(each.get("required")) for each in options]
    if required != sorted(required, reverse=True):
        yield f"{at}.options", "what is required comes first"
    if len({each.get("name") for each in options}) != len(options):
        yield f"{at}.options", "two options of one name"
    for index, each in enumerate(options):
        yield from _described(f"{at}.options.{index}", each)
        if each.get("autocomplete") and each.get("choices"):
            yield f"{at}.options.{index}", "choices and completion exclude each other"
        if len(each.get("choices") or []) > 25:
            yield f"{at}.options.{index}.choices", f"{len(each['choices'])} choices, at most 25"


def _letters(one: Json) -> int:
    longest = max(map(len, [one.get("name") or "", *(one.get("name_localizations") or {}).values()]))
    longest += max(
        map(len, [one.get("description") or "", *(one.get("description_localizations") or {}).values()])
    )
    longest += sum(len(str(each.get("value", ""))) + len(each["name"]) for each in one.get("choices") or [])
    return longest + sum(_letters(each) for each in one.get("options") or [])


def channel(body: Json, kind: int) -> list[Problem]:
    """List what is wrong with a channel or a thread that is made or changed."""
    found: list[Problem] = []
    if body.get("name") is not None:
        found += _length("name", body["name"], 1, 100)
    found += _length("topic", body.get("topic") or "", 0, 4096 if kind == FORUM else 1024)
    if len(body.get("applied_tags") or []) > 5:
        found.append(("applied_tags", f"{len(body['applied_tags'])} tags, at most 5"))
    tags = body.get("available_tags") or []
    if len(tags) > 20:
        found.append(("available_tags", f"{len(tags)} tags, at most 20"))
    for index, one in enumerate(tags):
        found += _length(f"available_tags.{index}.name", one.get("name"), 1, 20)
    return found


def _length(path: str, text: str | None, least: int, most: int) -> Iterator[Problem]:
    if not least <= len(text or "") <= most:
        yield path, f"{len(text or '')} characters, {least} to {most}"
