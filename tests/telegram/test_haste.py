"""The hasty loop: its seconds are shorter, and sockets do not notice."""

import asyncio
import time

from telegram import Bot

from tests.telegram.conftest import made_bot
from tests.telegram.haste import run
from tests.telegram.limits import Limits
from tests.telegram.people import Person
from tests.telegram.platform import Platform
from tests.telegram.server import serving


async def paced(bot: Bot, ada: Person) -> float:
    loop = asyncio.get_running_loop()
    began = loop.time()
    for number in range(4):
        await bot.send_message(ada.user.id, f"{number}")
        await asyncio.sleep(1.2)
    return loop.time() - began


async def by_the_loops_clock() -> float:
    loop = asyncio.get_running_loop()
    platform = Platform(clock=loop.time)
    platform.limits = Limits.official(loop.time)
    ada = Person(platform, "Ada")
    await ada.starts()
    async with serving(platform) as server, made_bot(platform, server, ours=True) as bot:
        took = await paced(bot, ada)
    assert platform.limits.refusals == 0
    assert len(ada.messages) == 4
    return took


def test_a_pace_is_kept_by_the_loops_clock_and_takes_a_fraction_of_ours() -> None:
    began = time.monotonic()
    took = run(by_the_loops_clock(), 20.0)
    assert took >= 4.8
    assert time.monotonic() - began < took
