"""What the tests of the viewer share: a case with documents, and a viewer on loopback over all real parts."""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

import aiohttp
from obstore.store import MemoryStore as ObjectMemory

from adapters.viewer.listen import Viewer
from app.web import WebServer
from bot.actions import Action, Verb
from bot.answers import Answer, OpenDocument
from bot.case.lifecycle import MAIN_CLOCKS
from bot.case.model import Case, Status
from bot.commands import from_button
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.timers import Timer, start
from bot.documents.model import Document, DocumentKind
from bot.ids import Address, CaseId, DocumentId, StaffId
from bot.people.model import Roster
from bot.policy import Policy
from bot.ports import Granted, Inbound, Place, Tx
from bot.service import Service
from bot.texts.render import Reader
from storage.crypto import Envelope
from storage.document_keys import DocumentKeys
from storage.memory import MemoryStore
from storage.showing.copies import Copies
from storage.vault import Vault
from tests.contract.samples import AT, a_case, begin
from tests.looking.support import stream
from tests.support.catalogue import ROSTER, catalogue, texts

CASE = CaseId("7KQ2-M4XH")
LIMIT = 20 * 1024 * 1024


def a_document(media_type: str = "image/jpeg", name: str = "degree.jpg", size: int = 3) -> Document:
    return Document(DocumentId("d1"), DocumentKind.FILE, name, AT, size, media_type)


def case_in(status: Status, holder: str | None, document: Document | None = None) -> Case:
    """Make a case with a document, with the clocks that its status asks for."""
    timers: list[Timer] = [start(clock, Rules(), AT) for clock in sorted(MAIN_CLOCKS.get(status, ()))[:1]]
    submitted = status is not Status.DRAFT
    if submitted and status is not Status.CLOSED:
        timers.append(start(Clock.DOCUMENT_CHECK, Rules(), AT, "d1"))
    return a_case(
        CASE,
        status=status,
        submitted_at=AT if submitted else None,
        timers=tuple(timers),
        assignee=StaffId(holder) if holder else None,
        documents=(document or a_document(),),
    )


@dataclass
class Room:
    """A store with one case, its service, and a clock of the test."""

    now: datetime = AT
    roster: Roster = ROSTER
    store: MemoryStore = field(default_factory=MemoryStore)

    def __post_init__(self) -> None:
        policy = Policy(Rules(), self.roster, catalogue(), texts(), "Gigway")
        self.service = Service(self.store, policy, secrets.token_hex)
        self.vault = Vault(ObjectMemory(), DocumentKeys(self.store))

    async def holds(self, case: Case, content: bytes = b"") -> None:
        """Keep a case, and what its document holds."""
        await self.store.transact(lambda tx: begin(tx, case))
        if content:
            await self.vault.put(case.id, "d1", stream(content)(), limit=LIMIT)

    async def presses_open(self, chat: str, place: Place = Place.MODERATORS) -> Answer | None:
        """Press the button that opens the document, as whoever writes from `chat`."""
        address = Address("chat" if place is Place.PRIVATE else "stage", chat)
        body = from_button(Action(Verb.OPEN_DOCUMENT, "d1").encode())
        case = CASE if place is Place.MODERATORS else None
        return await self.service.receive(Inbound(secrets.token_hex(8), address, place, self.now, body, case))

    async def goes_to(self, holder: str | None) -> None:
        """Let the case change hands."""

        def step(tx: Tx) -> None:
            case = tx.case(CASE)
            assert case is not None
            changed = replace(case, assignee=StaffId(holder) if holder else None, revision=case.revision + 1)
            tx.save_case(changed, tx.alarms(CASE))

        await self.store.transact(step)

    async def log(self) -> list[str]:
        return [one.action for one in await self.store.transact(lambda tx: tx.audit(CASE))]


@dataclass
class Visit:
    """A viewer that can be visited."""

    room: Room
    viewer: Viewer
    session: aiohttp.ClientSession

    def granted(self, by: str = "kim") -> Granted:
        opened = OpenDocument(CASE, "d1", "degree.jpg", "image/jpeg", by=by)
        return self.viewer.grant(opened, "whoever")

    async def enters(self, granted: Granted, pin: str | None = None) -> tuple[int, str]:
        """Send the form; return the status, and the page."""
        async with self.session.post(granted.url, data={"pin": granted.pin if pin is None else pin}) as said:
            return said.status, await said.text("utf-8", errors="replace")


@asynccontextmanager
async def visiting(room: Room, language: str = "en") -> AsyncIterator[Visit]:
    """Open a viewer on a free port."""
    web = WebServer("", "127.0.0.1", 0)
    viewer = Viewer(
        service=room.service,
        shown=Copies(room.vault, LIMIT),
        mount=web.mount("view"),
        envelope=Envelope(bytes(32)),
        reader=Reader(language, "Europe/Berlin"),
        minutes=10,
        now=lambda: room.now,
        entropy=secrets.token_hex,
    )
    await web.start()
    try:
        async with aiohttp.ClientSession() as session:
            yield Visit(room, viewer, session)
    finally:
        await web.stop()
