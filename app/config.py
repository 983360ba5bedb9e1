"""The configuration file, as frozen values: what may stand in it, and how it is read.

Belongs here: the options, each checked by itself. Mistakes between options are found by `crosschecks`, how a
mistake is said stands in `problems`, what the core is given in `policy`. Nothing is read at import.
A new option needs: a field here, and a line in `config.example.toml` (a test insists).
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Final, Literal, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    ValidationInfo,
)

from app import crosschecks, durations
from app.problems import ConfigProblems, Problem, from_pydantic, mistake, suggest
from bot.deadlines.clocks import Clock
from bot.deadlines.time import Duration, Unit
from bot.people.model import Role

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SANDBOX: Final = "sandbox"
CHANNELS: Final = ("discord", SANDBOX, "telegram")
"""The channels an address may name."""
STAFF_ROLES: Final = (Role.REVIEWER, Role.LEAD, Role.ADMIN)
_EXACT: Final = (Unit.MINUTES, Unit.HOURS)

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

# -- single values --------------------------------------------------------------------------------


def _member(members: tuple[E, ...], value: object, what: str) -> E:
    found = next((one for one in members if one.value == value), None)
    if found is None:
        raise mistake(f"{value!r} is not a {what}", suggest(str(value), [one.value for one in members]))
    return found


def _clock(value: object) -> object:
    return _member(tuple(Clock), value, "deadline")


def _role(value: object) -> object:
    return _member(STAFF_ROLES, value, "role of staff")


def _duration(value: object) -> object:
    if isinstance(value, Duration):
        return value
    try:
        return durations.parse(str(value))
    except ValueError as error:
        raise mistake(str(error), f"write it like {durations.FORMS}") from None


def _exact(value: Duration) -> Duration:
    if value.unit not in _EXACT:
        raise mistake("must be counted in minutes or hours", 'write it like "30 minutes" or "1 hour"')
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        near = suggest(value, available_timezones())
        remedy = near if near.startswith("did") else 'write an IANA name such as "Europe/Kyiv" or "UTC"'
        raise mistake(f"there is no time zone {value!r}", remedy) from None
    return value


def _weekday(value: object) -> object:
    if isinstance(value, str) and value.lower() in WEEKDAYS:
        return value.lower()
    raise mistake(f"{value!r} is not a day of the week", suggest(str(value), WEEKDAYS))


def _not_all(value: tuple[str, ...]) -> tuple[str, ...]:
    if set(value) >= set(WEEKDAYS):
        raise mistake("all seven days are closed: nothing could ever be due", "leave at least one day open")
    return value


def _some(value: tuple[T, ...]) -> tuple[T, ...]:
    if not value:
        raise mistake("is an empty list", "name at least one")
    return value


def _channel(value: object) -> object:
    if value not in CHANNELS:
        raise mistake(f"{value!r} is not a channel", suggest(str(value), CHANNELS))
    return value


def _reachable(value: dict[str, str]) -> dict[str, str]:
    if not value:
        raise mistake("names no channel", 'say where to reach them, such as { telegram = "123456789" }')
    return value


def _web(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise mistake(
            f"{value!r} is not a web address", "write it whole, such as https://example.com/terms#4"
        )
    return value


def _loopback(value: str) -> str:
    try:
        local = value == "localhost" or ip_address(value).is_loopback
    except ValueError:
        local = False
    if not local:
        remedy = "the sandbox is for this computer alone: write 127.0.0.1"
        raise mistake(f"{value!r} is not an address within this computer", remedy)
    return value


def _beside_the_file(value: Path, info: ValidationInfo) -> Path:
    context = info.context if isinstance(info.context, dict) else {}
    return Path(context.get("folder", ".")) / value.expanduser()


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Lasting = Annotated[Duration, BeforeValidator(_duration)]
Exactly = Annotated[Lasting, AfterValidator(_exact)]
Place = Annotated[Path, AfterValidator(_beside_the_file)]

# -- sections -------------------------------------------------------------------------------------


class Section(BaseModel):
    """A part of the file: unknown options are mistakes, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)


class Marketplace(Section):
    """Whose bot this is."""

    name: Words


class Storage(Section):
    """Where everything is kept: the database, the documents and the key that opens them."""

    path: Place = Path("data/recourse")
    key: Place | None = None

    @property
    def database(self) -> Path:
        return self.path / "recourse.db"

    @property
    def documents(self) -> Path:
        return self.path / "documents"

    @property
    def master_key(self) -> Path:
        return self.key or self.path / "master.key"


