"""Changing what is in force: the settings' part of the service.

Belongs here: what takes several transactions, because all open cases are looked at: a dry run before a
change, and telling them after it. Each step can be cut short and is taken up again. Deciding is
`bot.settings`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot import reloading, trying
from bot.actions import Action, Verb
from bot.answers import Answer, Show, Toast
from bot.deadlines.rules import Rules
from bot.events import Event, PolicyAdopted, Pressed, RulesChanged
from bot.ids import CaseId, derive
from bot.messages import Message
from bot.people import permissions
from bot.people.model import SYSTEM, Actor
from bot.policy import Policy
from bot.ports import Inbound, OutboxRow, Place, Store, Tx
from bot.reloading import Configuration
from bot.settings import decide as settings
from bot.settings import gathering, telling
from bot.settings.dryrun import Trial
from bot.texts import Text, text


class Door(Protocol):
    """The service, as far as it is needed here."""

    store: Store
    policy: Policy

    @property
    def configured(self) -> Policy:
        """Return what the configuration says, without the settings."""
        ...

    def in_force(self, tx: Tx) -> Policy:
        """Return what is in force in a transaction."""
        ...

    def admitted(self, tx: Tx, inbound: Inbound) -> Actor | Text:
        """Return who of the staff speaks, or why nobody does."""
        ...

    def to_settings(self, tx: Tx, event: Event, trial: Trial | None = None) -> Answer | None:
        """Let the settings decide."""
        ...

    def system(self, tx: Tx, case: CaseId, body: RulesChanged, at: datetime, name: str) -> object:
        """Hand a system event to a case."""
        ...

    async def each_open(self, tell: Callable[[CaseId, Tx], None], at: datetime, name: str) -> int:
        """Do something with every open case, once, a transaction each; return with how many."""
        ...

    async def say(self, row: OutboxRow) -> None:
        """Put a row into the outbox."""
        ...


class Changing:
    """What changes what is in force."""

    def __init__(self, door: Door, entropy: Callable[[], str]) -> None:
        """Take the service, and the source of unguessable texts."""
        self._door = door
        self._entropy = entropy
        self.configuration: Configuration | None = None
        """The file that can be read again; None: the process was started without one."""

    # -- commands ---------------------------------------------------------------------------------

    async def tried(self, inbound: Inbound) -> Trial | None:
        """Count what an input about the settings would move, where it would move dates."""
        body = inbound.body
        if inbound.place is not Place.MODERATORS or not isinstance(body, Pressed):
            return None
        if body.action.verb not in settings.VERBS:
            return None

        def actor(tx: Tx) -> Actor | None:
            found = self._door.admitted(tx, inbound)
            return found if isinstance(found, Actor) else None

        return await self._try(actor, body.action, inbound.at)

    async def command(self, actor: Actor, action: Action, at: datetime) -> Answer | None:
        """Take a command about the settings from whoever may run commands where the data are."""
        trial = await self._try(lambda _: actor, action, at)
        event = Event(derive(self._entropy(), "event"), at, actor, Pressed(action))
        return await self._door.store.transact(lambda tx: self._door.to_settings(tx, event, trial))

    async def _try(self, actor: Callable[[Tx], Actor | None], action: Action, at: datetime) -> Trial | None:
        def wanted(tx: Tx) -> Rules | None:
            found, policy = actor(tx), self._door.in_force(tx)
            if found is None:
                return None
            world = policy.world(None, None, gathering.office(tx, policy, action))
            return settings.rules_to_try(tx.settings(), found, action, at, world)

        rules = await self._door.store.transact(wanted)
        return None if rules is None else await trying.trial(self._door.store, rules, at)

    # -- the configuration ------------------------------------------------------------------------

    async def adopt(self, configured: Policy, at: datetime, by: Actor = SYSTEM) -> int | None:
        """Put what a configuration says in force; return how many cases were told, None without need.

        What it says is kept as a version of the settings, if it differs from what it said before.
        """
        await self._put_in_force(configured, at, by)
        return await self.tell_of_rules(at)

    async def reread(self, at: datetime) -> None:
        """Read the configuration again, and say in the moderator channel what it would change."""
        if self.configuration is not None:
            found = await self._read_again(at)
            said = replace(found, parts=(text("reload-announced"), *found.parts))
            await self._door.say(reloading.row(said, at, self._entropy()))

    async def reload(self, inbound: Inbound, action: Action) -> Answer:
        """Show what the configuration file would change; put it in force once that was shown."""
        actor = await self._door.store.transact(lambda tx: self._door.admitted(tx, inbound))
        if isinstance(actor, Text):
            return Toast(actor, refused=True)
        refused = permissions.refusal(actor, Verb.RELOAD)
        if refused is not None:
            return Toast(refused, refused=True)
        if self.configuration is None:
            return Toast(text("reload-nowhere"), refused=True)
        if action.verb is Verb.RELOAD:
            return Show(await self._read_again(inbound.at))
        found = await self.configuration.read()
        kept = await self._door.store.transact(lambda tx: tx.settings())
        if found.policy is None or not reloading.confirmed(action, found, kept):
            shown = await self._read_again(inbound.at)
            return Show(replace(shown, parts=(text("dry-stale"), *shown.parts)))
        await self._put_in_force(found.policy, inbound.at, actor)  # the next tick tells the cases
        return Toast(text("in-force-reloaded"))

    async def _read_again(self, at: datetime) -> Message:
        """Read the configuration, try its rules on the open cases, and say what it would change."""
        if self.configuration is None:
            return Message((text("reload-nowhere"),))
        found = await self.configuration.read()
        kept = await self._door.store.transact(lambda tx: tx.settings())
        rules = reloading.rules_to_try(found, self._door.policy, kept)
        trial = None if rules is None else await trying.trial(self._door.store, rules, at)
        return reloading.shown(found, self._door.configured, kept, trial)

    async def _put_in_force(self, configured: Policy, at: datetime, by: Actor) -> None:
        before, event = (
            self._door.configured,
            Event(derive(self._entropy(), "event"), at, by, PolicyAdopted()),
        )
        self._door.policy = configured
        try:
            await self._door.store.transact(lambda tx: self._door.to_settings(tx, event))
        except BaseException:
            self._door.policy = before
            raise

    # -- the open cases ---------------------------------------------------------------------------

    async def tell_of_rules(self, at: datetime) -> int | None:
        """Tell the open cases of rules that they have not heard of; they keep the better of old and new.

        Returns how many were told, None when all know. Cut short, it is taken up again by the next call.
        """
        version = await self._door.store.transact(telling.untold)
        if version is None:
            return None
        name = f"rules:{version}"

        def tell(case: CaseId, tx: Tx) -> None:
            before = telling.dates(tx, case)
            self._door.system(tx, case, RulesChanged(version), at, name)
            telling.count(tx, version, moved=telling.dates(tx, case) != before)

        cases = await self._door.each_open(tell, at, name)
        await self._door.store.transact(lambda tx: telling.told(tx, version, at))
        return cases
