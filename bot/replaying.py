"""Replaying: an input that could not be decided is handed in again, after what was wrong has been mended.

Belongs here: that alone. What keeps such inputs is `bot.failing`.
"""

from dataclasses import replace
from datetime import datetime

from bot import failing
from bot.errors import RecourseError
from bot.ports import Tx
from bot.service import Service


class StillFailsError(RecourseError):
    """Say that an input cannot be decided yet. It stays where it is; carries the kind of error alone."""


class ReplayingService(Service):
    """A service that takes up what was put aside."""

    async def replay(self, dedup: str, at: datetime) -> bool:
        """Hand in a parked input, as if it were said now; False when there is none of this key.

        It counts from now: nothing that happened since is undone by it. Its answer, if it is one for the eyes
        of the asker alone, is lost; what he must know comes as a message.

        Raises:
            StillFailsError: it cannot be decided yet; nothing has changed.
        """
        seed = self._entropy()

        def step(tx: Tx) -> bool:
            inbound = tx.parked_input(dedup)
            if inbound is None:
                return False
            tx.unpark(dedup)
            again = replace(inbound, dedup=f"{dedup} again {at.isoformat()}", at=at, also=())
            self._receive(tx, again, seed, None)
            return True

        try:
            return await self.store.transact(step)
        except failing.OURS as error:
            raise StillFailsError(type(error).__name__) from error
