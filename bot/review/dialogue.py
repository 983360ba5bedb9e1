"""The dialogue: a staff form is filled in question by question in the case's thread, by the one forms engine.

Only the writer's own plain words answer, and only while a question of his is open; words of anybody else
are notes, and so are his own where they cannot be the answer. When all is answered the preview comes, and
words are notes again: nothing that is typed ever leaves by itself. How a question looks is in `asking`.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.actions import Verb
from bot.answers import Show
from bot.events import Edited, Said
from bot.forms import engine, rewording
from bot.forms.choices import choices
from bot.forms.model import Draft, Field, Form, Kind, Problem, Rewording, Value
from bot.forms.reading import read
from bot.messages import Message, bound, button
from bot.review import asking, drafts, notes, preview, sending
from bot.review.forms import StaffForm, staff_form
from bot.step import Step
from bot.texts import Text, text

LISTENS: Final = timedelta(hours=12)
"""How long a question waits for plain words; later ones are notes. Who comes back presses first."""
_BY_PRESS: Final = (Kind.CHOICE, Kind.SEVERAL, Kind.YES_NO)
"""Kinds that words can hardly answer: what is typed there was meant as a note."""


def go_on(step: Step, draft: Draft, *before: Text, fresh: bool = False) -> None:
    """Ask the next question of a draft; where none is left, show what would be sent."""
    draft = drafts.keep(step, replace(draft, asking=True))
    resumed = () if fresh else (text("draft-goes-on", since=drafts.since(draft, step)),)
    _next(step, draft, *resumed, *before)


def listens(step: Step, message: Said) -> bool:
    """Take plain words as the answer to the writer's open question; False when they are a note."""
    draft = drafts.asking(step)
    if draft is None or message.origin or not message.text.strip():
        return False
    asked = engine.current(_form(step, draft), draft)
    touched = draft.touched_at or step.event.at
    if asked is None or asked.kind in _BY_PRESS or step.event.at - touched > LISTENS:
        return False
    refused = sending.refusal(step, drafts.kind_of(draft), draft.target)
    if refused is not None:
        notes.keep(step, message.text, message.message)
        drafts.keep(step, replace(draft, asking=False))
        step.toast(refused, refused=True)
    elif asked.kind is Kind.POINTS:
        _collected(step, draft, asked, message)
    else:
        before = draft.text(asked.id) if draft.adding else ""
        raw = f"{before}\n\n{message.text}".strip() if before else message.text
        _fill(step, draft, asked, raw, message.text, message.message)
    return True


def reworded(step: Step, changed: Edited) -> bool:
    """Ask what shall stand in an answer whose message was changed; False when it is no answer of a draft."""
    me = step.event.actor.id
    for draft in (one for one in step.case.drafts if one.by == me):
        stands = rewording.known(draft, changed.message)
        asked = _form(step, draft).get(stands.field) if stands is not None else None
        if asked is None or not changed.text.strip():
            continue
        new = Rewording(step.fresh_id("rewording")[:8], changed.message, changed.text)
        drafts.keep(step, rewording.offered(draft, new))
        step.note("draft edited", texts=(("words", changed.text),), by=me, message=changed.message)
        replaces = button(text("button-replace-answer"), Verb.REPLACE, f"{draft.id}/{new.id}")
        leaves = button(text("button-leave-answer"), Verb.CONTINUE, draft.id)
        step.post(text("edited-replace", what=asked.name), buttons=(replaces, leaves))
        return True
    return False


def pressed(step: Step, draft: Draft, verb: Verb, rest: str) -> None:
    """Do what a button of a question says; whoever presses one is at the questions again."""
    form = _form(step, draft)
    draft = replace(draft, asking=True)
    asked = engine.current(form, draft)
    match verb:
        case Verb.CHOOSE:
            _chosen(step, form, draft, rest)
        case Verb.KEEP:
            _next(step, engine.keep(draft))
        case Verb.ADD if asked is not None and draft.answer(asked.id) is not None:
            drafts.keep(step, replace(draft, adding=True))
            step.toast(text("form-add-now"))
        case Verb.DONE if asked is not None and draft.gathering:
            _fill(step, draft, asked, draft.gathering)
        case Verb.SKIP | Verb.DONE if asked is not None:
            skipped = engine.skip(draft, asked)
            if isinstance(skipped, Problem):
                step.toast(skipped.text, refused=True)
            else:
                _next(step, skipped)
        case Verb.REPLACE:
            _replaced(step, form, draft, rest)
        case Verb.BACK:
            _next(step, engine.back(form, _with_gathered(step, form, draft)))
        case Verb.LATER:
            drafts.keep(step, replace(draft, asking=False))
            step.toast(text("draft-kept"))
        case _:
            _next(step, draft)


def edit(step: Step, draft: Draft, field_id: str) -> None:
    """Ask one question again."""
    form = _form(step, draft)
    asked = engine.edit(form, _with_gathered(step, form, draft), field_id)
    if asked is None:
        summary(step, draft)
    else:
        _next(step, replace(asked, asking=True, revising=False))


def summary(step: Step, draft: Draft) -> None:
    """Show every answer with its question, each to be changed."""
    asking.summary(step, drafts.keep(step, replace(draft, asking=False)), _form(step, draft))


