"""The settings in words: every change, and who made it.

Belongs here: sentences that several answers share, as texts in no language yet. What /deadlines shows is in
`showing`, a dry run in `proposing`, the dates of one case in `why`.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final, assert_never

from bot.deadlines.clocks import Clock
from bot.deadlines.hours import Week
from bot.deadlines.merging import spelled
from bot.deadlines.time import Calendar, Duration
from bot.ids import StaffId
from bot.people.model import Actor, Role, Roster
from bot.settings.model import (
    AddStaff,
    Away,
    CalendarChoice,
    Change,
    ChangeCalendar,
    Choices,
    ChoosePresets,
    DropPassage,
    FileChanged,
    Filed,
    GoBack,
    KeepPassage,
    PutInTeam,
    RemoveStaff,
    RouteTeam,
    SetDuration,
    Version,
)
from bot.texts import Day, Text, When, named, text

COMMAND_LINE: Final = "command-line"
"""The id of an actor who is nobody on the list: whoever may run commands where the data are."""
_SHORT: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MOST: Final = 8
"""Items of a list that are named; more are counted."""


def changed(change: Change, before: Choices, roster: Roster) -> Text:
    """Say what a change does."""
    match change:
        case SetDuration():
            return _duration_set(change)
        case ChoosePresets(add, remove):
            names = ", ".join(add or remove)
            return text("change-presets-added" if add else "change-presets-removed", names=names)
        case ChangeCalendar(calendar):
            return text("change-calendar", parts=tuple(_calendar_parts(calendar, before.calendar)))
        case GoBack(version):
            return text("change-back", number=str(version))
        case FileChanged():
            return _file_changed(change)
        case AddStaff(member):
            return text("change-staff-added", name=member.name, pseudonym=member.pseudonym)
        case RemoveStaff(leaves, name):
            return text("change-staff-removed", name=name or leaves)
        case PutInTeam(staff, team, out):
            who = name_of(staff, roster, before)
            return text("change-team-out" if out else "change-team-in", name=who, team=team)
        case RouteTeam(routed, reasons, languages):
            return _routed(routed, reasons, languages)
        case Away(who_, until):
            whose = name_of(who_, roster, before)
            if until is None:
                return text("change-back-again", name=whose)
            return text("change-away", name=whose, until=When(until))
        case KeepPassage(passage, worded):
            key = "change-passage-worded" if worded else "change-passage-kept"
            return text(key, title=passage.title, language=passage.tongue)
        case DropPassage(dropped):
            return text("change-passage-dropped", title=dropped.title, language=dropped.tongue)
        case _:
            assert_never(change)


def line(version: Version, roster: Roster) -> Text:
    """Say a version in a line of the history."""
    return text(
        "version-line-because" if version.why else "version-line",
        number=str(version.number),
        at=When(version.at),
        who=who(version.by, roster),
        what=changed(version.change, version.before, roster),
        why=version.why,
    )


def who(actor: Actor, roster: Roster) -> Text:
    """Name who made a change."""
    member = roster.get(StaffId(actor.id))
    if member is not None:
        return text("held-by", name=member.name)
    if actor.id == COMMAND_LINE:
        return text("by-command-line")
    return text("by-process") if actor.role is Role.SYSTEM else text("held-by", name=actor.id)


def name_of(staff: StaffId, roster: Roster, before: Choices) -> str:
    """Return the name of somebody who is, or was, on the list."""
    member = roster.get(staff) or next((one for one in before.staff if one.id == staff), None)
    return member.name if member else staff


def file_details(change: FileChanged) -> Iterator[Text]:
    """Say what is different in the configuration file, a line each."""
    before, after = change.filed_before, change.filed
    if before is None:
        return
    old, new = dict(before.durations), dict(after.durations)
    for clock in Clock:
        if old.get(clock) != new.get(clock):
            yield text(
                "change-set",
                clock=named("clock", clock),
                lasts=_spelled_or_default(new.get(clock)),
                before=_spelled_or_default(old.get(clock)),
            )
    for key, names in (
        ("change-presets-added", [one for one in after.presets if one not in before.presets]),
        ("change-presets-removed", [one for one in before.presets if one not in after.presets]),
    ):
        if names:
            yield text(key, names=", ".join(names))
    if before.calendar != after.calendar:
        yield text("change-calendar", parts=tuple(calendar_lines(after.calendar)))


def calendar_lines(calendar: Calendar) -> Iterator[Text]:
    """Describe a calendar."""
    yield text("calendar-zone", zone=calendar.zone)
    if calendar.hours:
        yield text("calendar-hours", hours=_hours(calendar.hours))
    else:
        closed = [one for one in range(7) if not calendar.weekday_open(one)]
        yield _weekdays(closed)
        yield text("calendar-all-day")
    yield _holidays(calendar.holidays_of)
    if calendar.closed_days:
        yield text("calendar-closed", days=_days(calendar.closed_days))


def _duration_set(change: SetDuration) -> Text:
    lasts = change.filed if change.lasts is None else change.lasts
    return text(
        "change-set" if change.lasts is not None else "change-unset",
        clock=named("clock", change.clock),
        lasts=_spelled_or_default(lasts),
        before=_spelled_or_default(change.was),
    )


def _spelled_or_default(lasts: Duration | None) -> Text:
    return text("as-the-default-says") if lasts is None else spelled(lasts)


def _calendar_parts(now: CalendarChoice, before: CalendarChoice) -> Iterator[Text]:
    if now == CalendarChoice():
        yield text("as-the-file-says")
        return
    if now.zone != before.zone:
        yield text("calendar-zone", zone=now.zone) if now.zone else text("calendar-zone-file")
    if now.hours != before.hours and now.hours is not None:
        yield text("calendar-hours", hours=_hours(now.hours)) if now.hours else text("calendar-all-day")
    if now.hours is None and before.hours is not None:
        yield text("calendar-hours-file")
    if now.closed_weekdays != before.closed_weekdays and now.closed_weekdays is not None:
        yield _weekdays(sorted(now.closed_weekdays))
    if now.place != before.place:
        yield text("calendar-holidays-file") if now.place is None else _holidays(now.place)
    if now.closed_days - before.closed_days or now.open_days < before.open_days:
        added = (now.closed_days - before.closed_days) | (before.open_days - now.open_days)
        yield text("calendar-closed", days=_days(added))
    if before.closed_days - now.closed_days or before.open_days < now.open_days:
        removed = (before.closed_days - now.closed_days) | (now.open_days - before.open_days)
        yield text("calendar-open", days=_days(removed))


def _weekdays(days: list[int]) -> Text:
    if not days:
        return text("calendar-weekdays-none")
    return text("calendar-weekdays", days=tuple(named("weekday", _SHORT[one]) for one in days))


def _holidays(place: str) -> Text:
    return text("calendar-holidays", place=place) if place else text("calendar-no-holidays")


def _hours(week: Week) -> tuple[Text, ...]:
    return tuple(
        text("calendar-shift", day=named("weekday", name), times=", ".join(map(str, shifts)))
        for name, shifts in zip(_SHORT, week, strict=True)
        if shifts
    )


def _days(days: frozenset[date]) -> tuple[Text, ...]:
    found = sorted(days)
    shown = tuple(text("explain-date", date=Day(one)) for one in found[:_MOST])
    more = len(found) - _MOST
    return (*shown, text("explain-more", count=more)) if more > 0 else shown


def _routed(team: str, reasons: frozenset[str], languages: frozenset[str]) -> Text:
    if not reasons and not languages:
        return text("change-team-dissolved", team=team)
    return text("change-team-routed", team=team, what=", ".join((*sorted(reasons), *sorted(languages))))


def _file_changed(change: FileChanged) -> Text:
    if change.filed_before is None:
        return text("change-first")
    same: Filed = change.filed_before
    return text("change-release") if same == change.filed else text("change-file")
