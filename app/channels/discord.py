"""Discord, put together: from the `[discord]` section to the channel."""

from importlib import import_module
from typing import cast

from app.channels import Parts
from app.config import Config
from app.process import Running
from app.values import DISCORD
from bot.ids import Address


def desk(config: Config) -> Address:
    """Return where the moderators are: the forum channel, or the text channel that stands for one."""
    found = config.discord
    return Address(DISCORD, str(found.forum) if found and found.forum else "")


def make(parts: Parts, config: Config) -> Running:
    """Put the channel together; nothing listens yet.

    Raises:
        ValueError: it is not configured.
    """
    section = config.discord
    if section is None:
        raise ValueError("there is no [discord] section")
    channel = import_module("adapters.discord.listen").Discord(
        service=parts.service,
        uploads=parts.uploads,
        vault=parts.vault,
        texts=parts.texts,
        now=parts.now,
        entropy=parts.entropy,
        viewing=parts.viewing,
        minutes=config.viewer.minutes,
        token=parts.tokens[DISCORD],
        application=section.application,
        guild=section.guild,
        forum=section.forum,
        reviewer_roles=frozenset(section.reviewer_roles),
    )
    return cast("Running", channel)
