"""Inserting: a passage that staff keep is put into a form, to be edited there before anything is sent.

Belongs here: which passages are offered, and where one goes. What counts as one's own words beside it is
`bot.passages.own_words`.
"""

from typing import Final

from bot.actions import Action, Verb
from bot.forms import engine
from bot.forms.model import Draft, Field, Form, Kind, Problem
from bot.messages import Message, bound, button
from bot.passages import model
from bot.passages.model import Passage
from bot.review import asking, dialogue, drafts, filling, sending
from bot.review.canned import MAIN
from bot.review.forms import StaffForm, staff_form
from bot.step import Step
from bot.texts import Text, text

_OFFERED: Final = 18


def insert(step: Step, action: Action) -> None:
    """Offer the passages for a form, or put the chosen one into it."""
    name, _, chosen = action.target.partition("/")
    draft = _draft(step, name)
    if draft is None:
        return
    passage = model.called(step.world.passages, chosen)
    if passage is None:
        dialogue.put(step, _offer(step, draft, gone=bool(chosen)))
        return
    _put_in(step, drafts.kind_of(draft), draft, passage)


def _draft(step: Step, name: str) -> Draft | None:
    """Find the draft that is meant; a form that is named is begun."""
    kind = next((one for one in MAIN if one.value == name), None)
    if kind is None:
        return filling.usable(step, name)
    refused = sending.refusal(step, kind, "")
    if refused is not None:
        step.toast(refused, refused=True)
        return None
    return drafts.mine(step, kind, "") or drafts.begin(step, kind, "")


def _offer(step: Step, draft: Draft, *, gone: bool) -> Message:
    found = model.in_order(step.world.passages, step.world.language)[:_OFFERED]
    head = text("passage-gone") if gone else text("passage-choose") if found else text("passages-none")
    chosen = tuple(button(_label(step, one), Verb.INSERT, f"{draft.id}/{one.id}") for one in found)
    return Message((head,), bound(chosen, step.case.id))


def _label(step: Step, passage: Passage) -> Text:
    if passage.tongue == step.world.language:
        return text("button-passage", title=passage.title)
    return text("button-passage-in", title=passage.title, language=passage.tongue)


def _put_in(step: Step, kind: StaffForm, draft: Draft, passage: Passage) -> None:
    form = staff_form(kind, step.case, step.world)
    asked = _field(step, form, draft, kind)
    if asked is None:
        step.toast(text("passage-nowhere"), refused=True)
        return
    words = f"{draft.text(asked.id)}\n\n{passage.words}".strip()
    wording = dialogue.wordings(step).get(asked.id, "")
    filled = engine.fill(draft, asked, words, at=step.event.at, wording=wording, today=asking.today(step))
    if isinstance(filled, Problem):
        step.toast(filled.text, refused=True)
        return
    step.note("passage inserted", passage=passage.id, form=kind.value, by=step.event.actor.id)
    again = engine.edit(form, filled, asked.id) or filled
    filling.show(step, drafts.keep(step, again), text("passage-inserted", title=passage.title))


def _field(step: Step, form: Form, draft: Draft, kind: StaffForm) -> Field | None:
    """Return where a passage goes: into the open question where one is, else where the form says most."""
    open_one = engine.current(form, draft) if step.world.staff_dialogue else None
    if open_one is not None and open_one.kind is Kind.TEXT:
        return open_one
    found = form.get(MAIN[kind])
    return found if found in engine.visible(form, draft) else None
