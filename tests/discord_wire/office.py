"""The office: the whole product on the fake, in this process, with a clock in the test's hand.

The same as `tests/telegram/office.py`, on Discord. Time and what is stored are in
`tests/support/premises.py`.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from itertools import count
from pathlib import Path
from unittest.mock import patch

import app.channels.discord as wired
from adapters.discord.listen import Discord
from app import wiring
from app.config import Config, load
from app.process import App
from app.tokens import Tokens
from tests.adapters.discord_wiring import Waits
from tests.discord_wire.hands import Person, Seat
from tests.discord_wire.place import Place, furnish
from tests.discord_wire.server import Fake
from tests.support.premises import ROLES, Clock, Premises, configuration

NO_OTHER: Mapping[str, str] = {}
_SECTION = """
[discord]
application = {application}
guild = {guild}
forum = {forum}
reviewer_roles = [{role}]
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
        section = _SECTION.format(
            application=self.fake.world.application_id,
            guild=place.guild.id,
            forum=place.forum.id,
            role=place.reviewers.id,
        )
        addresses = {name: self.address(name) for name in self.staff}
        file = folder / "recourse.toml"
        file.write_text(configuration(section, addresses, more), encoding="utf-8")
        return file


Meanwhile = Callable[[], Awaitable[None]]


async def nothing_happens() -> None:
    """Let nothing happen between two windows of a form."""


class Office(Premises):
    """The running product, and those around it."""

    between_windows: Meanwhile = staticmethod(nothing_happens)

    def __init__(self, crowd: Crowd, config: Config, app: App, clock: Clock) -> None:
        super().__init__(config, app, clock)
        self.crowd = crowd
        self.fake, self.place, self.maria = crowd.fake, crowd.place, crowd.maria

    def staff(self, name: str) -> Person:
        return self.crowd.staff[name]

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
