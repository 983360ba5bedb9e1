"""A poll is woken by whatever comes, in whichever moment it comes."""

import asyncio

import pytest

from tests.telegram.platform import Platform


@pytest.mark.parametrize("turns", range(6))
async def test_what_comes_while_a_poll_begins_to_wait_is_handed_out_at_once(
    platform: Platform, turns: int
) -> None:
    """However many turns of the loop the poll has had: none of them is one in which it hears nothing."""
    polling = asyncio.create_task(platform.updates.poll(0, 100, 20.0))
    for _ in range(turns):
        await asyncio.sleep(0)
    platform.updates.add("message", {"chat": {"id": 1}})

    async with asyncio.timeout(2):
        assert len(await polling) == 1


async def test_a_poll_that_is_taken_over_ends_at_once(platform: Platform) -> None:
    first = asyncio.create_task(platform.updates.poll(0, 100, 20.0))
    await asyncio.sleep(0)
    second = asyncio.create_task(platform.updates.poll(0, 100, 20.0))
    async with asyncio.timeout(2):
        with pytest.raises(Exception, match="terminated by other getUpdates"):
            await first
    platform.updates.add("message", {"chat": {"id": 1}})
    async with asyncio.timeout(2):
        assert len(await second) == 1


async def test_a_poll_without_anything_to_tell_ends_in_its_time(platform: Platform) -> None:
    async with asyncio.timeout(2):
        assert await platform.updates.poll(0, 100, 0.05) == []
