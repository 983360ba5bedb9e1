"""The contract of persons, cases, alarms and lists."""

from dataclasses import replace
from itertools import chain
from typing import Any

import pytest

from bot.case.model import Case, Status
from bot.deadlines.clocks import Clock
from bot.deadlines.timers import pending
from bot.forms.model import Answer, Draft
from bot.ids import Address, CaseId, PersonId, StaffId
from bot.people.model import Person
from bot.people.names import exactly, sought
from bot.ports import Column, Query, Tx
from storage.records import Inspectable
from tests.contract.samples import (
    AT,
    KIRA,
    a_case,
    a_person,
    a_timer,
    after,
    begin,
    full_case,
    full_person,
    put,
)

# -- what is read is what was written ----------------------------------------------------------------


async def test_a_person_comes_back_with_every_field(store: Inspectable) -> None:
    await store.transact(lambda tx: tx.save_person(full_person()))
    assert await store.transact(lambda tx: tx.person(PersonId("full"))) == full_person()


async def test_a_case_comes_back_with_every_field(store: Inspectable) -> None:
    def step(tx: Tx) -> None:
        tx.save_person(full_person())
        tx.save_case(full_case(), ())

    await store.transact(step)
    found = await store.transact(lambda tx: tx.case(CaseId("FULL-CASE")))
    assert found == full_case()


@pytest.mark.parametrize("status", list(Status))
async def test_every_status_comes_back(store: Inspectable, status: Status) -> None:
    await store.transact(lambda tx: begin(tx, a_case(status=status)))
    found = await store.transact(lambda tx: tx.case(CaseId("CASE-1")))
    assert found is not None
    assert found.status is status


async def test_moments_keep_their_zone_and_microseconds(store: Inspectable) -> None:
    await store.transact(begin)

    def step(tx: Tx) -> tuple[Case | None, object]:
        return tx.case(CaseId("CASE-1")), tx.cases(Query())[0].opened_at

    found, opened_at = await store.transact(step)
    assert found is not None
    assert found.opened_at.isoformat() == AT.isoformat() == "2026-03-02T09:30:15.123456+00:00"
    assert opened_at == AT


async def test_half_of_a_character_breaks_nothing(store: Inspectable) -> None:
    await store.transact(lambda tx: tx.save_person(a_person(held_words="ok \ud83d ok")))
    found = await store.transact(lambda tx: tx.person(PersonId("ann")))
    assert found is not None
    assert found.held_words.startswith("ok ")
    assert found.held_words.endswith(" ok")


async def test_nobody_and_nothing_is_none(store: Inspectable) -> None:
    def step(tx: Tx) -> tuple[object, ...]:
        return (
            tx.person(PersonId("x")),
            tx.person_at(Address("chat", "x")),
            tx.case(CaseId("x")),
            tx.next_alarm_at(),
        )

    assert await store.transact(step) == (None, None, None, None)


async def test_channels_do_not_share_their_chats(store: Inspectable) -> None:
    await store.transact(lambda tx: tx.save_person(a_person(address=Address("one", "5"))))
    await store.transact(lambda tx: tx.save_person(a_person("bob", address=Address("two", "5"))))

    def step(tx: Tx) -> tuple[Person | None, Person | None, Person | None]:
        return (
            tx.person_at(Address("one", "5")),
            tx.person_at(Address("two", "5")),
            tx.person(PersonId("bob")),
        )

    ann, bob, same = await store.transact(step)
    assert ann is not None
    assert ann.id == "ann"
    assert bob == same


async def test_who_moves_is_found_at_the_new_address_only(store: Inspectable) -> None:
    await store.transact(lambda tx: tx.save_person(a_person()))
    await store.transact(lambda tx: tx.save_person(a_person(revision=2, address=Address("chat", "new"))))

    def step(tx: Tx) -> tuple[bool, bool]:
        return tx.person_at(a_person().address) is None, tx.person_at(Address("chat", "new")) is not None

    assert await store.transact(step) == (True, True)


async def test_a_case_needs_its_person_on_file(store: Inspectable) -> None:
    with pytest.raises(LookupError):
        await store.transact(lambda tx: put(tx, a_case()))


# -- alarms ------------------------------------------------------------------------------------------

REPLY = a_timer(Clock.REPLY)
DECISION = a_timer(Clock.DECISION)
ANSWER = a_timer(Clock.NEXT_ANSWER, ref="q1")


async def test_saving_a_case_replaces_all_its_alarms(store: Inspectable) -> None:
    await store.transact(lambda tx: begin(tx, a_case(timers=(REPLY, ANSWER))))
    await store.transact(lambda tx: put(tx, a_case(revision=2, timers=(ANSWER, DECISION))))

    found = await store.transact(lambda tx: tx.alarms(CaseId("CASE-1")))
    assert set(found) == set(pending((ANSWER, DECISION)))
    assert list(found) == sorted(found, key=lambda one: (one.at, one.key))


async def test_the_alarms_of_other_cases_stay(store: Inspectable) -> None:
    await store.transact(lambda tx: begin(tx, a_case(), a_case("CASE-2", "bob")))
    await store.transact(lambda tx: put(tx, a_case(revision=2, timers=())))
    assert await store.transact(lambda tx: len(tx.alarms(CaseId("CASE-2")))) == 1


