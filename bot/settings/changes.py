"""What each change does to the choices, and which right it needs.

Belongs here: pure bookkeeping over the closed union of changes. Whether a change makes sense was settled
before (`bot.settings.reading`, `bot.settings.decide`).
"""

from dataclasses import replace
from typing import assert_never

from bot.actions import Verb
from bot.ids import StaffId
from bot.passages import model as passages
from bot.people.model import Team
from bot.settings.model import (
    Absence,
    AddStaff,
    Away,
    Change,
    ChangeCalendar,
    Choices,
    ChoosePresets,
    DropPassage,
    FileChanged,
    GoBack,
    KeepPassage,
    PutInTeam,
    RemoveStaff,
    RouteTeam,
    SetDuration,
    Version,
)


def apply(choices: Choices, change: Change) -> Choices:
    """Return the choices as they are after a change."""
    match change:
        case SetDuration(clock, lasts):
            others = tuple(one for one in choices.durations if one[0] is not clock)
            return replace(choices, durations=others if lasts is None else (*others, (clock, lasts)))
        case ChoosePresets(add, remove):
            return replace(
                choices,
                presets_added=(choices.presets_added | {*add}) - {*remove},
                presets_removed=(choices.presets_removed - {*add}) | {*remove},
            )
        case ChangeCalendar(calendar):
            return replace(choices, calendar=calendar)
        case GoBack():
            return replace(
                choices,
                durations=change.durations_then,
                presets_added=change.added_then,
                presets_removed=change.removed_then,
                calendar=change.calendar_then,
            )
        case FileChanged():
            return choices
        case AddStaff(member):
            others_ = tuple(one for one in choices.staff if one.id != member.id)
            return replace(
                choices, staff=(*others_, member), staff_removed=choices.staff_removed - {member.id}
            )
        case RemoveStaff(leaves):
            return _without(choices, leaves)
        case PutInTeam():
            return replace(choices, teams=_with_member(choices.teams, change))
        case RouteTeam():
            return replace(choices, teams=_routed(choices.teams, change))
        case Away(who, until):
            others__ = tuple(one for one in choices.absences if one.staff != who)
            return replace(choices, absences=others__ if until is None else (*others__, Absence(who, until)))
        case KeepPassage(passage):
            return replace(choices, passages=passages.with_passage(choices.passages, passage))
        case DropPassage(dropped):
            return replace(choices, passages=passages.without(choices.passages, dropped))
        case _:
            assert_never(change)


def verb_of(change: Change, by: StaffId | None = None) -> Verb:
    """Name the right that a change needs, for the table of permissions."""
    match change:
        case SetDuration() | ChoosePresets() | ChangeCalendar() | GoBack():
            return Verb.SET_DEADLINES
        case FileChanged():
            return Verb.RELOAD
        case AddStaff() | RemoveStaff():
            return Verb.SET_STAFF
        case PutInTeam() | RouteTeam():
            return Verb.SET_TEAMS
        case Away(who):
            return Verb.AWAY if who == by else Verb.AWAY_OTHER
        case KeepPassage() | DropPassage():
            return Verb.SET_PASSAGES
        case _:
            assert_never(change)


def about_deadlines(change: Change) -> bool:
    """Tell whether a change may move dates."""
    match change:
        case SetDuration() | ChoosePresets() | ChangeCalendar() | GoBack() | FileChanged():
            return True
        case AddStaff() | RemoveStaff() | PutInTeam() | RouteTeam() | Away():
            return False
        case KeepPassage() | DropPassage():
            return False
        case _:
            assert_never(change)


def going_back(version: Version) -> GoBack:
    """Return the change that undoes a version, and all changes of deadlines after it."""
    then = version.before
    return GoBack(version.number, then.durations, then.presets_added, then.presets_removed, then.calendar)


def team(teams: tuple[Team, ...], name: str) -> Team | None:
    """Find a team by its name, forgiving capitals."""
    return next((one for one in teams if one.name.casefold() == name.casefold()), None)


def _without(choices: Choices, leaves: StaffId) -> Choices:
    return replace(
        choices,
        staff=tuple(one for one in choices.staff if one.id != leaves),
        staff_removed=choices.staff_removed | {leaves},
        teams=tuple(replace(one, members=one.members - {leaves}) for one in choices.teams),
        absences=tuple(one for one in choices.absences if one.staff != leaves),
    )


def _with_member(teams: tuple[Team, ...], change: PutInTeam) -> tuple[Team, ...]:
    found = team(teams, change.team)
    if found is None:
        return teams if change.out else (*teams, Team(change.team, frozenset({change.staff})))
    members = found.members - {change.staff} if change.out else found.members | {change.staff}
    return tuple(replace(one, members=members) if one is found else one for one in teams)


def _routed(teams: tuple[Team, ...], change: RouteTeam) -> tuple[Team, ...]:
    found = team(teams, change.routed)
    if not change.reasons and not change.languages:
        return tuple(one for one in teams if one is not found)
    made = replace(found or Team(change.routed), reasons=change.reasons, languages=change.languages)
    return tuple(made if one is found else one for one in teams) if found else (*teams, made)
