"""What the process keeps about itself in the database: the kind of data, the heartbeat, the rules in force.

Belongs here: reading and writing those settings, and telling open cases what follows from them at the start.
Each step can be cut short by a crash and is then taken up again: nothing is done twice or left out.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.events import OutageEnded
from bot.ports import Query, Tx
from bot.service import Service

OUTAGE_AFTER: Final = timedelta(minutes=10)
"""A pause this long between two heartbeats counts as downtime; a restart does not."""
_KIND: Final = "kind"
_HEARTBEAT: Final = "heartbeat"
_OUTAGE: Final = "outage"


class WrongDataError(Exception):
    """Data that was made for something else; carries a sentence for the person who started us."""


# -- kind -----------------------------------------------------------------------------------------


def claim_kind(tx: Tx, kind: str) -> None:
    """Mark data as being of `kind` when it is new; data that is in use keeps its mark.

    Raises:
        WrongDataError: it is of another kind, or was in use before it was marked.
    """
    found = tx.setting(_KIND)
    if found == kind:
        return
    if found is not None:
        raise WrongDataError(f"it holds {found} data, and this configuration is for {kind} data")
    if tx.count(Query(open_only=False, submitted_only=False)) > 0:
        raise WrongDataError(f"it holds appeals, and nothing says that they are {kind} data")
    tx.set_setting(_KIND, kind)


# -- heartbeat ------------------------------------------------------------------------------------


def beat(tx: Tx, at: datetime) -> None:
    """Record that we are here."""
    tx.set_setting(_HEARTBEAT, at.isoformat())


def last_beat(tx: Tx) -> datetime | None:
    """Return when we were here last."""
    found = tx.setting(_HEARTBEAT)
    return datetime.fromisoformat(found) if found else None


def not_before(now: datetime) -> Callable[[Tx], datetime]:
    """Return the time by which the data go: in a sandbox the clock may have been moved on."""
    return lambda tx: max(now, last_beat(tx) or now)


async def end_outage(service: Service, at: datetime) -> timedelta:
    """Give windows back the time in which we were not there; return how long that was."""
    await _broadcast_outage(service)
    lost = await service.store.transact(lambda tx: _notice_outage(tx, at))
    await _broadcast_outage(service)
    return lost


def _notice_outage(tx: Tx, at: datetime) -> timedelta:
    """Record an outage that ends now, together with the heartbeat that ends it."""
    since = last_beat(tx)
    lost = at - since if since is not None else timedelta(0)
    if since is not None and lost > OUTAGE_AFTER:
        tx.set_setting(_OUTAGE, f"{since.isoformat()} {at.isoformat()}")
    beat(tx, at)
    return lost if lost > OUTAGE_AFTER else timedelta(0)


async def _broadcast_outage(service: Service) -> None:
    """Tell the cases of the outage on record, if there is one, and strike it off."""
    found = await service.store.transact(lambda tx: tx.setting(_OUTAGE))
    if not found:
        return
    since, until = found.split(" ")
    await service.broadcast(
        OutageEnded(datetime.fromisoformat(since)), datetime.fromisoformat(until), f"outage:{found}"
    )
    await service.store.transact(lambda tx: tx.set_setting(_OUTAGE, ""))


# -- rules ----------------------------------------------------------------------------------------


async def adopt_rules(service: Service, at: datetime) -> int | None:
    """Put in force what the configuration says; return how many cases were told, None if they know it all.

    Cut short, it is taken up again at the next start: no date moves twice.
    """
    return await service.changing.adopt(service.configured, at)
