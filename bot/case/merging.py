"""Merging: two cases of one appeal as one, with everything of both and the better of their dates.

Belongs here: the combination alone. Who may merge what, and who is told, is `bot.review.merging`.
"""

from dataclasses import replace
from typing import Final

from bot.case.model import Case
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.timers import Timer
from bot.documents.model import Document
from bot.forms.model import Answer, Draft
from bot.ids import CaseId

_STAYS: Final = frozenset({Clock.DELIVERY, Clock.RECEIPT, Clock.REVIEWER_NEEDED, Clock.CLAIM, Clock.DRAFT})
"""Clocks about a case's own messages and hands: they do not go over to another."""
_POINTS: Final = "points"
_QUESTIONS: Final = 5


def combined(case: Case, other: Case) -> Case:
    """Return the case with everything that the other has and it has not."""
    return replace(
        case,
        intake=_intake(case, other),
        documents=_documents(case, other),
        questions=tuple(dict.fromkeys((*case.questions, *other.questions)))[-_QUESTIONS:],
        imposers=tuple(dict.fromkeys((*case.imposers, *other.imposers))),
        reasons=case.reasons or other.reasons,
        proof=case.proof or other.proof,
        submitted_at=min(one for one in (case.submitted_at, other.submitted_at) if one is not None),
        timers=_timers(case, other),
        unsafe_at=case.unsafe_at or other.unsafe_at,
    )


def given_over(case: Case) -> tuple[str, ...]:
    """Return the keys of the timers that the surviving case has taken over."""
    return tuple(one.key for one in case.timers if one.clock not in _STAYS)


def home(case: Case, document: Document) -> CaseId:
    """Return the case under whose name the vault keeps a document."""
    return CaseId(document.home or case.id)


def _intake(case: Case, other: Case) -> Draft:
    """Keep his answers, add those that only the other appeal has, and let every point of both be answered."""
    known = {one.field for one in case.intake.answers}
    added = tuple(one for one in other.intake.answers if one.field not in (*known, _POINTS))
    points = tuple(dict.fromkeys((*case.points, *other.points)))
    answers = tuple(one for one in (*case.intake.answers, *added) if one.field != _POINTS)
    if points != case.points:
        listed = case.intake.answer(_POINTS) or other.intake.answer(_POINTS)
        wording, at = (listed.wording, listed.at) if listed else ("", other.opened_at)
        answers = (*answers, Answer(_POINTS, points, wording, at))
    elif (listed := case.intake.answer(_POINTS)) is not None:
        answers = (*answers, listed)
    return replace(case.intake, answers=answers, revision=case.intake.revision + 1)


def _documents(case: Case, other: Case) -> tuple[Document, ...]:
    mine = {one.id for one in case.documents}
    theirs = (replace(one, home=one.home or other.id) for one in other.documents if one.id not in mine)
    return (*case.documents, *theirs)


def _timers(case: Case, other: Case) -> tuple[Timer, ...]:
    found = {one.key: one for one in case.timers}
    for one in other.timers:
        if one.clock in _STAYS:
            continue
        known = found.get(one.key)
        found[one.key] = one if known is None else _better(known, one)
    return tuple(found.values())


def _better(mine: Timer, theirs: Timer) -> Timer:
    """Return the better of two dates for the freelancer; a breach of either stays one (law 8)."""
    window = CLOCKS[mine.clock].kind is ClockKind.WINDOW
    chosen = (max if window else min)(mine, theirs, key=lambda one: one.due)
    breaches = tuple(dict.fromkeys((*mine.breaches, *theirs.breaches)))
    return replace(chosen, breaches=breaches, moved_later=mine.moved_later or theirs.moved_later)
