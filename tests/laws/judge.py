"""The judge: says what is wrong with one decision, independently of the core.

The tables here are written out once more on purpose: a judge that read the core's own would agree with it.
Belongs here: what can be seen from the case before, the event and the decision. What needs a whole story
(was that warning ever delivered?) is in `driver`.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from bot.case import lifecycle
from bot.case.model import Case, Status
from bot.deadlines import timers
from bot.deadlines.clocks import AnyClock, Clock, Keeping, Party
from bot.deadlines.timers import Timer
from bot.decision.model import Outcome, Ruling
from bot.effects import DestroyDocument, Forward, Send
from bot.events import DeadlineReached, DocumentGone, Event, Pressed, Reachable, Said
from bot.ids import DocumentId
from bot.messages import ToPerson, ToStaff, ToThread
from bot.people.model import Role
from bot.step import Decision
from bot.texts import When
from tests.laws import scene
from tests.laws.words import arguments, has_words, texts_of

MAIN: Final[dict[Status, dict[AnyClock, Party]]] = {
    Status.DRAFT: {Clock.DRAFT: Party.FREELANCER},
    Status.RECEIVED: {Clock.ACKNOWLEDGEMENT: Party.ASSIGNEE, Clock.DECISION: Party.ASSIGNEE},
    Status.WAITING_FOR_REASONS: {Clock.REASONS: Party.ASSIGNEE},
    Status.BEING_REVIEWED: {Clock.DECISION: Party.ASSIGNEE},
    Status.WAITING_FOR_YOU: {Clock.REPLY: Party.FREELANCER},
    Status.DECIDED: {
        Clock.SECOND_REVIEW_WINDOW: Party.FREELANCER,
        Clock.PROOF: Party.FREELANCER,
        Clock.DECISION: Party.ASSIGNEE,
        Clock.SECOND_REVIEW: Party.ASSIGNEE,
    },
    Status.SECOND_REVIEW: {Clock.SECOND_REVIEW: Party.ASSIGNEE},
    Status.CLOSED: {},
}
WINDOWS: Final = {
    Clock.APPEAL_WINDOW,
    Clock.DRAFT,
    Clock.REPLY,
    Clock.PROOF,
    Clock.SECOND_REVIEW_WINDOW,
    Clock.RESUBMISSION,
    Clock.RENEWAL,
}
BESIDE: Final = {
    Clock.NEXT_ANSWER,
    Clock.DOCUMENT_CHECK,
    Clock.REINSTATEMENT,
    Clock.DELIVERY,
    Clock.SAFETY,
    Clock.REVIEWER_NEEDED,
    Clock.DATA_REQUEST,
    Clock.SCAN,
    Clock.RESUBMISSION,
    Clock.RENEWAL,
}
AUTOMATIC: Final = {Clock.RECEIPT, Clock.STATUS_UPDATE, Clock.CLAIM, Clock.SCAN, *Keeping}
NOT_SHOWN: Final = {*AUTOMATIC, Clock.DOCUMENT_CHECK, Clock.DELIVERY, Clock.REVIEWER_NEEDED}
_LAPSES: Final = {
    (Status.DRAFT, Status.CLOSED): Clock.DRAFT,
    (Status.DECIDED, Status.CLOSED): Clock.SECOND_REVIEW_WINDOW,
    (Status.WAITING_FOR_YOU, Status.RECEIVED): Clock.REPLY,
    (Status.WAITING_FOR_YOU, Status.WAITING_FOR_REASONS): Clock.REPLY,
    (Status.WAITING_FOR_YOU, Status.BEING_REVIEWED): Clock.REPLY,
    (Status.WAITING_FOR_YOU, Status.SECOND_REVIEW): Clock.REPLY,
}
"""All that time alone may do, and by which window."""
_GIVEN_BACK: Final = {
    (Status.BEING_REVIEWED, Status.RECEIVED),
    (Status.WAITING_FOR_REASONS, Status.RECEIVED),
}
"""Where time may take a case from a silent holder, for others to take."""
_LEADS: Final = {Role.LEAD, Role.ADMIN}


def judge(before: Case | None, event: Event, decision: Decision) -> tuple[str, ...]:
    """List every law that the decision breaks."""
    after = decision.state
    assert isinstance(after, Case)
    found = [*_law_1(after), *_law_10(after), *_law_2(event, decision), *_law_12(after, decision)]
    found += [f"law 2: {one.key} has no words" for one in texts_of(decision) if not has_words(one)]
    if before is not None:
        found += _silence(before, event, after)
        found += _law_1_questions(event, after, decision)
        found += _laws_6_and_7(before, event, after)
        found += _law_8(before, event, after, decision)
        found += _law_9(before, event, after)
        found += _law_10_destroyed(before, event, after, decision)
        found += _law_11(before, event, after, decision)
    return tuple(found)


# -- law 1 ----------------------------------------------------------------------------------------


def _law_1(case: Case) -> Iterator[str]:
    running = {one.clock for one in case.timers}
    keys = {one.key for one in case.timers}
    main = {clock: party for clock, party in MAIN[case.status].items() if clock in running}
    turn = lifecycle.turn(case)
    if case.open and (turn is None or main.get(turn.timer.clock) is not turn.party):
        yield f"law 1: {case.status} is nobody's turn, or another's than it says"
    if turn is not None and not has_words(turn.step):
        yield f"law 1: the step {turn.step.key} has no words"
    if not case.open and not running <= {*BESIDE, *Keeping}:
        yield f"law 1: closed, but {running - BESIDE} run on"
    if len(timers.pending(case.timers)) != len(case.timers):
        yield "law 1: a clock runs without an alarm"
    if Clock.DELIVERY.value not in keys and any(one.failed for one in case.tracked):
        yield "law 1: he could not be reached, and nobody has to reach him"
    if Clock.REINSTATEMENT not in running and _unrestored(case):
        yield "law 1: a reversal is not carried out, and nobody has to"
    checks = {one.ref for one in case.timers if one.clock is Clock.DOCUMENT_CHECK}
    unjudged = {one.id for one in case.documents if one.verdict is None and one.gone_at is None}
    if case.open and case.submitted_at is not None and not unjudged <= checks:
        yield "law 1: nobody has to look at a document"


def _unrestored(case: Case) -> bool:
    ruling = case.last_ruling
    return ruling is not None and ruling.outcome is Outcome.REVERSED and case.restored_at is None


def _law_1_questions(event: Event, after: Case, decision: Decision) -> Iterator[str]:
    asked = any(one.action == "question asked" for one in decision.notes)
    if asked and after.timer(Clock.NEXT_ANSWER.value) is None:
        yield "law 1: a question is owed no answer"
    if event.actor.role is Role.FREELANCER and isinstance(event.body, Said):
        kept = {value for one in decision.notes for _, value in one.texts} | {*after.intake.gathering}
        kept |= {one.name for one in after.documents}
        kept |= {item for one in after.intake.answers for item in after.intake.items(one.field)}
        refused = any(one.action == "answer not understood" for one in decision.notes)
        if not refused and not any(event.body.text in one for one in kept):
            yield "law 3: what he wrote is nowhere"


def _silence(before: Case, event: Event, after: Case) -> Iterator[str]:
    """Time alone escalates, and closes nothing but what it may."""
    if event.actor.is_human:
        return
    moved = (before.status, after.status)
    given_back = moved in _GIVEN_BACK and before.assignee is not None and after.assignee is None
    if before.status is not after.status and moved not in _LAPSES and not given_back:
        yield f"law 1: silence moved {moved}"
    owed = {one.key for one in before.timers if one.clock not in (*WINDOWS, *AUTOMATIC)}
    by_time = isinstance(event.body, DeadlineReached)
    if by_time and not owed <= {one.key for one in after.timers} and after.open:
        yield "law 1: what was owed is forgotten by waiting"
    if isinstance(event.body, DeadlineReached):
        timer = after.timer(event.body.key)
        if timer is not None and timers.next_alarm(timer).at <= event.at:
            yield f"law 1: the alarm of {timer.key} comes again at once"


# -- laws 2, 6, 7, 9 ------------------------------------------------------------------------------


def _law_2(event: Event, decision: Decision) -> Iterator[str]:
    if not event.actor.is_human or decision.answer is not None or event.body == Reachable(on=False):
        return
    mine = (ToThread, ToStaff) if event.actor.is_staff else (ToPerson,)
    sent = (one for one in decision.effects if isinstance(one, Send) and isinstance(one.to, mine))
    forwarded = any(isinstance(one, Forward) for one in decision.effects)
    if not forwarded and not any(one.message.parts for one in sent):
        yield f"law 2: {event.actor.role} met silence"


def _laws_6_and_7(before: Case, event: Event, after: Case) -> Iterator[str]:
    known = len(before.rulings)
    if after.rulings[:known] != before.rulings:
        yield "law 6: a ruling was changed after it was made"
    for ruling in after.rulings[known:]:
        if not _whole(before, ruling):
            yield "law 6: a ruling without all its reasons"
        if ruling.by != event.actor.id or not event.actor.is_staff:
            yield "law 7: a ruling that its judge did not make"
        if ruling.by in before.imposers or any(one.by == ruling.by for one in before.rulings):
            yield "law 7: a judge in his own cause"


def _whole(case: Case, ruling: Ruling) -> bool:
    reversing = ruling.outcome is Outcome.REVERSED
    words = [ruling.facts, ruling.why, ruling.clause.id, ruling.clause.text]
    words += [] if reversing else [ruling.measure, ruling.remedy, ruling.reopen_if]
    return (
        all(one.strip() for one in words)
        and bool(ruling.redress)
        and tuple(one.point for one in ruling.points) == case.points
        and all(one.answer.strip() for one in ruling.points)
        and all(
            one.gone or ((one.opened_by(ruling.by) or one.unscanned) and one.verdict is not None)
            for one in case.documents
        )
        and (not reversing or (ruling.basis is not None and bool(ruling.restored)))
    )


def _law_9(before: Case, event: Event, after: Case) -> Iterator[str]:
    clock = _LAPSES.get((before.status, after.status))
    if event.actor.is_human or clock is None:
        return
    window = next((one for one in before.timers if one.clock is clock), None)
    if window is None or window.due > event.at:
        yield "law 9: a window ended before its time"
    elif window.warned_at is None or event.at - window.warned_at < timedelta(hours=48):
        yield "law 9: a window ended without a warning in time"
    untouched = not before.intake.answers and not before.intake.gathering and not before.documents
    if before.status is Status.DRAFT and not untouched:
        yield "law 9: a draft with something in it was closed"


# -- law 8 ----------------------------------------------------------------------------------------


def _law_8(before: Case, event: Event, after: Case, decision: Decision) -> Iterator[str]:
    told = frozenset(_dates(decision))
    for old in before.timers:
        new = after.timer(old.key)
        if new is not None and old.clock not in NOT_SHOWN:
            yield from _promise(old, new, event, told)


def _promise(old: Timer, new: Timer, event: Event, told: frozenset[When]) -> Iterator[str]:
    if new.breaches[: len(old.breaches)] != old.breaches:
        yield f"law 8: a breach of {old.key} is forgotten"
    if old.clock in WINDOWS:
        if new.due < old.due:
            yield f"law 8: the window {old.key} moved earlier"
        return
    breached = len(new.breaches) > len(old.breaches)
    if breached and (old.due > event.at or new.breaches[-1] != old.due):
        yield f"law 8: {old.key} breached before its date, or another date than the one passed"
    if breached and When(new.due) not in told:
        yield f"law 8: the breach of {old.key} and its new date were not told"
    if breached or new.due <= old.due:
        return
    if old.moved_later or not new.moved_later:
        yield f"law 8: {old.key} moved later once too often"
    if When(new.due) not in told:
        yield f"law 8: {old.key} moved later without a word"


def _dates(decision: Decision) -> Iterator[When]:
    for one in decision.effects:
        if isinstance(one, Send) and isinstance(one.to, ToPerson):
            for part in one.message.parts:
                yield from (value for value in arguments(part) if isinstance(value, When))


# -- law 10 ---------------------------------------------------------------------------------------

KEPT: Final = timedelta(days=30)
"""The least that the default rule keeps a document after the case has come to rest."""


def _law_10(case: Case) -> Iterator[str]:
    """What is held on a case that nobody works on any more has a date; nothing else has."""
    dated = {one.ref: one.due for one in case.timers if one.clock is Keeping.RETENTION}
    owed = any(one.clock not in {*Keeping, Clock.DATA_REQUEST} for one in case.timers) or any(
        one.failed for one in case.tracked
    )
    if case.status is not Status.CLOSED or owed:
        if dated:
            yield "law 10: a date to go on a case that somebody works on"
        return
    held = {one.id for one in case.documents if one.gone_at is None and case.merged_into is None}
    if not held <= dated.keys() or "" not in dated:
        yield "law 10: held without a date to go"
    if set(dated) - held - {""}:
        yield "law 10: a date for what is gone"
    for until in (case.appeal_until, case.hold.until if case.hold else None):
        if until is not None and any(due < until for due in dated.values()):
            yield "law 10: something goes before a window is over, or under a hold"
    sent = {one.id: one.received_at for one in case.documents}
    if any(ref and due < sent[DocumentId(ref)] + KEPT for ref, due in dated.items()):
        yield "law 10: a document goes sooner than anybody was told"


def _law_10_destroyed(before: Case, event: Event, after: Case, decision: Decision) -> Iterator[str]:
    """Time alone destroys, at its date; and what is said to be gone was proved to be."""
    for one in decision.effects:
        if not isinstance(one, DestroyDocument):
            continue
        timer = before.timer(f"retention:{one.document}")
        held = before.hold is not None and before.hold.until > event.at
        if timer is None or timer.due > event.at or held or event.actor.is_human:
            yield "law 10: a document is destroyed before its time, or by somebody's act"
    known = {one.id for one in before.documents if one.gone_at is not None}
    for document in after.documents:
        fresh = document.gone_at is not None and document.id not in known
        if fresh and event.body != DocumentGone(document.id):
            yield "law 10: called gone without a proof"


# -- laws 11 and 12 -------------------------------------------------------------------------------


def _law_11(before: Case, event: Event, after: Case, decision: Decision) -> Iterator[str]:
    actor = event.actor
    ruled = after.rulings != before.rulings
    if actor.role is Role.FREELANCER:
        if actor.id != before.person and isinstance(event.body, Pressed) and after != before:
            yield "law 11: a stranger changed the case"
        judged = [one.verdict for one in after.documents[: len(before.documents)]]
        if ruled or after.imposers != before.imposers or judged != [one.verdict for one in before.documents]:
            yield "law 11: a freelancer did what staff do"
    if not actor.is_staff or actor.roles & _LEADS:
        return
    done = {one.action for one in decision.notes}
    for_anybody = done & {"restored", "imposed the measure", "data requested"}
    if before.assignee != actor.id and (ruled or _spoke(decision)) and not for_anybody:
        yield "law 11: who does not have the case spoke or ruled on it"
    if done & {"notice given by other means", "reopened by staff", "legal hold", "legal hold ended"}:
        yield "law 11: a reviewer did what leads do"
    if after.assignee == actor.id and actor.id in before.imposers:
        yield "law 11: who imposed the measure has the case"


def _spoke(decision: Decision) -> bool:
    return any(isinstance(one, Send) and isinstance(one.to, ToPerson) for one in decision.effects)


def _law_12(after: Case, decision: Decision) -> Iterator[str]:
    if after.proved:
        return
    for one in decision.effects:
        if isinstance(one, Send) and isinstance(one.to, ToPerson):
            if one.confidential:
                yield "law 12: something confidential to an unproved chat"
            words = [value for part in one.message.parts for value in arguments(part)]
            if any(secret in word for word in words if isinstance(word, str) for secret in scene.SECRETS):
                yield "law 12: a secret in a message to an unproved chat"
