"""The real catalogues: complete in every language, and every text one that somebody can meet."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.actions import COMMANDS, STAFF_COMMANDS
from bot.texts import Arg, Day, Span, When, check, text, wording
from bot.texts.render import ENGLISH, Reader, Texts
from tests.support import catalogue
from tests.texts import usage
from tests.texts.families import CODE, FAMILIES, OFFERED, TEXTS

AT = datetime(2026, 6, 5, 12, 0, tzinfo=UTC)
NUMBERS = frozenset(
    {"count", "first", "last", "least", "length", "limit", "most", "number", "opened", "total"}
)
MOMENTS = frozenset({"at", "before", "due", "since", "was"})
LISTS = frozenset({"allowed", "blocked", "options", "routes"})
SPECIAL: dict[str, Arg] = {"day": Day(date(2026, 6, 5)), "wait": Span(3600), "automated": "yes"}
NAMED = "Анна 😀 <b>{ $x }</b>"

LANGUAGES = TEXTS.languages


def plausible(name: str, number: int) -> Arg:
    """Make up a value for a variable, by its name."""
    if name in NUMBERS:
        return number
    if name in MOMENTS:
        return When(AT)
    if name in LISTS:
        return (text("option-yes"), text("option-no"))
    return SPECIAL.get(name, NAMED)


def planted(english: str, russian: str | None = None) -> Texts:
    return Texts.parse({"en": {"a.ftl": english}, "ru": {"a.ftl": english if russian is None else russian}})


def test_every_language_says_the_same_with_the_same_values() -> None:
    assert check.compare(TEXTS) == ()


def test_a_message_missing_in_one_language_or_with_a_wrong_value_is_caught() -> None:
    assert len(check.compare(planted("a = x { $due }\nb = y", "a = ы { $dew }"))) == 3


def test_every_text_that_the_code_says_is_written() -> None:
    assert usage.missing(CODE, FAMILIES, TEXTS) == []


def test_every_written_text_is_said_somewhere() -> None:
    assert usage.unused(CODE, FAMILIES, TEXTS) == []


def test_every_text_gets_the_values_it_needs() -> None:
    assert usage.values_missing(CODE, FAMILIES, TEXTS) == []


def test_every_family_in_the_code_is_known_with_its_members() -> None:
    assert usage.strays(CODE, FAMILIES, OFFERED) == []


def test_the_families_offered_on_staff_forms_are_those_of_the_code() -> None:
    offered = usage.given(CODE, "_choice", 3) | usage.given(CODE, "_several", 3)
    assert offered == set(OFFERED)


@pytest.mark.parametrize("says", ['text("gone")', 'text("kept" if x else "gone")', 'named("gone", y)'])
def test_a_planted_missing_key_is_caught(says: str) -> None:
    families = {"gone": ["a"]} if "named" in says else {}
    told = usage.missing({"x.py": says}, families, planted("kept = x"))
    assert len(told) == 1
    assert "gone" in told[0]


def test_a_planted_unused_key_is_caught_even_when_a_table_or_a_docstring_names_it() -> None:
    source = '"""Say left-over."""\nLOOKS = {"left-over": "title", "a": "b-c"}\nsay(text("kept"))'
    told = usage.unused({"x.py": source}, {}, planted("kept = x\nleft-over = y\nb-c = z"))
    assert told == ["'left-over' is said nowhere; remove it, or say it"]


def test_a_planted_key_without_its_value_is_caught() -> None:
    source = 'text("a", dew=1)\nnamed("f", x, n=1)\ntext("b", due=2)'
    told = usage.values_missing(
        {"x.py": source}, {"f": ["x"]}, planted("a = { $due }\nb = { $due }\nf-x = { $m }")
    )
    assert told == ["family f: 'f-x' needs $m; give it", "x.py:1: 'a' needs $due; give it"]


def test_a_planted_family_is_caught_and_so_is_one_that_nothing_says() -> None:
    told = usage.strays({"x.py": 'named("new", y)\ntext(f"made-{y}")'}, {"old": ["a"], "made": []}, ())
    assert [line.split(":")[0] for line in told] == ["family new", "family old"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, 5, 11, 21, 1234])
def test_every_message_can_be_shown(language: str, number: int) -> None:
    reader = Reader(language, "Europe/Kyiv")
    for key in sorted(TEXTS.keys(language)):
        values = {name: plausible(name, number) for name in TEXTS.variables(language, key)}
        shown = TEXTS.render(text(key, **values), reader).replace(NAMED, "x")
        assert shown == shown.strip(" "), key
        assert "{" not in shown, key
        assert "\ue000" not in shown, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_detection_can_be_told_either_way(language: str) -> None:
    shown = {
        TEXTS.render(text("letter-detection", automated=one), Reader(language, "UTC"))
        for one in ("yes", "no")
    }
    assert len(shown) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_names_every_command_and_each_is_described(language: str) -> None:
    reader = Reader(language, "UTC")
    mine = TEXTS.render(text("help", marketplace="M"), reader)
    staff = TEXTS.render(text("staff-help"), reader)
    assert [name for name in COMMANDS if f"/{name}" not in mine] == []
    assert [name for name in STAFF_COMMANDS if f"/{name}" not in staff] == []
    described = [f"command-{name}" for name in COMMANDS] + [
        f"staff-command-{name}" for name in STAFF_COMMANDS
    ]
    assert wording.too_long(TEXTS, described, wording.DESCRIPTION) == []
    assert set(described) <= TEXTS.keys(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_followed_by_the_right_form_of_the_word(language: str) -> None:
    folder = catalogue.BOT / "texts" / language
    found = [
        gap
        for file in sorted(folder.glob("*.ftl"))
        for gap in wording.plural_gaps(language, file.read_text("utf-8"))
    ]
    assert found == []


def test_a_planted_gap_between_the_forms_is_caught() -> None:
    source = (
        "a = { $n ->\n    [one] день\n   *[other] дня\n }\nb = { $n ->\n    [0] нет\n   *[other] { $n }\n }\n"
    )
    assert wording.plural_gaps("ru", source) == ["language ru: 'a' lacks the forms few, many"]
    assert wording.plural_gaps("en", source) == []


def test_every_language_is_offered_by_its_own_name_in_all_languages() -> None:
    for language in LANGUAGES:
        shown = {TEXTS.render(text(f"language-name-{language}"), Reader(other, "UTC")) for other in LANGUAGES}
        assert len(shown) == 1
    assert ENGLISH in LANGUAGES
