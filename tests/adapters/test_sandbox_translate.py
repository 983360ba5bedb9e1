"""What the page sends is understood or refused; nothing raises, nothing is passed over."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.sandbox import translate
from adapters.sandbox.people import Cast
from adapters.sandbox.translate import Block, Input, Jump, Move, Refusal, Watch
from adapters.sandbox.words import SERVER_WORDS
from bot.actions import Action, Verb
from bot.events import CodeEntered, Edited, Filled, Opened, Pressed, Removed, Said, UnknownInput
from tests.adapters.wiring import PEOPLE

CAST = Cast(PEOPLE)
CASE = "7KQ2-M4TX"


def read(**given: object) -> translate.Command:
    return translate.read(json.dumps({"id": "an-action-1", **given}), CAST)


def said(text: str, who: str = "freelancer-a") -> object:
    found = read(do="say", text=text, **{"as": who})
    assert isinstance(found, Input)
    return found.body


def test_a_freelancer_speaks_commands_codes_and_words() -> None:
    assert said("/start maria") == Opened("maria")
    assert said("/status") == Pressed(Action(Verb.STATUS))
    assert said("P-4KJ8-0QWE-ZX") == CodeEntered("P-4KJ8-0QWE-ZX")
    assert said("I was suspended.") == Said("I was suspended.", message="an-action-1")
    assert said("/dance") == UnknownInput("command", "dance")


def test_staff_speak_commands_and_notes() -> None:
    assert said("/claim", "reviewer-a") == Pressed(Action(Verb.CLAIM))
    assert said("Looks fine to me", "lead") == Said("Looks fine to me", message="an-action-1")


def test_a_button_carries_its_action_and_an_old_one_says_so() -> None:
    found = read(do="press", action="send|reply:|3", **{"as": "reviewer-a"})
    assert isinstance(found, Input)
    assert found.body == Pressed(Action(Verb.SEND, "reply:", 3))
    old = read(do="press", action="fly||", **{"as": "reviewer-a"})
    assert isinstance(old, Input)
    assert old.body == UnknownInput("button")


def test_a_form_is_filled_in_with_texts_and_lists() -> None:
    values = {"words": "Hello", "redress": ["court", "mediation"]}
    found = read(do="fill", form="reply", target="", revision=2, values=values, case=CASE, **{"as": "lead"})
    assert isinstance(found, Input)
    assert found.body == Filled("reply", "", 2, (("words", "Hello"), ("redress", ("court", "mediation"))))


def test_a_thread_is_known_by_its_reference_however_it_is_typed() -> None:
    reference = "0000-0000"
    found = read(do="say", text="x", case="oooo 0000", **{"as": "lead"})
    assert isinstance(found, Input)
    assert found.case == reference
    assert translate.read('{"do": "watch", "case": "no case"}', CAST) == Watch(None)


def test_an_earlier_message_is_changed_or_taken_away() -> None:
    about = {"as": "freelancer-a", "message": "an-action-0"}
    changed = read(do="edit", text="Other words.", **about)
    assert isinstance(changed, Input)
    assert (changed.body, changed.changes) == (Edited("an-action-0", "Other words."), "an-action-0")
    gone = read(do="remove", **about)
    assert isinstance(gone, Input)
    assert (gone.body, gone.said) == (Removed("an-action-0"), "")
    assert isinstance(read(do="edit", text=" ", **about), Refusal)
    assert isinstance(read(do="remove", **{**about, "message": "?"}), Refusal)


def test_the_clock_moves_by_three_steps() -> None:
    assert [read(do="move", by=one.value) for one in Jump] == [Move("an-action-1", one) for one in Jump]
    assert read(do="move", by="year") == Refusal("an-action-1", "page-refused-unknown")


def test_the_clock_moves_to_a_moment_that_names_its_zone() -> None:
    told = Move("an-action-1", datetime(2026, 6, 5, 12, tzinfo=UTC))
    assert read(do="move", to="2026-06-05T14:00:00+02:00") == told
    for other in ("2026-06-05T14:00:00", "soon", "", 5, None):
        assert read(do="move", to=other) == Refusal("an-action-1", "page-refused-unknown")


def test_only_a_freelancer_can_block_the_bot() -> None:
    assert read(do="block", on=True, **{"as": "freelancer-b"}) == Block("an-action-1", PEOPLE[1], on=True)
    assert isinstance(read(do="block", on=True, **{"as": "lead"}), Refusal)
    assert isinstance(read(do="block", on="yes", **{"as": "freelancer-b"}), Refusal)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00"])
def test_an_empty_message_is_refused_kindly(text: str) -> None:
    assert read(do="say", text=text, **{"as": "lead"}) == Refusal("an-action-1", "page-refused-empty")


def test_half_characters_and_zero_bytes_are_taken_out() -> None:
    assert said("a\ud800b\x00c") == Said("a\ufffdbc", message="an-action-1")
    assert said("\ud83d\ude00") == Said("\U0001f600", message="an-action-1")


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "nonsense",
        "[]",
        "1",
        '"text"',
        "null",
        "[" * 100_000,
        "1" * 10_000,
        '{"do": "say"}',
        '{"id": 7, "do": "say"}',
        '{"id": "short", "do": "say"}',
        '{"id": "with spaces in it", "do": "say"}',
    ],
)
def test_what_is_no_action_is_refused(raw: str) -> None:
    assert translate.read(raw, CAST) == Refusal("", "page-refused-unreadable")


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
likely = st.fixed_dictionaries(
    {},
    optional={
        "id": st.just("an-action-1") | anything,
        "do": st.sampled_from(["say", "press", "fill", "move", "block", "watch"]) | anything,
        "as": st.sampled_from([one.chat for one in PEOPLE]) | anything,
        "case": st.just(CASE) | anything,
        "text": st.text() | anything,
        "action": st.from_regex(r"[a-z!0-9]{0,6}\|.*\|[0-9]*") | anything,
        "form": st.sampled_from(["reply", "decision"]) | anything,
        "target": st.text(max_size=5) | anything,
        "revision": st.integers() | anything,
        "values": st.dictionaries(st.text(max_size=5), st.text() | st.lists(st.text()), max_size=4)
        | anything,
        "by": st.sampled_from(["hour", "day", "alarm"]) | anything,
        "on": st.booleans() | anything,
    },
)


@given(likely | anything)
def test_whatever_json_is_sent_is_understood_or_refused(sent: object) -> None:
    found = translate.read(json.dumps(sent), CAST)
    if isinstance(found, Refusal):
        assert found.why in SERVER_WORDS
    if isinstance(found, Input):
        assert "\x00" not in found.said
        found.said.encode()


@given(st.text(st.characters()))
def test_whatever_text_is_sent_is_understood_or_refused(raw: str) -> None:
    assert isinstance(translate.read(raw, CAST), Refusal | Watch)
