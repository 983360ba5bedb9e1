"""The token: what the bot logs in with, read again where it is kept once the platform has refused it.

Belongs here: which token is in use. When to ask again is the `supervisor`'s and the `brake`'s.
"""

import asyncio
from collections.abc import Callable


class Token:
    """The bot's token; how it is printed tells nothing of it."""

    def __init__(self, read: Callable[[], str]) -> None:
        """Take what reads it where it is kept; called again, from a thread, after a refusal."""
        self._read = read
        self._known = read()
        self._refused = False

    @property
    def known(self) -> str:
        """Return the token in use."""
        return self._known

    @property
    def is_refused(self) -> bool:
        """Tell whether the platform did not accept it when it was last asked."""
        return self._refused

    def refused(self) -> None:
        """Take note that the platform does not accept it."""
        self._refused = True

    def accepted(self) -> None:
        """Take note that it does."""
        self._refused = False

    async def newest(self) -> str:
        """Return the token in use; where one was refused, the one that stands in its place by now."""
        if self._refused:
            found = await asyncio.to_thread(self._read)
            if found != self._known:
                self._known, self._refused = found, False
        return self._known
