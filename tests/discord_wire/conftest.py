"""The platform for a test, and a bot of the real library that is no more than a test needs."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import discord
import pytest
from discord import app_commands

from tests.discord_wire.place import Place, furnish
from tests.discord_wire.server import Fake, running


class Bot(discord.Client):
    """The real library's client; what it hears is kept."""

    def __init__(self, **options: Any) -> None:
        intents = discord.Intents(guilds=True, messages=True, message_content=True, members=True)
        options = {"guild_ready_timeout": 0.05, "chunk_guilds_at_startup": False, **options}
        super().__init__(intents=options.pop("intents", intents), **options)
        self.tree = app_commands.CommandTree(self)
        self.heard: list[discord.Message] = []
        self.happened: list[str] = []
        self.acting: Callable[[discord.Interaction], Awaitable[None]] | None = None
        self.failed: list[BaseException] = []

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Do not wait the five seconds that the library waits between two identifies."""

    async def on_message(self, message: discord.Message) -> None:
        if message.author.id != getattr(self.user, "id", 0):
            self.heard.append(message)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        if self.acting is not None and interaction.type is not discord.InteractionType.application_command:
            await self.acting(interaction)

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        self.happened.append(event)
        super().dispatch(event, *args, **kwargs)

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        raise AssertionError(f"{event_method} failed")


@asynccontextmanager
async def listening(fake: Fake, bot: Bot) -> AsyncIterator[Bot]:
    """Let a bot connect, and be ready."""
    running = asyncio.create_task(bot.start(fake.world.token))
    try:
        await fake.connected()
        await asyncio.wait_for(bot.wait_until_ready(), 10)
        yield bot
    finally:
        await bot.close()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    """Run the platform; afterwards every request must have been one that it takes."""
    async with running() as started:
        yield started


@pytest.fixture
def place(fake: Fake) -> Place:
    return furnish(fake)


@pytest.fixture
async def bot(fake: Fake, place: Place) -> AsyncIterator[Bot]:
    assert place.guild.members
    async with listening(fake, Bot()) as connected:
        yield connected
