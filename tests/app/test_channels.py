"""Channels as the process puts them together: only those that are configured, from the same parts."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from app import channels, tokens, wiring
from app.config import Config, load
from bot.ports import Accepted, Outgoing, SendResult
from tests.app.support import spoiled, written
from tests.app.test_channel_checks import DISCORD, ON_BOTH, STAFF, TELEGRAM

MONDAY = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
TOKENS = tokens.Tokens({"telegram": "1:a", "discord": "a.b.c"})
_numbers = count(1)


class Fake:
    """A channel that keeps what it was made of."""

    name = "telegram"

    def __init__(self, **given: Any) -> None:
        self.given = given
        self.open = False
        webhook = given.get("webhook")
        if webhook is not None:
            webhook.post(self._called, "/{secret}")

    async def _called(self, request: web.Request) -> web.Response:
        return web.Response(status=200 if self.open else 503, text=request.match_info["secret"])

    async def start(self) -> None:
        self.open = True

    async def stop(self) -> None:
        self.open = False

    async def send(self, outgoing: Outgoing) -> SendResult:
        return Accepted(outgoing.id)


PLATFORMS = {"telegram": "Telegram", "discord": "Discord"}


@pytest.fixture
def platforms(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put two platforms in place whose channels do nothing; what makes channels is imported anew."""
    for name, what in PLATFORMS.items():
        module = ModuleType(f"adapters.{name}.listen")
        setattr(module, what, Fake)
        monkeypatch.setitem(sys.modules, f"adapters.{name}.listen", module)
    monkeypatch.setattr(wiring, "is_there", lambda _: True)
    _forget_makers()
    yield
    _forget_makers()


def _forget_makers() -> None:
    for name in PLATFORMS:
        sys.modules.pop(f"app.channels.{name}", None)
        vars(channels).pop(name, None)


def config(folder: Path, *changes: tuple[str, str], more: str) -> Config:
    return load(written(folder, spoiled(*changes, more=more)))


def entropy() -> str:
    return f"seed-{next(_numbers)}"


@pytest.mark.usefixtures("platforms")
async def test_a_channel_is_made_of_its_section_and_its_token(tmp_path: Path) -> None:
    found = config(tmp_path, *ON_BOTH, more=f'{TELEGRAM}{DISCORD}[moderators]\nchannel = "discord"\n')
    app = wiring.build(found, now=lambda: MONDAY, entropy=entropy, tokens=TOKENS)
    await app.store.close()
    telegram, discord = app.channels["telegram"], app.channels["discord"]
    assert isinstance(telegram, Fake)
    assert isinstance(discord, Fake)
    assert (telegram.given["token"](), telegram.given["group"]) == ("1:a", -1001234567890)
    assert telegram.given["webhook"] is None
    assert discord.given["token"]() == "a.b.c"
    assert (discord.given["layout"].guild, discord.given["layout"].forum) == ("8", "9")
    assert app.relay._desk.address.channel == "discord"
    assert app.relay._desk.address.chat == "9"
    assert app.now() == MONDAY
    assert "sandbox" not in app.channels


@pytest.mark.usefixtures("platforms")
async def test_a_webhook_is_heard_from_before_the_channel_opens_until_after_it_closes(tmp_path: Path) -> None:
    web_section = '[web]\naddress = "https://appeals.example.com"\nport = 0\n'
    found = config(tmp_path, *STAFF, more=f"{TELEGRAM}webhook = true\n{web_section}")
    app = wiring.build(found, now=lambda: MONDAY, entropy=entropy, tokens=TOKENS)
    channel = app.channels["telegram"]
    assert isinstance(channel, Fake)
    assert channel.given["webhook"].url == "https://appeals.example.com/telegram"
    await app.start()
    try:
        assert app.web is not None
        url = f"http://127.0.0.1:{app.web.port}/telegram/abc"
        async with aiohttp.ClientSession() as session, session.post(url, json={}) as said:
            assert (said.status, await said.text()) == (200, "abc")
            assert said.headers["Cache-Control"] == "no-store"
            assert said.headers["X-Content-Type-Options"] == "nosniff"
            assert "aiohttp" not in said.headers["Server"]
        async with aiohttp.ClientSession() as session, session.get(url) as said:
            assert said.status == 405
    finally:
        await app.stop()


def test_a_channel_of_no_name_is_nobodys() -> None:
    with pytest.raises(LookupError, match="'slack'"):
        channels.maker("slack")
    assert not channels.is_there("slack")
    assert channels.is_there("sandbox")
