"""The command line: what a person reads, and with which exit code."""

import asyncio
import re
import stat
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path

import pytest

from app import findings, records, wiring
from app.config import Config, load
from bot.documents.model import Document, DocumentKind
from bot.ids import DocumentId, code_digest, read_secret_code
from bot.world import KnownCode
from storage.faults import Fault, Kind
from tests.app.support import GOOD, in_store, recourse, spoiled, written
from tests.app.test_channel_checks import STAFF, TELEGRAM
from tests.contract.samples import AT, a_case, begin
from tests.storage.evidence import stream

NOTHING_PAST_ITS_DATE = (
    "Nothing held is past its date: 0 dates to come. "
    "What was destroyed is gone: 0 lines in the journal of erasures."
)

COMMANDS = ("run", "demo", "check", "deadlines", "code", "verify", "migrate")


# -- help -----------------------------------------------------------------------------------------


def test_the_help_names_every_command_and_the_exit_codes() -> None:
    said = recourse("--help")
    assert said.exit_code == 0
    for one in (*COMMANDS, "Exit codes"):
        assert one in said.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_and_its_exit_codes(command: str) -> None:
    said = recourse(command, "--help")
    assert said.exit_code == 0
    assert "Exit codes" in said.stdout


def test_the_version() -> None:
    said = recourse("--version")
    assert (said.exit_code, said.stdout.strip()) == (0, f"recourse {version('recourse')}")


@pytest.mark.parametrize("words", [["runn"], ["run", "--prot", "1"], ["run", "--port", "99999"], ["check"]])
def test_a_mistyped_command_is_a_mistake(words: list[str]) -> None:
    said = recourse(*words)
    assert said.exit_code == 2
    assert "Traceback" not in said.output


# -- check ----------------------------------------------------------------------------------------


def test_check_says_what_is_in_force(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD + '[deadlines]\ndecision = "10 business days"\n')
    said = recourse("check", str(path))
    assert said.exit_code == 0
    for one in ("is fine", "Gigway", "Kim Doe (reviewer, lead)", "4.2 Proposals that fit", "sandbox"):
        assert one in said.stdout
    assert re.search(r"decision +10 business days", said.stdout)
    assert re.search(r"reply +14 days", said.stdout)


def test_check_says_where_and_when_and_how_people_are_shown(tmp_path: Path) -> None:
    more = '[calendar]\nzone = "Europe/Kyiv"\nclosed_days = [2026-12-25, 2026-12-24]\n'
    more += '[storage]\npath = "here"\nkey = "keys/master.key"\n'
    said = recourse("check", str(written(tmp_path, GOOD + more))).stdout
    for one in (
        "time zone    Europe/Kyiv",
        "closed days  2026-12-24, 2026-12-25",
        "Kim Doe (reviewer, lead), shown as Reviewer K.",
        "Ada Roe (admin), shown as Administrator A.",
        f"data         {tmp_path / 'here'}",
        f"master key   {tmp_path / 'keys' / 'master.key'}",
    ):
        assert one in said
    assert "NOT YET" not in said
    assert sorted(one.name for one in tmp_path.iterdir()) == ["config.toml"]


def test_check_says_which_channel_cannot_run_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "is_there", lambda _: False)
    monkeypatch.setenv("RECOURSE_TELEGRAM_TOKEN", "1:a")
    said = recourse("check", str(written(tmp_path, spoiled(*STAFF, more=TELEGRAM))))
    assert said.exit_code == 0
    assert "NOT YET: this version cannot run telegram" in said.stdout


def test_check_says_every_mistake_with_file_key_and_remedy(tmp_path: Path) -> None:
    text = spoiled(('id = "ada"', 'id = "kim"'), more='[deadlines]\ndecison = "14 days"\n')
    path = written(tmp_path, text)
    said = recourse("check", str(path))
    assert said.exit_code == 2
    assert said.stderr.splitlines() == [
        f"{path}: 2 mistakes",
        "  deadlines.decison: 'decison' is not a deadline",
        '    -> did you mean "decision"?',
        "  staff[2].id: 'kim' is also that of staff[1]",
        "    -> give each its own, so that nobody is mistaken for another",
    ]


def test_check_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    said = recourse("check", "none.toml")
    assert said.exit_code == 2
    assert "there is no such file" in said.stderr


@pytest.mark.parametrize("command", [["run"], ["code", "ada"], ["verify"], ["migrate"]])
def test_every_command_refuses_a_wrong_configuration_in_words(command: list[str], tmp_path: Path) -> None:
    path = written(tmp_path, "rules = []\n")
    said = recourse(*command, "--config", str(path))
    assert said.exit_code == 2
    assert "there is no rule" in said.stderr
    assert "Traceback" not in said.output


# -- data -----------------------------------------------------------------------------------------


