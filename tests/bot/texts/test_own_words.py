"""An installation's own wording in place of the product's, and what is said when it does not fit."""

from __future__ import annotations

import pytest

from bot.texts import check, text
from bot.texts.render import Reader, TextProblem, Texts

PRODUCT = {
    "en": {"a.ftl": "hello = Hello, { $name }.\nbye = Goodbye.\n-brand = Ours"},
    "ru": {"a.ftl": "hello = Здравствуйте, { $name }.\nbye = До свидания."},
}


def say(own: dict[str, dict[str, str]], language: str, key: str, **values: str) -> str:
    return Texts.parse(PRODUCT, own).render(text(key, **values), Reader(language, "UTC"))


def refusal(language: str, source: str) -> str:
    with pytest.raises(TextProblem) as found:
        Texts.parse(PRODUCT, {language: {"ours.ftl": source}})
    return str(found.value)


def test_an_own_message_takes_the_place_of_ours_in_its_language_only() -> None:
    own = {"ru": {"ours.ftl": "bye = Всего доброго."}}
    assert say(own, "ru", "bye") == "Всего доброго."
    assert say(own, "en", "bye") == "Goodbye."
    assert say(own, "ru", "hello", name="Ян") == "Здравствуйте, Ян."


def test_an_own_english_message_is_what_other_languages_fall_back_to() -> None:
    own = {"en": {"ours.ftl": "bye = So long."}, "pl": {"ours.ftl": "hello = Witaj, { $name }."}}
    assert say(own, "pl", "bye") == "So long."


def test_a_language_of_ones_own_is_offered_beside_the_others() -> None:
    own = {"pl": {"ours.ftl": "bye = Do widzenia.\nlanguage-name-pl = Polski"}}
    assert Texts.parse(PRODUCT, own).languages == ("en", "pl", "ru")
    assert say(own, "pl", "bye") == "Do widzenia."


def test_an_own_term_can_be_used_in_own_messages() -> None:
    assert say({"en": {"ours.ftl": "-sign = The team\nbye = { -sign }"}}, "en", "bye") == "The team"


def test_a_message_that_nothing_says_is_refused_with_the_nearest_that_is_said() -> None:
    told = refusal("en", "by = Goodbye.")
    assert "file ours.ftl, line 1" in told
    assert "did you mean 'bye'?" in told


def test_a_value_that_is_never_given_is_refused_with_those_that_are() -> None:
    told = refusal("ru", "hello = Привет, { $nmae }.")
    assert "uses $nmae, which it is never given; it can use $name" in told


def test_the_check_tells_of_the_languages_asked_about_alone() -> None:
    own = {"en": {"o.ftl": "bye = This is final."}, "pl": {"o.ftl": "bye = Do widzenia."}}
    texts = Texts.parse(PRODUCT, own)
    told = check.everything(texts, {"pl": own["pl"]})
    assert told == ("language pl: 'hello' is missing; translate it",)
    assert any("final" in one for one in check.everything(texts, PRODUCT))


@pytest.mark.parametrize(
    ("key", "words"),
    [("button-a", "x" * 41), ("command-a", "x" * 101), ("a", "x" * 601)],
)
def test_the_check_tells_what_does_not_fit_where_it_is_shown(key: str, words: str) -> None:
    sources = {"en": {"a.ftl": f"{key} = {words}"}}
    assert len(check.everything(Texts.parse(sources), sources)) == 1
    fits = {"en": {"a.ftl": f"{key} = {words[1:]}"}}
    assert check.everything(Texts.parse(fits), fits) == ()
