"""Versions: putting a change in force, and saying so.

Belongs here: how the next version is made, and what it is when the configuration file says something else.
"""

from dataclasses import replace

from bot.answers import Toast
from bot.effects import Effect, Send
from bot.events import Event
from bot.ids import MessageId, derive
from bot.messages import Message, ToModerators
from bot.settings import force
from bot.settings.changes import apply
from bot.settings.model import Away, Change, FileChanged, Settings, Version
from bot.settings.office import Office
from bot.settings.words import changed, file_details, who
from bot.step import Decision
from bot.texts import Text, When, text
from bot.world import World


def adopted(settings: Settings, event: Event, world: World) -> Decision:
    """Keep what the configuration says now, as a version if it says something else than before.

    A change of the file moves dates only where the rules in force come out differently: a setting made in
    chat may stand over it, or the file merely spells out a default.
    """
    office = world.office or Office()
    filed, rules = force.without_holidays(office.ground.filed), force.fingerprint(world.rules)
    first = settings.version == 0
    if not first and filed == settings.filed and rules == settings.fingerprint:
        return Decision(settings, answer=Toast(text("already-so")) if event.actor.is_human else None)
    change = FileChanged(filed, settings.filed)
    after = in_force(settings, event, change, moves=not first and rules != settings.fingerprint)
    after = replace(after, filed=filed, fingerprint=rules)
    if first:
        return Decision(after)
    problem = () if force.calendar_possible(office.ground, after.choices) else (text("calendar-given-up"),)
    return Decision(after, announced(event, *announcement(after, world), *problem))


def in_force(
    settings: Settings, event: Event, change: Change, *, moves: bool = False, why: str = ""
) -> Settings:
    """Put a change in force as the next version.

    A version holds the passage that it changed, and not all others once more: there may be many.
    """
    choices = apply(settings.choices, change)
    version = Version(
        settings.version + 1,
        event.at,
        event.actor,
        change,
        replace(settings.choices, passages=()),
        replace(choices, passages=()),
        why,
        moves,
    )
    return replace(
        following(settings, event),
        version=version.number,
        choices=choices,
        last=version,
        rules=version if moves or settings.rules is None else settings.rules,
    )


def announced(event: Event, *parts: Text) -> tuple[Effect, ...]:
    """Tell the moderator channel what is in force now."""
    return (Send(MessageId(derive(event.id, "settings", "said")), ToModerators(), Message(parts)),)


def announcement(after: Settings, world: World) -> tuple[Text, ...]:
    """Say what the last version is, who made it, and why."""
    version = after.last
    if version is None:
        return ()
    what = changed(version.change, version.before, world.roster)
    if isinstance(version.change, Away):
        mine = version.change.who == version.by.id
        return (what if mine else text("announced-away", what=what, who=who(version.by, world.roster)),)
    said = text(
        "announced-because" if version.why else "announced",
        number=str(version.number),
        at=When(version.at),
        who=who(version.by, world.roster),
        what=what,
        why=version.why,
    )
    if isinstance(version.change, FileChanged):
        return (said, *file_details(version.change))
    return (said,)


def following(settings: Settings, event: Event) -> Settings:
    """Return the settings with their next revision; counted once for each event."""
    stamp = derive(event.id, "settings")
    if settings.stamp == stamp:
        return settings
    return replace(settings, revision=settings.revision + 1, stamp=stamp)
