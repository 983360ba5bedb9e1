"""The configuration file, as frozen values: what may stand in it, and how it is read.

Belongs here: which options there are; those of channels and the web are in `sections`. How one value is
written is in `values`, mistakes between options are found by `crosschecks` and `channel_checks`, how one is
said stands in `problems`, what the core is given in `policy`. Nothing is read at import.
A new option needs: a field, and a line in `config.example.toml` (a test insists).
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, ValidationError

from app import channel_checks, crosschecks, holidays, ladders, reading, renewal
from app.calendars import WEEKDAYS, Country, Hours, never_due, week
from app.ladders import LadderSection
from app.problems import ConfigProblems, by_id, from_pydantic
from app.renewal import RenewalSection
from app.retention import RetentionSection
from app.sections import (
    DiscordSection,
    ModeratorsSection,
    SandboxSection,
    Section,
    TelegramSection,
    ViewerSection,
    WebSection,
)
from app.values import (
    DISCORD,
    SANDBOX,
    TELEGRAM,
    Addresses,
    Allowed,
    BucketAddress,
    Exactly,
    Place,
    Roles,
    ServerAddress,
    Slug,
    WebAddress,
    Weekdays,
    Words,
    Zone,
)
from bot.deadlines.clocks import Clock
from bot.deadlines.time import Calendar, Duration, Unit


class Marketplace(Section):
    """Whose bot this is."""

    name: Words


class Storage(Section):
    """Where everything is kept: the database, the documents and the key that opens them."""

    path: Place = Path("data/recourse")
    key: Place | None = None
    bucket: BucketAddress | None = None
    bucket_options: Mapping[str, str | int | bool] = Field(default_factory=dict)
    erasures: Place | None = None

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

    zone: Zone = "UTC"
    closed_weekdays: Weekdays = ("saturday", "sunday")
    hours: Hours | None = None
    country: Country | None = None
    region: Words | None = None
    closed_days: tuple[date, ...] = ()

    def calendar(self) -> Calendar:
        """Return what the core counts on; where hours are given, a weekday without any is closed."""
        closed = () if self.hours else self.closed_weekdays
        return Calendar(
            self.zone,
            frozenset(WEEKDAYS.index(day) for day in closed),
            frozenset(self.closed_days),
            week(self.hours) if self.hours else (),
            holidays.days(self.country, self.region) if self.country else frozenset(),
            holidays.label(self.country, self.region),
        )


class DeadlinesSection(Section):
    """How long each clock runs: an option a clock, by its name, and the presets that apply beside them."""

    # `crosschecks` refuses names that are no clock's.
    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Allowed] = Field(init=False)

    presets: tuple[Words, ...] = ("default",)

    @property
    def clocks(self) -> dict[Clock, Duration]:
        found = self.__pydantic_extra__
        return {clock: found[clock.value] for clock in Clock if clock.value in found}


class Member(Section):
    """One of the staff."""

    id: Slug
    name: Words
    pseudonym: Words
    roles: Roles
    addresses: Addresses


class Rule(Section):
    """One rule of the marketplace; every decision cites one."""

    id: Slug
    number: Words
    title: Words
    version: Words
    address: WebAddress
    text: Words


class LimitsSection(Section):
    """Caps that protect the service."""

    file_megabytes: Annotated[int, Field(ge=1, le=1000)] = 20
    documents_per_case: Annotated[int, Field(ge=1, le=1000)] = 40
    code_tries: Annotated[int, Field(ge=1, le=100)] = 5
    code_pause: Exactly = Duration(1, Unit.HOURS)
    person_megabytes: Annotated[int, Field(ge=1, le=100_000)] = 500
    messages_per_hour: Annotated[int, Field(ge=10, le=10_000)] = 120
    drafts: Annotated[int, Field(ge=1, le=100)] = 3
    open_appeals: Annotated[int, Field(ge=1, le=20)] = 5
    free_megabytes: Annotated[int, Field(ge=0, le=1_000_000)] = 500


class ScannerSection(Section):
    """What scans documents for malware, where there is something."""

    clamd: ServerAddress | None = None


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
    deadlines: DeadlinesSection = Field(default_factory=DeadlinesSection)
    ladder: LadderSection = Field(default_factory=LadderSection)
    staff: tuple[Member, ...]
    rules: tuple[Rule, ...]
    telegram: TelegramSection | None = None
    discord: DiscordSection | None = None
    moderators: ModeratorsSection = Field(default_factory=ModeratorsSection)
    web: WebSection | None = None
    viewer: ViewerSection = Field(default_factory=ViewerSection)
    sandbox: SandboxSection = Field(default_factory=SandboxSection)
    limits: LimitsSection = Field(default_factory=LimitsSection)
    retention: RetentionSection = Field(default_factory=RetentionSection)
    renewal: RenewalSection = Field(default_factory=RenewalSection)
    scanner: ScannerSection = Field(default_factory=ScannerSection)
    log: LogSection = Field(default_factory=LogSection)
    reasons: Place | None = None
    texts: Place | None = None

    @property
    def channels(self) -> frozenset[str]:
        """Name every channel that is run: the real ones that have a section, or else the sandbox."""
        real = {TELEGRAM: self.telegram, DISCORD: self.discord}
        return frozenset(name for name, section in real.items() if section is not None) or frozenset(
            {SANDBOX}
        )

    @property
    def desk(self) -> str:
        """Name the channel on which the moderators are."""
        if self.moderators.channel is not None:
            return self.moderators.channel
        if self.telegram is not None and self.telegram.group is not None:
            return TELEGRAM
        return DISCORD if self.discord is not None else SANDBOX

    @property
    def kind(self) -> Literal["sandbox", "real"]:
        """Tell whether this is for trying out or for people."""
        return "sandbox" if self.channels == {SANDBOX} else "real"


def load(path: Path) -> Config:
    """Read a configuration file; relative paths in it start at its own folder.

    Raises:
        ConfigProblems: with every mistake in the file at once.
    """
    return parse(reading.toml(path), str(path), path.parent)


def parse(data: Mapping[str, object], file: str, folder: Path) -> Config:
    """Check a file that was read.

    Raises:
        ConfigProblems: with every mistake in it at once.
    """
    found = [
        *crosschecks.problems(data, file, folder),
        *channel_checks.problems(data, file),
        *renewal.problems(data, file),
    ]
    try:
        # A section that is left out is read as an empty one, so that its paths start at the folder too.
        config = Config.model_validate({"storage": {}, **data}, context={"folder": folder})
    except ValidationError as error:
        raise ConfigProblems(by_id([*from_pydantic(error, file, Config), *found], data)) from None
    found = found or list(never_due(config.calendar.calendar(), config.deadlines.clocks, file))
    if found := found or list(ladders.problems(config.ladder, file)):
        raise ConfigProblems(by_id(found, data))
    return config
