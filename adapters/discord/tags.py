"""Tags: what a forum post shows of its case at a glance: not safe, late, status, reason.

They are found by name, in the moderators' language; one that is missing is made, where that is allowed and
there is room. A post without a tag is better than no post.
"""

from dataclasses import dataclass
from typing import Any, Final

import discord

from adapters.discord import contents, split
from adapters.discord.errors import Meaning, meaning
from adapters.discord.render import Say
from adapters.discord.wire import Wire
from bot.case.model import Status
from bot.messages import Heading
from bot.texts import Text, named, text

MOST: Final = 20
"""Tags of a forum."""
_ON_A_POST: Final = 5
_NAME: Final = 20
_TROUBLES: Final = frozenset({Meaning.NO_ACCESS, Meaning.TAG, Meaning.OURS})


@dataclass(frozen=True, slots=True)
class Found:
    """The ids of tags, and whether one could not be had."""

    ids: tuple[str, ...]
    complete: bool = True


def wanted(heading: Heading) -> tuple[Text, ...]:
    """List the tags that a case should have, the most important first."""
    return (
        *((text("server-tag-unsafe"),) if heading.unsafe else ()),
        *((text("server-tag-late"),) if heading.late else ()),
        named("staff-status", heading.status),
        *((named("reason", heading.reason),) if heading.reason else ()),
    )[:_ON_A_POST]


def usual() -> tuple[Text, ...]:
    """List the tags that a forum is set up with; those of reasons come as they are needed."""
    return (
        text("server-tag-unsafe"),
        text("server-tag-late"),
        *(named("staff-status", one) for one in Status),
    )


def name(said: Text, say: Say) -> str:
    """Write a tag as the platform takes it."""
    return split.cut(" ".join(say(said).split()), _NAME)


def known(forum: dict[str, Any]) -> dict[str, str]:
    """List the tags of a forum: id by name, in small letters."""
    return {
        contents.written(one, "name").casefold(): contents.snowflake(one, "id")
        for one in contents.children(forum, "available_tags")
    }


def with_more(forum: dict[str, Any], names: tuple[str, ...]) -> list[dict[str, Any]]:
    """List a forum's tags with those added that are missing, as far as there is room."""
    there = contents.children(forum, "available_tags")
    missing = [one for one in names if one.casefold() not in known(forum)]
    return [*there, *({"name": one, "moderated": True} for one in missing)][:MOST]


async def of(heading: Heading, forum: dict[str, Any], say: Say, wire: Wire) -> Found:
    """Return the tags of a case, made where they are missing.

    Raises:
        discord.DiscordException: for any other reason than that a tag cannot be made.
        OSError: the platform cannot be reached.
    """
    names = tuple(dict.fromkeys(name(one, say) for one in wanted(heading)))
    there = known(forum)
    if any(one.casefold() not in there for one in names):
        more = with_more(forum, names)
        if len(more) > len(there):
            try:
                there = known(await wire.change_channel(str(forum["id"]), available_tags=more))
            except discord.HTTPException as error:
                if meaning(error) not in _TROUBLES:
                    raise
    ids = tuple(there[one.casefold()] for one in names if one.casefold() in there)
    return Found(ids, len(ids) == len(names))
