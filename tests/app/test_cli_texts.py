"""`recourse texts`: what a translator, or somebody with wording of his own, is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import cli
from app.config import load
from app.policy import policy
from app.problems import ConfigProblems
from bot.texts import text
from bot.texts.render import Reader

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def ours(folder: Path, language: str, source: str) -> Path:
    place = folder / "texts" / language
    place.mkdir(parents=True, exist_ok=True)
    (place / "ours.ftl").write_text(source, encoding="utf-8")
    return folder / "texts"


def told(*typed: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["texts", *typed])
    return result.exit_code, result.output


def configured(folder: Path) -> Path:
    file = folder / "recourse.toml"
    file.write_text(EXAMPLE.read_text("utf-8").replace('#texts = "texts"', 'texts = "texts"'), "utf-8")
    return file


def test_the_texts_that_come_with_recourse_are_all_well() -> None:
    status, said = told("check")
    assert (status, "All is well" in said) == (0, True)


def test_own_words_are_checked_as_ours_are(tmp_path: Path) -> None:
    folder = ours(tmp_path, "en", "welcome-back = This is final.")
    status, said = told("check", "en", "--folder", str(folder))
    assert status == 1
    assert "'welcome-back' says that something is final" in said


def test_a_half_done_language_is_told_what_it_lacks(tmp_path: Path) -> None:
    folder = ours(tmp_path, "pl", "language-name-pl = Polski\nwelcome-back = Witamy.")
    status, said = told("check", "pl", "--folder", str(folder))
    assert status == 1
    assert "language pl: 'hello' is missing; translate it" in said
    assert "language ru" not in said


def test_a_language_that_is_not_there_is_named_with_those_that_are() -> None:
    status, said = told("check", "xx")
    assert (status, "there are en, " in said) == (1, True)


def test_a_message_is_shown_in_every_language_as_it_is_said_now(tmp_path: Path) -> None:
    folder = ours(tmp_path, "en", "welcome-back = Here you are again.")
    status, said = told("show", "welcome-back", "--folder", str(folder))
    assert status == 0
    assert "en  Here you are again." in said
    assert "ru  С возвращением" in said


def test_a_key_that_nobody_knows_is_said_so() -> None:
    assert told("show", "no-such-thing")[0] == 1


def test_a_configuration_with_own_words_speaks_them(tmp_path: Path) -> None:
    ours(tmp_path, "en", "welcome-back = Here you are again.")
    in_force = policy(load(configured(tmp_path)))
    assert in_force.texts.render(text("welcome-back"), Reader("en", "UTC")) == "Here you are again."


def test_a_mistake_in_own_words_is_a_mistake_in_the_configuration(tmp_path: Path) -> None:
    ours(tmp_path, "en", "welcome-bak = Hi.")
    with pytest.raises(ConfigProblems) as found:
        load(configured(tmp_path))
    said = str(found.value.problems)
    assert "nothing says 'welcome-bak'" in said
    assert "did you mean 'welcome-back'" in said


def test_a_folder_of_own_words_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigProblems) as found:
        load(configured(tmp_path))
    said = str(found.value.problems)
    assert "cannot be read" in said
