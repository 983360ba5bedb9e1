"""How the real catalogues speak: nothing from the "never" list, short, and labels that can be told apart."""

from __future__ import annotations

import pytest

from bot.texts import check, wording
from bot.texts.render import ENGLISH, Texts
from tests.support import catalogue
from tests.texts import usage
from tests.texts.families import CODE, FAMILIES, OFFERED, TEXTS

KEYS = TEXTS.keys(ENGLISH)
BUTTONS = frozenset(key for key in KEYS if key.startswith("button-") and key != "button-outdated")
REASONS = frozenset(one.title.key for one in catalogue.catalogue().reasons)
CHOICES = [
    REASONS,
    *(
        frozenset(usage.members({family: FAMILIES[family]}))
        for family in (*OFFERED, "outcome", "language-name", "paper")
    ),
    frozenset(key for key in KEYS if key.startswith("option-") and key != "option-clause"),
]
TOASTS = frozenset(
    one.name for one in usage.said(CODE) if one.name.startswith(("refused-", "unfit-", "claim-"))
) | {
    "failed-staff",
    "failed-kept",
    "staff-unknown",
    "staff-unknown-near",
    "note-empty",
    "note-filed",
    "send-nothing",
    "button-outdated",
    "private-first",
    "sent-in-private",
    "document-look-too-large",
    "document-look-failed",
}


def planted(words: str) -> Texts:
    return Texts.parse({"en": {"a.ftl": f"a = {words}"}})


def test_nothing_that_must_never_be_said_is_said() -> None:
    assert check.forbidden(TEXTS, wording.NEVER) == ()
    assert wording.patterns_said(TEXTS) == []
    assert wording.bare_links(TEXTS) == []


@pytest.mark.parametrize("phrase", wording.NEVER)
def test_a_planted_phrase_is_caught(phrase: str) -> None:
    assert check.forbidden(planted(f"Well, {phrase.upper()} it is."), wording.NEVER)


@pytest.mark.parametrize(
    "words",
    [
        "This decision is final.",
        "You hear from us in { $days } days.",
        "You hear from us within 14 business days.",
        "This is done within the next working day.",
        "Мы ответим через { $days } дней.",
        "Мы ответим в течение двух рабочих дней.",
        "Мы ответим через час.",
    ],
)
def test_a_planted_last_word_or_dateless_promise_is_caught(words: str) -> None:
    assert len(wording.patterns_said(planted(words))) == 1


@pytest.mark.parametrize("words", ["Finalists", "You hear from us by { $due }.", "Новый срок: { $due }"])
def test_a_date_is_no_dateless_promise(words: str) -> None:
    assert wording.patterns_said(planted(words)) == []


def test_a_planted_bare_link_to_the_rules_is_caught() -> None:
    assert len(wording.bare_links(planted("Read { $address }"))) == 1
    assert wording.bare_links(planted("{ $quote } { $address }")) == []


def test_messages_are_short() -> None:
    documents = {key for key in KEYS if key.startswith("letter-")} | set(wording.DOCUMENTS)
    assert wording.too_long(TEXTS, KEYS - documents, wording.MESSAGE) == []


def test_labels_fit_on_a_button() -> None:
    labels = BUTTONS.union(*CHOICES)
    assert len(labels) > 50
    assert wording.too_long(TEXTS, labels, wording.LABEL) == []


def test_what_answers_a_press_fits_where_it_is_shown() -> None:
    assert wording.too_long(TEXTS, TOASTS, wording.TOAST) == []


def test_a_planted_long_message_is_caught() -> None:
    assert len(wording.too_long(planted("x" * 601), {"a"}, wording.MESSAGE)) == 1
    assert wording.too_long(planted("x" * 600), {"a"}, wording.MESSAGE) == []


def test_labels_that_may_stand_side_by_side_differ() -> None:
    assert [pair for group in (BUTTONS, *CHOICES) for pair in wording.same_labels(TEXTS, group)] == []


def test_planted_twins_are_caught() -> None:
    twins = Texts.parse({"en": {"a.ftl": "a = Go on\nb = Go on\nc = Stop"}})
    assert wording.same_labels(twins, "abc") == ["language en: 'a' and 'b' read the same; tell them apart"]
