"""Again: what goes to somebody who can be reached again, after messages to him have failed.

Whatever is owed goes, in its order. Of news that the same news followed, only the newest goes: somebody who
comes back after a month need not read in ten messages how it stood each week.

Belongs here: which message another has overtaken. That he is there again is decided where he says so.
"""

from datetime import datetime

from bot.ids import CaseId, MessageId, PersonId
from bot.messages import Message, Urgency
from bot.ports import Elsewhere, OutboxRow, Tx

_News = tuple[object, ...]


def send(tx: Tx, person: PersonId, at: datetime) -> int:
    """Put back what failed, but for what was overtaken; return how many messages go."""
    failed = tx.failed(person)
    cases = {one.case for one in failed if one.case is not None}
    return tx.requeue(person, at, overtaken(failed, _awaited(tx, cases)))


def overtaken(failed: tuple[OutboxRow, ...], awaited: frozenset[MessageId]) -> frozenset[MessageId]:
    """Name the failed messages that a later one makes needless; nothing whose arrival a case awaits."""
    newest = {_news(one): one.id for one in failed}
    return frozenset(one.id for one in failed if one.id not in awaited and newest[_news(one)] != one.id)


def _awaited(tx: Tx, cases: set[CaseId]) -> frozenset[MessageId]:
    found = (tx.case(one) for one in cases)
    return frozenset(one.message for case in found if case is not None for one in case.tracked)


def _news(row: OutboxRow) -> _News:
    """Return what two messages have in common when the later says all that the earlier said.

    Of what comes by itself: the case, and what its first words are about, with whatever status and dates. Of
    anything else: every word.
    """
    content = row.content.message if isinstance(row.content, Elsewhere) else row.content
    if not isinstance(content, Message) or not content.parts:
        return (row.id,)
    if row.urgency is Urgency.FOLLOW_UP:
        first = content.parts[0]
        return (row.case, first.key, dict(first.args).get("what"))
    return (row.case, content)
