"""Hear: what was heard, to the core; and back to the platform only what must come back at once.

`take` returns after the commit, and raises when nothing was committed: then the platform has to deliver it
again. Belongs here: who speaks, in which place, about which case. What it means is the core's to say.
"""

from dataclasses import dataclass
from typing import Final, assert_never

from adapters.telegram.albums import Albums, Part
from adapters.telegram.answers import Answers, Asker
from adapters.telegram.checkup import Checkup
from adapters.telegram.chores import Chores
from adapters.telegram.desk import Desk, Members
from adapters.telegram.heard import (
    Author,
    Blocked,
    Elsewhere,
    Heard,
    MemberChanged,
    Moved,
    Nothing,
    Pressed,
    Said,
    Sent,
    Spot,
    TopicChanged,
    TopicMade,
    WeChanged,
)
from adapters.telegram.intake import Intake
from adapters.telegram.keyboards import page_of
from adapters.telegram.mail import Mail
from adapters.telegram.memory import Memory
from adapters.telegram.patience import patiently
from adapters.telegram.questions import Questions
from adapters.telegram.topics import Topics
from bot import commands, events
from bot.actions import COMMANDS, STAFF_COMMANDS
from bot.answers import Answer, Toast
from bot.events import Body, Edited, Opened, UnknownInput
from bot.ids import CaseId
from bot.people.model import Role, Standing
from bot.people.permissions import PERMISSIONS
from bot.ports import Place
from bot.texts import text

_STAFF_ONLY: Final = frozenset(STAFF_COMMANDS.values()) - frozenset(COMMANDS.values())
"""What only staff can mean, also in a private chat, where their lists and documents are."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What hearing is made of."""

    intake: Intake
    answers: Answers
    albums: Albums
    memory: Memory
    desk: Desk
    members: Members
    topics: Topics
    questions: Questions
    mail: Mail
    checkup: Checkup
    chores: Chores


