"""Drawing: a message or a modal as a page that looks like the platform's client, from its real payload.

What the client does not show (ids, marks) is not shown here, and a text is read as the client reads it: what
was escaped appears as it was written. The looks are in `looks.css`.
"""

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path

from tests.discord_wire import reading
from tests.discord_wire.limits import (
    BUTTON,
    CHECKBOX,
    CHECKBOX_GROUP,
    CONTAINER,
    FILE,
    FILE_UPLOAD,
    LABEL,
    LINK,
    RADIO_GROUP,
    ROW,
    SECTION,
    SELECTS,
    SEPARATOR,
    TEXT,
    TEXT_INPUT,
)
from tests.discord_wire.model import Json, Message

STYLE = (Path(__file__).parent / "looks.css").read_text(encoding="utf-8")
_BUTTONS = {1: "primary", 2: "secondary", 3: "success", 4: "danger", LINK: "link"}
_HELD = re.compile(r"\\([\\*_~`|<>\[\]#+.()-])")
_INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<b>\1</b>"),
    (re.compile(r"(?<!\*)\*([^*]+?)\*(?!\*)"), r"<i>\1</i>"),
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
    (re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)"), r'<a href="\2">\1</a>'),
    # an address ends before the punctuation of its sentence
    (re.compile(r"""(?<!["=>])(https?://[^\s<]+[^<.,:;"')\]\s])"""), r'<a href="\1">\1</a>'),
)
_BLOCKS = (("### ", "h3"), ("## ", "h2"), ("# ", "h1"), ("-# ", "small"), ("- ", "li"))


def page(inner: Iterable[str], *, title: str) -> str:
    """Put what was drawn on a page."""
    body = "\n".join(inner)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
    return (
        f'<!doctype html><html lang="en"><head>{head}<style>{STYLE}</style></head><body>{body}</body></html>'
    )


def message(one: Message, *, bot: bool = True) -> str:
    """Draw a message in its conversation."""
    who = escape(one.author.name) + ('<span class="badge">APP</span>' if bot else "")
    said = f'<div class="said">{markdown(one.content)}</div>' if one.content else ""
    parts = "".join(map(component, one.components))
    files = "".join(f'<div class="file">{escape(file.filename)}</div>' for file in one.attachments)
    alone = '<div class="alone">Only you can see this</div>' if reading.is_private(one) else ""
    head = f'<div class="who">{who}<time>{one.at:%H:%M}</time></div>'
    what = f'<div class="what">{head}{said}{parts}{files}{alone}</div>'
    return f'<article><div class="face"></div>{what}</article>'


def component(one: Json) -> str:
    """Draw one component of a message."""
    kind = one["type"]
    inside = "".join(component(each) for each in one.get("components") or ())
    if kind == CONTAINER:
        colour = one.get("accent_color")
        bar = f' style="border-left-color:#{colour:06x}"' if colour is not None else ""
        return f'<div class="container"{bar}>{inside}</div>'
    if kind == TEXT:
        return f'<div class="text">{markdown(one["content"])}</div>'
    if kind == SECTION:
        return f'<div class="section"><div>{inside}</div>{component(one["accessory"])}</div>'
    if kind == ROW:
        return f'<div class="row">{inside}</div>'
    if kind == BUTTON:
        off = " disabled" if one.get("disabled") else ""
        arrow = " ↗" if one["style"] == LINK else ""
        return f'<button class="{_BUTTONS[one["style"]]}"{off}>{escape(reading.label(one))}{arrow}</button>'
    if kind in SELECTS:
        return _select(one)
    if kind == SEPARATOR:
        return "<hr>"
    if kind == FILE:
        return f'<div class="file">{escape(one.get("name", ""))}</div>'
    raise AssertionError(f"nobody has drawn a component of type {kind} yet")


def _select(one: Json) -> str:
    chosen = [each["label"] for each in one.get("options") or () if each.get("default")]
    shown = escape(", ".join(chosen) or one.get("placeholder") or "Make a selection")
    return f'<div class="select{" chosen" if chosen else ""}"><span>{shown}</span><span>⌄</span></div>'


def modal(spelled: Json) -> str:
    """Draw a modal."""
    parts = "".join(_part(one) for one in spelled["components"])
    head = f"<header><h1>{escape(spelled['title'])}</h1><span>✕</span></header>"
    foot = '<footer><button class="secondary">Cancel</button><button class="primary">Submit</button></footer>'
    return f'<div class="veil"><div class="modal">{head}<div class="fields">{parts}</div>{foot}</div></div>'


def _part(one: Json) -> str:
    if one["type"] == TEXT:
        return f'<div class="text">{markdown(one["content"])}</div>'
    assert one["type"] == LABEL, "a window of ours is made of labels and texts"
    inside = one["component"]
    star = '<b class="must">*</b>' if inside.get("required") is not False else ""
    hint = f'<div class="hint">{escape(one["description"])}</div>' if one.get("description") else ""
    return f'<label><div class="label">{escape(one["label"])}{star}</div>{hint}{_field(inside)}</label>'


def _field(one: Json) -> str:
    kind = one["type"]
    if kind == TEXT_INPUT:
        shown = escape(one.get("value") or "") or f"<i>{escape(one.get('placeholder') or '')}</i>"
        return f'<div class="input{" tall" if one.get("style") == 2 else ""}">{shown}</div>'
    if kind in SELECTS:
        return _select(one)
    if kind in {RADIO_GROUP, CHECKBOX_GROUP}:
        return "".join(_choice(each, round_=kind == RADIO_GROUP) for each in one["options"])
    if kind == FILE_UPLOAD:
        return '<div class="upload">Drop files here, or browse</div>'
    assert kind == CHECKBOX, f"nobody has drawn an input of type {kind} yet"
    return _choice({"label": "", "default": one.get("default")}, round_=False)


def _choice(option: Json, *, round_: bool) -> str:
    mark = f'<span class="mark{" round" if round_ else ""}{" on" if option.get("default") else ""}"></span>'
    more = f'<div class="hint">{escape(option["description"])}</div>' if option.get("description") else ""
    return f'<div class="choice">{mark}<div>{escape(option["label"])}{more}</div></div>'


def markdown(words: str) -> str:
    """Read the platform's markup as the client does: headings, lists, quotes, and what stands in a line."""
    shown: list[str] = []
    for line in words.split("\n"):
        if line.startswith("  ") and shown and shown[-1].endswith("</li>"):  # goes on with its item
            shown[-1] = f"{shown[-1].removesuffix('</li>')}<br>{_inline(line.strip())}</li>"
            continue
        quoted = line.startswith("> ")
        text = line[2:] if quoted else line
        mark, tag = next(((mark, tag) for mark, tag in _BLOCKS if text.startswith(mark)), ("", "p"))
        drawn = f"<{tag}>{_inline(text[len(mark) :])}</{tag}>"
        shown.append(f"<blockquote>{drawn}</blockquote>" if quoted else drawn)
    return "".join(shown).replace("</blockquote><blockquote>", "")


def _inline(text: str) -> str:
    """Mark up what stands in a line; what was escaped is put aside first, and put back as it was written."""
    held: list[str] = []

    def aside(found: re.Match[str]) -> str:
        held.append(found[1])
        return f"\x00{len(held) - 1}\x00"

    marked = escape(_HELD.sub(aside, text), quote=False)
    for pattern, into in _INLINE:
        marked = pattern.sub(into, marked)
    return re.sub(r"\x00(\d+)\x00", lambda found: escape(held[int(found[1])]), marked)
