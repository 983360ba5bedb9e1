"""Limits: what the platform takes in a message and no more, as (field, why) pairs.

The official schema knows some of them; these hold without it, and those it does not know.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.discord_wire.model import V2_FLAG, Json

Problem = tuple[str, str]

ROW, BUTTON, SELECT, TEXT_INPUT, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = (
    *(1, 2, 3, 4),
    *(9, 10, 11, 12, 13, 14, 17),
)
LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 18, 19, 21, 22, 23
SELECTS = (3, 5, 6, 7, 8)
TOP_LEVEL_V2 = {ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER}
LINK, PREMIUM = 5, 6

FILE_BYTES, REQUEST_BYTES = 10 * 1024 * 1024, 25 * 1024 * 1024


def walk(components: list[Json], path: str = "components") -> Iterator[tuple[str, Json]]:
    """Yield every component with its path, those within others too."""
    for index, one in enumerate(components):
        at = f"{path}.{index}"
        yield at, one
        yield from walk(one.get("components") or [], f"{at}.components")
        for key in ("accessory", "component"):
            if one.get(key):
                yield f"{at}.{key}", one[key]


def message(body: Json, files: dict[int, tuple[str, int]], *, changes: bool = False) -> list[Problem]:
    """List what is wrong with a message; `files` are those sent along, as (name, size) by their number."""
    v2 = bool((body.get("flags") or 0) & V2_FLAG)
    content, components = body.get("content") or "", body.get("components") or []
    found = [*_too_long("content", content, 2000)]
    if v2:
        found += [
            (key, "not together with Components V2")
            for key in ("content", "embeds", "poll", "sticker_ids")
            if body.get(key)
        ]
        found += _components_v2(components)
    else:
        found += _components_v1(components)
    found += [problem for at, one in walk(components) for problem in _component(at, one)]
    found += unique_ids(components)
    found += _embeds(body.get("embeds") or [])
    found += _files(body, files, components)
    empty = not (content or components or body.get("embeds") or files or body.get("attachments"))
    if empty and not changes and not body.get("poll") and not body.get("sticker_ids"):
        found.append(("", "Cannot send an empty message"))
    return found


def _components_v2(components: list[Json]) -> Iterator[Problem]:
    every = list(walk(components))
    if len(every) > 40:
        yield "components", f"{len(every)} components, at most 40"
    letters = sum(len(one.get("content") or "") for _, one in every if one.get("type") == TEXT)
    if letters > 4000:
        yield "components", f"{letters} characters of text, at most 4000"
    for at, one in every:
        kind = one.get("type")
        top = at.count(".") == 1
        if top and kind not in TOP_LEVEL_V2:
            yield at, f"component type {kind} cannot stand at the top"
        if not top and kind == CONTAINER:
            yield at, "a container cannot stand in another component"
        if kind == SECTION and not 1 <= len(one.get("components") or []) <= 3:
            yield at, "a section has one to three texts"
        if kind == SECTION and not one.get("accessory"):
            yield at, "a section has an accessory"
        if kind == TEXT and not one.get("content", "").strip():
            yield at, "a text cannot be empty"
        if kind == CONTAINER and not one.get("components"):
            yield at, "a container cannot be empty"


def _components_v1(components: list[Json]) -> Iterator[Problem]:
    if len(components) > 5:
        yield "components", f"{len(components)} rows, at most 5"
    for index, one in enumerate(components):
        if one.get("type") != ROW:
            yield f"components.{index}", f"component type {one.get('type')} needs Components V2"


def _component(at: str, one: Json) -> Iterator[Problem]:
    kind = one.get("type")
    if kind == ROW:
        inside = [each.get("type") for each in one.get("components") or []]
        if not inside:
            yield at, "a row cannot be empty"
        if len(inside) > 5:
            yield at, f"{len(inside)} buttons in a row, at most 5"
        if any(each in SELECTS for each in inside) and len(inside) > 1:
            yield at, "a select stands alone in its row"
        if any(each != BUTTON and each not in SELECTS for each in inside):
            yield at, "a row has buttons or a select"
    elif kind == BUTTON:
        yield from _button(at, one)
    elif kind in SELECTS:
        yield from select(at, one)


def _button(at: str, one: Json) -> Iterator[Problem]:
    yield from _too_long(f"{at}.label", one.get("label") or "", 80)
    if not one.get("label") and not one.get("emoji"):
        yield f"{at}.label", "a button has a label or an emoji"
    if one.get("style") == LINK:
        if not one.get("url") or one.get("custom_id"):
            yield at, "a link button has an address and no custom_id"
        yield from _too_long(f"{at}.url", one.get("url") or "", 512)
    elif one.get("style") != PREMIUM:
        yield from custom_id(at, one)


def custom_id(at: str, one: Json) -> Iterator[Problem]:
    spelled = one.get("custom_id") or ""
    if not 1 <= len(spelled) <= 100:
        yield f"{at}.custom_id", f"{len(spelled)} characters, 1 to 100"


def select(at: str, one: Json) -> Iterator[Problem]:
    yield from custom_id(at, one)
    yield from _too_long(f"{at}.placeholder", one.get("placeholder") or "", 150)
    options = one.get("options") or []
    if one.get("type") == SELECT:
        yield from choices(at, options, 1, 25)
    least = one.get("min_values")
    most = one.get("max_values")
    least, most = 1 if least is None else least, 1 if most is None else most
    if not 0 <= least <= 25 or not 1 <= most <= 25 or least > most:
        yield at, f"min_values {least} and max_values {most}"
    if one.get("type") == SELECT and options and (least > len(options) or most > len(options)):
        yield at, f"wants {least} to {most} of {len(options)} options"
    if sum(bool(each.get("default")) for each in options) > most:
        yield f"{at}.options", "more defaults than max_values"


def choices(at: str, options: list[Json], least: int, most: int) -> Iterator[Problem]:
    """Check the options of a select or of a group."""
    if not least <= len(options) <= most:
        yield f"{at}.options", f"{len(options)} options, {least} to {most}"
    for index, one in enumerate(options):
        for key in ("label", "value"):
            if not 1 <= len(one.get(key) or "") <= 100:
                yield f"{at}.options.{index}.{key}", f"{len(one.get(key) or '')} characters, 1 to 100"
        yield from _too_long(f"{at}.options.{index}.description", one.get("description") or "", 100)
    for value, count in Counter(one.get("value") for one in options).items():
        if count > 1:
            yield f"{at}.options", f"the value {value!r} twice"


def unique_ids(components: list[Json]) -> Iterator[Problem]:
    every = [one for _, one in walk(components)]
    for key in ("custom_id", "id"):
        for value, count in Counter(one.get(key) for one in every if one.get(key)).items():
            if count > 1:
                yield "components", f"{key} {value!r} cannot be duplicated"


def _embeds(embeds: list[Json]) -> Iterator[Problem]:
    if len(embeds) > 10:
        yield "embeds", f"{len(embeds)} embeds, at most 10"
    total = 0
    for index, one in enumerate(embeds):
        at = f"embeds.{index}"
        texts: list[tuple[str, Any, int]] = [
            ("title", one.get("title"), 256),
            ("description", one.get("description"), 4096),
            ("footer.text", (one.get("footer") or {}).get("text"), 2048),
            ("author.name", (one.get("author") or {}).get("name"), 256),
        ]
        fields = one.get("fields") or []
        if len(fields) > 25:
            yield f"{at}.fields", f"{len(fields)} fields, at most 25"
        for number, each in enumerate(fields):
            texts += [(f"fields.{number}.name", each.get("name"), 256)]
            texts += [(f"fields.{number}.value", each.get("value"), 1024)]
        for name, text, most in texts:
            total += len(text or "")
            yield from _too_long(f"{at}.{name}", text or "", most)
    if total > 6000:
        yield "embeds", f"{total} characters in all, at most 6000"


def _files(body: Json, files: dict[int, tuple[str, int]], components: list[Json]) -> Iterator[Problem]:
    listed = body.get("attachments") or []
    if len(listed) > 10 or len(files) > 10:
        yield "attachments", f"{max(len(listed), len(files))} files, at most 10"
    for index, (name, size) in files.items():
        if size > FILE_BYTES:
            yield f"files.{index}", f"{name} has {size} bytes, at most {FILE_BYTES}"
    if sum(size for _, size in files.values()) > REQUEST_BYTES:
        yield "files", f"more than {REQUEST_BYTES} bytes in all"
    named = {name for name, _ in files.values()} | {one.get("filename") for one in listed}
    for at, one in walk(components):
        url = (one.get("file") or one.get("media") or {}).get("url", "")
        known = not listed or any("filename" not in each for each in listed)
        if url.startswith("attachment://") and url.removeprefix("attachment://") not in named and not known:
            yield at, f"{url} is not sent along"


def _too_long(path: str, text: str, most: int) -> Iterator[Problem]:
    if len(text) > most:
        yield path, f"{len(text)} characters, at most {most}"
