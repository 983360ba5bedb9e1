"""Rights: what the bot needs in the moderators' server, and how many of them it holds. Pure.

The platform counts rights in bits: what everybody may, what roles add, and what a channel takes and gives.
Belongs here: counting them as it does. What is asked of the platform is in `introduction`.
"""

from collections.abc import Iterable
from enum import StrEnum, unique
from typing import Any, Final

from discord import Permissions

from adapters.discord import contents

Json = dict[str, Any]


@unique
class Need(StrEnum):
    """What the bot needs, in the order in which it is put right."""

    CONTENT = "content"
    """It may read what staff write."""
    EVERYWHERE = "everywhere"
    """A person can install it for himself."""
    COMMANDS = "commands"
    VIEW = "view"
    SEND = "send"
    """In a forum: begin posts."""
    IN_THREADS = "in_threads"
    HISTORY = "history"
    REACT = "react"
    FILES = "files"
    THREADS = "threads"
    PRIVATE_THREADS = "private_threads"
    CHANNELS = "channels"
    """Make the forum and its tags."""
    TAGS = "tags"
    HIDDEN = "hidden"
    """Nobody but staff sees the cases."""
    REVIEWERS = "reviewers"
    """Who has a reviewer's role sees them."""
    APPEALS = "appeals"
    """It can serve people in the channel for appeals."""


BITS: Final[dict[Need, int]] = {
    Need.VIEW: Permissions.view_channel.flag,
    Need.SEND: Permissions.send_messages.flag,
    Need.IN_THREADS: Permissions.send_messages_in_threads.flag,
    Need.HISTORY: Permissions.read_message_history.flag,
    Need.REACT: Permissions.add_reactions.flag,
    Need.FILES: Permissions.attach_files.flag,
    Need.THREADS: Permissions.manage_threads.flag,
    Need.PRIVATE_THREADS: Permissions.create_private_threads.flag,
    Need.CHANNELS: Permissions.manage_channels.flag,
}
"""The right behind each need that is one."""
ALL: Final = sum(BITS.values())
"""What the invitation asks for, and no more."""
FOR_REVIEWERS: Final = BITS[Need.VIEW] | BITS[Need.HISTORY] | BITS[Need.IN_THREADS]
"""What who works on cases needs in the forum."""
FOR_US: Final = ALL & ~BITS[Need.CHANNELS]
"""What the bot is given in a forum that it makes."""
_ADMINISTRATOR: Final = Permissions.administrator.flag
_EVERYTHING: Final = (1 << 53) - 1
_OF_ROLE: Final = 0


def of_roles(guild: Json, channel: Json | None, roles: frozenset[str], user: str = "") -> int:
    """Count what somebody with these roles may do in a channel, or in the server.

    Args:
        guild: the server, with its roles.
        channel: None: the server as a whole.
        roles: what he holds, beside what everybody has.
        user: who he is; empty: anybody with these roles.
    """
    everybody = contents.snowflake(guild, "id")
    if user and user == contents.snowflake(guild, "owner_id"):
        return _EVERYTHING
    held = roles | {everybody}
    every = contents.children(guild, "roles")
    total = _sum(contents.number(one, "permissions") for one in every if one.get("id") in held)
    if total & _ADMINISTRATOR:
        return _EVERYTHING
    if channel is None:
        return total
    changes = {
        (contents.number(one, "type"), contents.snowflake(one, "id")): (
            _bits(one, "deny"),
            _bits(one, "allow"),
        )
        for one in contents.children(channel, "permission_overwrites")
    }
    deny, allow = changes.get((_OF_ROLE, everybody), (0, 0))
    total = total & ~deny | allow
    of_roles = [found for (kind, who), found in changes.items() if kind == _OF_ROLE and who in roles]
    total = total & ~_sum(deny for deny, _ in of_roles) | _sum(allow for _, allow in of_roles)
    deny, allow = changes.get((1, user), (0, 0))
    return total & ~deny | allow


def lacking(held: int, *needs: Need) -> frozenset[Need]:
    """List the needs whose right is not among those that are held."""
    return frozenset(one for one in needs if not held & BITS[one])


def _bits(change: Json, key: str) -> int:
    return max(0, contents.number(change, key))


def _sum(each: Iterable[int]) -> int:
    total = 0
    for one in each:
        total |= max(0, one)
    return total
