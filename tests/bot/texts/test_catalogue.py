"""What is refused when the catalogues are read, and how the author is told."""

from __future__ import annotations

import pytest

from bot.texts.render import TextProblem, Texts


def refusal(language: str, source: str) -> str:
    sources = {"en": {"ok.ftl": "fine = ok\n"}}
    sources.setdefault(language, {})["x.ftl"] = source
    with pytest.raises(TextProblem) as caught:
        Texts.parse(sources)
    return str(caught.value)


@pytest.mark.parametrize(
    ("source", "line", "written"),
    [
        ("a = ok\n\nb = { $x\nc = ok\n", 3, "b = { $x"),
        ("a = ok\nwithout an equals sign\n", 2, "without an equals sign"),
        ("a = ok\r\nb = { $x\r\nc = ok\r\n", 2, "b = { $x"),
        ("a = { $n ->\n    [one] x\n }\n", 3, "}"),
        ("a =\n    one\nnot indented\n", 3, "not indented"),
        ("b = }\n", 1, "b = }"),
        ("a = x\n-t =\n", 2, "-t ="),
    ],
)
def test_a_syntax_error_names_language_file_line_and_what_was_written(
    source: str, line: int, written: str
) -> None:
    message = refusal("ru", source)
    assert message.startswith(f"language ru, file x.ftl, line {line}: ")
    assert f"'{written}'" in message
    assert "close every brace" in message


def test_a_key_written_twice_is_refused_in_one_file_and_across_files() -> None:
    message = refusal("ru", "a = x\n# note\nb = y\na = z\n")
    assert message.startswith("language ru, file x.ftl, line 4: 'a' is already written in x.ftl, line 1;")
    message = refusal("en", "\nfine = again\n")
    assert message.startswith("language en, file x.ftl, line 2: 'fine' is already written in ok.ftl, line 1;")
    assert "'-t' is already" in refusal("ru", "-t = x\n-t = y\n")


def test_the_same_key_in_two_languages_is_what_translations_are() -> None:
    assert Texts.parse({"en": {"a.ftl": "a = x"}, "ru": {"a.ftl": "a = у"}}).keys("ru") == {"a"}


@pytest.mark.parametrize("source", ["a = x\n    .title = y\n", "a =\n    .title = y\n"])
def test_an_attribute_is_refused_because_nobody_would_see_it(source: str) -> None:
    assert "line 1: 'a' has an attribute" in refusal("ru", source)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("a = { nowhere }", "nowhere"),
        ("a = { -nowhere }", "-nowhere"),
        ("-t = x\na = { -t.gender ->\n    [f] x\n   *[m] y\n }", "-t.gender"),
        ("b = x\na = { b.title }", "b.title"),
    ],
)
def test_a_reference_to_nothing_is_refused(source: str, target: str) -> None:
    assert f"'a' refers to '{target}', which does not exist" in refusal("ru", source)


@pytest.mark.parametrize("source", ["a = { a }", "a = { b }\nb = { -c }\n-c = { a }"])
def test_a_message_that_contains_itself_is_refused(source: str) -> None:
    assert "contains itself" in refusal("ru", source)


def test_a_circle_through_another_language_is_refused() -> None:
    with pytest.raises(TextProblem, match="contains itself"):
        Texts.parse({"en": {"a.ftl": "a = { b }\nb = x"}, "ru": {"a.ftl": "b = { a }"}})


def test_a_translation_may_drop_an_attribute_that_only_english_needs() -> None:
    english = "-t = x\n    .a = vowel\nm = { -t.a ->\n    [vowel] an\n   *[other] a\n }"
    assert Texts.parse({"en": {"a.ftl": english}, "ru": {"a.ftl": "-t = у\nm = { -t }"}}).languages == (
        "en",
        "ru",
    )


def test_a_function_that_does_not_exist_is_refused() -> None:
    assert "uses DATETIME(); only NUMBER()" in refusal("ru", "a = { DATETIME($x) }")


def test_an_unknown_language_code_is_refused() -> None:
    assert "language zz: not a known language code" in refusal("zz", "a = x")


def test_english_has_to_be_there() -> None:
    with pytest.raises(TextProblem, match="language en: there are no files"):
        Texts.parse({"ru": {"a.ftl": "a = x"}})
