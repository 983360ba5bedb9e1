"""The sandbox, put together: a page that plays every part, with a clock that can be moved."""

from collections.abc import Callable, Iterator
from datetime import datetime

from adapters.sandbox.clock import SandboxClock
from adapters.sandbox.listen import Sandbox
from adapters.sandbox.people import DESK, SandboxPerson
from app.channels import Parts
from app.config import Config
from app.process import Running
from app.values import SANDBOX
from bot.ids import Address


def clock(now: Callable[[], datetime]) -> SandboxClock:
    """Make the clock, which everything in a sandbox goes by."""
    return SandboxClock(now)


def desk(_config: Config) -> Address:
    """Return where the moderators are."""
    return DESK


def make(parts: Parts, config: Config) -> Running:
    """Put the page together.

    Raises:
        ValueError: one of its parts is missing; the wiring forgot it.
    """
    moved, tick, viewing = parts.clock, parts.tick, parts.viewing
    if moved is None or tick is None or viewing is None:
        raise ValueError("a sandbox needs a clock that can be moved, a tick, and a viewer")

    async def let_happen() -> None:
        await tick()

    return Sandbox(
        service=parts.service,
        uploads=parts.uploads,
        viewing=viewing,
        texts=parts.texts,
        clock=moved,
        tick=let_happen,
        people=tuple(_people(config)),
        host=config.sandbox.host,
        port=config.sandbox.port,
    )


def _people(config: Config) -> Iterator[SandboxPerson]:
    """Name who can be played: the freelancers first, then the staff."""
    for number, name in enumerate(config.sandbox.freelancers, 1):
        yield SandboxPerson(f"freelancer-{number}", name, staff=False)
    for member in config.staff:
        yield SandboxPerson(member.addresses[SANDBOX], member.name, staff=True)
