"""The loop that leaps: its seconds cost nothing, sockets do not notice, and threads are waited for."""

import asyncio
import time

from tests.support import pauses
from tests.telegram.conftest import made_bot
from tests.telegram.leaps import run
from tests.telegram.limits import Limits
from tests.telegram.people import Person
from tests.telegram.platform import Platform
from tests.telegram.server import serving


async def a_message_a_second() -> float:
    loop = asyncio.get_running_loop()
    platform = Platform(clock=loop.time, limits=Limits.official(loop.time))
    ada = Person(platform, "Ada")
    await ada.starts()
    async with serving(platform) as server, made_bot(platform, server, ours=True) as bot:
        began = loop.time()
        for number in range(60):
            await bot.send_message(ada.user.id, f"{number}")
            await pauses.beat(1.0)
        took = loop.time() - began
    assert platform.limits.refusals == 0
    assert len(ada.messages) == 60
    return took


def test_a_minute_by_the_loops_clock_is_a_moment_by_ours() -> None:
    began = time.monotonic()
    took = run(a_message_a_second())
    assert 60 <= took < 61
    assert time.monotonic() - began < 20


async def beside_a_thread() -> float:
    loop = asyncio.get_running_loop()
    began = loop.time()
    work = asyncio.create_task(asyncio.to_thread(sum, range(10**6)))
    await asyncio.wait({work, asyncio.create_task(pauses.beat(3600))}, return_when=asyncio.FIRST_COMPLETED)
    return loop.time() - began


def test_time_stands_still_while_a_thread_is_at_work() -> None:
    assert run(beside_a_thread()) < 3600
