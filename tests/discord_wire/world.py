"""World: who and what there is, and how it changes. Every change is told through the gateway.

People, servers and channels are made by the test; the rest by what people and the bot do.
"""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.discord_wire import payloads, payloads_whole, rights
from tests.discord_wire.clock import Snowflakes, WireClock, made_at
from tests.discord_wire.commands import Commands
from tests.discord_wire.errors import refused
from tests.discord_wire.model import (
    DM,
    PRIVATE_THREAD,
    Attachment,
    Channel,
    Guild,
    Json,
    Member,
    Message,
    Overwrite,
    Role,
    Tag,
    User,
)

if TYPE_CHECKING:
    from tests.discord_wire.interactions import Interactions

# What a session must have asked for to be told.
GUILDS, GUILD_MEMBERS, GUILD_MESSAGES, GUILD_REACTIONS = 1 << 0, 1 << 1, 1 << 9, 1 << 10
DIRECT_MESSAGES, DIRECT_REACTIONS, MESSAGE_CONTENT = 1 << 12, 1 << 13, 1 << 15
GUILD_PRESENCES = 1 << 8

SIGNED_FOR = timedelta(hours=24)
_KEY = b"the key that signs addresses of files"


@dataclass
class Portal:
    """What is set for the application in the developer portal."""

    flags: int = (1 << 15) | (1 << 19)  # members and message content, as for a bot in few servers
    install_kinds: tuple[int, ...] = (0, 1)
    interactions_endpoint: str | None = None

    def allows(self, intents: int) -> bool:
        """Tell whether the privileged intents among these are switched on."""
        wanted = ((GUILD_MEMBERS, 3 << 14), (MESSAGE_CONTENT, 3 << 18), (GUILD_PRESENCES, 3 << 12))
        return all(not intents & intent or self.flags & either for intent, either in wanted)


