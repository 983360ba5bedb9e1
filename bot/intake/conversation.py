"""The conversation: asks the intake's questions one at a time, and takes the answers.

Belongs here: question by question. Not here: what an appeal's events do to the case (`bot.intake.decide`),
reading answers (`bot.forms.engine`).
"""

from dataclasses import replace

from bot.actions import Verb
from bot.case.model import Status
from bot.forms import engine
from bot.forms.model import Answer, Draft, Field, Form, Kind, Problem, Value
from bot.forms.reading import read
from bot.intake import question, summary
from bot.intake.form import EARLY, INTAKE, NO_REASON, early_enough, intake_form
from bot.messages import button
from bot.step import Step
from bot.texts import Text, text
from bot.texts.render import Reader


def ask(step: Step, *before: Text) -> None:
    """Ask the next question, or show the summary when none is left."""
    case, form = step.case, _form(step)
    asked = engine.current(form, case.intake)
    if asked is None:
        summary.show(step, *before)
        return
    step.tell(*before, *question.words(step, form, asked), buttons=question.buttons(step, asked))


def answer(step: Step, raw: Value, *, option: str = "") -> None:
    """Take an answer to the current question; a wrong one is explained and asked again."""
    form = _form(step)
    asked = engine.current(form, step.case.intake)
    if asked is None:
        step.tell(text("form-nothing-asked"), buttons=summary.buttons(step))
        return
    if asked.kind in (Kind.POINTS, Kind.DOCUMENTS) and isinstance(raw, str):
        _collect(step, asked, raw)
        return
    if step.case.intake.adding and isinstance(raw, str):
        raw = f"{step.case.intake.text(asked.id)}\n\n{raw}".strip()
    _fill(step, asked, raw, option)


def keep(step: Step) -> None:
    """Leave the answer as it is."""
    step.change(intake=engine.keep(step.case.intake))
    _next(step)


def add(step: Step) -> None:
    """Take what he writes next as an addition to his answer."""
    asked = engine.current(_form(step), step.case.intake)
    if asked is None or step.case.intake.answer(asked.id) is None:
        ask(step)
        return
    step.change(intake=replace(step.case.intake, adding=True))
    step.tell(text("form-add-now"), buttons=(button(text("button-keep-answer"), Verb.KEEP),))


def is_a_question(step: Step, words: str) -> bool:
    """Tell whether he asks something instead of answering: where no answer ends with a question mark."""
    asked = engine.current(_form(step), step.case.intake)
    if asked is None or not words.rstrip().endswith("?"):
        return False
    return asked.kind not in (Kind.TEXT, Kind.POINTS) or asked.id == "account"


def takes_words(step: Step) -> bool:
    """Tell whether the current question can be answered by the caption of a file."""
    asked = engine.current(_form(step), step.case.intake)
    return asked is not None and asked.kind is Kind.TEXT


def chosen(step: Step, target: str) -> None:
    """Take a pressed choice, named ``FIELD=OPTION``. A press on an older question still counts if it fits."""
    field_id, _, option = target.partition("=")
    form = _form(step)
    asked = form.get(field_id)
    if asked is None or asked not in engine.visible(form, step.case.intake):
        step.toast(text("button-outdated"), refused=True)
        ask(step, text("button-outdated"))
        return
    now = engine.current(form, step.case.intake)
    known = next((one for one in asked.options if one.id == option), None)
    hint = dict(step.case.intake.hints).get(asked.id)
    if asked.kind is Kind.TEXT and step.case.intake.answer(asked.id) is not None and now != asked:
        ask(step, text("button-outdated"))  # a press never replaces what he has written
    elif asked.kind is Kind.SEVERAL:
        _toggle(step, asked, option)
    elif option == question.HINT and hint is not None:
        _fill(step, asked, hint, option)
    elif asked.kind is Kind.TEXT and known is not None:
        _fill(step, asked, _said_in_his_language(step, known.label), option)
    else:
        _fill(step, asked, option, option, older=now != asked)


