"""What is offered below a case's card: everything that staff can do with it now.

Belongs here: which buttons, in which order, and which fields of a case they are made of. Who may press them
is `bot.people.permissions`.
"""

from functools import lru_cache
from typing import Final

from bot.actions import Verb
from bot.case.model import Case, Status
from bot.deadlines.clocks import Clock
from bot.messages import Button, button
from bot.texts import Text, text
from bot.world import World

READ: Final = frozenset({"assignee", "status", "documents", "timers", "proof"})
"""The fields of a case that say which buttons there are."""


def buttons(case: Case, world: World) -> tuple[Button, ...]:
    """Offer what can be done now, the documents first."""
    offered: list[Button] = []
    if case.assignee is None:
        offered.append(_fixed(text("button-claim"), Verb.CLAIM))
        if case.status is not Status.CLOSED:
            return (
                *offered,
                _fixed(text("button-imposed-it"), Verb.IMPOSED_IT),
                _fixed(text("button-assign"), Verb.ASSIGN),
                *_for_leads(case),
            )
    offered += [
        button(text("button-open", name=one.name), Verb.OPEN_DOCUMENT, one.id)
        for one in case.documents
        if not one.unscanned and not one.gone
    ]
    offered += [
        button(text("button-mark-named", name=one.name), Verb.MARK_DOCUMENT, one.id)
        for one in case.documents
        if (one.opened or one.unscanned) and one.verdict is None and not one.gone
    ]
    offered += [
        button(text("button-send-again-named", name=one.name), Verb.SEND_AGAIN, one.id)
        for one in case.documents
        if (one.opened or one.unscanned) and one.verdict is None and not one.gone
    ]
    if case.status is Status.WAITING_FOR_REASONS:
        offered.append(_fixed(text("button-state-reasons"), Verb.REASONS))
    offered.append(_fixed(text("button-reply"), Verb.REPLY))
    if world.passages:
        offered.append(_fixed(text("button-reply-passage"), Verb.INSERT, Verb.REPLY.value))
    if case.status in (Status.BEING_REVIEWED, Status.SECOND_REVIEW):
        offered.append(_fixed(text("button-request"), Verb.REQUEST))
    if case.status in (
        Status.BEING_REVIEWED,
        Status.SECOND_REVIEW,
        Status.WAITING_FOR_REASONS,
        Status.WAITING_FOR_YOU,
    ):
        offered.append(_fixed(text("button-decide"), Verb.DECIDE))
        offered += [_fixed(text("button-extend"), Verb.EXTEND)] if _may_move(case) else []
    if not case.proved:
        offered.append(_fixed(text("button-record-proof"), Verb.RECORD_PROOF))
    if case.timer(Clock.REINSTATEMENT.value) is not None:
        offered.append(_fixed(text("button-restored"), Verb.RESTORED))
    offered += _for_leads(case)
    if case.to_be_reached:
        offered.append(_fixed(text("button-record-notice"), Verb.RECORD_NOTICE))
    if case.assignee is not None and case.open:
        offered.append(_fixed(text("button-release"), Verb.RELEASE))
        offered.append(_fixed(text("button-assign"), Verb.ASSIGN))
    return tuple(offered)


@lru_cache(maxsize=64)
def _fixed(label: Text, verb: Verb, target: str = "") -> Button:
    """Make a button that is the same on every card."""
    return button(label, verb, target)


def _for_leads(case: Case) -> list[Button]:
    """Offer what a lead owes, whoever has the case."""
    asked = any(one.clock is Clock.DATA_REQUEST for one in case.timers)
    return [_fixed(text("button-data-answer"), Verb.DATA_ANSWERED)] if asked else []


def _may_move(case: Case) -> bool:
    """Tell whether the decision's date may still move; how far is said when it is asked for."""
    deciding = (one for one in case.timers if one.clock in (Clock.DECISION, Clock.SECOND_REVIEW))
    return any(not one.late and not one.moved_later for one in deciding)
