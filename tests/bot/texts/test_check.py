"""What translators are told."""

from __future__ import annotations

from bot.texts import check
from bot.texts.render import Texts


def parse(english: str, russian: str) -> Texts:
    return Texts.parse({"en": {"a.ftl": english}, "ru": {"a.ftl": russian}})


def test_equal_catalogues_have_no_problems() -> None:
    texts = parse("a = x { $n }\nb = { a }", "a = { $n ->\n    [one] у\n   *[other] ы\n }\nb = { a }")
    assert check.compare(texts) == ()


def test_missing_and_extra_messages_are_told() -> None:
    assert check.compare(parse("a = x\nb = y", "b = y\nc = z")) == (
        "language ru: 'a' is missing; translate it",
        "language ru: 'c' is not in en; remove it, or write it there",
    )


def test_variables_that_differ_are_told_also_through_references() -> None:
    english, russian = "a = x { $name }\nb = { a } { $due }", "a = x { $nome }\nb = { a }"
    assert check.compare(parse(english, russian)) == (
        "language ru: 'a' leaves out $name, which en tells; add it",
        "language ru: 'a' uses $nome, which en does not; correct the name",
        "language ru: 'b' leaves out $due, which en tells; add it",
        "language ru: 'b' leaves out $name, which en tells; add it",
        "language ru: 'b' uses $nome, which en does not; correct the name",
    )


def test_a_message_is_too_long_when_its_longest_variants_together_are() -> None:
    choice = "{ $%s ->\n    [one] %s\n   *[other] %s\n }"
    english = f"a = {choice % ('n', 'x' * 9, 'x')}{choice % ('m', 'x', 'x' * 9)}"
    texts = Texts.parse({"en": {"a.ftl": english}})
    assert check.compare(texts, longest=18) == ()
    assert check.compare(texts, longest=17) == (
        "language en: 'a' has 18 characters; 17 are allowed, so split it",
    )


def test_a_forbidden_phrase_is_found_in_any_variant_across_lines_and_references() -> None:
    english = """
a = Fine.
b =
    This is FINAL,
    and we will not reply.
c = { $n ->
    [one] one
    [two] two
   *[other] a { -much } number of { $n }
 }
-much = high
d = { c }
"""
    phrases = ["final, and we will not reply", "a high number of"]
    assert check.forbidden(Texts.parse({"en": {"a.ftl": english}}), phrases) == (
        "language en: 'b' says \"final, and we will not reply\"; say it another way",
        "language en: 'c' says \"a high number of\"; say it another way",
        "language en: 'd' says \"a high number of\"; say it another way",
    )
    assert check.forbidden(Texts.parse({"en": {"a.ftl": english}}), ["never said"]) == ()
