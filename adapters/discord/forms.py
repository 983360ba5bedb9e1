"""Forms: from a form of the core to windows of five fields, and back from what was handed in. Pure.

A form that is too long for one window is filled in window after window; the core keeps what was handed in.
The platform opens no window as an answer to another, so a button stands between two. Nothing of this is in
memory: the window's custom id and the draft say all.
"""

from collections.abc import Iterable
from typing import Any, Final

from discord import TextStyle, ui

from adapters.discord import contents, custom_ids, markup, split
from adapters.discord.fields import DESCRIPTION, LABEL, LINES, LONGEST, MAY, PART, SLOTS, labels, slots_of
from adapters.discord.heard import HandedIn
from adapters.discord.render import Say, label
from bot.forms import engine
from bot.forms.model import Field, Kind, Value
from bot.messages import FormView
from bot.texts import text

Window = dict[str, Any]
"""A modal, as it is sent."""

FILES: Final = "files"
CAPTION: Final = "caption"
"""The fields of the window for sending files."""
_TITLE: Final = 45
_UPLOADS: Final = 10


def window(view: FormView, after: str, say: Say) -> Window | None:
    """Draw the window that comes after the field `after`; None when no field is left to show."""
    intro = "" if after else _intro(view, say)
    fields, more = _fitting(_rest(view, after), SLOTS - bool(intro))
    if not fields:
        return None
    sheet = custom_ids.Sheet(view.form.id, view.draft.target, view.draft.revision, view.case, more)
    modal = ui.Modal(
        title=split.cut(say(view.form.title), _TITLE), timeout=None, custom_id=custom_ids.spell(sheet)
    )
    if intro:
        modal.add_item(ui.TextDisplay(intro))
    for one in fields:
        for part in labels(one, view, say):
            modal.add_item(part)
    return modal.to_dict()


def upload_window(say: Say) -> Window:
    """Draw the window for sending files."""
    spelled = custom_ids.spell(custom_ids.Files())
    modal = ui.Modal(title=label(text("server-files"), say, _TITLE), timeout=None, custom_id=spelled)
    modal.add_item(
        ui.Label(
            text=label(text("server-files-which"), say, LABEL),
            description=label(text("server-files-how"), say, DESCRIPTION),
            component=ui.FileUpload(custom_id=FILES, min_values=1, max_values=_UPLOADS),
        )
    )
    modal.add_item(
        ui.Label(
            text=label(text("server-files-words"), say, LABEL),
            component=ui.TextInput(
                custom_id=CAPTION, style=TextStyle.paragraph, required=False, max_length=1000
            ),
        )
    )
    return modal.to_dict()


def left(view: FormView, after: str) -> int:
    """Count the fields that come after the field `after`."""
    return len(_rest(view, after))


def before(view: FormView, field_id: str) -> str:
    """Name the field after which a window begins that shows `field_id` first; empty: the beginning."""
    shown = [one.id for one in _shown(view)]
    at = shown.index(field_id) if field_id in shown else 0
    return shown[at - 1] if at else ""


def handed_in(components: object) -> HandedIn:
    """Read what a window held. Whatever has another shape is passed over; the core asks again."""
    values: dict[str, Value] = {}
    files: list[str] = []
    for one in _walk(components):
        spelled, several = contents.written(one, "custom_id"), one.get("values")
        if not spelled:
            continue
        field, _, part = spelled.partition(PART)
        if field == FILES:
            files += _strings(several)
        elif isinstance(several, list):
            known = values.get(field, ())
            values[field] = (*(known if isinstance(known, tuple) else ()), *_strings(several))
        elif part == LINES:
            lines = contents.written(one, "value").splitlines()
            values[field] = tuple(line.strip() for line in lines if line.strip())
        elif contents.written(one, "value").strip() or part != MAY:
            values[field] = contents.written(one, "value")
    return HandedIn(tuple(values.items()), tuple(files))


# -- which fields ---------------------------------------------------------------------------------


def _shown(view: FormView) -> tuple[Field, ...]:
    """List the fields that apply now and that a window can show."""
    applying = {one.id for one in engine.visible(view.form, view.draft)}
    return tuple(one for one in view.fields if one.id in applying and _showable(one, view))


def _showable(one: Field, view: FormView) -> bool:
    """Tell whether a window can hold the field: an answer is never cut or changed to make it fit."""
    held = view.items(one.id)
    if one.kind is Kind.POINTS and any("\n" in item for item in held):
        return False
    return one.kind is not Kind.DOCUMENTS and split.length("\n".join(held)) <= LONGEST


def _rest(view: FormView, after: str) -> tuple[Field, ...]:
    """List what follows `after`; before it, only what an answer has brought up since."""
    places = {one.id: at for at, one in enumerate(view.form.fields)}
    start = places.get(after, -1)
    new = {one.id for one in engine.missing(view.form, view.draft) if one.only_if is not None}
    return tuple(one for one in _shown(view) if places.get(one.id, start) > start or one.id in new)


def _fitting(fields: tuple[Field, ...], slots: int) -> tuple[tuple[Field, ...], bool]:
    """Take as many fields as fit, and tell whether some are left."""
    taken: list[Field] = []
    for one in fields:
        slots -= slots_of(one)
        if slots < 0 and taken:
            return tuple(taken), True
        taken.append(one)
    return tuple(taken), False


def _intro(view: FormView, say: Say) -> str:
    said = "\n".join(markup.escape(say(one)) for one in view.intro)
    return split.cut(said, LONGEST)


# -- what was handed in ---------------------------------------------------------------------------


def _walk(components: object) -> Iterable[dict[str, Any]]:
    """Find the inputs of a window, however they are wrapped."""
    for one in components if isinstance(components, list) else ():
        if not isinstance(one, dict):
            continue
        inner = one.get("component")
        if isinstance(inner, dict):
            yield inner
        elif isinstance(one.get("components"), list):
            yield from (part for part in one["components"] if isinstance(part, dict))
        else:
            yield one


def _strings(found: object) -> list[str]:
    return [contents.clean(one) for one in found if isinstance(one, str)] if isinstance(found, list) else []
