"""Acknowledgements: that we have it, what happens now, and by when.

The receipt keeps the order of a good acknowledgement: we have it and its reference, what he can still do,
that another person decides, by when, what we have file by file, what is missing and that this does not end
the appeal, the next message, where to look, how documents are kept, that this chat is automated. It is told
in as few messages as it takes, by subject, in this order.
"""

from typing import Final

from bot import brevity
from bot.case import lifecycle
from bot.case.model import Case, Purpose
from bot.deadlines.clocks import CLOCKS, Clock, Party
from bot.deadlines.timers import Timer
from bot.documents import receipts
from bot.people import proof
from bot.step import Step
from bot.texts import Text, When, text

_ROOM: Final = brevity.LONGEST - 40
"""Above each message it may still have to be said which of his appeals it is about."""


def receipt(step: Step) -> None:
    """Confirm that the appeal is handed in."""
    *first, last = brevity.packed(_by_subject(step), step.world.texts, _ROOM)
    for one in first:
        step.tell(*one)
    step.tell(*last, purpose=Purpose.RECEIPT, timer=Clock.RECEIPT.value)
    how = proof.reminder(step.case, step.world)
    if how is not None:
        step.tell(how)


def _by_subject(step: Step) -> tuple[tuple[Text, ...], ...]:
    """Write the receipt: that we have it and what happens, what is there, where to look."""
    case = step.case
    return (
        (
            text("receipt-have-it", reference=case.id),
            text("receipt-meanwhile", marketplace=step.world.marketplace),
            text("receipt-person-decides"),
            text("receipt-decision-by", due=_due(case, Clock.DECISION)),
        ),
        (text("receipt-late-appeal", until=When(case.window_missed)),) if case.window_missed else (),
        (
            *receipts.inventory(case),
            *((text("receipt-no-reason"),) if lifecycle.reasons_missing(case) else ()),
            text("receipt-next-message", due=_due(case, Clock.ACKNOWLEDGEMENT)),
        ),
        (
            text("receipt-look"),
            text("receipt-keeping"),
            text("receipt-automated"),
        ),
    )


def question_filed(timer: Timer, *, first: bool) -> tuple[Text, ...]:
    """Say that a question is with staff, and by when it is answered."""
    return (text("question-filed" if first else "question-added", due=When(timer.due)),)


def whose_turn(case: Case) -> tuple[Text, ...]:
    """Say whose turn it is, with the next step and its date."""
    turn = lifecycle.turn(case)
    if turn is None:
        owed = any(CLOCKS[one.clock].shown for one in case.timers)
        return (text("turn-closed-owed" if owed else "turn-nobody"),)
    key = "turn-yours" if turn.party is Party.FREELANCER else "turn-ours"
    return (text(key, step=turn.step, due=When(turn.timer.due)),)


def _due(case: Case, clock: Clock) -> When:
    timer = case.timer(clock.value)
    assert timer is not None  # noqa: S101 - handing in has just started it
    return When(timer.due)
