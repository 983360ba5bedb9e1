"""The keys of documents, over every store: kept apart from the documents, and destroyed for good."""

import pytest

from bot.errors import MissingError
from bot.ids import CaseId, PersonId
from storage.document_keys import DocumentKeys
from storage.records import Inspectable
from storage.sqlite import SqliteStore
from tests.contract.samples import a_case, begin


@pytest.fixture
async def keys(either: Inspectable) -> DocumentKeys:
    await either.transact(lambda tx: begin(tx, a_case()))
    return DocumentKeys(either)


async def test_a_key_is_found_again_and_is_another_for_each_document(keys: DocumentKeys) -> None:
    one, two = await keys.make("CASE-1", "d1"), await keys.make("CASE-1", "d2")
    assert (await keys.find("CASE-1", "d1"), await keys.find("CASE-1", "d2")) == (one, two)
    assert len({one, two}) == 2


async def test_a_destroyed_key_is_gone_and_none_is_made_again(keys: DocumentKeys) -> None:
    await keys.make("CASE-1", "d1")
    await keys.destroy("CASE-1", "d1")
    await keys.destroy("CASE-1", "never")
    with pytest.raises(MissingError):
        await keys.find("CASE-1", "d1")
    with pytest.raises(FileExistsError):
        await keys.make("CASE-1", "d1")


async def test_a_document_of_no_case_gets_no_key(keys: DocumentKeys) -> None:
    with pytest.raises(MissingError):
        await keys.make("CASE-9", "d1")
    with pytest.raises(MissingError):
        await keys.find("CASE-9", "d1")


async def test_forgetting_a_person_destroys_the_keys_of_his_documents(
    keys: DocumentKeys, either: Inspectable
) -> None:
    await keys.make("CASE-1", "d1")
    assert await either.read(lambda tx: tx.document_keys(CaseId("CASE-1"))) == ("d1",)
    await either.forget(PersonId(a_case().person))
    assert await either.read(lambda tx: tx.document_keys(CaseId("CASE-1"))) == ()
    with pytest.raises(MissingError):
        await keys.find("CASE-1", "d1")
    with pytest.raises(MissingError):
        await keys.make("CASE-1", "d2")


async def test_a_key_does_not_lie_open_in_the_database(store: SqliteStore) -> None:
    await store.transact(lambda tx: begin(tx, a_case()))
    key = await DocumentKeys(store).make("CASE-1", "d1")
    rows = store._connection.execute("SELECT sealed FROM document_keys").fetchall()
    assert len(rows) == 1
    assert key not in rows[0][0]
