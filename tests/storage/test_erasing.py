"""Erasing survives a crash at any point, and a restored backup brings nothing back."""

import contextlib
import json
import shutil
from collections.abc import AsyncIterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import pytest
from obstore.store import LocalStore

from bot.documents.model import Document, DocumentKind
from bot.ids import CaseId, DocumentId, PersonId
from bot.ports import Tx
from storage.crypto import MasterKey
from storage.document_keys import DocumentKeys
from storage.erasing import Eraser
from storage.erasures import FOLDER, Erasure, Journal
from storage.sqlite import SqliteStore
from storage.vault import Vault
from storage.verify import verify
from tests.contract.samples import AT, a_case, begin
from tests.storage.evidence import LIMIT, stream

KEY = MasterKey(bytes(range(32)))
ANN, CASE, FILE = PersonId("ann"), CaseId("CASE-1"), DocumentId("d1")
DOCUMENT = Document(FILE, DocumentKind.FILE, "degree.pdf", AT, 3)


class Place:
    """Everything in one folder, opened as the process opens it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "documents").mkdir()
        self.open()

    def open(self) -> None:
        """Open it all."""
        self.store = SqliteStore.open(self.folder / "recourse.db", KEY)
        objects = LocalStore(self.folder / "documents")
        self.vault = Vault(objects, DocumentKeys(self.store))
        self.journal = Journal(objects)
        self.eraser = Eraser(self.store, self.vault, self.journal)

    async def held(self) -> tuple[bool, bool]:
        """Return whether the person and the document are there."""
        known = await self.store.transact(lambda tx: tx.person(ANN) is not None)
        key = await self.store.read(lambda tx: tx.document_key(CASE, FILE))
        return known, key is not None or await self.vault.exists(CASE, FILE)

    async def backup(self) -> Path:
        """Copy the database as it is; the documents' folder is another backup's business."""
        await self.store.close()
        copy = self.folder / "backup.db"
        shutil.copy(self.folder / "recourse.db", copy)
        self.open()
        return copy

    async def restore(self, copy: Path) -> None:
        """Put an older database in place."""
        await self.store.close()
        for one in self.folder.glob("recourse.db*"):
            one.unlink()
        shutil.copy(copy, self.folder / "recourse.db")
        self.open()


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    made = Place(tmp_path)

    def fill(tx: Tx) -> None:
        begin(tx, a_case(CASE, documents=(DOCUMENT,)))

    await made.store.transact(fill)
    await made.eraser.replay()
    await made.vault.put(CASE, FILE, stream(b"abc"), limit=LIMIT)
    yield made
    await made.store.close()


async def test_a_person_is_gone_with_his_documents_and_a_line_stays_in_the_log(place: Place) -> None:
    await place.eraser.person(ANN, "wish", AT)
    assert await place.held() == (False, False)
    log = await place.store.read(lambda tx: tx.log(CASE))
    last = log[-1][0]
    assert (last.action, dict(last.facts)) == ("erased", {"documents": "1", "why": "wish"})
    assert (await verify(place.store, place.vault, place.journal, AT)).faults == ()


async def test_a_restored_backup_is_erased_again_before_anybody_is_served(place: Place) -> None:
    copy = await place.backup()
    await place.eraser.person(ANN, "wish", AT)
    await place.restore(copy)
    assert (await place.held())[0]
    found = await place.eraser.replay()
    assert found.persons == 1
    assert await place.held() == (False, False)
    assert (await verify(place.store, place.vault, place.journal, AT)).faults == ()
    assert await place.eraser.replay() == type(found)()


async def test_a_document_that_went_on_schedule_does_not_come_back_either(place: Place) -> None:
    copy = await place.backup()
    await place.eraser.document(CASE, FILE, AT)
    await place.restore(copy)
    assert await place.store.read(lambda tx: tx.document_key(CASE, FILE)) is not None
    found = await place.eraser.replay()
    assert found.documents == ((CASE, FILE),)
    assert (await place.held())[1] is False


async def test_verify_tells_of_a_backup_that_was_put_back_and_not_yet_erased_again(place: Place) -> None:
    copy = await place.backup()
    await place.eraser.person(ANN, "wish", AT)
    await place.restore(copy)
    report = await verify(place.store, place.vault, place.journal, AT)
    assert "not_gone" in [one.kind for one in report.faults]


class Cut(Exception):
    """The process dies here."""


@pytest.mark.parametrize("dies_at", range(7))
async def test_a_crash_between_any_two_steps_is_made_good_by_trying_again(place: Place, dies_at: int) -> None:
    left = [dies_at]
    dying = Eraser(Dying(place.store, left), Dying(place.vault, left), place.journal)  # type: ignore[arg-type]
    with contextlib.suppress(Cut):
        await dying.person(ANN, "wish", AT)
    await place.store.close()
    place.open()
    await place.eraser.person(ANN, "wish", AT)
    assert await place.held() == (False, False)
    assert len(await place.journal.names()) == 1
    log = await place.store.read(lambda tx: tx.log(CASE))
    assert [link.action for link, _ in log].count("erased") == 1


class Dying:
    """Stands before something whose calls are counted, and ends at one of them."""

    def __init__(self, real: object, left: list[int]) -> None:
        self._real = real
        self._left = left

    def __getattr__(self, name: str) -> object:
        real = getattr(self._real, name)

        async def step(*args: object) -> object:
            if self._left[0] == 0:
                raise Cut
            self._left[0] -= 1
            return await real(*args)

        return step


async def test_a_line_that_somebody_wrote_himself_destroys_nothing(place: Place) -> None:
    line = Erasure(AT.isoformat(), person=ANN, why="wish")
    folder = place.folder / "documents" / FOLDER
    folder.mkdir()
    (folder / line.name).write_text(json.dumps({**asdict(line), "mark": "00"}))
    found = await place.eraser.replay()
    assert found.foreign == (line.name,)
    assert await place.held() == (True, True)
    report = await verify(place.store, place.vault, place.journal, AT + timedelta(1))
    assert "erasure_changed" in [one.kind for one in report.faults]


async def test_the_journal_holds_no_word_about_anybody_and_is_private(place: Place) -> None:
    await place.eraser.person(ANN, "wish", AT)
    (line,) = (place.folder / "documents" / FOLDER).iterdir()
    assert line.stat().st_mode & 0o777 == 0o600
    assert line.parent.stat().st_mode & 0o777 == 0o700
    assert b"degree" not in line.read_bytes()