def read_back(step: Step, words: str) -> None:
    """Take what he wrote before he agreed as his own words, and ask whether there is more to it."""
    asked = engine.current(_form(step), step.case.intake)
    if asked is None:
        return
    wording, today = _said_in_his_language(step, asked.label), step.event.at.date()
    result = engine.fill(step.case.intake, asked, words, at=step.event.at, wording=wording, today=today)
    if isinstance(result, Problem):
        ask(step, text("begin"))
        return
    step.change(intake=replace(result, at=asked.id, adding=True))
    step.note("answered", texts=(("answer", words),), field=asked.id)
    step.tell(
        text("begin"),
        text("words-used", words=words),
        buttons=(button(text("button-keep-answer"), Verb.KEEP),),
    )


def answered_by_file(step: Step, name: str) -> None:
    """Let a picture of the letter answer the question for the letter; any other question comes again."""
    asked = engine.current(_form(step), step.case.intake)
    if asked is not None and asked.id == "notice":
        _fill(step, asked, _said_in_his_language(step, text("answer-see-file", name=name)), "")
    else:
        ask(step)


def answer_field(step: Step, field_id: str, raw: Value) -> None:
    """Take the answer to a named question, from a form that shows several at once."""
    form, draft = _form(step), step.case.intake
    asked = form.get(field_id)
    if asked is None:
        return
    today = step.world.rules.calendar.local(step.event.at).date()
    wording = _said_in_his_language(step, asked.label)
    result = engine.fill(draft, asked, raw, at=step.event.at, wording=wording, today=today)
    if isinstance(result, Problem):
        step.tell(result.text)
        return
    before = draft.answer(field_id)
    step.change(intake=result)
    _log_answer(step, asked, before)


def nothing_left(step: Step) -> bool:
    """Tell whether every question is settled."""
    return engine.current(_form(step), step.case.intake) is None


def done(step: Step) -> None:
    """Finish a field that takes several: "that is all"."""
    asked = engine.current(_form(step), step.case.intake)
    if asked is None or asked.kind not in (Kind.POINTS, Kind.DOCUMENTS, Kind.SEVERAL):
        ask(step)
        return
    gathered = step.case.intake.gathering
    if not gathered:
        skip(step)
        return
    _fill(step, asked, gathered, "")


def skip(step: Step) -> None:
    """Leave the current question out; required ones say why that cannot be."""
    asked = engine.current(_form(step), step.case.intake)
    if asked is None:
        summary.show(step)
        return
    result = engine.skip(step.case.intake, asked)
    if isinstance(result, Problem):
        ask(step, result.text)
        return
    step.change(intake=result)
    step.note("question skipped", field=asked.id)
    _next(step)


def back(step: Step) -> None:
    """Ask the question before; what has been collected for this one is kept."""
    _keep_gathered(step)
    step.change(intake=engine.back(_form(step), step.case.intake))
    ask(step)


def edit(step: Step, field_id: str) -> None:
    """Ask one question again, from the summary."""
    _keep_gathered(step)
    draft = engine.edit(_form(step), step.case.intake, field_id)
    if draft is None:
        summary.show(step, text("button-outdated"))
        return
    step.change(intake=draft, form_open=True)
    ask(step)


def documents_gathered(step: Step, document: str) -> None:
    """Count a file toward the current question if that asks for documents."""
    asked = engine.current(_form(step), step.case.intake)
    if step.case.form_open and asked is not None and asked.kind is Kind.DOCUMENTS:
        step.change(intake=engine.gather(step.case.intake, asked, document))


def asks_for_documents(step: Step) -> bool:
    """Tell whether the current question asks for documents."""
    asked = engine.current(_form(step), step.case.intake)
    return step.case.form_open and asked is not None and asked.kind is Kind.DOCUMENTS


def _toggle(step: Step, asked: Field, option: str) -> None:
    """Take or leave one of several options; "that is all" ends it."""
    if isinstance(read(asked, option, step.event.at.date()), Problem):
        ask(step, text("button-outdated"))
        return
    step.change(intake=engine.gather(step.case.intake, asked, option, drop_if_there=True))
    chosen_now = tuple(one.label for one in asked.options if one.id in step.case.intake.gathering)
    said = text("several-chosen", options=chosen_now) if chosen_now else text("several-none")
    step.tell(said, buttons=question.buttons(step, asked))


