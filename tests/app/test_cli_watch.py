"""`recourse overdue` and `recourse parked`: what an operator reads, and the exit codes that scripts go by."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app import records
from app.config import Config, load
from bot import service
from bot.case.model import Case
from bot.commands import from_freelancer
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.timers import start
from bot.events import Said
from bot.ids import Address, StaffId
from bot.ports import Inbound, Place, Query, Tx
from tests.app.support import GOOD, in_store, recourse, written
from tests.contract.samples import a_case, a_person, begin

ANN = Address("sandbox", "ann")
LONG_AGO = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path, GOOD + '[calendar]\nzone = "Europe/Kyiv"\n')


@pytest.fixture
def config(path: Path) -> Config:
    found = load(path)
    assert recourse("migrate", "-c", str(path)).exit_code == 0
    return found


def late(case: Case) -> Case:
    """Break the promise of its decision, and renew it to a date far away."""
    timer = start(Clock.DECISION, Rules(), LONG_AGO)
    far = datetime.now(UTC) + timedelta(days=900)
    return replace(case, timers=(replace(timer, due=far, breaches=(LONG_AGO,)),))


# -- overdue -------------------------------------------------------------------------------------------


def test_nothing_overdue_is_said_and_ends_well(config: Config, path: Path) -> None:
    far = replace(start(Clock.DECISION, Rules(), datetime.now(UTC)))
    in_store(config, lambda tx: begin(tx, a_case(timers=(far,))))
    said = recourse("overdue", "-c", str(path))
    assert (said.exit_code, said.stdout) == (0, "Nothing is overdue.\n")


def test_what_is_overdue_is_listed_oldest_first_and_ends_with_one(config: Config, path: Path) -> None:
    def step(tx: Tx) -> None:
        asleep = start(Clock.DOCUMENT_CHECK, Rules(), LONG_AGO - timedelta(days=30), "d1")
        window = start(Clock.REPLY, Rules(), LONG_AGO)
        begin(
            tx,
            late(a_case("LATE", assignee=StaffId("kim"))),
            a_case("ASLEEP", timers=(asleep, window)),
            late(a_case("GONE", assignee=StaffId("nobody-here"))),
        )

    in_store(config, step)
    said = recourse("overdue", "-c", str(path))
    assert said.exit_code == 1
    lines = said.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["case", "ASLEEP", "GONE", "LATE"]
    assert lines[0].split("  ")[0].strip() == "case"
    assert "the decision" in lines[3]
    assert "2026-01-05 11:30" in lines[3]
    assert lines[3].endswith("Kim Doe")
    assert lines[1].endswith("nobody")
    assert lines[2].endswith("nobody-here (not on the list of staff)")
    assert "3 duties overdue." in said.stderr


def test_a_sandbox_whose_clock_was_moved_is_overdue_by_its_own_time(config: Config, path: Path) -> None:
    soon = start(Clock.DECISION, Rules(), datetime.now(UTC))

    def step(tx: Tx) -> None:
        begin(tx, a_case("SOON", timers=(soon,)))
        records.beat(tx, soon.due + timedelta(hours=3, minutes=5))

    in_store(config, step)
    said = recourse("overdue", "-c", str(path))
    assert said.exit_code == 1
    assert "3 h" in said.stdout


def test_without_data_it_says_so(path: Path) -> None:
    said = recourse("overdue", "-c", str(path))
    assert said.exit_code == 1
    assert "nothing to work on" in said.stderr


# -- parked --------------------------------------------------------------------------------------------


def put_aside(config: Config, *keys: str) -> None:
    def step(tx: Tx) -> None:
        tx.save_person(a_person("ann", address=ANN))
        for key in keys:
            inbound = Inbound(key, ANN, Place.PRIVATE, LONG_AGO, from_freelancer("/start"))
            tx.first_time(key, LONG_AGO)
            tx.park(inbound, "LawBrokenError")

    in_store(config, step)


def listed(config: Config) -> list[str]:
    return [key for key, _ in in_store(config, lambda tx: tx.parked())]


def test_nothing_put_aside_is_said_and_ends_well(config: Config, path: Path) -> None:
    said = recourse("parked", "list", "-c", str(path))
    assert (said.exit_code, said.stdout) == (0, "Nothing was put aside.\n")


def test_what_was_put_aside_is_listed_without_what_it_says(config: Config, path: Path) -> None:
    secret = Inbound("u9", ANN, Place.PRIVATE, LONG_AGO, Said("my passport"))
    in_store(config, lambda tx: tx.park(secret, "ValueError"))
    said = recourse("parked", "list", "-c", str(path))
    assert said.exit_code == 1
    assert said.stdout == "u9\n    2026-01-05 09:30 UTC  Said private  ValueError\n"
    assert "recourse parked replay KEY" in said.stderr
    assert "passport" not in said.output


def test_it_is_handed_in_again_and_answered(config: Config, path: Path) -> None:
    put_aside(config, "u1", "u2")
    said = recourse("parked", "replay", "u1", "-c", str(path))
    assert (said.exit_code, said.stdout) == (0, "u1: taken\n")
    assert listed(config) == ["u2"]
    rows = in_store(config, lambda tx: tx.outbox(10))
    assert [(row.lane, state) for row, state in rows] == [("person:ann", "waiting")]
    said = recourse("parked", "replay", "u1", "-c", str(path))
    assert said.exit_code == 1
    assert "u1: nothing of this key was put aside" in said.stdout


def test_all_are_handed_in_each_by_itself(
    config: Config, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_aside(config, "u1", "u2", "u3")
    receive = service.Service._receive

    def stumbles(self: service.Service, tx: Tx, inbound: Inbound, *more: object) -> object:
        if inbound.dedup.startswith("u2"):
            raise LookupError("still broken")
        working: Callable[..., object] = receive
        return working(self, tx, inbound, *more)

    monkeypatch.setattr(service.Service, "_receive", stumbles)
    said = recourse("parked", "replay", "--all", "-c", str(path))
    assert said.exit_code == 1
    assert said.stdout.splitlines() == [
        "u1: taken",
        "u2: it still cannot be decided (LookupError)",
        "u3: taken",
    ]
    assert "1 input not taken" in said.stderr
    assert listed(config) == ["u2"]
    assert in_store(config, lambda tx: tx.count(Query(open_only=False, submitted_only=False))) == 0


@pytest.mark.parametrize("words", [(), ("u1", "--all")])
def test_one_says_which_or_all(words: tuple[str, ...], config: Config, path: Path) -> None:
    said = recourse("parked", "replay", *words, "-c", str(path))
    assert said.exit_code == 2
    assert "recourse parked list" in said.stderr
