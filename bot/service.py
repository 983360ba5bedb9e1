"""The service: receives an input, decides, and commits everything in one transaction.

The only part of the core that awaits, and it awaits ports alone. Nothing is confirmed to a platform before
`receive` has returned (law 3); state, log, alarms and outgoing messages change together (law 4).
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from bot import brevity, carrying, commands, engine, entering, failing, reloading, trying
from bot.actions import Action, Verb
from bot.answers import Answer, Toast
from bot.case.model import Case
from bot.changing import Changing
from bot.deadlines import timers
from bot.documents import elsewhere
from bot.effects import Forward
from bot.events import (
    Body,
    CodeEntered,
    DeadlineReached,
    Delivered,
    DocumentGone,
    Event,
    Joined,
    Pressed,
    RecordOver,
    Scanned,
    Undeliverable,
    UnknownInput,
)
from bot.ids import (
    CaseId,
    DocumentId,
    MessageId,
    PersonId,
    code_digest,
    derive,
    read_reference,
    reference_beginning,
)
from bot.messages import ToModerators, ToPerson
from bot.people import joining, permissions
from bot.people.model import SYSTEM, Actor, Person, freelancer, staff_actor
from bot.policy import Current, Policy
from bot.ports import DueAlarm, Inbound, OutboxRow, Place, RemoveFile, Store, Tx
from bot.review import decide as review
from bot.review.lists import reading
from bot.settings import decide as settings
from bot.settings import gathering
from bot.settings.dryrun import Trial
from bot.settings.model import Settings
from bot.settings.office import Office
from bot.step import Blank, Decision, Subject
from bot.texts import Text, text

_DEEPEST: Final = 4
"""Forwards within one transaction: a person opens a case, no chain of ours is longer."""
_TOGETHER: Final = 10
"""Open cases that are told of something in one transaction: few enough that nobody else waits long."""

_WHOLE_REFERENCE: Final = 9
"""Characters of a reference as it is written."""


class Service:
    """The door to the core."""

    def __init__(self, store: Store, policy: Policy, entropy: Callable[[], str]) -> None:
        """Take the ports. `entropy` returns a fresh unguessable text; it is asked once per input."""
        self.store = store
        self._current = Current(policy)
        self._entropy = entropy
        self.changing = Changing(self, entropy)

    @property
    def policy(self) -> Policy:
        """Return what was in force when a transaction last asked; within one, `in_force` tells."""
        return self._current.latest

    @policy.setter
    def policy(self, configured: Policy) -> None:
        """Take what the configuration says; the settings lie over it."""
        self._current.base = configured

    @property
    def configured(self) -> Policy:
        """Return what the configuration says, without the settings."""
        return self._current.base

    def in_force(self, tx: Tx) -> Policy:
        """Return what is in force in this transaction: the configuration, and the settings over it."""
        return self._current.of(tx)

    async def receive(self, inbound: Inbound) -> Answer | None:
        """Take one input and return what must come back at once, after the commit.

        The same input twice has the effect of once. An input that cannot be decided is kept and
        answered all the same; only a failing store raises, and then nothing may be confirmed.
        """
        seed = self._entropy()
        try:
            if isinstance(inbound.body, Pressed) and reloading.is_about(inbound.body.action):
                return await self.changing.reload(inbound, inbound.body.action)
            trial = await self.changing.tried(inbound)
            return await self.store.transact(lambda tx: self._receive(tx, inbound, seed, trial))
        except failing.OURS as error:
            kind = type(error).__name__
            return await self.store.transact(lambda tx: failing.keep(tx, inbound, kind, seed))

    async def alarm(self, due: DueAlarm, at: datetime) -> None:
        """Let a case act on an alarm; doubled and stale ones do nothing."""
        dedup = f"alarm:{due.case}:{due.key}:{due.rung}:{due.due.isoformat()}:{due.at.isoformat()}"
        await self._system(due.case, DeadlineReached(due.key), at, dedup)

    async def scanned(self, case: CaseId, result: Scanned, at: datetime, row: MessageId) -> None:
        """Let a case hear what was found in a file that was looked at again."""
        await self._system(case, result, at, f"scanned:{row}")

    async def delivered(self, message: MessageId, at: datetime) -> None:
        """Settle a row that the platform accepted; its case hears of it in the same transaction."""

        def step(tx: Tx) -> None:
            row = tx.settle(message, at)
            if row is not None and isinstance(row.content, RemoveFile) and row.content.report:
                self._gone(tx, row.content, at, message)
            if row is not None and row.case is not None and carrying.is_awaited(tx, row, row.case):
                self._to_case(tx, row.case, Delivered(message), SYSTEM, at, derive("delivered", message))

        await self._or_alarm(step, lambda tx: tx.settle(message, at), message, at)

    async def destroyed(self, case: str, document: str, at: datetime) -> None:
        """Tell a case that a document of it was destroyed once more, after a restore."""
        file, again = RemoveFile(CaseId(case), DocumentId(document), case), derive("again", case, document)
        await self.store.transact(lambda tx: self._gone(tx, file, at, MessageId(again)))

    def _gone(self, tx: Tx, file: RemoveFile, at: datetime, message: MessageId) -> None:
        """Tell a case that a document of it is destroyed, unless all of it was forgotten meanwhile."""
        case = CaseId(file.report)
        if tx.case(case) is not None:
            self._to_case(tx, case, DocumentGone(file.document), SYSTEM, at, derive("gone", message))

    async def record_over(self, person: PersonId, at: datetime) -> None:
        """Let somebody without a case be forgotten, if he was silent for as long as the rule says."""

        def step(tx: Tx) -> None:
            event = Event(derive("over", person, at.isoformat()), at, SYSTEM, RecordOver())
            if (found := tx.person(person)) is not None:
                self._run(tx, found, event)

        await self.store.transact(step)

    async def undeliverable(self, message: MessageId, why: str, at: datetime) -> None:
        """Mark a row as failed; a message to a freelancer becomes an obligation of a lead."""

        def step(tx: Tx) -> None:
            row = tx.fail(message, why)
            if row is None:
                return
            if isinstance(row.to, ToPerson):
                if row.case is not None:
                    body = Undeliverable(message, why)
                    self._to_case(tx, row.case, body, SYSTEM, at, derive("failed", message, at.isoformat()))
            elif row.to is not None and not isinstance(row.to, ToModerators):
                tx.enqueue(failing.staff_unreachable(row, at, self.in_force(tx).roster))

        await self._or_alarm(step, lambda tx: tx.fail(message, why), message, at)

    async def broadcast(self, body: Body, at: datetime, name: str) -> int:
        """Hand a system event to every open case, a transaction each; return how many took it.

        A case that the core cannot decide is told of in the moderator channel, and the others go on.
        """

        def tell(case: CaseId, tx: Tx) -> None:
            self.system(tx, case, body, at, name)

        return await self.each_open(tell, at, name)

    async def each_open(self, tell: Callable[[CaseId, Tx], None], at: datetime, name: str) -> int:
        """Do something with every open case, once; return with how many.

        A few at a time share a transaction. Where the core fails on one of them, each gets its own: the
        others must hear of it all the same.
        """
        cases, taken = await self.store.transact(trying.open_cases), 0
        for start in range(0, len(cases), _TOGETHER):
            some = cases[start : start + _TOGETHER]
            try:
                await self.store.transact(partial(self._tell_each, some, tell, at, name))
                taken += len(some)
            except failing.OURS:
                taken += sum([await self._tell_one(case, tell, at, name) for case in some])
        return taken

    def _tell_each(
        self, cases: tuple[CaseId, ...], tell: Callable[[CaseId, Tx], None], at: datetime, name: str, tx: Tx
    ) -> None:
        for case in cases:
            if tx.first_time(f"{name}:{case}", at):
                tell(case, tx)

    async def _tell_one(
        self, case: CaseId, tell: Callable[[CaseId, Tx], None], at: datetime, name: str
    ) -> bool:
        try:
            await self.store.transact(partial(self._tell_each, (case,), tell, at, name))
        except failing.OURS as error:
            await self.say(failing.alarm(case, type(error).__name__, at, f"{name}:{case}"))
            return False
        return True

    def system(self, tx: Tx, case: CaseId, body: Body, at: datetime, name: str) -> object:
        """Hand a system event to a case."""
        return self._to_case(tx, case, body, SYSTEM, at, derive(f"{name}:{case}"))

    async def _or_alarm(
        self, step: Callable[[Tx], None], plainly: Callable[[Tx], object], message: MessageId, at: datetime
    ) -> None:
        """Run a step on a sent row; where the core fails, settle the row all the same, and say so.

        The platform has the message: to keep the row would send it again and again.
        """
        try:
            await self.store.transact(step)
        except failing.OURS as error:
            lost = failing.alarm(CaseId(""), type(error).__name__, at, message)

            def settle(tx: Tx) -> None:
                plainly(tx)
                tx.enqueue(lost)

            await self.store.transact(settle)

    async def say(self, row: OutboxRow) -> None:
        """Put a row into the outbox."""
        await self.store.transact(lambda tx: tx.enqueue(row))

    async def _system(self, case: CaseId, body: Body, at: datetime, dedup: str) -> None:
        def step(tx: Tx) -> None:
            if tx.first_time(dedup, at):
                self._to_case(tx, case, body, SYSTEM, at, derive(dedup))

        await self.store.transact(step)

    # -- within a transaction ---------------------------------------------------------------------

    def _receive(self, tx: Tx, inbound: Inbound, seed: str, trial: Trial | None) -> Answer | None:
        if not tx.first_time(inbound.dedup, inbound.at):
            return None
        for part in inbound.also:
            tx.first_time(part, inbound.at)
        if inbound.place is Place.MODERATORS:
            return self._from_staff(tx, inbound, seed, trial)
        return self._from_freelancer(tx, inbound, seed)

    def _from_freelancer(self, tx: Tx, inbound: Inbound, seed: str) -> Answer | None:
        person = entering.person(tx, inbound, seed)
        if person is None:
            return None
        event = Event(derive(seed, "event"), inbound.at, freelancer(person.id), inbound.body)
        his = entering.appeals(tx, person)
        to = engine.route(person, inbound.body, his, inbound.at, inbound.case)
        if to == person.id:
            return self._run(tx, person, event)
        if his:
            entering.at(tx, person, CaseId(to), inbound)
        return self._to_case(tx, CaseId(to), inbound.body, event.actor, inbound.at, event.id)

    def admitted(self, tx: Tx, inbound: Inbound) -> Actor | Text:
        """Return who of the staff speaks, or why nobody does."""
        not_admitted = permissions.not_admitted(inbound.standing)
        if not_admitted is not None:
            return not_admitted
        policy = self.in_force(tx)
        member = policy.roster.at(inbound.address)
        if member is None:
            return text("refused-not-on-roster", channel=inbound.address.channel, chat=inbound.address.chat)
        if joining.has_joined(member) and not joining.counts(inbound.standing, policy.reviewers):
            return text("refused-no-longer-reviewer")
        return staff_actor(member)

    def _let_in(self, tx: Tx, inbound: Inbound, seed: str) -> None:
        """Make a reviewer of somebody new, where the platform's word is enough and nobody took him off."""
        policy, address = self.in_force(tx), inbound.address
        if not joining.counts(inbound.standing, policy.reviewers) or policy.roster.at(address) is not None:
            return
        known = self.configured.roster.at(address)
        if {joining.id_at(address), known.id if known else ""} & tx.settings().choices.staff_removed:
            return
        body = Joined(address, inbound.known_as)
        self.to_settings(tx, Event(derive(seed, "joined"), inbound.at, SYSTEM, body))

    def _from_staff(self, tx: Tx, inbound: Inbound, seed: str, trial: Trial | None) -> Answer | None:
        self._let_in(tx, inbound, seed)
        actor, body = self.admitted(tx, inbound), inbound.body
        if isinstance(actor, Text):
            return Toast(actor, refused=True)
        if isinstance(body, Pressed) and body.action.verb in settings.VERBS:
            return self.to_settings(tx, Event(derive(seed, "event"), inbound.at, actor, body), trial)
        case = inbound.case
        if isinstance(body, Pressed):
            body = self._found(tx, body)
            if body.action.verb in reading.READS:
                return reading.answer(tx, body.action, actor, self.in_force(tx), inbound.at)
            case = body.action.case or case
            if body.action.verb is Verb.CASE and body.action.target:
                case = read_reference(body.action.target)
            elif (at_front := commands.case_in_front(body.action)) is not None:
                case, body = at_front
        if case is None or tx.case(case) is None:
            unknown = isinstance(body, UnknownInput) and body.what == "command"
            return Toast(review.not_known(body) if unknown else text("refused-no-case"), refused=True)
        return self._to_case(tx, case, body, actor, inbound.at, derive(seed, "event"))

    def _found(self, tx: Tx, pressed: Pressed) -> Pressed:
        """Take a search for a whole reference as opening that case, and a part of one as a search."""
        action = pressed.action
        sought = read_reference(action.target) if action.verb is Verb.FIND else None
        if action.verb is Verb.CASE and 0 < len(reference_beginning(action.target)) < _WHOLE_REFERENCE:
            return Pressed(Action(Verb.FIND, action.target))
        case = tx.case(sought) if sought is not None else None
        if case is None or not case.listed:
            return pressed
        return Pressed(Action(Verb.CASE, case.id))

    def to_settings(self, tx: Tx, event: Event, trial: Trial | None = None) -> Answer | None:
        """Let the settings decide."""
        action = event.body.action if isinstance(event.body, Pressed) else None
        office = gathering.office(tx, self.in_force(tx), action, trial)
        return self._run(tx, tx.settings(), event, office=office)

    def _to_case(
        self, tx: Tx, case_id: CaseId, body: Body, actor: Actor, at: datetime, event_id: str, depth: int = 0
    ) -> Answer | None:
        case = tx.case(case_id)
        subject: Subject = case if case is not None else Blank(case_id)
        return self._run(tx, subject, Event(event_id, at, actor, body), depth)

    def _run(
        self, tx: Tx, subject: Subject, event: Event, depth: int = 0, office: Office | None = None
    ) -> Answer | None:
        person = tx.person(subject.person) if isinstance(subject, Case) else None
        if isinstance(subject, Person):
            person = subject
        elif person is None and event.actor.id:
            person = tx.person(PersonId(event.actor.id))
        code = tx.code(code_digest(event.body.code)) if isinstance(event.body, CodeEntered) else None
        world = self.in_force(tx).world(person, code, office)
        if person is not None and (his := entering.appeals(tx, person)):
            world = replace(world, appeals=his)
        if isinstance(subject, Person) and (tie := entering.known_tie(tx, subject, event.body)) is not None:
            world = replace(world, tie=tie)
        world = entering.with_log(tx, world, subject, event.body)
        world = entering.with_other_cases(tx, world, subject, event.body)
        if isinstance(subject, Case) and (same := elsewhere.known(tx, subject, event.body)):
            world = replace(world, elsewhere=same)
        if person is not None and entering.concerns_all_cases(event.body):
            world = replace(world, cases=entering.all_cases(tx, person))
        decision = engine.decide(subject, event, world)
        self._save(tx, subject, decision, event)
        of = subject.id if isinstance(subject, Case) else None
        answer = brevity.turned(decision.answer, event.body, world.texts, of)
        for index, effect in enumerate(decision.effects):
            if isinstance(effect, Forward):
                answer = self._forward(tx, effect, event, index, depth) or answer
            else:
                carrying.carry_out(tx, effect, event, world.texts)
        return answer

    def _save(self, tx: Tx, before: Subject, decision: Decision, event: Event) -> None:
        state = decision.state
        if isinstance(state, Settings) and state != before:
            tx.save_settings(state)
        if isinstance(state, Person) and (state != before or tx.person(state.id) is None):
            tx.save_person(state)
        if not isinstance(state, Case):
            return
        if state != before:
            tx.save_case(state, timers.pending(state.timers))
        entries = (*decision.notes, *carrying.told(decision.effects))
        if entries:
            tx.append(state.id, event.actor, event.at, entries)

    def _forward(self, tx: Tx, effect: Forward, event: Event, index: int, depth: int) -> Answer | None:
        if depth >= _DEEPEST:
            raise AssertionError("events are forwarded in a circle")
        event_id = derive(event.id, "forward", str(index))
        if effect.kind == "case":
            case = CaseId(effect.to)
            return self._to_case(tx, case, effect.body, event.actor, event.at, event_id, depth + 1)
        person = tx.person(PersonId(effect.to))
        if person is None:
            return None
        return self._run(tx, person, replace(event, id=event_id, body=effect.body), depth + 1)
