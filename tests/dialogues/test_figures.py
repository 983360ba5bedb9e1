"""Figures: what staff read of how the work goes, and what such a figure is worth."""

import pytest

from bot.answers import Show
from bot.texts.render import Reader
from tests.dialogues.test_appeal import hand_in_everything, read_the_documents
from tests.dialogues.test_merging import Twice, merge
from tests.support.crowd import Crowd
from tests.support.play import REVERSAL, Play


async def test_one_appeal_is_counted_from_handing_in_to_the_second_decision(play: Play) -> None:
    maria, kim, ruth = play.freelancer, play.reviewer, play.second
    await hand_in_everything(play)
    await kim.presses("Claim")
    await kim.says("/stats")
    kim.sees("Figures since Tuesday, 3 March 2026", "Appeals handed in: 1")
    kim.sees("Open now: 1. Being reviewed 1.", "Late now: 0")
    kim.sees("First answer by a person: none in this time", "Decision: none in this time")

    await play.passes(hours=5)
    await kim.sends("Reply", words="Thank you, I am reading your papers.")
    await read_the_documents(play)
    await kim.decides(point_1="They were counted.", point_2="A warning was sent on 2 May.")
    await kim.says("/stats")
    kim.sees("First answer by a person: 1 in this time, too few to say how long it takes")
    kim.sees("Decision: 1 in this time, too few to say")
    await kim.presses("Outcomes")
    kim.sees("Decisions told: 1", "– upheld: 1", "Second decisions told: 0")
    await kim.presses("Missed dates")
    kim.sees("No date of ours passed unkept.")

    await maria.presses("Ask for a second review")
    await ruth.presses("Claim")
    for name in ("degree.jpg", "cv.pdf", "https://example.com/in/maria"):
        await ruth.presses(f"Open {name}")
    await ruth.presses("Decide")
    points = {"point_1": "You are right: 61 were invitations.", "point_2": "There was none."}
    await ruth.fills(**{**REVERSAL, **points})
    await ruth.presses("Send")
    await ruth.says("/stats outcomes")
    ruth.sees("Decisions told: 1", "– upheld: 1", "Second decisions told: 1, with another outcome: 1")
    await ruth.presses("By reason")
    ruth.sees("– Many proposals, few contracts: 1 handed in, 1 decided, 0 reversed")


async def test_half_and_nine_in_ten_are_said_of_five_and_more(play: Play) -> None:
    crowd, kim = Crowd(play), play.reviewer
    await crowd.comes(6)
    for number, reference in enumerate(crowd.references):
        await play.passes(hours=1)
        await kim.says(f"/claim {reference}")
        await kim.does_in(reference, "/reply")
        await kim.fills(words=f"I have read what you wrote about {number}, and I look into it today.")
        await kim.presses("Send")
        await kim.says("/stats")
        if number < 4:
            kim.sees(f"First answer by a person: {number + 1} in this time, too few")
    # They came a minute after one another and heard after 1, 2, 3, 4, 5 and 6 hours: rounded up.
    kim.sees(
        "First answer by a person: 6 in this time. Half came within 4 hours, nine in ten within 7 hours."
    )


async def test_what_is_late_counts_once_however_often_its_new_date_passes(play: Play) -> None:
    crowd, kim = Crowd(play), play.reviewer
    await crowd.comes(2)
    await play.passes(days=40)
    await kim.says("/stats")
    kim.sees("Appeals handed in: 2", "Late now: 2")
    await kim.presses("Missed dates")
    kim.sees("– the decision: 2", "– a first message from a person: 2")


async def test_what_happened_before_the_time_that_was_asked_for_does_not_count(play: Play) -> None:
    crowd, kim = Crowd(play), play.reviewer
    await crowd.comes(3)
    await play.passes(days=100)
    await kim.says("/stats")
    kim.sees("Appeals handed in: 0", "Open now: 3.", "Late now: 3")
    await kim.presses("365 days")
    kim.sees("Appeals handed in: 3")
    await kim.presses("By reason")
    kim.sees("– Identity could not be verified: 1 handed in, 0 decided, 0 reversed")
    await kim.presses("30 days")
    kim.sees("Nothing was handed in or decided in this time.")


async def test_an_appeal_that_was_stopped_or_taken_into_another_ended_without_a_decision(play: Play) -> None:
    twice, kim = Twice(play), play.reviewer
    await twice.hands_both_in()
    await kim.says(f"/claim {twice.second}")
    await merge(twice)
    await twice.there.says("/withdraw")
    await twice.there.presses("Yes, stop my appeal")
    await kim.says("/stats outcomes 30 days")
    kim.sees("Decisions told: 0", "– taken into another appeal, without a decision: 1")
    kim.sees("– stopped by the freelancer, without a decision: 1")


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("30 days", "Saturday, 2 May 2026"),
        ("30", "Saturday, 2 May 2026"),
        ("2 weeks", "Monday, 18 May 2026"),
        ("за 14 дней", "Monday, 18 May 2026"),
        ("останні 2 тижні", "Monday, 18 May 2026"),
        ("últimos 14 días", "Monday, 18 May 2026"),
        ("last year", "Sunday, 1 June 2025"),
        ("1 год", "Sunday, 1 June 2025"),
        ("6m", "Wednesday, 3 December 2025"),
    ],
)
async def test_a_time_is_read_as_people_say_it(play: Play, typed: str, begins: str) -> None:
    await play.reviewer.says(f"/stats {typed}")
    play.reviewer.sees(f"Figures since {begins}")


async def test_what_is_no_time_is_named_with_an_example(play: Play) -> None:
    kim = play.reviewer
    await kim.says("/stats banana")
    kim.sees('I do not know "banana" here.', "/stats 30 days")
    await kim.says("/stats 0 days")
    kim.sees("Between 1 and 3,650 days, please.")
    await kim.says("/stats 999999999 years")
    kim.sees("Between 1 and 3,650 days, please.")


async def test_no_figure_is_for_a_freelancer(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/stats")
    maria.does_not_see("Appeals handed in")


async def test_figures_name_nobody(play: Play) -> None:
    await hand_in_everything(play)
    kim, case = play.reviewer, await play.case()
    for page in ("", "outcomes", "missed", "reasons"):
        await kim.says(f"/stats {page}")
        assert isinstance(kim.answer, Show)
        said = " ".join(
            play.service.policy.texts.render(one, Reader("en", "UTC")) for one in kim.answer.message.parts
        )
        for secret in (case.id, "maria", "Maria", "degree", "proposals for"):
            assert secret not in said
