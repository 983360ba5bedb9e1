"""The wiring: which concrete classes play which part. The only place that names them.

Belongs here: putting parts together. A channel is put together in `channels`, and imported only when the
configuration names it, so that a platform nobody uses need not even be installed. How they run is `process`.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from alembic.util import CommandError
from obstore.exceptions import BaseError
from sqlalchemy.exc import SQLAlchemyError

from app import installation, keeping, listening
from app.alarms import Alarms
from app.channels import Parts, is_there, maker
from app.config import Config
from app.examples import Examples
from app.health import Health
from app.live import LiveTexts
from app.policy import policy
from app.portraits import Portraits
from app.process import App, Running
from app.pump import PromptService, Pump
from app.rereading import ConfigurationFile
from app.tokens import NO_TOKENS, Tokens
from app.web import WebServer
from bot.documents.telling import EXAMPLES
from bot.keeping import portrait
from bot.ports import Attachments, Viewing
from bot.relay import Relay, StaffDesk
from bot.texts.render import Reader
from bot.uploads import Uploads
from storage.crypto import Envelope, KeyProblem, MasterKey, new_key
from storage.document_keys import DocumentKeys
from storage.erasing import Eraser
from storage.erasures import Journal
from storage.inspection import safe_name
from storage.looking.clamd import Clamd
from storage.looking.inspector import FullInspector
from storage.looking.process import Workers
from storage.records import Inspectable
from storage.showing.copies import Copies
from storage.sqlite import SqliteStore
from storage.vault import Vault

if TYPE_CHECKING:
    from adapters.sandbox.clock import SandboxClock


class NoSuchChannelError(Exception):
    """A configuration names a channel that this version cannot run."""


class DataProblemError(Exception):
    """Database or documents cannot be used; carries a sentence for the person who started us."""


def key(config: Config) -> MasterKey:
    """Load the master key, or make one for an installation that is new.

    Raises:
        KeyProblem: it cannot be used; the message says what to do.
    """
    return keeping.key(config.storage, os.environ)


def vault(config: Config, database: Inspectable) -> Vault:
    """Open the documents, whose keys lie in the database.

    Raises:
        DataProblemError: their folder or bucket cannot be used.
    """
    try:
        return Vault(keeping.objects(config.storage), DocumentKeys(database))
    except (OSError, BaseError, ValueError) as error:
        raise DataProblemError(keeping.problem(config.storage, error)) from None


def journal(config: Config) -> Journal:
    """Open the journal of what was destroyed.

    Raises:
        DataProblemError: it cannot be used.
    """
    try:
        return Journal(keeping.erasures(config.storage))
    except (OSError, BaseError, ValueError) as error:
        raise DataProblemError(keeping.problem(config.storage, error)) from None


def inspector(config: Config) -> FullInspector:
    """Take what looks into documents; nothing runs until one comes."""
    address = config.scanner.clamd
    return FullInspector(Workers(), None if address is None else Clamd(address))


def store(config: Config) -> SqliteStore:
    """Open the database, made or brought up to date where need be.

    Raises:
        DataProblemError: it cannot be used.
        KeyProblem: it belongs to another master key, or the key cannot be used.
    """
    with explained(config):
        try:
            return SqliteStore.open(config.storage.database, key(config))
        except KeyProblem as error:
            kept = keeping.former(config.storage, os.environ)
            if kept is None:
                raise
            raise KeyProblem(
                f"{error} It is {kept}, from before the key was changed: put it at "
                f"{config.storage.master_key}, and keep what lies there now under another name."
            ) from None


@contextmanager
def explained(config: Config) -> Iterator[None]:
    """Say in a sentence what is wrong when the database or the documents fail.

    Raises:
        DataProblemError: they did.
    """
    database = config.storage.database
    try:
        yield
    except CommandError:
        raise DataProblemError(
            f"The database {database} was made by a later release of Recourse: start that one."
        ) from None
    except (sqlite3.Error, SQLAlchemyError) as error:
        raise DataProblemError(_database_problem(database, getattr(error, "orig", None) or error)) from None
    except BaseError as error:
        raise DataProblemError(keeping.problem(config.storage, error)) from None


def _database_problem(path: Path, error: object) -> str:
    remedy = "It is damaged: restore it from your backup."
    if "locked" in str(error):
        remedy = "Another program holds it: try again when that one is done."
    elif path.is_dir() or "unable to open" in str(error) or "readonly" in str(error):
        remedy = "Check its place, its owner and its rights."
    elif "no table" in str(error):
        remedy = "It is damaged, or of an unfinished version: restore it from your backup."
    elif "full" in str(error) or "disk I/O" in str(error):
        remedy = "Look after the disk, then try again."
    return f"The database {path} cannot be used ({error}). {remedy}"


def build(
    config: Config,
    *,
    now: Callable[[], datetime],
    entropy: Callable[[], str],
    tokens: Tokens = NO_TOKENS,
    file: Path | None = None,
) -> App:
    """Put everything together; nothing runs yet.

    Args:
        config: what was read.
        now: tells the time in UTC.
        entropy: returns a fresh unguessable text.
        tokens: of the bots; the sandbox needs none.
        file: what the configuration was read from, to be read again while it runs.

    Raises:
        NoSuchChannelError: a channel is not part of this version.
        LostDataError: a part of the data is gone.
        DataProblemError: database or documents cannot be used.
        KeyProblem: the master key cannot be used.
    """
    require_channels(config)
    with explained(config):
        installation.require_whole(config.storage)
    in_force = policy(config)
    moved = _moved_clock(config, now)
    time = moved.now if moved is not None else now
    database = store(config)
    documents = vault(config, database)
    channels: dict[str, Running] = {}
    desk = StaffDesk(maker(config.desk).desk(config), Reader(config.language.default, config.calendar.zone))
    service = PromptService(database, in_force, entropy)
    if file is not None:
        service.changing.configuration = ConfigurationFile(file, config)
    eraser = Eraser(database, documents, journal(config))
    uploads = Uploads(service, documents, inspector(config), safe_name, entropy, keeping.free(config.storage))
    files: dict[str, Attachments] = {EXAMPLES: Examples(), portrait.SOURCE: Portraits(service, time)}
    relay = Relay(service, channels, desk, documents, files, uploads.rescan, eraser)
    app = App(
        kind=config.kind,
        store=database,
        vault=documents,
        service=service,
        uploads=uploads,
        relay=relay,
        channels=channels,
        now=time,
        alarms=Alarms(service),
        pump=Pump(relay),
        eraser=eraser,
        web=web_server(config),
    )
    service.prompted = app.pump.wake
    if moved is not None:
        app.resume = lambda last: moved.advance(max(last - moved.now(), timedelta(0)))
    parts = Parts(
        service=service,
        uploads=uploads,
        store=database,
        vault=documents,
        shown=Copies(documents, in_force.limits.file_bytes),
        texts=LiveTexts(lambda: service.policy.texts),
        now=time,
        entropy=entropy,
        tokens=tokens,
        web=app.web,
        clock=moved,
        tick=lambda: app.tick(time()),
    )
    if app.web is not None:
        parts = replace(parts, viewing=_viewer(config, parts, app.web))
    for name in sorted(config.channels):
        channels[name] = maker(name).make(parts, config)
    if app.web is not None:
        app.web.mount("health").get(Health(database, channels, app.pulse, time).answer)
    return app


def web_server(config: Config) -> WebServer | None:
    """Take the web server, where one is configured; a sandbox always has one, on a port that is free."""
    if config.web is not None:
        return WebServer(config.web.address, config.web.host, config.web.port, listening.tls(config))
    return WebServer("", config.sandbox.host, 0) if config.kind == "sandbox" else None


def _viewer(config: Config, parts: Parts, web: WebServer) -> Viewing:
    from adapters.viewer.listen import Viewer

    return Viewer(
        service=parts.service,
        shown=parts.shown,
        mount=web.mount("view"),
        envelope=Envelope(new_key()),  # links live for minutes: after a restart they are void
        reader=Reader(config.language.default, config.calendar.zone),
        minutes=config.viewer.minutes,
        now=parts.now,
        entropy=parts.entropy,
    )


def absent_channels(config: Config) -> list[str]:
    """List the channels that are configured and that this version cannot run."""
    return sorted(one for one in config.channels if not is_there(one))


def require_channels(config: Config) -> None:
    """Refuse a configuration for which this version has no channel.

    Raises:
        NoSuchChannelError: names it.
    """
    if absent := absent_channels(config):
        raise NoSuchChannelError(f"this version cannot run {' and '.join(absent)} yet")


def _moved_clock(config: Config, now: Callable[[], datetime]) -> "SandboxClock | None":
    """Take the clock that can be moved, for the sandbox alone: real people's time cannot."""
    if config.kind != "sandbox":
        return None
    from app.channels import sandbox

    return sandbox.clock(now)
