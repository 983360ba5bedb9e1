"""A platform that does nothing but answer, as fast as it can: what the benchmarks are measured against.

Run as a program of its own, so that it takes no time from whom it measures:
`python -m tests.telegram.lean PEOPLE TEXT SECONDS_THERE_AND_BACK` prints its address. It has one message from
each of many people in its queue, hands them out to whoever polls, and takes what is sent. `/stats` says when
the first was handed out, when each answer came, and how many requests of which kind there were.

Belongs here: HTTP as far as a benchmark needs it, and nothing of what the fake knows.
"""

import asyncio
import json
import re
import sys
import time
from collections import Counter
from typing import Any
from urllib.parse import parse_qs

_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_METHOD = re.compile(rb"^[A-Z]+ /(?:bot[^/]+/)?(\w+)")
FIRST_UPDATE = 700_000_001
FIRST_PERSON = 10_000
BOT = {
    "id": 123456,
    "is_bot": True,
    "first_name": "Recourse",
    "username": "recourse_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}
GROUP = {
    "id": -1001,
    "type": "supergroup",
    "title": "Desk",
    "is_forum": True,
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"],
        True,
    ),
}
_RIGHTS = (
    "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_post_stories "
    "can_restrict_members can_promote_members can_change_info can_invite_users can_edit_stories "
    "can_delete_stories can_pin_messages can_manage_topics"
)
MEMBER = {"status": "administrator", "user": BOT} | dict.fromkeys(_RIGHTS.split(), True)


class Queue:
    """What people said, and what came back."""

    def __init__(self, people: int, text: str) -> None:
        self.updates = [_update(number, text) for number in range(people)]
        self.calls: Counter[str] = Counter()
        self.begun = 0.0
        self.handed: dict[int, float] = {}
        self.sent: list[tuple[float, int]] = []

    def poll(self, offset: int, limit: int) -> list[str]:
        first = max(0, offset - FIRST_UPDATE)
        ready = self.updates[first : first + limit]
        now = time.monotonic()
        if ready and not self.begun:
            self.begun = now
        for number in range(first, first + len(ready)):
            self.handed.setdefault(FIRST_PERSON + number, now)
        return ready

    def stats(self) -> dict[str, Any]:
        return {
            "began": self.begun,
            "calls": self.calls,
            "sent": self.sent,
            "handed": list(self.handed.items()),
        }


def _update(number: int, text: str) -> str:
    who = {"id": FIRST_PERSON + number, "first_name": f"P{number}"}
    chat = who | {"type": "private"}
    message = {"message_id": 2 * number + 1, "date": 1_780_000_000, "chat": chat, "text": text}
    message["from"] = who | {"is_bot": False, "language_code": "en"}
    return json.dumps({"update_id": FIRST_UPDATE + number, "message": message})


class Connection(asyncio.Protocol):
    """One client: requests one after another."""

    def __init__(self, queue: Queue, seconds: float) -> None:
        self._queue, self._seconds = queue, seconds
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while True:
            head, separator, rest = self._buffer.partition(b"\r\n\r\n")
            length = _LENGTH.search(head)
            size = int(length[1]) if length else 0
            if not separator or len(rest) < size:
                return
            body, self._buffer = rest[:size], rest[size:]
            self._answer(head, body)

    def _answer(self, head: bytes, body: bytes) -> None:
        found = _METHOD.match(head)
        method = found[1].decode() if found else ""
        if method == "stats":
            return self._write(json.dumps(self._queue.stats()))
        self._queue.calls[method] += 1
        given = _given(body)
        if method != "getUpdates":
            self._later(self._seconds, self._result(method, given))
            return None
        ready = self._queue.poll(int(given.get("offset", 0)), int(given.get("limit", 100)))
        wait = self._seconds if ready else max(self._seconds, min(float(given.get("timeout", 0)), 1.0))
        return self._later(wait, f"[{','.join(ready)}]")

    def _result(self, method: str, given: dict[str, str]) -> str:
        chat = int(given.get("chat_id", 0))
        if method == "sendMessage":
            self._queue.sent.append((time.monotonic(), chat))
            number = len(self._queue.sent) * 2
            return (
                f'{{"message_id":{number},"date":1780000000,"chat":{{"id":{chat},"type":"private"}},'
                f'"from":{json.dumps(BOT)},"text":"x"}}'
            )
        known: dict[str, Any] = {
            "getMe": BOT,
            "getChat": GROUP,
            "getChatMember": MEMBER,
            "getForumTopicIconStickers": [],
            "getMyCommands": [],
            "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
        }
        return json.dumps(known.get(method, True))

    def _later(self, seconds: float, result: str) -> None:
        body = f'{{"ok":true,"result":{result}}}'
        if seconds > 0:
            asyncio.get_running_loop().call_later(seconds, self._write, body)
        else:
            self._write(body)

    def _write(self, body: str) -> None:
        assert self._transport is not None
        raw = body.encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(raw)}\r\n\r\n"
        self._transport.write(head.encode() + raw)


def _given(body: bytes) -> dict[str, str]:
    if body.startswith(b"{"):
        return {name: str(value) for name, value in json.loads(body).items()}
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


async def main(people: int, text: str, seconds: float) -> None:
    queue = Queue(people, text)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(queue, seconds), "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2], float(sys.argv[3])))
