"""Filing: a question to the case, in every status.

Belongs here: what asking does. What counts as a question is `bot.intake.decide`'s to tell.
"""

from typing import Final

from bot.actions import Verb
from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.intake import acknowledgement, barred, status
from bot.intake.form import early_enough
from bot.keeping import requests
from bot.keeping.requests import Wish
from bot.messages import Button, button
from bot.step import Step
from bot.texts import Text, When, text

_QUESTIONS_SHOWN: Final = 5
_QUESTION_SHOWN: Final = 500
"""How many open questions, and how many characters of each, stand on the card; all of them are in the log."""


def question(step: Step, words: str, *, guided: bool = False) -> None:
    """File a question to the case, in every status. Several unanswered ones merge, dated from the first.

    Args:
        step: the decision in the making.
        words: what he asks, or says where nothing was asked of him.
        guided: whether he is shown what else he can do: he may have meant a button by it.
    """
    reopening, bar = step.case.asks_reopening, barred.in_force(step)
    if bar is not None and not reopening:
        barred.question_refused(step, bar, words)
        return
    kept = (*step.case.questions, words[:_QUESTION_SHOWN])[-_QUESTIONS_SHOWN:]
    step.change(asks_reopening=False, questions=kept)
    first = step.case.timer(Clock.NEXT_ANSWER.value) is None
    step.note("question asked", texts=(("question", words),))
    timer = step.start(Clock.NEXT_ANSWER)
    if reopening:
        step.post(
            text("thread-asks-reopening", words=words), buttons=(button(text("button-reopen"), Verb.REOPEN),)
        )
    else:
        step.post(text("thread-question", words=words))
    filed = acknowledgement.question_filed(timer, first=first)
    step.tell(*filed, *_not_done_by_this(step), buttons=_ways_on(step) if guided else ())


def _ways_on(step: Step) -> tuple[Button, ...]:
    """Offer what else he may have meant, first of all to stop an erasure."""
    stop = (requests.stop_button(Wish.ERASURE),) if _erases(step) else ()
    return (*stop, *status.buttons(step.case))


def _erases(step: Step) -> bool:
    return step.case.erase_when_over or requests.running(step, Wish.ERASURE) is not None


def _not_done_by_this(step: Step) -> tuple[Text, ...]:
    """Say what a question has not done: "I want to appeal" is neither an appeal nor a second review."""
    case = step.case
    if _erases(step):
        return (text("question-erasure-stays"),)
    if case.status is Status.WAITING_FOR_YOU:  # he may ask what is meant before he answers
        return acknowledgement.whose_turn(case)
    if case.status is Status.DRAFT and early_enough(case):
        return (text("question-not-handed-in"),)
    window = case.timer(Clock.SECOND_REVIEW_WINDOW.value)
    until = window.due if window is not None else case.appeal_until
    if until is not None and len(case.rulings) == 1 and case.status in (Status.DECIDED, Status.CLOSED):
        return (text("question-no-second-review", until=When(until)),)
    return ()


def remark(step: Step, words: str, *, urgent: bool = False) -> None:
    """Keep words that neither ask nor answer anything; staff read them, urgent ones of a draft too."""
    step.note("remark", texts=(("words", words),))
    if urgent or step.case.submitted_at is not None:
        step.post(text("thread-remark", words=words))
