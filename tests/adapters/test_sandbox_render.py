"""What the core says becomes words, and the page is told what each paragraph is."""

from functools import partial

import pytest

from adapters.sandbox import render
from bot.actions import Verb
from bot.answers import OpenDocument, OpenForm, Show, Toast
from bot.forms.model import Answer, Draft, Field, Form, Kind, Option, Problem
from bot.ids import CaseId
from bot.messages import FormView, Message, button
from bot.ports import Granted
from bot.texts import text
from bot.texts.render import Reader
from tests.adapters.wiring import MONDAY
from tests.support.catalogue import texts

say = partial(texts().render, reader=Reader("en", "UTC"))


def no_link(_opened: OpenDocument) -> Granted:
    raise AssertionError("no link was wanted")


def test_a_message_is_its_paragraphs_and_its_buttons_in_order() -> None:
    said = Message(
        (text("form-progress", number=2, total=8), text("note-filed")),
        (button(text("button-agree"), Verb.CONSENT), button(text("button-disagree"), Verb.DECLINE)),
    )
    assert render.message(said, say) == {
        "parts": [
            {"text": "Question 2 of about 8", "look": "progress"},
            {"text": say(text("note-filed")), "look": "text"},
        ],
        "buttons": [{"label": "I agree", "action": "yes||"}, {"label": "I do not agree", "action": "no||"}],
    }


@pytest.mark.parametrize(
    ("key", "look"),
    [
        ("card-title", "title"),
        ("card-holder", "fact"),
        ("hint-date", "hint"),
        ("card-unsafe", "unsafe"),
        ("status-late", "late"),
        ("letter-result-upheld", "title"),
        ("never-heard-of", "text"),
    ],
)
def test_a_paragraph_is_known_by_its_key(key: str, look: str) -> None:
    assert render.look(key) == look


def test_every_key_that_has_a_look_exists() -> None:
    known = texts().keys("en")
    assert {key for key in render._LOOKS if key not in known} == set()
    for family in render._FAMILIES:
        assert any(key.startswith(family) for key in known), family


def test_words_of_people_stay_as_they_are() -> None:
    said = Message((text("thread-question", words="<b>Why?</b> { $x } \u202e"),))
    parts = render.message(said, say)["parts"]
    assert isinstance(parts, list)
    assert "<b>Why?</b> { $x } \u202e" in parts[0]["text"]


def test_a_form_is_shown_with_what_it_holds_and_what_is_wrong() -> None:
    kinds = tuple(Field(one.value, one, text("field-facts"), required=True) for one in Kind)
    options = (Option("a", text("option-yes")),)
    last = Field(
        "last", Kind.SEVERAL, text("field-facts"), text("hint-date"), options=options, only_if=("text", "x")
    )
    form = Form("some", text("form-reply"), (*kinds, last))
    draft = Draft(
        "some", "kim", "doc", 3, (Answer("text", "x", "", MONDAY), Answer("last", ("a",), "", MONDAY))
    )
    wrong = (Problem("text", text("form-required")),)
    view = FormView(form, form.fields, draft, wrong, (text("note-filed"),), CaseId("7KQ2-M4TX"))

    shown = render.answer(OpenForm(view), say, no_link)

    assert shown is not None
    found = shown["form"]
    assert isinstance(found, dict)
    assert (found["form"], found["target"], found["revision"]) == ("some", "doc", 3)
    assert found["case"] == "7KQ2-M4TX"
    assert [one["kind"] for one in found["fields"]] == [*(one.value for one in Kind), "several"]
    assert found["fields"][-1]["only_if"] == ["text", "x"]
    assert found["fields"][-1]["options"] == [{"id": "a", "label": say(text("option-yes"))}]
    assert found["values"] == {"text": "x", "last": ["a"]}
    assert found["problems"] == [{"field": "text", "text": say(text("form-required"))}]


def test_every_answer_can_be_shown() -> None:
    document = OpenDocument("case", "doc", "cv.pdf", "application/pdf")
    link = OpenDocument("case", "doc", "https://example.com", "", "https://example.com")
    assert render.answer(None, say, no_link) is None
    assert render.answer(Toast(text("sent")), say, no_link) == {
        "kind": "toast",
        "text": "Sent.",
        "refused": False,
    }
    shown = render.answer(Show(Message((text("sent"),))), say, no_link)
    assert shown is not None
    assert shown["kind"] == "show"
    assert render.answer(document, say, lambda _: Granted("https://example.com/view", "012345", 10)) == {
        "kind": "document",
        "name": "cv.pdf",
        "viewer": "https://example.com/view",
        "pin": "012345",
    }
    assert render.answer(link, say, no_link) == {
        "kind": "document",
        "name": "https://example.com",
        "link": "https://example.com",
    }
