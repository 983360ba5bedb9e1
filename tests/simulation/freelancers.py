"""The freelancers of a town: some answer at once, some late, some never; some block the bot and come back.

Belongs here: what they do and when, by chance alone. They know only what a person knows: what was asked,
which buttons there are, and where their appeal stands.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.actions import Action, Verb, parse_action
from bot.case.model import Case, Status
from bot.commands import from_button, from_freelancer
from bot.events import Body, FileArrived, Pressed
from bot.ids import Address, DocumentId, code_digest, secret_code
from bot.ports import Place
from bot.world import KnownCode
from tests.simulation.town import Town

_WORDS = (
    "They suspended me and I do not know why.",
    "My proposals were all for jobs that I can do.",
    "My brother works in the same house, and has an account of his own.",
    "I sent my passport three times.",
    "Меня заблокировали без объяснения.",
    "How long will this take?",
    "I have found another letter from my client.",
)
_VISITS = 7
"""How often somebody comes back at most, beside what he is asked for."""


class Freelancer:
    """One person with an appeal."""

    def __init__(self, town: Town, number: int) -> None:
        """Move in; how careful and how patient he is stays the same all year."""
        self.town = town
        self.chance = town.chance
        self.number = number
        self.address = Address("stage", f"{town.name}-{number}")
        self.careful = self.chance.random()
        self.visits = self.chance.randrange(_VISITS)

    async def arrive(self) -> None:
        """Open the chat, agree, and tell the story; most hand in, some leave it for later or for good."""
        await self.says("/start")
        await self.presses(Verb.LANGUAGE)
        await self.presses(Verb.CONSENT)
        if self.chance.random() < 0.05:
            self._comes_back(days=40)
            return
        await self.says(self._something())
        if self.chance.random() < 0.05:
            self._comes_back(days=20)
            return
        await self.says("We have suspended your account.")
        await self.says("5.1.2026")
        if self.chance.random() < 0.95:
            await self.presses(Verb.SUBMIT)
        for _ in range(self.chance.randrange(3)):
            await self.says(self._something())
        if self.careful > 0.4:
            await self.sends_files()
        self._comes_back(days=6)

    async def visit(self) -> None:
        """Come back, and do what fits."""
        self.visits -= 1
        if self.address.chat in self.town.platform.blocked:
            self.town.platform.blocked.discard(self.address.chat)
        case = await self.case()
        if case is not None:
            await self._act(case)
        if self.visits > 0:
            self._comes_back(days=12)

    async def _act(self, case: Case) -> None:
        if not case.proved and case.submitted_at is not None and self.chance.random() < 0.6:
            await self.proves()
        roll = self.chance.random()
        match case.status:
            case Status.DRAFT if roll < 0.6:
                await self.presses(Verb.SUBMIT)
            case Status.WAITING_FOR_YOU if roll < 0.3:
                await self.does(Pressed(Action(Verb.NOTHING_TO_ADD)))
            case Status.WAITING_FOR_YOU if roll < 0.8:
                await self.says(self._something())
            case Status.DECIDED if roll < 0.3:
                await self.does(Pressed(Action(Verb.APPEAL)))
            case Status.DECIDED if roll < 0.5:
                await self.does(Pressed(Action(Verb.ACCEPT)))
            case Status.CLOSED if roll < 0.2:
                await self.does(Pressed(Action(Verb.REOPEN_MINE)))
            case _ if roll < 0.85:
                await self.says(f"/ask {self._something()}")
            case _ if roll < 0.93:
                await self.sends_files()
            case _ if roll < 0.95:
                await self.does(Pressed(Action(Verb.UNSAFE)))
            case _ if roll < 0.97:
                await self.does(Pressed(Action(Verb.WITHDRAW_CONFIRMED)))
            case _:
                self.town.platform.blocked.add(self.address.chat)

    async def sends_files(self) -> None:
        """Send one to three documents."""
        for _ in range(self.chance.randrange(1, 4)):
            key = f"doc-{self.number}-{self.chance.randrange(10**9)}"
            digest = f"{self.chance.getrandbits(256):064x}"
            await self.does(FileArrived(DocumentId(key), f"{key}.jpg", 40_000, "image/jpeg", digest))

    async def proves(self) -> None:
        """Copy the code of the marketplace's notice."""
        code = secret_code(self.chance.randbytes(8))
        known = KnownCode(code_digest(code), f"account-{self.number}", self.town.now + timedelta(days=30))
        await self.town.store.transact(lambda tx: tx.add_code(known))
        await self.says(code)

    async def case(self) -> Case | None:
        """Look up his appeal."""
        person = await self.town.store.transact(lambda tx: tx.person_at(self.address))
        if person is None or person.case is None:
            return None
        found = person.case
        return await self.town.store.transact(lambda tx: tx.case(found))

    async def says(self, words: str) -> None:
        """Write a message or a command."""
        await self.does(from_freelancer(words))

    async def presses(self, verb: Verb) -> None:
        """Press the button with this meaning that he was shown last, if there is one."""
        for one in self.town.platform.buttons.get(self.address.chat, ()):
            action = parse_action(one.action)
            if action is not None and action.verb is verb:
                await self.does(from_button(one.action))
                return

    async def does(self, body: Body) -> None:
        """Put an input in."""
        await self.town.receive(self.address, Place.PRIVATE, body)

    def _comes_back(self, days: float) -> None:
        self.town.plan(self._later(days), self.visit)

    def _later(self, days: float) -> datetime:
        """Choose a moment: mostly soon, now and then after weeks."""
        return self.town.now + timedelta(days=self.chance.expovariate(1 / days), hours=1)

    def _something(self) -> str:
        return f"{self.chance.choice(_WORDS)} ({self.chance.randrange(10**6)})"
