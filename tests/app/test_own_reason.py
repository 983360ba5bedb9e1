"""An admin adds a reason without Python: the recipe is followed to the letter, and each slip is named."""

import re
from pathlib import Path

import pytest

from app.config import load
from app.policy import policy
from app.problems import ConfigProblems
from bot.intake.form import intake_form
from bot.texts.render import Reader
from tests.app.support import GOOD, written

ROOT = Path(__file__).parents[2]
RECIPE = (ROOT / "docs" / "recipes" / "reason.md").read_text("utf-8")
HEAD, TABLE = re.findall(r"```toml\n(.*?)```", RECIPE, re.DOTALL)[:2]
(WORDS,) = re.findall(r"```ftl\n(.*?)```", RECIPE, re.DOTALL)


def plain(block: str) -> str:
    """Return a block of the recipe without the indentation of its step."""
    return "\n".join(line.removeprefix("   ") for line in block.splitlines()) + "\n"


def followed(folder: Path, *, table: str = TABLE, words: str = WORDS) -> Path:
    """Do what the recipe says, in its order; return the configuration."""
    built_in = (ROOT / "bot" / "intake" / "reasons.toml").read_text("utf-8")
    (folder / "my-reasons.toml").write_text(built_in + "\n" + plain(table), "utf-8")
    (folder / "texts" / "en").mkdir(parents=True)
    (folder / "texts" / "en" / "ours.ftl").write_text(plain(words), "utf-8")
    return written(folder, plain(HEAD) + GOOD)


def wrong(config: Path) -> list[str]:
    with pytest.raises(ConfigProblems) as found:
        load(config)
    return [f"{one.key}: {one.problem}; {one.remedy}" for one in found.value.problems]


def test_the_recipe_adds_a_reason_that_is_asked_and_offered(tmp_path: Path) -> None:
    known = policy(load(followed(tmp_path)))
    form = intake_form(known.catalogue)
    reason = known.catalogue.reason("late_delivery")
    assert reason is not None
    titles = [known.texts.render(one.label, Reader("en", "UTC")) for one in form.get("reason").options]  # type: ignore[union-attr]
    assert "Work handed in late" in titles
    assert [one.id for one in form.fields if one.id.startswith("late_delivery.")] == [
        "late_delivery.which",
        "late_delivery.agreed_on",
        "late_delivery.told_client",
    ]
    said = known.texts.render(reason.questions[1].label, Reader("ru", "UTC"))
    assert said == "By when was the work due?", "English stands in where a language has no words yet"


@pytest.mark.parametrize("key", re.findall(r"(reason-[\w-]+) =", WORDS))
def test_each_word_that_is_missing_is_named_before_anybody_would_read_it(tmp_path: Path, key: str) -> None:
    words = "\n".join(one for one in WORDS.splitlines() if not one.strip().startswith(f"{key} ="))
    (problem,) = wrong(followed(tmp_path, words=words))
    assert f"'{key} = …'" in problem
    assert "[late_delivery]" in problem


def test_a_title_too_long_for_a_button_is_named(tmp_path: Path) -> None:
    words = WORDS.replace("Work handed in late", "Work handed in late, more than once, by many days")
    (problem,) = wrong(followed(tmp_path, words=words))
    assert "shorten 'reason-late-delivery' to 40 characters" in problem


def test_a_question_too_long_for_its_button_is_named(tmp_path: Path) -> None:
    table = TABLE.replace("agreed_on", "agreed_on_with_the_client_in")
    (problem,) = wrong(followed(tmp_path, table=table))
    assert "buttons can carry 37 for the kind 'date'; take a shorter id" in problem