async def test_due_alarms_come_oldest_first_and_only_when_due(store: Inspectable) -> None:
    early, late = a_timer(Clock.RECEIPT), a_timer(Clock.SAFETY)
    await store.transact(
        lambda tx: begin(tx, a_case(timers=(late,)), a_case("CASE-2", "bob", timers=(early, DECISION)))
    )
    alarms = sorted(pending((early, late, DECISION)), key=lambda one: one.at)

    for count in range(len(alarms) + 1):
        now = alarms[count].at if count < len(alarms) else after(100_000)
        found = await store.transact(lambda tx, now=now: tx.due_alarms(now, 10))  # type: ignore[misc]
        expected = [one for one in alarms if one.at <= now]
        assert [(one.key, one.rung, one.due) for one in found] == [
            (one.key, one.rung, one.due) for one in expected
        ]
    assert await store.transact(lambda tx: tx.next_alarm_at()) == alarms[0].at
    assert len(await store.transact(lambda tx: tx.due_alarms(after(100_000), 2))) == 2


# -- lists -------------------------------------------------------------------------------------------


async def listed(store: Inspectable, query: Query) -> list[str]:
    rows = await store.transact(lambda tx: tx.cases(query))
    assert await store.transact(lambda tx: tx.count(query)) >= len(rows)
    return [one.case for one in rows]


async def test_lists_show_open_cases_that_were_handed_in(store: Inspectable) -> None:
    await store.transact(
        lambda tx: begin(
            tx,
            a_case("A"),
            a_case("B", status=Status.DRAFT, submitted_at=None),
            a_case("C", status=Status.CLOSED, timers=()),
            a_case("D", status=Status.CLOSED, timers=(), submitted_at=None),
        )
    )
    assert await listed(store, Query()) == ["A"]
    assert await listed(store, Query(submitted_only=False)) == ["A", "B"]
    assert await listed(store, Query(open_only=False)) == ["A", "C"]
    assert await listed(store, Query(open_only=False, submitted_only=False)) == ["A", "B", "C", "D"]


async def test_a_row_shows_what_the_case_says(store: Inspectable) -> None:
    breached = replace(DECISION, breaches=(after(1),))
    await store.transact(lambda tx: begin(tx, a_case(assignee=KIRA, timers=(REPLY, breached, ANSWER))))
    (row,) = await store.transact(lambda tx: tx.cases(Query(late_only=True)))
    assert (row.status, row.assignee, row.opened_at) == (Status.BEING_REVIEWED, KIRA, AT)
    assert row.late
    assert row.next_due == min(breached.due, ANSWER.due)


async def test_what_staff_owe_comes_before_what_he_may_do(store: Inspectable) -> None:
    window, update = a_timer(Clock.REPLY), a_timer(Clock.STATUS_UPDATE)
    await store.transact(
        lambda tx: begin(
            tx, a_case("A", timers=(window, update, DECISION)), a_case("B", timers=(window, update))
        )
    )
    rows = await store.transact(lambda tx: tx.cases(Query()))
    assert {one.case: one.next_due for one in rows} == {"A": DECISION.due, "B": min(window.due, update.due)}


async def test_lists_are_ordered_by_date_and_cases_without_one_come_last(store: Inspectable) -> None:
    await store.transact(
        lambda tx: begin(
            tx,
            a_case("A", timers=()),
            a_case("B", timers=(a_timer(at=after(48)),)),
            a_case("C", timers=(a_timer(at=after(24)),)),
            a_case("D", timers=(a_timer(at=after(48)),)),
        )
    )
    assert await listed(store, Query()) == ["C", "B", "D", "A"]


async def test_who_is_not_safe_stands_first_whatever_its_date(store: Inspectable) -> None:
    alarm = replace(a_timer(Clock.SAFETY), due=after(9000), rings_at=after(9000))
    await store.transact(
        lambda tx: begin(tx, a_case("A"), a_case("B", timers=(alarm,)), a_case("C", timers=()))
    )
    rows = await store.transact(lambda tx: tx.cases(Query()))
    assert [(one.case, one.unsafe) for one in rows] == [("B", True), ("A", False), ("C", False)]


async def test_lists_filter_by_holder_and_lateness(store: Inspectable) -> None:
    late = replace(DECISION, breaches=(after(1),))
    await store.transact(
        lambda tx: begin(
            tx,
            a_case("A", assignee=KIRA),
            a_case("B", assignee=KIRA, timers=(late,)),
            a_case("C", timers=(late,)),
        )
    )
    assert await listed(store, Query(assignee=KIRA)) == ["A", "B"]
    assert await listed(store, Query(late_only=True)) == ["B", "C"]
    assert await listed(store, Query(late_only=True, assignee=KIRA)) == ["B"]
    assert await listed(store, Query(assignee=StaffId("nobody"))) == []


