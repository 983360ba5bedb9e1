"""Wire: the requests that we make to the platform, a line each, over the library's HTTP client.

The library keeps the platform's limits and repeats what failed on the way; the brake stops us before a ban.
No message ever mentions anyone: that is set here, once, for everything. What a failure means is in `errors`.
"""

import asyncio
import json
import logging
from dataclasses import dataclass
from typing import Any, Final

import aiohttp
import discord
from discord.http import HTTPClient, Route

from adapters.discord.brake import Brake
from adapters.discord.errors import Meaning, meaning
from adapters.discord.render import Components
from adapters.discord.token import Token

Json = dict[str, Any]

NO_MENTIONS: Final[Json] = {"parse": [], "replied_user": False}
"""Whatever a text holds, nobody is notified by it."""
SECONDS: Final = 60.0
"""How long one request may take, with the library's own repetitions; less than the lease of a message."""
LONGEST_LIMIT: Final = 30.0
"""Seconds of a limit that the library waits for by itself; longer ones come back to us."""
V2: Final = 1 << 15
"""The flag of a message that is made of components alone."""
EPHEMERAL: Final = 1 << 6
FORUM: Final = 15
PRIVATE_THREAD: Final = 12
THREADS: Final = frozenset({10, 11, 12})
_log = logging.getLogger(__name__)
_WEEK: Final = 10_080
"""Minutes of silence after which a thread is put aside by the platform; the longest that there is."""


class NotConnectedError(OSError):
    """Nobody is logged in yet."""


class CutError(OSError):
    """The connection ended before the answer was there; what was asked may have been done."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to show, small enough for one request."""

    name: str
    content: bytes
    media_type: str


