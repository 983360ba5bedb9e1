"""The forms of staff: reply, request, reasons, verdict, decision and the records they make.

Built from the case each time: a decision has a field for every point he raised. Belongs here: the fields.
What a finished form does is in `bot.review.sending`.
"""

from enum import StrEnum, unique
from typing import Final, assert_never

from bot.actions import Verb
from bot.case.model import Case
from bot.decision.model import (
    Automation,
    Capability,
    Outcome,
    Redress,
    Restored,
    ReversalBasis,
    Withholding,
)
from bot.documents import checklist
from bot.documents.model import Fault, Verdict
from bot.documents.papers import EXPIRING
from bot.forms.model import Field, Form, Kind, Option
from bot.people.data import DataWish
from bot.texts import named, text
from bot.world import World


@unique
class StaffForm(StrEnum):
    """The forms that staff fill in."""

    REPLY = "reply"
    REQUEST = "request"
    REASONS = "reasons"
    EXTEND = "extend"
    VERDICT = "verdict"
    DECISION = "decision"
    PROOF = "proof"
    NOTICE = "notice"
    RESTORED = "restored"
    REOPEN = "reopen"
    BAR = "bar"
    DATA_ASKED = "data_asked"
    DATA_ANSWERED = "data_answered"
    HOLD = "hold"


OPENED_BY: Final[dict[Verb, StaffForm]] = {
    Verb.REPLY: StaffForm.REPLY,
    Verb.REQUEST: StaffForm.REQUEST,
    Verb.REASONS: StaffForm.REASONS,
    Verb.EXTEND: StaffForm.EXTEND,
    Verb.MARK_DOCUMENT: StaffForm.VERDICT,
    Verb.DECIDE: StaffForm.DECISION,
    Verb.RECORD_PROOF: StaffForm.PROOF,
    Verb.RECORD_NOTICE: StaffForm.NOTICE,
    Verb.RESTORED: StaffForm.RESTORED,
    Verb.REOPEN: StaffForm.REOPEN,
    Verb.BAR: StaffForm.BAR,
    Verb.DATA_ASKED: StaffForm.DATA_ASKED,
    Verb.DATA_ANSWERED: StaffForm.DATA_ANSWERED,
    Verb.HOLD: StaffForm.HOLD,
}
"""Which verb opens which form; the same permission is asked again when the form is sent."""


def verb_of(form: StaffForm) -> Verb:
    """Return the verb whose permission the form needs."""
    return next(verb for verb, opened in OPENED_BY.items() if opened is form)


def staff_form(kind: StaffForm, case: Case, world: World) -> Form:
    """Build a form for this case."""
    return Form(kind.value, named("form", kind), _fields(kind, case, world))


def _fields(kind: StaffForm, case: Case, world: World) -> tuple[Field, ...]:
    match kind:
        case StaffForm.REPLY:
            return (_words("words", "reply-words"),)
        case StaffForm.REQUEST:
            return (_words("words", "request-words"), _optional("days", Kind.NUMBER, "request-days"))
        case StaffForm.REASONS:
            return _reasons(world)
        case StaffForm.EXTEND:
            return (_words("why", "extend-why"), _optional("days", Kind.NUMBER, "extend-days"))
        case StaffForm.VERDICT:
            return _verdict(case, world)
        case StaffForm.DECISION:
            return _decision(case, world)
        case StaffForm.PROOF:
            return (_words("account", "proof-account"), _words("how", "proof-how-checked"))
        case StaffForm.NOTICE:
            return _notice(case)
        case StaffForm.RESTORED:
            return (_words("words", "restored-words"),)
        case StaffForm.REOPEN:
            return (_words("why", "reopen-why"),)
        case StaffForm.BAR:
            days = Field("days", Kind.NUMBER, text("field-bar-days"), required=True)
            return (days, _words("why", "bar-why"))
        case StaffForm.DATA_ASKED:
            wish = _choice("wish", "data-wish", tuple(DataWish), "data-wish")
            return (wish, _words("words", "data-words"))
        case StaffForm.DATA_ANSWERED:
            return (_words("words", "data-answer"),)
        case StaffForm.HOLD:
            until = Field("until", Kind.DATE, text("field-hold-until"), required=True, ahead=True)
            return (_words("why", "hold-why"), until)
        case _:
            assert_never(kind)