def result(step: Step, kind: StaffForm, draft: Draft) -> Message:
    """Show what a filled-in form would send, or everything that keeps it from being sent."""
    problems = sending.problems(step, kind, draft)
    if not problems:
        return preview.message(step, kind, draft)
    unread = (one for one in step.case.documents if not one.opened_by(step.event.actor.id))
    openers = tuple(button(text("button-open", name=one.name), Verb.OPEN_DOCUMENT, one.id) for one in unread)
    buttons = (*preview.change_buttons(draft), *(openers if kind is StaffForm.DECISION else ()))
    return Message((text("send-problems"), *problems), bound(buttons, step.case.id))


def put(step: Step, message: Message) -> None:
    """Show something in the manner of the channel: in the thread, or to the asker alone."""
    if step.world.staff_dialogue:
        step.post(*message.parts, buttons=message.buttons)
    else:
        step.answer = Show(message)


def not_yours(step: Step, draft: Draft) -> Text:
    """Say whose draft it is that somebody else's button belongs to."""
    return text("draft-of-another", name=drafts.writer(step, draft))


def wordings(step: Step) -> dict[str, str]:
    """Return the points as they are now: an answer keeps the point it was given to."""
    return {f"point.{number}": point for number, point in enumerate(step.case.points, 1)}


def _collected(step: Step, draft: Draft, asked: Field, message: Said) -> None:
    point = read(asked, message.text, asking.today(step))
    if isinstance(point, Problem):
        asking.ask(step, draft, _form(step, draft), asked, point.text)
        return
    words = message.text.strip()
    gathered = engine.gather(draft, asked, words)
    kept = drafts.keep(step, engine.heard(gathered, asked, words, message.message))
    step.post(
        text("point-noted", count=len(kept.gathering)),
        buttons=asking.buttons(step, kept, _form(step, kept), asked),
    )
    step.toast(text("draft-noted"))


def _chosen(step: Step, form: Form, draft: Draft, target: str) -> None:
    """Take a pressed choice. One on an older question still counts if the question is there."""
    field_id, _, spelled = target.partition("=")
    asked = form.get(field_id)
    if asked is None or asked not in engine.visible(form, draft):
        step.toast(text("button-outdated"), refused=True)
        return
    offered = choices(asked, asking.today(step))
    option = next((one.id for one in offered if spelled in (one.id, asking.spelled(one.id))), spelled)
    if asked.kind is not Kind.SEVERAL:
        _fill(step, draft, asked, option)
        return
    if isinstance(read(asked, option, asking.today(step)), Problem):
        step.toast(text("button-outdated"), refused=True)
        return
    if draft.at != asked.id:
        draft = engine.edit(form, _with_gathered(step, form, draft), asked.id) or draft
    kept = drafts.keep(step, engine.gather(draft, asked, option, drop_if_there=True))
    labels = tuple(one.label for one in asked.options if one.id in kept.gathering)
    step.toast(text("several-chosen", options=labels) if labels else text("several-none"))


def _replaced(step: Step, form: Form, draft: Draft, name: str) -> None:
    found = rewording.taken(draft, name)
    asked = form.get(found[1].field) if found is not None else None
    if found is None or asked is None:
        step.toast(text("button-outdated"), refused=True)
        return
    draft, stands, new = found
    value = rewording.put(draft, stands, new.words)
    if isinstance(value, Draft):
        _next(step, engine.heard(value, asked, new.words, new.message))
    elif value is None:
        step.toast(text("button-outdated"), refused=True)
    else:
        _fill(step, draft, asked, value, new.words, new.message)


def _fill(step: Step, draft: Draft, asked: Field, raw: Value, words: str = "", message: str = "") -> None:
    wording = wordings(step).get(asked.id, "")
    filled = engine.fill(draft, asked, raw, at=step.event.at, wording=wording, today=asking.today(step))
    if isinstance(filled, Problem):
        if words:
            notes.keep(step, words, message)
        asking.ask(step, drafts.keep(step, draft), _form(step, draft), asked, filled.text)
        return
    if words:
        step.toast(text("draft-noted"))
    stands = words if asked.kind is Kind.TEXT else filled.text(asked.id)
    _next(step, engine.heard(filled, asked, stands, message))


def _next(step: Step, draft: Draft, *before: Text) -> None:
    draft = drafts.keep(step, draft)
    form, kind = _form(step, draft), drafts.kind_of(draft)
    asked = engine.current(form, draft)
    if asked is not None:
        asking.ask(step, draft, form, asked, *before)
        return
    draft = drafts.keep(step, replace(draft, asking=False))
    message = result(step, kind, draft)
    step.post(*before, *message.parts, buttons=message.buttons)


def _with_gathered(step: Step, form: Form, draft: Draft) -> Draft:
    """Keep what has been collected for the open question as its answer, before another is asked."""
    asked = engine.current(form, draft)
    if asked is None or not draft.gathering:
        return draft
    filled = engine.fill(
        draft, asked, draft.gathering, at=step.event.at, wording="", today=asking.today(step)
    )
    return draft if isinstance(filled, Problem) else filled


def _form(step: Step, draft: Draft) -> Form:
    return staff_form(drafts.kind_of(draft), step.case, step.world)
