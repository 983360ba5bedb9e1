"""Render: from what the core says to the JSON that the page shows. Pure.

Every text is put into words here, for one reader; the page only lays them out. `look` names what a paragraph
is (a title, a hint, a row of a list) by its key, so that the page can set it without reading it.
"""

from collections.abc import Callable
from typing import Final, assert_never
from urllib.parse import quote

from bot.answers import Answer, OpenDocument, OpenForm, Show, Toast
from bot.forms.model import Field
from bot.messages import FormView, Message
from bot.ports import Granted, Outgoing
from bot.texts import Text

Json = dict[str, object]
Say = Callable[[Text], str]
"""Puts a text into the words of one reader."""
Grant = Callable[[OpenDocument], Granted]
"""Makes the link to a document that was opened."""

_LOOKS: Final = {
    "calendar-title": "title",
    "deadlines-duties": "title",
    "deadlines-how": "hint",
    "deadlines-line": "item",
    "deadlines-windows": "title",
    "dry-first": "title",
    "dry-move": "item",
    "dry-title": "title",
    "history-title": "title",
    "presets-chosen": "item",
    "presets-other": "item",
    "presets-title": "title",
    "rules-title-since": "title",
    "staff-how": "hint",
    "staff-line": "item",
    "staff-title": "title",
    "team-line": "item",
    "teams-title": "title",
    "version-line": "item",
    "version-line-because": "item",
    "why-date": "title",
    "why-date-about": "title",
    "alarm-safety": "unsafe",
    "card-late": "late",
    "card-question": "said",
    "card-title": "title",
    "card-turn": "turn",
    "card-turn-nobody": "turn",
    "card-unproved": "notice",
    "card-unsafe": "unsafe",
    "card-was-unsafe": "late",
    "card-answer": "answer",
    "card-point": "point",
    "card-document": "item",
    "card-owed": "owed",
    "card-ruling": "ruling",
    "early-enough": "title",
    "form-answer-so-far": "hint",
    "form-progress": "progress",
    "from-reviewer": "said",
    "late-sorry": "late",
    "late-now": "late",
    "letter-point": "point",
    "letter-clause": "point",
    "preview": "progress",
    "preview-language": "hint",
    "preview-of": "title",
    "queue-line": "item",
    "queue-line-late": "late",
    "queue-line-unsafe": "unsafe",
    "queue-title": "title",
    "queue-title-found": "title",
    "queue-title-late": "title",
    "queue-title-mine": "title",
    "receipt-have-it": "title",
    "receipt-automated": "hint",
    "rules-line": "item",
    "rules-title": "title",
    "safety-help": "notice",
    "send-problems": "title",
    "status-late": "late",
    "status-title": "title",
    "summary-intro": "title",
    "summary-line": "answer",
    "thread-new-case": "title",
    "thread-question": "said",
    "thread-own-words": "said",
    "thread-reply": "said",
    "thread-safety": "unsafe",
}
_FAMILIES: Final = {
    "card-": "fact",
    "guard-": "item",
    "hint-": "hint",
    "letter-result-": "title",
}


def look(key: str) -> str:
    """Name what a paragraph is; "text" when it is nothing special."""
    if key in _LOOKS:
        return _LOOKS[key]
    return next((found for family, found in _FAMILIES.items() if key.startswith(family)), "text")


def message(said: Message, say: Say) -> Json:
    """Render a message: paragraphs, then buttons."""
    return {
        "parts": [{"text": say(part), "look": look(part.key)} for part in said.parts],
        "buttons": [{"label": say(one.label), "action": one.action} for one in said.buttons],
    }


def attached(sent: Outgoing, say: Say) -> Json:
    """Render the file that goes with a message: what it is, and where the page finds it."""
    file, named = sent.attachment, sent.message.attachment
    if named is None:
        return {}
    about = say(named.about)
    if file is None:  # it was sent before a restart
        return {"attachment": {"name": "", "about": about, "url": "", "picture": False, "size": 0}}
    return {
        "attachment": {
            "name": file.name,
            "about": about,
            "url": f"/file/{quote(sent.id)}",
            "picture": file.picture,
            "size": file.size,
        }
    }


def form(view: FormView, say: Say) -> Json:
    """Render a form with what it holds, and what is wrong with it."""
    return {
        "form": view.form.id,
        "case": view.case,
        "target": view.draft.target,
        "revision": view.draft.revision,
        "title": say(view.form.title),
        "intro": [say(part) for part in view.intro],
        "fields": [_field(one, say) for one in view.fields],
        "values": {one.id: _listed(held) for one in view.fields if (held := view.held(one.id)) is not None},
        "problems": [{"field": one.field, "text": say(one.text)} for one in view.problems],
    }


def answer(given: Answer | None, say: Say, grant: Grant) -> Json | None:
    """Render what comes back at once; `grant` makes the link to a document, and its PIN."""
    match given:
        case None:
            return None
        case Toast(said, refused):
            return {"kind": "toast", "text": say(said), "refused": refused}
        case Show(shown):
            return {"kind": "show", "message": message(shown, say)}
        case OpenForm(view):
            return {"kind": "form", "form": form(view, say)}
        case OpenDocument():
            return _document(given, grant)
        case _:
            assert_never(given)


def _document(opened: OpenDocument, grant: Grant) -> Json:
    shown: Json = {"kind": "document", "name": opened.name}
    if opened.link:
        return {**shown, "link": opened.link}
    granted = grant(opened)
    return {**shown, "viewer": granted.url, "pin": granted.pin}


def _field(asked: Field, say: Say) -> Json:
    return {
        "id": asked.id,
        "kind": asked.kind.value,
        "label": say(asked.label),
        "hint": say(asked.hint) if asked.hint else "",
        "required": asked.required,
        "options": [{"id": one.id, "label": say(one.label)} for one in asked.options],
        "only_if": list(asked.only_if) if asked.only_if else None,
        "limit": asked.limit,
    }


def _listed(value: str | tuple[str, ...]) -> str | list[str]:
    return value if isinstance(value, str) else list(value)
