"""What /deadlines, /rules and /staff show: lists, with where each entry comes from.

Belongs here: answers that change nothing. The words of changes are `bot.settings.words`.
"""

from datetime import datetime
from typing import Final

from bot.actions import Verb
from bot.deadlines import extension, merging, timers
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.explain import explain_clock
from bot.deadlines.merging import spelled
from bot.deadlines.presets import DEFAULT, Preset
from bot.deadlines.rules import Applied, Rules
from bot.deadlines.time import NONE, Unit
from bot.messages import Message, button
from bot.people.model import Role, Roster, Staff
from bot.settings import force
from bot.settings.changes import about_deadlines
from bot.settings.force import Ground
from bot.settings.model import Settings, Version
from bot.settings.office import Office
from bot.settings.wishes import Asked, Question
from bot.settings.words import calendar_lines, line, who
from bot.texts import Text, When, named, text
from bot.world import World

PAGE: Final = 10
"""Versions on a page of the history."""


def listing(settings: Settings, world: World) -> Message:
    """List every clock: how long it runs, and where that comes from."""
    rules = world.rules
    duties, windows = ([one for one in Clock if CLOCKS[one].kind is kind] for kind in ClockKind)
    checked = any(one.check for one in rules.applied)
    return Message(
        (
            in_force_since(settings, world),
            text("deadlines-duties"),
            *(_line(one, rules, world.office) for one in duties),
            text("deadlines-windows"),
            *(_line(one, rules, world.office) for one in windows),
            *((text("deadlines-check"),) if checked else ()),
            text("deadlines-how"),
        )
    )


def in_force(settings: Settings, world: World) -> Message:
    """Say what is in force, since when and by whom: deadlines, presets, calendar, the last changes."""
    office = world.office or Office()
    chosen = force.presets(office.ground.filed, settings.choices)
    lines = tuple(
        text("rules-line", what=named("clock", one), lasts=_lasts(one, world.rules)) for one in Clock
    )
    latest = [one for one in office.versions if about_deadlines(one.change)][:3]
    changes = tuple(line(one, world.roster) for one in latest)
    return Message(
        (
            in_force_since(settings, world),
            *lines,
            text("rules-presets", names=", ".join(chosen) or DEFAULT),
            text("rules-calendar", parts=tuple(calendar_lines(world.rules.calendar))),
            *_renewals(world),
            *((text("history-title"), *changes) if changes else ()),
            text("rules-more"),
        )
    )


def _renewals(world: World) -> tuple[Text, ...]:
    """Say which kinds of documents are asked for again, and after how long."""
    kinds = tuple(
        text("rules-renewal", paper=named("paper", kind), lasts=named("unit", Unit.MONTHS, count=months))
        for kind, months in world.catalogue.renewals
    )
    return (text("rules-renewals", kinds=kinds),) if kinds else ()


def in_force_since(settings: Settings, world: World) -> Text:
    """Say which version is in force, since when, by whom."""
    version, zone = settings.rules, world.rules.calendar.zone
    if version is None:
        return text("rules-title", version=str(world.rules.version), zone=zone)
    return text(
        "rules-title-since",
        version=str(version.number),
        zone=zone,
        since=When(version.at),
        who=who(version.by, world.roster),
    )


def clock(found: Clock, world: World, at: datetime) -> Message:
    """Explain one clock: what applies, and the date it would come to if it began now."""
    return Message(
        (
            _line(found, world.rules, world.office),
            *_counted(found, world.rules, at),
            *((text("deadlines-check"),) if _checked(found, world.rules) else ()),
            *((named("clock-kind", _kind(found)),) if NONE not in world.rules.durations_of(found) else ()),
            *_movable(found, world.rules, at),
        )
    )


def _counted(found: Clock, rules: Rules, at: datetime) -> tuple[Text, ...]:
    """Explain the date that it would come to now, or that there is none."""
    if NONE in rules.durations_of(found):
        return (text("clock-none"),)
    return (text("clock-now", clock=named("clock", found)), *explain_clock(found, rules, at))


def _movable(found: Clock, rules: Rules, at: datetime) -> tuple[Text, ...]:
    """Say how late the date could be put off, or that a law allows no later one."""
    if found not in extension.EXTENDED_BY:
        return ()
    timer = timers.start(found, rules, at)
    if extension.forbidden(timer, rules):
        return (text("clock-movable-none"),)
    latest = extension.limit(timer, rules)
    return (
        text("clock-movable-until", due=When(latest)) if latest > timer.due else text("clock-movable-not"),
    )


