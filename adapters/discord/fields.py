"""Fields: how one field of a form looks in a window. Pure.

A question longer than the platform's label is shown by its short name, with the question below it. An option
that a window cannot hold is never left out: long lists become several menus.
"""

from collections.abc import Iterable
from typing import Final, assert_never

from discord import CheckboxGroupOption, RadioGroupOption, SelectOption, TextStyle, ui

from adapters.discord import split
from adapters.discord.render import Say, label
from bot.forms.model import Field, Kind, Option
from bot.messages import FormView
from bot.texts import text

SLOTS: Final = 5
"""Components of one window."""
LABEL: Final = 45
DESCRIPTION: Final = 100
LONGEST: Final = 4000
"""Characters of one input of a window."""
PART: Final = "#"
"""Stands between a field and the number of its menu, where its options need several, or `LINES`."""
LINES: Final = "lines"
"""Every line of the input is an item of its own."""
MAY: Final = "may"
"""Left empty it says nothing: a button of the chat is an answer too ("I do not remember")."""
_PLACEHOLDER: Final = 100
_OPTION: Final = 100
_FEW: Final = 10
"""Options that can all be seen at once."""
_OPTIONS: Final = 25
_MOST: Final = _OPTIONS * (SLOTS - 1)
_SHORT: Final = 200
"""Characters up to which an answer gets a single line."""


def slots_of(one: Field) -> int:
    """Count the components that a field takes in a window."""
    if one.kind not in (Kind.CHOICE, Kind.SEVERAL):
        return 1
    return min(SLOTS - 1, -(-len(one.options) // _OPTIONS))


def labels(one: Field, view: FormView, say: Say) -> Iterable[ui.Label[ui.Modal]]:
    """Draw a field, as one or several labelled inputs."""
    name, description = _words(one, say)
    parts = _inputs(one, view, say)
    for number, part in enumerate(parts, 1):
        numbered = name if len(parts) == 1 else split.cut(f"{number}/{len(parts)} {name}", LABEL)
        yield ui.Label(text=numbered, description=description or None, component=part)


def _words(one: Field, say: Say) -> tuple[str, str]:
    """Word a field: the question where it fits, else its short name with the question below."""
    question = " ".join(say(one.label).split())
    hint = " ".join(say(one.hint).split()) if one.hint else ""
    if split.length(question) <= LABEL:
        return question, split.cut(hint, DESCRIPTION)
    short = " ".join(say(one.short).split()) if one.short else ""
    if short and split.length(short) <= LABEL:
        return short, split.cut(question, DESCRIPTION)
    head = split.pieces(question, LABEL - 1)[0].rstrip()
    return f"{head}…", split.cut(f"…{question[len(head) :]}", DESCRIPTION)


def _inputs(one: Field, view: FormView, say: Say) -> list[ui.Item[ui.Modal]]:
    held, required = view.items(one.id), one.required
    match one.kind:
        case Kind.CHOICE | Kind.YES_NO:
            return _one_of(one, _options(one), held[:1], say, required=required)
        case Kind.SEVERAL:
            return _several(one, held, say, required=required)
        case Kind.TEXT | Kind.POINTS | Kind.DATE | Kind.NUMBER | Kind.LINK:
            return [_line(one, "\n".join(held), say)]
        case Kind.DOCUMENTS:
            return []
        case _:
            assert_never(one.kind)


def _options(one: Field) -> tuple[Option, ...]:
    if one.kind is Kind.YES_NO:
        return (Option("yes", text("option-yes")), Option("no", text("option-no")))
    return one.options


def _one_of(
    one: Field, options: tuple[Option, ...], held: tuple[str, ...], say: Say, *, required: bool
) -> list[ui.Item[ui.Modal]]:
    if len(options) > _MOST:
        return [_line(one, "".join(held), say)]  # then one writes its id, which the catalogue names
    if 2 <= len(options) <= _FEW:
        few = [
            RadioGroupOption(label=label(it.label, say, _OPTION), value=it.id, default=it.id in held)
            for it in options
        ]
        return [ui.RadioGroup(custom_id=one.id, options=few, required=required)]
    return _menus(one, options, held, say, required=required, several=False)


def _several(one: Field, held: tuple[str, ...], say: Say, *, required: bool) -> list[ui.Item[ui.Modal]]:
    if len(one.options) > _FEW:
        return _menus(one, one.options, held, say, required=required, several=True)
    few = [
        CheckboxGroupOption(label=label(it.label, say, _OPTION), value=it.id, default=it.id in held)
        for it in one.options
    ]
    least = 1 if required else 0
    return [
        ui.CheckboxGroup(
            custom_id=one.id, options=few, required=required, min_values=least, max_values=len(few)
        )
    ]


def _menus(
    one: Field, options: tuple[Option, ...], held: tuple[str, ...], say: Say, *, required: bool, several: bool
) -> list[ui.Item[ui.Modal]]:
    """Offer options in menus of 25; where there are several menus, none of them can insist."""
    pages = list(split.groups(options, _OPTIONS))[: SLOTS - 1]
    insist = required and len(pages) == 1
    menus: list[ui.Item[ui.Modal]] = []
    for number, page in enumerate(pages):
        shown = [
            SelectOption(label=label(it.label, say, _OPTION), value=it.id, default=it.id in held)
            for it in page
        ]
        menus.append(
            ui.Select(
                custom_id=f"{one.id}{PART}{number}",
                options=shown,
                min_values=1 if insist else 0,
                max_values=len(shown) if several else 1,
                required=insist,
            )
        )
    return menus


def _line(one: Field, held: str, say: Say) -> ui.TextInput[ui.Modal]:
    wide = one.kind is Kind.POINTS or (one.kind is Kind.TEXT and one.limit > _SHORT)
    may = one.required and bool(one.options)
    part = LINES if one.kind is Kind.POINTS else MAY if may else ""
    return ui.TextInput(
        custom_id=f"{one.id}{PART}{part}" if part else one.id,
        style=TextStyle.paragraph if wide else TextStyle.short,
        default=held or None,
        required=one.required and not may,
        max_length=min(LONGEST, one.limit) if one.kind is Kind.TEXT else LONGEST if wide else 400,
        placeholder=_placeholder(one.kind, say),
    )


def _placeholder(kind: Kind, say: Say) -> str | None:
    match kind:
        case Kind.DATE:
            return label(text("server-write-date"), say, _PLACEHOLDER)
        case Kind.POINTS:
            return label(text("server-write-points"), say, _PLACEHOLDER)
        case _:
            return None
