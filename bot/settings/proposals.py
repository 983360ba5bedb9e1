"""Proposals: a change waits with its dry run until somebody confirms what he has seen.

Belongs here: proposing, confirming, leaving. A confirmation of what is no longer so does nothing: it shows
the dry run of the same command as things are now.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.actions import Action, Verb
from bot.answers import Show, Toast
from bot.events import Event
from bot.ids import StaffId, derive
from bot.messages import Message
from bot.people import permissions
from bot.settings import force, proposing
from bot.settings.changes import about_deadlines, apply, verb_of
from bot.settings.commands import wanted
from bot.settings.model import Change, Proposal, Settings
from bot.settings.office import Office
from bot.settings.versions import announced, announcement, following, in_force
from bot.settings.wishes import Asked, Mistake
from bot.step import Decision
from bot.texts import Text, text
from bot.world import World

RELOADING: Final = "reload:"
"""What the target of a button begins with that is about reading the configuration again."""
_KEPT: Final = timedelta(days=1)
"""How long a proposal can be confirmed: after a day the dry run is an old one."""
_MOST: Final = 20
"""Proposals that wait at once."""


def propose(
    settings: Settings,
    event: Event,
    action: Action,
    change: Change,
    because: str,
    world: World,
    *first: Text,
) -> Decision:
    """Show what a change would move, with a button to confirm it."""
    office = world.office or Office()
    if about_deadlines(change):
        tried = force.rules(office.ground, apply(settings.choices, change), world.rules.version)
        if office.trial is None or office.trial.fingerprint != force.fingerprint(tried):
            return Decision(settings, answer=Toast(text("settings-changed-meanwhile"), refused=True))
    made = Proposal(
        derive(event.id, "proposal")[:10],
        StaffId(event.actor.id),
        event.at,
        change,
        settings.rules_version,
        action.verb.value,
        action.target,
        because,
    )
    waiting = tuple(one for one in settings.proposals if event.at - one.at < _KEPT)[-_MOST + 1 :]
    after = replace(following(settings, event), proposals=(*waiting, made))
    return Decision(after, answer=Show(proposing.message(made, settings, world, *first)))


def is_stale(proposal: Proposal, action: Action, settings: Settings, at: datetime) -> bool:
    """Tell whether what was shown is not what would be put in force now."""
    shown = proposal.against == settings.rules_version and action.revision in (0, proposal.against)
    return not shown or at - proposal.at >= _KEPT


def confirmed(settings: Settings, event: Event, action: Action, world: World) -> Decision:
    """Put in force what was shown; anything else is shown first."""
    proposal = settings.proposal(action.target)
    if proposal is None:
        return Decision(settings, answer=Toast(text("proposal-gone"), refused=True))
    refused = permissions.refusal(event.actor, verb_of(proposal.change))
    if refused is not None:
        return Decision(settings, answer=Toast(refused, refused=True))
    if is_stale(proposal, action, settings, event.at):
        return _shown_anew(settings, event, proposal, world)
    if apply(settings.choices, proposal.change) == settings.choices:
        return Decision(_without(settings, event, proposal), answer=Toast(text("already-so")))
    wish = wanted(settings, event.actor, Action(Verb(proposal.verb), proposal.typed), event.at, world)
    if isinstance(wish, Mistake):  # somebody else has taken the name, the address, the place meanwhile
        return Decision(_without(settings, event, proposal), answer=Show(Message(wish.said)))
    office = world.office or Office()
    tried = force.fingerprint(force.rules(office.ground, apply(settings.choices, proposal.change), 0))
    moves = about_deadlines(proposal.change) and tried != force.fingerprint(world.rules)
    after = in_force(
        _without(settings, event, proposal), event, proposal.change, moves=moves, why=proposal.why
    )
    if moves:
        after = replace(after, fingerprint=tried)
    answer = Toast(text("in-force-moves" if moves else "in-force", version=str(after.version)))
    return Decision(after, announced(event, *announcement(after, world)), answer)


def _shown_anew(settings: Settings, event: Event, proposal: Proposal, world: World) -> Decision:
    """Show the dry run of the same command as things are now, instead of doing what nobody has seen."""
    cleared = _without(settings, event, proposal)
    action = Action(Verb(proposal.verb), proposal.typed)
    wish = wanted(settings, event.actor, action, event.at, world)
    if isinstance(wish, Mistake):
        return Decision(cleared, answer=Show(Message((text("dry-stale"), *wish.said))))
    if isinstance(wish, Asked) or apply(settings.choices, wish.change) == settings.choices:
        return Decision(cleared, answer=Show(Message((text("already-so"),))))
    return propose(cleared, event, action, wish.change, wish.why, world, text("dry-stale"))


def left(settings: Settings, event: Event, target: str) -> Decision:
    """Leave everything as it is."""
    if target == RELOADING:
        return Decision(settings, answer=Toast(text("proposal-left")))
    proposal = settings.proposal(target)
    if proposal is None:
        return Decision(settings, answer=Toast(text("proposal-gone"), refused=True))
    return Decision(_without(settings, event, proposal), answer=Toast(text("proposal-left")))


def _without(settings: Settings, event: Event, proposal: Proposal) -> Settings:
    kept = tuple(one for one in settings.proposals if one.id != proposal.id)
    return replace(following(settings, event), proposals=kept)
