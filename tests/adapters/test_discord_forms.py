"""Forms become windows of five fields, one after another, and no answer is cut or lost on the way."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from adapters.discord import custom_ids, forms
from adapters.discord.custom_ids import Sheet
from bot.case.model import Case
from bot.deadlines.rules import Rules
from bot.forms.model import Answer, Draft, Field, Form, Kind, Option
from bot.ids import PersonId, case_reference
from bot.intake.form import INTAKE, intake_form
from bot.messages import FormView
from bot.people.model import Roster
from bot.review.forms import StaffForm, staff_form
from bot.texts import text
from bot.texts.render import Reader
from bot.world import World
from tests.adapters.discord_limits import every, faults_of_window
from tests.adapters.wiring import MONDAY
from tests.support.catalogue import catalogue, texts

CASE = case_reference("some")
say = partial(texts().render, reader=Reader("en", "UTC"))
say_russian = partial(texts().render, reader=Reader("ru", "UTC"))


def decision(*answers: tuple[str, str | tuple[str, ...]]) -> FormView:
    person = PersonId("p")
    points = Answer("points", ("I was never told why", "The report is wrong " * 30), "", MONDAY)
    case = Case(CASE, person, MONDAY, Draft(INTAKE, person, answers=(points,)))
    form = staff_form(StaffForm.DECISION, case, World(Rules(), Roster(), catalogue(), texts()))
    draft = Draft("decision", "kim", "", 4, tuple(Answer(key, value, "", MONDAY) for key, value in answers))
    return FormView(form, form.fields, draft, case=CASE)


def view(*fields: Field, draft: Draft | None = None) -> FormView:
    return FormView(Form("some", text("form-reply"), fields), fields, draft or Draft("some", "kim"))


def shown(window: dict[str, Any] | None) -> list[str]:
    assert window is not None
    found = [one["custom_id"] for one in every(window["components"]) if "custom_id" in one]
    return list(dict.fromkeys(one.partition("#")[0] for one in found))


def inputs(window: dict[str, Any] | None) -> list[dict[str, Any]]:
    assert window is not None
    return [one for one in every(window["components"]) if "custom_id" in one]


def test_a_long_form_is_shown_window_after_window_and_every_field_comes_once() -> None:
    asked = decision(("outcome", "upheld"))
    seen: list[str] = []
    after, sheet = "", None
    while not isinstance(sheet, Sheet) or sheet.more:
        window = forms.window(asked, after, say)
        assert window is not None
        assert faults_of_window(window) == []
        seen += shown(window)
        after = seen[-1]
        sheet = custom_ids.read(window["custom_id"])
        assert isinstance(sheet, Sheet)
        asked = replace(
            asked,
            draft=replace(
                asked.draft, answers=tuple(Answer(one, "x", "", MONDAY) for one in ("outcome", *seen))
            ),
        )
    expected = [
        one.id for one in asked.form.fields if one.only_if is None or one.only_if == ("outcome", "upheld")
    ]
    assert seen == expected
    assert sheet == Sheet("decision", "", 4, CASE, more=False)


def test_a_question_that_an_answer_brought_up_comes_in_the_next_window() -> None:
    first = shown(forms.window(decision(), "", say))
    assert "basis" not in first
    reversed_now = decision(("outcome", "reversed"), *((one, "x") for one in first[1:]))
    following = shown(forms.window(reversed_now, first[-1], say))
    assert following[0] == "basis"


def test_a_window_opens_with_what_is_there_already() -> None:
    window = forms.window(decision(("outcome", "modified"), ("measure", "Until *June*")), "", say)
    outcome, measure, *_ = inputs(window)
    assert [one["value"] for one in outcome["options"] if one.get("default")] == ["modified"]
    assert measure["value"] == "Until *June*"


def test_an_answer_too_long_for_a_window_is_left_alone_rather_than_cut() -> None:
    words = Field("words", Kind.TEXT, text("field-facts"), required=True)
    other = Field("other", Kind.TEXT, text("field-why"))
    held = Draft("some", "kim", answers=(Answer("words", "x" * 4001, "", MONDAY),))
    assert shown(forms.window(view(words, other, draft=held), "", say)) == ["other"]


def test_points_written_over_several_lines_are_left_alone_too() -> None:
    points = Field("points", Kind.POINTS, text("ask-points"))
    held = Draft("some", "kim", answers=(Answer("points", ("one\nand more", "two"), "", MONDAY),))
    assert forms.window(view(points, draft=held), "", say) is None


def test_where_nothing_is_left_there_is_no_window() -> None:
    assert forms.window(view(Field("files", Kind.DOCUMENTS, text("ask-documents"))), "", say) is None


def test_forty_options_become_two_menus_and_eleven_one() -> None:
    many = tuple(Option(f"o{n}", text("option-yes")) for n in range(40))
    one_of = Field("clause", Kind.CHOICE, text("field-clause"), required=True, options=many)
    several = Field("allowed", Kind.SEVERAL, text("field-allowed"), options=many[:11])
    window = forms.window(view(one_of, several), "", say)
    assert window is not None
    assert faults_of_window(window) == []
    assert [(one["custom_id"], len(one["options"]), one["max_values"]) for one in inputs(window)] == [
        ("clause#0", 25, 1),
        ("clause#1", 15, 1),
        ("allowed#0", 11, 11),
    ]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_questions_of_the_intake_keep_every_limit(language: str) -> None:
    form = intake_form(catalogue())
    whole = FormView(form, form.fields, Draft(INTAKE, "p"))
    after, windows = "", 0
    while (window := forms.window(whole, after, say if language == "en" else say_russian)) is not None:
        assert faults_of_window(window) == []
        after, windows = shown(window)[-1], windows + 1
    assert windows >= 2


def test_a_label_that_is_too_long_goes_on_below() -> None:
    window = forms.window(decision(), "point.1", say)
    assert window is not None
    (point, *_) = window["components"]
    assert point["label"].startswith('Point 2: "The report is wrong')
    assert point["label"].endswith("…")
    assert point["description"].startswith("…")


def test_who_does_not_remember_a_date_may_leave_it_empty_in_a_window() -> None:
    form = intake_form(catalogue())
    asked = tuple(one for one in form.fields if one.id == "informed_on")
    (date,) = inputs(forms.window(FormView(form, asked, Draft(INTAKE, "p")), "", say))
    assert date["required"] is False


def test_what_was_handed_in_is_read_back_field_by_field() -> None:
    handed = forms.handed_in(
        [
            {"type": 18, "component": {"type": 4, "custom_id": "words", "value": " Hello "}},
            {"type": 18, "component": {"type": 4, "custom_id": "points#lines", "value": "one\n\n two "}},
            {"type": 18, "component": {"type": 21, "custom_id": "outcome", "value": "upheld"}},
            {"type": 18, "component": {"type": 21, "custom_id": "basis", "value": None}},
            {"type": 18, "component": {"type": 22, "custom_id": "redress", "values": ["court", "adr"]}},
            {"type": 18, "component": {"type": 3, "custom_id": "clause#0", "values": []}},
            {"type": 18, "component": {"type": 3, "custom_id": "clause#1", "values": ["fees"]}},
            {"type": 18, "component": {"type": 19, "custom_id": "files", "values": ["11", "12"]}},
            {"type": 1, "components": [{"type": 4, "custom_id": "old", "value": "way"}]},
            {"type": 10, "content": "not an input"},
        ]
    )
    assert handed.values == (
        ("words", " Hello "),
        ("points", ("one", "two")),
        ("outcome", "upheld"),
        ("basis", ""),
        ("redress", ("court", "adr")),
        ("clause", ("fees",)),
        ("old", "way"),
    )
    assert handed.files == ("11", "12")


@pytest.mark.parametrize("odd", [None, {}, "x", [1, None, {"component": 3}, {"components": [[]]}]])
def test_what_has_another_shape_is_passed_over(odd: object) -> None:
    assert forms.handed_in(odd).values == ()


def test_the_window_for_files_takes_ten_and_words_about_them() -> None:
    window = forms.upload_window(say)
    assert faults_of_window(window) == []
    files, words = inputs(window)
    assert (files["type"], files["max_values"], words["required"]) == (19, 10, False)
    assert custom_ids.read(window["custom_id"]) == custom_ids.Files()


def test_correcting_begins_at_the_field_that_is_wrong() -> None:
    asked = decision()
    assert forms.before(asked, "outcome") == ""
    assert shown(forms.window(asked, forms.before(asked, "facts"), say))[0] == "facts"
