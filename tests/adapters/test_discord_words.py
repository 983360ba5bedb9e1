"""Words keep their meaning: nothing of what people wrote becomes markup, and nothing is left out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord import markup, split
from adapters.discord.markup import Look
from tests.support.catalogue import texts

WORDS = st.text(st.characters(codec="utf-8"), max_size=300)


def unescaped(shown: str) -> str:
    return re.sub(r"\\([\\*_~`|<\[\]#>+\-.])", r"\1", shown)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**no** __no__ ~~no~~ `no` ||no||", r"\*\*no\*\* \_\_no\_\_ \~\~no\~\~ \`no\` \|\|no\|\|"),
        ("<@123> <#1> <t:0:F> </start:1>", r"\<@123> \<#1> \<t:0:F> \</start:1>"),
        ("[my shop](https://evil.example)", r"\[my shop\](https://evil.example)"),
        ("see https://a.example/x_y_z*", "see https://a.example/x_y_z*"),
        ("# big\n- one\n> said\n-# small\n1. first", "\\# big\n\\- one\n\\> said\n\\-# small\n1\\. first"),
        ("5 - 3 > 1 #tag 2.5", "5 - 3 > 1 #tag 2.5"),
    ],
)
def test_what_people_write_is_shown_as_they_wrote_it(written: str, shown: str) -> None:
    assert markup.escape(written) == shown


@given(WORDS)
def test_escaping_adds_backslashes_and_nothing_else(words: str) -> None:
    if not re.search(r"https?://", words) and "\\" not in words:
        assert unescaped(markup.escape(words)) == words


@pytest.mark.parametrize(
    ("look", "shown"),
    [
        (Look.TEXT, "one\ntwo"),
        (Look.TITLE, "### one\ntwo"),
        (Look.STRONG, "**one**\n**two**"),
        (Look.SAID, "> one\n> two"),
        (Look.ITEM, "- one\n  two"),
        (Look.HINT, "-# one\n-# two"),
    ],
)
def test_a_paragraph_looks_like_what_it_is_on_every_line(look: Look, shown: str) -> None:
    assert markup.styled("one\ntwo", look) == shown


def test_every_key_that_has_a_look_exists() -> None:
    known = texts().keys("en")
    assert {key for key in (*markup._LOOKS, *markup.LATE, *markup.UNSAFE) if key not in known} == set()
    for family, _ in markup._FAMILIES:
        assert any(key.startswith(family) for key in known), family


# -- splitting ------------------------------------------------------------------------------------


def test_a_long_text_is_cut_between_paragraphs_first() -> None:
    assert split.pieces("one two.\nthree four.\nfive", 20) == ["one two.", "three four.\nfive"]


def test_else_after_a_sentence_and_else_between_words() -> None:
    assert split.pieces("A b c. D e f. G", 10) == ["A b c.", "D e f. G"]
    assert split.pieces("alpha beta gamma", 11) == ["alpha beta", "gamma"]


def test_a_word_that_is_too_long_is_cut_where_it_must_be() -> None:
    assert split.pieces("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]


@given(st.text(st.sampled_from("ab .!?\n\t😀é*_"), max_size=400), st.integers(2, 60))
def test_nothing_is_left_out_and_every_piece_fits(words: str, most: int) -> None:
    found = split.pieces(words, most)
    assert all(split.length(one) <= most for one in found)
    assert "".join("".join(found).split()) == "".join(words.split())


@given(st.text(st.sampled_from("ab .\n*_#>-[😀"), max_size=300), st.sampled_from(list(Look)))
def test_pieces_fit_with_their_markup_too(words: str, look: Look) -> None:
    def measure(one: str) -> int:
        return split.length(markup.styled(one, look))

    assert all(measure(one) <= 30 for one in split.pieces(words, 30, measure) if one.strip())


def test_blocks_are_packed_into_few_messages_in_order() -> None:
    assert split.packed(["aa", "bb", "cc"], 6) == ["aa\n\nbb", "cc"]


def test_a_label_that_is_cut_says_so() -> None:
    assert split.cut("certificate", 11) == "certificate"
    assert split.cut("certificates", 11) == "certificat…"
    assert split.length(split.cut("😀" * 50, 45)) <= 45
