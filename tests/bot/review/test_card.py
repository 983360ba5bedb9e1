"""The card is drawn anew when it would look different, and only then."""

from dataclasses import fields, replace
from datetime import timedelta
from itertools import product
from typing import Any, Final

import pytest

from bot.case.model import Case, Hold, Status
from bot.deadlines.clocks import Clock
from bot.documents.model import DocumentKind
from bot.forms.model import Draft
from bot.intake import summary
from bot.intake.form import HARM
from bot.people.model import Bar
from bot.review import card, offered
from tests.bot.making import CASE, KIM, MONDAY, answered, case, document, ruling, started, world

_SOON = MONDAY + timedelta(days=3)
_CASES: Final[dict[str, Case]] = {
    "draft": case(Status.DRAFT, Clock.DRAFT),
    "received": case(Status.RECEIVED, Clock.ACKNOWLEDGEMENT, Clock.DECISION),
    "unproved": case(Status.RECEIVED, Clock.DECISION, proof=None),
    "urgent": case(Status.RECEIVED, Clock.SAFETY, intake=answered(**{HARM: "My rent is due."})),
    "reasons": case(Status.WAITING_FOR_REASONS, Clock.REASONS, assignee=KIM),
    "reviewed": case(
        Status.BEING_REVIEWED,
        Clock.DECISION,
        Clock.NEXT_ANSWER,
        assignee=KIM,
        documents=(document("one"), document("two", kind=DocumentKind.LINK)),
        drafts=(Draft("reply", KIM, begun_at=MONDAY),),
        questions=("How long?",),
    ),
    "late": case(Status.BEING_REVIEWED, assignee=KIM, timers=(started(Clock.DECISION, breaches=(MONDAY,)),)),
    "decided": case(Status.DECIDED, Clock.SECOND_REVIEW_WINDOW, Clock.REINSTATEMENT, rulings=(ruling(),)),
    "closed": case(
        Status.CLOSED,
        Clock.DELIVERY,
        Clock.DATA_REQUEST,
        bar=Bar(_SOON, "Threats.", KIM, MONDAY),
        blocked_at=MONDAY,
        hold=Hold("A court asked.", KIM, MONDAY, _SOON),
        window_missed=MONDAY,
        merged_into=CASE,
    ),
}


class _Watched(Case):
    """A case that knows which of its fields were looked at."""

    seen: set[str]

    def __getattribute__(self, name: str) -> Any:
        if name in _FIELDS:
            _Watched.seen.add(name)
        return super().__getattribute__(name)


_FIELDS: Final = frozenset(one.name for one in fields(Case))


def _watched(of: Case) -> _Watched:
    _Watched.seen = set()
    return _Watched(*(getattr(of, one.name) for one in fields(Case)))


@pytest.mark.parametrize("name", _CASES)
@pytest.mark.parametrize(("part", "reads"), card._PARTS, ids=lambda one: getattr(one, "__name__", ""))
def test_every_line_is_made_of_nothing_but_the_fields_it_is_said_to_be_made_of(
    name: str, part: Any, reads: frozenset[str]
) -> None:
    for say in (card._in_full, summary.shortened):
        tuple(part(_watched(_CASES[name]), world(), say))
        assert _Watched.seen <= reads


@pytest.mark.parametrize("name", _CASES)
def test_the_buttons_follow_from_nothing_but_the_fields_they_are_said_to_follow_from(name: str) -> None:
    offered.buttons(_watched(_CASES[name]), world())
    assert _Watched.seen <= offered.READ


def test_a_card_is_called_different_when_it_is_drawn_differently_and_never_else() -> None:
    for before, after in product(_CASES.values(), repeat=2):
        drawn = card.card(before, world()) != card.card(after, world())
        assert card.looks_different(before, after, world()) == drawn


def test_what_the_card_does_not_show_does_not_change_it() -> None:
    before = _CASES["reviewed"]
    assert not card.looks_different(before, replace(before, revision=9, done=("a reply",)), world())


def test_a_case_is_changed_as_replace_would_change_it() -> None:
    before = _CASES["reviewed"]
    assert before.changed(status=Status.DECIDED, revision=3) == replace(
        before, status=Status.DECIDED, revision=3
    )
    with pytest.raises(KeyError):
        before.changed(colour="red")