class Language(Section):
    """What the moderator channel speaks; freelancers choose for themselves."""

    default: Words = "en"


class CalendarSection(Section):
    """When the marketplace works."""

    zone: Annotated[Words, AfterValidator(_zone)] = "UTC"
    closed_weekdays: Annotated[
        tuple[Annotated[str, BeforeValidator(_weekday)], ...], AfterValidator(_not_all)
    ] = ("saturday", "sunday")
    closed_days: tuple[date, ...] = ()


class Member(Section):
    """One of the staff."""

    id: Slug
    name: Words
    pseudonym: Words
    roles: Annotated[tuple[Annotated[Role, BeforeValidator(_role)], ...], AfterValidator(_some)]
    addresses: Annotated[dict[Annotated[str, BeforeValidator(_channel)], Words], AfterValidator(_reachable)]


class Rule(Section):
    """One rule of the marketplace; every decision cites one."""

    id: Slug
    number: Words
    title: Words
    version: Words
    address: Annotated[Words, AfterValidator(_web)]
    text: Words


class SandboxSection(Section):
    """The page for trying everything out."""

    host: Annotated[Words, AfterValidator(_loopback)] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    freelancers: Annotated[tuple[Words, ...], AfterValidator(_some)] = ("Ada", "Boris")


class LimitsSection(Section):
    """Caps that protect the service."""

    file_megabytes: Annotated[int, Field(ge=1, le=1000)] = 20
    documents_per_case: Annotated[int, Field(ge=1, le=1000)] = 40
    code_tries: Annotated[int, Field(ge=1, le=100)] = 5
    code_pause: Exactly = Duration(1, Unit.HOURS)


class LogSection(Section):
    """What the process writes about itself."""

    format: Literal["console", "json"] = "console"
    level: Literal["debug", "info", "warning", "error"] = "info"


class Config(Section):
    """The whole file."""

    marketplace: Marketplace
    storage: Storage = Field(default_factory=Storage)
    language: Language = Field(default_factory=Language)
    calendar: CalendarSection = Field(default_factory=CalendarSection)
    deadlines: dict[Annotated[Clock, BeforeValidator(_clock)], Lasting] = Field(default_factory=dict)
    staff: tuple[Member, ...]
    rules: tuple[Rule, ...]
    sandbox: SandboxSection = Field(default_factory=SandboxSection)
    limits: LimitsSection = Field(default_factory=LimitsSection)
    log: LogSection = Field(default_factory=LogSection)
    reasons: Place | None = None

    @property
    def channels(self) -> frozenset[str]:
        """Name every channel that somebody is reached on."""
        return frozenset(channel for one in self.staff for channel in one.addresses)

    @property
    def kind(self) -> Literal["sandbox", "real"]:
        """Tell whether this is for trying out or for people."""
        return "sandbox" if self.channels <= {SANDBOX} else "real"


def load(path: Path) -> Config:
    """Read a configuration file; relative paths in it start at its own folder.

    Raises:
        ConfigProblems: with every mistake in the file at once.
    """
    return parse(_read(path), str(path), path.parent)


def parse(data: Mapping[str, object], file: str, folder: Path) -> Config:
    """Check a file that was read.

    Raises:
        ConfigProblems: with every mistake in it at once.
    """
    found = crosschecks.problems(data, file, folder)
    try:
        # A section that is left out is read as an empty one, so that its paths start at the folder too.
        config = Config.model_validate({"storage": {}, **data}, context={"folder": folder})
    except ValidationError as error:
        raise ConfigProblems([*from_pydantic(error, file, Config), *found]) from None
    if found:
        raise ConfigProblems(found)
    return config


def _read(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problem, remedy = "there is no such file", "start from a copy of config.example.toml"
    except OSError as error:
        problem, remedy = f"cannot be read ({error.strerror})", "check the path, and the rights of the file"
    except UnicodeDecodeError:
        problem, remedy = "is not a text in UTF-8", "save it as UTF-8"
    except tomllib.TOMLDecodeError as error:
        problem, remedy = f"is not valid TOML: {error}", "correct that line; texts stand in quotes"
    raise ConfigProblems([Problem(str(path), "", problem, remedy)])
