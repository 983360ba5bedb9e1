"""The conversation: asks the intake's questions one at a time, and takes the answers.

Belongs here: question by question. Not here: what an appeal's events do to the case (`bot.intake.decide`),
reading answers (`bot.forms.engine`).
"""

from dataclasses import replace

from bot.actions import Verb
from bot.case.model import Status
from bot.documents import telling
from bot.events import Said
from bot.forms import engine, spoken
from bot.forms.model import Draft, Field, Kind, Problem, Value
from bot.forms.reading import listed, read
from bot.intake import hearing, notices, question, summary, taking, unmatched
from bot.intake.form import BLOCKED, EARLY, INTAKE, NO_REASON, early_enough
from bot.messages import button
from bot.step import Step
from bot.texts import Text, text


def ask(step: Step, *before: Text) -> None:
    """Ask the next question, or show the summary when none is left."""
    case, form = step.case, taking.form(step)
    asked = engine.current(form, case.intake)
    if asked is None:
        summary.show(step, *before)
        return
    if asked.kind is Kind.DOCUMENTS and not case.example_shown:
        step.change(example_shown=True)
        step.tell(text("photo-good"), attachment=telling.example())
    step.tell(*before, *question.words(step, form, asked), buttons=question.buttons(step, asked))


def answer(step: Step, said: Said) -> None:
    """Take a message as the answer to the current question; a wrong one is explained and asked again."""
    asked = engine.current(taking.form(step), step.case.intake)
    if asked is None:
        step.tell(text("form-nothing-asked"), buttons=summary.buttons(step))
        return
    words = taking.quoted(step, said, asked)
    if asked.id == BLOCKED and spoken.says_everything(words):
        _fill(step, asked, tuple(one.id for one in asked.options), "")
        return
    if hearing.tells_something(step, asked, words) and _added_to_story(step, words):
        ask(step, text("added-to-story"))
        return
    if asked.kind in (Kind.POINTS, Kind.DOCUMENTS):
        _collect(step, asked, words, said.message)
        return
    before = step.case.intake.text(asked.id) if step.case.intake.adding else ""
    _fill(step, asked, f"{before}\n\n{words}".strip() if before else words, "", (words, said.message))


def asks_for_words(step: Step) -> bool:
    """Tell whether whatever is written now answers the open question."""
    asked = engine.current(taking.form(step), step.case.intake)
    return asked is not None and hearing.takes_words(asked)


def _added_to_story(step: Step, words: str) -> bool:
    """Put words that answer no question to his own words: whatever he tells is read."""
    own = taking.form(step).get("own_words")
    before = step.case.intake.text("own_words")
    return own is not None and taking.take(step, own, f"{before}\n\n{words}".strip(), words) is None


def keep(step: Step) -> None:
    """Leave the answer as it is."""
    step.change(intake=engine.keep(step.case.intake))
    go_on(step)


def add(step: Step) -> None:
    """Take what he writes next as an addition to his answer."""
    asked = engine.current(taking.form(step), step.case.intake)
    if asked is None or step.case.intake.answer(asked.id) is None:
        ask(step)
        return
    step.change(intake=replace(step.case.intake, adding=True))
    step.tell(text("form-add-now"), buttons=(button(text("button-keep-answer"), Verb.KEEP),))


def is_a_question(step: Step, words: str) -> bool:
    """Tell whether he asks something instead of answering: where no answer ends with a question mark."""
    asked = engine.current(taking.form(step), step.case.intake)
    if asked is None or not words.rstrip().endswith("?"):
        return False
    return asked.kind not in (Kind.TEXT, Kind.POINTS) or asked.id == "account"


def asks_for_a_text(step: Step) -> bool:
    """Tell whether the current question takes any words: a story, a letter, or the name of an account."""
    asked = engine.current(taking.form(step), step.case.intake)
    return step.case.form_open and asked is not None and asked.kind is Kind.TEXT


def takes_words(step: Step) -> bool:
    """Tell whether the current question can be answered by the caption of a file."""
    asked = engine.current(taking.form(step), step.case.intake)
    return asked is not None and asked.kind is Kind.TEXT


