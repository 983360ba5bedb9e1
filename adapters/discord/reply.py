"""Replies: what one interaction is answered with, within the time that the platform gives.

The first answer must be there within three seconds. A window can only be the first answer; everything else
may follow within a quarter of an hour. So the core is given a moment, and then time is asked for. What is
shown here is for the asker alone and is lost if it fails; what must reach him goes through the outbox. There
is no nonce for these messages: one that is sent twice is shown twice.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

import discord

from adapters.discord import errors, wire
from adapters.discord.brake import BrakedError
from adapters.discord.errors import Meaning, meaning
from adapters.discord.heard import Acted, Command, Pressed, Token, Window
from adapters.discord.render import Components
from adapters.discord.wire import Attachment, Wire

PATIENCE: Final = 1.8
"""Seconds that the core is given before time is asked for; the platform waits for three."""
LASTS: Final = 14 * 60.0
"""Seconds for which an interaction can be answered, less one minute."""
_MESSAGE: Final = 4
_THINKING: Final = 5
_UNCHANGED: Final = 6
_CHOICES: Final = 8
_WINDOW: Final = 9
_MOST: Final = 500
THERE: Final = 90.0
"""Seconds after his own act for which somebody is taken to be looking: what is shown to him alone, and only
for now, is no way to reach who is not."""
_log = logging.getLogger(__name__)


class Reply:
    """What is said to one interaction."""

    def __init__(
        self,
        acted: Acted,
        to: Wire,
        *,
        hidden: bool,
        clock: Callable[[], float],
        pause: Callable[[float], Awaitable[None]],
    ) -> None:
        """Take the interaction; its time begins to run.

        Args:
            acted: the interaction.
            to: the platform.
            hidden: others are there who must not see what is said.
            clock: tells seconds.
            pause: waits.
        """
        self.acted, self.hidden = acted, hidden
        self._wire, self._clock, self._pause = to, clock, pause
        self._until = clock() + LASTS
        self._answered = self._thinking = False
        self.by_staff = False
        """One of the staff acted as such."""
        self.expecting = False
        """What he asked for comes through the outbox, to wherever he can be reached."""
        self._lock = asyncio.Lock()
        self._watch: asyncio.Task[None] | None = None

    @property
    def token(self) -> Token:
        """Return what the interaction is answered by."""
        return self.acted.token

    @property
    def is_there(self) -> bool:
        """Tell whether he acted just now, and can still be answered."""
        return self.alive and self._clock() < self._until - LASTS + THERE

    @property
    def alive(self) -> bool:
        """Tell whether it can still be answered."""
        return self._clock() < self._until

    def begin(self) -> None:
        """Let the time run: when it is over, more is asked for."""
        self._watch = asyncio.create_task(self._in_time())

    async def end(self) -> None:
        """Stop watching the time."""
        if self._watch is not None:
            self._watch.cancel()
            await asyncio.gather(self._watch, return_exceptions=True)

    async def window(self, made: wire.Json) -> bool:
        """Open a window; False when it is too late for one."""
        async with self._lock:
            if self._answered:
                return False
            return await self._first(_WINDOW, made)

    async def choices(self, found: Sequence[tuple[str, str]]) -> None:
        """Offer choices for what he types."""
        async with self._lock:
            offered = [{"name": name, "value": value} for name, value in found]
            await self._first(_CHOICES, {"choices": offered})

    async def show(self, sheets: Sequence[Components], *, hidden: bool = False) -> bool:
        """Show messages; False when the interaction can no longer be answered.

        Args:
            sheets: what to show.
            hidden: to the asker alone, even where nobody else is.
        """
        self.expecting = False
        for sheet in sheets:
            if not await self._show(sheet, hidden=hidden or self.hidden):
                return False
        return True

    async def file(self, sheet: Components, shown: Attachment) -> str:
        """Show a file to the asker alone; return the message's name for taking it back.

        Raises:
            discord.DiscordException: it cannot be shown.
        """
        await self.think()
        sent = await self._wire.follow_up(
            self.token.application, self.token.token, sheet, hidden=True, file=shown
        )
        await self.nothing()
        return sent

    async def take_back(self, which: str) -> None:
        """Take back what was shown."""
        await self._wire.delete_answer(self.token.application, self.token.token, which)

    async def think(self) -> None:
        """Ask for time, unless something was said."""
        async with self._lock:
            await self._ask_for_time()

    async def nothing(self) -> None:
        """Answer with nothing: what he did is seen elsewhere."""
        async with self._lock:
            if not self._answered:
                await self._ask_for_time()
            if self._thinking:
                self._thinking = False
                await self._quietly(self._wire.delete_answer(self.token.application, self.token.token))

    async def _show(self, sheet: Components, *, hidden: bool) -> bool:
        async with self._lock:
            if not self._answered:
                data = wire.private(sheet) if hidden else wire.public(sheet)
                return await self._first(_MESSAGE, data)
            application, token = self.token.application, self.token.token
            if self._thinking:
                self._thinking = False
                return await self._quietly(self._wire.edit_answer(application, token, sheet))
            return await self._quietly(self._wire.follow_up(application, token, sheet, hidden=hidden))

    async def _in_time(self) -> None:
        await self._pause(PATIENCE)
        await self.think()

    async def _ask_for_time(self) -> None:
        if self._answered:
            return
        if self._can_stay_unchanged():
            await self._first(_UNCHANGED, None)
        elif await self._first(_THINKING, {"flags": wire.EPHEMERAL} if self.hidden else {}):
            self._thinking = True

    def _can_stay_unchanged(self) -> bool:
        """Tell whether the platform lets an answer leave everything as it is."""
        match self.acted.what:
            case Pressed():
                return True
            case Window(on_message=on_message):
                return on_message
            case Command() | _:
                return False

    async def _first(self, kind: int, data: wire.Json | None) -> bool:
        self._answered = True
        return await self._quietly(self._wire.respond(self.token.id, self.token.token, kind, data))

    async def _quietly(self, asked: Awaitable[Any]) -> bool:
        """Wait for a request; an answer that is lost is lost, and the log says so."""
        try:
            await asked
        except (discord.DiscordException, OSError, BrakedError) as error:
            if meaning(error) is Meaning.TOO_LATE:
                self._until = 0.0
            _log.warning("an answer was not shown: %s", errors.reason(error))
            return False
        return True


class Live:
    """The interactions that can still be answered, by person: the way to who has no other."""

    def __init__(self) -> None:
        """Begin with none; after a restart each is answered anew when it is used again."""
        self._replies: OrderedDict[str, Reply] = OrderedDict()

    def keep(self, user: str, reply: Reply) -> None:
        """Remember the latest interaction of a person."""
        self._replies[user] = reply
        self._replies.move_to_end(user)
        while len(self._replies) > _MOST:
            self._replies.popitem(last=False)

    def of(self, user: str) -> Reply | None:
        """Return how a person can be answered who is there now; None where he is not."""
        found = self._replies.get(user)
        return found if found is not None and found.is_there else None
