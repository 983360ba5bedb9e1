"""A whole appeal with the real service, over each store: nothing that it leaves behind is wrong."""

import pytest

from bot.ids import PersonId
from bot.ports import Query
from storage.document_keys import DocumentKeys
from storage.memory import MemoryStore
from storage.records import Inspectable
from storage.sqlite import SqliteStore
from storage.verify import verify
from tests.support.play import PDF, Play


@pytest.fixture(params=["memory", "sqlite"])
def play(request: pytest.FixtureRequest, store: SqliteStore) -> Play:
    made = Play()
    if request.param == "sqlite":
        made.store = made.service.store = store
        made.vault._keys = DocumentKeys(store)
    return made


def records(play: Play) -> Inspectable:
    assert isinstance(play.store, MemoryStore | SqliteStore)
    return play.store


async def until_decided(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.sends("degree.jpg")
    await maria.sends("cv.pdf", PDF)
    await maria.says("/ask")
    await maria.says("How long will it take?")
    await kim.presses("Claim")
    await kim.sends("Reply", words="I am reading your papers.")
    await maria.says(await play.code("maria-dev"))


async def test_a_living_case_verifies_at_every_turn(play: Play) -> None:
    await until_decided(play)
    assert (await verify(records(play), play.vault)).faults == ()
    for _ in range(6):
        await play.passes(days=10)
        assert (await verify(records(play), play.vault)).faults == ()
    assert await play.store.transact(lambda tx: tx.count(Query(open_only=False))) == 1


async def test_a_person_can_be_forgotten_and_everything_still_verifies(play: Play) -> None:
    await until_decided(play)
    case = await play.case()
    for one in case.documents:
        await play.vault.delete(case.id, one.id)
    await records(play).forget(PersonId(case.person))

    assert (await verify(records(play), play.vault)).faults == ()
    assert await play.store.transact(lambda tx: tx.case(case.id)) is None
    assert not await play.store.transact(lambda tx: tx.due_alarms(play.now, 10))
