"""The office: the whole product on the fake, in this process, with a clock in the test's hand.

Everything is real but the platform and the time: configuration, wiring, database, vault, channel, pump. The
same as `tests/telegram/office.py`, on Discord.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from unittest.mock import patch

import app.channels.discord as wired
from adapters.discord.listen import Discord
from app import access, wiring
from app.config import Config, load
from app.process import App
from app.tokens import Tokens
from bot.case.model import Case
from bot.ids import CaseId
from bot.ports import Query, Tx
from tests.adapters.discord_wiring import Waits
from tests.discord_wire.hands import Person, Seat
from tests.discord_wire.place import Place, furnish
from tests.discord_wire.server import Fake
from tests.telegram.office import Clock

NO_OTHER: Mapping[str, str] = {}
ROLES = {"Kim": "reviewer", "Noor": "reviewer", "Lena": "lead", "Tomas": "admin"}
_MEMBER = """
[[staff]]
id = "{id}"
name = "{name} Doe"
pseudonym = "Reviewer {letter}."
roles = ["{role}"]
addresses = {{ {address} }}
"""
_CONFIG = """
[marketplace]
name = "Gigway"

[discord]
application = {application}
guild = {guild}
forum = {forum}
reviewer_roles = [{role}]

[[rules]]
id = "proposals"
number = "4.2"
title = "Sending proposals"
version = "2026-01"
address = "https://example.com/rules#4.2"
text = "Send proposals only for jobs that fit your skills."
"""


class Crowd:
    """Everybody who plays, and where."""

    def __init__(self, fake: Fake) -> None:
        self.fake = fake
        self.place: Place = furnish(fake)
        self.maria = self.place.freelancer("Maria")
        self.staff = {name: self.place.staff(name) for name in ROLES}

    def address(self, name: str) -> str:
        """Spell where somebody of the staff is reached."""
        return f'discord = "{self.staff[name].user.id}"'

    def config(self, folder: Path, *, more: str = "") -> Path:
        """Write the configuration that knows them."""
        place = self.place
        text = _CONFIG.format(
            application=self.fake.world.application_id,
            guild=place.guild.id,
            forum=place.forum.id,
            role=place.reviewers.id,
        )
        for name, role in ROLES.items():
            text += _MEMBER.format(
                id=name.lower(), name=name, letter=name[0], role=role, address=self.address(name)
            )
        file = folder / "recourse.toml"
        file.write_text(text + more, encoding="utf-8")
        return file


Meanwhile = Callable[[], Awaitable[None]]


async def nothing_happens() -> None:
    """Let nothing happen between two windows of a form."""


class Office:
    """The running product, and those around it."""

    between_windows: Meanwhile = staticmethod(nothing_happens)

    def __init__(self, crowd: Crowd, config: Config, app: App, clock: Clock) -> None:
        self.crowd, self.config, self.app, self.clock = crowd, config, app, clock
        self.fake, self.place, self.maria = crowd.fake, crowd.place, crowd.maria

    def staff(self, name: str) -> Person:
        return self.crowd.staff[name]

    async def settles(self) -> None:
        """Let everything that is due happen, and go out."""
        await self.app.tick(self.clock.at)

    async def passes(self, **span: float) -> None:
        """Let time pass; every alarm on the way fires at its own moment."""
        end = self.clock.at + timedelta(**span)
        while True:
            upcoming = await self.app.store.transact(lambda tx: tx.next_alarm_at())
            if upcoming is None or upcoming > end:
                break
            self.clock.at = max(self.clock.at, upcoming)
            await self.settles()
        self.clock.at = end
        await self.settles()

    async def cases(self) -> list[Case]:
        def read(tx: Tx) -> list[Case]:
            rows = tx.cases(Query(open_only=False, submitted_only=False, limit=1000))
            found = [tx.case(one.case) for one in rows]
            return [one for one in found if one is not None]

        return await self.app.store.transact(read)

    async def case(self) -> Case:
        (case,) = await self.cases()
        return case

    async def waiting(self) -> list[tuple[str, str]]:
        """List what should have gone out by now, and has not: lane and state."""
        rows = await self.app.store.transact(lambda tx: tx.outbox(1000))
        due = [one for one in rows if one[0].not_before is None or one[0].not_before <= self.clock.at]
        return [(row.lane, state) for row, state in due if state != "delivered"]

    async def rests(self) -> None:
        """Let everything go out, what is on its way at this moment too.

        Raises:
            AssertionError: something never does.
        """
        for _ in range(100):
            await self.settles()
            if not await self.waiting():
                return
            await self.fake.next_news()
        raise AssertionError(f"never went out: {await self.waiting()}")

    async def log(self, case: CaseId) -> list[str]:
        lines = await self.app.store.transact(lambda tx: tx.audit(case))
        return [line.action for line in lines]

    async def code(self, account: str) -> str:
        """Make a proof code, as the marketplace's notice carries it."""
        made = await access.new_code(
            self.config, account, timedelta(days=30), self.clock.at, lambda length: b"recourse"[:length]
        )
        return made.code

    async def at_post(self, name: str) -> Seat:
        """Return one of the staff in the post of the only case."""
        return await self.staff(name).in_post(str((await self.case()).id))


@asynccontextmanager
async def office(
    fake: Fake,
    folder: Path,
    *,
    clock: Clock,
    crowd: Crowd | None = None,
    more: str = "",
    other: Mapping[str, str] = NO_OTHER,
) -> AsyncIterator[Office]:
    """Put the product together and start it; stop it in order. The fake must tell the same time.

    Args:
        fake: Discord.
        folder: for the configuration and the data.
        clock: the time.
        crowd: those who play, if they are there already.
        more: what else the configuration says.
        other: tokens of other channels.
    """
    crowd = crowd or Crowd(fake)
    config = load(crowd.config(folder, more=more))
    numbers = count(1)
    with patch.object(wired, "Discord", partial(Discord, pause=Waits())):
        app = wiring.build(
            config,
            now=clock.now,
            entropy=lambda: f"seed-{next(numbers)}",
            tokens=Tokens({"discord": fake.world.token, **other}),
        )
    try:
        await app.start()
        await fake.connected()
        await fake.until(lambda: fake.world.commands.registered.get(None), "the slash commands")
        yield Office(crowd, config, app, clock)
    finally:
        await app.stop()
