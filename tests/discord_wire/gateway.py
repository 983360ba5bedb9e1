"""Gateway: identify, heartbeats, resume, and telling each session what it asked for.

What a test can do to it: `drop` (the connection is cut), `reconnect` (asked to come again), `invalidate`,
`freeze` (a zombie: open, and silent), `garble` (something malformed), `restart` (all sessions forgotten).
"""

import json
import time
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web

from tests.discord_wire import payloads, payloads_whole
from tests.discord_wire.model import Json
from tests.discord_wire.session import Link, Session
from tests.discord_wire.world import GUILD_MEMBERS, GUILDS, World

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME, RECONNECT = 0, 1, 2, 3, 4, 6, 7
REQUEST_MEMBERS, INVALID, HELLO, ACK = 8, 9, 10, 11
UNKNOWN_OP, DECODE, NOT_YET, BAD_TOKEN, TWICE, BAD_SEQ = 4001, 4002, 4003, 4004, 4005, 4007
BAD_INTENTS, NOT_ALLOWED = 4013, 4014
KNOWN_INTENTS = (1 << 26) - 1


class Gateway:
    """The web socket side of the platform."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.sessions: dict[str, Session] = {}
        self.links: set[Link] = set()
        self.heartbeat_ms = 41_250
        self.identifies: list[Json] = []
        self.resumes: list[Json] = []
        self.replayed = 0
        self.identify_budget = 1000
        """Identifies a day; who goes beyond has his token taken away."""
        self.answers_heartbeats = True
        self.changed: Callable[[], None] = lambda: None
        self._numbers = 0

    # -- for tests ---------------------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The session that is connected now, or the last one."""
        return list(self.sessions.values())[-1]

    @property
    def connected(self) -> bool:
        return any(one.link is not None for one in self.sessions.values())

    def tell(self, event: str, data: Any, intent: int = 0) -> None:
        for one in list(self.sessions.values()):
            one.tell(event, data, intent)
        self.changed()

    def garble(self, text: str) -> None:
        """Send what is no event."""
        self.session.raw(text)

    def drop(self) -> None:
        """Cut every connection; what happens meanwhile is kept for those who resume."""
        for link in list(self.links):
            link.abort()
        self._unlink()

    def _unlink(self) -> None:
        for one in self.sessions.values():
            one.link = None

    def restart(self) -> None:
        """Forget all sessions and cut every connection: nothing can be resumed."""
        self.drop()
        self.sessions.clear()

    def reconnect(self) -> None:
        """Ask to connect again, as before a release of the platform."""
        for link in self.links:
            link.send({"op": RECONNECT, "d": None, "s": None, "t": None})

    def invalidate(self, *, resumable: bool) -> None:
        """Say that the session is not valid any more."""
        for link in self.links:
            link.send({"op": INVALID, "d": resumable, "s": None, "t": None})
        if not resumable:
            self.sessions.clear()

    def freeze(self) -> None:
        """Let the connection stand and nothing come through: no event, no answer to a heartbeat."""
        for one in self.sessions.values():
            one.frozen = True
        self.answers_heartbeats = False

    def thaw(self) -> None:
        self.answers_heartbeats = True
        for one in self.sessions.values():
            one.frozen = False

    async def close(self, code: int) -> None:
        """Close every connection with a code of the platform."""
        for link in list(self.links):
            await link.close(code)

    # -- on the wire -------------------------------------------------------------------------------

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0, compress=False, autoping=True)
        await socket.prepare(request)
        link = Link(socket, request)
        self.links.add(link)
        link.send({"op": HELLO, "d": {"heartbeat_interval": self.heartbeat_ms}, "s": None, "t": None})
        held: list[Session] = []
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    code = self._heard(link, held, message.data)
                    self.changed()
                    if code:
                        await link.close(code)
        finally:
            self.links.discard(link)
            for one in held:
                if one.link is link:
                    one.link = None
            await link.end()
            self.changed()
        return socket

    def _heard(self, link: Link, held: list[Session], text: str) -> int:
        """Take one frame; return the code to close with, or 0."""
        try:
            frame = json.loads(text)
            op, data = frame["op"], frame.get("d")
        except (ValueError, KeyError, TypeError):
            return DECODE
        if op == HEARTBEAT:
            link.beats.append(time.monotonic())
            if self.answers_heartbeats:
                link.send({"op": ACK, "d": None, "s": None, "t": None})
            return 0
        if op == IDENTIFY:
            return TWICE if held else self._identify(link, held, data)
        if op == RESUME:
            return TWICE if held else self._resume(link, held, data)
        if op not in {PRESENCE, VOICE, REQUEST_MEMBERS}:
            return UNKNOWN_OP
        if not held:
            return NOT_YET
        if op == REQUEST_MEMBERS:
            self._members(held[0], data)
        return 0

    def _identify(self, link: Link, held: list[Session], data: Json) -> int:
        self.identifies.append(data)
        if len(self.identifies) > self.identify_budget:
            self.world.token = "taken away"
        if data["token"] != self.world.token:
            return BAD_TOKEN
        if data["intents"] & ~KNOWN_INTENTS:
            return BAD_INTENTS
        if not self.world.portal.allows(data["intents"]):
            return NOT_ALLOWED
        self._numbers += 1
        session = Session(f"session-{self._numbers}", data["intents"], self.world.bot.id, link)
        self.sessions = {key: one for key, one in self.sessions.items() if one.link is not None}
        self.sessions[session.id] = session
        held.append(session)
        session.tell("READY", self.ready(session.id))
        if session.sees_guilds:
            for one in self.world.guilds.values():
                if self.world.bot.id in one.members and not one.unavailable:
                    session.tell("GUILD_CREATE", payloads_whole.guild(self.world, one, whole=True), GUILDS)
        return 0

    def ready(self, session_id: str) -> Json:
        """Say what a session begins with."""
        mine = [one for one in self.world.guilds.values() if self.world.bot.id in one.members]
        return {
            "v": 10,
            "user": {**payloads.user(self.world.bot), "verified": True, "email": None, "mfa_enabled": True},
            "guilds": [payloads_whole.guild_stub(one) for one in mine],
            "session_id": session_id,
            "session_type": "normal",
            "resume_gateway_url": f"{self.world.base.replace('http', 'ws', 1)}/resume",
            "shard": [0, 1],
            "application": {"id": str(self.world.application_id), "flags": self.world.portal.flags},
            "private_channels": [],
            "presences": [],
        }

    def _resume(self, link: Link, held: list[Session], data: Json) -> int:
        self.resumes.append(data)
        if data["token"] != self.world.token:
            return BAD_TOKEN
        session = self.sessions.get(data["session_id"] or "")
        if session is None or not session.resumable:
            link.send({"op": INVALID, "d": False, "s": None, "t": None})
            return 0
        if data["seq"] is None or data["seq"] > session.seq:
            return BAD_SEQ
        if session.link is not None and session.link is not link:
            session.link.abort()
        session.link, session.frozen = link, False
        held.append(session)
        self.replayed += session.replay(data["seq"])
        session.tell("RESUMED", {})
        return 0

    def _members(self, session: Session, data: Json) -> None:
        guild = self.world.guilds[int(data["guild_id"])]
        wanted = {int(one) for one in data.get("user_ids") or []}
        prefix = (data.get("query") or "").lower()
        allowed = bool(session.intents & GUILD_MEMBERS) or bool(wanted) or bool(prefix)
        found = [
            one
            for key, one in guild.members.items()
            if allowed and (key in wanted if wanted else one.user.name.lower().startswith(prefix))
        ]
        told = {
            "guild_id": str(guild.id),
            "members": [payloads.member(one) for one in found],
            "chunk_index": 0,
            "chunk_count": 1,
            "not_found": [str(one) for one in wanted - guild.members.keys()],
        }
        session.tell("GUILD_MEMBERS_CHUNK", told | ({"nonce": data["nonce"]} if data.get("nonce") else {}))
