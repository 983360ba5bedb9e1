"""Brevity: what is too long for a message is told in parts, in order, and nothing of it is lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import brevity
from bot.actions import Action, Verb, parse_action
from bot.answers import Show
from bot.events import Pressed
from bot.messages import Attachment, Message, button
from bot.texts import Day, Short, Span, Text, When, text
from bot.texts.render import Reader, Texts
from bot.texts.wording import MESSAGE
from tests.support import lengths
from tests.support.catalogue import texts

LONG = tuple(
    text("status-promised", what=f"thing {one}", due=When(datetime(2026, 9, 30, tzinfo=UTC)))
    for one in range(30)
)
SHOWN = Pressed(Action(Verb.RULES))


def rendered(part: Text, language: str, zone: str = "America/Argentina/Buenos_Aires") -> str:
    return texts().render(part, Reader(language, zone))


def page(number: int) -> Message:
    shown = brevity.turned(Show(Message(LONG)), Pressed(Action(Verb.RULES, "", number)), texts())
    assert isinstance(shown, Show)
    return shown.message


def test_a_message_that_fits_goes_out_as_it_is() -> None:
    said = Message(LONG[:2], (button(text("button-ask"), Verb.ASK),))
    assert brevity.messages(said, texts()) == (said,)


def test_a_longer_one_goes_out_as_several_with_buttons_and_file_at_the_end() -> None:
    ask, file = button(text("button-ask"), Verb.ASK), Attachment("examples", "x", text("photo-about"))
    told = brevity.messages(Message(LONG, (ask,), file), texts())
    assert len(told) > 1
    assert tuple(part for one in told for part in one.parts) == LONG
    assert [one.buttons for one in told] == [()] * (len(told) - 1) + [(ask,)]
    assert [one.attachment for one in told] == [None] * (len(told) - 1) + [file]
    assert lengths.all_too_long(list(told)) == []


def test_a_document_stays_whole() -> None:
    letter = Message((text("letter-result-upheld"), *LONG))
    assert brevity.messages(letter, texts()) == (letter,)
    assert brevity.turned(Show(letter), SHOWN, texts()) == Show(letter)


def test_what_is_asked_for_is_read_page_by_page_and_all_of_it_is_there() -> None:
    pages = [page(0)]
    while (on := parse_action(pages[-1].buttons[0].action)) and on.revision:
        pages.append(page(on.revision))
    assert len(pages) > 1
    assert tuple(part for one in pages for part in one.parts[:-1]) == LONG
    assert lengths.all_too_long(pages) == []
    assert page(len(pages) + 5).parts == pages[-1].parts, "a page that is no more there is the last one"


def test_a_list_never_ends_with_the_heading_of_the_next() -> None:
    heading = text("timeline-intro")
    for before in range(1, 12):
        for one in brevity.pages((*LONG[:before], heading, *LONG[:5]), texts()):
            assert one[-1] != heading


def test_what_changes_something_is_never_asked_for_again_by_a_page() -> None:
    shown = Show(Message(LONG))
    assert brevity.turned(shown, Pressed(Action(Verb.CONFIRM, "p1")), texts()) == shown


def test_groups_that_fit_stand_together_and_none_is_torn() -> None:
    told = brevity.packed((LONG[:2], LONG[2:5], LONG[5:8]), texts())
    assert tuple(part for one in told for part in one) == LONG[:8]
    starts = {one[0] for one in told}
    assert starts <= {LONG[0], LONG[2], LONG[5]}


def test_the_kinds_that_may_be_longer_are_named_one_by_one() -> None:
    assert set(brevity.DOCUMENTS) == set(lengths.DOCUMENTS)
    assert brevity.LONGEST == MESSAGE


@pytest.mark.parametrize("language", texts().languages)
def test_no_language_needs_more_room_than_was_reckoned(language: str) -> None:
    at = texts().languages.index(language)
    for days in range(0, 366, 5):
        moment = datetime(2028, 1, 1, 22, 22, tzinfo=UTC) + timedelta(days=days)
        both = (text("option-yes"), text("option-no"))
        for part in (
            text("status-promised", what=both, due=When(moment)),
            text("timeline-line", what="x", at=Short(moment)),
            text("answer-day", day=Day(moment.date())),
            text("appeals-enough", limit=days * 1000),
            text("rung-before", lasts=Span(days * 7919)),
        ):
            assert len(rendered(part, language)) <= texts().room(part)[at], part


def test_a_planted_message_that_is_too_long_is_caught() -> None:
    assert lengths.too_long(Message(LONG))
    assert not lengths.too_long(Message((text("reasons-intro"), *LONG)))
    own = Message((text("thread-reply", words="x" * 5000),))
    assert not lengths.too_long(own), "his own words are not ours to shorten"
    assert lengths.too_long(replace(own, parts=(text("card-point", number="1", point="x" * 5000),)))


def test_an_installations_own_longer_words_count_too() -> None:
    long = Texts.parse({"en": {"a.ftl": "a = " + "word " * 200}})
    assert not brevity.fits((text("a"),), long)