def _collect(step: Step, asked: Field, raw: str) -> None:
    if asked.kind is Kind.DOCUMENTS:
        step.note("remark", texts=(("words", raw),))
        if step.case.submitted_at is not None:
            step.post(text("thread-remark", words=raw))
        step.tell(text("documents-send-files"), buttons=question.buttons(step, asked))
        return
    value = read(asked, raw, step.world.rules.calendar.local(step.event.at).date())
    if isinstance(value, Problem):
        ask(step, value.text)
        return
    step.change(intake=engine.gather(step.case.intake, asked, raw.strip()))
    count = len(step.case.intake.gathering)
    step.tell(text("point-noted", count=count), buttons=question.buttons(step, asked))


def _keep_gathered(step: Step) -> None:
    asked, gathered = engine.current(_form(step), step.case.intake), step.case.intake.gathering
    if asked is None or not gathered:
        return
    wording = _said_in_his_language(step, asked.label)
    result = engine.fill(
        step.case.intake, asked, gathered, at=step.event.at, wording=wording, today=step.event.at.date()
    )
    if not isinstance(result, Problem):
        step.change(intake=result)


def _fill(step: Step, asked: Field, raw: Value, option: str, *, older: bool = False) -> None:
    draft, today = step.case.intake, step.world.rules.calendar.local(step.event.at).date()
    before = draft.answer(asked.id)
    result = engine.fill(
        draft, asked, raw, at=step.event.at, wording=_said_in_his_language(step, asked.label), today=today
    )
    if isinstance(result, Problem):
        step.note("answer not understood", field=asked.id, problem=result.text.key)
        ask(step, result.text)
        return
    step.change(intake=result)
    _log_answer(step, asked, before)
    if asked.id == "notice" and option == NO_REASON:
        _no_reason_given(step)
    found = step.case.intake.answer(asked.id)
    if older and found is not None:
        _next(step, text("answer-changed", what=asked.name, now=summary.shown_answer(asked, found)))
    else:
        _next(step)


def _no_reason_given(step: Step) -> None:
    asked = _form(step).get("reason")
    if asked is None:
        return
    today = step.event.at.date()
    wording = _said_in_his_language(step, asked.label)
    result = engine.fill(step.case.intake, asked, NO_REASON, at=step.event.at, wording=wording, today=today)
    if not isinstance(result, Problem):
        step.change(intake=result)


def _log_answer(step: Step, asked: Field, before: Answer | None) -> None:
    now = step.case.intake.text(asked.id)
    step.note(
        "answered" if before is None else "answer changed",
        texts=(("answer", now), *((("answer before", summary.joined(before)),) if before else ())),
        field=asked.id,
    )
    if before is not None and step.case.submitted_at is not None:
        step.post(text("thread-answer-changed", question=asked.name, now=now, before=summary.joined(before)))


def _next(step: Step, *before: Text) -> None:
    if step.case.intake.revising:
        step.change(intake=replace(step.case.intake, revising=False))
        if step.case.intake.settled_beyond(EARLY):
            summary.show(step, *before)
            return
    if step.case.status is Status.DRAFT and early_enough(step.case) and _just_early(step.case.intake):
        step.change(form_open=False)  # the offer is no question: what he writes now is for a person
        step.tell(
            *before,
            text("early-enough"),
            text("early-explained"),
            buttons=(
                button(text("button-hand-in"), Verb.SUBMIT, INTAKE, step.case.intake.revision),
                button(text("button-more-first"), Verb.CONTINUE),
            ),
        )
        return
    ask(step, *before)


def _just_early(draft: Draft) -> bool:
    """Tell whether only the first three are settled: the offer is made once, not after every answer."""
    settled = {one.field for one in draft.answers} | set(draft.skipped)
    return settled <= {*EARLY, "reason"}


def _said_in_his_language(step: Step, said: Text) -> str:
    return step.world.texts.render(said, Reader(step.world.language, "UTC"))


def _form(step: Step) -> Form:
    return intake_form(step.world.catalogue)
