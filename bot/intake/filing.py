"""Filing: a question to the case, in every status.

Belongs here: what asking does. What counts as a question is `bot.intake.decide`'s to tell.
"""

from typing import Final

from bot.actions import Verb
from bot.deadlines.clocks import Clock
from bot.intake import acknowledgement, barred
from bot.messages import button
from bot.step import Step
from bot.texts import text

_QUESTIONS_SHOWN: Final = 5
_QUESTION_SHOWN: Final = 500
"""How many open questions, and how many characters of each, stand on the card; all of them are in the log."""


def question(step: Step, words: str) -> None:
    """File a question to the case, in every status. Several unanswered ones merge, dated from the first."""
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
    step.tell(*acknowledgement.question_filed(timer, first=first))


def remark(step: Step, words: str) -> None:
    """Keep words that neither ask nor answer anything; staff read them."""
    step.note("remark", texts=(("words", words),))
    if step.case.submitted_at is not None:
        step.post(text("thread-remark", words=words))
