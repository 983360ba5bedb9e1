""" "I am not safe" is within reach in every state there is: by the command, and by words of despair."""

from collections.abc import Awaitable, Callable

import pytest

from bot.case.model import Status
from bot.messages import ToModerators
from tests.support.play import Play

Story = Callable[[Play], Awaitable[None]]


async def met(play: Play) -> None:
    await play.freelancer.says("/start")


async def declined(play: Play) -> None:
    await play.freelancer.says("/start")
    await play.freelancer.presses("English")
    await play.freelancer.presses("I do not agree")


async def draft(play: Play) -> None:
    await play.freelancer.begins()


async def offered(play: Play) -> None:
    await play.freelancer.begins()
    await play.freelancer.says("They suspended me.")
    await play.freelancer.says("A letter.")
    await play.freelancer.presses("Today")


async def received(play: Play) -> None:
    await play.freelancer.hands_in()


async def reviewed(play: Play) -> None:
    await received(play)
    await play.reviewer.presses("Claim")


async def waits_for_reasons(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.presses("They gave me no reason")
    await maria.presses("Today")
    await maria.presses("Hand in my appeal")
    await play.reviewer.presses("Claim")


async def waits_for_her(play: Play) -> None:
    await reviewed(play)
    await play.reviewer.sends("Ask for information", words="Which account is it?", days="5")


async def decided(play: Play) -> None:
    await received(play)
    await play.freelancer.says(await play.code("maria-dev"))
    await play.reviewer.presses("Claim")
    await play.reviewer.decides()


async def decided_and_not_told(play: Play) -> None:
    await reviewed(play)
    await play.reviewer.decides()


async def second_review(play: Play) -> None:
    await decided(play)
    await play.freelancer.presses("Ask for a second review")


async def accepted(play: Play) -> None:
    await decided(play)
    await play.freelancer.presses("I accept the decision")
    await play.freelancer.presses("Yes, I accept it")


async def withdrawn(play: Play) -> None:
    await received(play)
    await play.freelancer.says("/withdraw")
    await play.freelancer.presses("Yes, stop my appeal")


async def withdrawing(play: Play) -> None:
    await received(play)
    await play.freelancer.says("/withdraw")


async def asking(play: Play) -> None:
    await received(play)
    await play.freelancer.says("/ask")


async def with_two(play: Play) -> None:
    await received(play)
    await play.freelancer.presses("Later")
    await play.freelancer.says("/appeal")
    await play.freelancer.presses("It is another notice")
    await play.freelancer.says("Again.")
    await play.passes(hours=1)


STATES: tuple[tuple[Story, Status], ...] = (
    (draft, Status.DRAFT),
    (offered, Status.DRAFT),
    (received, Status.RECEIVED),
    (asking, Status.RECEIVED),
    (withdrawing, Status.RECEIVED),
    (reviewed, Status.BEING_REVIEWED),
    (waits_for_reasons, Status.WAITING_FOR_REASONS),
    (waits_for_her, Status.WAITING_FOR_YOU),
    (decided, Status.DECIDED),
    (decided_and_not_told, Status.DECIDED),
    (second_review, Status.SECOND_REVIEW),
    (accepted, Status.CLOSED),
    (withdrawn, Status.CLOSED),
    (with_two, Status.DRAFT),
)
WAYS = ("/unsafe", "I want to die", "Не хочу жить")


def alarms(play: Play) -> int:
    """Count the alarms in the moderators' channel."""
    return sum(
        isinstance(one.to, ToModerators) and one.message.parts[0].key == "alarm-safety"
        for one in play.stage.sent
    )


def test_the_table_has_every_status() -> None:
    assert {status for _, status in STATES} == set(Status)


@pytest.mark.parametrize("said", WAYS)
@pytest.mark.parametrize(("story", "status"), STATES, ids=lambda one: getattr(one, "__name__", str(one)))
async def test_real_help_comes_at_once_and_a_person_is_called(
    play: Play, story: Story, status: Status, said: str
) -> None:
    await story(play)
    assert (await play.case()).status is status
    await play.freelancer.says(said)
    play.freelancer.sees(
        "Your safety comes first", "112 in Europe", "findahelpline.com", "I have called a person"
    )
    assert alarms(play) == 1
    assert (await play.case()).status in (status, Status.BEING_REVIEWED, Status.SECOND_REVIEW)


@pytest.mark.parametrize("said", WAYS)
@pytest.mark.parametrize("story", [met, declined], ids=lambda one: one.__name__)
async def test_before_there_is_an_appeal_help_is_named_and_how_a_person_is_called(
    play: Play, story: Story, said: str
) -> None:
    await story(play)
    await play.freelancer.says(said)
    play.freelancer.sees("Your safety comes first", "112 in Europe", "findahelpline.com")
