"""An open page of the sandbox, as the server sees it: it acts, and hears what it is told."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

PATIENCE = 10.0
"""Seconds until something counts as missing."""
Heard = dict[str, Any]
_numbers = count(1)


class Tab:
    """One open page."""

    def __init__(self, session: ClientSession, socket: ClientWebSocketResponse, url: str) -> None:
        """Take the connection."""
        self.session = session
        self.socket = socket
        self.url = url
        self.heard: list[Heard] = []

    async def hears(self, wanted: Callable[[Heard], bool]) -> Heard:
        """Wait for the first news, past or to come, that fits; it and what came before it are heard then."""
        while True:
            for index, news in enumerate(self.heard):
                if wanted(news):
                    del self.heard[: index + 1]
                    return news
            self.heard.append(await asyncio.wait_for(self.socket.receive_json(), PATIENCE))

    async def hears_words(self, lane: str, fragment: str) -> Heard:
        """Wait for a message with these words in a conversation."""
        return await self.hears(
            lambda news: (
                news["type"] == "message" and news["lane"] == lane and fragment in words(news["message"])
            )
        )

    async def does(self, once: str = "", **given: object) -> Any:
        """Do something, and return what came back at once."""
        once = once or fresh()
        await self.socket.send_json({"id": once, **given})
        return (await self.hears(lambda news: news["type"] == "done" and news["id"] == once))["answer"]

    async def says(self, who: str, text: str, *, case: str | None = None, once: str = "") -> Any:
        """Write something."""
        return await self.does(once, do="say", case=case, text=text, **{"as": who})

    async def presses(self, who: str, button: str, *, case: str | None = None, once: str = "") -> Any:
        """Press a button by what it carries."""
        return await self.does(once, do="press", case=case, **{"as": who, "action": button})

    async def fills(self, who: str, case: str, form: Heard, **values: object) -> Any:
        """Fill in a form that was opened."""
        about = {key: form[key] for key in ("form", "target", "revision")}
        return await self.does(do="fill", case=case, values=values, **about, **{"as": who})

    async def uploads(
        self, content: bytes, name: str, *, who: str = "freelancer-a", once: str = "", caption: str = ""
    ) -> tuple[int, Any]:
        """Hand in a file; return the HTTP status and the answer."""
        query = {"as": who, "id": once or fresh(), "name": name, "caption": caption}
        async with self.session.post(f"{self.url}upload", params=query, data=io.BytesIO(content)) as response:
            return response.status, await response.json()

    async def uploads_album(
        self, *files: tuple[str, bytes], who: str = "freelancer-a", once: str = "", caption: str = ""
    ) -> tuple[int, Any]:
        """Hand in several files as one; return the HTTP status and the answer."""
        told = json.dumps([{"name": name, "size": len(content)} for name, content in files])
        query = {"as": who, "id": once or fresh(), "caption": caption, "files": told}
        whole = io.BytesIO(b"".join(content for _, content in files))
        async with self.session.post(f"{self.url}album", params=query, data=whole) as response:
            return response.status, await response.json()

    async def hands_in(self, who: str = "freelancer-a") -> str:
        """Bring an appeal to the moderators; return its reference."""
        await self.says(who, "/start")
        await self.presses(who, "lang|en|")
        await self.presses(who, "yes||")
        for answer in ("They suspended me.", "A high number of proposals.", "2026-05-30"):
            await self.says(who, answer)
        await self.presses(who, "hand|intake|")
        news = await self.hears(lambda one: one["type"] == "message" and one["lane"].startswith("thread:"))
        return str(news["lane"]).removeprefix("thread:")


def fresh() -> str:
    """Make an id for an action, as the page does."""
    return f"test-action-{next(_numbers)}"


def words(message: Heard) -> str:
    """Return all that a message says."""
    return "\n".join([message.get("text", ""), *(part["text"] for part in message.get("parts", []))])


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Tab]:
    """Open the page at `url`."""
    origin = {"Origin": url.removesuffix("/")}
    async with ClientSession(headers=origin) as session, session.ws_connect(f"{url}ws") as socket:
        yield Tab(session, socket, url)
