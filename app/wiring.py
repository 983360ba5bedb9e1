"""The wiring: which concrete classes play which part. The only place that names them.

Belongs here: putting parts together. A channel is imported only when the configuration names it, so that a
platform nobody uses need not even be installed. How they run is `process`.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError

from app.alarms import Alarms
from app.config import Config
from app.policy import policy
from app.process import App, Running
from app.pump import PromptService, Pump
from app.values import SANDBOX
from bot.relay import Relay, StaffDesk
from bot.texts.render import Reader
from bot.uploads import Uploads
from storage.crypto import KeyProblem, MasterKey
from storage.inspection import safe_name
from storage.looking.clamd import Clamd
from storage.looking.inspector import FullInspector
from storage.looking.process import Workers
from storage.sqlite import SqliteStore
from storage.vault import Vault

if TYPE_CHECKING:
    from adapters.sandbox.people import SandboxPerson


class NoSuchChannelError(Exception):
    """A configuration names a channel that this version cannot run."""


class DatabaseProblemError(Exception):
    """The database cannot be used; carries a sentence for the person who started us."""


def key(config: Config) -> MasterKey:
    """Load the master key, or make one for an installation that is new.

    Raises:
        KeyProblem: it cannot be used; the message says what to do.
    """
    path = config.storage.master_key
    if config.storage.database.exists() and not path.exists():
        # A new one would open nothing of what is there, and would look as if it did.
        raise KeyProblem(f"The master key {path} is gone, and the data need it. Put it back from your copy.")
    return MasterKey.load_or_create(path)


def vault(config: Config) -> Vault:
    """Open the documents."""
    return Vault.local(config.storage.documents, key(config))


def inspector(config: Config) -> FullInspector:
    """Take what looks into documents; nothing runs until one comes."""
    address = config.scanner.clamd
    return FullInspector(Workers(), None if address is None else Clamd(address))


def store(config: Config) -> SqliteStore:
    """Open the database, made or brought up to date where need be.

    Raises:
        DatabaseProblemError: it cannot be used.
        KeyProblem: it belongs to another master key, or the key cannot be used.
    """
    with _explained(config):
        return SqliteStore.open(config.storage.database, key(config))


@contextmanager
def _explained(config: Config) -> Iterator[None]:
    try:
        yield
    except CommandError:
        why = "was made by a later release of Recourse: start that one"
    except (sqlite3.Error, SQLAlchemyError) as error:
        why = f"cannot be used ({getattr(error, 'orig', None) or error})"
    else:
        return
    raise DatabaseProblemError(f"The database {config.storage.database} {why}.")


def build(config: Config, *, now: Callable[[], datetime], entropy: Callable[[], str]) -> App:
    """Put everything together; nothing runs yet.

    Args:
        config: what was read.
        now: tells the time in UTC.
        entropy: returns a fresh unguessable text.

    Raises:
        NoSuchChannelError: a channel is not part of this version.
        KeyProblem: the master key cannot be used.
    """
    absent = sorted(config.channels - {SANDBOX})
    if absent:
        raise NoSuchChannelError(f"this version cannot run {' and '.join(absent)} yet")
    return _sandbox(config, now, entropy)


def _sandbox(config: Config, now: Callable[[], datetime], entropy: Callable[[], str]) -> App:
    from adapters.sandbox.clock import SandboxClock
    from adapters.sandbox.listen import Sandbox
    from adapters.sandbox.people import DESK

    in_force, clock = policy(config), SandboxClock(now)
    documents, database = vault(config), store(config)
    channels: dict[str, Running] = {}
    desk = StaffDesk(DESK, Reader(config.language.default, config.calendar.zone))
    service = PromptService(database, in_force, entropy)
    relay = Relay(service, channels, desk, documents)
    uploads = Uploads(service, documents, inspector(config), safe_name, entropy)
    alarms, pump = Alarms(service), Pump(relay)
    app = App(config.kind, database, documents, service, uploads, relay, channels, clock.now, alarms, pump)
    service.prompted = app.pump.wake
    app.resume = lambda last: clock.advance(max(last - clock.now(), timedelta(0)))

    async def tick() -> None:
        await app.tick(clock.now())

    channels[SANDBOX] = Sandbox(
        service=service,
        uploads=uploads,
        vault=documents,
        texts=in_force.texts,
        clock=clock,
        tick=tick,
        entropy=entropy,
        people=tuple(_people(config)),
        host=config.sandbox.host,
        port=config.sandbox.port,
    )
    return app


def _people(config: Config) -> "Iterator[SandboxPerson]":
    """Name who can be played: the freelancers first, then the staff."""
    from adapters.sandbox.people import SandboxPerson

    for number, name in enumerate(config.sandbox.freelancers, 1):
        yield SandboxPerson(f"freelancer-{number}", name, staff=False)
    for member in config.staff:
        yield SandboxPerson(member.addresses[SANDBOX], member.name, staff=True)
