"""Introduction: what somebody who sets the bot up has to know of it, asked of the platform.

Nothing is listened to, and nothing is changed but what is asked for by name: a bot that works already loses
nothing by it.
"""

import time
from dataclasses import dataclass
from typing import Final

import discord

from adapters.discord import contents, errors, tags
from adapters.discord.brake import Brake, BrakedError
from adapters.discord.errors import Meaning, meaning
from adapters.discord.render import Say
from adapters.discord.rights import ALL, BITS, FOR_REVIEWERS, FOR_US, Need, lacking, of_roles
from adapters.discord.token import Token
from adapters.discord.wire import FORUM, Json, Wire

TEXT: Final = 0
_MEDIA: Final = 16
_AUTHORIZE: Final = "https://discord.com/oauth2/authorize?client_id={}"
_READS: Final = (1 << 18) | (1 << 19)
"""Flags of an application that may read messages: of a large one, and of one in few servers."""
_BY_PERSON: Final = "1"
_OF_ROLE: Final = 0
_IN_THE_FORUM: Final = (
    Need.VIEW,
    Need.SEND,
    Need.IN_THREADS,
    Need.HISTORY,
    Need.REACT,
    Need.FILES,
    Need.THREADS,
    Need.CHANNELS,
)
_IN_A_TEXT_CHANNEL: Final = (*_IN_THE_FORUM[:-1], Need.PRIVATE_THREADS)
_FOR_APPEALS: Final = (Need.VIEW, Need.SEND, Need.IN_THREADS, Need.PRIVATE_THREADS)


@dataclass(frozen=True, slots=True)
class Bot:
    """Who the bot is."""

    application: str
    name: str
    owner: str
    owner_name: str
    reads: bool
    """It may read what is written in servers."""
    by_person: bool
    """A person can install it for himself."""

    @property
    def link(self) -> str:
        """Adds it to a server, with exactly the rights that it needs."""
        scopes = f"&scope=bot+applications.commands&permissions={ALL}&integration_type=0"
        return _AUTHORIZE.format(self.application) + scopes

    @property
    def link_for_a_person(self) -> str:
        """Lets a person who shares no server with it install it for himself."""
        return _AUTHORIZE.format(self.application) + "&scope=applications.commands&integration_type=1"


@dataclass(frozen=True, slots=True)
class Named:
    """Something of the platform: a server, a channel, a role."""

    id: str
    name: str
    kind: int = 0
    """Of a channel."""


@dataclass(frozen=True, slots=True)
class Inside:
    """A server from within."""

    channels: tuple[Named, ...]
    """Those in which cases could be: forums first, then text channels."""
    roles: tuple[Named, ...]
    """Those that people hold."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What was chosen."""

    guild: str
    forum: str
    roles: tuple[str, ...] = ()
    appeals: str = ""


