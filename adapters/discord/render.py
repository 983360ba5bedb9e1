"""Render: from what the core says to the components that the platform shows. Pure.

Every message is a layout of the second generation: a container with one text and its buttons. What is too
long becomes several messages, the buttons under the last. Each carries a mark of the message of the core that
it belongs to, by which it is found again in the history of its channel (`send`).
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from discord import ButtonStyle, MediaGalleryItem, SelectOption, ui

from adapters.discord import custom_ids, markup, split
from bot.actions import Verb, parse_action
from bot.messages import Button, Message
from bot.texts import Text, text

Say = Callable[[Text], str]
"""Puts a text into the words of one reader."""
Components = list[dict[str, Any]]
"""One message of the platform, as it is sent."""
View = ui.LayoutView

MOST_TEXT: Final = 3900
"""Characters of one message; the platform takes 4,000, and counts nobody knows exactly how."""
_MOST_COMPONENTS: Final = 36
"""Buttons, menus and their rows: 40, less the container, the text, the line and one to spare."""
_LABEL: Final = 80
_ALT: Final = 1000
"""Characters that describe a picture to who cannot see it."""
_OPTION: Final = 100
_OPTIONS: Final = 25
_ROW: Final = 5
_RED: Final = 0xC53B3B
_BLUE: Final = 0x3B6FC5
_STYLES: Final = {
    Verb.CONSENT: ButtonStyle.success,
    Verb.DISCARD: ButtonStyle.danger,
    Verb.SEND: ButtonStyle.success,
    Verb.SUBMIT: ButtonStyle.success,
    Verb.UNSAFE: ButtonStyle.danger,
    Verb.WITHDRAW_CONFIRMED: ButtonStyle.danger,
}


@dataclass(frozen=True, slots=True)
class Link:
    """A button that leads out of the platform."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Extra:
    """A button of the channel itself."""

    label: str
    custom_id: str


def message(
    said: Message, say: Say, mark: str = "", extras: Sequence[Link | Extra] = ()
) -> tuple[Components, ...]:
    """Render a message, as one or several of the platform's."""
    texts = split.packed(_blocks(said.parts, say), MOST_TEXT) or ["…"]
    colour = _colour(said.parts)
    sheets = []
    for number, words in enumerate(texts):
        last = number == len(texts) - 1
        rows = _rows(said.buttons, say, extras) if last else ()
        sheets.append(_sheet(words, rows, colour, mark_of(mark, number) if mark else None))
    return tuple(sheets)


def words(said: str, extras: Sequence[Link | Extra] = ()) -> tuple[Components, ...]:
    """Render plain words of ours."""
    texts = split.packed(split.pieces(markup.escape(said), MOST_TEXT), MOST_TEXT)
    rows = _rows((), lambda one: one.key, extras)
    *before, last = texts or ["…"]
    return (*(_sheet(one, (), None, None) for one in before), _sheet(last, rows, None, None))


def file(said: Text, say: Say, name: str, *, picture: bool, mark: int | None = None) -> Components:
    """Render words with the file `name`, which is sent with them."""
    address, words = f"attachment://{name}", say(said)
    container = ui.Container[View](ui.TextDisplay(markup.escape(words), id=mark))
    if picture:
        container.add_item(ui.MediaGallery(MediaGalleryItem(address, description=split.cut(words, _ALT))))
    else:
        container.add_item(ui.File(address))
    return _components(container)


def mark_of(message_id: str, number: int) -> int:
    """Return the component id that marks one message of the platform as a part of one of the core."""
    digest = hashlib.blake2b(f"{message_id}:{number}".encode(), digest_size=4).digest()
    return int.from_bytes(digest) % (2**31 - 1_000) + 1_000  # the platform numbers the others from 1


def nonce_of(message_id: str, number: int) -> str:
    """Return the nonce of one message of the platform: at most 25 characters."""
    return hashlib.blake2b(f"{message_id}:{number}".encode(), digest_size=12).hexdigest()


def marks(components: object) -> frozenset[int]:
    """Find the marks on a message that the platform returns: on texts within containers."""
    containers = components if isinstance(components, list) else []
    inner = (one.get("components") for one in containers if isinstance(one, dict))
    texts = (one for found in inner if isinstance(found, list) for one in found if isinstance(one, dict))
    return frozenset(one["id"] for one in texts if isinstance(one.get("id"), int))


def label(said: Text, say: Say, most: int = _LABEL) -> str:
    """Put a text into the words of a button or an option."""
    return split.cut(" ".join(say(said).split()), most) or "…"


# -- text -----------------------------------------------------------------------------------------


def _blocks(parts: Iterable[Text], say: Say) -> list[str]:
    """Write every paragraph, none longer than one message takes; items of one list stand close together."""
    blocks: list[str] = []
    for kind, group in groupby(parts, key=lambda one: markup.look(one.key)):
        written = [block for part in group for block in _written(say(part), kind)]
        blocks += split.packed(written, MOST_TEXT, "\n") if kind is markup.Look.ITEM else written
    return blocks


