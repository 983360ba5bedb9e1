"""Upkeep: old rows go bit by bit, young ones and undelivered ones stay."""

from datetime import timedelta

from app import upkeep
from app.upkeep import BATCH, KEPT
from bot.ports import Tx
from tests.support.play import Play


async def test_what_is_older_than_need_be_goes_in_batches_and_the_rest_stays(play: Play) -> None:
    await play.freelancer.begins()

    def many(tx: Tx) -> None:
        for number in range(2 * BATCH + 1):
            tx.first_time(f"input-{number}", play.now)

    await play.store.transact(many)
    assert await upkeep.prune(play.store, play.now + KEPT) == 0
    play.now += KEPT + timedelta(seconds=1)
    await play.freelancer.says("I am back")
    delivered = len(await play.store.transact(lambda tx: tx.outbox(1000)))

    assert await upkeep.prune(play.store, play.now) > 2 * BATCH
    left = await play.store.transact(lambda tx: tx.outbox(1000))
    assert 0 < len(left) < delivered
    assert all(row.created_at == play.now for row, _ in left)
    assert not await play.store.transact(lambda tx: tx.seen("input-1"))
    assert await upkeep.prune(play.store, play.now) == 0


async def test_what_could_not_be_delivered_stays_however_old(play: Play) -> None:
    play.stage.blocked.add("maria")
    await play.freelancer.says("/start")
    play.now += 10 * KEPT
    await upkeep.prune(play.store, play.now)
    states = [state for _, state in await play.store.transact(lambda tx: tx.outbox(10))]
    assert states
    assert set(states) == {"failed"}
