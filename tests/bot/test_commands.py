"""Commands: the same words mean the same on every channel, and what is no command is what somebody said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions import COMMANDS, STAFF_COMMANDS, Action, Verb
from bot.commands import from_button, from_freelancer, from_staff
from bot.events import Body, CodeEntered, Opened, Pressed, Said, UnknownInput
from bot.ids import secret_code

CODE = secret_code(b"8 bytes.")


@pytest.mark.parametrize(("name", "verb"), COMMANDS.items())
def test_every_command_of_a_freelancer_is_a_press(name: str, verb: Verb) -> None:
    assert from_freelancer(f"/{name}") == Pressed(Action(verb))
    assert from_freelancer(f"  /{name.upper()}@recourse_bot   some words ") == Pressed(
        Action(verb, "some words")
    )


@pytest.mark.parametrize(("name", "verb"), STAFF_COMMANDS.items())
def test_every_command_of_staff_is_a_press(name: str, verb: Verb) -> None:
    assert from_staff(f"/{name}") == Pressed(Action(verb))
    assert from_staff(f"/{name}@recourse_bot 7KQ2-M4TX") == Pressed(Action(verb, "7KQ2-M4TX"))


@pytest.mark.parametrize("name", sorted(set(STAFF_COMMANDS) - set(COMMANDS)))
def test_a_freelancer_has_no_commands_of_staff(name: str) -> None:
    assert from_freelancer(f"/{name} now") == UnknownInput("command", name)


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - set(STAFF_COMMANDS)))
def test_staff_have_no_commands_of_a_freelancer(name: str) -> None:
    assert from_staff(f"/{name}") == UnknownInput("command", name)


def test_start_opens_the_chat_with_what_the_link_carries() -> None:
    assert from_freelancer("/start") == Opened("")
    assert from_freelancer("/start@recourse_bot acct-maria") == Opened("acct-maria")
    assert from_staff("/start") == UnknownInput("command", "start")


@pytest.mark.parametrize(
    "typed",
    [
        "Hello",
        "status",
        "1/2 of it",
        "/",
        "//",
        "// a comment",
        "/ status",
        "/home/maria/cv.pdf",
        "/1st",
        "/:)",
    ],
)
def test_what_is_no_command_is_what_somebody_said(typed: str) -> None:
    assert from_freelancer(typed) == Said(typed)
    assert from_staff(typed) == Said(typed)


def test_a_freelancers_words_stay_as_they_were_typed() -> None:
    assert from_freelancer("  two\n lines ") == Said("  two\n lines ")


@pytest.mark.parametrize("typed", [CODE, CODE.lower(), f" {CODE.replace('-', ' ')} "])
def test_a_message_that_is_nothing_but_a_code_is_a_code(typed: str) -> None:
    assert from_freelancer(typed) == CodeEntered(CODE)


def test_a_code_is_words_when_staff_type_it_or_when_there_are_other_words() -> None:
    assert from_staff(CODE) == Said(CODE)
    assert from_freelancer(f"My code is {CODE}") == Said(f"My code is {CODE}")
    assert from_freelancer("programming") == Said("programming")


def test_a_button_is_a_press_and_a_forged_one_is_answered() -> None:
    assert from_button("hand|intake|3") == Pressed(Action(Verb.SUBMIT, "intake", 3))
    assert from_button("hand|intake|x") == UnknownInput("button")
    assert from_button("") == UnknownInput("button")


@given(st.text())
def test_whatever_is_typed_becomes_an_event(typed: str) -> None:
    for found in (from_freelancer(typed), from_staff(typed), from_button(typed)):
        assert isinstance(found, Body)


def test_words_on_the_line_after_a_command_are_kept() -> None:
    body = from_freelancer("/ask\nWhere is my money?")
    assert body == Pressed(Action(Verb.ASK, "Where is my money?"))