class Wire:
    """The platform, as we ask it."""

    def __init__(self, token: Token, brake: Brake) -> None:
        """Take the token; nothing is asked yet."""
        self._token, self._used = token, token.known
        self._brake = brake
        self._http: HTTPClient | None = None
        self.me = ""
        """The bot's own id, once it is logged in."""

    async def open(self) -> None:
        """Log in.

        Raises:
            discord.LoginFailure: the token is not accepted.
            discord.HTTPException: the platform refuses.
            OSError: it cannot be reached.
        """
        if self._http is not None:
            return
        await self._renew()
        self._brake.check()
        http = HTTPClient(
            asyncio.get_running_loop(), http_trace=self._brake.trace(), max_ratelimit_timeout=LONGEST_LIMIT
        )
        try:
            async with asyncio.timeout(SECONDS):
                user = await http.static_login(self._used)
        except BaseException as error:
            await http.close()
            if isinstance(error, discord.LoginFailure):
                self._refused()
            if isinstance(error, aiohttp.ClientError) and not isinstance(error, OSError):
                raise CutError(type(error).__name__) from error
            raise
        self._token.accepted()
        self._http, self.me = http, str(user["id"])

    async def close(self) -> None:
        """Let go of the connections."""
        http, self._http = self._http, None
        if http is not None:
            await http.close()

    async def ask(self, method: str, path: str, *, form: list[Json] | None = None, **given: Any) -> Any:
        """Make one request. Parameters of the path are given by name; `json`, `params` as the library does.

        Raises:
            BrakedError: none may be made now.
            NotConnectedError: nobody is logged in yet.
            discord.DiscordException: the platform refuses.
            OSError: it cannot be reached.
        """
        await self._renew()
        self._brake.check()
        if self._http is None:
            raise NotConnectedError
        passed = {key: given.pop(key) for key in ("json", "params", "reason") if key in given}
        try:
            async with asyncio.timeout(SECONDS):
                answer = await self._http.request(Route(method, path, **given), form=form, **passed)
        except OSError:
            raise
        except aiohttp.ClientError as error:  # some of these are no OSError, and everybody waits for one
            raise CutError(type(error).__name__) from error
        except Exception as error:
            if meaning(error) is Meaning.TOKEN:
                self._refused()
            raise
        self._token.accepted()
        return answer

    def _refused(self) -> None:
        """Be silent for a while, or until there is another token."""
        self._token.refused()
        self._brake.unknown_token()

    async def _renew(self) -> None:
        """Go on at once with another token, where one was put in the place of the one that was refused."""
        newest, used = await self._token.newest(), self._used
        if newest == used:
            return
        _log.warning("the token was changed; the new one is in use")
        self._used = newest
        self._brake.new_token()
        if self._http is not None:
            self._http.token = newest

    # -- messages ---------------------------------------------------------------------------------

    async def post(
        self,
        channel: str,
        sheet: Components,
        nonce: str = "",
        reply_to: str = "",
        file: Attachment | None = None,
    ) -> str:
        """Post a message; with a nonce, one that was posted minutes ago is not posted again."""
        body: Json = _message(sheet)
        if nonce:
            body |= {"nonce": nonce, "enforce_nonce": True}
        if reply_to:
            body["message_reference"] = {"message_id": reply_to, "fail_if_not_exists": False}
        given: Json = {"json": body} if file is None else {"form": _form(body, file)}
        found = await self.ask("POST", "/channels/{channel_id}/messages", channel_id=channel, **given)
        return str(found["id"])

    async def edit(self, channel: str, message: str, sheet: Components) -> None:
        """Change a message of ours."""
        path = "/channels/{channel_id}/messages/{message_id}"
        await self.ask("PATCH", path, channel_id=channel, message_id=message, json=_message(sheet))

    async def delete(self, channel: str, message: str) -> None:
        """Delete a message of ours."""
        path = "/channels/{channel_id}/messages/{message_id}"
        await self.ask("DELETE", path, channel_id=channel, message_id=message)

    async def react(self, channel: str, message: str, sign: str) -> None:
        """Put a sign under a message."""
        path = "/channels/{channel_id}/messages/{message_id}/reactions/{sign}/@me"
        await self.ask("PUT", path, channel_id=channel, message_id=message, sign=sign)

    async def history(self, channel: str, before: str = "", most: int = 100) -> list[Json]:
        """Read messages of a channel, the newest first."""
        params: Json = {"limit": most, **({"before": before} if before else {})}
        found = await self.ask("GET", "/channels/{channel_id}/messages", channel_id=channel, params=params)
        return [one for one in found if isinstance(one, dict)]

    async def message(self, channel: str, message: str) -> Json:
        """Look one message up; the addresses of its files are signed anew."""
        path = "/channels/{channel_id}/messages/{message_id}"
        return _object(await self.ask("GET", path, channel_id=channel, message_id=message))

    # -- channels and threads ---------------------------------------------------------------------

    async def conversation(self, user: str) -> str:
        """Open the conversation with a person."""
        found = await self.ask("POST", "/users/@me/channels", json={"recipient_id": user})
        return str(found["id"])

    async def channel(self, channel: str) -> Json:
        """Look a channel or thread up."""
        return _object(await self.ask("GET", "/channels/{channel_id}", channel_id=channel))

    async def change_channel(self, channel: str, **changes: Any) -> Json:
        """Change a channel or thread: its name, its tags, whether it is put aside."""
        return _object(await self.ask("PATCH", "/channels/{channel_id}", channel_id=channel, json=changes))

    async def create_post(self, forum: str, name: str, tags: list[str], sheet: Components) -> str:
        """Begin a post in a forum; its first message has the same id."""
        body: Json = {
            "name": name,
            "auto_archive_duration": _WEEK,
            "applied_tags": tags,
            "message": _message(sheet),
        }
        found = await self.ask("POST", "/channels/{channel_id}/threads", channel_id=forum, json=body)
        return str(found["id"])

    async def create_private_thread(self, channel: str, name: str) -> str:
        """Begin a thread that only its members see, and who may see all threads."""
        body: Json = {
            "name": name,
            "type": PRIVATE_THREAD,
            "invitable": False,
            "auto_archive_duration": _WEEK,
        }
        found = await self.ask("POST", "/channels/{channel_id}/threads", channel_id=channel, json=body)
        return str(found["id"])

    async def remove_channel(self, channel: str) -> None:
        """Delete a thread that we have just made."""
        await self.ask("DELETE", "/channels/{channel_id}", channel_id=channel)

    async def add_to_thread(self, thread: str, user: str) -> None:
        """Let somebody see a private thread."""
        path = "/channels/{channel_id}/thread-members/{user_id}"
        await self.ask("PUT", path, channel_id=thread, user_id=user)

    async def open_threads(self, guild: str) -> list[Json]:
        """List the threads of a server that are not put aside."""
        found = await self.ask("GET", "/guilds/{guild_id}/threads/active", guild_id=guild)
        return [one for one in _object(found).get("threads", []) if isinstance(one, dict)]

    async def member(self, guild: str, user: str) -> Json:
        """Look up a member of a server."""
        path = "/guilds/{guild_id}/members/{user_id}"
        return _object(await self.ask("GET", path, guild_id=guild, user_id=user))

    # -- commands and interactions ----------------------------------------------------------------

    async def application(self) -> str:
        """Return the id of our application."""
        found = await self.ask("GET", "/oauth2/applications/@me")
        return str(found["id"])

    async def set_commands(self, application: str, commands: list[Json], guild: str = "") -> None:
        """Replace all commands: everywhere, or those of one server."""
        where = "/guilds/{guild_id}" if guild else ""
        path = f"/applications/{{application_id}}{where}/commands"
        ids: Json = {"guild_id": guild} if guild else {}
        await self.ask("PUT", path, application_id=application, json=commands, **ids)

    async def respond(self, interaction: str, token: str, kind: int, data: Json | None = None) -> None:
        """Give the first answer to an interaction."""
        body: Json = {"type": kind, **({"data": data} if data is not None else {})}
        path = "/interactions/{webhook_id}/{webhook_token}/callback"
        await self.ask("POST", path, webhook_id=interaction, webhook_token=token, json=body)

    async def follow_up(
        self, application: str, token: str, sheet: Components, *, hidden: bool, file: Attachment | None = None
    ) -> str:
        """Say more to an interaction. There is no nonce for this: said twice, it is shown twice."""
        body = _message(sheet, EPHEMERAL if hidden else 0)
        path = "/webhooks/{webhook_id}/{webhook_token}"
        given: Json = {"json": body} if file is None else {"form": _form(body, file)}
        found = await self.ask(
            "POST", path, webhook_id=application, webhook_token=token, params={"wait": "true"}, **given
        )
        return str(found["id"])

    async def edit_answer(
        self, application: str, token: str, sheet: Components, which: str = "@original"
    ) -> None:
        """Change what an interaction was answered with."""
        path = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
        await self.ask(
            "PATCH",
            path,
            webhook_id=application,
            webhook_token=token,
            message_id=which,
            json=_message(sheet),
        )

    async def delete_answer(self, application: str, token: str, which: str = "@original") -> None:
        """Take back what an interaction was answered with."""
        path = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
        await self.ask("DELETE", path, webhook_id=application, webhook_token=token, message_id=which)

    async def sessions_left(self) -> tuple[int, float]:
        """Return how many sessions may still be begun today, and the seconds until the count starts anew."""
        found = _object(await self.ask("GET", "/gateway/bot"))
        limit = found.get("session_start_limit")
        left = limit if isinstance(limit, dict) else {}
        return int(left.get("remaining", 1000)), float(left.get("reset_after", 0)) / 1000


def private(sheet: Components) -> Json:
    """Write a message that only the asker is shown."""
    return _message(sheet, EPHEMERAL)


def public(sheet: Components) -> Json:
    """Write a message that everybody is shown."""
    return _message(sheet)


def _message(sheet: Components, flags: int = 0) -> Json:
    return {"components": sheet, "flags": V2 | flags, "allowed_mentions": NO_MENTIONS}


def _form(body: Json, file: Attachment) -> list[Json]:
    described = {**body, "attachments": [{"id": 0, "filename": file.name}]}
    return [
        {"name": "payload_json", "value": json.dumps(described)},
        {"name": "files[0]", "value": file.content, "filename": file.name, "content_type": file.media_type},
    ]


def _object(found: object) -> Json:
    return found if isinstance(found, dict) else {}
