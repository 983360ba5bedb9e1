"""What could not be decided and was put aside: listed, and handed in again, for the command line.

Belongs here: work on those inputs. What they say is shown to nobody here. How the commands are typed is
`cli_watch`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app import access, policy, records
from app.config import Config
from bot.errors import VaultError
from bot.ports import Tx
from bot.replaying import ReplayingService, StillFailsError


@dataclass(frozen=True, slots=True)
class Aside:
    """An input that was put aside: when and where it came, never what it says."""

    key: str
    error: str
    at: datetime | None = None
    """None when it does not open."""
    kind: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an input that was to be handed in again; no error: it was taken."""

    key: str
    error: str = ""


async def listed(config: Config) -> tuple[Aside, ...]:
    """List what was put aside, the oldest first.

    Raises:
        NoDataError: there is no database.
    """
    async with access.opened(config) as store:
        return await store.transact(lambda tx: tuple(_aside(tx, key, error) for key, error in tx.parked()))


def _aside(tx: Tx, key: str, error: str) -> Aside:
    try:
        found = tx.parked_input(key)
    except (VaultError, ValueError, LookupError):
        found = None
    if found is None:
        return Aside(key, error)
    return Aside(key, error, found.at, type(found.body).__name__, found.place.value)


async def replay(
    config: Config, wanted: tuple[str, ...], now: datetime, entropy: Callable[[], str]
) -> tuple[Outcome, ...]:
    """Hand in again what was put aside: these, or all if none is named; each by itself.

    Raises:
        NoDataError: there is no database.
    """
    async with access.opened(config) as store:
        at = await store.transact(records.not_before(now))
        service = ReplayingService(store, policy.policy(config), entropy)
        keys = wanted or tuple(key for key, _ in await store.transact(lambda tx: tx.parked()))
        outcomes = []
        for key in keys:
            try:
                taken = await service.replay(key, at)
                outcomes.append(Outcome(key, "" if taken else "nothing of this key was put aside"))
            except StillFailsError as error:
                outcomes.append(Outcome(key, f"it still cannot be decided ({error})"))
            except (VaultError, ValueError):
                outcomes.append(Outcome(key, "it does not open; recourse verify says more"))
        return tuple(outcomes)
