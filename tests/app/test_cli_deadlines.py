"""`recourse deadlines`: the words of the moderator channel, typed where the data are."""

import asyncio
import re
from datetime import timedelta
from pathlib import Path

import pytest

from app import records, wiring
from app.config import Config, load
from bot.case.model import Case
from bot.deadlines.clocks import Clock
from bot.ports import Query, Tx
from bot.settings.model import Settings
from tests.app.support import GOOD, in_store, recourse, written
from tests.contract.samples import AT, a_case, a_timer, begin


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A configuration with data, in which an appeal of long ago is open."""
    found = written(tmp_path)
    assert recourse("migrate", "--config", str(found)).exit_code == 0
    return found


def settings(path: Path) -> Settings:
    return in_store(load(path), lambda tx: tx.settings())


def with_a_case(path: Path) -> str:
    """Put an appeal on file whose decision is due in some days; return its reference."""
    config = load(path)

    def put(tx: Tx) -> None:
        records.claim_kind(tx, config.kind)
        last = records.last_beat(tx) or AT
        records.beat(tx, max(last, AT + timedelta(days=3650)))
        now = records.last_beat(tx)
        assert now is not None
        begin(tx, a_case("7KQ2-M4TX", timers=(a_timer(Clock.DECISION, now),)))

    in_store(config, put)
    return "7KQ2-M4TX"


def test_without_words_it_lists_every_clock_and_where_it_comes_from(path: Path) -> None:
    said = recourse("deadlines", "--config", str(path))
    assert said.exit_code == 0
    for clock in Clock:
        assert re.search(rf"^{clock} \(.*\[default\]$", said.stdout, re.MULTILINE), clock


def test_a_change_is_shown_and_not_made_without_a_yes(path: Path) -> None:
    words = ("deadlines", "set", "decision", "5", "days", "--config", str(path))
    for options in ((), ("--dry-run",), ("--dry-run", "--yes")):
        said = recourse(*words, *options)
        assert said.exit_code == 0
        assert "the decision: 5 days (before: 14 days)" in said.stdout
    assert "add --yes" in recourse(*words).stdout
    assert settings(path).version == 1
    assert settings(path).proposals == ()


def test_a_change_names_the_cases_that_move_and_is_kept_with_its_reason(path: Path) -> None:
    reference = with_a_case(path)
    words = ("deadlines", "set", "decision", "5", "days", "--config", str(path))
    said = recourse(*words, "--because", "counsel asked", "--yes")
    assert said.exit_code == 0
    assert "1 open case" in said.stdout
    assert f"{reference}, the decision: from" in said.stdout
    assert "In force: version 2" in said.stdout
    assert "at its next start" in said.stdout
    last = settings(path).last
    assert last is not None
    assert (last.number, last.why, last.by.id) == (2, "counsel asked", "command-line")
    said = recourse("deadlines", "history", "--config", str(path))
    assert "the command line: the decision: 5 days (before: 14 days). Because: counsel asked" in said.stdout


def test_the_next_start_tells_the_open_cases(path: Path) -> None:
    with_a_case(path)
    before = decision(path)
    recourse("deadlines", "set", "decision", "5", "days", "--config", str(path), "--yes")
    assert decision(path) == before
    assert asyncio.run(started(load(path))) == 1
    assert decision(path) < before


def decision(path: Path) -> float:
    def read(tx: Tx) -> Case | None:
        return next((tx.case(row.case) for row in tx.cases(Query())), None)

    found = in_store(load(path), read)
    assert found is not None
    timer = found.timer("decision")
    assert timer is not None
    return timer.due.timestamp()


async def started(config: Config) -> int | None:
    now = AT + timedelta(days=3650)
    app = wiring.build(config, now=lambda: now, entropy=lambda: "seed")
    try:
        return await app.service.changing.adopt(app.service.configured, now)
    finally:
        await app.store.close()


def test_why_explains_the_dates_of_a_case(path: Path) -> None:
    reference = with_a_case(path)
    said = recourse("deadlines", "why", reference, "--config", str(path))
    assert said.exit_code == 0
    assert "By the rules in force: 14 days [default]" in said.stdout
    assert "So the date is" in said.stdout


@pytest.mark.parametrize(
    ("words", "remedy"),
    [
        (("set", "decision", "-3", "days"), "write a number from 1 up"),
        (("set", "descision", "3", "days"), "Did you mean"),
        (("preset", "narnia"), "Use one of"),
        (("calendar", "zone", "Narnia"), "continent and city"),
        (("why", "nonsense"), "A reference looks like"),
    ],
)
def test_a_mistake_is_said_with_what_to_do_and_ends_with_2(
    path: Path, words: tuple[str, ...], remedy: str
) -> None:
    said = recourse("deadlines", *words, "--config", str(path), "--yes")
    assert said.exit_code == 2
    assert remedy in said.stdout
    assert settings(path).version == 1


def test_putting_dates_off_can_be_forbidden_and_allowed_again(path: Path) -> None:
    at = ("--config", str(path))
    said = recourse("deadlines", "set", "extension", "none", *at)
    assert (said.exit_code, settings(path).version) == (0, 1)
    assert "No longer possible: a later date for the decision" in said.stdout
    assert recourse("deadlines", "set", "extension", "none", *at, "--yes").exit_code == 0
    assert "no later date [set in this channel]" in recourse("deadlines", *at).stdout
    assert "It cannot be put off" in recourse("deadlines", "decision", *at).stdout
    said = recourse("deadlines", "undo", *at, "--yes")
    assert "Possible again: a later date for the decision" in said.stdout
    assert "no later date" not in recourse("deadlines", *at).stdout


def test_the_file_can_forbid_putting_dates_off(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD + '[deadlines]\ndecision_extension = "none"\n')
    assert recourse("migrate", "--config", str(path)).exit_code == 0
    assert "no later date [configuration file]" in recourse("deadlines", "--config", str(path)).stdout


def test_undo_takes_back_the_last_change(path: Path) -> None:
    for words in (("set", "decision", "5", "days"), ("undo",)):
        assert recourse("deadlines", *words, "--config", str(path), "--yes").exit_code == 0
    found = settings(path)
    assert (found.version, found.choices.durations) == (3, ())


def test_what_counts_is_in_force_and_not_what_the_file_says_by_now(path: Path) -> None:
    recourse("deadlines", "--config", str(path))
    path.write_text(GOOD + '[deadlines]\ndecision = "4 days"\n', encoding="utf-8")
    said = recourse("deadlines", "--config", str(path))
    assert "has changed since it was put in force" in said.stdout
    assert "decision (the decision): 14 days [default]" in said.stdout


def test_check_says_what_a_file_would_change(path: Path) -> None:
    with_a_case(path)
    recourse("deadlines", "set", "reply", "20", "days", "--config", str(path), "--yes")
    assert "what is in force already" in recourse("check", str(path), "--diff").stdout
    path.write_text(GOOD + '[deadlines]\ndecision = "4 days"\nreply = "30 days"\n', encoding="utf-8")
    said = recourse("check", str(path), "--diff")
    assert said.exit_code == 0
    for one in ("the decision: 4 days (before: the default)", "stays over the file, 20 days", "1 open case"):
        assert one in said.stdout
    assert settings(path).version == 2


def test_without_data_it_says_how_to_begin(tmp_path: Path) -> None:
    said = recourse("deadlines", "--config", str(written(tmp_path)))
    assert said.exit_code == 1
    assert "Start Recourse once, or run: recourse migrate" in said.stderr
