"""Filling in: what happens to a staff form from the press that opens it to the one that sends it.

In the manner of the channel: as a modal, or question by question in the thread (`bot.review.dialogue`).
Nothing leaves without a preview and Send, and Send sends what was previewed and nothing else.
"""

from dataclasses import replace

from bot.actions import Action
from bot.answers import OpenForm, Show
from bot.events import Filled
from bot.forms import engine
from bot.forms.model import Draft, Field, Form, Problem
from bot.messages import FormView
from bot.review import canned, dialogue, drafts, sending
from bot.review.forms import StaffForm, staff_form
from bot.step import Step
from bot.texts import Text, text


def open_form(step: Step, kind: StaffForm, target: str, *, own: bool = False) -> None:
    """Open a form with what its draft holds. Who else is at it is shown first, and can be taken over from."""
    unfit = sending.unfit(step, kind, target)
    if unfit is not None:
        step.toast(unfit, refused=True)
        return
    draft, theirs = drafts.mine(step, kind, target), drafts.others(step, kind, target)
    if draft is None and theirs and not own:
        step.answer = Show(drafts.at_work(step, kind, target, theirs))
        return
    show(step, draft or drafts.begin(step, kind, target), fresh=draft is None)


def open_typed(step: Step, kind: StaffForm, action: Action) -> None:
    """Open a form by its command or button; words typed behind the command stand in it already."""
    own, words = drafts.wants_own(action), action.target.strip()
    field_id = canned.MAIN.get(kind, "")
    if not words or kind is StaffForm.VERDICT or not field_id:
        open_form(step, kind, action.target, own=own)
        return
    asked = staff_form(kind, step.case, step.world).get(field_id)
    theirs = drafts.others(step, kind, "")
    fresh = drafts.mine(step, kind, "") is None
    if asked is None or sending.unfit(step, kind, "") is not None:
        open_form(step, kind, "", own=own)
        return
    _add(step, drafts.mine(step, kind, "") or drafts.begin(step, kind, ""), asked, words)
    if fresh and theirs and not own:  # his words are kept; who else is at it is shown first all the same
        step.answer = Show(drafts.at_work(step, kind, "", theirs))
        return
    open_form(step, kind, "", own=own)


def _add(step: Step, draft: Draft, asked: Field, words: str) -> None:
    """Put words behind what stands in a field: nobody loses a word."""
    stands = draft.text(asked.id)
    whole = stands if words in stands else f"{stands}\n\n{words}".strip()
    today = step.world.rules.calendar.local(step.event.at).date()
    filled_in = engine.fill(draft, asked, whole, at=step.event.at, wording="", today=today)
    kept = draft if isinstance(filled_in, Problem) else replace(filled_in, revision=draft.revision + 1)
    drafts.keep(step, kept)


def take_over(step: Step, name: str) -> None:
    """Go on with what another has begun."""
    draft = drafts.called(step, name)
    if draft is None:
        step.toast(text("send-nothing"), refused=True)
        return
    kind = drafts.kind_of(draft)
    refused = sending.refusal(step, kind, draft.target)
    if refused is None and draft.by != step.event.actor.id and drafts.mine(step, kind, draft.target):
        refused = text("draft-own-first")
    if refused is not None:
        step.toast(refused, refused=True)
        return
    show(step, draft if draft.by == step.event.actor.id else drafts.take_over(step, draft))


