"""The sections of the configuration file that are about channels, the moderators' place, and the web.

Belongs here: which options those have. The other sections, and the file as a whole, are in `config`; mistakes
between these options are found by `crosschecks` and `channel_checks`.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from app.values import (
    ApiAddress,
    LocalHost,
    Names,
    Place,
    PublicAddress,
    Snowflake,
    Snowflakes,
    SuperGroup,
    Words,
)

Port = Annotated[int, Field(ge=0, le=65535)]


class Section(BaseModel):
    """A part of the file: unknown options are mistakes, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)


class BotSection(Section):
    """A bot of a platform: how it logs in. `app.tokens` finds the token."""

    token: SecretStr | None = None
    token_file: Place | None = None


class TelegramSection(BotSection):
    """The bot on Telegram."""

    group: SuperGroup | None = None
    base_url: ApiAddress = "https://api.telegram.org"
    webhook: bool = False
    certificate: Place | None = None


class DiscordSection(BotSection):
    """The bot on Discord."""

    application: Snowflake | None = None
    guild: Snowflake | None = None
    forum: Snowflake | None = None
    notices: Snowflake | None = None
    appeals: Snowflake | None = None
    reviewer_roles: Snowflakes = ()


class ModeratorsSection(Section):
    """Where the moderators are, and who of those in their place is a reviewer."""

    channel: Literal["telegram", "discord"] | None = None
    reviewers: Literal["listed", "members", "administrators"] = "listed"


class WebSection(Section):
    """The web server: for the viewer, for a webhook, and to ask whether all is well."""

    address: PublicAddress
    host: Words = "127.0.0.1"
    port: Port = 8090
    certificate: Place | None = None
    key: Place | None = None


class ViewerSection(Section):
    """How long staff may look at a document they have opened."""

    minutes: Annotated[int, Field(ge=1, le=60)] = 10


class SandboxSection(Section):
    """The page for trying everything out."""

    host: LocalHost = "127.0.0.1"
    port: Port = 8080
    freelancers: Names = ("Ada", "Boris")
