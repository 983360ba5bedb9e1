"""A case in each status, as its own story brought it there, and everybody who may stand before it."""

from dataclasses import dataclass, replace
from typing import Final

from bot.case.model import Case, Status
from bot.ids import PersonId, StaffId
from bot.passages.model import Passage
from bot.people.model import Actor, Role, Roster, freelancer, staff_actor
from bot.world import World
from tests.support.catalogue import ROSTER, staff
from tests.support.play import JPEG, Play

_MORE: Final = (
    staff("ivo", Role.REVIEWER),
    staff("nia", Role.REVIEWER),
    staff("ines", Role.LEAD),
)
CROWDED: Final = Roster((*ROSTER.staff, *_MORE))
"""Kim and Ruth judge, Nia has nothing to do with the case; Ivo and the lead Ines imposed it."""
IMPOSERS: Final = (StaffId("ivo"), StaffId("ines"))
_NIA: Final = StaffId("nia")
_LEAD: Final = "lea"
WHO: Final = ("own", "stranger", "holder", "nia", "ivo", "kim", _LEAD, "ines", "ada")
"""Everybody: her, another freelancer, and all kinds of staff."""


@dataclass(frozen=True)
class Scene:
    """A case, with what a decision about it may know."""

    case: Case
    world: World
    play: Play

    def actor(self, who: str) -> Actor:
        """Return one of `WHO`."""
        if who == "own":
            return freelancer(self.case.person)
        if who == "stranger":
            return freelancer(PersonId("somebody else"))
        name = _LEAD if who == "lead" else who
        member = CROWDED.get(self.case.assignee or _NIA if who == "holder" else StaffId(name))
        assert member is not None
        return staff_actor(member)


async def scene(status: Status) -> Scene:
    """Play the story that leads to a status."""
    play = Play(roster=CROWDED)
    await _STORIES[status](play)
    person, case = await play.person(), await play.case()
    assert case.status is status, case.status
    world = play.service.policy.world(person, None)
    world = replace(world, passages=(Passage("en", "Greeting", "Good morning to you."),))
    return Scene(replace(case, imposers=IMPOSERS), world, play)


async def _draft(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A high number of proposals")
    await maria.presses("Yesterday")
    await maria.sends("photo.jpg", JPEG)


async def _received(play: Play) -> None:
    await _draft(play)
    await play.freelancer.presses("Hand in my appeal")


async def _without_reasons(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.presses("They gave me no reason")
    await maria.presses("Yesterday")
    await maria.sends("photo.jpg", JPEG)
    await maria.presses("Hand in my appeal")
    await _taken(play)


async def _reviewed(play: Play) -> None:
    await _received(play)
    await _taken(play)


async def _taken(play: Play) -> None:
    await play.reviewer.says("/claim")
    await play.reviewer.presses("Open photo.jpg")


async def _waiting(play: Play) -> None:
    await _reviewed(play)
    await play.reviewer.sends("Ask for information", words="Please send the contract of May.")


async def _decided(play: Play) -> None:
    await _reviewed(play)
    await play.freelancer.says(await play.code("maria-dev"))
    await play.reviewer.sends("Mark photo.jpg", verdict="accepted")
    await play.reviewer.decides()


async def _second(play: Play) -> None:
    await _decided(play)
    await play.freelancer.says("/status")
    await play.freelancer.presses("Ask for a second review")
    await play.second.says("/claim")


async def _closed(play: Play) -> None:
    await _decided(play)
    await play.freelancer.says("/status")
    await play.freelancer.presses("I accept the decision")
    await play.freelancer.presses("Yes, I accept it")


_STORIES: Final = {
    Status.DRAFT: _draft,
    Status.RECEIVED: _received,
    Status.WAITING_FOR_REASONS: _without_reasons,
    Status.BEING_REVIEWED: _reviewed,
    Status.WAITING_FOR_YOU: _waiting,
    Status.DECIDED: _decided,
    Status.SECOND_REVIEW: _second,
    Status.CLOSED: _closed,
}
