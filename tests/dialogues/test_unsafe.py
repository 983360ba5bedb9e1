"""Somebody who is not safe: called for at once, found by staff, and not hurt by apologies."""

from datetime import timedelta

from bot.messages import ToPerson
from tests.support.play import Play


def apologies(play: Play) -> list[timedelta]:
    """List when she was told that nobody has written yet, since the first time."""
    told = [
        at
        for at, sent in play.stage.times
        if isinstance(sent.to, ToPerson) and any(part.key == "safety-late" for part in sent.message.parts)
    ]
    return [one - told[0] for one in told]


async def test_apologies_come_quickly_at_first_and_then_once_a_day(play: Play) -> None:
    await play.freelancer.hands_in()
    await play.freelancer.says("/unsafe")
    await play.passes(days=4)
    assert apologies(play)[:6] == [timedelta(hours=one) for one in (0, 1, 2, 4, 8, 16)]
    assert len(apologies(play)) == 9
    play.admin.sees("I am not safe")


async def test_a_draft_with_a_call_for_help_is_in_the_queue_of_staff(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.begins()
    await kim.says("/queue")
    kim.sees("No open cases.")
    await maria.says("/unsafe")
    await kim.says("/queue")
    kim.sees("1 open case", (await play.case()).id)


async def test_the_card_says_also_after_the_answer_that_somebody_was_not_safe(play: Play) -> None:
    kim = play.reviewer
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await kim.says("/card")
    kim.does_not_see("not safe")
    await play.freelancer.says("/unsafe")
    await kim.says("/card")
    kim.sees("NOT SAFE: this person needs an answer")
    await kim.sends("Reply", words="I have read what you wrote. Are you safe now?")
    await kim.says("/card")
    kim.does_not_see("NOT SAFE")
    kim.sees("This person said on", "that they are not safe. Somebody has answered.")
