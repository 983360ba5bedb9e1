"""`recourse prove`: what somebody outside reads of one case, and how a file that was changed is found out."""

import json
import re
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from app import records
from app.config import load
from app.proof import paper, sheet
from app.proof.lines import WITHHELD, lines
from app.proof.paper import Frame
from app.proof.promises import Promise, State, promises
from bot import sealing
from bot.deadlines.clocks import Clock
from bot.effects import Entry
from bot.people.model import Actor, Role
from bot.ports import Tx
from storage.proving import Evidence, evidence
from tests.app.support import GOOD, in_store, recourse, written
from tests.contract.samples import a_case, begin
from tests.support.play import Play

SECRETS = (
    "They suspended me",
    "high number",
    "maria",
    "diploma",
    "kim",
    "Kim",
    "Reviewer",
    "I read it",
    "Noor",
)


@pytest.fixture
def play() -> Play:
    return Play()


async def proof(play: Play) -> Evidence:
    case = await play.case()
    found = await play.store.read(lambda tx: evidence(tx, case.id))
    assert found is not None
    return found


async def the(play: Play, clock: Clock) -> Promise:
    """Return the first promise of a clock."""
    return next(one for one in promises(lines((await proof(play)).links)) if one.clock is clock)


async def missed_then_answered(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.freelancer.sends("diploma.jpg")
    await play.passes(days=3)
    await play.reviewer.presses("Claim")
    await play.reviewer.sends("Reply", words="I read it now.")
    await play.settle()


async def test_a_promise_that_was_missed_says_when_he_was_told_and_how_late_it_was_kept(play: Play) -> None:
    await missed_then_answered(play)
    first = await the(play, Clock.ACKNOWLEDGEMENT)
    assert first.state(play.now) is State.LATE
    assert first.missed == [first.due]
    assert first.told, "he read an apology"
    assert first.told[0] >= first.due
    assert first.ended == play.now
    assert first.by == "delivered: staff word"
    words = paper.of(
        found := await proof(play), lines(found.links), Frame("Gigway", "Europe/Lisbon", play.now)
    )
    part = words[words.index("A first message from a person: LATE") :].split("\n\n")[0]
    assert re.search(r"promised   Mon 1 Jun 2026, 10:00, by Wed 3 Jun 2026, 10:00", part), part
    assert "missed     Wed 3 Jun 2026, 10:00; told so on" in part
    assert "1 d late (delivered: staff word)" in part


async def test_what_is_kept_what_runs_and_what_is_owed_no_more_are_told_apart(play: Play) -> None:
    await missed_then_answered(play)
    assert (await the(play, Clock.RECEIPT)).state(play.now) is State.KEPT
    assert (await the(play, Clock.DECISION)).state(play.now) is State.RUNNING
    decision = await the(play, Clock.DECISION)
    assert decision.state(decision.last_due.replace(year=2030)) is State.OVERDUE
    await play.freelancer.says("/withdraw")
    await play.freelancer.presses("Yes, stop my appeal")
    await play.settle()
    ended = await the(play, Clock.DECISION)
    assert (ended.state(play.now), ended.by) == (State.ENDED, "moved: withdraw")


async def test_a_status_update_that_came_each_week_is_not_said_to_be_owed_since_the_first(play: Play) -> None:
    await missed_then_answered(play)
    await play.passes(days=8)
    found = await proof(play)
    (update,) = [
        one for one in promises(lines(found.links), found.running) if one.clock is Clock.STATUS_UPDATE
    ]
    assert (update.state(play.now), update.missed) == (State.RUNNING, [])
    assert update.last_due > play.now
    assert update.moves[-1].why == "given anew meanwhile"


async def test_a_date_that_was_put_off_shows_both_dates_and_when(play: Play) -> None:
    await missed_then_answered(play)
    before = (await the(play, Clock.DECISION)).due
    await play.reviewer.sends("Ask for information", words="Which job was it?", days="20")
    await play.settle()
    reply, decision = await the(play, Clock.REPLY), await the(play, Clock.DECISION)
    assert reply.began == play.now
    assert decision.due == before
    assert [(one.at, one.why) for one in decision.moves] == [(play.now, "request")]
    assert decision.last_due > before


async def test_nothing_that_anybody_wrote_and_no_name_leaves(play: Play) -> None:
    await missed_then_answered(play)
    await play.reviewer.says("Maria sounds desperate.")
    await play.reviewer.presses("Open diploma.jpg")
    await play.reviewer.sends("Mark diploma.jpg", verdict="accepted")
    await play.freelancer.says("/unsafe")
    await play.reviewer.decides()
    await play.settle()
    found = await proof(play)
    told = lines(found.links)
    person = (await play.person()).id
    shown = paper.of(found, told, Frame("Gigway", "UTC", play.now)) + sheet.spelled(found, told, play.now)
    for secret in (*SECRETS, "desperate", str(person), "unsafe", "safety"):
        assert secret not in shown.replace("a reviewer", "").replace("(reviewer)", ""), secret
    assert any(one.act == WITHHELD for one in told)
    assert "staff A" in shown
    assert "outcome upheld" in shown


async def test_two_people_are_two_and_one_is_one(play: Play) -> None:
    await missed_then_answered(play)
    acts = {one.act: one.who for one in lines((await proof(play)).links)}
    assert acts["claimed"] == acts["replied by staff"] == "staff A (reviewer)"
    assert acts["answered"] == "the freelancer"
    assert acts["breach"] == "Recourse"


# -- the file ------------------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = written(tmp_path, GOOD + '[calendar]\nzone = "Europe/Lisbon"\n')
    assert recourse("migrate", "-c", str(found)).exit_code == 0
    return found


KIM = Actor(Role.REVIEWER, "kim")
AT = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def reference(path: Path) -> str:
    """A case with a log of three lines, two of them under the root of a morning."""
    case = a_case("QYAQ-DV0F")
    due = ("due", "2026-06-15T09:00:00+00:00")

    def step(tx: Tx) -> None:
        records.claim_kind(tx, "sandbox")
        begin(tx, case)
        tx.append(case.id, KIM, AT, (Entry("clock started", (("clock", "decision"), due)),))
        tx.append(case.id, KIM, AT, (Entry("note", (("by", "kim"),), (("note", "secret"),)),))
        tx.add_root(sealing.seal(tx.roots(), tx.heads(), AT.date()), AT)
        tx.append(case.id, KIM, AT, (Entry("decided", (("outcome", "upheld"), ("by", "kim"))),))

    in_store(load(path), step)
    return str(case.id)


def handed_out(path: Path, reference: str) -> Path:
    said = recourse("prove", reference, "-c", str(path), "--to", str(path.parent / "out"))
    assert said.exit_code == 0, said.output
    return path.parent / "out" / f"{reference}.json"


def test_it_is_read_on_the_screen_and_typed_as_people_type_references(path: Path, reference: str) -> None:
    said = recourse("prove", reference.lower().replace("-", " "), "-c", str(path))
    assert said.exit_code == 0, said.output
    for words in (
        f"Proof of appeal {reference}, Gigway",
        "All times are those of Europe/Lisbon",
        "The decision",
    ):
        assert words in said.stdout
    assert "each is as it was written" in said.stdout
    assert "secret" not in said.stdout


def test_what_was_handed_out_says_what_the_log_says(path: Path, reference: str) -> None:
    file = handed_out(path, reference)
    assert file.with_suffix(".txt").read_text(encoding="utf-8").startswith("Proof of appeal")
    said = recourse("prove", "--check", str(file), "-c", str(path))
    assert (said.exit_code, "says what the log" in said.stdout) == (0, True), said.output


def test_a_root_can_be_computed_by_anybody(path: Path, reference: str) -> None:
    told = json.loads(handed_out(path, reference).read_text(encoding="utf-8"))
    (root,) = told["roots"]
    spelled = "\n".join((root["previous"], root["day"], *(" ".join(map(str, one)) for one in root["ends"])))
    assert sha256(spelled.encode()).hexdigest() == root["root"]
    (end,) = [one for one in root["ends"] if one[0] == told["number"]]
    assert told["log"][end[1] - 1]["hash"] == end[2]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"outcome": "upheld"', '"outcome": "reversed"', "of the log is not what the log says"),
        ("2026-06-15", "2026-06-16", "of the log is not what the log says"),
        ('"day": "2026-06-01"', '"day": "2026-05-31"', "the root of 2026-05-31 does not follow"),
        ('"previous": ""', '"previous": "00"', "the root of 2026-06-01 does not follow"),
        ('"number": ', '"number": 1', "another number in the list"),
    ],
)
def test_a_file_that_was_changed_is_found_out(
    path: Path, reference: str, old: str, new: str, fault: str
) -> None:
    file = handed_out(path, reference)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    said = recourse("prove", "--check", str(file), "-c", str(path))
    assert said.exit_code == 1
    assert fault in said.stdout, said.output


def test_mistakes_are_named_with_what_to_write(path: Path, reference: str, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text("{}", encoding="utf-8")
    for words, code, told in (
        (("prove",), 2, "recourse prove 7KQ2-M4TX"),
        (("prove", "hello"), 2, "is no reference"),
        (("prove", "7KQ2-M4TX"), 2, "There is no case 7KQ2-M4TX"),
        (("prove", "--check", str(tmp_path / "nothing.json")), 2, "cannot be read"),
        (("prove", "--check", str(other)), 1, "is no proof"),
        (("prove", reference, "--check", str(other)), 2, "Say which case"),
    ):
        said = recourse(*words, "-c", str(path))
        assert (said.exit_code, told in said.output) == (code, True), said.output
