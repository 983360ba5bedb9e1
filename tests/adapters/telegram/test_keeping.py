"""What the channel keeps: albums in parts, sealed words, keyboards in place; whole again after a restart."""

from __future__ import annotations

import pytest

from adapters.telegram.albums import Albums, Part
from adapters.telegram.heard import Author, Sent, Spot
from adapters.telegram.limits import UNLIMITED
from adapters.telegram.listen import Timing
from adapters.telegram.memory import Memory, Thread
from adapters.telegram.seal import Seal
from bot.ids import case_reference
from storage.memory import MemoryStore
from tests.adapters.telegram.bureau import QUICK, Bureau
from tests.support import pauses
from tests.telegram import leaps
from tests.telegram.people import PDF, Paper
from tests.telegram.platform import Platform
from tests.telegram.server import Server

SEAL = Seal(b"a secret of the tests")
SLOW = Timing(UNLIMITED, 1.0, 30.0)
"""An album waits so long for further parts that it is never whole by itself."""


@pytest.fixture
def bureau(platform: Platform, server: Server) -> Bureau:
    return Bureau(platform, server)


def part(number: int, album: str = "a", chat: int = 7) -> Part:
    spot = Spot(chat, private=True, message=number)
    return Part(
        f"dedup-{number}",
        Sent(spot, Author(chat, "Maria"), f"file-{number}", "x.pdf", 9, "what I am", "", album),
    )


class Desk:
    """Takes albums, and fails when it is told to."""

    def __init__(self) -> None:
        self.taken: list[list[int]] = []
        self.broken = False

    async def __call__(self, parts: tuple[Part, ...]) -> None:
        if self.broken:
            raise OSError("the disk is full")
        self.taken.append([one.sent.spot.message for one in parts])


def albums(store: MemoryStore, desk: Desk, quiet: float = 30.0) -> Albums:
    return Albums(Memory(store), lambda: SEAL, desk, quiet)


# -- albums -------------------------------------------------------------------------------------------


async def three_parts_and_a_moment() -> None:
    desk = Desk()
    gathered = albums(MemoryStore(), desk, 30.0)
    for number in (1, 2, 3):
        await gathered.add(f"dedup-{number}", part(number).sent)
        await pauses.beat(29)
        assert desk.taken == [], "another part may come"
    await pauses.beat(2)
    assert desk.taken == [[1, 2, 3]]


def test_the_parts_of_an_album_are_one_input_after_a_moment() -> None:
    leaps.run(three_parts_and_a_moment())


async def ten_parts() -> None:
    desk = Desk()
    gathered = albums(MemoryStore(), desk, 30.0)
    for number in range(10):
        assert desk.taken == []
        await gathered.add(f"dedup-{number}", part(number).sent)
    await pauses.beat(1)
    assert desk.taken == [list(range(10))]
    await gathered.stop(1.0)


def test_ten_parts_are_an_album_at_once() -> None:
    leaps.run(ten_parts())


async def test_another_album_and_going_on_close_the_one_before() -> None:
    desk = Desk()
    gathered = albums(MemoryStore(), desk)
    await gathered.add("dedup-1", part(1, "a").sent)
    await gathered.add("dedup-2", part(2, "b").sent)
    assert desk.taken == [[1]]
    await gathered.close(7)
    assert desk.taken == [[1], [2]]
    await gathered.close(7)
    await gathered.close(8)
    assert desk.taken == [[1], [2]]
    await gathered.stop(1.0)


async def test_a_part_that_comes_twice_is_one_part() -> None:
    desk = Desk()
    gathered = albums(MemoryStore(), desk)
    for _ in range(3):
        await gathered.add("dedup-1", part(1).sent)
    await gathered.close(7)
    assert desk.taken == [[1]]
    await gathered.stop(1.0)


async def test_what_could_not_be_handed_in_is_still_there() -> None:
    desk, store = Desk(), MemoryStore()
    gathered = albums(store, desk)
    await gathered.add("dedup-1", part(1).sent)
    desk.broken = True
    with pytest.raises(OSError, match="disk"):
        await gathered.close(7)
    desk.broken = False
    await gathered.close(7)
    assert desk.taken == [[1]]
    assert await Memory(store).get("albums") == ""
    await gathered.stop(1.0)


async def a_restart_within_an_album() -> None:
    desk, store = Desk(), MemoryStore()
    before = albums(store, desk)
    for number in (1, 2):
        await before.add(f"dedup-{number}", part(number).sent)
    await before.stop(1.0)
    assert desk.taken == []

    after = albums(store, desk, 30.0)
    await after.recover()
    await pauses.beat(29)
    assert desk.taken == []
    await pauses.beat(2)
    assert desk.taken == [[1, 2]]


def test_after_a_restart_an_open_album_is_handed_in_whole() -> None:
    leaps.run(a_restart_within_an_album())


async def test_nothing_that_somebody_wrote_is_kept_plainly() -> None:
    store = MemoryStore()
    gathered = albums(store, Desk())
    await gathered.add("dedup-1", part(1).sent)
    kept = await Memory(store).get("album:7:a")
    assert kept
    assert "what I am" not in kept
    await gathered.stop(1.0)


async def test_an_album_that_a_restart_cut_in_two_gets_one_receipt(bureau: Bureau) -> None:
    async with bureau.running(timing=SLOW):
        await bureau.hands_in()
        await bureau.confirmed()
        await bureau.maria.sends_album([Paper("a.pdf"), Paper("b.pdf", PDF + b"b")], "All I have")
        await bureau.confirmed()
        assert "a.pdf" not in bureau.maria.words
    async with bureau.running(timing=QUICK):
        await bureau.maria.sees("I have 2 files of yours", "a.pdf", "b.pdf")


async def test_whoever_goes_on_has_sent_his_whole_album(bureau: Bureau) -> None:
    async with bureau.running(timing=SLOW):
        await bureau.hands_in()
        await bureau.maria.sends_album([Paper("a.pdf"), Paper("b.pdf", PDF + b"b")])
        await bureau.maria.says("/ask Did you get them?")
        await bureau.maria.sees("Your question is with the team")
        said = [one.text for one in bureau.maria.messages]
        files = next(index for index, one in enumerate(said) if "I have 2 files of yours" in one)
        question = next(index for index, one in enumerate(said) if "Your question is with the team" in one)
        assert files < question


# -- sealed -------------------------------------------------------------------------------------------


def test_what_is_sealed_opens_under_its_name_with_the_same_secret_and_not_else() -> None:
    kept = SEAL.close("Привет 😀 \ud800", "keys:1:2")
    assert SEAL.open(kept, "keys:1:2") == "Привет 😀 \ud800"
    assert SEAL.open(kept, "keys:1:3") is None
    assert Seal(b"another").open(kept, "keys:1:2") is None
    assert kept != SEAL.close("Привет 😀 \ud800", "keys:1:2")


@pytest.mark.parametrize("kept", ["", "x", "AAAA", "é", "A" * 400])
def test_what_is_damaged_does_not_open(kept: str) -> None:
    assert SEAL.open(kept, "keys:1:2") is None


# -- where a case is ----------------------------------------------------------------------------------


async def test_where_a_case_is_comes_back_as_it_was() -> None:
    memory, case = Memory(MemoryStore()), case_reference("a case")
    assert await memory.thread(case) == Thread()
    thread = Thread(-100, 31, 32, True, "a name", "icon", False, 1.5, "lost")
    await memory.keep_thread(case, thread)
    assert await memory.thread(case) == thread
    assert await memory.case_of(-100, 31) == case
    assert await memory.case_of(-100, 99) is None