def _kind(found: Clock) -> str:
    """Say whose time it is, and how it may move."""
    if found in extension.EXTENDED_BY:
        return "movable"
    return CLOCKS[found].kind if CLOCKS[found].runs else "extension"


def history(asked: Asked, versions: tuple[Version, ...], world: World) -> Message:
    """List the versions of one kind, the latest first, with paging."""
    of_deadlines, before = asked.what is Question.HISTORY, int(asked.about or "0")
    found = [one for one in versions if about_deadlines(one.change) is of_deadlines]
    older = [one for one in found if not before or one.number < before]
    if not older:
        return Message((text("history-empty"),))
    shown = older[:PAGE]
    verb = Verb.DEADLINES if of_deadlines else Verb.STAFF
    further = button(text("button-further"), verb, f"history {shown[-1].number}")
    return Message(
        (
            text("history-title" if of_deadlines else "staff-history-title"),
            *(line(one, world.roster) for one in shown),
            *((text("history-undo"),) if of_deadlines else ()),
        ),
        (further,) if len(older) > PAGE else (),
    )


def presets(ground: Ground, settings: Settings) -> Message:
    """List all presets, those that apply marked."""
    chosen = force.presets(ground.filed, settings.choices)
    lines = tuple(
        text(
            "presets-chosen" if one.id in chosen or one.id == DEFAULT else "presets-other",
            preset=one.id,
            title=one.title,
        )
        for one in ground.presets
    )
    return Message((text("presets-title"), *lines, text("presets-how"), text("preset-no-advice")))


def preset(ground: Ground, name: str) -> Message:
    """Show a preset entry by entry."""
    found = next(one for one in ground.presets if one.id == name)
    return Message(merging.show(found))


def calendar(world: World) -> Message:
    """Describe the calendar in force."""
    return Message((text("calendar-title"), *calendar_lines(world.rules.calendar), text("calendar-how")))


def staff(world: World, at: datetime) -> Message:
    """List the staff with roles, teams, absence and open cases, then the teams."""
    office, roster = world.office or Office(), world.roster
    teams = tuple(
        text(
            "team-line",
            team=one.name,
            members=", ".join(_names(roster, one.members)) or text("team-nobody"),
            what=", ".join((*sorted(one.reasons), *sorted(one.languages))) or text("team-nothing"),
        )
        for one in roster.teams
    )
    return Message(
        (
            text("staff-title"),
            *(_member(one, roster, office, at) for one in roster.staff),
            *((text("teams-title"), *teams) if teams else ()),
            text("staff-how"),
        )
    )


def origin(applied: Applied, ground: Ground) -> Text:
    """Say where a duration comes from."""
    if applied.preset == DEFAULT:
        return text("origin-default")
    if not applied.preset:
        return text("origin-chat" if applied.in_chat else "origin-file")
    found = next((one for one in ground.presets if one.id == applied.preset), None)
    title = found.title if found else text("held-by", name=applied.preset)
    key = "origin-preset-check" if applied.check else "origin-preset"
    return text(key, title=title, source=applied.source)


def option(applied: Applied, ground: Ground) -> Text:
    """Say a duration with where it comes from."""
    return text("deadlines-option", lasts=spelled(applied.lasts), origin=origin(applied, ground))


def needs_counsel(chosen: Preset) -> bool:
    """Tell whether choosing a preset needs the advice to check it."""
    return chosen.id != DEFAULT and chosen.needs_counsel


def _line(found: Clock, rules: Rules, office: Office | None) -> Text:
    ground = (office or Office()).ground
    options = tuple(option(one, ground) for one in rules.origins(found))
    return text("deadlines-line", name=found.value, clock=named("clock", found), options=options)


def _lasts(found: Clock, rules: Rules) -> tuple[Text, ...]:
    return tuple(spelled(one) for one in rules.durations_of(found))


def _checked(found: Clock, rules: Rules) -> bool:
    return any(one.check for one in rules.origins(found))


def _member(member: Staff, roster: Roster, office: Office, at: datetime) -> Text:
    teams = ", ".join(one.name for one in roster.teams if member.id in one.members)
    away = member.absent_until
    return text(
        "staff-line",
        id=member.id,
        name=member.name,
        pseudonym=member.pseudonym,
        roles=tuple(named("role", one) for one in _ORDER if one in member.roles),
        cases=office.claims_of(member.id),
        team=text("staff-team", teams=teams) if teams else text("staff-no-team"),
        away=text("staff-away", until=When(away)) if away and away > at else text("staff-here"),
    )


_ORDER: Final = (Role.REVIEWER, Role.LEAD, Role.ADMIN)


def _names(roster: Roster, members: frozenset[str]) -> list[str]:
    return [one.name for one in roster.staff if one.id in members]
