"""Questions: keyboards that update in place.

A pressed question shows what was chosen, and the one before the newest loses its buttons.

Remembered in the process alone, and lost with it: then an old keyboard stays, and pressing it is answered.
"""

import asyncio
from collections import OrderedDict
from typing import Final, TypeVar

from adapters.telegram import render
from adapters.telegram.chores import Chores
from adapters.telegram.errors import Kind
from adapters.telegram.heard import Pressed
from adapters.telegram.keyboards import Key, Keyboard
from adapters.telegram.limits import Turn
from adapters.telegram.line import FaultError, Line
from adapters.telegram.mail import Mail
from adapters.telegram.render import Post

T = TypeVar("T")

_SOON: Final = 2.0
"""Seconds in which the answer to a press comes, which may change the pressed message itself."""
_CROWD: Final = 20
"""So many waiting messages leave no time for tidying."""
_MOST: Final = 10_000

_Place = tuple[int, int]
"""A chat, and a topic in it."""


class Questions:
    """Keeps keyboards tidy."""

    def __init__(self, line: Line, mail: Mail, chores: Chores) -> None:
        """Take the way out."""
        self._line, self._mail, self._chores = line, mail, chores
        self._newest: OrderedDict[_Place, int] = OrderedDict()
        self._question: OrderedDict[_Place, int] = OrderedDict()
        self._pressed: OrderedDict[_Place, Pressed] = OrderedDict()

    def pressed(self, found: Pressed, *, refused: bool) -> None:
        """Take note of a press: the message is marked as soon as the answer to it has come."""
        spot = found.spot
        if not found.reachable or not spot.message or not Keyboard((Key("", found.carried),)).of_a_question:
            return
        if refused and spot.private:
            self._chores.do(self._clear(spot.chat, spot.message), name=_name(spot.chat, spot.message))
        elif not refused:
            _keep(self._pressed, (spot.chat, spot.topic), found)
            self._chores.do(self._mark(found, _SOON), name=_name(spot.chat, spot.message))

    def continues(self, chat: int, topic: int, keyboard: Keyboard) -> int:
        """Return the pressed message that a new one goes on from, offering the same choices; 0: none.

        Only the newest message of a place: what stands under it must not be overtaken.
        """
        found = self._pressed.get((chat, topic))
        if found is None or not keyboard.topic or keyboard.topic != _keyboard(found).topic:
            return 0
        if self._newest.get((chat, topic), found.spot.message) != found.spot.message:
            return 0
        del self._pressed[chat, topic]
        self._chores.drop(_name(chat, found.spot.message))
        return found.spot.message

    def posted(self, chat: int, topic: int, message: int, keyboard: Keyboard) -> None:
        """Take note of a message of ours: what was pressed is marked now, the question before it is over."""
        place = (chat, topic)
        _keep(self._newest, place, message)
        found = self._pressed.pop(place, None)
        if found is not None:
            self._chores.do(self._mark(found, 0.0), name=_name(chat, found.spot.message))
        if not keyboard.of_a_question:
            return
        before = self._question.get(place, message)
        _keep(self._question, place, message)
        quiet = self._line.pacer.waiting < _CROWD and self._line.pacer.crowd(chat) == 0
        if before != message and quiet:
            name = _name(chat, before)
            if not self._chores.has(name):
                self._chores.do(self._clear(chat, before), name=name)

    async def _mark(self, found: Pressed, wait: float) -> None:
        if wait:
            await asyncio.sleep(wait)
        spot, label = found.spot, _keyboard(found).label(found.carried)
        words = render.pressed(found.words, label) if label else found.words
        if self._question.get((spot.chat, spot.topic)) == spot.message:
            del self._question[spot.chat, spot.topic]
        try:
            await self._mail.change(spot.chat, spot.message, Post(words), Turn.TIDYING)
        except FaultError as error:
            if error.kind not in (Kind.UNCHANGED, Kind.MESSAGE_GONE):
                raise
        await self._mail.forget(spot.chat, spot.message)

    async def _clear(self, chat: int, message: int) -> None:
        try:
            await self._mail.clear(chat, message)
        except FaultError as error:
            if error.kind not in (Kind.UNCHANGED, Kind.MESSAGE_GONE):
                raise


def _keyboard(found: Pressed) -> Keyboard:
    return Keyboard(tuple(Key(label, carried) for carried, label in found.labels))


def _keep(kept: OrderedDict[_Place, T], place: _Place, what: T) -> None:
    kept[place] = what
    kept.move_to_end(place)
    while len(kept) > _MOST:
        kept.popitem(last=False)


def _name(chat: int, message: int) -> str:
    return f"press:{chat}:{message}"
