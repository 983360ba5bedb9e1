"""What is in force: the configuration file and the settings together.

Belongs here: one pure way from both to rules and roster. The process computes it once a revision, each
transaction asks whether it is still the same (`bot.service`).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bot.deadlines.almanac import Almanac, Blank
from bot.deadlines.clocks import Clock
from bot.deadlines.conduct import Conduct
from bot.deadlines.ladder import Ladder, Rung
from bot.deadlines.merging import Merged, merge
from bot.deadlines.presets import DEFAULT, Preset
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar
from bot.people.model import Role, Roster, Staff
from bot.settings.model import CalendarChoice, Choices, Filed

_ALL_DAYS = range(7)


@dataclass(frozen=True, slots=True)
class Ground:
    """What the settings lie on: the configuration file, and the tables that come with the product."""

    filed: Filed = field(default_factory=Filed)
    """Here the calendar has its public holidays."""
    presets: tuple[Preset, ...] = ()
    almanac: Almanac = field(default_factory=Blank)
    ladders: tuple[tuple[Clock, Ladder], ...] = ()
    conduct: Conduct = field(default_factory=Conduct)
    """Steps and habits stand in the file alone."""


def presets(filed: Filed, choices: Choices) -> tuple[str, ...]:
    """List the presets that are chosen, the file's first; `default` lies under all, and is left out."""
    added = sorted(choices.presets_added - {*filed.presets})
    return tuple(
        one for one in (*filed.presets, *added) if one != DEFAULT and one not in choices.presets_removed
    )


def merged(ground: Ground, choices: Choices) -> Merged:
    """Return what applies to each clock and where it comes from."""
    chosen = dict(choices.durations)
    durations = {**dict(ground.filed.durations), **chosen}
    return merge(ground.presets, presets(ground.filed, choices), durations, chosen.keys())


def calendar(base: Calendar, choice: CalendarChoice, almanac: Almanac) -> Calendar:
    """Lay a choice over the calendar of the file.

    Raises:
        ValueError: it would never be open.
    """
    closed_days = (base.closed_days | choice.closed_days) - choice.open_days
    hours = base.hours if choice.hours is None else choice.hours
    closed = base.closed_weekdays
    if choice.hours == () and base.hours:  # the days that had no hours stay closed
        closed = frozenset(day for day in _ALL_DAYS if not base.weekday_open(day))
    if choice.closed_weekdays is not None:
        closed = choice.closed_weekdays
    found = replace(
        base,
        zone=choice.zone or base.zone,
        closed_weekdays=frozenset() if hours else closed,
        closed_days=closed_days,
        hours=hours,
    )
    if choice.place is None:
        return found
    country, _, region = choice.place.partition("-")
    known = almanac.holidays(country, region) if country else frozenset()
    return replace(found, holidays=known, holidays_of=choice.place)


def calendar_possible(ground: Ground, choices: Choices) -> bool:
    """Tell whether the calendar of file and choices together is ever open, around its closed days too."""
    try:
        found = calendar(ground.filed.calendar, choices.calendar, ground.almanac)
        for day in found.closed_days:
            found.open_day(day, 1)
            found.open_day(day, -1)
    except ValueError:
        return False
    return True


def rules(ground: Ground, choices: Choices, version: int) -> Rules:
    """Return the rules that file and choices come to.

    Raises:
        ValueError: the calendar would never be open.
    """
    found = merged(ground, choices)
    days = calendar(ground.filed.calendar, choices.calendar, ground.almanac)
    return Rules(version, found.durations, days, found.applied, ground.ladders, ground.conduct)


def roster(base: Roster, choices: Choices) -> Roster:
    """Return the staff: those of the file first. Leads and admins are the file's alone, and stay."""
    kept = tuple(one for one in base.staff if one.id not in choices.staff_removed or not removable(one))
    known = {one.id for one in kept}
    added = tuple(one for one in choices.staff if one.id not in known)
    away = {one.staff: one.until for one in choices.absences}
    staff = tuple(
        replace(one, absent_until=away[one.id]) if one.id in away else one for one in (*kept, *added)
    )
    there = {one.id for one in staff}
    teams = tuple(replace(one, members=one.members & there) for one in choices.teams)
    return Roster(staff, (*base.teams, *teams))


def removable(member: Staff) -> bool:
    """Tell whether somebody can be taken off the list in chat: whoever only reviews."""
    return member.roles <= {Role.REVIEWER}


def fingerprint(found: Rules) -> str:
    """Return a text that differs whenever somebody changed the rules; the version is no part of it.

    The holidays themselves are no part of it either, only where they are from: a new release of their table
    moves nothing by itself (design §5).
    """
    days = found.calendar
    parts = [
        f"{clock}=" + "|".join(sorted(f"{one.count} {one.unit}" for one in found.durations_of(clock)))
        for clock in Clock
    ]
    parts += [f"zone={days.zone}", f"weekdays={sorted(days.closed_weekdays)}", *_dates(days.closed_days)]
    if days.hours:
        parts.append("hours=" + ";".join(",".join(map(str, one)) for one in days.hours))
    if days.holidays_of:
        parts.append(f"holidays={days.holidays_of}")
    parts += [f"steps of {clock}={'; '.join(map(_step, steps))}" for clock, steps in found.ladders]
    if found.conduct != Conduct():
        parts.append(f"conduct={found.conduct}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _step(rung: Rung) -> str:
    return f"{rung.name}: {', '.join(rung.acts)} {rung.late} {rung.every}"


def as_filed(filed: Filed, ground: Ground) -> Ground:
    """Return the ground with what a file said when it was put in force; its holidays are looked up again."""
    country, _, region = filed.calendar.holidays_of.partition("-")
    known = ground.almanac.holidays(country, region) if country else frozenset()
    return replace(ground, filed=replace(filed, calendar=replace(filed.calendar, holidays=known)))


def without_holidays(filed: Filed) -> Filed:
    """Return what the file says as it is kept: where holidays are from, not the holidays."""
    return replace(filed, calendar=replace(filed.calendar, holidays=frozenset()))


def _dates(days: Iterable[object]) -> list[str]:
    return sorted(str(one) for one in days)
