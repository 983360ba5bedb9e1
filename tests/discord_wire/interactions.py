"""Interactions: a press, a command, a modal, a completion; until it is answered, and a while after.

The first answer must come within three seconds of the platform's clock; after that it is unknown.
"""

import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.discord_wire import payloads
from tests.discord_wire.commands import BY_GUILD, BY_USER, Where
from tests.discord_wire.errors import refused
from tests.discord_wire.model import Channel, Json, Message, User
from tests.discord_wire.world import World

COMMAND, COMPONENT, COMPLETION, SUBMIT = 2, 3, 4, 5
PONG, REPLY, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL = 1, 4, 5, 6, 7, 8, 9
ANSWERS = {
    COMMAND: {REPLY, DEFER, MODAL},
    COMPONENT: {REPLY, DEFER, DEFER_UPDATE, UPDATE, MODAL},
    COMPLETION: {CHOICES},
    SUBMIT: {REPLY, DEFER, DEFER_UPDATE, UPDATE},
}
FIRST_WITHIN = timedelta(seconds=3)
TOKEN_LASTS = timedelta(minutes=15)
FOLLOW_UPS_OF_A_USER_INSTALL = 5


@dataclass
class Interaction:
    """Something a person did that wants an answer."""

    id: int
    token: str
    type: int
    user: User
    channel: Channel
    at: datetime
    data: Json
    source: Message | None = None
    """The message whose component was used."""
    by_user: bool = False
    """The application is there only because this person installed it."""
    answered: int = 0
    """The type of the first answer; 0 while there is none."""
    original: int | None = None
    """The message that answered it, if one did."""
    waiting: bool = False
    """Deferred: the person sees that something is under way."""
    ephemeral: bool = False
    modal: Json | None = None
    choices: list[Json] = field(default_factory=list)
    follow_ups: list[int] = field(default_factory=list)
    told_at: float = field(default_factory=time.monotonic)
    took: float = 0.0
    """Real seconds until the first answer."""


class Interactions:
    """All that there were."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.by_token: dict[str, Interaction] = {}
        self.list: list[Interaction] = []
        self.modals: dict[int, Interaction] = {}
        """The modal that each person has before him."""

    def begin(
        self,
        kind: int,
        user: User,
        channel: Channel,
        data: Json,
        *,
        source: Message | None = None,
        by_user: bool = False,
    ) -> Interaction:
        """Tell the bot what somebody did."""
        world = self.world
        made = Interaction(
            world.ids.next(),
            f"aW50ZXJhY3Rpb24-{world.ids.next()}",
            kind,
            user,
            channel,
            world.clock.now(),
            data,
            source,
            by_user,
        )
        self.by_token[made.token] = made
        self.list.append(made)
        world.emit("INTERACTION_CREATE", self.spelled(made), 0)
        return made

    def spelled(self, one: Interaction) -> Json:
        world, guild = self.world, self.world.guilds.get(one.channel.guild_id or 0)
        spelled: Json = {
            "id": str(one.id),
            "application_id": str(world.application_id),
            "type": one.type,
            "token": one.token,
            "version": 1,
            "data": one.data,
            "channel_id": str(one.channel.id),
            "channel": payloads.channel(world, one.channel, for_user=one.user.id),
            "locale": one.user.locale,
            "app_permissions": str(2**52 - 1),
            "entitlements": [],
            "attachment_size_limit": 10 * 1024 * 1024,
            "authorizing_integration_owners": self._owners(one),
            "context": self.where(one.channel, one.by_user),
        }
        if guild is not None:
            spelled |= {
                "guild_id": str(guild.id),
                "guild_locale": "en-US",
                "guild": {"id": str(guild.id), "locale": "en-US", "features": []},
                "member": payloads.interaction_member(world, guild, one.channel, one.user.id),
            }
            if world.bot.id in guild.members:
                spelled["app_permissions"] = str(world.rights_of(one.channel, world.bot.id))
        else:
            spelled["user"] = payloads.user(one.user)
        if one.source is not None:
            spelled["message"] = payloads.message(world, one.source)
        return spelled

    @staticmethod
    def where(channel: Channel, by_user: bool) -> Where:
        if channel.guild_id is not None:
            return Where.GUILD
        return Where.PRIVATE_CHANNEL if by_user and channel.recipient is None else Where.BOT_DM

    @staticmethod
    def _owners(one: Interaction) -> Json:
        if one.by_user:
            return {str(BY_USER): str(one.user.id)}
        return {str(BY_GUILD): str(one.channel.guild_id or 0)}

    def to_answer(self, interaction_id: int, token: str) -> Interaction:
        """Find an interaction that can still have its first answer.

        Raises:
            ApiError: it is unknown by now, or has one.
        """
        found = self.by_token.get(token)
        if found is None or found.id != interaction_id:
            raise refused(10062)
        if found.answered:
            raise refused(40060)
        if self.world.clock.now() - found.at > FIRST_WITHIN:
            raise refused(10062)
        return found

    def to_follow(self, token: str) -> Interaction:
        """Find an interaction whose token still works.

        Raises:
            ApiError: it does not.
        """
        found = self.by_token.get(token)
        if found is None or not found.answered:
            raise refused(10015)
        if self.world.clock.now() - found.at > TOKEN_LASTS:
            raise refused(50027)
        return found

    def meta(self, one: Interaction) -> Json:
        """Say in a message which interaction it answers."""
        spelled: Json = {
            "id": str(one.id),
            "type": one.type,
            "user": payloads.user(one.user),
            "authorizing_integration_owners": self._owners(one),
        }
        if one.type == COMMAND:
            spelled |= {"name": one.data["name"], "command_type": 1}
        elif one.type == COMPONENT and one.source is not None:
            spelled["interacted_message_id"] = str(one.source.id)
        elif one.type == SUBMIT:
            spelled["triggering_interaction_metadata"] = {
                **spelled,
                "type": COMMAND,
                "name": "form",
                "command_type": 1,
            }
        return spelled