async def test_pages_cover_everything_once_and_the_count_ignores_them(store: Inspectable) -> None:
    names = [f"CASE-{number:02}" for number in range(25)]
    await store.transact(lambda tx: begin(tx, *(a_case(one) for one in names)))
    pages = [await listed(store, Query(limit=10, offset=offset)) for offset in (0, 10, 20, 30)]
    assert [len(one) for one in pages] == [10, 10, 5, 0]
    assert list(chain.from_iterable(pages)) == names
    assert await store.transact(lambda tx: tx.count(Query(limit=1, offset=3))) == 25


async def test_a_list_follows_the_case(store: Inspectable) -> None:
    await store.transact(begin)
    await store.transact(lambda tx: put(tx, a_case(revision=2, status=Status.CLOSED, timers=())))
    assert await listed(store, Query()) == []
    (row,) = await store.transact(lambda tx: tx.cases(Query(open_only=False)))
    assert (row.status, row.next_due) == (Status.CLOSED, None)


# -- narrowing down, counting, finding ----------------------------------------------------------------


def named(account: str, **changes: Any) -> dict[str, Any]:
    """Return what makes a case one whose freelancer names this account."""
    answer = Answer("account", account, "Which account?", AT)
    return {"intake": Draft("intake", "ann", answers=(answer,)), **changes}


async def test_lists_are_narrowed_down_by_status_reason_language_and_team(store: Inspectable) -> None:
    await store.transact(
        lambda tx: begin(
            tx,
            a_case("A", language="ru", team="Identity"),
            a_case("B", language="ru"),
            a_case("C", language="en", status=Status.RECEIVED),
        )
    )
    assert await listed(store, Query(where=((Column.LANGUAGE, "ru"),))) == ["A", "B"]
    assert await listed(store, Query(where=((Column.LANGUAGE, "ru"), (Column.TEAM, "Identity")))) == ["A"]
    assert await listed(store, Query(where=((Column.STATUS, "received"),))) == ["C"]
    nobodys = await listed(store, Query(where=((Column.HOLDER, ""),)))
    assert nobodys == await listed(store, Query()), "nobody has any of them"
    assert await listed(store, Query(where=((Column.REASON, "unknown"),))) == []
    assert await listed(store, Query(where=((Column.REASON, ""),))) == ["A", "B", "C"]


async def test_cases_are_counted_by_a_column_the_most_frequent_first(store: Inspectable) -> None:
    await store.transact(
        lambda tx: begin(
            tx, a_case("A", language="ru"), a_case("B", language="ru"), a_case("C", language="en")
        )
    )
    counted = await store.transact(lambda tx: tx.tally(Query(), Column.LANGUAGE))
    assert counted == (("ru", 2), ("en", 1))
    only = Query(where=((Column.LANGUAGE, "en"),))
    assert await store.transact(lambda tx: tx.tally(only, Column.STATUS)) == (("being_reviewed", 1),)


async def test_a_case_is_found_by_how_its_account_or_its_reference_begins(store: Inspectable) -> None:
    await store.transact(
        lambda tx: begin(
            tx,
            a_case("7KQ2-M4TX", **named("Maria-Dev", handle="@maria_writes")),
            a_case("7KQ2-M4TZ", **named("marius")),
        )
    )
    for typed in ("maria-dev", "MARIA DEV", "maria", "dev", "writes", "@maria_writes"):
        assert await listed(store, Query(named=sought(typed))) == ["7KQ2-M4TX"], typed
    assert await listed(store, Query(named=sought("mar"))) == ["7KQ2-M4TX", "7KQ2-M4TZ"]
    assert await listed(store, Query(named=exactly("maria"))) == []
    assert await listed(store, Query(named=exactly("mariadev"))) == ["7KQ2-M4TX"]
    assert await listed(store, Query(begins="7KQ2")) == ["7KQ2-M4TX", "7KQ2-M4TZ"]
    assert await listed(store, Query(begins="7KQ2-M4TZ")) == ["7KQ2-M4TZ"]


async def test_an_account_that_is_named_otherwise_is_found_by_its_new_name_alone(store: Inspectable) -> None:
    await store.transact(lambda tx: begin(tx, a_case(**named("olgadev"))))
    await store.transact(lambda tx: put(tx, a_case(revision=2, **named("olgaart"))))
    assert await listed(store, Query(named=sought("olgadev"))) == []
    assert await listed(store, Query(named=sought("olgaart"))) == ["CASE-1"]


async def test_cases_of_a_person_are_found_with_those_of_the_account(store: Inspectable) -> None:
    await store.transact(
        lambda tx: begin(
            tx, a_case("A", **named("x-1")), a_case("B", "bob", **named("x-1")), a_case("C", "bob")
        )
    )
    assert await listed(store, Query(of=PersonId("ann"), named=exactly("x-1"))) == ["A", "B"]
    assert await listed(store, Query(of=PersonId("bob"))) == ["B", "C"]


async def test_a_forgotten_person_is_found_by_no_name(store: Inspectable) -> None:
    await store.transact(lambda tx: begin(tx, a_case(**named("maria-dev"))))
    await store.forget(PersonId("ann"))
    assert await listed(store, Query(open_only=False, named=sought("maria"))) == []
