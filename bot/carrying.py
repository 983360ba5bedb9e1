"""Carrying out: what the effects of a decision do to storage, in the transaction that saves it (law 4).

Belongs here: one branch an effect. A forward is another decision, which the service makes.
"""

from dataclasses import replace
from typing import Final, assert_never

from bot import again, brevity
from bot.deadlines.clocks import Clock
from bot.documents import elsewhere
from bot.effects import (
    DestroyDocument,
    DiscardDocument,
    Effect,
    Entry,
    Forget,
    ForgetFile,
    ForgetTie,
    Forward,
    RefreshCard,
    RememberFile,
    RememberTie,
    Remind,
    Rescan,
    Resend,
    Send,
    SpendCode,
)
from bot.events import Event
from bot.ids import CaseId, MessageId, derive
from bot.messages import ToPerson, ToThread, Urgency, lane, quiet_lane, waiting_lane
from bot.ports import CardOf, Elsewhere, Oblivion, OutboxRow, RemoveFile, ScanFile, Tx
from bot.texts.render import Texts

TIE: Final = "tie:"
"""The settings under which storage keeps who gave out a code for tying chats."""


def carry_out(tx: Tx, effect: Effect, event: Event, texts: Texts) -> None:
    """Do what one effect says; what is too long for a message goes out as several."""
    match effect:
        case Send():
            for one in _in_parts(effect, texts):
                tx.enqueue(_row(one, event))
        case Remind():
            tx.enqueue(_reminder(effect, event))
        case RefreshCard(case):
            to = ToThread(case)
            card = MessageId(derive("card", case, event.id))
            tx.enqueue(OutboxRow(card, lane(to), to, CardOf(case), event.at, case))
        case DiscardDocument(case, document):
            row = MessageId(derive("discard", document, event.id))
            tx.enqueue(OutboxRow(row, f"vault:{document}", None, RemoveFile(case, document), event.at))
        case Rescan(case, document, name, size, home):
            row = MessageId(derive("scan", document, event.id))
            work = ScanFile(case, document, name, size, home)
            tx.enqueue(OutboxRow(row, f"vault:{document}", None, work, event.at))
        case RememberFile(case, sha256) | ForgetFile(case, sha256):
            (elsewhere.remember if isinstance(effect, RememberFile) else elsewhere.forget)(tx, case, sha256)
        case DestroyDocument(case, document, home):
            row = MessageId(derive("destroy", document, event.id))
            gone = RemoveFile(home, document, report=case)
            tx.enqueue(OutboxRow(row, f"vault:{document}", None, gone, event.at))
        case Forget(person, why, not_before):
            row = MessageId(derive("forget", person, event.id))
            end = Oblivion(person, why)
            tx.enqueue(OutboxRow(row, f"forget:{person}", None, end, event.at, not_before=not_before))
        case Resend(person):
            again.send(tx, person, event.at)
        case SpendCode(digest):
            tx.spend_code(digest)
        case RememberTie(digest, person):
            tx.set_setting(f"{TIE}{digest}", person)
        case ForgetTie(digest):
            tx.set_setting(f"{TIE}{digest}", "")
        case Forward():
            raise AssertionError("a forward is a decision, not a change of storage")
        case _:
            assert_never(effect)


def is_awaited(tx: Tx, row: OutboxRow, case: CaseId) -> bool:
    """Tell whether a case wants to hear that a message arrived: it is tracked, or had failed before.

    Whoever could not be reached, and now is, need not be reached another way any more.
    """
    return row.tracked or any(one.clock is Clock.DELIVERY for one in tx.alarms(case))


def told(effects: tuple[Effect, ...]) -> tuple[Entry, ...]:
    """Log what is said to the freelancer: which texts, and by which message."""
    return tuple(
        Entry("told", (("message", one.id), ("texts", ",".join(part.key for part in one.message.parts))))
        for one in effects
        if isinstance(one, Send) and isinstance(one.to, ToPerson)
    )


def _in_parts(send: Send, texts: Texts) -> tuple[Send, ...]:
    """Cut a message that is too long; its delivery is that of the last part."""
    *first, last = brevity.messages(send.message, texts)
    parts = (
        replace(send, id=MessageId(derive(send.id, "part", str(number))), message=one, tracked=False)
        for number, one in enumerate(first)
    )
    return (*parts, replace(send, message=last))


def _row(send: Send, event: Event) -> OutboxRow:
    content = send.message if send.at is None else Elsewhere(send.message, send.at)
    row = OutboxRow(send.id, lane(send.to), send.to, content, event.at, send.case, send.tracked, send.urgency)
    if send.not_before is None or not isinstance(send.to, ToPerson):
        return row
    return replace(row, lane=quiet_lane(send.to.person), not_before=send.not_before)


def _reminder(remind: Remind, event: Event) -> OutboxRow:
    to, reminder = remind.to, remind.reminder
    row = OutboxRow(remind.id, waiting_lane(to, reminder), to, reminder, event.at, reminder.case)
    urgency = Urgency.LIVE if reminder.urgent else Urgency.FOLLOW_UP
    return replace(row, urgency=urgency, not_before=remind.not_before)
