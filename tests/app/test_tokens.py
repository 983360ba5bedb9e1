"""The tokens of bots: where they are found, what is wrong with them, and that they are never shown."""

from pathlib import Path

import pytest

from app import tokens
from app.config import load
from app.problems import ConfigProblems, Problem
from tests.app.support import recourse, spoiled, written
from tests.app.test_channel_checks import DISCORD, ON_BOTH, STAFF, TELEGRAM

SECRET = "1234567890:AAfresh_and-secret"
NEW = "123456:another-secret"
THREE = "MTIz.Gabc-1.secret_of_discord"


def configured(folder: Path, *lines: str, mode: int = 0o600) -> Path:
    path = written(folder, spoiled(*STAFF, more=TELEGRAM + "\n".join(lines)))
    path.chmod(mode)
    return path


def kept(folder: Path, content: str = SECRET, mode: int = 0o600) -> Path:
    path = folder / "bot.token"
    path.write_text(content)
    path.chmod(mode)
    return path


def read(path: Path, **environment: str) -> tokens.Tokens:
    return tokens.read(load(path), str(path), environment)


def problem(path: Path, **environment: str) -> Problem:
    with pytest.raises(ConfigProblems) as found:
        read(path, **environment)
    (one,) = found.value.problems
    assert one.file == str(path)
    for said in (one.problem, one.remedy, str(found.value)):
        assert "secret" not in said
    return one


def test_a_token_stands_in_a_file_of_its_own(tmp_path: Path) -> None:
    kept(tmp_path, f"{SECRET}\n")
    assert read(configured(tmp_path, 'token_file = "bot.token"'))["telegram"] == SECRET


def test_a_token_stands_in_the_configuration(tmp_path: Path) -> None:
    assert read(configured(tmp_path, f'token = "{SECRET}"'))["telegram"] == SECRET


def test_the_environment_goes_first(tmp_path: Path) -> None:
    path = configured(tmp_path, 'token = "1:other"')
    assert read(path, RECOURSE_TELEGRAM_TOKEN=SECRET)["telegram"] == SECRET
    assert read(path, RECOURSE_TELEGRAM_TOKEN=" ")["telegram"] == "1:other"


def test_each_channel_has_a_token_of_its_own(tmp_path: Path) -> None:
    text = spoiled(*ON_BOTH, more=TELEGRAM + DISCORD + '[moderators]\nchannel = "telegram"\n')
    found = read(written(tmp_path, text), RECOURSE_TELEGRAM_TOKEN=SECRET, RECOURSE_DISCORD_TOKEN=THREE)
    assert (found["telegram"], found["discord"]) == (SECRET, THREE)
    with pytest.raises(ConfigProblems) as wrong:
        read(written(tmp_path, text))
    assert [one.key for one in wrong.value.problems] == ["discord.token_file", "telegram.token_file"]


def test_no_token_at_all_says_both_ways(tmp_path: Path) -> None:
    one = problem(configured(tmp_path))
    assert (one.key, one.problem) == ("telegram.token_file", "there is no token")
    assert "RECOURSE_TELEGRAM_TOKEN" in one.remedy


def test_a_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    path = kept(tmp_path, mode=0o640)
    one = problem(configured(tmp_path, 'token_file = "bot.token"'))
    assert one.key == "telegram.token_file"
    assert one.problem == f"other users can read {path}"
    assert f"chmod 600 {path}" in one.remedy


def test_a_configuration_with_a_token_that_others_can_read_is_refused(tmp_path: Path) -> None:
    one = problem(configured(tmp_path, f'token = "{SECRET}"', mode=0o644))
    assert one.key == "telegram.token"
    assert "other users can read" in one.problem
    assert "token_file" in one.remedy


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is no token of a bot"),
        ("secret", "is no token of a bot"),
        ("123:two\nlines:secret", "is no token of a bot"),
        ("1:" + "secret" * 1000, "is no token of a bot"),
        ("сеcret", "holds no token"),
    ],
)
def test_a_file_without_a_token_is_said_without_what_stands_in_it(
    content: str, said: str, tmp_path: Path
) -> None:
    kept(tmp_path, content)
    one = problem(configured(tmp_path, 'token_file = "bot.token"'))
    assert said in one.problem


def test_a_file_that_is_not_there_and_a_folder_are_said(tmp_path: Path) -> None:
    path = configured(tmp_path, 'token_file = "bot.token"')
    assert "cannot be read (No such file" in problem(path).problem
    (tmp_path / "bot.token").mkdir()
    assert "is a folder" in problem(path).problem


def test_a_token_of_the_wrong_kind_is_said(tmp_path: Path) -> None:
    one = problem(configured(tmp_path), RECOURSE_TELEGRAM_TOKEN=THREE)
    assert "RECOURSE_TELEGRAM_TOKEN is no token" in one.problem
    assert "@BotFather" in one.remedy


def test_tokens_do_not_print(tmp_path: Path) -> None:
    found = read(configured(tmp_path), RECOURSE_TELEGRAM_TOKEN=SECRET)
    assert "secret" not in repr(found)
    assert "secret" not in f"{found}"


def test_only_who_logs_in_needs_a_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RECOURSE_TELEGRAM_TOKEN", raising=False)
    path = str(configured(tmp_path))
    assert recourse("migrate", "-c", path).exit_code == 0
    assert recourse("verify", "-c", path).exit_code == 0
    said = recourse("check", path)
    assert said.exit_code == 2
    assert "telegram.token_file: there is no token" in said.stderr
    monkeypatch.setenv("RECOURSE_TELEGRAM_TOKEN", SECRET)
    said = recourse("check", path)
    assert said.exit_code == 0
    assert "moderators   on telegram" in said.stdout
    assert "secret" not in said.output


def test_a_new_token_is_read_where_the_old_one_stood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path)
    path = configured(tmp_path, 'token_file = "bot.token"')
    again = read(path).again("telegram", load(path))
    assert again() == SECRET
    kept(tmp_path, NEW)
    assert again() == NEW
    kept(tmp_path, "half of a tok en")
    assert again() == SECRET, "what is no token changes nothing"
    (tmp_path / "bot.token").unlink()
    assert again() == SECRET
    kept(tmp_path, NEW)
    monkeypatch.setenv("RECOURSE_TELEGRAM_TOKEN", SECRET)
    assert again() == SECRET, "the environment goes before the file"


def test_a_new_token_is_read_from_the_configuration_too(tmp_path: Path) -> None:
    path = configured(tmp_path, f'token = "{SECRET}"')
    again = read(path).again("telegram", load(path))
    configured(tmp_path, f'token = "{NEW}"')
    assert again() == NEW
    for broken in ("[telegram", "telegram = 7", ""):
        path.write_text(broken)
        assert again() == SECRET
