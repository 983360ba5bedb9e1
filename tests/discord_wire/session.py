"""Session: one session of the bot. Its numbers, what it missed while nobody listened, what it may see."""

import asyncio
import contextlib
import json
import zlib
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSCloseCode, web

from tests.discord_wire.model import Json
from tests.discord_wire.world import GUILD_MESSAGES, GUILDS, MESSAGE_CONTENT

_NO_CONTENT: Json = {"content": "", "embeds": [], "attachments": [], "components": []}


class Link:
    """One web socket, and the order of what goes out on it."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.socket = socket
        self.beats: list[float] = []
        self.closing = False
        self._transport = request.transport
        compressed = request.query.get("compress") == "zlib-stream"
        self._deflate = zlib.compressobj() if compressed else None
        self._waiting: asyncio.Queue[str | None] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())

    def send(self, frame: Json) -> None:
        self.raw(json.dumps(frame))

    def raw(self, text: str) -> None:
        self._waiting.put_nowait(text)

    async def close(self, code: int) -> None:
        """Say goodbye, after all that waits to be said."""
        self.closing = True
        self._waiting.put_nowait(None)
        await asyncio.gather(self._writer, return_exceptions=True)
        await self.socket.close(code=code)

    def abort(self) -> None:
        """Cut the connection without a word."""
        self.closing = True
        self._writer.cancel()
        if self._transport is not None:
            self._transport.abort()

    async def end(self) -> None:
        self._writer.cancel()
        await asyncio.gather(self._writer, return_exceptions=True)
        if not self.socket.closed:
            with contextlib.suppress(ConnectionError):
                await self.socket.close(code=WSCloseCode.GOING_AWAY)

    async def _write(self) -> None:
        while (text := await self._waiting.get()) is not None:
            with contextlib.suppress(ConnectionError):
                if self._deflate is None:
                    await self.socket.send_str(text)
                    continue
                packed = self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                await self.socket.send_bytes(packed)


@dataclass
class Session:
    """What the gateway remembers of one identify."""

    id: str
    intents: int
    bot_id: int
    link: Link | None = None
    seq: int = 0
    frozen: bool = False
    """The connection is there, and nothing comes through it any more."""
    kept: list[tuple[int, str]] = field(default_factory=list)
    resumable: bool = True

    def tell(self, event: str, data: Any, intent: int = 0) -> None:
        """Number an event, keep it, and send it if somebody listens."""
        if intent and not self.intents & intent:
            return
        if intent == GUILD_MESSAGES and not self.intents & MESSAGE_CONTENT:
            data = self._without_content(event, data)
        self.seq += 1
        text = json.dumps({"op": 0, "s": self.seq, "t": event, "d": data})
        self.kept.append((self.seq, text))
        self._out(text)

    def replay(self, after: int) -> int:
        """Send again what came after this number; return how much it was."""
        missed = [text for seq, text in self.kept if seq > after]
        for text in missed:
            self._out(text)
        return len(missed)

    def raw(self, text: str) -> None:
        self._out(text)

    def _out(self, text: str) -> None:
        if self.link is not None and not self.frozen and not self.link.closing:
            self.link.raw(text)

    def _without_content(self, event: str, data: Json) -> Json:
        if event not in {"MESSAGE_CREATE", "MESSAGE_UPDATE"}:
            return data
        own = data["author"]["id"] == str(self.bot_id)
        mentioned = any(one["id"] == str(self.bot_id) for one in data["mentions"])
        return data if own or mentioned else {**data, **_NO_CONTENT}

    @property
    def sees_guilds(self) -> bool:
        return bool(self.intents & GUILDS)