@dataclass
class World:
    """Everything there is."""

    clock: WireClock
    base: str = ""
    """Where the fake listens."""
    token: str = "MTIz.fake.token-of-the-bot"
    portal: Portal = field(default_factory=Portal)
    users: dict[int, User] = field(default_factory=dict)
    guilds: dict[int, Guild] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    files: dict[int, Attachment] = field(default_factory=dict)
    files_vanish: bool = False
    """What is sent from now on is not there when it is asked for."""
    dms: dict[int, int] = field(default_factory=dict)
    """Channel of each person's conversation with the bot."""
    nonces: dict[tuple[int, str], int] = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)
    """What the platform would not have taken: each fails the test."""
    emit: Callable[[str, Json, int], None] = lambda _event, _data, _intent: None
    active_threads: int = 1000
    """How many a server may have."""
    interactions: "Interactions" = field(init=False)

    def __post_init__(self) -> None:
        self.ids = Snowflakes(self.clock)
        self.application_id = self.ids.next()
        self.bot = self.user("Recourse", bot=True)
        self.owner = self.user("Owner of the application")
        self.commands = Commands(self.ids)

    # -- made by the test --------------------------------------------------------------------------

    def user(self, name: str, *, bot: bool = False, locale: str = "en-US") -> User:
        made = User(self.ids.next(), name, bot, locale)
        self.users[made.id] = made
        return made

    def guild(self, name: str, bot_rights: int = rights.BOT) -> Guild:
        made = Guild(self.ids.next(), name, self.owner.id)
        made.roles[made.id] = Role(made.id, "@everyone", rights.ORDINARY, 0)
        self.guilds[made.id] = made
        own = Role(self.ids.next(), self.bot.name, bot_rights, 2, self.bot.id)
        made.roles[own.id] = own
        for each, roles in ((self.owner, set()), (self.bot, {own.id})):
            made.members[each.id] = Member(each, roles, self.clock.now())
        self.emit("GUILD_CREATE", payloads_whole.guild(self, made, whole=True), GUILDS)
        return made

    def role(self, guild: Guild, name: str, permissions: int = 0) -> Role:
        made = Role(self.ids.next(), name, permissions)
        guild.roles[made.id] = made
        self.emit("GUILD_ROLE_CREATE", {"guild_id": str(guild.id), "role": payloads.role(made)}, GUILDS)
        return made

    def join(self, guild: Guild, user: User, *roles: Role) -> Member:
        made = Member(user, {one.id for one in roles}, self.clock.now())
        guild.members[user.id] = made
        self.emit("GUILD_MEMBER_ADD", {**payloads.member(made), "guild_id": str(guild.id)}, GUILD_MEMBERS)
        return made

    def leave(self, guild: Guild, user: User) -> None:
        del guild.members[user.id]
        told = {"guild_id": str(guild.id), "user": payloads.user(user)}
        self.emit("GUILD_MEMBER_REMOVE", told, GUILD_MEMBERS)

    def channel(
        self,
        guild: Guild,
        name: str,
        kind: int = 0,
        *,
        tags: tuple[str, ...] = (),
        overwrites: tuple[Overwrite, ...] = (),
    ) -> Channel:
        made = Channel(self.ids.next(), kind, name, guild.id, overwrites=list(overwrites))
        made.tags = [Tag(self.ids.next(), one) for one in tags]
        self.channels[made.id] = made
        self.emit("CHANNEL_CREATE", payloads.channel(self, made), GUILDS)
        return made

    # -- channels ----------------------------------------------------------------------------------

    def dm(self, user: User) -> Channel:
        """Return the conversation of a person with the bot."""
        if user.id not in self.dms:
            made = Channel(self.ids.next(), DM, "", recipient=user)
            self.channels[made.id] = made
            self.dms[user.id] = made.id
        return self.channels[self.dms[user.id]]

    def thread(self, parent: Channel, kind: int, name: str, owner: User) -> Channel:
        assert parent.guild_id is not None
        open_now = [
            one for one in self.channels.values() if one.guild_id == parent.guild_id and one.is_thread
        ]
        if sum(not one.archived for one in open_now) >= self.active_threads:
            raise refused(160006)
        made = Channel(self.ids.next(), kind, name, parent.guild_id, parent.id)
        made.owner_id, made.joined = owner.id, {owner.id}
        self.channels[made.id] = made
        return made

    def tell_thread(self, event: str, thread: Channel) -> None:
        told = payloads.channel(self, thread)
        self.emit(event, {**told, "newly_created": True} if event == "THREAD_CREATE" else told, GUILDS)

    def remove_channel(self, channel: Channel) -> None:
        for one in [one for one in self.channels.values() if one.parent_id == channel.id and one.is_thread]:
            self.remove_channel(one)
        del self.channels[channel.id]
        if channel.is_thread:
            told = {"id": str(channel.id), "guild_id": str(channel.guild_id), "type": channel.type}
            self.emit("THREAD_DELETE", {**told, "parent_id": str(channel.parent_id)}, GUILDS)
        else:
            self.emit("CHANNEL_DELETE", payloads.channel(self, channel), GUILDS)

    def rights_of(self, channel: Channel, user_id: int) -> int:
        assert channel.guild_id is not None
        at = self.channels.get(channel.parent_id or 0) if channel.is_thread else channel
        return rights.of(self.guilds[channel.guild_id], at, user_id)

    def sees(self, channel: Channel, user: User) -> bool:
        if channel.type == DM:
            return user in (channel.recipient, self.bot)
        held = self.rights_of(channel, user.id)
        if not held & rights.VIEW_CHANNEL:
            return False
        private = channel.type == PRIVATE_THREAD
        return not private or user.id in channel.joined or bool(held & rights.MANAGE_THREADS)

    def bot_sees(self, channel: Channel) -> bool:
        return self.sees(channel, self.bot)

    def shares_a_guild(self, user: User) -> bool:
        both = {user.id, self.bot.id}
        return any(both <= one.members.keys() for one in self.guilds.values())

    # -- messages ----------------------------------------------------------------------------------

    def post(self, message: Message) -> Message:
        """Put a message where it belongs, and tell of it."""
        channel = self.channels[message.channel_id]
        if channel.archived:
            channel.archived = False
            self.tell_thread("THREAD_UPDATE", channel)
        channel.messages[message.id] = message
        self._tell(message, "MESSAGE_CREATE")
        return message

    def change(self, message: Message, *, silently: bool = False) -> None:
        if not silently:
            message.edited = self.clock.now()
        self._tell(message, "MESSAGE_UPDATE")

    def _tell(self, message: Message, event: str) -> None:
        channel = self.channels[message.channel_id]
        if message.ephemeral_to is None and self.bot_sees(channel):
            self.emit(event, payloads.told(self, message), self.intent(channel))

    def remove(self, message: Message) -> None:
        channel = self.channels[message.channel_id]
        del channel.messages[message.id]
        told = {"id": str(message.id), "channel_id": str(channel.id)}
        if channel.guild_id is not None:
            told["guild_id"] = str(channel.guild_id)
        if message.ephemeral_to is None and self.bot_sees(channel):
            self.emit("MESSAGE_DELETE", dict(told), self.intent(channel))

    @staticmethod
    def intent(channel: Channel) -> int:
        return DIRECT_MESSAGES if channel.guild_id is None else GUILD_MESSAGES

    # -- files -------------------------------------------------------------------------------------

    def file(self, channel: Channel, name: str, content: bytes, kind: str) -> Attachment:
        made = Attachment(self.ids.next(), name, content, kind, channel.id, self.clock.now())
        made.gone = self.files_vanish
        self.files[made.id] = made
        return made

    def signed_address(self, one: Attachment) -> str:
        since = self.clock.now() - (2 * SIGNED_FOR if one.stale else timedelta())
        until, begun = int((since + SIGNED_FOR).timestamp()), int(since.timestamp())
        path = f"/attachments/{one.channel_id}/{one.id}/{one.filename}"
        return f"{self.base}{path}?ex={until:x}&is={begun:x}&hm={self.signature(path, f'{until:x}')}&"

    @staticmethod
    def signature(path: str, until: str) -> str:
        return hmac.new(_KEY, f"{path}|{until}".encode(), hashlib.sha256).hexdigest()

    def age(self, snowflake: int) -> timedelta:
        return self.clock.now() - made_at(snowflake)

    def until(self, spelled: str) -> datetime:
        return datetime.fromtimestamp(int(spelled, 16), UTC)
