"""A crowd: many cases at once, handed in by many freelancers, for lists and searches.

Each comes through the service as people do, so that nothing about them differs from a single case.
"""

from datetime import timedelta
from typing import Final

from bot.actions import Action, Verb, parse_action
from bot.answers import Show
from bot.case.model import Case
from bot.events import Body, Filled, Pressed, Said
from bot.ids import Address, CaseId
from bot.intake.form import INTAKE
from bot.ports import Inbound, Place
from tests.support.play import Play, Reviewer

REASONS: Final = ("identity_not_verified", "no_reason_given", "low_win_rate")
LANGUAGES: Final = ("en", "ru")
_NUMBERS: Final = ("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


class Crowd:
    """Freelancers who hand in one appeal each."""

    def __init__(self, play: Play) -> None:
        """Begin with nobody."""
        self._play = play
        self.cases: list[Case] = []

    @property
    def references(self) -> list[CaseId]:
        """Return the references, in the order of arrival."""
        return [one.id for one in self.cases]

    def with_reason(self, reason: str, language: str = "") -> list[CaseId]:
        """Return the cases with a reason, and in a language if one is given."""
        return [one.id for one in self.cases if one.reason_code == reason and language in ("", one.language)]

    def in_language(self, language: str) -> list[CaseId]:
        """Return the cases in a language."""
        return [one.id for one in self.cases if one.language == language]

    async def comes(self, count: int) -> None:
        """Let so many freelancers hand in, a minute after each other."""
        for number in range(count):
            self.cases.append(await self._one(number))
            self._play.now += timedelta(minutes=1)
        await self._play.settle()

    async def _one(self, number: int) -> Case:
        language = LANGUAGES[number % len(LANGUAGES)]
        bodies: tuple[Body, ...] = (
            Pressed(Action(Verb.LANGUAGE, language)),
            Pressed(Action(Verb.CONSENT)),
            Said("They suspended me."),
            Said("A letter."),
            Pressed(Action(Verb.CHOOSE, "informed_on=2026-05-31")),
            Pressed(Action(Verb.SUBMIT, INTAKE)),
            Filled(
                INTAKE,
                "",
                1,
                (("account", f"shop-{number}-dev"), ("reason", REASONS[number % len(REASONS)])),
            ),
        )
        address = Address("stage", f"crowd-{number}")
        for at, body in enumerate(bodies):
            await self._play.service.receive(
                Inbound(
                    f"crowd-{number}-{at}",
                    address,
                    Place.PRIVATE,
                    self._play.now,
                    body,
                    known_as=f"Freelancer {_NUMBERS[number % 10]}",
                )
            )
        person = await self._play.store.transact(lambda tx: tx.person_at(address))
        assert person is not None
        assert person.case is not None
        wanted = person.case
        case = await self._play.store.transact(lambda tx: tx.case(wanted))
        assert case is not None
        return case

    def listed_to(self, who: Reviewer) -> list[CaseId]:
        """Return the cases of the list he sees, in its order."""
        assert isinstance(who.answer, Show)
        actions = (parse_action(one.action) for one in who.answer.message.buttons)
        return [CaseId(one.target) for one in actions if one is not None and one.verb is Verb.CASE]

    def offered_to(self, who: Reviewer) -> list[str]:
        """Return the labels under the list he sees."""
        assert isinstance(who.answer, Show)
        return [who.render(one.label) for one in who.answer.message.buttons]
