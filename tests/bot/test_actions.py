"""Actions: what a button carries fits every channel, comes back as it went, and cannot be forged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions import COMMANDS, MAX_BYTES, STAFF_COMMANDS, Action, Verb, parse_action
from bot.ids import CaseId, case_reference
from bot.intake.form import intake_form
from bot.messages import button
from bot.texts import text
from bot.texts.render import Reader
from tests.support.catalogue import catalogue, texts

verbs = st.sampled_from(Verb)
targets = st.text(st.characters(exclude_characters="|", codec="utf-8"), max_size=40)
revisions = st.integers(0, 10**9)
CASE = case_reference("a case")
cases = st.sampled_from([None, CASE])


@given(verbs, targets, revisions, cases)
def test_an_action_comes_back_as_it_went_or_is_refused_for_its_length(
    verb: Verb, target: str, revision: int, case: CaseId | None
) -> None:
    action = Action(verb, target, revision, case)
    length = len(f"{verb.value}|{target}|{revision or ''}{f'|{case}' if case else ''}".encode())
    if length > MAX_BYTES:
        with pytest.raises(ValueError, match="longer than 64 bytes"):
            action.encode()
        return
    assert len(action.encode().encode()) == length
    assert parse_action(action.encode()) == action


def test_exactly_sixty_four_bytes_fit_and_one_more_does_not() -> None:
    fits = Action(Verb.SKIP, "é" * 29)
    assert len(fits.encode().encode()) == MAX_BYTES == 64
    assert parse_action(fits.encode()) == fits
    with pytest.raises(ValueError, match="longer"):
        Action(Verb.SKIP, "é" * 29 + "x").encode()
    assert parse_action(fits.encode() + "1") is None


def test_a_button_spells_its_action() -> None:
    made = button(text("button-skip"), Verb.SKIP, "points", 3)
    assert made.action == "skip|points|3"
    assert button(text("button-skip"), Verb.SKIP).action == "skip||"


def test_every_choice_of_the_real_form_fits_a_button() -> None:
    for asked in intake_form(catalogue()).fields:
        for option in asked.options:
            chosen = Action(Verb.CHOOSE, f"{asked.id}={option.id}")
            assert parse_action(chosen.encode()) == chosen


FORGED = (
    *(
        "",
        "|",
        "||",
        "skip",
        "skip|",
        "SKIP||",
        "SKIP|a|1",
        "nonsense|a|1",
        " skip||",
        "skip|a|1|",
        "skip|a|b|1",
    ),
    *(f"skip|a|{revision}" for revision in ("-1", "+1", "1.0", " 1", "1_0", "²", "٣", "x")),
    *("skip|a|1|7KQ2-M4XX", f"skip|a|1|{CASE}|", f"skip|a|1|{CASE}|1"),
    *("\ud800||", "skip|\ud800|"),
    *("skip|" + "a" * 59 + "|", "dec|" + "9" * 70 + "|", "x" * 10_000),
)


@pytest.mark.parametrize("spelled", FORGED)
def test_a_forged_or_outdated_button_is_nothing(spelled: str) -> None:
    assert parse_action(spelled) is None


@given(st.text())
def test_whatever_comes_in_is_an_action_within_the_limit_or_nothing(spelled: str) -> None:
    found = parse_action(spelled)
    assert found is None or parse_action(found.encode()) == found


def test_a_target_that_would_be_read_back_as_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="holds a"):
        Action(Verb.NOTE, "a|b").encode()


def test_every_verb_is_spelled_differently_and_short() -> None:
    assert len({one.value for one in Verb}) == len(Verb)
    assert all(len(one.value) <= 5 and "|" not in one.value for one in Verb)


def test_a_button_of_last_year_still_works() -> None:
    assert parse_action("hand|intake|7") == Action(Verb.SUBMIT, "intake", 7)
    assert parse_action("pick|reason=no_reason_given|") == Action(Verb.CHOOSE, "reason=no_reason_given")
    assert parse_action("dec||") == Action(Verb.DECIDE)


@pytest.mark.parametrize("language", texts().languages)
def test_every_command_is_described_in_every_language(language: str) -> None:
    reader = Reader(language, "UTC")
    for family, commands in (("command", COMMANDS), ("staff-command", STAFF_COMMANDS)):
        for name in commands:
            assert texts().render(text(f"{family}-{name}"), reader)