class Introduction:
    """Asks the platform about the bot."""

    def __init__(self, token: str) -> None:
        """Take the token; nothing is asked yet."""
        self._wire = Wire(Token(lambda: token), Brake(time.monotonic))

    async def bot(self) -> Bot:
        """Return who the bot is.

        Raises:
            discord.DiscordException: the platform does not say; of a wrong token, too.
            OSError: it cannot be reached.
        """
        await self._wire.open()
        found: Json = await self._wire.ask("GET", "/applications/@me")
        owner, kinds = contents.child(found, "owner"), contents.child(found, "integration_types_config")
        return Bot(
            contents.snowflake(found, "id"),
            contents.written(found, "name"),
            contents.snowflake(owner, "id"),
            contents.written(owner, "global_name") or contents.written(owner, "username"),
            bool(contents.number(found, "flags") & _READS),
            _BY_PERSON in kinds,
        )

    async def servers(self) -> tuple[Named, ...]:
        """List the servers that it is in."""
        found = await self._wire.ask("GET", "/users/@me/guilds")
        return tuple(_named(one) for one in contents.children({"servers": found}, "servers"))

    async def inside(self, guild: str) -> Inside:
        """Look around in a server."""
        whole = await self._guild(guild)
        every = await self._channels(guild)
        fitting = [one for one in every if contents.number(one, "type") in (TEXT, FORUM, _MEDIA)]
        fitting.sort(key=lambda one: contents.number(one, "type") == TEXT)
        held = [one for one in contents.children(whole, "roles") if not one.get("managed")]
        return Inside(
            tuple(_named(one) for one in fitting),
            tuple(_named(one) for one in held if contents.snowflake(one, "id") != guild),
        )

    async def may_make_channels(self, guild: str) -> bool:
        """Tell whether it may make channels in a server."""
        held = of_roles(await self._guild(guild), None, await self._own_roles(guild), self._wire.me)
        return bool(held & BITS[Need.CHANNELS])

    async def make_forum(self, guild: str, name: str, roles: tuple[str, ...], say: Say) -> str:
        """Make the forum, with its tags, for the bot and who has one of these roles."""
        whole, own = await self._guild(guild), await self._own_roles(guild)
        ours = _managed(whole, own)
        shown = [(one, FOR_REVIEWERS) for one in roles] + [(one, FOR_US) for one in ours]
        hidden = {"id": guild, "type": _OF_ROLE, "allow": 0, "deny": BITS[Need.VIEW]}
        opened = [{"id": who, "type": _OF_ROLE, "allow": held, "deny": 0} for who, held in shown]
        if not ours:
            opened.append({"id": self._wire.me, "type": 1, "allow": FOR_US, "deny": 0})
        body: Json = {
            "name": name,
            "type": FORUM,
            "permission_overwrites": [hidden, *opened],
            "available_tags": tags.with_more({}, _tag_names(say)),
        }
        made = await self._wire.ask("POST", "/guilds/{guild_id}/channels", guild_id=guild, json=body)
        return contents.snowflake(made, "id")

    async def missing_tags(self, desk: Desk, say: Say) -> tuple[str, ...]:
        """List the tags that a forum should have, and has not."""
        every = await self._channels(desk.guild)
        return self._missing(next((one for one in every if one.get("id") == desk.forum), {}), say)

    @staticmethod
    def _missing(found: Json, say: Say) -> tuple[str, ...]:
        if contents.number(found, "type") not in (FORUM, _MEDIA):
            return ()
        there = tags.known(found)
        return tuple(one for one in _tag_names(say) if one.casefold() not in there)

    async def add_tags(self, forum: str, say: Say) -> None:
        """Give a forum the tags that are missing, as far as there is room."""
        more = tags.with_more(await self._wire.channel(forum), _tag_names(say))
        await self._wire.change_channel(forum, available_tags=more)

    async def has(self, bot: Bot, desk: Desk, say: Say) -> frozenset[Need]:
        """Return what is there of what the bot needs."""
        whole, own = await self._guild(desk.guild), await self._own_roles(desk.guild)
        channels = {contents.snowflake(one, "id"): one for one in await self._channels(desk.guild)}
        wrong = set[Need]()
        if not bot.reads:
            wrong.add(Need.CONTENT)
        if not bot.by_person:
            wrong.add(Need.EVERYWHERE)
        if not await self._may_add_commands(bot.application, desk.guild):
            wrong.add(Need.COMMANDS)
        forum = channels.get(desk.forum, {})
        is_text = contents.number(forum, "type") == TEXT
        needs = _IN_A_TEXT_CHANNEL if is_text else _IN_THE_FORUM
        wrong |= lacking(of_roles(whole, forum, own, self._wire.me) if forum else 0, *needs)
        if self._missing(forum, say):
            wrong.add(Need.TAGS)
        if of_roles(whole, forum, frozenset()) & BITS[Need.VIEW] and not is_text:
            wrong.add(Need.HIDDEN)
        for role in desk.roles:
            if of_roles(whole, forum, frozenset({role})) & FOR_REVIEWERS != FOR_REVIEWERS:
                wrong.add(Need.REVIEWERS)
        if desk.appeals:
            place = channels.get(desk.appeals, {})
            if lacking(of_roles(whole, place, own, self._wire.me) if place else 0, *_FOR_APPEALS):
                wrong.add(Need.APPEALS)
        return frozenset(self.needed(desk, is_text=is_text)) - wrong

    @staticmethod
    def needed(desk: Desk, *, is_text: bool) -> tuple[Need, ...]:
        """List what is needed with this choice, in the order in which it is put right."""
        left_out = {Need.TAGS, Need.CHANNELS, Need.HIDDEN} if is_text else {Need.PRIVATE_THREADS}
        left_out |= set() if desk.roles else {Need.REVIEWERS}
        left_out |= set() if desk.appeals else {Need.APPEALS}
        return tuple(one for one in Need if one not in left_out)

    async def close(self) -> None:
        """Let go of the connection."""
        await self._wire.close()

    # -- asking -----------------------------------------------------------------------------------

    async def _guild(self, guild: str) -> Json:
        found: Json = await self._wire.ask("GET", "/guilds/{guild_id}", guild_id=guild)
        return found

    async def _channels(self, guild: str) -> list[Json]:
        found = await self._wire.ask("GET", "/guilds/{guild_id}/channels", guild_id=guild)
        return contents.children({"channels": found}, "channels")

    async def _own_roles(self, guild: str) -> frozenset[str]:
        me = await self._wire.member(guild, self._wire.me)
        held = me.get("roles")
        return (
            frozenset(one for one in held if isinstance(one, str)) if isinstance(held, list) else frozenset()
        )

    async def _may_add_commands(self, application: str, guild: str) -> bool:
        path = "/applications/{application_id}/guilds/{guild_id}/commands"
        try:
            await self._wire.ask("GET", path, application_id=application, guild_id=guild)
        except discord.HTTPException as error:
            if meaning(error) is not Meaning.NO_ACCESS:
                raise
            return False
        return True


def explained(error: Exception) -> str:
    """Say in a sentence what is wrong and what to do, for whoever sets the bot up."""
    match meaning(error):
        case Meaning.TOKEN:
            return (
                "Discord does not know this token. Copy it again from the page Bot of your application, at "
                "https://discord.com/developers/applications; Reset Token gives a new one."
            )
        case Meaning.WAIT:
            return "Discord cannot be reached, or asks us to wait. Look at the network, and try again."
        case Meaning.NO_ACCESS | Meaning.PLACE_GONE:
            return "Discord does not let the bot see that, or it is not there. Is the bot in that server?"
        case _:
            wait = " Wait a quarter of an hour." if isinstance(error, BrakedError) else ""
            return f"Discord did not do it: {errors.reason(error)}.{wait}"


def _named(found: Json) -> Named:
    kind = max(0, contents.number(found, "type"))
    return Named(contents.snowflake(found, "id"), contents.written(found, "name"), kind)


def _managed(guild: Json, own: frozenset[str]) -> tuple[str, ...]:
    """List the bot's own role, which the platform made for it."""
    every = contents.children(guild, "roles")
    return tuple(str(one["id"]) for one in every if one.get("managed") and one.get("id") in own)


def _tag_names(say: Say) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tags.name(one, say) for one in tags.usual()))
