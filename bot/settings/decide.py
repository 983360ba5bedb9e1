"""The settings decide: what a command, a confirmation or a changed file does to them.

Belongs here: dispatch, and what needs no confirmation. Dates are changed only after a dry run was shown and
confirmed (`bot.settings.proposals`); what the configuration file says counts without.
"""

from datetime import datetime
from typing import Final, assert_never

from bot.actions import Action, Verb
from bot.answers import Answer, Show, Toast
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.effects import Effect, Send
from bot.events import Event, Joined, PolicyAdopted, Pressed
from bot.ids import Address, MessageId, StaffId, derive
from bot.messages import Message, ToStaff
from bot.people import joining, permissions
from bot.people.model import Actor
from bot.settings import force, passages, proposals, showing, versions, why
from bot.settings.changes import about_deadlines, apply, verb_of
from bot.settings.commands import wanted
from bot.settings.model import AddStaff, Away, Change, RemoveStaff, Settings
from bot.settings.office import Office
from bot.settings.wishes import Asked, Mistake, Question, Wanted
from bot.settings.words import changed, who
from bot.step import Decision
from bot.texts import Text, When, text
from bot.texts.render import Reader
from bot.world import World

VERBS: Final = frozenset(
    {
        Verb.RULES,
        Verb.DEADLINES,
        Verb.STAFF,
        Verb.PASSAGES,
        Verb.AWAY,
        Verb.HERE,
        Verb.RELOAD,
        Verb.CONFIRM,
        Verb.LEAVE_IT,
    }
)
"""What staff press or type that is about the settings, wherever they are."""


def decide(settings: Settings, event: Event, world: World) -> Decision:
    """Decide about the settings."""
    match event.body:
        case PolicyAdopted():
            return versions.adopted(settings, event, world)
        case Joined(address, known_as):
            return _joined(settings, event, address, known_as, world)
        case Pressed(action):
            return _pressed(settings, event, action, world)
        case _:
            return Decision(settings, answer=Toast(text("staff-unknown"), refused=True))


def rules_to_try(
    settings: Settings, actor: Actor, action: Action, at: datetime, world: World
) -> Rules | None:
    """Return the rules of which a command needs a dry run, before it is decided; None without need."""
    if permissions.refusal(actor, action.verb) is not None:
        return None
    if action.verb is Verb.CONFIRM:
        proposal = settings.proposal(action.target)
        if proposal is None or not proposals.is_stale(proposal, action, settings, at):
            return None
        action = Action(Verb(proposal.verb), proposal.typed)
    wish = wanted(settings, actor, action, at, world)
    if not isinstance(wish, Wanted) or not about_deadlines(wish.change):
        return None
    choices = apply(settings.choices, wish.change)
    if choices == settings.choices or permissions.refusal(actor, verb_of(wish.change)) is not None:
        return None
    return force.rules((world.office or Office()).ground, choices, world.rules.version)


def _joined(settings: Settings, event: Event, address: Address, known_as: str, world: World) -> Decision:
    """Put somebody on the list of staff because the platform says that he belongs there."""
    reader = Reader(world.default_language, "UTC")
    member = joining.newcomer(
        world.roster,
        address,
        known_as,
        lambda letters: world.texts.render(text("pseudonym", letters=letters), reader),
    )
    after = versions.in_force(settings, event, AddStaff(member))
    return Decision(after, versions.announced(event, *versions.announcement(after, world)))


def _pressed(settings: Settings, event: Event, action: Action, world: World) -> Decision:
    refused = permissions.refusal(event.actor, action.verb)
    if refused is not None:
        return Decision(settings, answer=Toast(refused, refused=True))
    match action.verb:
        case Verb.RULES:
            return Decision(settings, answer=Show(showing.in_force(settings, world)))
        case Verb.CONFIRM:
            return proposals.confirmed(settings, event, action, world)
        case Verb.LEAVE_IT:
            return proposals.left(settings, event, action.target)
        case _:
            return _typed(settings, event, action, world)


def _typed(settings: Settings, event: Event, action: Action, world: World) -> Decision:
    wish = wanted(settings, event.actor, action, event.at, world)
    match wish:
        case Mistake(said):
            return Decision(settings, answer=Show(Message(said)))
        case Asked():
            return Decision(settings, answer=_shown(wish, settings, event.at, world))
        case Wanted(change, because):
            return _change(settings, event, action, change, because, world)
        case _:
            assert_never(wish)


def _shown(asked: Asked, settings: Settings, at: datetime, world: World) -> Answer:
    office = world.office or Office()
    match asked.what:
        case Question.LIST:
            return Show(showing.listing(settings, world))
        case Question.CLOCK:
            return Show(showing.clock(Clock(asked.about), world, at))
        case Question.HISTORY | Question.STAFF_HISTORY:
            return Show(showing.history(asked, office.versions, world))
        case Question.PRESETS:
            return Show(showing.presets(office.ground, settings))
        case Question.PRESET:
            return Show(showing.preset(office.ground, asked.about))
        case Question.CALENDAR:
            return Show(showing.calendar(world))
        case Question.WHY:
            if office.case is None:
                return Show(Message((text("mistake-reference", typed=asked.about),)))
            return Show(why.message(office.case, settings, world))
        case Question.STAFF:
            return Show(showing.staff(world, at))
        case Question.PASSAGES:
            return Show(passages.listing(settings.choices.passages, asked.about))
        case Question.PASSAGE:
            return Show(passages.one(settings.choices.passages, asked.about))
        case _:
            assert_never(asked.what)


def _change(
    settings: Settings, event: Event, action: Action, change: Change, because: str, world: World
) -> Decision:
    """Propose a change that has to be confirmed, or make one that has not."""
    refused = permissions.refusal(event.actor, verb_of(change, StaffId(event.actor.id)))
    if refused is not None:
        return Decision(settings, answer=Toast(refused, refused=True))
    if apply(settings.choices, change) == settings.choices:
        return Decision(settings, answer=Show(Message((text("already-so"),))))
    if about_deadlines(change) or isinstance(change, AddStaff | RemoveStaff):
        return proposals.propose(settings, event, action, change, because, world)
    after = versions.in_force(settings, event, change, why=because)
    said = changed(change, settings.choices, world.roster)
    told = versions.announced(event, *versions.announcement(after, world))
    return Decision(after, (*told, *_whispered(event, change, world)), _made(event, change, said, world))


def _made(event: Event, change: Change, said: Text, world: World) -> Answer:
    office = world.office or Office()
    parts = [said]
    if isinstance(change, Away) and change.until is None:
        parts.append(text("back-how"))
    elif isinstance(change, Away):
        mine, cases = change.who == event.actor.id, office.claims_of(change.who)
        parts.append(text("away-how" if mine else "away-how-other"))
        parts += [text("away-claims", cases=cases)] if cases else []
    return Show(Message(tuple(parts)))


def _whispered(event: Event, change: Change, world: World) -> tuple[Effect, ...]:
    """Tell somebody what another said of his absence: reminders must not stop behind his back."""
    if not isinstance(change, Away) or change.who == event.actor.id:
        return ()
    name = who(event.actor, world.roster)
    said = (
        text("told-back", who=name)
        if change.until is None
        else text("told-away", who=name, until=When(change.until))
    )
    return (Send(MessageId(derive(event.id, "told")), ToStaff(change.who), Message((said,))),)
