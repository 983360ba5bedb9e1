"""Choices: what is offered while an option of a command is typed.

Belongs here: which choices belong to which option. Cases, members, reasons and teams are the core's to name:
it is asked as by a press, so what somebody may not see is not offered to him.
"""

from collections.abc import Callable
from typing import Final, Protocol

from adapters.discord import commands, split
from adapters.discord.door import Door
from adapters.discord.heard import Acted, Typing
from adapters.discord.inputs import Input
from adapters.discord.places import Places
from adapters.discord.rooms import Thread
from bot.actions import STAFF_COMMANDS, Action, Verb, parse_action
from bot.answers import Answer, Show
from bot.events import Pressed
from bot.ids import CaseId, read_reference
from bot.messages import Message
from bot.ports import Column, Place
from bot.review.figures import period
from bot.review.figures.period import Wanted
from bot.review.lists.wishes import Wish
from bot.settings.reading.beginnings import beginnings
from bot.texts import Text, text

_MOST: Final = 25
_LONGEST: Final = 100
_PAGES: Final = 3
"""Pages of the queue that are read to offer choices."""
_COLUMNS: Final = {commands.REASON: Column.REASON, commands.TEAM: Column.TEAM}

Choice = tuple[str, str]
"""What is shown, and what it stands for."""
Say = Callable[[Text], str]


class Asking(Protocol):
    """Asks the core, for whoever types."""

    async def __call__(self, acted: Acted, wanted: Input, part: str = "") -> Answer | None:
        """Hand in what he wants to see; `part` tells several questions of one moment apart."""
        ...


class Choices:
    """Offers choices."""

    def __init__(self, door: Door, places: Places, ask: Asking) -> None:
        """Take the core, and what says where somebody is."""
        self._door, self._places, self._ask = door, places, ask

    async def of(self, acted: Acted, typing: Typing) -> list[Choice]:
        """Return what is offered for what he has typed so far; nothing where nothing can be known."""
        verb, say = STAFF_COMMANDS.get(typing.name), await self._door.to_staff()
        match typing.option:
            case commands.CASE | commands.DUPLICATE:
                found = await self._cases(acted, typing, say)
            case commands.WORDS if verb is Verb.FIND:
                found = await self._found(acted, typing, say)
            case commands.WORDS if verb is not None:
                found = [(one, one) for one in beginnings(verb) if one.startswith(typing.text.lower())]
            case commands.MEMBER:
                found = await self._members(acted, typing, say)
            case commands.REASON | commands.TEAM if verb is not None:
                found = await self._narrowing(acted, typing, verb, say)
            case commands.PERIOD:
                found = _periods(typing.text, say)
            case _:
                found = []
        return found[:_MOST]

    async def _cases(self, acted: Acted, typing: Typing, say: Say) -> list[Choice]:
        """Offer cases that are found by what was typed, or whose line in the queue holds it."""
        offered = await self._found(acted, typing, say)
        found, offset, typed = [*offered], "", _plain(typing.text)
        for page in range(_PAGES):
            answer = await self._ask(acted, _press(Verb.QUEUE, offset), f":{page}")
            if not isinstance(answer, Show):
                break
            offered += _lines(answer, say)
            offset = _further(answer.message, offset)
            if not offset:
                break
        found += [one for one in offered if typed in _plain(one[0]) and one not in found]
        named = read_reference(typing.text)
        if named is not None and all(value != named for _, value in found):
            found.insert(0, (named, named))
        return found

    async def _found(self, acted: Acted, typing: Typing, say: Say) -> list[Choice]:
        """Offer what a search for the typed words finds."""
        if not typing.text.strip():
            return []
        return _lines(await self._ask(acted, _press(Verb.FIND, typing.text), ":found"), say)

    async def _members(self, acted: Acted, typing: Typing, say: Say) -> list[Choice]:
        """Offer whom the core offers to give the case to."""
        room = await self._places.room(acted.spot, acted.author.id)
        case = read_reference(typing.case) or (room.case if isinstance(room, Thread) else None)
        answer = await self._ask(acted, _press(Verb.ASSIGN, case=case), ":members")
        return _buttons(answer, Verb.ASSIGN, typing.text, say)

    async def _narrowing(self, acted: Acted, typing: Typing, verb: Verb, say: Say) -> list[Choice]:
        """Offer what the core offers to narrow a list down to, with how many cases each has."""
        wish = Wish(verb, narrow=_COLUMNS[typing.option])
        answer = await self._ask(acted, _press(verb, wish.spelled()), ":narrow")
        everything = Wish(verb).spelled()
        found = _buttons(answer, verb, typing.text, say)
        return [one for one in found if one[1] != everything]


def _press(verb: Verb, target: str = "", case: CaseId | None = None) -> Input:
    return Input(Place.MODERATORS, Pressed(Action(verb, target)), case)


def _periods(typed: str, say: Say) -> list[Choice]:
    """Offer the usual periods, and before them what was typed where it is one."""
    usual = [(say(text("button-stats-days", days=days)), f"{days} days") for days in period.OFFERED]
    found = [one for one in usual if _plain(typed) in _plain(one[0])]
    if not found and typed.strip() and isinstance(period.read(typed), Wanted):
        return [(typed.strip(), typed.strip())]
    return found


def _buttons(answer: Answer | None, verb: Verb, typed: str, say: Say) -> list[Choice]:
    """Return the buttons of one verb whose label holds what was typed."""
    if not isinstance(answer, Show):
        return []
    actions = (
        (split.cut(say(one.label), _LONGEST), parse_action(one.action)) for one in answer.message.buttons
    )
    found = [(name, one.target) for name, one in actions if one is not None and one.verb is verb]
    return [one for one in found if _plain(typed) in _plain(one[0])]


def _lines(answer: Answer | None, say: Say) -> list[Choice]:
    """Return the lines of a list, each with its case."""
    if not isinstance(answer, Show):
        return []
    lines = [split.cut(" ".join(say(one).split()), _LONGEST) for one in answer.message.parts[1:]]
    return list(zip(lines, _references(answer.message), strict=False))


def _references(listed: Message) -> list[str]:
    """Return the references of a page of the queue, in the order of its lines."""
    actions = (parse_action(one.action) for one in listed.buttons)
    return [one.target for one in actions if one is not None and one.verb is Verb.CASE]


def _further(listed: Message, offset: str) -> str:
    """Return where the next page of the queue begins; empty where there is none."""
    actions = (parse_action(one.action) for one in listed.buttons)
    pages = [one.target for one in actions if one is not None and one.verb is Verb.QUEUE]
    here = int(offset[1:] or 0)
    return next((one for one in pages if one[1:].isdigit() and int(one[1:]) > here), "")


def _plain(words: str) -> str:
    return words.strip().casefold()
