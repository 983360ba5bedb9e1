"""The office: the whole product on the fake, in this process, with a clock in the test's hand.

What the demo's stage is for the sandbox, this is for Telegram. Time and what is stored are in
`tests/support/premises.py`.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from unittest.mock import patch

from adapters.telegram import listen
from adapters.telegram.limits import UNLIMITED
from adapters.telegram.listen import Timing
from app import wiring
from app.config import Config, load
from app.process import App
from app.tokens import Tokens
from tests.support.premises import ROLES, Clock, Premises, configuration
from tests.telegram.groups import Group, TopicSeen
from tests.telegram.people import Chatting, Person
from tests.telegram.platform import TOKEN, Platform
from tests.telegram.server import Server

_SECTION = """
[telegram]
group = {group}
base_url = "{url}"
{section}
"""


class Crowd:
    """Everybody who plays, and where."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        self.group = Group(platform)
        self.group.adds_bot()
        self.maria = Person(platform, "Maria")
        self.staff = {name: self.group.member(name) for name in ROLES}
        for one in self.staff.values():
            one.user.started = True
        self._numbers = count(1)

    def entropy(self) -> str:
        """Return what nobody could guess, if this were no test; never the same, also after a restart."""
        return f"seed-{next(self._numbers)}"

    def config(self, folder: Path, url: str, *, more: str = "", section: str = "") -> Path:
        """Write the configuration that knows them."""
        known = _SECTION.format(group=self.group.chat.id, url=url, section=section)
        addresses = {name: f'telegram = "{one.user.id}"' for name, one in self.staff.items()}
        file = folder / "recourse.toml"
        file.write_text(configuration(known, addresses, more), encoding="utf-8")
        return file


class Office(Premises):
    """The running product, and those around it."""

    def __init__(self, crowd: Crowd, config: Config, app: App, clock: Clock) -> None:
        super().__init__(config, app, clock)
        self.crowd = crowd
        self.platform, self.group, self.maria = crowd.platform, crowd.group, crowd.maria

    def staff(self, name: str) -> Person:
        return self.crowd.staff[name]

    async def topic(self) -> TopicSeen:
        """Return the topic of the only case, as soon as it is there."""
        return await self.group.sees_topic(str((await self.case()).id)[:4])

    async def at_topic(self, name: str) -> Chatting:
        """Return one of the staff in the topic of the only case."""
        return self.staff(name).at(self.group.chat, (await self.topic()).topic.id)

    async def hands_in(self) -> None:
        """Let Maria meet the assistant and hand in after three answers."""
        maria = self.maria
        await maria.starts()
        await maria.presses("English")
        await maria.presses("I agree")
        await maria.sees("What happened?")
        await maria.says("They suspended me an hour after I had answered an invitation.")
        await maria.sees("What did the marketplace tell you?")
        await maria.says("A high number of proposals.")
        await maria.sees("When did you get that message")
        await maria.presses("Yesterday")
        await maria.presses("Hand in my appeal")
        await maria.sees("Its reference is")


async def answers(at: Chatting, *script: tuple[str, str | Sequence[str]]) -> None:
    """Answer the questions of a form in a topic: a text is written, labels in a list are pressed."""
    for question, given in script:
        await at.sees(question)
        if isinstance(given, str):
            await at.says(given)
        else:
            for label in given:
                await at.presses(label)


QUICK = Timing(UNLIMITED, 20.0, 0.05)
"""No pace, and albums are whole soon: for tests that are not about waiting."""


@asynccontextmanager
async def office(
    platform: Platform,
    server: Server,
    folder: Path,
    *,
    crowd: Crowd | None = None,
    clock: Clock | None = None,
    timing: Timing = QUICK,
    more: str = "",
    section: str = "",
) -> AsyncIterator[Office]:
    """Put the product together and start it; stop it in order."""
    crowd, clock = crowd or Crowd(platform), clock or Clock()
    platform.clock = clock.seconds
    config = load(crowd.config(folder, server.url, more=more, section=section))
    with patch.object(listen, "Timing", lambda: timing):
        app = wiring.build(config, now=clock.now, entropy=crowd.entropy, tokens=Tokens({"telegram": TOKEN}))
    try:
        await app.start()
        yield Office(crowd, config, app, clock)
    finally:
        await app.stop()
