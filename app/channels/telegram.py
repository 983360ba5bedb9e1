"""Telegram, put together: from the `[telegram]` section to the channel."""

from adapters.telegram.listen import Telegram
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
    return Telegram(
        service=parts.service,
        uploads=parts.uploads,
        shown=parts.shown,
        viewing=parts.viewing,
        minutes=config.viewer.minutes,
        now=parts.now,
        entropy=parts.entropy,
        token=parts.tokens.again(TELEGRAM, config),
        group=section.group or 0,
        base_url=section.base_url,
        webhook=parts.web.mount("telegram") if parts.web and section.webhook else None,
        certificate=section.certificate,
    )
