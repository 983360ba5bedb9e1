"""The office: the whole product on the fake, in this process, with a clock in the test's hand.

Everything is real but the platform and the time: configuration, wiring, database, vault, channel, pump. What
the demo's stage is for the sandbox, this is for Telegram.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from unittest.mock import patch

from adapters.telegram import listen
from adapters.telegram.limits import UNLIMITED
from adapters.telegram.listen import Timing
from app import access, wiring
from app.config import Config, load
from app.process import App
from app.tokens import Tokens
from bot.case.model import Case
from bot.ids import CaseId
from bot.ports import Query, Tx
from tests.telegram.groups import Group, TopicSeen
from tests.telegram.people import Chatting, Person
from tests.telegram.platform import TOKEN, Platform
from tests.telegram.server import Server

MONDAY = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
_ROLES = {"Kim": "reviewer", "Noor": "reviewer", "Lena": "lead", "Tomas": "admin"}
_MEMBER = """
[[staff]]
id = "{id}"
name = "{name} Doe"
pseudonym = "Reviewer {letter}."
roles = ["{role}"]
addresses = {{ telegram = "{address}" }}
"""
_CONFIG = """
[marketplace]
name = "Gigway"

[telegram]
group = {group}
base_url = "{url}"
{section}

[[rules]]
id = "proposals"
number = "4.2"
title = "Sending proposals"
version = "2026-01"
address = "https://example.com/rules#4.2"
text = "Send proposals only for jobs that fit your skills."
"""


class Clock:
    """The time, which only the test moves; but for a moment whenever it is asked for, as clocks do."""

    def __init__(self) -> None:
        self.at = MONDAY

    def now(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at

    def seconds(self) -> float:
        return self.at.timestamp()


class Crowd:
    """Everybody who plays, and where."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        self.group = Group(platform)
        self.group.adds_bot()
        self.maria = Person(platform, "Maria")
        self.staff = {name: self.group.member(name) for name in _ROLES}
        for one in self.staff.values():
            one.user.started = True
        self._numbers = count(1)

    def entropy(self) -> str:
        """Return what nobody could guess, if this were no test; never the same, also after a restart."""
        return f"seed-{next(self._numbers)}"

    def config(self, folder: Path, url: str, *, more: str = "", section: str = "") -> Path:
        """Write the configuration that knows them."""
        text = _CONFIG.format(group=self.group.chat.id, url=url, section=section) + more
        for name, role in _ROLES.items():
            address = self.staff[name].user.id
            text += _MEMBER.format(id=name.lower(), name=name, letter=name[0], role=role, address=address)
        file = folder / "recourse.toml"
        file.write_text(text, encoding="utf-8")
        return file


class Office:
    """The running product, and those around it."""

    def __init__(self, crowd: Crowd, config: Config, app: App, clock: Clock) -> None:
        self.crowd, self.config, self.app, self.clock = crowd, config, app, clock
        self.platform, self.group, self.maria = crowd.platform, crowd.group, crowd.maria

    def staff(self, name: str) -> Person:
        return self.crowd.staff[name]

    # -- time -------------------------------------------------------------------------------------

    async def settles(self) -> None:
        """Let everything that is due happen, and go out."""
        await self.app.tick(self.clock.at)

    async def passes(self, **span: float) -> None:
        """Let time pass; every alarm on the way fires at its own moment."""
        await self.settles()  # what is under way must not look as if it had been so for days
        end = self.clock.at + timedelta(**span)
        while True:
            upcoming = await self.app.store.transact(lambda tx: tx.next_alarm_at())
            if upcoming is None or upcoming > end:
                break
            self.clock.at = max(self.clock.at, upcoming)
            await self.settles()
        self.clock.at = end
        await self.settles()

    # -- what is stored ---------------------------------------------------------------------------

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
        due = [
            (row, state) for row, state in rows if row.not_before is None or row.not_before <= self.clock.at
        ]
        return [(row.lane, state) for row, state in due if state != "delivered"]

    async def log(self, case: CaseId) -> list[str]:
        lines = await self.app.store.transact(lambda tx: tx.audit(case))
        return [line.action for line in lines]

    async def code(self, account: str) -> str:
        """Make a proof code, as the marketplace's notice carries it."""
        made = await access.new_code(
            self.config, account, timedelta(days=30), self.clock.at, lambda length: b"recourse"[:length]
        )
        return made.code

    # -- people -----------------------------------------------------------------------------------

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
