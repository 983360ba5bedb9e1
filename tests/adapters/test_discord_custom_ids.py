"""A button of before a restart still says what it does, and a forged one says nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord import custom_ids
from adapters.discord.custom_ids import CustomId, Files, Menu, Press, Resume, Sheet, Start
from bot.actions import MAX_BYTES, Action, Verb
from bot.ids import case_reference

CASE = case_reference("some")


@pytest.mark.parametrize(
    "what",
    [
        Press(Action(Verb.CHOOSE, "reason=other", 3).encode()),
        Press(Action(Verb.SEND, "decision:", 7, CASE).encode()),
        Menu(3),
        Resume("point.2", Action(Verb.EDIT, "decision:", case=CASE).encode()),
        Resume("", Action(Verb.FILL).encode()),
        Sheet("verdict", "A" * 26, 2**31 - 1, CASE, more=True),
        Sheet("intake", "", 1, None, more=False),
        Start(),
        Files(),
    ],
)
def test_a_custom_id_is_read_as_it_was_spelled(what: CustomId) -> None:
    spelled = custom_ids.spell(what)
    assert len(spelled) <= custom_ids.LONGEST
    assert custom_ids.read(spelled) == what


def test_the_longest_action_of_the_core_fits_with_the_longest_field() -> None:
    action = "edit|" + "x" * (MAX_BYTES - len("edit|") - 1) + "|"
    assert len(custom_ids.spell(Resume("p" * 30, action))) <= custom_ids.LONGEST


def test_one_that_does_not_fit_is_never_made() -> None:
    with pytest.raises(ValueError, match="longer than 100"):
        custom_ids.spell(Press("x" * 99))


@pytest.mark.parametrize(
    "spelled",
    [
        "",
        "a",
        "z|x",
        "m|x",
        "m|²",
        "o|field|nothing of ours",
        "f|a|b",
        "f||t|1||",
        "f|decision|t|-1||",
        f"f|decision|t|{2**31}||",
        "f|decision|t|1|NO-CASE|",
        "a|" + "x" * 99,
    ],
)
def test_what_is_nothing_of_ours_is_nothing(spelled: str) -> None:
    assert custom_ids.read(spelled) is None


@given(st.text(max_size=120))
def test_reading_never_fails(spelled: str) -> None:
    custom_ids.read(spelled)


@given(
    st.sampled_from("amofsu"), st.lists(st.text(st.sampled_from("ab|0123456789-+ "), max_size=9), max_size=7)
)
def test_nor_on_what_looks_like_ours(kind: str, parts: list[str]) -> None:
    found = custom_ids.read(f"{kind}|{'|'.join(parts)}")
    assert found is None or custom_ids.read(custom_ids.spell(found)) == found


def test_a_button_shown_to_staff_in_private_speaks_for_staff_also_where_a_freelancer_has_the_same() -> None:
    edit = Action(Verb.EDIT, "2P14NJG5", case=CASE)
    theirs = [
        {"type": 1, "components": [{"type": 2, "custom_id": custom_ids.resume("", edit), "label": "o|"}]}
    ]
    (row,) = custom_ids.of_staff(theirs)
    found = custom_ids.read(row["components"][0]["custom_id"])
    assert found == custom_ids.Resume("", edit.encode(), by_staff=True)
    assert custom_ids.read(custom_ids.spell(found)) == found
    assert row["components"][0]["label"] == "o|"
    assert custom_ids.of_staff([{"custom_id": "f|reply|x|1||"}]) == [{"custom_id": "f|reply|x|1||"}]
