"""Sending: what a finished staff form does to the case, and what would stand in its way.

Belongs here: one function a form. The fields are in `bot.review.forms`, the values in `bot.review.build`.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.case import lifecycle, moves
from bot.case.lifecycle import Trigger
from bot.case.model import Purpose, Request, Status
from bot.deadlines import delivery
from bot.deadlines.clocks import Clock
from bot.decision import guards, letter
from bot.decision.model import Outcome, Withholding
from bot.documents import again, naming
from bot.documents.model import Fault, Verdict
from bot.forms.model import Draft
from bot.ids import DocumentId, StaffId
from bot.intake import acknowledgement
from bot.keeping import hold
from bot.people import data, proof
from bot.people.data import DataWish
from bot.review import barring, build, canned, claiming, extending, preview, windows
from bot.review.forms import StaffForm, verb_of
from bot.step import Step
from bot.texts import Text, When, named, text

_MOST_MONTHS: Final = 120


def refusal(step: Step, kind: StaffForm, target: str) -> Text | None:
    """Say why the actor cannot use this form now: he may not, or it makes no sense; None when he can."""
    return claiming.refusal(step, verb_of(kind)) or unfit(step, kind, target)


def unfit(step: Step, kind: StaffForm, target: str) -> Text | None:
    """Say why this form makes no sense on the case as it is; None when it does."""
    case, status = step.case, step.case.status
    if kind is StaffForm.REQUEST and not lifecycle.can(case, Trigger.REQUEST):
        return text("unfit-request", status=_status(status))
    if kind is StaffForm.REASONS and not lifecycle.can(case, Trigger.STATE_REASONS):
        return text("unfit-reasons", status=_status(status))
    if kind is StaffForm.DECISION and not lifecycle.can(case, Trigger.DECIDE):
        return text("unfit-decide", status=_status(status))
    if kind is StaffForm.REOPEN and not lifecycle.can(case, Trigger.REOPEN):
        return text("unfit-reopen", status=_status(status))
    if kind is StaffForm.EXTEND:
        return extending.unfit(step, target)
    if kind is StaffForm.DATA_ANSWERED and data.open_request(step, target) is None:
        return text("unfit-data-answer")
    if kind is StaffForm.PROOF and case.proved:
        return text("unfit-proof")
    if kind is StaffForm.NOTICE and not case.to_be_reached:
        return text("unfit-notice")
    if kind is StaffForm.RESTORED and case.timer(Clock.REINSTATEMENT.value) is None:
        return text("unfit-restored")
    if kind is StaffForm.BAR and barring.holds(case, step.event.at):
        return text("unfit-bar")
    if kind is StaffForm.VERDICT:
        return _unfit_verdict(step, target)
    return None


def problems(step: Step, kind: StaffForm, draft: Draft) -> tuple[Text, ...]:
    """List everything that keeps a filled-in form from being sent, all at once."""
    found: list[Text] = []
    if draft.answer("clause") is not None and step.world.catalogue.clause(draft.text("clause")) is None:
        found.append(text("guard-clause-gone"))
    if (
        kind is StaffForm.VERDICT
        and draft.text("verdict") != Verdict.ACCEPTED.value
        and not (draft.text("why") or draft.items("faults"))
    ):
        found.append(text("guard-verdict-why"))
    if kind is StaffForm.BAR:
        found += barring.problems(draft)
    found += canned.problems(step, kind, draft)
    if kind is StaffForm.VERDICT:
        found += _unfit_for(step, draft)
    if kind is StaffForm.HOLD:
        found += hold.problems(step, draft)
    if kind is StaffForm.REQUEST:
        found += windows.problems(step, draft)
    if kind is StaffForm.EXTEND:
        found += extending.problems(step, draft)
    if kind is StaffForm.DECISION:
        found += guards.against_draft(step.case, draft, step.event.actor.id)
        withholding = draft.text("withheld") != Withholding.NONE.value
        if withholding and not draft.text("withheld_what"):
            found.append(text("guard-withheld-what"))
    return tuple(found)


def send(step: Step, kind: StaffForm, draft: Draft) -> None:
    """Do what the form says."""
    _SENDERS[kind](step, draft)


def _reply(step: Step, draft: Draft) -> None:
    words = draft.text("words")
    step.note("replied by staff", texts=(("words", words),), by=step.event.actor.id)
    step.tell(text("from-reviewer", words=words, signed=claiming.pseudonym(step)), purpose=Purpose.STAFF_WORD)
    step.post(text("thread-sent", name=_me(step), words=words))


def _request(step: Step, draft: Draft) -> None:
    words, me = draft.text("words"), StaffId(step.event.actor.id)
    step.change(request=Request(words, me, step.event.at), form_open=False)
    step.move(Trigger.REQUEST)
    window, said = windows.open_reply(step, draft)
    step.note("information requested", texts=(("words", words),), by=me, reply_by=window.due.isoformat())
    step.tell(
        text("from-reviewer", words=words, signed=claiming.pseudonym(step)),
        *said,
        buttons=windows.reply_buttons(),
        purpose=Purpose.REQUEST,
        timer=window.key,
    )
    step.post(text("thread-requested", name=_me(step), words=words, due=When(window.due)))


def _reasons(step: Step, draft: Draft) -> None:
    stated = build.reasons(step, draft)
    step.change(reasons=stated, form_open=False)
    step.note("reasons stated", texts=(("facts", stated.facts),), by=stated.by, clause=stated.clause.id)
    step.move(Trigger.STATE_REASONS)
    moved = windows.open_reply_to_reasons(step)
    step.post(text("thread-reasons-stated", name=_me(step), number=stated.clause.number))
    letter.send_reasons(step)
    if moved:
        step.tell(*moved)


def _verdict(step: Step, draft: Draft) -> None:
    document = step.case.document(DocumentId(draft.target))
    if document is None:
        return
    verdict, said = Verdict(draft.text("verdict")), preview.verdict_told(step, draft)
    new_reason = "yes" if preview.new_reason(step, draft) else "no"
    faults = tuple(Fault(one) for one in draft.items("faults"))
    naming.put(step, replace(document, verdict=verdict, why=draft.text("why"), faults=faults))
    step.note(
        "document marked",
        document=document.id,
        verdict=verdict.value,
        by=step.event.actor.id,
        new_reason=new_reason,
    )
    step.stop(Clock.SCAN, document.id)
    if verdict is Verdict.NOT_READABLE and step.case.open:
        windows.open_again(step, document.id)
    else:
        step.stop(Clock.RESUBMISSION, document.id)
    if verdict is Verdict.ACCEPTED:
        said = (*said, *again.accepted(step, document, int(draft.text("months") or 0)))
    else:
        step.stop(Clock.RENEWAL, document.id)
    step.tell(
        *said,
        purpose=Purpose.VERDICT,
        timer=f"{Clock.DOCUMENT_CHECK.value}:{document.id}",
    )
    step.post(
        text("thread-marked", name=_me(step), document=document.name, verdict=named("verdict", verdict))
    )


def _decision(step: Step, draft: Draft) -> None:
    ruling = build.ruling(step, draft)
    step.change(rulings=(*step.case.rulings, ruling), informed_at=None, request=None, form_open=False)
    step.stop(Clock.REPLY)
    step.stop(Clock.REASONS)
    step.stop(Clock.STATUS_UPDATE)
    step.stop(Clock.REVIEWER_NEEDED)
    for document in again.asked_for(step.case):
        step.stop(Clock.RESUBMISSION, document.id)
    step.move(Trigger.DECIDE)
    step.note(
        "decided",
        texts=(("facts", ruling.facts), ("why", ruling.why)),
        outcome=ruling.outcome.value,
        clause=ruling.clause.id,
        clause_version=ruling.clause.version,
        withheld=ruling.withheld.value,
        by=ruling.by,
    )
    if ruling.outcome is Outcome.REVERSED:
        step.start(Clock.REINSTATEMENT)
    step.post(text("thread-decided", name=_me(step), outcome=named("ruling", ruling.outcome)))
    letter.send_decision(step)


def _proof(step: Step, draft: Draft) -> None:
    step.note("identity checked by staff", texts=(("how", draft.text("how")),), by=step.event.actor.id)
    proof.recorded_by_staff(step, draft.text("account"), StaffId(step.event.actor.id))


def _notice(step: Step, draft: Draft) -> None:
    step.note("notice given by other means", texts=(("how", draft.text("how")),), on=draft.text("on"))
    step.post(text("thread-notice-recorded", name=_me(step), how=draft.text("how")))
    delivery.given_by_other_means(step, decision=draft.text("decision") == "yes")


def _restored(step: Step, draft: Draft) -> None:
    step.change(restored_at=step.event.at)
    step.note("restored", by=step.event.actor.id)
    step.tell(
        text("from-reviewer", words=draft.text("words"), signed=claiming.pseudonym(step)),
        purpose=Purpose.RESTORED,
        timer=Clock.REINSTATEMENT.value,
    )
    step.post(text("thread-restored", name=_me(step)))


def _reopen(step: Step, draft: Draft) -> None:
    step.note("reopened by staff", texts=(("why", draft.text("why")),), by=step.event.actor.id)
    step.post(text("thread-reopened", name=_me(step), why=draft.text("why")))
    moves.reopen(step)
    step.tell(text("reopened-by-us", why=draft.text("why")), *acknowledgement.whose_turn(step.case))


def _data_asked(step: Step, draft: Draft) -> None:
    data.ask(step, DataWish(draft.text("wish")), draft.text("words"))


def _data_answered(step: Step, draft: Draft) -> None:
    timer, words = data.open_request(step, draft.target), draft.text("words")
    if timer is None:
        return
    step.note("data request answered", texts=(("words", words),), clock=timer.key, by=step.event.actor.id)
    step.tell(
        text("from-reviewer", words=words, signed=claiming.pseudonym(step)),
        purpose=Purpose.DATA,
        timer=timer.key,
    )
    step.post(text("thread-data-answered", name=_me(step), what=named("data-wish", timer.ref), words=words))


_SENDERS: Final[dict[StaffForm, Callable[[Step, Draft], None]]] = {
    StaffForm.REPLY: _reply,
    StaffForm.REQUEST: _request,
    StaffForm.REASONS: _reasons,
    StaffForm.EXTEND: extending.extend,
    StaffForm.VERDICT: _verdict,
    StaffForm.DECISION: _decision,
    StaffForm.PROOF: _proof,
    StaffForm.NOTICE: _notice,
    StaffForm.RESTORED: _restored,
    StaffForm.REOPEN: _reopen,
    StaffForm.BAR: barring.bar,
    StaffForm.DATA_ASKED: _data_asked,
    StaffForm.DATA_ANSWERED: _data_answered,
    StaffForm.HOLD: hold.put,
}


def _unfit_verdict(step: Step, target: str) -> Text | None:
    document = step.case.document(DocumentId(target))
    if document is None:
        return text("document-unknown")
    if document.gone:
        return text("document-destroyed", name=document.name)
    if (
        document.opened or document.unscanned
    ):  # what cannot be scanned, nobody can open: it may be asked for anew
        return None
    return text("unfit-verdict", name=document.name)


def _unfit_for(step: Step, draft: Draft) -> tuple[Text, ...]:
    document = step.case.document(DocumentId(draft.target))
    months = draft.text("months")
    unscanned = document is not None and document.unscanned
    refused = unscanned and draft.text("verdict") != Verdict.NOT_READABLE.value
    return (
        *((text("guard-unscanned", name=document.name),) if refused and document is not None else ()),
        *(
            (text("guard-months", most=_MOST_MONTHS),)
            if months and not 1 <= int(months) <= _MOST_MONTHS
            else ()
        ),
    )


def _me(step: Step) -> str:
    return claiming.staff_name(step, step.event.actor.id)


def _status(status: Status) -> Text:
    return named("staff-status", status)
