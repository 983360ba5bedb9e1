"""The page: what a browser does with the sandbox, without the browser.

Belongs here: the connection, what was sent through it and what it was told. Who says what is `people`, in
which order is the story's. Everything goes through the same door as on the real page: a WebSocket with its
Origin, and a POST for files.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Self

import aiohttp
from aiohttp import WSMsgType

from app.demo.errors import Unexpected

Json = dict[str, Any]

PATIENCE_SECONDS: Final = 15
"""How long an answer may take before the demo gives up: a hundred times what it takes."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, and what it is."""

    text: str
    look: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a conversation."""

    by: str
    """The chat it came from, or "bot"."""
    at: datetime
    parts: tuple[Part, ...]
    buttons: tuple[tuple[str, str], ...] = ()
    """Label, and what a press of it sends."""

    @property
    def words(self) -> str:
        """Return everything it says."""
        return "\n".join(one.text for one in self.parts)


def entry(found: Json, at: datetime | None = None) -> Entry:
    """Read a message as the page is told it; one that only answers has no time of its own."""
    parts = tuple(Part(one["text"], one["look"]) for one in found.get("parts", ()))
    if "text" in found:
        parts = (Part(found["text"], "text"),)
    buttons = tuple((one["label"], one["action"]) for one in found.get("buttons", ()))
    moment = datetime.fromisoformat(found["at"]) if at is None else at
    return Entry(found.get("from", "bot"), moment, parts, buttons)


class Page(AbstractAsyncContextManager["Page"]):
    """One open page, on which everybody is played."""

    def __init__(self, url: str, now: Callable[[], datetime], act_takes: Callable[[], None]) -> None:
        """Take the address, the clock, and what is called before each act so that time goes on."""
        self.now = now
        self.lanes: dict[str, list[Entry]] = {}
        self.cards: dict[str, Entry] = {}
        self._url, self._act_takes = url, act_takes
        self._headers = {"Origin": url.rstrip("/")}
        self._acts = 0
        self._session: aiohttp.ClientSession | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None

    async def __aenter__(self) -> Self:
        """Open the page."""
        self._session = aiohttp.ClientSession(self._url, headers=self._headers)
        try:
            self._socket = await self._session.ws_connect("/ws")
        except BaseException:
            await self._session.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close it."""
        if self._socket is not None:
            await self._socket.close()
        if self._session is not None:
            await self._session.close()

    async def does(self, do: str, **given: object) -> Json | None:
        """Do something; return what comes back at once, after everything it sets off has happened."""
        self._act_takes()
        answer = await self._ask({"do": do, **given})
        await self.rests()
        return answer

    async def uploads(self, chat: str, name: str, content: bytes) -> None:
        """Hand in a file."""
        self._act_takes()
        query = {"as": chat, "id": self._name(), "name": name}
        assert self._session is not None  # noqa: S101 - the page is open
        async with self._session.post("/upload", params=query, data=content) as response:
            if response.status != 200:
                raise Unexpected(f"{name} could not be handed in: status {response.status}")
        await self.rests()

    async def looks(self, viewer: str, pin: str) -> bytes:
        """Look at a document in the viewer; return the page with it, or the document itself."""
        async with (
            aiohttp.ClientSession() as elsewhere,
            elsewhere.post(viewer, data={"pin": pin}) as response,
        ):
            if response.status != 200:
                raise Unexpected(f"a document could not be looked at: status {response.status}")
            return await response.read()

    async def rests(self) -> None:
        """Wait until nothing more happens: even an act that means nothing is answered in its turn."""
        heard = -1
        while heard != self._heard():
            heard = self._heard()
            await self._ask({"do": "nothing"})

    def _heard(self) -> int:
        return sum(len(entries) for entries in self.lanes.values())

    def _name(self) -> str:
        self._acts += 1
        return f"demo-act-{self._acts:04}"

    async def _ask(self, action: Json) -> Json | None:
        assert self._socket is not None  # noqa: S101 - the page is open
        name = self._name()
        await self._socket.send_json({**action, "id": name})
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                news = await self._hear(self._socket)
                if news.get("id") == name:
                    return _answer(news)

    async def _hear(self, socket: aiohttp.ClientWebSocketResponse) -> Json:
        raw = await socket.receive()
        if raw.type is not WSMsgType.TEXT:
            raise Unexpected("the page was closed")
        news: Json = raw.json()
        if news["type"] == "message":
            self.lanes.setdefault(news["lane"], []).append(entry(news["message"]))
        elif news["type"] == "card":
            self.cards[news["case"]] = entry(news["card"])
        return news


def _answer(news: Json) -> Json | None:
    if news["type"] != "done":
        raise Unexpected("the storage failed")
    answer: Json | None = news["answer"]
    return answer