def chosen(step: Step, target: str) -> None:
    """Take a pressed choice, named ``FIELD=OPTION``. A press on an older question still counts if it fits."""
    field_id, _, option = target.partition("=")
    form = taking.form(step)
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
    elif asked.kind is Kind.POINTS:
        _take_away(step, asked, option)
    elif option == question.HINT and hint is not None:
        _fill(step, asked, hint, option)
    elif asked.kind is Kind.TEXT and known is not None:
        _fill(step, asked, taking.in_his_language(step, known.label), option)
    else:
        _fill(step, asked, option, option, older=now != asked)


def read_back(step: Step, words: str) -> None:
    """Take what he wrote before he agreed as his own words, and ask whether there is more to it."""
    asked = engine.current(taking.form(step), step.case.intake)
    if asked is None or taking.take(step, asked, words) is not None:
        ask(step, text("begin"))
        return
    step.change(intake=replace(step.case.intake, at=asked.id, adding=True))
    step.tell(
        text("begin"),
        text("words-used", words=words),
        buttons=(button(text("button-keep-answer"), Verb.KEEP),),
    )


def answered_by_file(step: Step, name: str) -> None:
    """Let a picture of the letter answer the question for the letter; any other question comes again."""
    asked = engine.current(taking.form(step), step.case.intake)
    if asked is not None and asked.id == "notice":
        _fill(step, asked, taking.in_his_language(step, text("answer-see-file", name=name)), "")
    else:
        ask(step)


def no_reason_given(step: Step) -> None:
    """Answer the question for the reason too: he was given none."""
    asked = taking.form(step).get("reason")
    if asked is not None:
        taking.take(step, asked, NO_REASON)


def go_on(step: Step, *before: Text) -> None:
    """Ask what comes next: a question, the offer to hand in, or the summary."""
    if step.case.intake.revising:
        step.change(intake=replace(step.case.intake, revising=False))
        if step.case.intake.settled_beyond(EARLY):
            summary.show(step, *before)
            return
    if step.case.status is Status.DRAFT and early_enough(step.case) and _just_early(step.case.intake):
        same = notices.known(step)
        if same is not None:
            notices.ask(step, same)
            return
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


def nothing_left(step: Step) -> bool:
    """Tell whether every question is settled."""
    return engine.current(taking.form(step), step.case.intake) is None


def done(step: Step) -> None:
    """Finish a field that takes several: "that is all"."""
    asked = engine.current(taking.form(step), step.case.intake)
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
    asked = engine.current(taking.form(step), step.case.intake)
    if asked is None:
        summary.show(step)
        return
    result = engine.skip(step.case.intake, asked)
    if isinstance(result, Problem):
        ask(step, result.text)
        return
    step.change(intake=result)
    step.note("question skipped", field=asked.id)
    go_on(step)


def back(step: Step) -> None:
    """Ask the question before, or show the list again to who came from there; what is collected is kept."""
    asked = engine.current(taking.form(step), step.case.intake)
    _keep_gathered(step)
    if step.case.intake.revising and step.case.intake.settled_beyond(EARLY):
        step.change(intake=replace(engine.keep(step.case.intake), revising=False))
        summary.show(step)
        return
    if asked is not None:
        step.change(intake=replace(step.case.intake, at=asked.id))
    step.change(intake=engine.back(taking.form(step), step.case.intake))
    ask(step)


def edit(step: Step, field_id: str) -> None:
    """Ask one question again, from the summary."""
    _keep_gathered(step)
    draft = engine.edit(taking.form(step), step.case.intake, field_id)
    if draft is None:
        summary.show(step, text("button-outdated"))
        return
    step.change(intake=draft, form_open=True)
    ask(step)


def documents_gathered(step: Step, document: str) -> None:
    """Count a file toward the current question if that asks for documents."""
    asked = engine.current(taking.form(step), step.case.intake)
    if step.case.form_open and asked is not None and asked.kind is Kind.DOCUMENTS:
        step.change(intake=engine.gather(step.case.intake, asked, document))


def asks_for_documents(step: Step) -> bool:
    """Tell whether the current question asks for documents."""
    asked = engine.current(taking.form(step), step.case.intake)
    return step.case.form_open and asked is not None and asked.kind is Kind.DOCUMENTS


def asks_for_notice(step: Step) -> bool:
    """Tell whether the current question is what the marketplace told him."""
    asked = engine.current(taking.form(step), step.case.intake)
    return step.case.form_open and asked is not None and asked.id == EARLY[1]