def test_migrate_makes_the_database_private_and_says_so(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert "was made" in recourse("migrate", "--config", str(path)).stdout
    database = load(path).storage.database
    assert stat.S_IMODE(database.stat().st_mode) == 0o600
    assert "is up to date" in recourse("migrate", "--config", str(path)).stdout
    assert recourse("code", "ada", "--config", str(path)).exit_code == 0


@pytest.mark.parametrize("command", [["code", "ada"], ["verify"]])
def test_without_data_a_command_says_how_to_get_some_and_makes_none(
    command: list[str], tmp_path: Path
) -> None:
    said = recourse(*command)
    assert said.exit_code == 1
    assert "recourse migrate" in said.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_code_is_shown_once_and_only_its_digest_is_kept(tmp_path: Path) -> None:
    path = written(tmp_path)
    config = load(path)
    in_store(config, lambda tx: tx.setting("kind"))

    said = recourse("code", "ada.dev", "--config", str(path), "--days", "7")

    assert said.exit_code == 0, said.output
    assert "works once" in said.stdout
    assert "UTC" in said.stdout
    found = re.search(r"P-\w{4}-\w{4}-\w{2}", said.stdout)
    assert found is not None
    code = found[0]
    assert read_secret_code(code) == code
    known = in_store(config, lambda tx: tx.code(code_digest(code)))
    assert isinstance(known, KnownCode)
    assert (known.account, known.spent) == ("ada.dev", False)
    assert f"{known.expires_at:%-d %B %Y}" in said.stdout
    kept = b"".join(one.read_bytes() for one in config.storage.path.rglob("*") if one.is_file())
    assert code.encode() not in kept


def test_a_bare_code_is_for_scripts(tmp_path: Path) -> None:
    path = written(tmp_path)
    in_store(load(path), lambda tx: None)
    first, second = (recourse("code", "ada", "--bare", "-c", str(path)).stdout.strip() for _ in range(2))
    assert read_secret_code(first) == first != second


def test_a_code_outlives_the_clock_of_a_sandbox_that_was_moved_on(tmp_path: Path) -> None:
    path = written(tmp_path)
    later = datetime(2099, 1, 1, tzinfo=UTC)
    in_store(load(path), lambda tx: records.beat(tx, later))
    code = recourse("code", "ada", "--bare", "-c", str(path)).stdout.strip()
    known = in_store(load(path), lambda tx: tx.code(code_digest(code)))
    assert isinstance(known, KnownCode)
    assert known.expires_at == later + timedelta(days=30)


def test_a_code_for_nobody_is_a_mistake() -> None:
    said = recourse("code", "  ")
    assert said.exit_code == 2
    assert "no name" in said.stderr


# -- verify ---------------------------------------------------------------------------------------


def test_verify_of_sound_data(tmp_path: Path) -> None:
    path = written(tmp_path)
    in_store(load(path), lambda tx: None)
    said = recourse("verify", "-c", str(path))
    assert (said.exit_code, said.stderr) == (0, "")


def test_verify_names_what_is_wrong(tmp_path: Path) -> None:
    path = written(tmp_path)
    config = load(path)
    in_store(config, lambda tx: None)
    stray = config.storage.documents / "nobody"
    stray.mkdir(parents=True)
    (stray / "stray").write_bytes(b"not of the vault")
    said = recourse("verify", "-c", str(path))
    assert said.exit_code == 1
    assert "stray" in said.output
    assert "found" in said.stderr


def test_verify_counts_what_it_checked(tmp_path: Path) -> None:
    path = written(tmp_path)
    in_store(load(path), begin)
    said = recourse("verify", "-c", str(path))
    assert said.stdout.splitlines() == [
        "Checked: 1 case, 0 log entries, 0 documents, 0 messages.",
        NOTHING_PAST_ITS_DATE,
        "All records and documents are as they were stored.",
    ]


def test_every_fault_has_words(tmp_path: Path) -> None:
    assert set(findings.FAULTS) == set(Kind)
    storage = load(written(tmp_path)).storage
    said = findings.of_fault(Fault(Kind.CHAIN_BROKEN, "7KQ2-M4TX", "3"), storage)
    assert said.startswith("- case 7KQ2-M4TX, 3: a line of the log")
    assert "\n    -> compare with your last good backup" in said


def test_a_document_that_was_changed_is_named_with_its_file_and_a_remedy(tmp_path: Path) -> None:
    path = written(tmp_path)
    config = load(path)
    hers = Document(DocumentId("d1"), DocumentKind.FILE, "degree.pdf", AT, 3, sha256="ab" * 32)
    in_store(config, lambda tx: begin(tx, a_case(documents=(hers,))))
    asyncio.run(_put(config))
    said = recourse("verify", "-c", str(path))
    words = "the document is not what was handed in: changed, cut short, or swapped"
    assert said.exit_code == 1
    assert said.stdout.splitlines() == [
        "Checked: 1 case, 0 log entries, 1 document, 0 messages.",
        NOTHING_PAST_ITS_DATE,
        f'- case CASE-1, "degree.pdf", {config.storage.documents}/CASE-1/d1: {words}',
        "    -> put that one file back from your backup; if there is none, ask the freelancer for it again",
    ]
    assert said.stderr == "1 fault found.\n"


async def _put(config: Config) -> None:
    store = wiring.store(config)
    await wiring.vault(config, store).put("CASE-1", "d1", stream(b"abc"), limit=10)
    await store.close()
