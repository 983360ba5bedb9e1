"""A place to play in: a server with a forum, a text channel, roles and people."""

from dataclasses import dataclass

from tests.discord_wire.hands import Person
from tests.discord_wire.model import FORUM, TEXT, Channel, Guild, Overwrite, Role
from tests.discord_wire.rights import VIEW_CHANNEL
from tests.discord_wire.server import Fake

TAGS = (
    *("Received", "Being reviewed", "Waiting for you", "Waiting for reasons", "Decided"),
    *("Second review", "Closed", "Late"),
)


@dataclass
class Place:
    """A server of a marketplace: the moderators' part of it, and where everyone is."""

    fake: Fake
    guild: Guild
    reviewers: Role
    forum: Channel
    text: Channel
    lobby: Channel

    def freelancer(self, name: str, *, locale: str = "en-US") -> Person:
        """Somebody in the server who has no role."""
        made = Person(self.fake, name, locale=locale)
        self.fake.world.join(self.guild, made.user)
        return made

    def staff(self, name: str, *roles: Role) -> Person:
        """Somebody with the reviewers' role, or with these."""
        made = Person(self.fake, name)
        self.fake.world.join(self.guild, made.user, *(roles or (self.reviewers,)))
        return made


def furnish(fake: Fake, *, tags: tuple[str, ...] = TAGS) -> Place:
    """Make a server with a forum and a text channel that only reviewers and the bot see."""
    world = fake.world
    guild = world.guild("Gigway moderators")
    reviewers = world.role(guild, "Reviewers")
    own = next(one for one in guild.roles.values() if one.bot == world.bot.id)
    hidden = (
        Overwrite(guild.id, 0, deny=VIEW_CHANNEL),
        Overwrite(reviewers.id, 0, allow=VIEW_CHANNEL),
        Overwrite(own.id, 0, allow=VIEW_CHANNEL),
    )
    forum = world.channel(guild, "appeals", FORUM, tags=tags, overwrites=hidden)
    text = world.channel(guild, "appeals-desk", TEXT, overwrites=hidden)
    lobby = world.channel(guild, "lobby", TEXT)
    return Place(fake, guild, reviewers, forum, text, lobby)
