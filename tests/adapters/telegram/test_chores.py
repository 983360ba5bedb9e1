"""Chores: small things done beside the way of a message, dropped without a trace when they are overtaken."""

import asyncio
import gc

from adapters.telegram.chores import Chores


async def test_what_is_overtaken_before_it_began_leaves_no_complaint() -> None:
    done: list[int] = []

    async def note(number: int) -> None:
        done.append(number)

    chores = Chores()
    chores.do(note(1), name="mark")
    chores.do(note(2), name="mark")
    chores.do(note(3), name="other")
    assert chores.drop("other")
    await chores.finish(60)
    await asyncio.sleep(0)
    gc.collect()  # a coroutine that was never awaited warns here, and a warning fails the test
    assert done == [2]
    assert not chores.has("mark")
