"""The real program on the fake, killed in the middle: nothing confirmed is lost, nothing is doubled."""

import asyncio
from pathlib import Path
from typing import TypeVar

from tests.support.premises import at_rest, cases, stored
from tests.telegram.office import Crowd
from tests.telegram.people import Person
from tests.telegram.platform import Platform
from tests.telegram.process import Program, program
from tests.telegram.server import Server

T = TypeVar("T")


async def test_killed_three_times_it_forgets_nothing_and_says_nothing_twice(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    crowd = Crowd(platform)
    config = crowd.config(tmp_path, server.url)
    async with program(platform, config) as run:
        await dies_before_it_is_told(crowd, run, config)
        await dies_as_it_is_told(crowd, run, config)
        await is_told_while_it_is_dead(crowd, run, config)
        assert await run.stop() == 0
    said = [one.text for one in crowd.maria.messages]
    for words in ("What happened?", "What did the marketplace tell you?", "Its reference is"):
        assert sum(words in one for one in said) == 1, f"{words!r} among {said}"
    assert len(crowd.group.topics) == 1
    assert "Traceback" not in run.log
    assert platform.token not in run.log

    (case,) = await asyncio.to_thread(stored, config, cases)
    actions = await asyncio.to_thread(stored, config, lambda tx: [one.action for one in tx.audit(case.id)])
    assert actions.count("note") == 1
    assert case.assignee == "kim"


async def dies_before_it_is_told(crowd: Crowd, run: Program, config: Path) -> None:
    """What was said while it was dead is said to the next one."""
    maria = crowd.maria
    await maria.starts()
    await maria.presses("English")
    await maria.sees_button("I agree")
    await at_rest(config)
    await run.kill()
    await maria.presses("I agree", waits=False)
    await run.start()
    await maria.sees("What happened?")


async def dies_as_it_is_told(crowd: Crowd, run: Program, config: Path) -> None:
    """What was handed out and never confirmed is handed out again."""
    maria, platform = crowd.maria, crowd.platform
    await at_rest(config)
    fault = platform.faults.slow("getUpdates", 30)
    await Person(platform, "Ben").starts()  # ends the poll that is open
    await platform.bell.until(lambda: fault.met, what=lambda: "a poll")
    await at_rest(config)  # what Ben is told, too
    handed = platform.updates.delivered
    await maria.says("They suspended me.")
    await platform.bell.until(lambda: platform.updates.delivered > handed, what=lambda: "it to be told")
    await run.kill()
    await run.start()
    await maria.sees("What did the marketplace tell you?")
    await maria.says("A high number of proposals.")
    await maria.sees("When did you get that message")
    await maria.presses("Yesterday")
    await maria.presses("Hand in my appeal")
    await maria.sees("Its reference is")


async def is_told_while_it_is_dead(crowd: Crowd, run: Program, config: Path) -> None:
    """Staff write and press while it is dead; it hears both, once."""
    topic = await crowd.group.sees_topic("-")
    kim = crowd.staff["Kim"].at(crowd.group.chat, topic.topic.id)
    await kim.sees_button("Claim")
    await at_rest(config)
    await run.kill()
    await kim.says("I know this case.")
    await kim.presses("Claim", waits=False)
    await run.start()
    await kim.sees("Kim Doe has this case now")


async def test_what_was_on_its_way_out_at_a_kill_goes_out_with_the_next_start(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    crowd = Crowd(platform)
    config = crowd.config(tmp_path, server.url)
    async with program(platform, config) as run:
        await crowd.maria.starts()
        await crowd.maria.sees_button("English")
        await at_rest(config)
        fault = platform.faults.slow("sendMessage", 600)
        await crowd.maria.presses("English")
        await platform.bell.until(lambda: fault.met, what=lambda: "a message on its way")
        await run.kill()
        await run.start()
        await crowd.maria.sees_button("I agree")
        assert "messages_cut_off" in run.log
