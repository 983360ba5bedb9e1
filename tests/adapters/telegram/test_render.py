"""From messages to posts: what stands where, what is styled, what is shortened."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.telegram import render
from adapters.telegram.words import LIMIT, Span, Style, Words
from bot.actions import Verb
from bot.answers import OpenForm, Show
from bot.case.model import Status
from bot.forms.model import Draft, Form, Problem
from bot.ids import CaseId
from bot.messages import FormView, Heading, Message, button
from bot.texts import named, text
from bot.texts.render import Reader
from tests.support.catalogue import texts

SAY = partial(texts().render, reader=Reader("en", "UTC"))
CASE = CaseId("7KQ2-M4XH")
SKIP = button(text("button-skip"), Verb.SKIP)


def heading(status: Status = Status.RECEIVED, *, late: bool = False, unsafe: bool = False) -> Heading:
    title = text("thread-title-plain", reference=CASE, status=named("staff-status", status))
    return Heading(CASE, title, status.value, "", late, unsafe, status is not Status.CLOSED)


def test_paragraphs_stand_apart_and_buttons_under_them() -> None:
    (post,) = render.message(Message((text("welcome-back"), text("early-explained")), (SKIP,)), SAY)
    assert post.words.text == f"{SAY(text('welcome-back'))}\n\n{SAY(text('early-explained'))}"
    assert [one.label for one in post.keyboard.keys] == [SAY(SKIP.label)]


def test_the_lines_of_a_list_stand_close() -> None:
    lines = [text("card-point", number="1", point="a"), text("card-point", number="2", point="b")]
    (post,) = render.message(Message(tuple(lines)), SAY)
    assert post.words.text == "\n".join(map(SAY, lines))


def test_documents_stand_close_under_the_line_that_begins_them() -> None:
    lines = [text("inventory-intro", count=2), *(text("inventory-line", name=n, state="here") for n in "ab")]
    (post,) = render.message(Message((text("welcome-back"), *lines)), SAY)
    assert post.words.text.endswith("\n\n" + "\n".join(map(SAY, lines)))


def test_on_a_card_a_question_looks_other_than_its_answer() -> None:
    said = text("card-answer", question="Told on", answer="Friday,\nor 5 < 6 *days* ago")
    post = render.card(Message((said,)), SAY)
    assert post.words.text == "Told on\nFriday,\nor 5 < 6 *days* ago"
    assert [(one.style, one.start, one.length) for one in post.words.spans] == [(Style.ITALIC.value, 0, 7)]
    bare = render.card(Message((text("card-answer", question="Told on", answer=""),)), SAY)
    assert bare.words.spans == ()


def test_a_title_is_bold_and_progress_is_slanted() -> None:
    (post,) = render.message(Message((text("form-progress", number=1, total=9),)), SAY)
    assert [one.style for one in post.words.spans] == [Style.ITALIC.value]


def test_what_people_write_is_shown_as_they_wrote_it() -> None:
    nasty = "<b>*not* _bold_</b> [x](y) &amp; `code`"
    (post,) = render.message(Message((text("card-question", words=nasty),)), SAY)
    assert nasty in post.words.text
    assert [one.style for one in post.words.spans] == [Style.QUOTE.value]


def test_a_long_message_becomes_several_and_the_last_has_the_buttons() -> None:
    said = Message((text("card-question", words="A sentence of mine. " * 500),), (SKIP,))
    posts = render.message(said, SAY)
    assert len(posts) == 3
    assert all(one.words.length <= LIMIT for one in posts)
    assert [bool(one.keyboard.keys) for one in posts] == [False, False, True]


def test_a_message_without_words_is_no_post() -> None:
    assert render.message(Message(()), SAY) == ()


@settings(deadline=None)
@given(st.lists(st.integers(0, 9000), min_size=1, max_size=12))
def test_a_card_is_one_post_whatever_it_holds(lengths: list[int]) -> None:
    said = Message(tuple(text("card-question", words="wörd " * (one // 5)) for one in lengths), (SKIP,))
    post = render.card(said, SAY)
    assert post.words.length <= LIMIT
    assert all(one.start + one.length <= post.words.length for one in post.words.spans)


def test_a_card_shortens_what_is_longest_and_leaves_the_rest() -> None:
    short = text("card-point", number="1", point="My proposals were fitting")
    post = render.card(Message((text("card-question", words="x" * 20_000), short)), SAY)
    assert SAY(short) in post.words.text
    assert "…" in post.words.text


def test_a_card_that_fits_is_left_alone() -> None:
    said = Message((text("card-point", number="1", point="a"),))
    assert render.card(said, SAY).words.text == SAY(said.parts[0])


@pytest.mark.parametrize("status", Status)
def test_every_status_has_an_icon_of_its_own(status: Status) -> None:
    icons = [render.topic(heading(one), SAY).icon for one in Status]
    assert icons.count(render.topic(heading(status), SAY).icon) == 1


def test_what_is_worst_decides_the_icon_while_the_case_is_open() -> None:
    usual, late = render.topic(heading(), SAY), render.topic(heading(late=True), SAY)
    unsafe = render.topic(heading(late=True, unsafe=True), SAY)
    assert len({usual.icon, late.icon, unsafe.icon}) == 3
    closed = render.topic(heading(Status.CLOSED, late=True), SAY)
    assert closed.icon == render.topic(heading(Status.CLOSED), SAY).icon
    assert not closed.open


def test_the_name_of_a_topic_fits() -> None:
    long = Heading(
        CASE, text("card-question", words="x " * 200), "received", "", late=False, unsafe=False, open=True
    )
    name = render.topic(long, SAY).name
    assert len(name) <= render.TOPIC_NAME
    assert "\n" not in name


def test_a_toast_fits_beside_a_button() -> None:
    assert len(render.cut_toast("x" * 900)) == render.TOAST


def test_a_form_that_comes_whole_is_told_with_what_is_wrong() -> None:
    form = Form("f", text("welcome-back"), ())
    view = FormView(
        form, (), Draft("f", "kim"), (Problem("a", text("early-explained")),), (text("early-enough"),)
    )
    assert render.shown(OpenForm(view)).parts == (
        text("welcome-back"),
        text("early-enough"),
        text("early-explained"),
    )
    assert render.shown(Show(Message((text("welcome-back"),)))).parts == (text("welcome-back"),)


def test_a_pressed_question_shows_what_was_chosen() -> None:
    done = render.pressed(Words("What happened?", (Span("bold", 0, 4),)), "I was not told")
    assert done.text == "What happened?\n\n✓ I was not told"
    assert done.spans == (Span("bold", 0, 4), Span("bold", 16, 16))


def test_a_pressed_question_that_is_as_long_as_can_be_still_fits() -> None:
    assert render.pressed(Words("x " * 2048), "Yes").length <= LIMIT


def test_an_address_comes_as_a_button() -> None:
    post = render.link("Write to me in private.", "Open", "https://example.com")
    assert [one.url for one in post.keyboard.keys] == ["https://example.com"]
