"""Staff forms asked question by question in the thread: nothing leaks, nothing is lost, two never collide."""

import pytest

from bot.case.model import Status
from bot.commands import from_button
from bot.events import Edited
from bot.messages import ToPerson
from tests.support.play import PDF, Play, Reviewer


@pytest.fixture
def play() -> Play:
    return Play(staff_dialogue=True)


def told(play: Play) -> list[str]:
    """All the freelancer was ever sent."""
    maria = play.freelancer
    mine = (one for one in play.stage.sent if isinstance(one.to, ToPerson))
    return [maria.render(part) for one in mine for part in one.message.parts]


async def notes(play: Play) -> list[str]:
    case = await play.case()
    lines = await play.store.transact(lambda tx: tx.audit(case.id))
    return [words for line in lines if line.action == "note" for name, words in line.texts if name == "note"]


async def claimed(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")


async def chooses(kim: Reviewer, *labels: str) -> None:
    for label in labels:
        await kim.presses(label)


async def decides(kim: Reviewer) -> None:
    """Answer every question of a decision that stands, up to the preview."""
    await kim.presses("Decide")
    await kim.presses("Upheld: the measure stays")
    await kim.says("No new proposals until 1 September 2026.")
    await kim.says("We looked at every proposal of May.")
    await kim.presses("4.2 Sending proposals (version 2026-01)")
    await kim.says("84 proposals between 2 and 20 May 2026.")
    await kim.says("The rule asks for proposals that fit your skills.")
    await chooses(kim, "Yes", "No, a person alone", "log in", "That is all")
    await kim.says("Fewer proposals, for jobs that fit.")
    await chooses(kim, "a court", "That is all")
    await kim.says("The court of your home town, within six months.")
    await kim.says("Proof that the jobs fitted your skills.")
    await chooses(kim, "Nothing is left out", "Skip")


async def test_a_reply_is_asked_for_previewed_and_sent_exactly_once(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await claimed(play)
    await kim.presses("Reply")
    kim.sees("Kim: Reply to the freelancer. Question 1 of 1", "Your message")
    await kim.says("Good morning, Maria.")
    kim.sees("Nothing has left yet", "Good morning, Maria.", "Noted in your draft.")
    assert "Good morning" not in "".join(told(play))
    send = kim.action("Send")
    await kim.does(from_button(send))
    maria.sees("Good morning, Maria.")
    await kim.does(from_button(send))
    kim.sees("There is nothing of yours to send any more")
    assert sum("Good morning" in one for one in told(play)) == 1


async def two_points_and_a_cv(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says(await play.code("maria-dev"))
    await maria.presses("Skip")
    await maria.says("61 of them were invitations.")
    await maria.says("Nobody warned me.")
    await maria.presses("That is all")
    await maria.sends("cv.pdf", PDF)


async def changes(kim: Reviewer, question: str, words: str) -> None:
    """Pick a question from the summary of what is filled in, and answer it anew."""
    await kim.presses("Change")
    line = next(one for one in kim.words().split("\n") if question in one)
    await kim.presses(f"Change {line.split('.')[0]}")
    await kim.says(words)


async def test_a_decision_with_points_and_documents_is_made_question_by_question(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await two_points_and_a_cv(play)
    await chooses(kim, "Claim", "Decide", "Upheld: the measure stays", "Skip")
    kim.sees('Point 1: "61 of them were invitations."')
    await kim.says("We do not count invitations.")
    kim.sees('Point 2: "Nobody warned me."')
    await kim.says("The letter of 2 May was a warning.")
    await kim.presses("4.2 Sending proposals (version 2026-01)")
    await kim.says("84 proposals between 2 and 20 May 2026.")
    await kim.says("The rule asks for proposals that fit your skills.")
    await chooses(kim, "Yes", "No, a person alone", "log in")
    kim.sees("Chosen so far: log in")
    await chooses(kim, "That is all", "Skip", "a court", "That is all")
    await kim.says("The court of your home town.")
    await chooses(kim, "Skip", "Nothing is left out", "Skip")
    kim.sees("This cannot be sent yet", "You have not opened cv.pdf yourself yet", "What would change")
    await chooses(kim, "Open cv.pdf", "Mark it")
    kim.sees("About: cv.pdf")
    await chooses(kim, "Accepted", "Skip", "Send", "Decide")
    kim.sees("This cannot be sent yet")
    await changes(kim, "Which restriction applies now", "No new proposals until 1 September 2026.")
    await changes(kim, "What would change this result", "Fewer proposals.")
    await changes(kim, "What new information would reopen it", "Proof that the jobs fitted.")
    kim.sees("Nothing has left yet")
    await kim.presses("Send")
    maria.sees("The restriction stays", "84 proposals", "We do not count invitations.", "The letter of 2 May")
    assert (await play.case()).status is Status.DECIDED


async def test_a_note_in_the_middle_of_a_dialogue_never_leaks(play: Play) -> None:
    kim, ruth = play.reviewer, play.second
    await claimed(play)
    await kim.presses("Decide")
    await kim.says("He sounded angry on the phone.")  # an open choice is not answered by words
    kim.sees("Note filed")
    await kim.presses("Upheld: the measure stays")
    await ruth.says("I know this man.")
    ruth.sees("Note filed. The freelancer does not see it.")
    await kim.says("/note Careful with this one.")
    assert await notes(play) == [
        "He sounded angry on the phone.",
        "I know this man.",
        "Careful with this one.",
    ]
    await kim.says("No new proposals until September.")
    (draft,) = (await play.case()).drafts
    assert draft.text("measure") == "No new proposals until September."
    assert not any("phone" in one or "this man" in one or "Careful" in one for one in told(play))


async def test_after_the_preview_words_are_notes_again(play: Play) -> None:
    kim = play.reviewer
    await claimed(play)
    await kim.presses("Reply")
    await kim.says("Good morning, Maria.")
    await kim.says("I hope she understands.")
    kim.sees("Note filed. The freelancer does not see it.")
    await kim.presses("Send")
    assert not any("understands" in one for one in told(play))


async def test_one_can_go_back_leave_out_change_and_discard(play: Play) -> None:
    kim = play.reviewer
    await claimed(play)
    await kim.presses("Ask for information")
    await kim.says("The links, please.")
    kim.sees("Question 2 of 2")
    await kim.presses("Back")
    kim.sees("Your answer so far: The links, please.")
    await kim.presses("Add to it")
    await kim.says("And the dates.")
    await kim.says("70")
    kim.sees("Please give from 3 to 60 days.")
    await kim.presses("Change")
    kim.sees("What is filled in so far:", "And the dates.", "70")
    await kim.presses("Change 2")
    await kim.says("soon")
    kim.sees("Please write a number")
    await kim.says("5")
    kim.sees("Nothing has left yet", "The links, please.\n\nAnd the dates.")
    await kim.presses("Discard")
    kim.sees("The draft is discarded.")
    assert (await play.case()).drafts == ()
    assert "soon" in await notes(play)


async def test_an_unfinished_draft_is_continued_days_later(play: Play) -> None:
    kim = play.reviewer
    await claimed(play)
    await kim.presses("Decide")
    await kim.presses("Upheld: the measure stays")
    await play.passes(days=2)
    await kim.says("Still thinking about this one.")
    kim.sees("Note filed", "Your draft still waits")
    await kim.presses("Decide")
    kim.sees("Your draft from Monday, 1 June 2026", "Question 2 of", "Which restriction applies now")
    await kim.says("No new proposals until September.")
    (draft,) = (await play.case()).drafts
    assert [one.field for one in draft.answers] == ["outcome", "measure"]


async def test_later_makes_words_notes_until_one_goes_on(play: Play) -> None:
    kim = play.reviewer
    await claimed(play)
    await kim.presses("Reply")
    await kim.presses("Later")
    kim.sees("Your draft is kept. What you write now is a note again.")
    await kim.says("A note.")
    kim.sees("Note filed. The freelancer does not see it.")
    await kim.says("/reply")
    await kim.says("Good morning.")
    await kim.presses("Send")
    assert "Good morning." in "".join(told(play))


async def test_the_second_sees_who_is_at_it_since_when_and_can_take_over(play: Play) -> None:
    kim, lea, maria = play.reviewer, play.lead, play.freelancer
    await claimed(play)
    await kim.presses("Reply")
    await kim.says("Good morning, Maria.")
    old_preview = kim.action("Send")
    await play.passes(hours=2)
    await lea.says("/reply")
    lea.sees(
        'Kim has been writing "Reply to the freelancer" since Monday, 1 June 2026, 09:00',
        "1 question is answered.",
    )
    await lea.presses("Take over from Kim")
    lea.sees("Nothing has left yet", "Good morning, Maria.")
    kim.sees("Lea goes on with")
    await kim.does(from_button(old_preview))
    kim.sees("This belongs to what Lea is writing")
    assert not any("Good morning" in one for one in told(play))
    await lea.presses("Send")
    maria.sees("Good morning, Maria.", "Reviewer L.")


async def test_two_drafts_of_one_form_never_collide(play: Play) -> None:
    kim, lea = play.reviewer, play.lead
    await claimed(play)
    await kim.presses("Reply")
    await lea.says("/reply")
    await lea.presses("Begin my own")
    await lea.says("From Lea.")
    lea_sends = lea.action("Send")
    await kim.says("From Kim.")
    drafts = {one.by: one.text("words") for one in (await play.case()).drafts}
    assert drafts == {"kim": "From Kim.", "lea": "From Lea."}
    await kim.does(from_button(lea_sends))
    kim.sees("This belongs to what Lea is writing")
    assert not any("From" in one for one in told(play))
    await lea.does(from_button(lea_sends))
    assert any("From Lea." in one for one in told(play))
    assert [one.by for one in (await play.case()).drafts] == ["kim"]


async def test_a_take_over_waits_for_ones_own_draft(play: Play) -> None:
    kim, lea = play.reviewer, play.lead
    await claimed(play)
    await kim.presses("Reply")
    await lea.says("/reply")
    takes = lea.action("Take over from Kim")
    await lea.presses("Begin my own")
    await lea.does(from_button(takes))
    lea.sees("Send or discard it first")
    assert sorted(one.by for one in (await play.case()).drafts) == ["kim", "lea"]


async def test_an_old_preview_never_sends_a_newer_draft(play: Play) -> None:
    kim = play.reviewer
    await claimed(play)
    await kim.presses("Reply")
    await kim.says("First.")
    first = kim.action("Send")
    await kim.does(from_button(first))
    await kim.presses("Reply")
    await kim.says("Second, not ready.")
    await kim.does(from_button(first))
    kim.sees("There is nothing of yours to send any more")
    assert not any("Second" in one for one in told(play))


async def test_who_may_no_longer_act_loses_neither_word_nor_draft(play: Play) -> None:
    kim, lea = play.reviewer, play.lead
    await claimed(play)
    await kim.presses("Reply")
    await lea.says("/claim")
    await kim.says("Good morning.")
    kim.sees("Lea has this case")
    assert await notes(play) == ["Good morning."]
    assert [one.by for one in (await play.case()).drafts] == ["kim"]


async def test_an_edited_answer_of_staff_is_asked_about(play: Play) -> None:
    kim = play.reviewer
    await claimed(play)
    await kim.presses("Ask for information")
    await kim.says("The links, plaese.", message="s1")
    await kim.does(Edited("s1", "The links, please."))
    kim.sees('It belongs to your answer "What do you need, and what for?"')
    await kim.presses("Yes, use the new words")
    await kim.says("5")
    kim.sees("The links, please.")
    kim.does_not_see("plaese")


async def test_the_card_says_who_is_writing_what(play: Play) -> None:
    kim, ruth = play.reviewer, play.second
    await claimed(play)
    await kim.presses("Decide")
    await ruth.says("/card")
    ruth.sees("Being written: Decide, by Kim, since Mon, 1 Jun 2026, 09:00")


async def test_a_whole_decision_takes_one_answer_for_each_question(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await claimed(play)
    await maria.says(await play.code("maria-dev"))
    await decides(kim)
    kim.sees("Nothing has left yet", "84 proposals")
    await kim.presses("Send")
    maria.sees("The restriction stays")
    assert (await play.case()).drafts == ()


async def test_buttons_of_a_question_fit_every_channel(play: Play) -> None:
    kim = play.reviewer
    await claimed(play)
    await decides(kim)
    for sent in play.stage.sent:
        for one in sent.message.buttons:
            assert len(one.action.encode()) <= 64
