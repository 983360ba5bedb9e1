"""Telegram, put together: from the `[telegram]` section to the channel."""

from importlib import import_module
from typing import cast

from app.channels import Parts
from app.config import Config
from app.process import Running
from app.values import TELEGRAM
from bot.ids import Address


def desk(config: Config) -> Address:
    """Return where the moderators are: the group as it is configured; a migrated one the channel knows."""
    found = config.telegram
    return Address(TELEGRAM, str(found.group) if found and found.group else "")


def make(parts: Parts, config: Config) -> Running:
    """Put the channel together; nothing listens yet.

    Raises:
        ValueError: it is not configured.
    """
    section = config.telegram
    if section is None:
        raise ValueError("there is no [telegram] section")
    channel = import_module("adapters.telegram.listen").Telegram(
        service=parts.service,
        uploads=parts.uploads,
        vault=parts.vault,
        texts=parts.texts,
        now=parts.now,
        entropy=parts.entropy,
        viewing=parts.viewing,
        minutes=config.viewer.minutes,
        token=parts.tokens[TELEGRAM],
        group=section.group,
        base_url=section.base_url,
        webhook=parts.web.mount("telegram") if parts.web and section.webhook else None,
    )
    return cast("Running", channel)
