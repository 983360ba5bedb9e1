"""The contract of milestones: lines of all logs, found by their moment."""

from bot.effects import Entry, Milestone
from bot.forms.model import Answer, Draft
from bot.ids import CaseId, PersonId
from bot.people.model import SYSTEM
from bot.ports import Passed, Tx
from storage.records import Inspectable
from tests.contract.samples import AT, a_case, after, begin

A, B = CaseId("CASE-1"), CaseId("CASE-2")
LOW = "low_win_rate"


def told(tx: Tx) -> None:
    """Let two cases pass milestones, among other lines."""
    intake = Draft("intake", "ann", answers=(Answer("reason", LOW, "", AT),))
    begin(tx, a_case(intake=intake), a_case("CASE-2", "bob"))
    tx.append(A, SYSTEM, after(1), (Entry("note"), Entry(Milestone.HANDED_IN), Entry("moved")))
    tx.append(B, SYSTEM, after(2), (Entry(Milestone.HANDED_IN),))
    tx.append(A, SYSTEM, after(3), (Entry(Milestone.BREACH, (("clock", "decision"), ("due", "x"))),))
    tx.append(A, SYSTEM, after(4), (Entry(Milestone.RULING_TOLD, (("after", "7"),), (("why", "words"),)),))


async def test_milestones_are_found_across_cases_in_the_order_of_their_moments(store: Inspectable) -> None:
    await store.transact(told)
    found = await store.transact(lambda tx: tx.passed(Milestone.HANDED_IN, after(0)))
    assert found == (Passed(A, (), LOW), Passed(B, (), ""))


async def test_a_milestone_counts_from_the_moment_on_that_is_asked_for(store: Inspectable) -> None:
    await store.transact(told)
    found = await store.transact(
        lambda tx: [len(tx.passed(Milestone.HANDED_IN, after(hours))) for hours in (0, 1, 1.001, 2, 3)]
    )
    assert found == [2, 2, 1, 1, 0]


async def test_each_milestone_brings_its_own_facts_and_nobodys_words(store: Inspectable) -> None:
    await store.transact(told)
    found = await store.transact(
        lambda tx: {one: [each.facts for each in tx.passed(one, after(0))] for one in Milestone}
    )
    assert found == {
        Milestone.HANDED_IN: [(), ()],
        Milestone.FIRST_ANSWER: [],
        Milestone.RULING_TOLD: [(("after", "7"),)],
        Milestone.ENDED: [],
        Milestone.BREACH: [(("clock", "decision"), ("due", "x"))],
    }


async def test_the_totals_outlive_an_erasure_and_the_reason_does_not(store: Inspectable) -> None:
    await store.transact(told)
    before = await store.transact(lambda tx: tx.passed(Milestone.HANDED_IN, after(0)))
    await store.forget(PersonId("ann"))
    found = await store.transact(lambda tx: tx.passed(Milestone.HANDED_IN, after(0)))
    assert [one.case for one in found] == [one.case for one in before]
    assert [one.reason for one in before] == [LOW, ""]
    assert [one.reason for one in found] == ["", ""]
