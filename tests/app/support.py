"""What the tests of the process share: a configuration to spoil, and an app around a play."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from typer.testing import CliRunner, Result

from app import wiring
from app.alarms import Alarms
from app.cli import cli
from app.config import Config
from app.process import App, Running
from app.pump import Pump
from bot.ports import Accepted, Outgoing, SendResult, Tx
from tests.support.play import Play

T = TypeVar("T")

ROOT = Path(__file__).parents[2]

GOOD = """\
[marketplace]
name = "Gigway"

[[staff]]
id = "kim"
name = "Kim Doe"
pseudonym = "Reviewer K."
roles = ["reviewer", "lead"]
addresses = { sandbox = "kim" }

[[staff]]
id = "ada"
name = "Ada Roe"
pseudonym = "Administrator A."
roles = ["admin"]
addresses = { sandbox = "ada" }

[[rules]]
id = "proposals"
number = "4.2"
title = "Proposals that fit"
version = "2026-01"
address = "https://example.com/rules#4.2"
text = "Send proposals only for work you can do."
"""


def spoiled(*changes: tuple[str, str], more: str = "") -> str:
    """Return the good configuration with pieces replaced, and with more at its end."""
    text = GOOD
    for old, new in changes:
        assert old in text, f"{old!r} is not in the good configuration"
        text = text.replace(old, new, 1)
    return text + more


def written(folder: Path, text: str = GOOD) -> Path:
    """Write a configuration and return where."""
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


class Door:
    """A channel that only opens and closes, and remembers that it did."""

    name = "stage"

    def __init__(self) -> None:
        """Begin closed."""
        self.seen: list[str] = []

    async def start(self) -> None:
        """Open."""
        self.seen.append("opened")

    async def stop(self) -> None:
        """Close."""
        self.seen.append("closed")

    async def send(self, outgoing: Outgoing) -> SendResult:
        """Take anything."""
        return Accepted(outgoing.id)


def app_of(play: Play, channels: Mapping[str, Running] | None = None) -> App:
    """Put a process around a play: its store, its service, its stage, its time."""

    def now() -> datetime:
        return play.now

    return App(
        "sandbox",
        play.store,
        play.vault,
        play.service,
        play.uploads,
        play.relay,
        channels or {},
        now,
        Alarms(play.service),
        Pump(play.relay),
        play.eraser,
    )


def recourse(*words: str) -> Result:
    """Type a command."""
    return CliRunner().invoke(cli, words)


def in_store(config: Config, step: Callable[[Tx], T]) -> T:
    """Run one transaction on the data of a configuration."""

    async def work() -> T:
        store = wiring.store(config)
        try:
            return await store.transact(step)
        finally:
            await store.close()

    return asyncio.run(work())
