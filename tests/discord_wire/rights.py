"""Rights: what a member may do in a channel, counted as the platform counts."""

from tests.discord_wire.model import Channel, Guild

ADMINISTRATOR = 1 << 3
MANAGE_CHANNELS = 1 << 4
ADD_REACTIONS = 1 << 6
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_HISTORY = 1 << 16
MENTION_EVERYONE = 1 << 17
USE_COMMANDS = 1 << 31
MANAGE_ROLES = 1 << 28
MANAGE_THREADS = 1 << 34
CREATE_PUBLIC_THREADS = 1 << 35
CREATE_PRIVATE_THREADS = 1 << 36
SEND_IN_THREADS = 1 << 38
PIN_MESSAGES = 1 << 51

EVERYTHING = (1 << 53) - 1
ORDINARY = (
    VIEW_CHANNEL
    | SEND_MESSAGES
    | SEND_IN_THREADS
    | READ_HISTORY
    | ATTACH_FILES
    | EMBED_LINKS
    | ADD_REACTIONS
    | USE_COMMANDS
)
BOT = (
    ORDINARY
    | MANAGE_MESSAGES
    | MANAGE_THREADS
    | CREATE_PUBLIC_THREADS
    | CREATE_PRIVATE_THREADS
    | PIN_MESSAGES
    | MANAGE_CHANNELS
)


def of(guild: Guild, channel: Channel | None, user_id: int) -> int:
    """Count what a member may do; 0 for who is none. A thread has the rights of its channel."""
    member = guild.members.get(user_id)
    if member is None:
        return 0
    if guild.owner_id == user_id:
        return EVERYTHING
    held = [guild.roles[one] for one in (guild.id, *member.roles) if one in guild.roles]
    base = 0
    for role in held:
        base |= role.permissions
    if base & ADMINISTRATOR:
        return EVERYTHING
    if channel is None:
        return base
    overwrites = {one.id: one for one in channel.overwrites}
    everyone = overwrites.get(guild.id)
    if everyone is not None:
        base = base & ~everyone.deny | everyone.allow
    allow = deny = 0
    for role in held:
        if role.id != guild.id and (found := overwrites.get(role.id)) is not None:
            allow |= found.allow
            deny |= found.deny
    base = base & ~deny | allow
    own = overwrites.get(user_id)
    return base if own is None else base & ~own.deny | own.allow
