"""The relay: carries the outbox to the channels, in order per recipient, until delivered or visibly failed.

Belongs here: what a result means. Waiting, and sending lanes side by side, is the process's business.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, assert_never

from bot import entering, failing, reminding
from bot.errors import MissingError
from bot.events import Scanned
from bot.ids import Address, PersonId
from bot.messages import Message, Morning, Reminder, ToModerators, ToPerson, ToStaff, ToThread
from bot.people.model import Person
from bot.ports import (
    Accepted,
    Attachments,
    CardOf,
    Channel,
    Elsewhere,
    Eraser,
    Oblivion,
    OutboxRow,
    Outgoing,
    Refused,
    RemoveFile,
    ScanFile,
    SendResult,
    TryLater,
    Tx,
    Vault,
)
from bot.review import card
from bot.review.heading import heading
from bot.service import Service
from bot.texts.render import Reader

_MOST_TIES: Final = 20
"""Persons joined one into the other: each is a chat that somebody tied."""
LEASE: Final = timedelta(minutes=2)
"""How long a claimed row is ours: a process that dies gives it back by time."""
_PATIENCE: Final = (
    timedelta(seconds=2),
    timedelta(seconds=10),
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
)
"""Waits between tries when a platform names none; the last repeats. Trying never ends by itself: the case's
own clocks tell people when a message is not getting through."""


@dataclass(frozen=True, slots=True)
class StaffDesk:
    """Where staff are: the channel and its moderators' chat, and how its texts are written."""

    address: Address
    reader: Reader


