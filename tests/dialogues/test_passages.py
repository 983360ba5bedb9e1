"""Passages: words that staff keep, insert and edit, and that alone answer nobody."""

import pytest

from bot.answers import OpenForm, Show
from bot.case.model import Case, Status
from bot.deadlines.clocks import Clock
from bot.messages import ToModerators
from tests.support.play import DECISION, Play, Reviewer

GREETING = "Good morning. I am looking at your appeal and everything you have sent."
OWN = "Your passport scan of 2 June was cut off at the left edge."


@pytest.fixture
async def kept(play: Play) -> Play:
    """A case that Kim has, and a passage in each of two languages."""
    await play.freelancer.hands_in()
    kim = play.reviewer
    await kim.presses("Claim")
    await kim.says(f"/passages add en Greeting: {GREETING}")
    await kim.says("/passages add ru Приветствие: Здравствуйте. Я смотрю вашу апелляцию.")
    return play


async def test_staff_keep_list_reword_and_remove_passages_in_chat(kept: Play) -> None:
    kim, ruth = kept.reviewer, kept.second
    await ruth.says("/passages")
    ruth.sees("2 passages are kept", "Greeting (English): Good morning.", "Приветствие (Русский)")
    await ruth.says("/passages russian")
    ruth.sees("1 passage is kept", "Приветствие")
    ruth.does_not_see("Greeting (English)")
    await ruth.says("/passages edit en greeting: Hello. I read your appeal today because it is new.")
    said = [one for one in kept.stage.sent if isinstance(one.to, ToModerators)][-1]
    assert 'passage "Greeting" (en) reworded' in ruth.render(said.message.parts[0])
    await kim.says("/passages show en Greeting")
    kim.sees("I read your appeal today because it is new.")
    await kim.says("/passages remove en Greeting")
    await kim.says("/passages en")
    kim.sees("No passages are kept yet.")
    await kim.says("/staff history")
    kim.sees('passage "Greeting" (en) removed', "Ruth")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("add en Greeting: Once more.", "is kept already"),
        ("add en Greeting", "Please write the language, a title, a colon and the words"),
        ("add xx Greeting: Hello.", "xx"),
        ("add en Goodbye: We are unlikely to respond to you.", 'We never say "unlikely to respond"'),
        ("edit en Greting: Hello.", 'Did you mean "Greeting"?'),
        ("remove ru Greeting", 'No passage is called "Greeting"'),
        (f"add en {'x' * 41}: Hello.", "A title may have 40 characters"),
        ("ad en Greeting: Hello.", "add"),
    ],
)
async def test_a_mistake_is_named_with_what_to_do(kept: Play, typed: str, said: str) -> None:
    await kept.reviewer.says(f"/passages {typed}")
    kept.reviewer.sees(said)


async def test_a_passage_is_inserted_edited_and_sent(kept: Play) -> None:
    kim, maria = kept.reviewer, kept.freelancer
    await kim.says("/card")
    await kim.presses("Reply with a passage")
    kim.sees("Which passage?")
    assert _offered(kim) == ["Greeting", "Приветствие (ru)"]
    await kim.presses("Greeting")
    assert _held(kim) == GREETING
    await kim.fills(words=f"{GREETING} {OWN}")
    await kim.presses("Send")
    maria.sees(GREETING, OWN)


async def test_a_letter_that_is_only_a_passage_is_refused_and_stops_no_clock(kept: Play) -> None:
    kim = kept.reviewer
    before = (await kept.case()).timers
    for words in (GREETING, GREETING.replace("Good morning", "Good evening"), f"{GREETING} OK."):
        await kim.says("/reply")
        await kim.fills(words=words)
        kim.sees("This cannot be sent yet", "holds nothing but a passage")
        assert "Send" not in _offered(kim)
    assert [one.key for one in (await kept.case()).timers] == [one.key for one in before]
    assert (await kept.case()).timer(Clock.ACKNOWLEDGEMENT.value) is not None
    await kim.says("/reply")
    await kim.fills(words=f"{GREETING}\n{OWN}")
    await kim.presses("Send")
    assert (await kept.case()).timer(Clock.ACKNOWLEDGEMENT.value) is None


async def test_reasons_and_decisions_of_passages_alone_are_refused_too(kept: Play) -> None:
    kim, words = kept.reviewer, "You sent more proposals than the rule for your plan allows."
    await kim.says(f"/passages add en Proposals: {words}")
    await kim.presses("Decide")
    await kim.fills(**{**DECISION, "outcome": "upheld", "facts": words, "point_1": words})
    kim.sees('"The facts: dates, contracts, messages" holds nothing but a passage', "Point 1")
    assert (await kept.case()).status is Status.BEING_REVIEWED


async def test_a_passage_that_was_added_after_the_preview_is_still_a_passage(kept: Play) -> None:
    kim, words = kept.reviewer, "We have your papers and look at them in the order they came."
    await kim.says("/reply")
    await kim.fills(words=words)
    await kept.second.says(f"/passages add en Papers: {words}")
    await kim.presses("Send")
    kim.sees("holds nothing but a passage")


async def test_inserting_needs_what_the_form_needs(kept: Play) -> None:
    ruth = kept.second
    await ruth.says("/card")
    await ruth.presses("Reply with a passage")
    ruth.sees("Kim has this case")
    case: Case = await kept.case()
    assert not case.drafts


@pytest.fixture
async def in_the_thread() -> Play:
    """A play where staff fill in forms question by question, with a case that Kim has and a passage."""
    found = Play(staff_dialogue=True)
    await found.freelancer.hands_in()
    await found.reviewer.presses("Claim")
    await found.reviewer.says(f"/passages add en Greeting: {GREETING}")
    return found


async def test_in_the_thread_a_passage_goes_into_the_open_question(in_the_thread: Play) -> None:
    kim, maria = in_the_thread.reviewer, in_the_thread.freelancer
    await kim.presses("Reply")
    await kim.presses("Insert a passage")
    kim.sees("Which passage?")
    await kim.presses("Greeting")
    kim.sees("is in your draft", GREETING)
    await kim.presses("Keep it as it is")
    kim.sees("holds nothing but a passage")
    await kim.presses("Change")
    await kim.presses("Change 1")
    await kim.presses("Add to it")
    await kim.says(OWN)
    kim.sees("Nothing has left yet", GREETING, OWN)
    await kim.presses("Send")
    maria.sees(GREETING, OWN)


def _offered(who: Reviewer) -> list[str]:
    assert isinstance(who.answer, Show)
    return [who.render(one.label) for one in who.answer.message.buttons]


def _held(who: Reviewer) -> str:
    assert isinstance(who.answer, OpenForm)
    return who.answer.view.draft.text("words")
