"""The channels that can be run: each made from the same parts, and imported only when configured.

One module a channel, each with `desk(config)`, where its moderators are, and `make(parts, config)`, the
channel itself. Belongs here: what a channel is given, and which module makes it. What a channel does is in
`adapters`, everything else that is put together in `app.wiring`.

    sandbox.py      the page on this computer
    telegram.py     Telegram
    discord.py      Discord
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from app.config import Config
from app.process import Running
from app.tokens import Tokens
from app.values import DISCORD, SANDBOX, TELEGRAM
from app.web import WebServer
from bot.ids import Address
from bot.ports import Shown, Store, Vault, Viewing
from bot.service import Service
from bot.texts.render import Texts
from bot.uploads import Uploads

if TYPE_CHECKING:
    from adapters.sandbox.clock import SandboxClock


@dataclass(frozen=True, slots=True)
class Parts:
    """What every channel is made of."""

    service: Service
    uploads: Uploads
    store: Store
    vault: Vault
    shown: Shown
    """Makes the copy of a document that staff look at."""
    texts: Texts
    now: Callable[[], datetime]
    """Tells the time in UTC."""
    entropy: Callable[[], str]
    """Returns a fresh unguessable text."""
    tokens: Tokens
    viewing: Viewing | None = None
    """None where no web address is configured."""
    web: WebServer | None = None
    """Listens before the first channel starts; routes are added while the channels are made."""
    clock: "SandboxClock | None" = None
    """The clock that can be moved; the sandbox's alone."""
    tick: Callable[[], Awaitable[object]] | None = None
    """Lets everything happen that is due now; for who moves the clock."""


class Maker(Protocol):
    """A module of this package."""

    def desk(self, config: Config, /) -> Address:
        """Return where the moderators are."""
        ...

    def make(self, parts: Parts, config: Config, /) -> Running:
        """Put the channel together; nothing listens yet."""
        ...


def maker(channel: str) -> Maker:
    """Return the module that makes a channel; its platform is imported with it.

    Raises:
        LookupError: there is none of this name.
    """
    if channel == SANDBOX:
        from app.channels import sandbox

        return sandbox
    if channel == TELEGRAM:
        from app.channels import telegram

        return telegram
    if channel == DISCORD:
        from app.channels import discord

        return discord
    raise LookupError(f"no channel is called {channel!r}")


def is_there(channel: str) -> bool:
    """Tell whether this version has the channel, without importing its platform."""
    try:
        return find_spec(f"adapters.{channel}.listen") is not None
    except ModuleNotFoundError:
        return False
