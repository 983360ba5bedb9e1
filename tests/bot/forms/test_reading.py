"""Reading an answer: every kind, everything that can be wrong, and words that say what to do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.engine import fill
from bot.forms.model import Kind, Problem, Value
from bot.forms.reading import read
from bot.texts import Text, text
from tests.bot.forms.fields import EMPTY, GOOD, NOW, OPTIONS, TODAY, field, filled, wrong

CHOOSE = text("form-choose-one", options=tuple(one.label for one in OPTIONS))
CHOICES = (Kind.CHOICE, Kind.SEVERAL)


def problem(kind: Kind, raw: Value, limit: int = 20_000) -> Text:
    """Read an answer that is wrong, and return the words about it."""
    found = wrong(read(field("it", kind, limit=limit), raw, TODAY))
    assert found.field == "it"
    return found.text


def test_there_is_a_good_answer_for_every_kind() -> None:
    assert set(GOOD) == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_a_good_answer_is_kept_in_canonical_form_with_its_wording_and_moment(kind: Kind) -> None:
    raw, kept = GOOD[kind]
    draft = filled(EMPTY, field("it", kind), raw, "What is it?")
    answer = draft.answer("it")
    assert answer is not None
    assert (answer.field, answer.value, answer.wording, answer.at) == ("it", kept, "What is it?", NOW)
    assert read(field("it", kind), kept, TODAY) == kept


@pytest.mark.parametrize("raw", ["", "  ", "\n\t", (), ("", " ")])
@pytest.mark.parametrize("kind", Kind)
def test_nothing_is_no_answer(kind: Kind, raw: Value) -> None:
    assert problem(kind, raw) == (CHOOSE if kind in CHOICES else text("form-empty"))


@pytest.mark.parametrize("kind", Kind)
def test_a_wrong_answer_changes_nothing_and_says_what_to_do(kind: Kind) -> None:
    found = fill(EMPTY, field("it", kind), " ", at=NOW, wording="", today=TODAY)
    assert wrong(found).field == "it"


def test_a_text_may_be_as_long_as_its_limit_and_no_longer() -> None:
    assert read(field("it", limit=5), " 12345 ", TODAY) == "12345"
    assert problem(Kind.TEXT, "123456", 5) == text("form-too-long", length=6, limit=5)


def test_several_lines_given_as_several_values_are_one_text() -> None:
    assert read(field("it"), (" one", "two "), TODAY) == "one\ntwo"


def test_the_longest_point_counts_and_a_single_one_is_a_list_of_one() -> None:
    asked = field("it", Kind.POINTS, limit=3)
    assert read(asked, ("one", "two"), TODAY) == ("one", "two")
    assert read(asked, "one", TODAY) == ("one",)
    assert problem(Kind.POINTS, ("one", "three", "four"), 3) == text("form-too-long", length=5, limit=3)


@pytest.mark.parametrize("kind", CHOICES)
@pytest.mark.parametrize("raw", ["c", "label-a", "A", ("a", "c")])
def test_what_is_not_among_the_choices_is_answered_with_the_choices(kind: Kind, raw: Value) -> None:
    assert problem(kind, raw) == CHOOSE


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("2026-06-01", "2026-06-01"),
        ("1.6.2026", "2026-06-01"),
        ("01/06/2026", "2026-06-01"),
        ("1 6 2026", "2026-06-01"),
        ("31. 5. 2026.", "2026-05-31"),
        ("2026.5.2", "2026-05-02"),
        ("29.2.2024", "2024-02-29"),
        ("1.1.2000", "2000-01-01"),
    ],
)
def test_a_date_is_read_day_first_or_year_first(raw: str, kept: str) -> None:
    assert read(field("it", Kind.DATE), raw, TODAY) == kept


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("2026-06-01", ("today", "hoy", "Сегодня", "сьогодні")),
        ("2026-05-31", ("Yesterday.", "ayer", "вчера", "учора")),
        ("2026-05-30", ("anteayer", "позавчера", "позавчора")),
        ("2026-05-29", ("last Friday", "el viernes pasado", "в прошлую пятницу", "минулої п’ятниці")),
        ("2026-05-25", ("Monday", "el lunes", "в понедельник", "у понеділок")),
    ],
)
def test_a_day_may_be_said_by_how_long_ago_it_was_in_every_language(kept: str, said: tuple[str, ...]) -> None:
    assert date(2026, 6, 1) == TODAY
    assert [read(field("it", Kind.DATE), one, TODAY) for one in said] == [kept] * len(said)


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("last summer", "form-not-a-date"),
        ("tomorrow", "form-not-a-date"),
        ("friday or monday", "form-not-a-date"),
        ("1.6.2026.3", "form-not-a-date"),
        ("31.6.2026", "form-not-a-date"),
        ("29.2.2025", "form-not-a-date"),
        ("13.13.2026", "form-not-a-date"),
        ("²⁰²⁶-06-01", "form-not-a-date"),
        ("٢٠٢٦-06-01", "form-not-a-date"),
        ("1.6.99999", "form-not-a-date"),
        ("5.6.99999999999999999999", "form-not-a-date"),
        ("1.1." + "9" * 5000, "form-not-a-date"),
        ("2.6.2026", "form-date-ahead"),
        ("31.12.1999", "form-date-too-old"),
    ],
)
def test_a_date_that_cannot_be_is_named(raw: str, key: str) -> None:
    assert problem(Kind.DATE, raw) == text(key)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [("0", "0"), ("12", "12"), ("1 200", "1200"), ("1\u00a0200", "1200"), ("9" * 12, "9" * 12)],
)
def test_a_number_is_digits(raw: str, kept: str) -> None:
    assert read(field("it", Kind.NUMBER), raw, TODAY) == kept


@pytest.mark.parametrize("raw", ["-1", "1.5", "1,000", "twelve", "²", "٣", "9" * 13])
def test_what_is_not_a_whole_number_is_named(raw: str) -> None:
    assert problem(Kind.NUMBER, raw) == text("form-not-a-number")


@pytest.mark.parametrize(
    "raw",
    [
        "yes",
        "Y",
        "TRUE",
        "Да",
        "sí",
        "si",
        "так",
        "1",
        "yes!",
        "Да.",
        "yes,really",
        "Yes, I did",
        "yes please",
        "Да, конечно",
        "Yeah - since May",
    ],
)
def test_yes_is_understood_in_every_language_of_ours(raw: str) -> None:
    assert read(field("it", Kind.YES_NO), raw, TODAY) == "yes"


@pytest.mark.parametrize(
    "raw",
    ["no", "N", "false", "нет", "Ні", "0", "NO!.", "no: never", "no thanks", "Нет, спасибо", "no. I lost it"],
)
def test_no_is_understood_in_every_language_of_ours(raw: str) -> None:
    assert read(field("it", Kind.YES_NO), raw, TODAY) == "no"


@pytest.mark.parametrize(
    "raw",
    [
        "maybe",
        "nobody",
        "2",
        "?yes",
        ",",
        "no idea",
        "No problem",
        "yes and no",
        "yes, no",
        "да нет",
        "нет разницы",
        "да уж",
        "not sure",
        "no-one",
        "1 of them",
    ],
)
def test_neither_yes_nor_no_is_asked_again(raw: str) -> None:
    assert problem(Kind.YES_NO, raw) == text("form-yes-or-no")


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
        ("http://example.com", "http://example.com"),
        ("HTTPS://Example.com", "HTTPS://Example.com"),
        (" example.com ", "https://example.com"),
        ("linkedin.com/in/maria", "https://linkedin.com/in/maria"),
    ],
)
def test_a_link_may_leave_out_its_scheme(raw: str, kept: str) -> None:
    assert read(field("it", Kind.LINK), raw, TODAY) == kept


NO_LINKS = """
    example
    https://localhost
    ftp://example.com
    javascript://example.com
    example.com me
    https://[::1
    https://
    ://example.com
    /a.b
    maria@example.com
    mailto:maria@example.com
    https://maria:secret@example.com
    http://.
    http://a..b
    https://example.com:99999
"""


@pytest.mark.parametrize("raw", NO_LINKS.strip().splitlines())
def test_what_is_not_a_link_is_named(raw: str) -> None:
    assert problem(Kind.LINK, raw) == text("form-not-a-link")


def test_a_link_may_be_as_long_as_its_limit_and_no_longer() -> None:
    longest = "https://example.com/" + "a" * 20
    assert read(field("it", Kind.LINK, limit=40), longest, TODAY) == longest
    assert problem(Kind.LINK, longest + "a", limit=40) == text("form-too-long", length=41, limit=40)


@given(
    st.sampled_from(Kind),
    st.one_of(st.text(), st.lists(st.text()).map(tuple), st.from_regex(r"\A[0-9./ -]{1,40}\Z")),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
def test_whatever_is_typed_is_read_or_answered_and_reading_again_changes_nothing(
    kind: Kind, raw: Value, today: date
) -> None:
    asked = field("it", kind)
    found = read(asked, raw, today)
    if not isinstance(found, Problem):
        assert read(asked, found, today) == found
