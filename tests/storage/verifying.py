"""What the tests of `recourse verify` share: data as they should be."""

import hashlib

from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.documents.model import Document, DocumentKind
from bot.effects import Entry
from bot.ids import CaseId, DocumentId
from bot.people.model import SYSTEM
from bot.ports import Tx
from storage.faults import Fault
from storage.records import Inspectable
from storage.vault import Vault
from storage.verify import verify
from tests.contract.samples import AT, a_case, a_row, a_timer, begin
from tests.storage.evidence import LIMIT, stream

CASE = CaseId("CASE-1")
ABC = hashlib.sha256(b"abc").hexdigest()
FILE = Document(DocumentId("d1"), DocumentKind.FILE, "degree.pdf", AT, 3, sha256=ABC)
LINK = Document(DocumentId("d2"), DocumentKind.LINK, "https://example.test/secret", AT)


async def faults(store: Inspectable, vault: Vault) -> tuple[Fault, ...]:
    return (await verify(store, vault)).faults


def fine(tx: Tx) -> None:
    """Keep things as they should be: an open case with a file, a draft, a closed case, messages."""
    begin(
        tx,
        a_case(documents=(FILE, LINK)),
        a_case("DRAFT", status=Status.DRAFT, submitted_at=None, timers=(a_timer(Clock.DRAFT),)),
        a_case("DONE", status=Status.CLOSED, timers=(a_timer(Clock.REINSTATEMENT),)),
    )
    entry = Entry("said", (("what", "words"),), (("words", "secret"), ("name", "secret")))
    tx.append(CASE, SYSTEM, AT, (entry, entry, entry))
    tx.enqueue(a_row("m1", case=CASE))


async def keep(vault: Vault, case: str, document: str) -> None:
    await vault.put(case, document, stream(b"abc"), limit=LIMIT)
