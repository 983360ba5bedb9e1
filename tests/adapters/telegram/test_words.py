"""Formatted text: counted as the platform counts, split where one would pause, never losing a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.words import LIMIT, Span, Style, Words, cut, joined, shortened, split, styled, units

TEXTS = st.text(st.sampled_from("ab .!?\n\t«»😀é"), max_size=400)


def without_space(text: str) -> str:
    return "".join(text.split())


def test_units_are_those_of_utf_16() -> None:
    for text in ("", "abc", "приём", "😀", "a😀b"):
        assert units(text) == len(text.encode("utf-16-le")) // 2


def test_a_short_text_is_one_message() -> None:
    assert split(styled("Hello.", None)) == (Words("Hello."),)


def test_nothing_is_no_message() -> None:
    assert split(styled(" \n ", Style.BOLD)) == ()


def test_a_long_text_is_split_between_paragraphs_first() -> None:
    pieces = split(Words("One. Two.\n\nThree. Four.\n\nFive."), 25)
    assert [one.text for one in pieces] == ["One. Two.\n\nThree. Four.", "Five."]


def test_then_between_sentences() -> None:
    pieces = split(Words("The first one. «The second one!» The third one"), 34)
    assert [one.text for one in pieces] == ["The first one. «The second one!»", "The third one"]


def test_then_between_words_and_at_last_anywhere() -> None:
    assert [one.text for one in split(Words("aaaa bbbb cccc"), 10)] == ["aaaa bbbb", "cccc"]
    assert [one.text for one in split(Words("a" * 25), 10)] == ["a" * 10, "a" * 10, "a" * 5]


def test_a_character_is_never_cut_in_two() -> None:
    assert [one.text for one in split(Words("😀" * 5), 3)] == ["😀"] * 5
    assert shortened("😀😀😀", 4) == "😀…"


@given(TEXTS, st.integers(2, 60))
def test_no_word_is_lost_and_no_piece_is_too_long(text: str, limit: int) -> None:
    pieces = split(Words(text), limit)
    assert without_space("".join(one.text for one in pieces)) == without_space(text)
    assert all(0 < one.length <= limit and one.text == one.text.strip() for one in pieces)


@given(st.lists(st.tuples(TEXTS, st.sampled_from([None, *Style])), max_size=6), st.integers(10, 90))
def test_every_styled_character_stays_styled(parts: list[tuple[str, Style | None]], limit: int) -> None:
    whole = joined(("\n\n", styled(text, style)) for text, style in parts)
    pieces = split(whole, limit)
    assert sum(map(styled_letters, pieces)) == styled_letters(whole)
    assert all(
        one.start >= 0 and one.start + one.length <= piece.length for piece in pieces for one in piece.spans
    )


def styled_letters(words: Words) -> int:
    """Count what is styled and no space: splitting may drop spaces."""
    return sum(len(without_space(cut(words, one.start, one.start + one.length).text)) for one in words.spans)


def test_joined_texts_keep_their_styles_in_place() -> None:
    whole = joined([("", styled("😀 Title", Style.BOLD)), ("\n\n", styled("Said", Style.QUOTE))])
    assert whole == Words("😀 Title\n\nSaid", (Span("bold", 0, 8), Span("blockquote", 10, 4)))


def test_an_empty_part_leaves_no_gap() -> None:
    assert joined([("", Words("a")), ("\n\n", Words("")), ("\n\n", Words("b"))]).text == "a\n\nb"


def test_shortened_says_that_something_is_missing() -> None:
    assert shortened("abcdef", 6) == "abcdef"
    assert shortened("abc def", 5) == "abc…"


def test_the_platforms_limit_is_the_default() -> None:
    assert [one.length for one in split(Words("x" * (LIMIT + 1)))] == [LIMIT, 1]