def filled(step: Step, given: Filled) -> None:
    """Keep what was filled in; show what is wrong, or else the preview."""
    kind = next((one for one in StaffForm if one.value == given.form), None)
    if kind is None:
        step.toast(text("staff-unknown"), refused=True)
        return
    refused = sending.refusal(step, kind, given.target)
    form = staff_form(kind, step.case, step.world)
    draft = drafts.mine(step, kind, given.target) or drafts.begin(step, kind, given.target)
    today = step.world.rules.calendar.local(step.event.at).date()
    values = dict(given.values)
    draft, problems = engine.fill_all(
        form, draft, values, dialogue.wordings(step), at=step.event.at, today=today
    )
    wrong = {one.field for one in problems}
    not_taken = tuple((name, value) for name, value in values.items() if name in wrong and value)
    draft = replace(draft, revision=draft.revision + 1, refused=not_taken)
    draft = drafts.keep(step, draft)  # kept even when it may not be sent: no writer loses a word
    if refused is not None:
        step.toast(refused, refused=True)
    elif problems:
        step.answer = OpenForm(_view(step, form, draft, problems=problems))
    else:
        step.answer = Show(dialogue.result(step, kind, draft))


def send(step: Step, action: Action) -> None:
    """Send what was previewed, exactly as it was shown."""
    draft = usable(step, action.target)
    if draft is None:
        return
    kind = drafts.kind_of(draft)
    form = staff_form(kind, step.case, step.world)
    if action.revision != draft.revision or engine.missing(form, draft):
        show(step, draft, text("send-changed-since"))
        return
    if sending.problems(step, kind, draft):
        dialogue.put(step, dialogue.result(step, kind, draft))
        return
    drafts.drop(step, draft)
    sending.send(step, kind, draft)
    step.toast(text("sent"))


def discard(step: Step, name: str) -> None:
    """Throw a draft away because its writer wants it."""
    draft = drafts.called(step, name)
    if draft is not None and draft.by != step.event.actor.id:
        step.toast(dialogue.not_yours(step, draft), refused=True)
        return
    if draft is not None:
        drafts.drop(step, draft)
    step.toast(text("draft-discarded"))


def edit(step: Step, target: str) -> None:
    """Open a draft again, from its preview; ``DRAFT/FIELD`` asks one question again."""
    name, _, field_id = target.partition("/")
    draft = named(step, name)
    if draft is None:
        return
    unfit = sending.unfit(step, drafts.kind_of(draft), draft.target)
    if unfit is not None:
        step.toast(unfit, refused=True)
    elif not step.world.staff_dialogue:
        show(step, draft)
    elif field_id:
        dialogue.edit(step, draft, field_id)
    else:
        dialogue.summary(step, draft)


def dialogue_verb(step: Step, action: Action) -> None:
    """Do what a button of a question says."""
    name, _, rest = action.target.partition("/")
    draft = usable(step, name)
    if draft is None:
        return
    if step.world.staff_dialogue:
        dialogue.pressed(step, draft, action.verb, rest)
    else:
        show(step, draft)


def usable(step: Step, name: str) -> Draft | None:
    """Find the actor's draft that a button names, if he may go on with it now; otherwise say why not."""
    draft = named(step, name)
    if draft is None:
        return None
    refused = sending.refusal(step, drafts.kind_of(draft), draft.target)
    if refused is not None:
        step.toast(refused, refused=True)
        return None
    return draft


def named(step: Step, name: str) -> Draft | None:
    """Find the actor's draft that a button names; otherwise say whose it is, or that it is gone."""
    draft = drafts.called(step, name)
    if draft is None:
        step.toast(text("send-nothing"), refused=True)
        return None
    if draft.by != step.event.actor.id:
        step.toast(dialogue.not_yours(step, draft), refused=True)
        return None
    return draft


def show(step: Step, draft: Draft, *intro: Text, fresh: bool = False) -> None:
    """Open a draft in the manner of the channel."""
    kind = drafts.kind_of(draft)
    if step.world.staff_dialogue:
        dialogue.go_on(step, draft, *intro, fresh=fresh)
        return
    form = staff_form(kind, step.case, step.world)
    step.answer = OpenForm(_view(step, form, draft, intro))


def _view(
    step: Step, form: Form, draft: Draft, intro: tuple[Text, ...] = (), problems: tuple[Problem, ...] = ()
) -> FormView:
    fields: tuple[Field, ...] = form.fields
    return FormView(form, fields, draft, problems, (*drafts.about(step, draft), *intro), step.case.id)
