"""The contract of what waits for its moment: reminders for staff, in lanes of their own."""

from bot.deadlines.clocks import Clock
from bot.ids import CaseId, MessageId, StaffId
from bot.messages import Reminder, ToModerators, ToStaff, ToThread, Urgency, waiting_lane
from bot.ports import OutboxRow, Tx
from bot.texts import text
from storage.records import Inspectable
from tests.contract.samples import AT, LEASE, a_row, after, begin

CASE = CaseId("CASE-1")
KIM = ToStaff(StaffId("kim"))
LATE = Reminder(CASE, Clock.DECISION)
SAID = Reminder(CASE, said=text("claim-expired", reference="CASE-1", name="Kim", since="then"))


def a_reminder(
    name: str, hours: float, to: ToStaff | ToThread | ToModerators = KIM, what: Reminder = LATE
) -> OutboxRow:
    lane = waiting_lane(to, what)
    return OutboxRow(
        MessageId(name), lane, to, what, AT, what.case, urgency=Urgency.FOLLOW_UP, not_before=after(hours)
    )


def rows(tx: Tx) -> None:
    begin(tx)
    tx.enqueue(a_reminder("first", 1))
    tx.enqueue(a_reminder("second", 2, what=SAID))
    tx.enqueue(a_reminder("other", 3, ToThread(CASE)))
    tx.enqueue(a_row("word", KIM))


async def test_reminders_are_read_back_as_they_were_written(store: Inspectable) -> None:
    await store.transact(rows)
    found = await store.transact(lambda tx: tx.in_lane(waiting_lane(KIM, LATE), 10))
    assert found == (a_reminder("first", 1), a_reminder("second", 2, what=SAID))
    assert len(await store.transact(lambda tx: tx.in_lane(waiting_lane(KIM, LATE), 1))) == 1
    assert await store.transact(lambda tx: tx.in_lane("nowhere", 10)) == ()


async def test_what_waits_for_its_moment_holds_up_no_other_word(store: Inspectable) -> None:
    await store.transact(rows)
    assert [one.id for one in await store.transact(lambda tx: tx.claim_outbox(AT, 10, LEASE))] == ["word"]
    await store.transact(lambda tx: tx.settle(MessageId("word"), AT))
    assert [one.id for one in await store.transact(lambda tx: tx.claim_outbox(after(1), 10, LEASE))] == [
        "first"
    ]
    in_lane = await store.transact(lambda tx: tx.in_lane(waiting_lane(KIM, LATE), 10))
    assert [one.id for one in in_lane] == ["first", "second"], "what is on its way waits still"


async def test_what_was_said_or_failed_is_in_no_lane(store: Inspectable) -> None:
    await store.transact(rows)
    await store.transact(lambda tx: tx.settle(MessageId("first"), AT))
    await store.transact(lambda tx: tx.fail(MessageId("second"), "away"))
    assert await store.transact(lambda tx: tx.in_lane(waiting_lane(KIM, LATE), 10)) == ()


async def test_the_next_moment_that_something_waits_for_is_known(store: Inspectable) -> None:
    await store.transact(rows)
    assert await store.transact(lambda tx: tx.next_waiting_at(AT)) == after(1)
    assert await store.transact(lambda tx: tx.next_waiting_at(after(1))) == after(2)
    assert await store.transact(lambda tx: tx.next_waiting_at(after(3))) is None
    await store.transact(lambda tx: tx.settle(MessageId("first"), AT))
    assert await store.transact(lambda tx: tx.next_waiting_at(AT)) == after(2)


async def test_what_is_meant_for_later_does_not_wait_before_that(store: Inspectable) -> None:
    await store.transact(rows)
    assert [one.id for one in await store.transact(lambda tx: tx.waiting(after(0.5), 10))] == ["word"]
    assert [one.id for one in await store.transact(lambda tx: tx.waiting(after(1.5), 10))] == [
        "first",
        "word",
    ]
    await store.transact(lambda tx: tx.postpone(MessageId("first"), after(9), "busy"))
    assert [one.id for one in await store.transact(lambda tx: tx.waiting(after(1.5), 10))] == [
        "first",
        "word",
    ]


async def test_a_reminder_of_danger_waits_behind_nothing(store: Inspectable) -> None:
    danger = Reminder(CASE, Clock.SAFETY)
    assert waiting_lane(KIM, danger) not in (waiting_lane(KIM, LATE), "staff:kim")
    assert waiting_lane(ToModerators(), LATE) != waiting_lane(KIM, LATE)
    await store.transact(rows)
    await store.transact(lambda tx: tx.enqueue(a_reminder("danger", 0, what=danger)))
    assert "danger" in [one.id for one in await store.transact(lambda tx: tx.claim_outbox(AT, 10, LEASE))]


async def test_reminders_go_with_the_person_they_are_about(store: Inspectable) -> None:
    await store.transact(rows)
    person = await store.transact(lambda tx: tx.case(CASE))
    assert person is not None
    await store.forget(person.person)
    assert await store.transact(lambda tx: tx.in_lane(waiting_lane(KIM, LATE), 10)) == ()
