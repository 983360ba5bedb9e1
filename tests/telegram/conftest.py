"""A platform for each test, and the question at its end: did every request make sense?"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from adapters.telegram.client import Client
from tests.telegram.platform import Platform
from tests.telegram.server import Server, serving


@pytest.fixture
def platform() -> Iterator[Platform]:
    """Make a platform. The test fails when a request was made that no correct client makes."""
    made = Platform()
    yield made
    assert made.violations == [], "\n".join(made.violations)


@pytest.fixture
async def server(platform: Platform) -> AsyncIterator[Server]:
    """Serve the platform on loopback."""
    async with serving(platform) as served:
        yield served


@asynccontextmanager
async def made_bot(platform: Platform, server: Server, *, ours: bool = False) -> AsyncIterator[Bot]:
    """Make the real library's bot, which talks to the fake over sockets: by its own transport, or by ours."""
    if ours:
        client = Client(platform.token, server.url)
        async with client:
            yield client
        return
    request = HTTPXRequest(connection_pool_size=8, httpx_kwargs={"trust_env": False})
    polls = HTTPXRequest(httpx_kwargs={"trust_env": False})
    made = Bot(
        platform.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=request,
        get_updates_request=polls,
    )
    async with made:
        yield made


@pytest.fixture
def timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library give spans of time the way it will: else it warns, and warnings are errors."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture(params=["library", "ours"])
async def bot(
    platform: Platform, server: Server, timedeltas: None, request: pytest.FixtureRequest
) -> AsyncIterator[Bot]:
    """Make a bot. All that is true of the fake through the library's own transport is true through ours."""
    del timedeltas
    async with made_bot(platform, server, ours=request.param == "ours") as made:
        yield made
