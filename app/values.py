"""Single values of the configuration file: how each is written, and what is wrong when it is not.

Belongs here: checks of one value by itself, and the types that carry them. Which options there are is in
`config`.
"""

from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Final, TypeGuard, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, StringConstraints, ValidationInfo

from app.calendars import WEEKDAYS
from app.problems import mistake, suggest
from bot.deadlines import durations
from bot.deadlines.time import Duration, Unit
from bot.people import zones
from bot.people.model import Role

SANDBOX: Final = "sandbox"
TELEGRAM: Final = "telegram"
DISCORD: Final = "discord"
CHANNELS: Final = (DISCORD, SANDBOX, TELEGRAM)
"""The channels an address may name."""
STAFF_ROLES: Final = (Role.REVIEWER, Role.LEAD, Role.ADMIN)
_BUCKETS: Final = ("s3", "gs", "az")
_EXACT: Final = (Unit.MINUTES, Unit.HOURS)

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


def _member(members: tuple[E, ...], value: object, what: str) -> E:
    found = next((one for one in members if one.value == value), None)
    if found is None:
        raise mistake(f"{value!r} is not a {what}", suggest(str(value), [one.value for one in members]))
    return found


def _role(value: object) -> object:
    return _member(STAFF_ROLES, value, "role of staff")


def _duration(value: object) -> object:
    if isinstance(value, Duration):
        return value
    try:
        return durations.parse(str(value))
    except ValueError as error:
        raise mistake(str(error), f"write it like {durations.FORMS}") from None


def _allowance(value: object) -> object:
    return durations.parse_or_none(value) if says_none(value) else _duration(value)


def says_none(value: object) -> TypeGuard[str]:
    """Tell whether an option says that there is no time at all."""
    return isinstance(value, str) and value.strip().lower() == durations.NOTHING


def _exact(value: Duration) -> Duration:
    if value.unit not in _EXACT:
        raise mistake("must be counted in minutes or hours", 'write it like "30 minutes" or "1 hour"')
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        place = zones.find(value)
        near = f'did you mean "{place}"?' if place else suggest(value, available_timezones())
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


def is_local(host: str) -> bool:
    """Tell whether a host is this computer alone."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _loopback(value: str) -> str:
    if not is_local(value):
        remedy = "the sandbox is for this computer alone: write 127.0.0.1"
        raise mistake(f"{value!r} is not an address within this computer", remedy)
    return value


def _origin(value: str, what: str) -> str:
    """Check an address that secrets travel to: https, but for this computer."""
    try:
        parts = urlsplit(value)
        host = parts.hostname if parts.port != 0 else None
    except ValueError:  # no port, or half an address
        raise mistake(f"{value!r} is not a web address", f"write it like {what}") from None
    if parts.scheme not in ("http", "https") or not host:
        raise mistake(f"{value!r} is not a web address", f"write it like {what}")
    if parts.username or parts.password or parts.query or parts.fragment or parts.path not in ("", "/"):
        raise mistake(f"{value!r} has more than a name", f"write no path and no more, like {what}")
    if parts.scheme == "http" and not is_local(host):
        remedy = "write https: anybody on the way could read what is sent to it"
        raise mistake(f"{value!r} is not safe", remedy)
    return value.rstrip("/")


def _public(value: str) -> str:
    return _origin(value, "https://appeals.example.com")


def _api(value: str) -> str:
    return _origin(value, "https://api.telegram.org")


def _number(value: object) -> object:
    """Take a number that somebody put in quotes, as other tools want it."""
    text = value.strip() if isinstance(value, str) else ""
    return int(text) if text.removeprefix("-").isdecimal() and text.isascii() else value


def _group(value: int) -> int:
    if value >= 0:
        raise mistake(
            f"{value} is no group's id",
            "write the number as it is, with its minus; that of a group with topics begins with -100",
        )
    return value


def _snowflake(value: int) -> int:
    if not 0 < value < 2**64:
        raise mistake(
            f"{value} is no id of Discord's",
            "switch on the developer mode, then choose Copy ID in the menu of what is meant",
        )
    return value


def _server(value: str) -> str:
    host, _, port = value.rpartition(":")
    if not value.startswith("/") and not (host and port.isdecimal() and 0 < int(port) < 65536):
        raise mistake(
            f"{value!r} is not where a server listens",
            'write a path such as "/run/clamav/clamd.ctl", or host and port such as "127.0.0.1:3310"',
        )
    return value


def _beside_the_file(value: Path, info: ValidationInfo) -> Path:
    context = info.context if isinstance(info.context, dict) else {}
    return Path(context.get("folder", ".")) / value.expanduser()


def _bucket(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in _BUCKETS or not parts.netloc:
        raise mistake(
            f"{value!r} is no bucket", 'write it like "s3://my-bucket/appeals"; gs:// and az:// work too'
        )
    if parts.username or parts.password or parts.query:
        raise mistake(
            "it holds a secret", "put credentials into the environment; docs/documents.md says which"
        )
    return value


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Lasting = Annotated[Duration, BeforeValidator(_duration)]
Allowed = Annotated[Duration, BeforeValidator(_allowance)]
"""How long a clock runs, or "none"; which clocks can be none, `crosschecks` knows."""
Exactly = Annotated[Lasting, AfterValidator(_exact)]
Place = Annotated[Path, AfterValidator(_beside_the_file)]
RoleName = Annotated[Role, BeforeValidator(_role)]
Weekday = Annotated[str, BeforeValidator(_weekday)]
Weekdays = Annotated[tuple[Weekday, ...], AfterValidator(_not_all)]
Zone = Annotated[Words, AfterValidator(_zone)]
Roles = Annotated[tuple[RoleName, ...], AfterValidator(_some)]
Names = Annotated[tuple[Words, ...], AfterValidator(_some)]
Addresses = Annotated[dict[Annotated[str, BeforeValidator(_channel)], Words], AfterValidator(_reachable)]
BucketAddress = Annotated[Words, AfterValidator(_bucket)]
WebAddress = Annotated[Words, AfterValidator(_web)]
ServerAddress = Annotated[Words, AfterValidator(_server)]
PublicAddress = Annotated[Words, AfterValidator(_public)]
ApiAddress = Annotated[Words, AfterValidator(_api)]
SuperGroup = Annotated[int, BeforeValidator(_number), AfterValidator(_group)]
Snowflake = Annotated[int, BeforeValidator(_number), AfterValidator(_snowflake)]
Snowflakes = tuple[Snowflake, ...]
LocalHost = Annotated[Words, AfterValidator(_loopback)]
