"""Staff at work: previews, drafts, guards, and what an unproved chat is not told."""

from dataclasses import replace

from bot.answers import OpenForm
from bot.case.model import Status
from bot.commands import from_button
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, Unit
from bot.ids import code_digest
from bot.messages import ToPerson
from bot.people.model import Roster
from tests.support.catalogue import ROSTER
from tests.support.play import DECISION, PDF, Play, Reviewer


async def test_a_plain_message_in_the_thread_is_a_note_and_never_leaves(play: Play) -> None:
    await play.freelancer.hands_in()
    said_before = len([one for one in play.stage.sent if isinstance(one.to, ToPerson)])
    await play.reviewer.says("He looks honest to me.")
    play.reviewer.sees("Note filed. The freelancer does not see it.")
    assert len([one for one in play.stage.sent if isinstance(one.to, ToPerson)]) == said_before
    assert "note" in await play.audit()


async def test_nothing_is_sent_before_send_is_pressed(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.presses("Reply")
    await kim.fills(words="Good morning, Maria.")
    kim.sees("Nothing has left yet", "Good morning, Maria.")
    assert all(
        "Good morning" not in maria.render(p)
        for one in play.stage.sent
        if isinstance(one.to, ToPerson)
        for p in one.message.parts
    )
    send = from_button(kim.action("Send"))
    await kim.does(send)
    maria.sees("Good morning, Maria.")
    await kim.does(send)
    kim.sees("There is nothing of yours to send any more")


async def test_a_preview_that_is_out_of_date_cannot_be_sent(play: Play) -> None:
    kim = play.reviewer
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await kim.presses("Reply")
    form = kim.answer
    await kim.fills(words="First wording")
    shown_first = kim.action("Send")
    kim.answer = form
    await kim.fills(words="Second wording")
    await kim.does(from_button(shown_first))
    kim.sees("Your draft has changed since this preview")


async def test_acting_needs_a_claim_and_says_so(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.says("/reply")
    play.reviewer.sees("Please claim the case first")


async def test_a_case_claimed_by_one_is_not_acted_on_by_another(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    await play.second.says("/claim")
    play.second.sees("Kim has this case")
    await play.lead.says("/claim")
    assert (await play.case()).assignee == "lea"


async def test_who_imposed_the_measure_may_not_judge_it(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.reviewer.presses("Claim")
    await play.reviewer.presses("I imposed it")
    case = await play.case()
    assert (case.assignee, case.status) == (None, Status.RECEIVED)
    await play.reviewer.says("/claim")
    play.reviewer.sees("another person has to judge it")


async def test_a_decision_names_everything_that_is_missing_at_once(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.sends("cv.pdf", PDF)
    await kim.presses("Claim")
    await kim.presses("Decide")
    await kim.fills(**{key: value for key, value in DECISION.items() if key != "facts"}, outcome="upheld")
    kim.sees("This one is needed")
    await kim.fills(facts="84 proposals.")
    kim.sees("This cannot be sent yet", "You have not opened cv.pdf yourself yet")
    assert (await play.case()).status is Status.BEING_REVIEWED


async def test_an_unproved_chat_is_told_that_a_decision_waits_but_not_what_it_says(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.decides()
    maria.sees("Your appeal is decided", "show the decision once you have shown that the account is yours")
    maria.does_not_see("84 proposals", "The restriction stays")
    case = await play.case()
    assert (case.informed_at, case.timer("second_review_window")) == (None, None)
    await play.passes(days=3)
    await maria.says(await play.code("maria-dev"))
    maria.sees("tied to the account maria-dev", "The restriction stays", "84 proposals")
    assert (await play.case()).informed_at == play.now


async def test_a_code_works_once_and_wrong_ones_are_capped(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    for _ in range(5):
        await maria.says("P-0000-0000-00")
        maria.sees("I do not know this code")
    await maria.says(await play.code("maria-dev"))
    maria.sees("I take no codes until Monday, 1 June 2026, 10:00")
    await play.passes(hours=1, minutes=1)
    code = await play.code("maria-dev-2")
    await maria.says(code)
    maria.sees("tied to the account maria-dev-2")
    known = await play.store.transact(lambda tx: tx.code(code_digest(code)))
    assert known is not None
    assert known.spent


async def test_an_expired_code_is_refused_kindly(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    code = await play.code("maria-dev", days=1)
    await play.passes(days=2)
    await maria.says(code)
    maria.sees("This code has expired", "/ask")


async def test_a_check_by_staff_proves_the_account_too(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Record an identity check", account="maria-dev", how="Video call with her ID.")
    maria.sees("tied to the account maria-dev")


async def test_no_reason_given_means_that_staff_must_state_it_first(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.presses("They gave me no reason")
    await maria.presses("Today")
    await maria.presses("Hand in my appeal")
    maria.sees("the team has to tell you the reason first")
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    assert (await play.case()).status is Status.WAITING_FOR_REASONS
    await kim.sends(
        "State the reasons", clause="proposals", facts="84 proposals in May.", automation="not_automated"
    )
    maria.sees("Here is the reason", "84 proposals in May.", "4.2", "You can answer until")
    assert (await play.case()).status is Status.WAITING_FOR_YOU
    await maria.presses("I have nothing to add")
    assert (await play.case()).status is Status.BEING_REVIEWED


async def test_a_request_for_information_gives_the_turn_and_any_message_answers_it(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="Please send the job links.", days="5")
    maria.sees("Please send the job links.", "Please answer by Monday, 8 June 2026, 23:59")
    assert (await play.case()).status is Status.WAITING_FOR_YOU
    await maria.says("Here they are.")
    maria.sees("Thank you, we have your answer", "It is our turn")
    kim.sees("Answer from the freelancer: Here they are.")
    assert (await play.case()).status is Status.BEING_REVIEWED


async def test_where_nobody_else_can_judge_an_admin_owes_a_person() -> None:
    play = Play(roster=Roster(ROSTER.staff[:1]))
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.decides()
    await maria.presses("Ask for a second review")
    maria.sees("nobody in the team is new to your case")
    kim.sees("obody on the list of staff may judge this case")
    assert (await play.case()).timer("reviewer_needed") is not None


async def test_whoever_new_takes_the_case_ends_the_search_for_a_reviewer() -> None:
    play = Play(roster=Roster(ROSTER.staff[:1]))
    kim, ruth, maria = play.reviewer, play.second, play.freelancer
    await maria.hands_in()
    await kim.presses("I imposed it")
    maria.sees("may decide on your appeal, because they took part in the suspension")
    maria.does_not_see("new to your case")
    assert (await play.case()).timer("reviewer_needed") is not None
    play.service.policy = replace(play.service.policy, roster=ROSTER)
    await ruth.presses("Claim")
    case = await play.case()
    assert (case.assignee, case.timer("reviewer_needed")) == ("ruth", None)


async def test_a_time_to_answer_that_was_cut_short_does_not_grow_when_the_rules_change(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="The job links, please.", days="20")
    await maria.says("Here.")
    await play.passes(days=14)
    await kim.presses("Claim")  # after a week without a word the case was free again
    await kim.sends("Ask for information", words="And the dates, please.", days="20")
    cut = (await play.case()).timer("reply")
    longer = Rules(2, ((Clock.REPLY, Duration(30, Unit.DAYS)),))
    await play.service.changing.adopt(replace(play.service.policy, rules=longer), play.now)
    assert (await play.case()).timer("reply") == cut


async def test_a_letter_about_a_lost_message_is_not_the_decision(play: Play) -> None:
    """While he has not proved the account, only a letter with the decision itself begins his time."""
    kim, lea, maria = play.reviewer, play.lead, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.decides()
    play.stage.blocked.add("maria")
    await kim.sends("Reply", words="A word you never got.")
    letter = {"how": "A letter.", "on": "2026-06-01"}
    await lea.sends("Told by other means", **letter, decision="no")
    case = await play.case()
    assert (case.informed_at, case.timer("delivery")) == (None, None)
    assert case.timer("proof") is not None
    play.stage.blocked.clear()
    await play.passes(days=40)
    assert (await play.case()).timer("delivery:decision") is not None
    await lea.sends("Told by other means", **letter, decision="yes")
    case = await play.case()
    assert case.timer("second_review_window") is not None
    assert case.timer("delivery:decision") is None


async def test_a_command_that_there_is_not_is_not_taken_for_one_that_lacks_a_case(play: Play) -> None:
    await play.reviewer.says("/hello")
    play.reviewer.sees("/help lists what you can do")
    await play.reviewer.says("/card")
    play.reviewer.sees("I do not know which case you mean")


async def test_strangers_in_the_moderator_channel_can_do_nothing(play: Play) -> None:
    await play.freelancer.hands_in()
    stranger = Reviewer(play, "mallory")
    await stranger.says("/claim")
    stranger.sees("You are not on the list of staff")
    assert (await play.case()).assignee is None


async def test_after_two_rulings_there_is_no_third_review_but_news_are_heard(play: Play) -> None:
    kim, ruth, maria = play.reviewer, play.second, play.freelancer
    await maria.hands_in()
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.decides()
    second_review = maria.action("Ask for a second review")
    await maria.does(from_button(second_review))
    await ruth.presses("Claim")
    await ruth.decides()
    assert "Ask for a second review" not in maria.buttons()[:3]
    await maria.does(from_button(second_review))
    maria.sees("Two people have decided", "Please write what is new")
    await maria.says("The client has written a letter for me.")
    maria.sees("Your question is with the team")
    assert (await play.case()).status is Status.DECIDED


async def test_asking_again_when_the_decision_is_late_breaks_no_law(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="The job links, please.", days="20")
    await maria.says("Here.")
    await play.passes(days=40)
    late = (await play.case()).timer("decision")
    assert late is not None
    assert late.late
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="And the dates, please.", days="20")
    maria.sees("And the dates, please.")
    assert (await play.case()).status is Status.WAITING_FOR_YOU


async def test_the_second_at_a_form_is_shown_who_writes_it_and_may_take_over(play: Play) -> None:
    kim, lea = play.reviewer, play.lead
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await kim.presses("Reply")
    await kim.fills(words="Good morning, Maria.")
    await lea.says("/reply")
    lea.sees('Kim has been writing "Reply to the freelancer" since Monday, 1 June 2026, 09:00')
    await lea.presses("Take over from Kim")
    assert isinstance(lea.answer, OpenForm)
    assert lea.answer.view.held("words") == "Good morning, Maria."
    await lea.fills(words="Good morning, dear Maria.")
    await lea.presses("Send")
    play.freelancer.sees("Good morning, dear Maria.")


async def test_what_could_not_be_taken_stands_in_the_form_to_be_corrected(play: Play) -> None:
    kim = play.reviewer
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await kim.presses("Ask for information")
    await kim.fills(words="The links, please.", days="soon")
    kim.sees("Please write a number")
    await kim.presses("Ask for information")
    assert isinstance(kim.answer, OpenForm)
    assert (kim.answer.view.held("words"), kim.answer.view.held("days")) == ("The links, please.", "soon")
    await kim.fills(words="The links, please.", days="5")
    await kim.presses("Send")
    play.freelancer.sees("The links, please.")
