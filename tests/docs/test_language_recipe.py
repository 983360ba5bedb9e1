"""The recipe for a language holds: what it says happens when its steps are followed, one after the other."""

import re
import shutil
from pathlib import Path

import pytest

from adapters.discord.commands import everywhere
from bot.texts import check
from bot.texts.render import Texts
from tests.support.catalogue import BOT

RECIPE = (BOT.parent / "docs" / "recipes" / "language.md").read_text("utf-8")
NAME = "language-name-pl = Polski"


def sources(folder: Path) -> dict[str, dict[str, str]]:
    return {
        one.name: {file.name: file.read_text("utf-8") for file in one.glob("*.ftl")}
        for one in sorted(folder.iterdir())
        if one.is_dir() and list(one.glob("*.ftl"))
    }


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Follow the first step: copy the English folder."""
    shutil.copytree(BOT / "texts", tmp_path / "texts", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copytree(tmp_path / "texts" / "en", tmp_path / "texts" / "pl")
    return tmp_path / "texts"


def told(folder: Path) -> tuple[str, ...]:
    found = sources(folder)
    return check.everything(Texts.parse(found), found)


def test_a_copied_folder_is_the_registration(copied: Path) -> None:
    assert "pl" in Texts.parse(sources(copied)).languages


def test_the_check_asks_for_plural_forms_until_they_are_there(copied: Path) -> None:
    """Polish has more forms than English: the copy alone is not enough, and each gap is named."""
    lacking = told(copied)
    assert lacking
    assert all(one.startswith("language pl: ") and "lacks the forms few, many" in one for one in lacking)


def test_named_in_every_people_file_it_is_offered_by_its_own_name(copied: Path) -> None:
    for file in copied.glob("*/people.ftl"):
        file.write_text(f"{file.read_text('utf-8')}\n{NAME}\n", "utf-8")
    texts = Texts.parse(sources(copied))
    assert all("language-name-pl" in texts.keys(one) for one in texts.languages)
    language = next(one for one in everywhere(texts) if one["name"] == "language")
    assert {"name": "Polski", "value": "pl"} in language["options"][0]["choices"]


def test_named_in_one_file_only_it_is_missing_in_the_others(copied: Path) -> None:
    people = copied / "en" / "people.ftl"
    people.write_text(f"{people.read_text('utf-8')}\n{NAME}\n", "utf-8")
    missing = [one for one in told(copied) if "'language-name-pl' is missing" in one]
    assert [one.split(":")[0] for one in missing] == [f"language {one}" for one in ("es", "pl", "ru", "uk")]


def test_every_file_that_the_recipe_names_is_there() -> None:
    named = re.findall(r"`((?:bot|adapters|tests)/[\w/.]+)`", RECIPE)
    assert len(named) >= 12
    assert [one for one in named if not (BOT.parent / one.replace("CODE", "en")).exists()] == []
