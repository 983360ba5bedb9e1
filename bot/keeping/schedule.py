"""The schedule: what a case holds has a date from the moment it rests, and goes when that comes.

Belongs here: starting and stopping those clocks after every decision, and what their ends and the proof of
destruction mean. How long is `bot.keeping.rule`'s to say; destroying itself is done outside the core, which
reports back (`DocumentGone`), so that a crash in between loses nothing: what is not reported is asked again.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.case.merging import home
from bot.case.model import Case
from bot.deadlines import timers
from bot.deadlines.clocks import Keeping
from bot.deadlines.timers import Timer
from bot.documents.model import Document
from bot.effects import DestroyDocument, Forget, ForgetFile, Forward
from bot.events import DocumentGone, Event, RecordOver
from bot.keeping import erasing, hold, rule
from bot.messages import Urgency
from bot.people.model import Person
from bot.step import Decision, Step
from bot.texts import text
from bot.world import World

_AGAIN: Final = timedelta(days=1)
"""When destruction is asked again, if no proof came back."""
_RECORD_AGAIN: Final = timedelta(days=7)
"""When the record is looked at again, if another case of his is still kept."""
_TOGETHER: Final = timedelta(days=1)
"""Documents that go within this time are told of in one message."""


def keep_clocks(step: Step) -> None:
    """Give everything that a resting case holds its date; take all dates away when it rests no more."""
    if not rule.at_rest(step.case):
        if step.case.rested_at is not None:
            step.change(rested_at=None)
        _put(step, {})
        return
    if step.case.rested_at is None:
        step.change(rested_at=step.event.at)
        step.note("at rest")
    _put(step, rule.dates(step.case, step.world.retention, step.world.rules.calendar))
    erasing.keep_promise(step)


def rings(step: Step, timer: Timer) -> None:
    """Let go of what has reached its date; where the rule now says another, the clock is put right."""
    due = rule.dates(step.case, step.world.retention, step.world.rules.calendar).get(timer.ref)
    if due is None or due > step.event.at:
        return
    if step.case.hold is not None and step.case.hold.until <= step.event.at:
        hold.over(step)
    if timer.ref == rule.RECORD:
        _wait(step, timer, _RECORD_AGAIN)
        step.forward(step.case.person, RecordOver(), "person")
        return
    _wait(step, timer, _AGAIN)
    document = next(one for one in step.case.documents if one.id == timer.ref)
    step.add(DestroyDocument(step.case.id, document.id, home(step.case, document)))


def gone(step: Step, proof: DocumentGone) -> None:
    """Record that a document was destroyed; tell him once, when the last of that day is gone."""
    document = step.case.document(proof.document)
    if document is None or document.gone:
        return
    changed = replace(document, gone_at=step.event.at)
    step.change(documents=tuple(changed if one.id == document.id else one for one in step.case.documents))
    step.note("document destroyed", document=document.id)
    for case in dict.fromkeys((step.case.id, home(step.case, document))) if document.sha256 else ():
        step.add(ForgetFile(case, document.sha256))
    if step.world.retention.tell and not _more_to_come(step.case, step.event.at):
        recent = [one for one in step.case.documents if _is_recent(one, step.event.at)]
        step.tell(
            text("documents-gone", reference=step.case.id, count=len(recent), names=_names(recent)),
            urgency=Urgency.FOLLOW_UP,
        )


def record_over(person: Person, event: Event, world: World) -> Decision:
    """Forget somebody, once the record of every case of his has reached its date."""
    if person.joined_into is not None:
        return Decision(person, (Forward(person.joined_into, RecordOver(), "person"),))
    if not world.cases and not person.cases and person.wrote_at is not None:
        over = rule.stranger(person.wrote_at, world.retention, world.rules.calendar) <= event.at
        return Decision(person, (Forget(person.id, "never agreed"),) if over else ())
    if not world.cases or not all(_is_over(one, event.at, world) for one in world.cases):
        return Decision(person)
    return Decision(person, (Forget(person.id, "retention"),))


def _is_over(case: Case, at: datetime, world: World) -> bool:
    due = rule.dates(case, world.retention, world.rules.calendar).get(rule.RECORD)
    return due is not None and due <= at


def _put(step: Step, wanted: dict[str, datetime]) -> None:
    for timer in step.case.timers:
        if timer.clock is Keeping.RETENTION and timer.ref not in wanted:
            step.change(timers=timers.without(step.case.timers, timer.key))
    for ref, due in wanted.items():
        fresh = Timer(Keeping.RETENTION, step.case.rested_at or step.event.at, due, ref, own_length=True)
        running = step.case.timer(fresh.key)
        if running is None or running.due != due:
            # What was asked for and not yet proved stays asked for: another date is no reason to ask at once.
            step.put_timer(fresh if running is None else replace(fresh, held=running.held))


def _wait(step: Step, timer: Timer, pause: timedelta) -> None:
    """Keep the date, which tells when it should have gone, and look again after a pause."""
    step.put_timer(replace(timer, fired=(), held=step.event.at + pause))


def _more_to_come(case: Case, at: datetime) -> bool:
    return any(
        one.clock is Keeping.RETENTION
        and one.ref != rule.RECORD
        and one.due <= at + _TOGETHER
        and not _of(case, one).gone
        for one in case.timers
    )


def _of(case: Case, timer: Timer) -> Document:
    return next(one for one in case.documents if one.id == timer.ref)


def _is_recent(document: Document, at: datetime) -> bool:
    return document.gone_at is not None and at - document.gone_at <= _TOGETHER


def _names(documents: list[Document]) -> str:
    return ", ".join(one.name for one in documents)
