"""Figures: the counting by itself, and how long a page may get."""

from datetime import UTC, datetime
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions import MAX_BYTES
from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.decision.model import Outcome, ReversalBasis
from bot.effects import Milestone
from bot.ids import CaseId
from bot.policy import Policy
from bot.ports import Column, Passed, Query, Tx
from bot.review.figures import counting, period, showing
from bot.review.figures.period import Page, Wanted
from bot.texts import Text
from bot.texts.render import Reader
from tests.support import catalogue
from tests.support.catalogue import ROSTER
from tests.support.premises import MONDAY
from tests.texts.families import TEXTS

POLICY = Policy(Rules(), ROSTER, catalogue.catalogue(), TEXTS)
LANGUAGES = sorted(TEXTS.languages)


def passed(reason: str = "", case: str = "c", **facts: str) -> Passed:
    return Passed(CaseId(case), tuple(facts.items()), reason)


@given(st.lists(st.integers(0, 10**7), min_size=counting.FEWEST))
def test_half_and_nine_in_ten_are_waits_that_so_many_did_not_exceed(seconds: list[int]) -> None:
    found = counting.waits(passed(after=str(one)) for one in seconds)
    assert found.count == len(seconds)
    for percent, wait in ((50, found.half), (90, found.most)):
        assert wait in seconds
        within = sum(one <= wait for one in seconds)
        assert within * 100 >= percent * len(seconds)
        before = sum(one < wait for one in seconds)
        assert before * 100 < percent * len(seconds)


@given(st.lists(st.integers(0, 10**7), max_size=counting.FEWEST - 1))
def test_of_too_few_no_time_is_said(seconds: list[int]) -> None:
    found = counting.waits(passed(after=str(one)) for one in seconds)
    assert found == counting.Waits(len(seconds))


def test_reversals_are_told_apart_by_their_ground() -> None:
    told = [passed(outcome="reversed", basis=one.value) for one in ReversalBasis]
    told += [passed(outcome=Outcome.UPHELD.value, basis="")] * 2
    assert dict(counting.outcomes(told, [passed(because="withdrawn")])) == {
        "upheld": 2,
        "reversed_our_error": 1,
        "reversed_new_information": 1,
        "reversed_remedied": 1,
        "withdrawn": 1,
    }


def test_what_ended_without_a_decision_stands_below_the_decisions() -> None:
    told, ended = [passed(outcome="upheld", basis="")], [passed(because="withdrawn")] * 3
    assert counting.outcomes(told, ended) == (("upheld", 1), ("withdrawn", 3))


def test_three_late_documents_of_one_appeal_are_three_and_their_new_dates_no_more() -> None:
    late = [passed(clock=f"document_check:{one}") for one in ("a", "b", "c", "a", "a")]
    late += [passed(case="other", clock="decision")]
    assert counting.missed(late) == (("document_check", 3), ("decision", 1))


@pytest.mark.parametrize("days", [1, *period.OFFERED, 3650])
@pytest.mark.parametrize("page", list(Page))
def test_a_button_is_read_back_as_what_it_offers(days: int, page: Page) -> None:
    wanted = Wanted(days, page)
    assert period.read(wanted.spelled()) == wanted
    assert len(wanted.spelled().encode()) < MAX_BYTES - len("stats||")


@given(st.text(max_size=200))
def test_whatever_is_typed_is_read_or_refused_in_words(typed: str) -> None:
    found = period.read(typed)
    assert isinstance(found, Text) or 1 <= found.days <= 3650


class Busy:
    """A store that has seen a great deal of everything."""

    def passed(self, milestone: Milestone, since: datetime) -> tuple[Passed, ...]:
        del since
        reasons = [one.code for one in catalogue.catalogue().reasons]
        if milestone is Milestone.BREACH:
            return tuple(passed(case=str(n), clock=one.value) for one in Clock for n in range(1234))
        if milestone is Milestone.ENDED:
            return tuple(passed(because=one) for one in ("withdrawn", "merged") for _ in range(1234))
        bases = ("", *ReversalBasis)
        return tuple(
            passed(
                reason,
                stage=stage,
                outcome=outcome,
                basis=basis if outcome == "reversed" else "",
                changed="yes",
                after="5184000",
            )
            for reason in reasons
            for stage in ("first", "second")
            for outcome in Outcome
            for basis in bases
            for _ in range(70)
        )

    def tally(self, query: Query, by: Column) -> tuple[tuple[str, int], ...]:
        del query, by
        return tuple((one.value, 12_345) for one in Status if one is not Status.CLOSED)

    def count(self, query: Query) -> int:
        del query
        return 123_456


class Old(Busy):
    """A store with an appeal whose reason is on no list any more."""

    def passed(self, milestone: Milestone, since: datetime) -> tuple[Passed, ...]:
        del since
        return (passed("fax_not_answered"),) if milestone is Milestone.HANDED_IN else ()


def test_a_reason_that_is_on_no_list_any_more_is_shown_by_its_code() -> None:
    shown = showing.shown(cast(Tx, Old()), "reasons", POLICY, MONDAY)
    said = [TEXTS.render(one, Reader("en", "UTC")) for one in shown.parts]
    assert said[-1] == "– fax_not_answered: 1 handed in, 0 decided, 0 reversed"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", list(Page))
def test_a_page_has_at_most_600_characters(language: str, page: Page) -> None:
    tx = cast(Tx, Busy())
    shown = showing.shown(tx, Wanted(365, page).spelled(), POLICY, datetime(2026, 9, 30, tzinfo=UTC))
    said = "\n".join(TEXTS.render(one, Reader(language, "UTC")) for one in shown.parts)
    assert 100 < len(said) <= 600, said
