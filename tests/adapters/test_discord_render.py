"""What the core says becomes messages that the platform takes, whole, with buttons that survive a restart."""

from __future__ import annotations

from functools import partial
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord import custom_ids, render
from adapters.discord.render import Extra, Link
from bot.actions import Verb
from bot.ids import case_reference
from bot.messages import Button, Message, bound, button
from bot.texts import text
from bot.texts.render import Reader
from tests.adapters.discord_limits import every, faults_of_message
from tests.support.catalogue import texts

say = partial(texts().render, reader=Reader("en", "UTC"))
CASE = case_reference("some")


def content(sheet: render.Components) -> str:
    return "".join(one["content"] for one in every(sheet) if one["type"] == 10)


def buttons(sheet: render.Components) -> list[dict[str, Any]]:
    return [one for one in every(sheet) if one["type"] == 2]


def menus(sheet: render.Components) -> list[dict[str, Any]]:
    return [one for one in every(sheet) if one["type"] == 3]


def test_a_message_is_one_text_with_its_buttons_below() -> None:
    said = Message(
        (text("preview-of", reference=CASE), text("thread-question", words="*Why?*"), text("note-filed")),
        (button(text("button-agree"), Verb.CONSENT), button(text("button-disagree"), Verb.DECLINE)),
    )
    (sheet,) = render.message(said, say)
    assert content(sheet) == (
        f"### Case {CASE}\n\n> Question from the freelancer: \\*Why?\\*\n\n"
        "Note filed. The freelancer does not see it."
    )
    assert [(one["label"], one["custom_id"]) for one in buttons(sheet)] == [
        ("I agree", "a|yes||"),
        ("I do not agree", "a|no||"),
    ]


def test_a_button_of_staff_names_its_case() -> None:
    said = Message((text("note-filed"),), bound((button(text("button-claim"), Verb.CLAIM),), CASE))
    (sheet,) = render.message(said, say)
    assert custom_ids.read(buttons(sheet)[0]["custom_id"]) == custom_ids.Press(f"claim|||{CASE}")


def test_many_choices_become_menus_of_25_and_none_is_lost() -> None:
    choices = tuple(button(text("note-filed"), Verb.CHOOSE, f"reason=r{n}") for n in range(60))
    (sheet,) = render.message(
        Message((text("note-filed"),), (*choices, button(text("button-skip"), Verb.SKIP))), say
    )
    assert [len(one["options"]) for one in menus(sheet)] == [25, 25, 10]
    assert [o["value"] for one in menus(sheet) for o in one["options"]] == [one.action for one in choices]
    assert menus(sheet)[1]["placeholder"] == "Choose … (26–50 / 60)"
    assert [one["custom_id"] for one in buttons(sheet)] == ["a|skip||"]


def test_a_few_choices_stay_buttons() -> None:
    choices = tuple(button(text("note-filed"), Verb.CHOOSE, f"reason=r{n}") for n in range(5))
    (sheet,) = render.message(Message((text("note-filed"),), choices), say)
    assert len(buttons(sheet)) == 5
    assert not menus(sheet)


def test_a_long_letter_becomes_several_messages_with_the_buttons_under_the_last() -> None:
    long = "One sentence of a frightened person. " * 600
    said = Message(
        (text("thread-own-words", words=long.strip()),), (button(text("button-claim"), Verb.CLAIM),)
    )
    sheets = render.message(said, say, mark="row")
    assert len(sheets) == 6
    assert [len(buttons(one)) for one in sheets] == [0, 0, 0, 0, 0, 1]
    whole = " ".join(content(one).removeprefix("> ") for one in sheets)
    assert whole == f"In the freelancer's own words: {long.strip()}"
    assert not [fault for one in sheets for fault in faults_of_message(one)]


def test_each_part_carries_a_mark_of_its_own_by_which_it_is_found_again() -> None:
    said = Message((text("thread-own-words", words="word " * 2000),))
    sheets = render.message(said, say, mark="row")
    marks = [render.marks(one) for one in sheets]
    assert marks == [{render.mark_of("row", n)} for n in range(len(sheets))]
    assert len(set.union(*map(set, marks))) == len(sheets)
    assert all(0 < one < 2**31 for one in set.union(*map(set, marks)))
    assert len(render.nonce_of("row", 0)) <= 25
    assert render.nonce_of("row", 0) != render.nonce_of("row", 1)


def test_what_is_late_is_red() -> None:
    (late,) = render.message(Message((text("late-sorry", reference=CASE),)), lambda _: "Sorry")
    (usual,) = render.message(Message((text("note-filed"),)), say)
    assert late[0]["accent_color"] is not None
    assert usual[0]["accent_color"] is None


def test_links_and_buttons_of_the_channel_stand_last() -> None:
    extras = (Link("Open", "https://viewer.example/x"), Extra("Go on", "o||form||"))
    said = Message((text("note-filed"),), (button(text("button-claim"), Verb.CLAIM),))
    (sheet,) = render.message(said, say, extras=extras)
    assert [one.get("url") or one["custom_id"] for one in buttons(sheet)] == [
        "a|claim||",
        "https://viewer.example/x",
        "o||form||",
    ]


VERBS = st.sampled_from(list(Verb))
BUTTONS = st.lists(
    st.builds(lambda verb, n: button(text("x"), verb, f"t{n}"), VERBS, st.integers(0, 90)), max_size=120
)
PARTS = st.lists(
    st.sampled_from(["card-title", "card-answer", "thread-reply", "form-progress", "note-filed"]),
    min_size=1,
    max_size=12,
)
WORDS = st.text(st.sampled_from("ab *_.\n#>-😀"), min_size=1, max_size=2500)


@settings(max_examples=60, deadline=None)
@given(PARTS, BUTTONS, st.text(st.sampled_from("ab *_.\n#>-😀"), min_size=1, max_size=2500))
def test_no_message_breaks_a_limit_of_the_platform(
    parts: list[str], pressed: list[Button], words: str
) -> None:
    said = Message(tuple(text(key) for key in parts), tuple(pressed))
    for sheet in render.message(said, lambda _: words, mark="row"):
        assert faults_of_message(sheet) == []
