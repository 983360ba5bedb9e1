"""Updates on their way to the bot: kept until confirmed, polled with an offset, or pushed to a webhook.

Polling confirms with the next offset and nothing else; whoever asks again with the old one gets the same
again. A webhook's update counts as taken when it answers 2xx; until then it is tried again, and what concerns
the same chat waits behind it.
"""

import asyncio
import ssl
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.support import pauses
from tests.telegram.bell import Bell
from tests.telegram.errors import OTHER_POLLER, WEBHOOK_ACTIVE, conflict
from tests.telegram.model import Json

NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
FIRST_ID = 500_000_000
_LOOPBACK = ("http://127.0.0.1:", "https://127.0.0.1:")
_OWN = {"callback_query": "message"}


@dataclass
class Webhook:
    url: str
    secret: str = ""
    certificate: bytes = b""
    connections: int = 40
    failures: list[str] = field(default_factory=list)
    last_error_at: int = 0


class Updates:
    """The queue of one bot."""

    def __init__(self, bell: Bell, *, hurry: float = 0.02) -> None:
        self._bell = bell
        self._hurry = hurry
        """Seconds between two tries at a webhook; the platform takes longer."""
        self._next = FIRST_ID
        self.pending: list[Json] = []
        self.allowed: frozenset[str] | None = None
        self.webhook: Webhook | None = None
        self.pushes = True
        self.proxies: dict[str, str] = {}
        """What stands before the bot, as a proxy with a certificate does: public -> real address."""
        self.delivered = 0
        """How often an update was handed out, the same one counted each time."""
        self.handed: dict[int, float] = {}
        """When each was handed out first, by the machine's clock."""
        self._poller: asyncio.Event | None = None
        self._pushing: asyncio.Task[None] | None = None

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed is not None else kind not in NOT_BY_DEFAULT

    def add(self, kind: str, payload: Json) -> int:
        """Queue an update, if the bot wants such; return its id, or 0."""
        if not self.wants(kind):
            return 0
        self._next += 1
        self.pending.append({"update_id": self._next, kind: payload})
        self._bell.ring()
        return self._next

    def repeat(self, update: Json) -> None:
        """Deliver an update again, although it was confirmed: the platform does that at times."""
        self.pending.insert(0, update)
        self._bell.ring()

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Take which kinds the bot wants; none at all means the usual ones."""
        if kinds is not None:
            self.allowed = frozenset(kinds) if kinds else None

    @property
    def polled(self) -> bool:
        """Somebody waits in a poll now."""
        return self._poller is not None

    @property
    def _listens(self) -> bool:
        return self.webhook is None

    # -- polling ----------------------------------------------------------------------------------

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109 - the API's own
        """Confirm what is before `offset`, and return what is there, or comes in time.

        Raises:
            ApiError: 409, another poller came, or there is a webhook.
        """
        if self.webhook is not None:
            raise conflict(WEBHOOK_ACTIVE)
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [one for one in self.pending if one["update_id"] >= offset]
        if self._poller is not None:
            self._poller.set()
        mine = self._poller = asyncio.Event()
        self._bell.ring()
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout
        try:
            while not self.pending:
                left = end - loop.time()
                if left <= 0 or not await self._bell_or(mine, left):
                    break
                if mine.is_set():
                    raise conflict(OTHER_POLLER if self._listens else "terminated by setWebhook request")
        finally:
            if self._poller is mine:
                self._poller = None
        ready = self.pending[:limit]
        self.delivered += len(ready)
        for one in ready:
            self.handed.setdefault(one["update_id"], time.monotonic())
        return ready

    async def _bell_or(self, mine: asyncio.Event, seconds: float) -> bool:
        """Wait for a change or for another poller; False when neither came in time."""
        rung = self._bell.listen()  # before the loop turns: what comes in between must wake us too
        waits = {asyncio.ensure_future(rung.wait()), asyncio.ensure_future(mine.wait())}
        try:
            done, _ = await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            return bool(done)
        finally:
            self._bell.leave(rung)
            for one in waits:
                one.cancel()
            await asyncio.gather(*waits, return_exceptions=True)

    # -- webhook ----------------------------------------------------------------------------------

    async def push_to(self, webhook: Webhook | None) -> None:
        """Begin to push, or stop."""
        await self.close()
        self.webhook = webhook
        if webhook is not None and self.pushes:
            if self._poller is not None:
                self._poller.set()
            self._pushing = asyncio.create_task(self._push(webhook))

    async def close(self) -> None:
        if self._pushing is not None:
            self._pushing.cancel()
            await asyncio.gather(self._pushing, return_exceptions=True)
            self._pushing = None

    async def _push(self, webhook: Webhook) -> None:
        context: ssl.SSLContext | bool = True
        if webhook.certificate:
            context = ssl.create_default_context(cadata=webhook.certificate.decode())
        under_way: dict[int, asyncio.Task[None]] = {}
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
        connector = aiohttp.TCPConnector(ssl=context, limit=0)
        async with aiohttp.ClientSession(headers=headers, connector=connector) as session:
            try:
                while True:
                    for update in self._heads(under_way, webhook.connections):
                        task = asyncio.create_task(self._deliver(session, webhook, update))
                        under_way[update["update_id"]] = task
                    await self._bell.next(None)
                    under_way = {number: one for number, one in under_way.items() if not one.done()}
            finally:
                for one in under_way.values():
                    one.cancel()
                await asyncio.gather(*under_way.values(), return_exceptions=True)

    def _heads(self, under_way: Mapping[int, object], most: int) -> list[Json]:
        """List what may go now: the first of each chat, and no more than `most` at a time."""
        busy: set[object] = set()
        ready = []
        for one in self.pending:
            chat = chat_of(one)
            if one["update_id"] not in under_way and chat not in busy:
                ready.append(one)
            busy.add(chat)
        return ready[: max(0, most - len(under_way))]

    async def _deliver(self, session: aiohttp.ClientSession, webhook: Webhook, update: Json) -> None:
        url = webhook.url
        for public, real in self.proxies.items():
            url = real + url.removeprefix(public) if url.startswith(public) else url
        while True:
            self.delivered += 1
            self.handed.setdefault(update["update_id"], time.monotonic())
            try:
                if not url.startswith(_LOOPBACK):
                    raise aiohttp.InvalidURL(url)  # the tests know no internet
                async with session.post(url, json=update) as answer:
                    if answer.status < 300:
                        break
                    webhook.failures.append(
                        f"Wrong response from the webhook: {answer.status} {answer.reason}"
                    )
            except (aiohttp.ClientError, TimeoutError) as error:
                webhook.failures.append(f"Connection failed: {type(error).__name__}")
            self._bell.ring()
            await pauses.beat(self._hurry)
        self.pending.remove(update)
        self._bell.ring()


def chat_of(update: Mapping[str, Any]) -> object:
    """Say which chat an update concerns: updates of one chat keep their order."""
    kind = next(one for one in update if one != "update_id")
    payload = update[kind]
    payload = payload.get(_OWN.get(kind, ""), payload)
    return payload.get("chat", {}).get("id", payload.get("from", {}).get("id"))
