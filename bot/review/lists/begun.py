"""What somebody began to write and has not sent: said with the list of his own cases.

Whoever is interrupted in the middle of a decision comes back to it. Belongs here: finding such drafts. That
a draft stands on the card of its case is in `bot.review.card`.
"""

from typing import Final

from bot.forms.model import Draft
from bot.ids import CaseId, StaffId
from bot.ports import Query, Tx
from bot.texts import Text, named, text

_MOST: Final = 3
"""Drafts that are named; who has more reads the others when these are sent."""
_LOOKED_AT: Final = 60


def told(tx: Tx, me: StaffId) -> tuple[Text, ...]:
    """Name what he has begun on the cases that he has; the oldest first, nothing where there is none."""
    rows = tx.cases(Query(assignee=me, limit=_LOOKED_AT))
    cases = (tx.case(one.case) for one in rows)
    found = [(one.id, each) for one in cases if one is not None for each in one.drafts if each.by == me]
    found.sort(key=lambda one: one[1].begun_at.isoformat() if one[1].begun_at else "")
    if not found:
        return ()
    return (text("mine-begun", what=tuple(_said(*one) for one in found[:_MOST])),)


def _said(case: CaseId, draft: Draft) -> Text:
    return text("mine-begun-form", reference=case, form=named("form", draft.form))
