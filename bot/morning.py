"""The morning: makes each working day's digests once, whatever happens in between.

Belongs here: which rows go out, in one transaction; a day that was made is made for good. What a digest says
is `bot.deadlines.digest`, written when it is sent; who calls this, and how often, is the process's business.
"""

from datetime import datetime

from bot import sealing
from bot.deadlines import quiet
from bot.ids import MessageId, derive
from bot.messages import Morning, Recipient, ToModerators, ToStaff, Urgency, waiting_lane
from bot.policy import Policy
from bot.ports import OutboxRow, Tx
from bot.service import Service


async def make(service: Service, at: datetime) -> int:
    """Make the digests of today, unless it was done or is no working day; return how many."""
    return await service.store.transact(lambda tx: _make(tx, service.in_force(tx), at))


def _make(tx: Tx, policy: Policy, at: datetime) -> int:
    rules = policy.rules
    day = quiet.digest_day(at, rules) if rules.conduct.digest else None
    if day is None or not tx.first_time(f"digest:{day}", at):
        return 0
    root = sealing.seal(tx.roots(), tx.heads(), day)
    tx.add_root(root, at)
    present = (one for one in policy.roster.staff if one.addresses and one.present(at))
    words: list[tuple[Recipient, Morning]] = [(ToStaff(one.id), Morning(day)) for one in present]
    words.append((ToModerators(), Morning(day, root.root)))
    for to, word in words:
        lane = waiting_lane(to, word)
        row = MessageId(derive("digest", day.isoformat(), lane))
        when = quiet.staff_moment(at, lane, rules)
        tx.enqueue(OutboxRow(row, lane, to, word, at, urgency=Urgency.FOLLOW_UP, not_before=when))
    return len(words)
