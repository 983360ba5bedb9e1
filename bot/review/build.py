"""Building: turns a filled-in staff form into the values that a case keeps."""

from bot.decision.model import (
    Automation,
    Capability,
    Clause,
    Outcome,
    PointAnswer,
    Redress,
    Restored,
    ReversalBasis,
    Ruling,
    StatedReasons,
    Withholding,
)
from bot.forms.model import Draft
from bot.ids import StaffId
from bot.step import Step


def reasons(step: Step, draft: Draft) -> StatedReasons:
    """Build the stated reasons."""
    return StatedReasons(
        _clause(step, draft),
        draft.text("facts"),
        Automation(draft.text("automation")),
        StaffId(step.event.actor.id),
        step.event.at,
    )


def ruling(step: Step, draft: Draft) -> Ruling:
    """Build the ruling; every required field has been checked before."""
    me, outcome = StaffId(step.event.actor.id), Outcome(draft.text("outcome"))
    reversing = outcome is Outcome.REVERSED
    member = step.world.roster.get(me)
    points = tuple(
        PointAnswer(point, draft.text(f"point.{number}")) for number, point in enumerate(step.case.points, 1)
    )
    return Ruling(
        outcome=outcome,
        clause=_clause(step, draft),
        facts=draft.text("facts"),
        why=draft.text("why"),
        automated_detection=draft.text("detected") == "yes",
        automation=Automation(draft.text("automation")),
        points=points,
        still_allowed=tuple(Capability(one) for one in draft.items("allowed")),
        allowed_stated_by=me,
        remedy="" if reversing else draft.text("remedy"),
        redress=tuple(Redress(one) for one in draft.items("redress")),
        redress_how=draft.text("redress_how"),
        reopen_if="" if reversing else draft.text("reopen_if"),
        by=me,
        signed=member.pseudonym if member else "",
        at=step.event.at,
        basis=ReversalBasis(draft.text("basis")) if reversing else None,
        measure="" if reversing else draft.text("measure"),
        restored=tuple(Restored(one) for one in draft.items("restored")) if reversing else (),
        prevention=draft.text("prevention") if reversing else "",
        withheld=Withholding(draft.text("withheld")),
        withheld_what=draft.text("withheld_what"),
    )


def _clause(step: Step, draft: Draft) -> Clause:
    chosen = step.world.catalogue.clause(draft.text("clause"))
    # A clause taken out of the catalogue since the form was filled in: `sending.problems` has refused it.
    return chosen or Clause("", "", "", "", "", "")
