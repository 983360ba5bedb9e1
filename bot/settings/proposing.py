"""Proposing: a change before it is in force, with what it would move.

Belongs here: the answer that carries the button. Law and setting are shown beside one another, date by date;
durations are never compared.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from bot.actions import Verb
from bot.deadlines.clocks import CLOCKS, Clock
from bot.deadlines.presets import Preset
from bot.deadlines.rules import Rules
from bot.deadlines.time import NONE
from bot.messages import Button, Message, button
from bot.settings import force
from bot.settings.changes import about_deadlines, apply
from bot.settings.dryrun import Figures, Move
from bot.settings.model import (
    Change,
    ChangeCalendar,
    ChoosePresets,
    FileChanged,
    Proposal,
    RemoveStaff,
    SetDuration,
    Settings,
)
from bot.settings.office import Office
from bot.settings.showing import needs_counsel, option
from bot.settings.words import changed, file_details, name_of
from bot.texts import Text, When, named, text
from bot.world import World

_MOST_EXAMPLES: Final = 8


def message(proposal: Proposal, settings: Settings, world: World, *first: Text) -> Message:
    """Show what a proposal would change, and how to put it in force."""
    office = world.office or Office()
    change = proposal.change
    parts: list[Text] = [
        *first,
        text("dry-title"),
        changed(change, settings.choices, world.roster),
    ]
    if isinstance(change, FileChanged):
        parts += file_details(change)
    if about_deadlines(change):
        tried = force.rules(office.ground, apply(settings.choices, change), world.rules.version)
        parts += _law(change, settings, office, tried)
        parts += _examples(world.rules, tried, proposal.at)
        parts += figures(office.trial.figures if office.trial else Figures())
    if isinstance(change, RemoveStaff):
        cases, name = office.claims_of(change.leaves), name_of(change.leaves, world.roster, settings.choices)
        parts.append(text("dry-claims", name=name, cases=cases))
    return Message(tuple(parts), buttons(proposal))


def buttons(proposal: Proposal) -> tuple[Button, ...]:
    """Offer to put it in force, or to leave it."""
    return (
        button(text("button-confirm"), Verb.CONFIRM, proposal.id, proposal.against),
        button(text("button-leave-it"), Verb.LEAVE_IT, proposal.id),
    )


def figures(found: Figures) -> Iterator[Text]:
    """Say what moves in open cases."""
    if not found.cases:
        yield text("dry-no-cases")
        return
    yield text(
        "dry-figures",
        cases=found.cases,
        earlier=found.earlier,
        later=found.later,
    )
    if not found.moved:
        yield text("dry-nothing-moves")
        return
    yield text("dry-first")
    yield from (_move(one) for one in found.first)
    if found.dates > len(found.first):
        yield text("dry-more", count=found.dates - len(found.first))
    yield text("dry-better")


def _move(move: Move) -> Text:
    return text(
        "dry-move",
        reference=move.case,
        clock=named("clock", move.clock),
        before=When(move.before),
        after=When(move.after),
    )


def _law(change: Change, settings: Settings, office: Office, tried: Rules) -> Iterator[Text]:
    """Say where a law applies beside a setting, and which presets make no date here."""
    merged = force.merged(office.ground, apply(settings.choices, change))
    if isinstance(change, SetDuration):
        options = tried.origins(change.clock)
        if len(options) > 1:
            yield named(
                "dry-both",
                CLOCKS[change.clock].kind,
                options=tuple(option(one, office.ground) for one in options),
            )
        name = named("clock", change.clock)
        yield from (one for one in merged.notes if dict(one.args).get("clock") == name)
    elif not isinstance(change, ChangeCalendar):
        yield from merged.notes
    if isinstance(change, ChoosePresets):
        chosen = [one for one in office.ground.presets if one.id in change.add]
        yield from (_without_dates(one) for one in chosen if not any(entry.deadline for entry in one.entries))
        if any(needs_counsel(one) for one in chosen):
            yield text("preset-check")


def _without_dates(preset: Preset) -> Text:
    return text("dry-information", title=preset.title, preset=preset.id)


def _examples(before: Rules, after: Rules, at: datetime) -> Iterator[Text]:
    """Say what a clock that begins now would come to, where that is another date than before."""
    found = [
        (clock, then, now)
        for clock in Clock
        if (then := before.due(clock, at)) != (now := after.due(clock, at))
    ]
    if not found:
        yield text("dry-same")
    for clock, then, now in found[:_MOST_EXAMPLES]:
        what = named("clock", clock)
        if NONE in after.durations_of(clock):
            yield text("dry-none", clock=what)
        elif NONE in before.durations_of(clock):
            yield text("dry-none-before", clock=what)
        else:
            yield text("dry-example", clock=what, before=When(then), after=When(now))
    if len(found) > _MOST_EXAMPLES:
        yield text("dry-more", count=len(found) - _MOST_EXAMPLES)