class Relay:
    """Carries the outbox out."""

    def __init__(
        self,
        service: Service,
        channels: Mapping[str, Channel],
        desk: StaffDesk,
        vault: Vault,
        attachments: Mapping[str, Attachments] | None = None,
        rescan: Callable[[ScanFile], Awaitable[tuple[str, ...]]] | None = None,
        eraser: Eraser | None = None,
    ) -> None:
        """Take the service and the channels by name, by name what holds files that go out, and what scans.

        Without an eraser nobody is ever forgotten.
        """
        self._eraser = eraser
        self._service = service
        self._channels = channels
        self._desk = desk
        self._vault = vault
        self._attachments = attachments or {}
        self._rescan = rescan

    async def claim(self, now: datetime, limit: int) -> tuple[OutboxRow, ...]:
        """Claim rows that may go out now, at most one a lane."""
        return await self._service.store.transact(lambda tx: tx.claim_outbox(now, limit, LEASE))

    async def carry(self, row: OutboxRow, now: datetime) -> None:
        """Send one row and record what became of it."""
        if isinstance(row.content, Reminder | Morning):
            await self._carry_reminders(row, now)
            return
        if isinstance(row.content, ScanFile):
            await self._scan(row, row.content, now)
            return
        result = await self._send(row)
        match result:
            case Accepted():
                await self._service.delivered(row.id, now)
            case Refused(why):
                await self._service.undeliverable(row.id, why, now)
            case TryLater(wait, why, busy):
                pause = wait if busy else max(wait, _PATIENCE[min(row.attempts, len(_PATIENCE) - 1)])
                await self._service.store.transact(
                    lambda tx: tx.postpone(row.id, now + pause, why, tried=not busy)
                )
            case _:
                assert_never(result)

    async def _scan(self, row: OutboxRow, work: ScanFile, now: datetime) -> None:
        """Look at a file again that could not be scanned, and let its case hear what was found."""
        if self._rescan is not None:
            problems = await self._rescan(work)
            await self._service.scanned(work.case, Scanned(work.document, problems), now, row.id)
        await self._service.delivered(row.id, now)

    async def _carry_reminders(self, head: OutboxRow, now: datetime) -> None:
        """Send all that waits in a lane of reminders as one message, written now."""
        outgoing, gathered = await self._service.store.transact(lambda tx: self._gather(tx, head, now))
        if outgoing is None or gathered is None:
            return
        result = await self._hand_over(outgoing)
        match result:
            case Accepted():
                await self._service.store.transact(lambda tx: reminding.settle(tx, gathered, now))
            case Refused(why):
                await self._service.store.transact(lambda tx: self._reminders_refused(tx, head, why, now))
            case TryLater(wait, why):
                pause = max(wait, _PATIENCE[min(head.attempts, len(_PATIENCE) - 1)])
                await self._service.store.transact(lambda tx: tx.postpone(head.id, now + pause, why))
            case _:
                assert_never(result)

    def _gather(
        self, tx: Tx, head: OutboxRow, now: datetime
    ) -> tuple[Outgoing | None, reminding.Gathered | None]:
        policy, found = self._service.in_force(tx), self._destination(tx, head)
        if not reminding.is_there(head, policy.roster, now):
            reminding.redirect(tx, head, policy.roster, now, "away")
            return None, None
        if found is None or head.to is None:
            self._reminders_refused(tx, head, "nobody is there", now)
            return None, None
        gathered = reminding.gather(tx, head, policy, now)
        if gathered.message is None:
            reminding.settle(tx, gathered, now)
            return None, None
        case = tx.case(head.to.case) if isinstance(head.to, ToThread) else None
        known = heading(case) if case is not None else None
        address, reader = found
        of = head.to.case if isinstance(head.to, ToThread) else None
        return Outgoing(head.id, head.to, address, gathered.message, reader, of, heading=known), gathered

    def _reminders_refused(self, tx: Tx, head: OutboxRow, why: str, now: datetime) -> None:
        """Say that somebody, or a thread, cannot be reached, and give what waits there to others."""
        roster = self._service.in_force(tx).roster
        reminding.redirect(tx, head, roster, now, why)
        if not isinstance(head.to, ToModerators):
            tx.enqueue(failing.staff_unreachable(head, now, roster))

    async def _send(self, row: OutboxRow) -> SendResult:
        if isinstance(row.content, RemoveFile):
            return await self._remove(row.content, row.created_at)
        if isinstance(row.content, Oblivion):
            return await self._forget(row.content, row.created_at)
        outgoing = await self._service.store.transact(lambda tx: self._prepare(tx, row))
        if isinstance(outgoing, Refused):
            return outgoing
        try:
            outgoing = await self._with_file(outgoing)
        except MissingError:
            return Refused("the file that goes with it is gone")
        return await self._hand_over(outgoing)

    async def _with_file(self, outgoing: Outgoing) -> Outgoing:
        """Open the file that goes with a message, if there is one."""
        wanted = outgoing.message.attachment
        if wanted is None:
            return outgoing
        source = self._attachments.get(wanted.source)
        if source is None:
            raise MissingError
        return replace(outgoing, attachment=await source.open(wanted, outgoing.reader))

    async def _remove(self, file: RemoveFile, at: datetime) -> SendResult:
        """Destroy a file; what was a document of a case is written down, so that no backup brings it back."""
        if file.report and self._eraser is not None:
            await self._eraser.document(file.case, file.document, at)
        else:
            await self._vault.delete(file.case, file.document)
        return Accepted()

    async def _forget(self, gone: Oblivion, at: datetime) -> SendResult:
        if self._eraser is None:
            return TryLater(_PATIENCE[-1], "nothing here can forget anybody")
        await self._eraser.person(gone.person, gone.why, at)
        return Accepted()

    async def _hand_over(self, outgoing: Outgoing) -> SendResult:
        channel = self._channels.get(outgoing.address.channel)
        if channel is None:
            return TryLater(timedelta(minutes=15), "the channel is not running")
        return await channel.send(outgoing)

    def _prepare(self, tx: Tx, row: OutboxRow) -> Outgoing | Refused:
        found = self._destination(tx, row)
        if found is None or row.to is None:
            return Refused("nobody is there")
        address, reader = found
        case = tx.case(row.to.case) if isinstance(row.to, ToThread) else None
        said = Message(()) if not isinstance(row.content, Message) else row.content
        outgoing = Outgoing(
            row.id,
            row.to,
            address,
            said,
            reader,
            row.case,
            heading=heading(case) if case is not None else None,
            urgency=row.urgency,
            created_at=row.created_at,
        )
        match row.content:
            case Message():
                return outgoing
            case Elsewhere(message, there):
                return replace(outgoing, message=message, address=there)
            case CardOf():
                if case is None:
                    return Refused("the case is gone")
                world = self._service.in_force(tx).world(tx.person(case.person), None)
                world = replace(world, kin=entering.kin(tx, case))
                return replace(outgoing, message=card.card(case, world), card=True)
            case RemoveFile() | ScanFile() | Oblivion() | Reminder() | Morning():
                return Refused("this goes another way")
            case _:
                assert_never(row.content)

    def _person(self, tx: Tx, person_id: PersonId) -> Person | None:
        """Return who is reached as a person: whoever he was joined into when his chats were tied."""
        person = tx.person(person_id)
        for _ in range(_MOST_TIES):
            if person is None or person.joined_into is None:
                return person
            person = tx.person(person.joined_into)
        return None

    def _destination(self, tx: Tx, row: OutboxRow) -> tuple[Address, Reader] | None:
        match row.to:
            case ToPerson(person_id):
                person = self._person(tx, person_id)
                if person is None:
                    return None
                language = person.language or person.suggested_language
                return person.address, Reader(
                    language or self._service.in_force(tx).language,
                    person.zone or self._service.in_force(tx).rules.calendar.zone,
                )
            case ToStaff(staff_id):
                member = self._service.in_force(tx).roster.get(staff_id)
                if member is None or not member.addresses:
                    return None
                return member.addresses[0], self._of_staff(tx)
            case ToThread() | ToModerators():
                return self._desk.address, self._of_staff(tx)
            case None:
                return None
            case _:
                assert_never(row.to)

    def _of_staff(self, tx: Tx) -> Reader:
        """Return how staff read: in the language of their channel, on the clocks of the calendar in force."""
        return replace(self._desk.reader, zone=self._service.in_force(tx).rules.calendar.zone)
