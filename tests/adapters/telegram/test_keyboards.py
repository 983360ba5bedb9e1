"""Buttons: big enough to tap, in pages where there are many, and whole after a stay in the memory."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.keyboards import PAGE, Key, Keyboard, keyboard, page_of, recalled, stored
from bot.actions import MAX_BYTES, Verb
from bot.messages import button
from bot.texts import Text, text


def choices(count: int) -> tuple[Key, ...]:
    return tuple(Key(f"A choice with a long label {one}", f"pick|reason={one}|") for one in range(count))


SKIP, BACK = Key("Skip", "skip||"), Key("Back", "back||")


def test_short_labels_stand_side_by_side_and_long_ones_alone() -> None:
    long = Key("Somebody else did this work", "a||")
    assert Keyboard((SKIP, BACK, long, SKIP)).rows() == ((SKIP, BACK), (long,), (SKIP,))


@given(st.lists(st.text("abc ", min_size=1, max_size=40), max_size=30))
def test_every_button_is_there_once_in_order_and_at_most_two_in_a_row(labels: list[str]) -> None:
    keys = tuple(Key(label, f"{index}||") for index, label in enumerate(labels))
    rows = Keyboard(keys).rows()
    assert tuple(one for row in rows for one in row) == keys
    assert all(1 <= len(row) <= 2 for row in rows)


def test_eight_choices_are_one_page_and_nine_are_two() -> None:
    assert not Keyboard(choices(PAGE)).paged
    assert Keyboard(choices(PAGE + 1)).paged


def test_pages_hold_every_choice_and_the_ways_around_stand_on_each() -> None:
    keys = (*choices(18), SKIP, BACK)
    shown = [[one for row in Keyboard(keys).rows(page) for one in row] for page in range(3)]
    assert [one for page in shown for one in page if one.action.startswith("pick|")] == list(choices(18))
    assert all({SKIP, BACK} <= set(page) for page in shown)
    turning = [[one.action for one in page if one.action.startswith("page|")] for page in shown]
    assert turning == [["page|1"], ["page|0", "page|2"], ["page|1"]]


def test_a_page_that_is_not_there_is_the_last() -> None:
    keys = Keyboard(choices(18))
    assert keys.rows(99) == keys.rows(2)


@pytest.mark.parametrize(
    ("carried", "page"),
    [("page|0", 0), ("page|12", 12), ("page|", None), ("page|-1", None), ("pick|a|", None)],
)
def test_a_page_turning_button_is_told_from_the_others(carried: str, page: int | None) -> None:
    assert page_of(carried) == page


def test_what_a_button_carries_is_passed_on_as_it_is() -> None:
    one = button(text("button-skip"), Verb.SKIP)
    markup = keyboard([one], lambda said: said.key).markup()
    assert markup is not None
    assert markup.to_dict() == {"inline_keyboard": [[{"text": "button-skip", "callback_data": one.action}]]}


def test_an_address_is_opened_and_carries_nothing() -> None:
    markup = Keyboard((Key("Open", url="https://example.com"),)).markup()
    assert markup is not None
    assert markup.to_dict() == {"inline_keyboard": [[{"text": "Open", "url": "https://example.com"}]]}


def test_no_buttons_are_no_keyboard() -> None:
    assert Keyboard().markup() is None


def test_a_label_is_never_too_long_to_be_read() -> None:
    def say(said: Text) -> str:
        return said.key * 30

    assert len(keyboard([button(text("button-skip"), Verb.SKIP)], say).keys[0].label) == 60


def test_a_keyboard_comes_back_from_the_memory() -> None:
    keys = Keyboard((*choices(9), Key("Open", url="https://example.com")))
    assert recalled(json.loads(json.dumps(stored(keys)))) == keys


@pytest.mark.parametrize("found", [None, 3, "x", [["a", "b"]], [["a", "b", 3]], [3]])
def test_what_is_no_keyboard_is_none(found: object) -> None:
    assert recalled(found) is None


def test_the_keyboard_of_a_question_is_told_from_one_that_stays() -> None:
    assert Keyboard((SKIP,)).of_a_question
    assert not Keyboard((Key("Where it stands", "stat||"),)).of_a_question


def test_the_field_whose_options_it_offers_is_known() -> None:
    assert Keyboard(choices(2)).topic == "|reason"
    assert Keyboard((SKIP,)).topic == ""


def test_the_longest_turn_fits_into_a_button() -> None:
    actions = [one.action for row in Keyboard(choices(999 * PAGE)).rows(500) for one in row]
    assert max(len(one.encode()) for one in actions) <= MAX_BYTES