def _toggle(step: Step, asked: Field, option: str) -> None:
    """Take or leave one of several options; "that is all" ends it."""
    if isinstance(read(asked, option, taking.today(step)), Problem):
        ask(step, text("button-outdated"))
        return
    step.change(intake=engine.gather(step.case.intake, asked, option, drop_if_there=True))
    chosen_now = tuple(one.label for one in asked.options if one.id in step.case.intake.gathering)
    said = text("several-chosen", options=chosen_now) if chosen_now else text("several-none")
    step.tell(said, buttons=question.buttons(step, asked))


def _take_away(step: Step, asked: Field, number: str) -> None:
    """Take one of the collected points away, by its number; one is always left."""
    kept = step.case.intake.gathering
    if (
        engine.current(taking.form(step), step.case.intake) != asked
        or not number.isdecimal()
        or not 0 < int(number) <= len(kept)
        or len(kept) < 2
    ):
        ask(step, text("button-outdated"))
        return
    point = kept[int(number) - 1]
    step.change(intake=engine.gather(step.case.intake, asked, point, drop_if_there=True))
    ask(step, text("point-taken-away", point=summary.shortened(point)))


def _collect(step: Step, asked: Field, words: str, message: str) -> None:
    if asked.kind is Kind.DOCUMENTS:
        step.note("remark", texts=(("words", words),))
        if step.case.submitted_at is not None:
            step.post(text("thread-remark", words=words))
        step.tell(text("documents-send-files"), buttons=question.buttons(step, asked))
        return
    points = listed(words)
    value = read(asked, points, taking.today(step))
    if isinstance(value, Problem):
        ask(step, value.text)
        return
    for point in points:
        step.change(intake=engine.gather(step.case.intake, asked, point))
    if len(points) == 1:  # of a list, an edited message could not say which of them has changed
        step.change(intake=engine.heard(step.case.intake, asked, points[0], message))
    count = len(step.case.intake.gathering)
    step.tell(text("point-noted", count=count), buttons=question.buttons(step, asked))


def _keep_gathered(step: Step) -> None:
    asked, gathered = engine.current(taking.form(step), step.case.intake), step.case.intake.gathering
    if asked is not None and gathered:
        taking.take(step, asked, gathered)


def _fill(
    step: Step,
    asked: Field,
    raw: Value,
    option: str,
    said: tuple[str, str] = ("", ""),
    *,
    older: bool = False,
) -> None:
    problem = taking.take(step, asked, raw, *said)
    if problem is not None:
        _not_taken(step, asked, problem, said[0])
        return
    if asked.id == "notice" and _none_was_given(raw, option):
        no_reason_given(step)
    found = step.case.intake.answer(asked.id)
    if found is not None and asked.kind is Kind.DATE and said[0] and raw != found.value:
        go_on(step, text("date-noted", day=summary.shown_answer(asked, found)))  # so that a slip is seen
    elif asked.id == EARLY[0] and step.case.status is Status.DRAFT and not step.case.intake.revising:
        go_on(step, text("story-noted"))
    elif older and found is not None:
        go_on(step, text("answer-changed", what=asked.name, now=summary.shown_answer(asked, found)))
    else:
        go_on(step)


def _not_taken(step: Step, asked: Field, problem: Problem, words: str) -> None:
    """Say what is wrong with an answer and ask again; no list of choices is asked for a third time."""
    if not words or not unmatched.concerns(asked):
        ask(step, problem.text)
    elif not unmatched.heard(step, asked, words):
        step.change(intake=replace(step.case.intake, skipped=(*step.case.intake.skipped, asked.id), at=""))
        step.note("question skipped", field=asked.id)
        go_on(step, text("choice-left-open"))
    elif near := unmatched.closest(step, asked, words):
        step.tell(text("choice-did-you-mean"), buttons=near)
    else:
        ask(step, problem.text)


def _none_was_given(raw: Value, option: str) -> bool:
    typed = "" if option else "\n".join(raw) if isinstance(raw, tuple) else raw
    return option == NO_REASON or hearing.says_that_no_reason_was_given(typed)


def _just_early(draft: Draft) -> bool:
    """Tell whether only the first three are settled: the offer is made once, not after every answer."""
    settled = {one.field for one in draft.answers} | set(draft.skipped)
    return settled <= {*EARLY, "reason"}
