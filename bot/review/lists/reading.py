"""Reading: what staff ask that concerns no single case, answered from the store within its transaction.

Belongs here: which query a list is. How a list looks is in `listing`.
"""

from datetime import datetime
from typing import Final

from bot import brevity
from bot.actions import Action, Verb
from bot.answers import Answer, Show, Toast
from bot.events import Pressed
from bot.ids import StaffId, reference_beginning
from bot.messages import Message
from bot.people import names, permissions
from bot.people.model import Actor
from bot.policy import Policy
from bot.ports import Query, Tx
from bot.review.figures import showing as figures
from bot.review.lists import begun, listing, wishes
from bot.review.lists.wishes import PAGE, Wish
from bot.texts import Text, text

READS: Final = frozenset(
    {
        *(Verb.QUEUE, Verb.OVERDUE, Verb.MINE, Verb.FIND, Verb.BARRED, Verb.STATS),
        *(Verb.HELP, Verb.START_BUTTON),
    }
)
"""What is answered here, wherever staff are."""


_MOST_BARRED: Final = 20


def answer(tx: Tx, action: Action, actor: Actor, policy: Policy, at: datetime) -> Answer:
    """Answer a question of staff, if the table of permissions allows it."""
    refused = permissions.refusal(actor, action.verb)
    if refused is not None:
        return Toast(refused, refused=True)
    match action.verb:
        case Verb.HELP:
            return Show(Message((text("staff-help"),)))
        case Verb.BARRED:
            query = Query(open_only=False, submitted_only=False, barred_at=at, limit=_MOST_BARRED)
            shown = Show(listing.barred(tx.cases(query)))
            return brevity.turned(shown, Pressed(action), policy.texts) or shown
        case Verb.STATS:
            shown = Show(figures.shown(tx, action.target, policy, at))
            return brevity.turned(shown, Pressed(action), policy.texts) or shown
        case Verb.START_BUTTON:
            return Show(Message((text("start-here", marketplace=policy.marketplace), text("start-here-how"))))
        case _:
            known = wishes.Known(policy.texts, policy.catalogue, policy.roster)
            listed = _list(tx, wishes.read(action, known), actor, policy)
            more = begun.told(tx, StaffId(actor.id)) if action.verb is Verb.MINE else ()
            room = brevity.how_many(more, policy.texts, brevity.LONGEST, listed.parts)
            return Show(Message((*listed.parts, *more[:room]), listed.buttons))


def _list(tx: Tx, wish: Wish | Text, actor: Actor, policy: Policy) -> Message:
    if isinstance(wish, Text):
        return Message((wish, text("list-how")))
    if wish.verb is Verb.FIND and not wish.sought:
        return Message((text("find-how"),))
    query = _query(wish, StaffId(actor.id))
    if wish.narrow is not None:
        return listing.choices(tx.tally(query, wish.narrow), wish.narrow, wish)
    found = tx.cases(query)
    if not found and wish.verb is Verb.FIND:
        query = _by_reference(wish)
        found = tx.cases(query) if query.begins else ()
        if not found:
            return Message((text("queue-empty-found"), text("find-how")))
    return listing.listing(found, tx.count(query), wish, policy.roster, policy.texts)


def _query(wish: Wish, me: StaffId) -> Query:
    match wish.verb:
        case Verb.OVERDUE:
            return Query(late_only=True, limit=PAGE, offset=wish.offset, where=wish.where)
        case Verb.MINE:
            return Query(assignee=me, limit=PAGE, offset=wish.offset, where=wish.where)
        case Verb.FIND:
            # Of signs alone nothing is left to look for; then it must not find everything.
            key = names.sought(wish.sought) or "="
            return Query(open_only=False, limit=PAGE, offset=wish.offset, named=key)
        case _:
            return Query(limit=PAGE, offset=wish.offset, where=wish.where)


def _by_reference(wish: Wish) -> Query:
    return Query(open_only=False, limit=PAGE, offset=wish.offset, begins=reference_beginning(wish.sought))