def _notice(case: Case) -> tuple[Field, ...]:
    held = Field("decision", Kind.YES_NO, text("field-notice-decision"), required=True)
    return (
        _words("how", "notice-how"),
        Field("on", Kind.DATE, text("field-notice-on"), required=True),
        *((held,) if case.decision_waits else ()),
    )


def _reasons(world: World) -> tuple[Field, ...]:
    return (
        _clause(world),
        _words("facts", "facts"),
        _choice("automation", "automation", tuple(Automation), "automation"),
    )


def _verdict(case: Case, world: World) -> tuple[Field, ...]:
    """Ask how long a document holds only where one of the papers asked for, or sent, expires."""
    asked = any(one.months for one in checklist.wanted(case, world.catalogue))
    again = {kind for kind, _ in world.catalogue.renewals} | EXPIRING
    expires = asked or any(one.paper in again for one in case.documents)
    months = Field(
        "months",
        Kind.NUMBER,
        text("field-verdict-months"),
        only_if=("verdict", Verdict.ACCEPTED.value),
    )
    return (
        _choice("verdict", "verdict", tuple(Verdict), "verdict"),
        _several(
            "faults", "verdict-faults", tuple(Fault), "fault", only_if=("verdict", Verdict.NOT_READABLE.value)
        ),
        _optional("why", Kind.TEXT, "verdict-why"),
        *((months,) if expires else ()),
    )


def _decision(case: Case, world: World) -> tuple[Field, ...]:
    reversing = ("outcome", Outcome.REVERSED.value)
    return (
        _choice("outcome", "outcome", tuple(Outcome), "ruling"),
        _choice("basis", "basis", tuple(ReversalBasis), "basis", only_if=reversing),
        _optional("measure", Kind.TEXT, "measure"),
        *(
            Field(
                f"point.{number}",
                Kind.TEXT,
                text("field-point", number=str(number), point=point),
                required=True,
            )
            for number, point in enumerate(case.points, 1)
        ),
        _clause(world),
        _words("facts", "facts"),
        _words("why", "why"),
        Field("detected", Kind.YES_NO, text("field-detected"), required=True),
        _choice("automation", "automation", tuple(Automation), "automation"),
        _several("allowed", "allowed", tuple(Capability), "capability"),
        _optional("remedy", Kind.TEXT, "remedy"),
        _several("redress", "redress", tuple(Redress), "redress", required=True),
        _words("redress_how", "redress-how"),
        _optional("reopen_if", Kind.TEXT, "reopen-if"),
        _several("restored", "restored", tuple(Restored), "restored", required=True, only_if=reversing),
        Field(
            "prevention",
            Kind.TEXT,
            text("field-prevention"),
            required=True,
            only_if=("basis", ReversalBasis.OUR_ERROR.value),
        ),
        _choice("withheld", "withheld", tuple(Withholding), "withheld"),
        _optional("withheld_what", Kind.TEXT, "withheld-what"),
    )


def _clause(world: World) -> Field:
    options = tuple(
        Option(one.id, text("option-clause", number=one.number, title=one.title, version=one.version))
        for one in world.catalogue.clauses
    )
    return Field("clause", Kind.CHOICE, text("field-clause"), required=True, options=options)


def _words(field_id: str, key: str) -> Field:
    return Field(field_id, Kind.TEXT, named("field", key), required=True)


def _optional(field_id: str, kind: Kind, key: str) -> Field:
    return Field(field_id, kind, named("field", key))


def _choice(
    field_id: str, key: str, options: tuple[StrEnum, ...], prefix: str, only_if: tuple[str, str] | None = None
) -> Field:
    return Field(
        field_id,
        Kind.CHOICE,
        named("field", key),
        required=True,
        options=_options(options, prefix),
        only_if=only_if,
    )


def _several(
    field_id: str,
    key: str,
    options: tuple[StrEnum, ...],
    prefix: str,
    *,
    required: bool = False,
    only_if: tuple[str, str] | None = None,
) -> Field:
    return Field(
        field_id,
        Kind.SEVERAL,
        named("field", key),
        required=required,
        options=_options(options, prefix),
        only_if=only_if,
    )


def _options(members: tuple[StrEnum, ...], prefix: str) -> tuple[Option, ...]:
    return tuple(Option(one.value, named(prefix, one)) for one in members)
