"""Few messages: an appeal asks little of somebody who is frightened and writes on a phone."""

import pytest

from app.demo import papers, words
from bot.forms.reading import listed
from tests.support.play import Freelancer, Play

MOST = 12
"""Messages that the demo's case may ask Maria to write or send, up to the full submission, proof included."""


class Counting(Freelancer):
    """A freelancer whose messages and presses are counted."""

    written = 0
    pressed = 0

    async def says(self, words: str, dedup: str = "", *, origin: str = "", message: str = "") -> None:
        self.written += 1
        await super().says(words, dedup, origin=origin, message=message)

    async def presses(self, label: str) -> None:
        self.pressed += 1
        await super().presses(label)


async def test_the_demos_case_takes_no_more_than_twelve_messages_up_to_the_full_submission(
    play: Play,
) -> None:
    maria = Counting(play, "maria")
    await maria.says("/start")
    await maria.presses("English")
    await maria.presses("I agree")
    maria.written = 0  # opening the chat is a press on every platform
    await maria.says(words.WHAT_HAPPENED)
    await maria.says(words.NOTICE)
    await maria.says(words.DAY)
    await maria.presses("Hand in my appeal")
    assert maria.written == 3
    await maria.says(words.ACCOUNT)
    await maria.presses(words.REASON)
    for one in words.ANSWERS:
        await maria.says(one)
    await maria.says("\n".join(f"{number}. {one}" for number, one in enumerate(words.POINTS, 1)))
    maria.sees("Noted: 2 points so far.")
    await maria.presses("That is all")
    await maria.sends_album(maria.upload(papers.PHOTO, papers.photo()), maria.upload(papers.CV, papers.cv()))
    maria.written += 1
    await maria.says(papers.LINK)
    await maria.presses("That is all")
    for label in ("My account as it was before", "It is suspended", "send proposals", "That is all"):
        await maria.presses(label)
    for _ in range(3):
        await maria.presses("Skip")
    maria.sees("This is your appeal.", "3 files")
    await maria.presses("That is everything for now")
    await maria.says(await play.code(words.ACCOUNT))
    maria.sees(f"tied to the account {words.ACCOUNT}")
    case = await play.case()
    assert case.points == words.POINTS
    assert (case.completed_at is not None, case.proved, len(case.documents)) == (True, True, 3)
    assert maria.written <= MOST, f"{maria.written} messages"
    assert maria.pressed <= 15, f"{maria.pressed} presses"


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("One thing.", ("One thing.",)),
        ("1. One.\n2. Two.", ("One.", "Two.")),
        ("1) One\n   and more of it\n2) Two", ("One\nand more of it", "Two")),
        ("- one\n- two\n- one", ("one", "two")),
        ("• one\n\n• two", ("one", "two")),
        ("1. Only one.", ("1. Only one.",)),
        ("I say:\n1. One.\n2. Two.", ("I say:\n1. One.\n2. Two.",)),
        ("2026-05-29 it began.\n3 days later it ended.", ("2026-05-29 it began.\n3 days later it ended.",)),
        ("-5 dollars\n-7 dollars", ("-5 dollars\n-7 dollars",)),
    ],
)
def test_a_list_in_one_message_is_several_points(typed: str, points: tuple[str, ...]) -> None:
    assert listed(typed) == points
