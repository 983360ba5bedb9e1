"""Who may open what: every role, holder and status, and every way to come with a link (law 10)."""

from datetime import timedelta
from itertools import product

import pytest

from bot.answers import OpenDocument, Show, Toast
from bot.case.model import Status
from bot.documents import viewing
from bot.documents.viewing import TRIES, Leave, Worth, grant, redeem
from bot.ports import Place
from tests.viewer.looking import CASE, Room, case_in

PEOPLE = ("kim", "lea", "ada", "a stranger", "the freelancer")
HOLDERS = (None, "kim", "ruth")


def may(who: str, holder: str | None) -> bool:
    """Say it a second time, by hand: who has the case, and leads and admins, whatever its status."""
    return who in ("lea", "ada") or who == holder == "kim"


@pytest.mark.parametrize("status", Status)
async def test_only_staff_on_the_case_may_open_and_look(status: Status) -> None:
    for who, holder in product(PEOPLE, HOLDERS):
        room = Room()
        await room.holds(case_in(status, holder))
        freelancer = who == "the freelancer"
        chat, place = ("at ann", Place.PRIVATE) if freelancer else (who, Place.MODERATORS)

        answer = await room.presses_open(chat, place)
        opened = isinstance(answer, OpenDocument)
        assert opened == may(who, holder), (who, holder)
        if not opened:
            assert freelancer or (isinstance(answer, Toast) and answer.refused)
            assert not isinstance(answer, Show)
        assert ("document opened" in await room.log()) == opened

        by = "ann" if freelancer else who
        leave = grant(OpenDocument(CASE, "d1", "degree.jpg", "image/jpeg", by=by), 10, room.now, "seed")
        found = await redeemed(room, leave)
        assert (found is Worth.OPEN) == may(who, holder), (who, holder, found)
        assert ("document shown" in await room.log()) == may(who, holder)


async def redeemed(room: Room, leave: Leave, pin: str | None = None) -> Worth:
    entered = leave.pin if pin is None else pin
    step = await room.store.transact(lambda tx: redeem(tx, leave, entered, room.now, room.roster))
    assert (step.document is not None) == (step.worth is Worth.OPEN)
    return step.worth


@pytest.fixture
async def room() -> Room:
    made = Room()
    await made.holds(case_in(Status.BEING_REVIEWED, "kim"))
    return made


@pytest.fixture
def leave(room: Room) -> Leave:
    return grant(OpenDocument(CASE, "d1", "degree.jpg", "image/jpeg", by="kim"), 10, room.now, "seed")


def test_a_leave_is_made_of_the_seed_alone_and_its_pin_has_six_digits(room: Room, leave: Leave) -> None:
    opened = OpenDocument(CASE, "d1", "degree.jpg", "image/jpeg", by="kim")
    assert grant(opened, 10, room.now, "seed") == leave
    others = [grant(opened, 10, room.now, f"seed-{number}") for number in range(200)]
    assert len({one.id for one in others}) == 200
    assert len({one.pin for one in others}) > 190
    assert all(len(one.pin) == 6 and one.pin.isdigit() for one in others)
    assert any(one.pin.startswith("0") for one in others)


async def test_a_link_is_good_once(room: Room, leave: Leave) -> None:
    assert await redeemed(room, leave) is Worth.OPEN
    assert await redeemed(room, leave) is Worth.USED
    assert await redeemed(room, leave, "000000") is Worth.USED


async def test_a_link_is_good_for_some_minutes(room: Room, leave: Leave) -> None:
    room.now += timedelta(minutes=10) - timedelta(seconds=1)
    assert await redeemed(room, leave) is Worth.OPEN
    room.now += timedelta(seconds=1)
    assert await redeemed(room, leave) is Worth.LATE


async def test_a_link_without_its_pin_is_worth_nothing_and_soon_nothing_with_it(
    room: Room, leave: Leave
) -> None:
    wrong = f"{(int(leave.pin) + 1) % 10**6:06}"
    for number, pin in enumerate(("", wrong, "x" * 999, "½²³", leave.pin[:-1])[: TRIES - 1], 1):
        found = await room.store.transact(
            lambda tx, pin=pin: redeem(tx, leave, pin, room.now, room.roster)  # type: ignore[misc]
        )
        assert (found.worth, found.tries) == (Worth.WRONG_PIN, TRIES - number)
    assert await redeemed(room, leave, wrong) is Worth.TRIED_TOO_OFTEN
    assert await redeemed(room, leave) is Worth.TRIED_TOO_OFTEN
    assert "document shown" not in await room.log()


async def test_a_wrong_pin_or_two_do_no_harm_and_spaces_neither(room: Room, leave: Leave) -> None:
    assert await redeemed(room, leave, "12") is Worth.WRONG_PIN
    assert await redeemed(room, leave, f" {leave.pin}\n") is Worth.OPEN


async def test_who_lost_the_case_meanwhile_sees_nothing(room: Room, leave: Leave) -> None:
    await room.goes_to("ruth")
    assert await redeemed(room, leave) is Worth.NOT_ALLOWED
    await room.goes_to("kim")
    assert await redeemed(room, leave) is Worth.OPEN


async def test_a_document_that_is_gone_is_said_to_be(room: Room) -> None:
    opened = OpenDocument(CASE, "d2", "degree.jpg", "image/jpeg", by="kim")
    assert await redeemed(room, grant(opened, 10, room.now, "seed")) is Worth.GONE
    nowhere = OpenDocument("NONE", "d1", "degree.jpg", "image/jpeg", by="kim")
    assert await redeemed(room, grant(nowhere, 10, room.now, "seed")) is Worth.NOT_ALLOWED


async def test_looking_at_a_link_changes_nothing(room: Room, leave: Leave) -> None:
    for _ in range(3 * TRIES):
        assert await room.store.transact(lambda tx: viewing.standing(tx, leave, room.now)) is Worth.OPEN
    assert await redeemed(room, leave) is Worth.OPEN


def test_the_mark_says_who_and_when_and_where(room: Room) -> None:
    assert viewing.mark("Kim", room.now, CASE) == f"Kim 2026-03-02 09:30 UTC {CASE}"
