"""Messages changed and deleted, chats blocked: both wordings stay, and nothing goes away."""

import pytest

from bot.commands import from_button
from bot.events import Edited, Reachable, Removed
from bot.messages import ToPerson, ToThread
from tests.support.play import Play


async def log(play: Play, action: str) -> list[dict[str, str]]:
    case = await play.case()
    lines = await play.store.transact(lambda tx: tx.audit(case.id))
    return [dict(line.texts) for line in lines if line.action == action]


async def test_an_edited_answer_is_kept_beside_the_old_one_and_replaces_it_by_one_press(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.begins()
    await maria.says("They suspended me in April.", message="m1")
    await maria.says("A letter.", message="m2")
    await maria.presses("Yesterday")
    await maria.presses("Hand in my appeal")
    await maria.does(Edited("m1", "They suspended me in May."))
    maria.sees("both stay with your appeal", 'It belongs to your answer "Own words"')
    kim.sees("The freelancer changed a message", "They suspended me in May.")
    assert (await play.case()).intake.text("own_words") == "They suspended me in April."
    assert await log(play, "message edited") == [
        {"words": "They suspended me in May.", "words before": "They suspended me in April."}
    ]
    await maria.presses("Yes, use the new words")
    maria.sees('The new words stand in your answer "Own words" now.', "Which account is it?")
    kim.sees("The freelancer changed an answer", "Before: They suspended me in April.")
    assert (await play.case()).intake.text("own_words") == "They suspended me in May."


async def test_an_edit_of_one_message_leaves_the_rest_of_the_answer(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    while "This is your appeal." not in maria.words():
        await maria.presses("Skip")
    await maria.presses("Change 1")
    await maria.presses("Add to it")
    await maria.says("My son is ill.", message="m7")
    await maria.does(Edited("m7", "My daughter is ill."))
    await maria.presses("Yes, use the new words")
    assert (await play.case()).intake.text("own_words") == "They suspended me.\n\nMy daughter is ill."


async def test_an_edited_point_is_replaced_while_the_list_is_open_and_when_it_is_done(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.presses("Skip")
    await maria.says("61 of them were invitations.", message="m1")
    await maria.says("Nobody warned me.", message="m2")
    await maria.does(Edited("m1", "62 of them were invitations."))
    await maria.presses("Yes, use the new words")
    await maria.presses("That is all")
    assert (await play.case()).points == ("62 of them were invitations.", "Nobody warned me.")
    await maria.does(Edited("m2", "Nobody told me."))
    await maria.presses("Yes, use the new words")
    assert (await play.case()).points == ("62 of them were invitations.", "Nobody told me.")


async def test_an_older_answer_can_be_replaced_while_points_are_being_listed(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.", message="m1")
    await maria.says("A letter.")
    await maria.presses("Yesterday")
    await maria.presses("Hand in my appeal")
    await maria.says("maria-dev")
    await maria.presses("Skip")
    await maria.says("Nobody warned me.")
    await maria.does(Edited("m1", "They closed my account."))
    await maria.presses("Yes, use the new words")
    await maria.presses("That is all")
    case = await play.case()
    assert (case.intake.text("own_words"), case.points) == ("They closed my account.", ("Nobody warned me.",))


async def test_new_words_that_do_not_fit_are_explained_and_the_answer_stays(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A letter.")
    await maria.says("29.5.2026", message="m3")
    await maria.does(Edited("m3", "29.15.2026"))
    await maria.presses("Yes, use the new words")
    maria.sees("I could not read this date")
    assert (await play.case()).intake.text("informed_on") == "2026-05-29"


async def test_a_change_of_words_that_were_replaced_long_ago_only_goes_on_record(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.", message="m1")
    await maria.presses("Back")
    await maria.says("They closed my account.", message="m2")
    await maria.does(Edited("m1", "They limited me."))
    maria.sees("both stay with your appeal")
    maria.does_not_see("It belongs to your answer")
    assert await log(play, "message edited") == [{"words": "They limited me."}]


async def test_a_press_for_words_changed_once_more_does_not_put_the_older_ones_in(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.", message="m1")
    await maria.does(Edited("m1", "They suspended me in Mai."))
    older = maria.action("Yes, use the new words")
    await maria.does(Edited("m1", "They suspended me in May."))
    await maria.does(from_button(older))
    maria.sees("from an earlier step")
    await maria.presses("Yes, use the new words")
    assert (await play.case()).intake.text("own_words") == "They suspended me in May."


async def test_an_answer_does_not_change_any_more_once_it_is_decided(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.begins()
    await maria.says("They suspended me.", message="m1")
    await maria.says("A letter.")
    await maria.presses("Yesterday")
    await maria.presses("Hand in my appeal")
    await kim.presses("Claim")
    await kim.decides()
    await maria.does(Edited("m1", "They closed it."))
    maria.does_not_see("It belongs to your answer")
    assert (await play.case()).intake.text("own_words") == "They suspended me."


async def test_words_of_despair_in_an_edited_message_call_a_person(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.does(Edited("m9", "I want to die"))
    play.reviewer.sees("I am not safe")


async def test_a_deleted_message_stays_on_file_and_he_is_told_how_to_stop(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.does(Removed("m1"))
    maria.sees("stays there", "/withdraw", "/erase")
    kim.sees("The freelancer deleted a message from the chat")
    assert (await play.case()).intake.text("own_words") == "They suspended me."


@pytest.mark.parametrize("change", [Edited("m1", "New words."), Removed("m1")])
async def test_before_consent_a_change_is_answered_too(play: Play, change: Edited | Removed) -> None:
    maria = play.freelancer
    await maria.says("They suspended me.", message="m1")
    await maria.does(change)
    assert maria.words()


async def test_an_edited_note_is_recorded_as_such_and_never_leaves(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.says("He looks honest.", message="n1")
    said = len([one for one in play.stage.sent if isinstance(one.to, ToPerson)])
    await kim.does(Edited("n1", "She looks honest."))
    kim.sees("filed beside the old ones")
    await kim.does(Removed("n1"))
    kim.sees("The note stays on record")
    assert await log(play, "note") == [{"note": "He looks honest."}]
    assert await log(play, "note edited") == [{"note": "She looks honest."}]
    assert len([one for one in play.stage.sent if isinstance(one.to, ToPerson)]) == said


async def test_staff_see_that_he_blocked_the_bot_and_what_failed_goes_out_when_he_is_back(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    play.stage.blocked.add("maria")
    await maria.does(Reachable(on=False))
    kim.sees("has blocked the bot")
    await kim.sends("Reply", words="Good morning, Maria.")
    await kim.says("/card")
    kim.sees("CANNOT BE WRITTEN TO since Mon, 1 Jun 2026")
    play.stage.blocked.clear()
    await maria.does(Reachable(on=True))
    maria.sees("Good morning, Maria.", "Welcome back")
    kim.sees("can be written to again")
    await kim.says("/card")
    kim.does_not_see("CANNOT BE WRITTEN TO")
    assert (await play.case()).timer("delivery") is None


async def test_who_comes_back_after_weeks_reads_each_news_once_and_every_letter(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    play.stage.blocked.add("maria")
    await maria.does(Reachable(on=False))
    await kim.sends("Reply", words="First letter.")
    await play.passes(days=40)
    await kim.presses("Claim")
    await kim.sends("Reply", words="Second letter.")
    failed = [row for row, state in await play.store.transact(lambda tx: tx.outbox(500)) if state == "failed"]
    before = len(play.stage.sent)
    play.stage.blocked.clear()
    await maria.does(Reachable(on=True))
    came = [one for one in play.stage.sent[before:] if isinstance(one.to, ToPerson)]
    said = ["\n".join(maria.render(part) for part in one.message.parts) for one in came]
    assert sum("First letter." in one for one in said) == 1
    assert sum("Second letter." in one for one in said) == 1
    assert len(failed) > len(came), "weeks of the same news"
    news = [one.message.parts[0].key for one in came]
    assert news.count("update-intro") == 1
    late = [one.message.parts[0].args[-1] for one in came if one.message.parts[0].key == "late-sorry"]
    assert len(set(late)) == len(late), "one apology for each date"
    assert (await play.case()).timer("delivery") is None
    left = await play.store.transact(lambda tx: tx.outbox(500))
    assert [row.id for row, state in left if state == "failed"] == []


async def test_who_writes_again_has_not_blocked_the_bot(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.does(Reachable(on=False))
    assert (await play.case()).blocked_at == play.now
    await maria.says("maria-dev")
    assert (await play.case()).blocked_at is None


async def test_what_goes_to_a_thread_says_how_the_thread_looks_from_outside(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.says("/unsafe")
    in_thread = [one for one in play.stage.sent if isinstance(one.to, ToThread)]
    assert all(one.heading is not None for one in in_thread)
    assert all(one.heading is None for one in play.stage.sent if not isinstance(one.to, ToThread))
    heading = in_thread[-1].heading
    case = await play.case()
    assert heading is not None
    assert kim.render(heading.title) == f"{case.id} · Received"
    assert (heading.status, heading.reason, heading.unsafe, heading.open) == ("received", "", True, True)
    await maria.says("maria-dev")
    await maria.presses("Identity could not be verified")
    heading = [one for one in play.stage.sent if isinstance(one.to, ToThread)][-1].heading
    assert heading is not None
    assert kim.render(heading.title) == f"{case.id} · Received · Identity could not be verified"
    assert heading.reason == "identity_not_verified"
