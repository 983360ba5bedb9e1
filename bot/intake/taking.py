"""Taking: one answer into the draft, with the wording it answered, a line in the log, and a word to staff.

Belongs here: what every way of answering has in common. Which question comes next is in
`bot.intake.conversation`.
"""

from datetime import date

from bot.events import Said
from bot.forms import engine
from bot.forms.model import Answer, Field, Form, Kind, Problem, Value
from bot.intake import summary
from bot.intake.form import intake_form
from bot.people import proof
from bot.step import Step
from bot.texts import Text, text
from bot.texts.render import Reader

_WORDS: tuple[Kind, ...] = (Kind.TEXT, Kind.POINTS)
_A_NAME = 200
"""A text no longer than this is a name or a number, not a story."""


def take(step: Step, asked: Field, raw: Value, words: str = "", message: str = "") -> Problem | None:
    """Answer one question, or return what is wrong with the answer; then nothing has changed.

    Args:
        step: the decision in the making.
        asked: the question.
        raw: the whole answer.
        words: the part of it that has just been written.
        message: the message with that part, where it is known.
    """
    draft = step.case.intake
    wording = in_his_language(step, asked.label)
    result = engine.fill(draft, asked, raw, at=step.event.at, wording=wording, today=today(step))
    if isinstance(result, Problem):
        step.note("answer not understood", field=asked.id, problem=result.text.key)
        return result
    stands = words if asked.kind in _WORDS else result.text(asked.id)
    step.change(intake=engine.heard(result, asked, stands, message))
    before = draft.answer(asked.id)
    if before is None or before.value != result.value(asked.id):
        log(step, asked, before)
    if asked.id == "account":
        proof.carried_over(step)
    return None


def log(step: Step, asked: Field, before: Answer | None) -> None:
    """Put an answer on record, and what it was before; staff hear of a change."""
    now = step.case.intake.text(asked.id)
    step.note(
        "answered" if before is None else "answer changed",
        texts=(("answer", now), *((("answer before", summary.joined(before)),) if before else ())),
        field=asked.id,
    )
    if before is not None and step.case.submitted_at is not None:
        found = step.case.intake.answer(asked.id)
        shown = summary.shown_answer(asked, found, whole=True) if found is not None else now
        was = summary.shown_answer(asked, before, whole=True)
        step.post(text("thread-answer-changed", question=asked.name, now=shown, before=was))


def quoted(step: Step, said: Said, asked: Field | None = None) -> str:
    """Return the words of a message; of a forwarded one, with who wrote them first.

    They stand on record like that wherever words stand. A date or a name is taken without.
    """
    if not said.origin or (asked is not None and not _takes_a_story(asked)):
        return said.text
    return in_his_language(step, text("forwarded-words", origin=said.origin, words=said.text))


def in_his_language(step: Step, said: Text) -> str:
    """Return words of ours as he reads them."""
    return step.world.texts.render(said, Reader(step.world.language, "UTC"))


def form(step: Step) -> Form:
    """Return the intake form as it is now."""
    return intake_form(step.world.catalogue)


def today(step: Step) -> date:
    """Return the date by which his dates are judged."""
    return step.world.rules.calendar.local(step.event.at).date()


def _takes_a_story(asked: Field) -> bool:
    return asked.kind in _WORDS and asked.limit > _A_NAME
