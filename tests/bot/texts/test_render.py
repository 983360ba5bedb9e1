"""From a text to words: languages, plurals, fallbacks and whatever people type."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import Arg, Day, Span, When, text
from bot.texts.render import Reader, TextProblem, Texts

ENGLISH = """
greeting = Hello, { $name }.
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
state = { $state ->
    [late] We are late.
   *[on-time] We are on time.
 }
due = By { $when }.
since = Since { $day }, for { $span }.
handed = You handed in { $files }.
photo = a photo of { $what }
page = a page
outer = First: { $inner } Then: { $inner }
receipt =
    We have your appeal.

    Reference: { $reference }
      (keep it)
    - one
-house = The Market
signed = { -house } says: { greeting }
only-english = Only here, { $n ->
    [one] one
   *[other] { $n }
 }.
year = { NUMBER($n, useGrouping: 0) } and { $n }
exactly = { $n ->
    [0] none
    [one] one
   *[other] some
 }
"""

SLAVIC = {
    "ru": ("день", "дня", "дней"),
    "uk": ("день", "дні", "днів"),
}

RUSSIAN = """
greeting = Здравствуйте, { $name }.
due = Срок: { $when }.
since = С даты: { $day }, уже { $span }.
handed = Вы передали: { $files }.
photo = фото: { $what }
signed = { -house }: { greeting } { page }
"""


def days(language: str) -> str:
    one, few, many = SLAVIC[language]
    return f"days = {{ $n ->\n [one] {{ $n }} {one}\n [few] {{ $n }} {few}\n *[other] {{ $n }} {many}\n }}\n"


TEXTS = Texts.parse(
    {
        "en": {"main.ftl": ENGLISH},
        "ru": {"main.ftl": RUSSIAN, "days.ftl": days("ru")},
        "uk": {"days.ftl": days("uk")},
        "es": {"days.ftl": "days = { $n ->\n [one] { $n } día\n *[other] { $n } días\n }\n"},
        "pt-BR": {"main.ftl": "greeting = Olá, { $name }."},
    }
)


def say(language: str, key: str, /, **args: Arg) -> str:
    return TEXTS.render(text(key, **args), Reader(language, "Europe/Kyiv")).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["0 days", "1 day", "2 days", "5 days", "21 days", "22 days", "11 days"]),
        ("es", ["0 días", "1 día", "2 días", "5 días", "21 días", "22 días", "11 días"]),
        ("ru", ["0 дней", "1 день", "2 дня", "5 дней", "21 день", "22 дня", "11 дней"]),
        ("uk", ["0 днів", "1 день", "2 дні", "5 днів", "21 день", "22 дні", "11 днів"]),
    ],
)
def test_plurals_follow_the_language(language: str, words: list[str]) -> None:
    assert [say(language, "days", n=n) for n in (0, 1, 2, 5, 21, 22, 11)] == words


def test_a_number_written_out_as_a_variant_wins_over_the_plural() -> None:
    assert [say("en", "exactly", n=n) for n in (0, 1, 2)] == ["none", "one", "some"]


def test_quantities_are_grouped_unless_the_message_says_otherwise() -> None:
    assert say("en", "year", n=2026) == "2026 and 2,026"


def test_a_string_chooses_a_variant() -> None:
    assert say("en", "state", state="late") == "We are late."
    assert say("en", "state", state="anything else") == "We are on time."


def test_dates_and_durations_speak_the_readers_language_and_zone() -> None:
    when = When(datetime(2026, 6, 5, 11, tzinfo=UTC))
    assert say("en", "due", when=when) == "By Friday, 5 June 2026, 14:00 (Kyiv time)."
    assert say("ru", "due", when=when) == "Срок: пятница, 5 июня 2026 г., 14:00 (время: Киев)."
    since: dict[str, Arg] = {"day": Day(date(2026, 6, 5)), "span": Span(2 * 86400)}
    assert say("en", "since", **since) == "Since Friday, 5 June 2026, for 2 days."
    assert say("ru", "since", **since) == "С даты: пятница, 5 июня 2026 г., уже 2 дня."


def test_texts_inside_texts_and_lists_speak_the_readers_language() -> None:
    files = (text("photo", what="A"), text("photo", what="B"), text("photo", what="C"))
    assert say("en", "handed", files=files) == "You handed in a photo of A, a photo of B and a photo of C."
    assert say("ru", "handed", files=files) == "Вы передали: фото: A, фото: B и фото: C."
    assert say("en", "handed", files=(text("page"),)) == "You handed in a page."
    assert say("en", "handed", files=()) == "You handed in ."
    inner = text("greeting", name="Olena")
    assert say("en", "outer", inner=inner) == "First: Hello, Olena. Then: Hello, Olena."


def test_line_breaks_and_indents_stay_as_the_author_wrote_them() -> None:
    words = "We have your appeal.\n\nReference: AB-12\n  (keep it)\n- one"
    assert say("en", "receipt", reference="AB-12") == words


def test_windows_line_ends_make_no_difference() -> None:
    texts = Texts.parse({"en": {"a.ftl": "a =\r\n    one\r\n    two\r\n"}})
    assert texts.render(text("a"), Reader("en", "UTC")) == "one\ntwo"


@pytest.mark.parametrize("language", ["ru", "RU", "ru-RU", "ru_RU"])
def test_a_language_with_a_region_speaks_the_language(language: str) -> None:
    assert say(language, "greeting", name="Ян") == "Здравствуйте, Ян."


@pytest.mark.parametrize("language", ["fr", "pt", "", "-", "😀"])
def test_a_language_that_is_not_there_falls_back_to_english(language: str) -> None:
    assert say(language, "greeting", name="Ana") == "Hello, Ana."


def test_a_message_that_is_missing_falls_back_to_english_with_english_plurals_and_dates() -> None:
    assert say("ru", "only-english", n=21) == "Only here, 21."
    when = When(datetime(2026, 6, 5, 11, tzinfo=UTC))
    assert say("uk", "due", when=when) == "By Friday, 5 June 2026, 14:00 (Kyiv time)."


def test_a_reference_to_a_message_that_is_missing_is_filled_from_english() -> None:
    assert say("ru", "signed", name="Ян") == "The Market: Здравствуйте, Ян. a page"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_missing_value_is_an_error_and_never_shown(language: str) -> None:
    with pytest.raises(TextProblem, match=rf"language {language}, file main.ftl.*'greeting'.*name.*: nome"):
        say(language, "greeting", nome="Ana")


@pytest.mark.parametrize("key", ["days", "state", "year"])
def test_a_missing_value_to_choose_or_count_by_is_an_error_too(key: str) -> None:
    with pytest.raises(TextProblem, match=key):
        say("en", key)


def test_a_value_missing_inside_a_text_inside_a_text_is_an_error_too() -> None:
    with pytest.raises(TextProblem, match="'greeting'"):
        say("en", "outer", inner=(text("page"), text("greeting")))


@pytest.mark.parametrize("key", ["nowhere", "-house", ""])
def test_a_message_that_is_nowhere_is_an_error(key: str) -> None:
    with pytest.raises(TextProblem, match="is in no catalogue"):
        say("ru", key)


def test_a_value_that_the_message_does_not_use_is_no_error() -> None:
    assert say("en", "page", spare=1) == "a page"


@given(st.text(), st.sampled_from(["en", "ru", "pt-BR"]))
def test_what_people_type_is_inserted_as_it_is(name: str, language: str) -> None:
    before, after = TEXTS.render(text("greeting", name="|"), Reader(language, "UTC")).split("|")
    assert TEXTS.render(text("greeting", name=name), Reader(language, "UTC")) == before + name + after


@pytest.mark.parametrize("letters", [100, 101, 2500, 2501, 100_000])
def test_long_letters_are_inserted_whole(letters: int) -> None:
    assert say("en", "greeting", name="я" * letters) == f"Hello, {'я' * letters}."
    assert say("en", "outer", inner=text("greeting", name="я" * letters)).count("я") == 2 * letters


@given(st.lists(st.text(alphabet="\ue000\ue001019ab", max_size=6), min_size=3, max_size=3))
def test_nobody_can_type_something_that_is_replaced_by_another_value(typed: list[str]) -> None:
    texts = Texts.parse({"en": {"a.ftl": "a = { $x }{ $y }{ $z }{ $secret }"}})
    x, y, z = typed
    secret = "s" * 200
    assert texts.render(text("a", x=x, y=y, z=z, secret=secret), Reader("en", "UTC")) == x + y + z + secret


def test_a_long_message_is_shown_whole() -> None:
    line = "word " * 2000
    texts = Texts.parse({"en": {"a.ftl": f"a = {line}{{ $x }} end\n"}})
    assert texts.render(text("a", x="y"), Reader("en", "UTC")) == f"{line}y end"


def test_a_text_tells_its_languages_keys_and_variables() -> None:
    assert TEXTS.languages == ("en", "es", "pt-BR", "ru", "uk")
    assert TEXTS.keys("uk") == {"days"}
    assert "-house" not in TEXTS.keys("en")
    assert TEXTS.variables("en", "signed") == {"name"}
    assert TEXTS.variables("ru", "since") == {"day", "span"}
    assert TEXTS.variables("en", "year") == {"n"}
    assert TEXTS.variables("en", "page") == frozenset()


def test_asking_about_a_language_or_message_that_is_not_there_is_an_error() -> None:
    with pytest.raises(TextProblem, match="there are no files; there are en, es"):
        TEXTS.keys("fr")
    with pytest.raises(TextProblem, match="no message 'page'"):
        TEXTS.variables("uk", "page")


def test_the_variables_of_a_term_are_not_those_of_the_message() -> None:
    source = '-item = { $case ->\n    [gen] of it\n   *[nom] it\n }\na = { -item(case: "gen") } { $n }'
    texts = Texts.parse({"en": {"a.ftl": source}})
    assert texts.variables("en", "a") == {"n"}
    assert texts.render(text("a", n=1), Reader("en", "UTC")) == "of it 1"
