"""From the configuration to what the core is given: rules, roster, catalogue, limits.

Belongs here: translation alone. Whether the configuration is right was settled when it was read.
"""

import hashlib
from datetime import timedelta
from typing import Final

from app import catalogues, presets
from app.almanac import TABLES
from app.config import Config
from app.values import DISCORD, TELEGRAM
from bot.deadlines.clocks import Clock
from bot.deadlines.ladder import Ladder
from bot.deadlines.merging import Merged
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, Unit
from bot.decision.model import Clause
from bot.ids import Address, StaffId
from bot.people.joining import Reviewers
from bot.people.model import Roster, Staff
from bot.policy import Policy
from bot.settings.force import Ground
from bot.settings.model import Filed
from bot.world import Catalogue, Limits

_MEGABYTE: Final = 1024 * 1024
_SECONDS: Final = {Unit.MINUTES: 60, Unit.HOURS: 3600}


def policy(config: Config, version: int = 1) -> Policy:
    """Make the policy that the configuration describes.

    Raises:
        TextProblem: a catalogue of texts is wrong.
        CatalogueError: the suspension reasons are wrong.
    """
    reasons = catalogues.reasons(config.reasons)
    catalogue = Catalogue(reasons, clauses(config), config.renewal.kinds)
    return Policy(
        rules(config, version),
        roster(config),
        catalogue,
        catalogues.texts(config.texts),
        config.marketplace.name,
        limits(config),
        config.language.default,
        staff_dialogue=config.desk == TELEGRAM,  # the one channel without modals
        modal_channels=frozenset({DISCORD}),
        retention=config.retention.rule(),
        reviewers=Reviewers(config.moderators.reviewers),
        ground=ground(config),
    )


def ground(config: Config) -> Ground:
    """Return what the settings lie on."""
    return Ground(filed(config), presets.known(), TABLES, _ladders(config), config.ladder.conduct)


def rules(config: Config, version: int = 1) -> Rules:
    """Return the durations and the calendar; what is not configured keeps the product's default."""
    found = merged(config)
    days = config.calendar.calendar()
    return Rules(version, found.durations, days, found.applied, _ladders(config), config.ladder.conduct)


def _ladders(config: Config) -> tuple[tuple[Clock, Ladder], ...]:
    """Return the ladders that are configured; the reminders of [renewal] where [ladder] has none for it."""
    own = config.ladder.ladders
    if "remind" not in config.renewal.model_fields_set or any(clock is Clock.RENEWAL for clock, _ in own):
        return own
    return (*own, config.renewal.ladder)


def merged(config: Config) -> Merged:
    """Return what applies to each clock and where it comes from, with notes on settings that give way."""
    return presets.merged(config.deadlines.presets, config.deadlines.clocks)


def filed(config: Config) -> Filed:
    """Return what the file says of deadlines, for the settings to lie over."""
    section = config.deadlines
    days = config.calendar.calendar()
    return Filed(tuple(section.clocks.items()), section.presets, days, digest(config))


def digest(config: Config) -> str:
    """Tell one state of the file, and of the files that it names, from another.

    Raises:
        TextProblem: a folder of texts cannot be read.
        OSError: the file of reasons cannot be read.
    """
    parts = [config.model_dump_json(exclude={"sandbox": {"host", "port"}})]  # --port may say otherwise
    if config.reasons is not None:
        parts.append(config.reasons.read_text(encoding="utf-8"))
    if config.texts is not None:
        parts.append(repr(catalogues.own_sources(config.texts)))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def roster(config: Config) -> Roster:
    """Return the staff, in the order of the file."""
    return Roster(
        tuple(
            Staff(
                StaffId(one.id),
                one.name,
                one.pseudonym,
                frozenset(one.roles),
                tuple(Address(channel, chat) for channel, chat in one.addresses.items()),
            )
            for one in config.staff
        )
    )


def clauses(config: Config) -> tuple[Clause, ...]:
    """Return the marketplace's rules."""
    return tuple(
        Clause(one.id, one.number, one.title, one.version, one.address, one.text) for one in config.rules
    )


def limits(config: Config) -> Limits:
    """Return the caps."""
    section = config.limits
    return Limits(
        section.file_megabytes * _MEGABYTE,
        section.documents_per_case,
        section.code_tries,
        _span(section.code_pause),
        bytes_per_person=section.person_megabytes * _MEGABYTE,
        messages_per_hour=section.messages_per_hour,
        drafts=section.drafts,
        open_appeals=section.open_appeals,
        free_bytes=section.free_megabytes * _MEGABYTE,
    )


def _span(duration: Duration) -> timedelta:
    return timedelta(seconds=duration.count * _SECONDS[duration.unit])
