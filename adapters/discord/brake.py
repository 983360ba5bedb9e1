"""The brake: stops asking long before the platform bans us for asking wrongly.

The platform bans an address for an hour after 10,000 refused requests (401, 403, 429) in ten minutes. We stop
at a small part of that: each refusal is counted, those of the library's own repetitions too. Belongs here:
counting, and saying how long to wait. Time is an argument.
"""

from collections import deque
from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace
from typing import Final

import aiohttp

REFUSED: Final = frozenset({401, 403, 429})
MOST: Final = 1000
"""Refusals within the window; a tenth of what leads to a ban."""
WINDOW: Final = 600.0
"""Seconds in which they are counted."""
AFTER_UNKNOWN_TOKEN: Final = 300.0
"""Seconds of silence after the token itself was refused: every further request would be too."""
AFTER_BAN: Final = 900.0
"""Seconds of silence after a refusal that comes from before the platform: its edge turns us away."""
_TOO_MANY: Final = 429


class BrakedError(Exception):
    """A request was not made, to keep within the platform's patience."""

    def __init__(self, seconds: float) -> None:
        """Say how long nothing will be asked."""
        super().__init__(f"no requests for {seconds:.0f} seconds")
        self.wait = timedelta(seconds=seconds)


class Brake:
    """Counts refusals, and says when to stop."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take a clock that only ever moves forward, in seconds."""
        self._clock = clock
        self._refusals: deque[float] = deque()
        self._until = 0.0
        self._unknown_until = 0.0

    def check(self) -> None:
        """Let a request pass.

        Raises:
            BrakedError: none may be made now.
        """
        now = self._clock()
        while self._refusals and self._refusals[0] <= now - WINDOW:
            self._refusals.popleft()
        until = max(self._until, self._unknown_until)
        if until > now:
            raise BrakedError(until - now)
        if len(self._refusals) >= MOST:
            raise BrakedError(self._refusals[0] + WINDOW - now)

    def heard(self, status: int, *, shared: bool = False, edge: bool = False) -> None:
        """Count an answer of the platform.

        Args:
            status: of the HTTP response.
            shared: the limit is one that others used up; it does not count towards a ban.
            edge: it did not come from the platform itself but from the network before it.
        """
        if status not in REFUSED or shared:
            return
        now = self._clock()
        self._refusals.append(now)
        if status == _TOO_MANY and edge:
            self._until = max(self._until, now + AFTER_BAN)

    def unknown_token(self) -> None:
        """Stop for a while: the token is not accepted, so every further request would be refused."""
        self._unknown_until = self._clock() + AFTER_UNKNOWN_TOKEN

    def new_token(self) -> None:
        """Ask again: there is another token."""
        self._unknown_until = 0.0

    def trace(self) -> aiohttp.TraceConfig:
        """Return what makes a client's every response count."""
        config = aiohttp.TraceConfig()
        config.on_request_end.append(self._ended)
        return config

    async def _ended(
        self,
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        params: aiohttp.TraceRequestEndParams,
    ) -> None:
        headers = params.response.headers
        shared = headers.get("X-RateLimit-Scope") == "shared"
        self.heard(params.response.status, shared=shared, edge="Via" not in headers)
