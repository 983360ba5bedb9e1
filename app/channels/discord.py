"""Discord, put together: from the `[discord]` section to the channel."""

from adapters.discord.listen import Discord
from adapters.discord.rooms import Layout
from app.channels import Parts
from app.config import Config
from app.process import Running
from app.sections import DiscordSection
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
    return Discord(
        service=parts.service,
        uploads=parts.uploads,
        shown=parts.shown,
        texts=parts.texts,
        now=parts.now,
        viewing=parts.viewing,
        minutes=config.viewer.minutes,
        token=parts.tokens.again(DISCORD, config),
        layout=layout(section),
        application=_id(section.application),
    )


def layout(section: DiscordSection) -> Layout:
    """Return which places of the platform are ours."""
    return Layout(
        guild=_id(section.guild),
        forum=_id(section.forum),
        notices=_id(section.notices),
        appeals=_id(section.appeals),
        reviewer_roles=frozenset(str(one) for one in section.reviewer_roles),
    )


def _id(number: int | None) -> str:
    return str(number) if number is not None else ""
