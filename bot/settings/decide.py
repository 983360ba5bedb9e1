"""The settings decide: what a command, a confirmation or a changed file does to them.

Belongs here: the settings' part of the decider. Nothing is in force before it was shown and confirmed, but
for what the configuration file says.
"""

from dataclasses import replace

from bot.effects import Effect, Send
from bot.events import Event, PolicyAdopted
from bot.ids import MessageId, derive
from bot.messages import Message, ToModerators
from bot.settings import force
from bot.settings.changes import apply
from bot.settings.model import Change, FileChanged, Settings, Version
from bot.settings.office import Office
from bot.step import Decision
from bot.texts import Text, text
from bot.world import World


def decide(settings: Settings, event: Event, world: World) -> Decision:
    """Decide about the settings."""
    if isinstance(event.body, PolicyAdopted):
        return _adopted(settings, event, world)
    return Decision(settings)


def _adopted(settings: Settings, event: Event, world: World) -> Decision:
    """Keep what the configuration says now, as a version if it says something else than before.

    A change of the file moves dates only where the rules in force come out differently: a setting made in
    chat may stand over it, or the file merely spells out a default.
    """
    office = world.office or Office()
    filed, rules = force.without_holidays(office.ground.filed), force.fingerprint(world.rules)
    first = settings.version == 0
    if not first and filed == settings.filed and rules == settings.fingerprint:
        return Decision(settings)
    change = FileChanged(filed, settings.filed)
    after = in_force(settings, event, change, moves=not first and rules != settings.fingerprint)
    after = replace(after, filed=filed, fingerprint=rules)
    if first or after.last is None:
        return Decision(after)
    return Decision(after, announced(event, text("settings-file-changed", version=str(after.version))))


def in_force(settings: Settings, event: Event, change: Change, *, moves: bool, why: str = "") -> Settings:
    """Put a change in force as the next version."""
    choices = apply(settings.choices, change)
    version = Version(
        settings.version + 1, event.at, event.actor, change, settings.choices, choices, why, moves
    )
    ruled = version if moves or settings.rules is None else settings.rules
    return replace(
        settings,
        revision=settings.revision + 1,
        stamp=derive(event.id, "settings"),
        version=version.number,
        choices=choices,
        last=version,
        rules=ruled,
    )


def announced(event: Event, *parts: Text) -> tuple[Effect, ...]:
    """Tell the moderator channel what is in force now."""
    return (Send(MessageId(derive(event.id, "settings", "said")), ToModerators(), Message(parts)),)
