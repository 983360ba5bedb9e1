"""Viewing: leave to look at one document, once, for some minutes, by whoever has the PIN.

Belongs here: what a leave is, and what it is worth when somebody comes with it. Opening itself was allowed,
recorded and told by the review (`bot.review.decide.open_document`); whether he may is asked again here,
because a case can change hands meanwhile. How a leave travels in an address is the viewer's business.
"""

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Final

from bot.actions import Verb
from bot.answers import OpenDocument
from bot.case.model import Case
from bot.documents.model import Document
from bot.effects import Entry
from bot.ids import CaseId, DocumentId, StaffId, derive
from bot.people import permissions
from bot.people.model import Roster, staff_actor
from bot.ports import Tx

PLAYING: Final = timedelta(hours=1)
"""How long a recording that was opened can be played: players ask for it piece by piece, and again."""
TRIES: Final = 5
"""Wrong PINs after which a link is worth nothing."""
_DIGITS: Final = 6
_MOST_MERGES: Final = 20


@dataclass(frozen=True, slots=True)
class Leave:
    """What the address of a link stands for. Whoever has it and not the PIN has nothing."""

    id: str
    case: CaseId
    document: DocumentId
    by: StaffId
    pin: str
    until: datetime


@unique
class Worth(StrEnum):
    """What a leave turned out to be worth."""

    OPEN = "open"
    LATE = "late"
    USED = "used"
    WRONG_PIN = "wrong_pin"
    TRIED_TOO_OFTEN = "tried_too_often"
    NOT_ALLOWED = "not_allowed"
    """He may not, or not any more: the case went to somebody else."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Redeemed:
    """What became of a leave that somebody came with."""

    worth: Worth
    document: Document | None = None
    """What may be looked at; None but for OPEN."""
    name: str = ""
    """Of the opener, as staff know each other."""
    tries: int = 0
    """How many are left after a wrong PIN."""


def grant(opened: OpenDocument, minutes: int, at: datetime, seed: str) -> Leave:
    """Make the leave for a document that the core has opened. `seed` must be unguessable."""
    number = int.from_bytes(hashlib.sha256(f"{seed}\x1fpin".encode()).digest())
    return Leave(
        derive(seed, "leave"),
        CaseId(opened.case),
        DocumentId(opened.document),
        StaffId(opened.by),
        f"{number % 10**_DIGITS:0{_DIGITS}}",
        at + timedelta(minutes=minutes),
    )


def to_play(leave: Leave, at: datetime, seed: str) -> Leave:
    """Make the leave by which an open page plays its recording. It has no PIN, and shows nothing else."""
    return replace(leave, id=derive(seed, "leave"), pin="", until=at + PLAYING)


def playable(tx: Tx, leave: Leave, at: datetime, roster: Roster) -> Redeemed:
    """Say what a leave to play is worth; it stays good until its time is over, or the case changes hands."""
    if leave.pin:
        return Redeemed(Worth.USED)
    return Redeemed(Worth.LATE) if at >= leave.until else _allowed(tx, leave, roster)


def redeem(tx: Tx, leave: Leave, pin: str, at: datetime, roster: Roster) -> Redeemed:
    """Say what a leave is worth to somebody who came with this PIN, and use it up if he may look."""
    worth = standing(tx, leave, at)
    if worth is not Worth.OPEN:
        return Redeemed(worth)
    if not hmac.compare_digest(leave.pin.encode(), pin.strip().encode("utf-8", "replace")):
        return _tried(tx, leave, at)
    found = _allowed(tx, leave, roster)
    member = roster.get(leave.by)
    if found.document is None or member is None:
        return found
    tx.first_time(_used(leave), at)
    entry = Entry("document shown", (("document", found.document.id), ("by", member.id)))
    living = _living(tx, leave.case)
    tx.append(living.id if living else leave.case, staff_actor(member), at, (entry,))
    return found


def _living(tx: Tx, named: CaseId) -> Case | None:
    """Return the case that a document belongs to now: its own, or the one that took it in."""
    case = tx.case(named)
    for _ in range(_MOST_MERGES):
        if case is None or case.merged_into is None:
            return case
        case = tx.case(case.merged_into)
    return None


def standing(tx: Tx, leave: Leave, at: datetime) -> Worth:
    """Say what can be said of a leave without its PIN; nothing changes by it."""
    if at >= leave.until:
        return Worth.LATE
    if not leave.pin or tx.seen(_used(leave)):
        return Worth.USED
    return Worth.TRIED_TOO_OFTEN if tx.seen(_try(leave, TRIES)) else Worth.OPEN


def mark(name: str, at: datetime, case: str) -> str:
    """Return what is written across a copy: who looked, when, and at which case."""
    return f"{name} {at:%Y-%m-%d %H:%M} UTC {case}"


def _allowed(tx: Tx, leave: Leave, roster: Roster) -> Redeemed:
    """Say whether whoever has a leave may look now: a case can change hands."""
    member, case = roster.get(leave.by), _living(tx, leave.case)
    if member is None or case is None:
        return Redeemed(Worth.NOT_ALLOWED)
    if permissions.refusal(staff_actor(member), Verb.OPEN_DOCUMENT, case) is not None:
        return Redeemed(Worth.NOT_ALLOWED)
    document = case.document(leave.document)
    if document is None or document.unscanned or document.gone:
        return Redeemed(Worth.GONE)
    return Redeemed(Worth.OPEN, document, member.name)


def _tried(tx: Tx, leave: Leave, at: datetime) -> Redeemed:
    number = next((one for one in range(1, TRIES + 1) if tx.first_time(_try(leave, one), at)), TRIES)
    left = TRIES - number
    return Redeemed(Worth.WRONG_PIN if left else Worth.TRIED_TOO_OFTEN, tries=left)


def _used(leave: Leave) -> str:
    return f"viewer:{leave.id}"


def _try(leave: Leave, number: int) -> str:
    return f"viewer:{leave.id}:{number}"
