"""Guards: what must be there before a decision can be made (law 6), all of it named at once.

Belongs here: the conditions. Who may decide at all is in `bot.people.permissions`; that a ruling without
reasons is no ruling is also checked once more by `bot.laws`, whatever path led there.
"""

from typing import Final

from bot.case.model import Case, Status
from bot.deadlines.clocks import Clock
from bot.decision.model import Outcome, Ruling
from bot.forms.model import Draft
from bot.texts import Text, When, text

_IF_IT_STAYS: Final = (
    ("measure", "field-measure"),
    ("remedy", "field-remedy"),
    ("reopen_if", "field-reopen-if"),
)
"""What a decision must say as long as any restriction stays."""


def not_before_deciding(case: Case, judge: str) -> tuple[Text, ...]:
    """List what keeps `judge` from deciding at all: whoever decides reads everything himself."""
    problems: list[Text] = []
    held = tuple(one for one in case.documents if not one.gone)
    unscanned = tuple(one for one in held if one.unscanned and one.verdict is None)
    unopened = tuple(one for one in held if not one.opened_by(judge) and not one.unscanned)
    unjudged = tuple(one for one in held if one.opened_by(judge) and one.verdict is None)
    problems += [text("guard-unscanned", name=one.name) for one in unscanned]
    problems += [text("guard-unopened", name=one.name) for one in unopened]
    problems += [text("guard-unjudged", name=one.name) for one in unjudged]
    return tuple(problems)


def against_draft(case: Case, draft: Draft, judge: str) -> tuple[Text, ...]:
    """List what stands in the way of this decision."""
    problems = list(not_before_deciding(case, judge))
    for number, point in enumerate(case.points, 1):
        answered = draft.answer(f"point.{number}")
        if answered is None or answered.wording != point:
            problems.append(text("guard-point", number=str(number)))
    reversing = draft.text("outcome") == Outcome.REVERSED.value
    if not reversing:
        problems += [
            text("guard-stays", what=text(key)) for field, key in _IF_IT_STAYS if not draft.text(field)
        ]
    if case.status is Status.WAITING_FOR_YOU and not reversing:
        problems.append(text("guard-his-turn"))
    if not reversing:
        problems += [
            text("guard-sent-again", due=When(one.due))
            for one in case.timers
            if one.clock is Clock.RESUBMISSION
        ]
    return tuple(problems)


def ruling_is_whole(case: Case, ruling: Ruling) -> bool:
    """Tell whether a ruling has everything law 6 asks for: the last lock, independent of any form."""
    words = [ruling.clause.id, ruling.clause.text, ruling.facts, ruling.why, ruling.allowed_stated_by]
    if ruling.outcome is not Outcome.REVERSED:
        words += [ruling.measure, ruling.remedy, ruling.reopen_if]
    answered = tuple(one.point for one in ruling.points) == case.points
    return (
        all(word.strip() for word in words)
        and answered
        and all(one.answer.strip() for one in ruling.points)
        and all(
            one.gone or ((one.opened_by(ruling.by) or one.unscanned) and one.verdict is not None)
            for one in case.documents
        )
        and (ruling.outcome is not Outcome.REVERSED or ruling.basis is not None)
        and bool(ruling.redress)
    )
