"""The form engine: takes answers, and knows which question comes next.

The next question is the first visible field without an answer, never an index, so a form can change
while drafts are open: an added field is asked, a removed one is passed over, a reworded one is not
asked again.

Belongs here: filling in. Not here: reading what was typed (`bot.forms.reading`), what a finished form does,
how a field looks on a channel.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.forms.model import Answer, Draft, Field, Form, Heard, Problem, Value
from bot.forms.reading import is_empty, read
from bot.texts import text


def visible(form: Form, draft: Draft) -> tuple[Field, ...]:
    """List the fields that apply, given the answers so far."""
    given, fields = _given(draft), _by_id(form)
    return tuple(one for one in form.fields if _applies(one, given, fields))


def current(form: Form, draft: Draft) -> Field | None:
    """Return the question to ask now; None when nothing is left to ask."""
    shown = visible(form, draft)
    wanted = next((one for one in shown if one.id == draft.at), None)
    if wanted is not None:
        return wanted
    settled = {*draft.skipped, *(one.field for one in draft.answers)}
    return next((one for one in shown if one.id not in settled), None)


def unsettled(form: Form, draft: Draft) -> tuple[Field, ...]:
    """List the fields that apply and have been neither answered nor left out, the current one first."""
    asked = current(form, draft)
    if asked is None:
        return ()
    others = tuple(one for one in visible(form, draft) if one != asked and not _settled(one, draft))
    return (asked, *others)


def missing(form: Form, draft: Draft) -> tuple[Field, ...]:
    """List the required fields without an answer."""
    return tuple(one for one in visible(form, draft) if one.required and draft.answer(one.id) is None)


def progress(form: Form, draft: Draft) -> tuple[int, int]:
    """Return (number of the current question, number of questions), both from 1."""
    shown = visible(form, draft)
    asking = current(form, draft)
    number = shown.index(asking) + 1 if asking is not None else len(shown)
    return number, len(shown)


def fill(
    draft: Draft, asked: Field, raw: Value, *, at: datetime, wording: str, today: date
) -> Draft | Problem:
    """Answer one field, or say what is wrong with the answer.

    Args:
        draft: what has been filled in so far.
        asked: the field that is answered.
        raw: as typed or chosen; several for fields that take several.
        at: the moment of the answer.
        wording: the question as it was shown.
        today: the date on which an answer "today" or a date in the future is judged.
    """
    value = read(asked, raw, today)
    if isinstance(value, Problem):
        return value
    answer = Answer(asked.id, value, wording, at)
    others = tuple(one for one in draft.answers if one.field != asked.id)
    filled = replace(
        draft,
        answers=(*others, answer),
        skipped=tuple(one for one in draft.skipped if one != asked.id),
        refused=tuple(one for one in draft.refused if one[0] != asked.id),
        revision=draft.revision + 1,
    )
    if draft.at not in ("", asked.id):
        return filled  # another question is open, and what was collected for it stays
    return replace(filled, at="", gathering=(), adding=False)


def heard(draft: Draft, asked: Field, words: str, message: str) -> Draft:
    """Remember which message holds these words of the answer; what was replaced is forgotten."""
    held = "\n".join((draft.text(asked.id), *draft.gathering))
    kept = tuple(one for one in draft.heard if one.field != asked.id or one.words in held)
    fresh = (Heard(message, asked.id, words),) if message else ()
    return replace(draft, heard=(*(one for one in kept if one.message != message), *fresh))


def reworded(draft: Draft, known: Heard, words: str) -> Value | None:
    """Return the answer with the new words of a message for its old ones; None where they are gone."""
    value = draft.value(known.field)
    if isinstance(value, tuple):
        return tuple(words if one == known.words else one for one in value) if known.words in value else None
    return None if value is None or known.words not in value else value.replace(known.words, words, 1)


def fill_all(
    form: Form,
    draft: Draft,
    values: Mapping[str, Value],
    wordings: Mapping[str, str],
    *,
    at: datetime,
    today: date,
) -> tuple[Draft, tuple[Problem, ...]]:
    """Answer several fields at once, as a modal sends them; good answers stay though others are wrong.

    Args:
        form: the form as it is now.
        draft: what has been filled in so far.
        values: raw answers by field id; a field that does not apply is passed over.
        wordings: what was shown for a field, where it has to be kept.
        at: the moment of the answers.
        today: the date on which dates are judged.
    """
    problems: list[Problem] = []
    fields = _by_id(form)
    for asked in form.fields:
        raw = values.get(asked.id)
        if raw is None or not _applies(asked, _given(draft), fields):
            continue
        if not asked.required and is_empty(raw):
            draft = _without(draft, asked.id)
            continue
        result = fill(draft, asked, raw, at=at, wording=wordings.get(asked.id, ""), today=today)
        if isinstance(result, Problem):
            problems.append(result)
        else:
            draft = result
    problems += [
        Problem(one.id, text("form-required"))
        for one in missing(form, draft)
        if all(one.id != known.field for known in problems)
    ]
    return draft, tuple(problems)


def skip(draft: Draft, asked: Field) -> Draft | Problem:
    """Leave a question out. Required questions say why they cannot be left out."""
    if asked.required:
        return Problem(asked.id, text("form-cannot-skip"))
    skipped = (*(one for one in draft.skipped if one != asked.id), asked.id)
    return replace(draft, skipped=skipped, at="", gathering=(), adding=False, revision=draft.revision + 1)


def back(form: Form, draft: Draft) -> Draft:
    """Go to the question before the current one; at the first question nothing changes."""
    shown = visible(form, draft)
    asking = current(form, draft)
    index = shown.index(asking) if asking is not None else len(shown)
    if index == 0:
        return draft
    return _at(draft, shown[index - 1].id)


def edit(form: Form, draft: Draft, field_id: str) -> Draft | None:
    """Ask one question again; None when the form has no such question now."""
    if all(one.id != field_id for one in visible(form, draft)):
        return None
    return replace(_at(draft, field_id), revising=True)


def keep(draft: Draft) -> Draft:
    """Leave the answer that is there as it is, and go on."""
    return replace(draft, at="", gathering=(), adding=False, revision=draft.revision + 1)


def gather(draft: Draft, asked: Field, item: str, *, drop_if_there: bool = False) -> Draft:
    """Collect one point, choice or document of a field that takes several.

    That field is asked until it is done, though the form may get another question before it meanwhile.
    """
    kept = draft.gathering
    if item not in kept:
        kept = (*kept, item)
    elif drop_if_there:
        kept = tuple(one for one in kept if one != item)
    return replace(draft, at=asked.id, gathering=kept, revision=draft.revision + 1)


def _at(draft: Draft, field_id: str) -> Draft:
    """Ask `field_id` next. What it holds already is taken up again, so that points can be added to."""
    held = draft.value(field_id)
    gathering = held if isinstance(held, tuple) else ()
    return replace(draft, at=field_id, gathering=gathering, adding=False, revision=draft.revision + 1)


def _given(draft: Draft) -> dict[str, Value]:
    return {one.field: one.value for one in draft.answers}


def _by_id(form: Form) -> dict[str, Field]:
    return {one.id: one for one in form.fields}


def _applies(asked: Field, given: Mapping[str, Value], fields: Mapping[str, Field]) -> bool:
    """Tell whether a field applies: its condition holds, and the field it asks about applies itself."""
    if asked.only_if is None:
        return True
    other_id, wanted = asked.only_if
    value = given.get(other_id, ())
    if wanted != value if isinstance(value, str) else wanted not in value:
        return False
    other = fields.get(other_id)
    return other is None or _applies(other, given, fields)


def _settled(asked: Field, draft: Draft) -> bool:
    return draft.answer(asked.id) is not None or asked.id in draft.skipped


def _without(draft: Draft, field_id: str) -> Draft:
    return replace(draft, answers=tuple(one for one in draft.answers if one.field != field_id))