class Hearing:
    """Takes what was heard."""

    def __init__(self, parts: Parts) -> None:
        """Take the parts."""
        self._at = parts

    async def take(self, heard: Heard) -> None:
        """Take one update.

        Raises:
            FaultError: the platform could not be asked what has to be known first.
            Exception: what storage raises.
        """
        what, at = heard.what, self._at
        match what:
            case Said(spot):
                await self._close_album(spot)
                await (self._private(heard, what) if spot.private else self._in_group(heard, what))
            case Pressed(spot):
                await self._close_album(spot)
                await self._pressed(heard, what)
            case Sent():
                await self._sent(heard, what)
            case Blocked(_, author, body):
                if not at.intake.listed(author):
                    await at.intake.hear(heard.dedup, author, Place.PRIVATE, body)
            case MemberChanged(_, user):
                at.members.forget(user)
            case WeChanged():
                at.checkup.soon()
            case Moved(old, new):
                if await at.desk.move(old, new):
                    at.checkup.soon()
            case TopicChanged(chat, topic, opened):
                await at.topics.changed(chat, topic, opened=opened)
            case TopicMade(chat, topic, name):
                await at.topics.adopt(chat, topic, name)
            case Elsewhere(spot):
                self._answer_outside(spot)
            case Nothing():
                pass
            case _:
                assert_never(what)

    async def hand_in(self, parts: tuple[Part, ...]) -> None:
        """Hand in an album, or a single file."""
        answer = await self._at.intake.files(parts)
        self._give(answer, Asker(parts[0].sent.spot, parts[0].sent.author))

    # -- in private -------------------------------------------------------------------------------

    async def _private(self, heard: Heard, said: Said) -> None:
        author, body = said.author, said.body
        asker = Asker(said.spot, author)
        listed = self._at.intake.listed(author)
        if listed and isinstance(body, Opened):
            self._at.chores.do(self._at.answers.say(text("staff-in-private"), asker))
            return
        staff = _of_staff(body, said.typed)
        if not listed and (staff is None or not await self._belongs(author)):
            answer = await self._at.intake.hear(heard.dedup, author, Place.PRIVATE, body)
            self._give(answer, asker)
            return
        if isinstance(body, Edited):
            return  # of what he said in private nothing is on file
        await self._as_staff(heard, Asker(said.spot, author, staff=True), staff or body, None)

    async def _sent(self, heard: Heard, sent: Sent) -> None:
        if self._at.intake.listed(sent.author):
            asker = Asker(sent.spot, sent.author, staff=True)
            await self._as_staff(heard, asker, UnknownInput("kind", "file"), None)
        elif sent.album:
            await self._at.albums.add(heard.dedup, sent)
        else:
            await self._close_album(sent.spot)
            await self.hand_in((Part(heard.dedup, sent),))

    async def _close_album(self, spot: Spot) -> None:
        """Whoever goes on has sent his whole album: it comes first."""
        if spot.private:
            await self._at.albums.close(spot.chat)

    # -- staff ------------------------------------------------------------------------------------

    async def _in_group(self, heard: Heard, said: Said) -> None:
        case = await self._case(said.spot)
        if case is None and not said.addressed:
            return  # they talk with one another
        await self._as_staff(heard, Asker(said.spot, said.author, staff=True), said.body, case)

    async def _as_staff(self, heard: Heard, asker: Asker, body: Body, case: CaseId | None) -> None:
        standing = await patiently(lambda: self._at.members.standing(asker.author))
        answer = await self._at.intake.hear(
            heard.dedup, asker.author, Place.MODERATORS, body, case=case, standing=standing
        )
        if asker.press is not None:
            refused = isinstance(answer, Toast) and answer.refused
            self._at.questions.pressed(asker.press, refused=refused)
        self._give(answer, asker)

    async def _belongs(self, author: Author) -> bool:
        standing = await patiently(lambda: self._at.members.standing(author))
        return standing in (Standing.MEMBER, Standing.ADMINISTRATOR)

    async def _case(self, spot: Spot) -> CaseId | None:
        if spot.case is not None or not spot.topic:
            return spot.case
        return await self._at.memory.case_of(spot.chat, spot.topic)

    # -- buttons ----------------------------------------------------------------------------------

    async def _pressed(self, heard: Heard, press: Pressed) -> None:
        spot, author = press.spot, press.author
        if page_of(press.carried) is not None:
            self._at.chores.do(self._turn_page(press))
            return
        staff = not spot.private
        if spot.private and (self._at.intake.listed(author) or _of_staff(press.body, "") is not None):
            staff = self._at.intake.listed(author) or await self._belongs(author)
        asker = Asker(spot, author, press, staff)
        if staff:
            await self._as_staff(heard, asker, press.body, await self._case(spot))
            return
        answer = await self._at.intake.hear(heard.dedup, author, Place.PRIVATE, press.body)
        refused = isinstance(answer, Toast) and answer.refused
        self._at.questions.pressed(press, refused=refused)
        self._give(answer, asker)

    async def _turn_page(self, press: Pressed) -> None:
        turned = await self._at.mail.turn_page(press.spot.chat, press.spot.message, press.carried)
        asker = Asker(press.spot, press.author, press, not press.spot.private)
        answer = None if turned else Toast(text("button-outdated"), refused=True)
        await self._at.answers.give(answer, asker)

    # -- answers ----------------------------------------------------------------------------------

    def _give(self, answer: Answer | None, asker: Asker) -> None:
        if answer is not None or asker.press is not None:
            self._at.chores.do(self._at.answers.give(answer, asker))

    def _answer_outside(self, spot: Spot) -> None:
        asker = Asker(spot, Author(0), staff=True)
        self._at.chores.do(self._at.answers.say(text("not-here"), asker), name=f"outside:{spot.chat}")


def _of_staff(body: Body, typed: str) -> Body | None:
    """Return what staff mean by words or a button that a freelancer could not mean."""
    if isinstance(body, events.Pressed):
        verb = body.action.verb
        return body if verb in _STAFF_ONLY or Role.FREELANCER not in PERMISSIONS[verb].roles else None
    if isinstance(body, UnknownInput) and body.what == "command" and body.word in STAFF_COMMANDS:
        return commands.from_staff(typed)
    return None
