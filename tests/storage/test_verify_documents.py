"""`recourse verify` reads every document to its end."""

import errno
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.documents.model import Document, DocumentKind
from bot.ids import DocumentId
from storage.document_keys import DocumentKeys
from storage.faults import Fault, Kind, Report
from storage.records import Inspectable
from storage.vault import Vault
from storage.verify import verify
from tests.contract.samples import AT, a_case, begin
from tests.storage.evidence import LIMIT, Cabinet, stream
from tests.storage.verifying import ABC, FILE, faults, keep


@pytest.fixture
async def two_files(either: Inspectable, tmp_path: Path) -> tuple[Inspectable, Vault, Path]:
    """Keep two documents of one length, in a folder."""
    vault = Vault.local(tmp_path / "documents", DocumentKeys(either))
    other = Document(DocumentId("d2"), DocumentKind.FILE, "cv.pdf", AT, 3, sha256=ABC)
    await either.transact(lambda tx: begin(tx, a_case(documents=(FILE, other))))
    for name in ("d1", "d2"):
        await keep(vault, "CASE-1", name)
    return either, vault, tmp_path / "documents" / "CASE-1"


D1, D2 = (Fault(Kind.FILE_CHANGED, "CASE-1", *one) for one in (("d1", "degree.pdf"), ("d2", "cv.pdf")))


async def test_every_document_is_read_to_its_end(two_files: tuple[Inspectable, Vault, Path]) -> None:
    store, vault, _ = two_files
    assert await verify(store, vault) == Report((), cases=1, documents=2)


@pytest.mark.parametrize("place", [0, 8, 14, -1])
async def test_a_byte_of_a_document_that_was_flipped_is_found(
    two_files: tuple[Inspectable, Vault, Path], place: int
) -> None:
    store, vault, folder = two_files
    content = bytearray((folder / "d1").read_bytes())
    content[place] ^= 1
    (folder / "d1").write_bytes(content)
    assert await faults(store, vault) == (D1,)


@pytest.mark.parametrize("left", [0, 10, 13, 30])
async def test_a_document_that_was_cut_short_is_found(
    two_files: tuple[Inspectable, Vault, Path], left: int
) -> None:
    store, vault, folder = two_files
    (folder / "d2").write_bytes((folder / "d2").read_bytes()[:left])
    assert await faults(store, vault) == (D2,)


async def test_two_documents_that_were_swapped_are_found(
    two_files: tuple[Inspectable, Vault, Path],
) -> None:
    store, vault, folder = two_files
    (folder / "d1").rename(folder / "aside")
    (folder / "d2").rename(folder / "d1")
    (folder / "aside").rename(folder / "d2")
    assert await faults(store, vault) == (D1, D2)


async def test_a_document_that_is_another_than_the_record_says_is_found(
    two_files: tuple[Inspectable, Vault, Path],
) -> None:
    """Sealed rightly, by somebody with the master key or by a fault of ours: the record's SHA-256 tells."""
    store, _, folder = two_files
    forged = Vault.local(folder.parent.parent / "forged", Cabinet())
    await forged.put("CASE-1", "d1", stream(b"abd"), limit=LIMIT)
    await forged.put("CASE-1", "d2", stream(b"abc."), limit=LIMIT)
    assert await faults(store, forged) == (D1, D2)


async def test_a_document_that_the_disk_does_not_give_out_is_named(
    two_files: tuple[Inspectable, Vault, Path],
) -> None:
    store, _, folder = two_files

    class Worn(Vault):
        async def read(self, case: str, document: str) -> AsyncIterator[bytes]:
            if document == "d1":
                raise OSError(errno.EIO, "the disk is worn")
            async for chunk in super().read(case, document):
                yield chunk

    found = await faults(store, Worn.local(folder.parent, DocumentKeys(store)))
    assert found == (Fault(Kind.FILE_UNREADABLE, "CASE-1", "d1", "degree.pdf"),)
