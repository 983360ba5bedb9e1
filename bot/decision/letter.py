"""The letter: how reasons and decisions read to the freelancer, in the order that respects him.

The result comes first, then what changes, each point with its answer, what was looked at, rule and facts,
what he may still do, and where to turn next. Belongs here: order and choice of texts. The wording is in
the texts; what must be in a ruling is in `guards`.
"""

from bot.actions import Verb
from bot.case.model import Case, Purpose, Stage
from bot.deadlines.clocks import Clock
from bot.decision.model import Capability, Clause, Outcome, Ruling, StatedReasons, Withholding
from bot.documents.model import Document, Verdict
from bot.ids import StaffId
from bot.messages import button
from bot.step import Step
from bot.texts import Text, When, named, text


def send_reasons(step: Step) -> None:
    """Send the stated reasons, or keep them until the account is proved (law 12)."""
    reasons = step.case.reasons
    assert reasons is not None  # noqa: S101 - the caller has just stored them
    reply = step.case.timer(Clock.REPLY.value)
    if not step.case.proved:
        step.tell(
            text("reasons-held", marketplace=step.world.marketplace),
            *((text("reasons-held-until", due=When(reply.due)),) if reply is not None else ()),
            purpose=Purpose.REASONS,
            timer=Clock.REASONS.value,
        )
        return
    step.tell(
        *reasons_letter(reasons),
        *((text("reasons-reply-by", due=When(reply.due)),) if reply is not None else ()),
        buttons=(button(text("button-nothing-to-add"), Verb.NOTHING_TO_ADD),) if reply is not None else (),
        purpose=Purpose.REASONS,
        timer=Clock.REASONS.value,
        confidential=True,
    )


def send_decision(step: Step) -> None:
    """Send the ruling in force; unproved, say that it is there and how to read it (law 12)."""
    ruling = step.case.last_ruling
    assert ruling is not None  # noqa: S101 - the caller has just stored it
    duty = Clock.SECOND_REVIEW if len(step.case.rulings) > 1 else Clock.DECISION
    if not step.case.proved:
        step.tell(
            text("decision-ready", marketplace=step.world.marketplace),
            purpose=Purpose.DECISION_READY,
            timer=duty.value,
        )
        return
    step.tell(
        *decision_letter(step.case, ruling), purpose=Purpose.DECISION, timer=duty.value, confidential=True
    )


def send_what_waited(step: Step) -> None:
    """Send reasons or decision that were held back until the account was proved."""
    if step.case.last_ruling is not None and step.case.informed_at is None:
        send_decision(step)
    elif step.case.reasons is not None and step.case.last_ruling is None:
        send_reasons(step)


def reasons_letter(reasons: StatedReasons) -> tuple[Text, ...]:
    """Write the reasons of a measure."""
    return (
        text("reasons-intro"),
        _clause(reasons.clause),
        text("letter-facts", facts=reasons.facts),
        named("letter-automation", reasons.automation),
    )


def decision_letter(case: Case, ruling: Ruling) -> tuple[Text, ...]:
    """Write the whole decision, a paragraph a text, in the order of a good decision."""
    again = (text("letter-second-review"),) if case.stage is Stage.SECOND else ()
    return (
        *again,
        _result(ruling),
        *_what_changes(ruling),
        *(_point(number, one.point, one.answer) for number, one in enumerate(ruling.points, 1)),
        *_looked_at(case.documents, ruling.by),
        _clause(ruling.clause),
        text("letter-facts", facts=ruling.facts),
        text("letter-why", why=ruling.why),
        text("letter-detection", automated="yes" if ruling.automated_detection else "no"),
        named("letter-automation", ruling.automation),
        *_withheld(ruling),
        *_our_error(ruling),
        _still_allowed(ruling),
        *_what_would_change_it(ruling),
        *_redress(ruling),
        text("letter-by", at=When(ruling.at), name=ruling.signed),
    )


def _result(ruling: Ruling) -> Text:
    if ruling.basis is not None:
        return named("letter-result", ruling.basis)
    return named("letter-result", ruling.outcome)


def _what_changes(ruling: Ruling) -> tuple[Text, ...]:
    if ruling.outcome is Outcome.REVERSED:
        given_back = tuple(named("restored", one) for one in ruling.restored)
        return (text("letter-restored", what=given_back),)
    return (text("letter-measure", measure=ruling.measure),) if ruling.measure else ()


def _point(number: int, point: str, answer: str) -> Text:
    return text("letter-point", number=str(number), point=point, answer=answer)


def _looked_at(documents: tuple[Document, ...], by: StaffId) -> tuple[Text, ...]:
    if not documents:
        return (text("letter-no-documents"),)
    return (text("letter-documents"), *(_document(one, by) for one in documents))


def _document(document: Document, by: StaffId) -> Text:
    """Say what became of a document, and when whoever decides looked at it."""
    openings = sorted(document.openings, key=lambda one: one.by != by)  # his own first, else the first of all
    first = openings[0].at if openings else document.received_at
    verdict = document.verdict or Verdict.NOT_RELEVANT
    if verdict is Verdict.ACCEPTED:
        return named("letter-document", verdict, name=document.name, opened=When(first))
    return named("letter-document", verdict, name=document.name, opened=When(first), why=document.why)


def _clause(clause: Clause) -> Text:
    return text(
        "letter-clause",
        number=clause.number,
        title=clause.title,
        version=clause.version,
        quote=clause.text,
        address=clause.address,
    )


def _our_error(ruling: Ruling) -> tuple[Text, ...]:
    return (text("letter-prevention", prevention=ruling.prevention),) if ruling.prevention else ()


def _withheld(ruling: Ruling) -> tuple[Text, ...]:
    if ruling.withheld is Withholding.NONE:
        return ()
    return (named("letter-withheld", ruling.withheld, what=ruling.withheld_what),)


def _still_allowed(ruling: Ruling) -> Text:
    allowed = tuple(named("capability", one) for one in ruling.still_allowed)
    blocked = tuple(named("capability", one) for one in Capability if one not in ruling.still_allowed)
    if ruling.outcome is Outcome.REVERSED and not allowed:
        return text("letter-all-allowed")
    if not allowed:
        return text("letter-nothing-allowed", blocked=blocked)
    return text("letter-allowed", allowed=allowed, blocked=blocked) if blocked else text("letter-all-allowed")


def _what_would_change_it(ruling: Ruling) -> tuple[Text, ...]:
    if ruling.outcome is Outcome.REVERSED:
        return ()
    return (text("letter-remedy", remedy=ruling.remedy), text("letter-reopen-if", what=ruling.reopen_if))


def _redress(ruling: Ruling) -> tuple[Text, ...]:
    routes = tuple(named("redress", one) for one in ruling.redress)
    return (text("letter-redress", routes=routes, how=ruling.redress_how),) if routes else ()
