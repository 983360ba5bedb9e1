"""Waiting for a turn: the order of turns, and leave for those who give up."""

from __future__ import annotations

import asyncio

import pytest

from adapters.telegram.limits import UNLIMITED, Rate, Rates, Turn
from adapters.telegram.pacing import Pacer


async def test_without_limits_nobody_waits() -> None:
    pacer = Pacer(UNLIMITED)
    await asyncio.gather(*(pacer.turn(1) for _ in range(100)))
    assert pacer.waiting == 0


async def test_turns_come_in_order_and_words_before_tidying() -> None:
    pacer, went = Pacer(Rates(Rate(0.001), Rate(0.01), Rate(0.01))), list[str]()

    async def go(name: str, turn: Turn) -> None:
        await pacer.turn(1, turn)
        went.append(name)

    names = [("first", Turn.LIVE), ("tidying", Turn.TIDYING), ("second", Turn.LIVE)]
    await asyncio.gather(*(go(name, turn) for name, turn in names))
    assert went == ["first", "second", "tidying"]


async def test_whoever_gives_up_holds_up_nobody() -> None:
    pacer = Pacer(Rates(Rate(0.001), Rate(0.02), Rate(0.02)))
    await pacer.turn(1)
    waiting = asyncio.create_task(pacer.turn(1))
    await asyncio.sleep(0)
    assert pacer.crowd(1) == 1
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert pacer.crowd(1) == 0
    await asyncio.wait_for(pacer.turn(1), 1.0)


async def test_a_rest_is_kept() -> None:
    pacer = Pacer(Rates(Rate(0.001), Rate(0.001), Rate(0.001)))
    pacer.rest(1, 60.0)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(pacer.turn(1), 0.02)
    await asyncio.wait_for(pacer.turn(2), 1.0)