def _written(said: str, kind: markup.Look) -> list[str]:
    pieces = split.pieces(said.strip(), MOST_TEXT, lambda one: split.length(markup.styled(one, kind)))
    return [markup.styled(one, kind) for one in pieces if one.strip()]


def _colour(parts: tuple[Text, ...]) -> int | None:
    keys = {one.key for one in parts}
    if keys & (markup.LATE | markup.UNSAFE):
        return _RED
    return _BLUE if any(markup.look(key) is markup.Look.TITLE for key in keys) else None


# -- buttons --------------------------------------------------------------------------------------


def _sheet(
    words: str, rows: Sequence[ui.ActionRow[View]], colour: int | None, mark: int | None
) -> Components:
    container = ui.Container[View](accent_colour=colour)
    container.add_item(ui.TextDisplay(words, id=mark))
    if rows:
        container.add_item(ui.Separator())
    for row in rows:
        container.add_item(row)
    return _components(container)


def _components(container: ui.Container[View]) -> Components:
    view = View(timeout=None)
    view.add_item(container)
    made: Components = view.to_components()  # type: ignore[no-untyped-call]
    return made


def _rows(
    buttons: Sequence[Button], say: Say, extras: Sequence[Link | Extra]
) -> tuple[ui.ActionRow[View], ...]:
    distinct = tuple({one.action: one for one in buttons}.values())
    for most in range(_ROW, 1, -1):
        rows = _laid_out(distinct, say, extras, most)
        if sum(1 + len(row.children) for row in rows) <= _MOST_COMPONENTS:
            return rows
    # More kinds of buttons than any message of ours has: the most important come first.
    return _laid_out(distinct, say, extras, 1)[: _MOST_COMPONENTS // (1 + _ROW)]


def _laid_out(
    buttons: tuple[Button, ...], say: Say, extras: Sequence[Link | Extra], most: int
) -> tuple[ui.ActionRow[View], ...]:
    """Lay out buttons in rows; more than `most` of one kind become menus, in the place of the first."""
    singles: list[ui.Item[View]] = []
    menus: list[ui.ActionRow[View]] = []
    by_kind: dict[str, list[Button]] = {}
    for one in buttons:
        by_kind.setdefault(_kind(one), []).append(one)
    for kind, group in by_kind.items():
        if len(group) <= most:
            singles += [_button(one, say, first=one is buttons[0]) for one in group]
            continue
        for options in split.groups(group, _OPTIONS):
            menus.append(_menu(len(menus), kind, options, group.index(options[0]), len(group), say))
    singles += [_extra(one) for one in extras]
    return (*menus, *(ui.ActionRow(*five) for five in split.groups(singles, _ROW)))


def _kind(one: Button) -> str:
    """Name what a button belongs with: its verb, and for a choice the field."""
    action = parse_action(one.action)
    if action is None:
        return one.action
    return f"{action.verb}:{action.target.partition('=')[0] if action.verb is Verb.CHOOSE else ''}"


def _button(one: Button, say: Say, *, first: bool) -> ui.Button[View]:
    action = parse_action(one.action)
    usual = ButtonStyle.primary if first else ButtonStyle.secondary
    style = _STYLES.get(action.verb, usual) if action is not None else usual
    spelled = custom_ids.spell(custom_ids.Press(one.action))
    return ui.Button(style=style, label=label(one.label, say), custom_id=spelled)


def _extra(one: Link | Extra) -> ui.Button[View]:
    if isinstance(one, Link):
        return ui.Button(label=split.cut(one.label, _LABEL), url=one.url)
    return ui.Button(style=ButtonStyle.primary, label=split.cut(one.label, _LABEL), custom_id=one.custom_id)


def _menu(
    number: int, kind: str, group: Sequence[Button], start: int, whole: int, say: Say
) -> ui.ActionRow[View]:
    options = [SelectOption(label=label(one.label, say, _OPTION), value=one.action) for one in group]
    hint = say(_hint(kind))
    if whole > len(group):
        hint = f"{hint} ({start + 1}–{start + len(group)} / {whole})"
    spelled = custom_ids.spell(custom_ids.Menu(number))
    menu = ui.Select[View](custom_id=spelled, placeholder=split.cut(hint, 150), options=options)
    return ui.ActionRow(menu)


def _hint(kind: str) -> Text:
    match kind.partition(":")[0]:
        case Verb.OPEN_DOCUMENT:
            return text("server-menu-open")
        case Verb.MARK_DOCUMENT:
            return text("server-menu-mark")
        case Verb.SEND_AGAIN:
            return text("server-menu-send-again")
        case Verb.EDIT:
            return text("server-menu-edit")
        case Verb.CASE:
            return text("server-menu-case")
        case _:
            return text("server-menu-choose")
