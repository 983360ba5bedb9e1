"""The real program on the fake, killed in the middle and cut off: nothing is lost, nothing is doubled."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.case.model import Case
from bot.ports import Tx
from tests.discord_wire import hands, reading
from tests.discord_wire.office import Crowd
from tests.discord_wire.process import Program, program
from tests.discord_wire.server import Fake, running
from tests.support.premises import at_rest, cases, stored

pytestmark = pytest.mark.timeout(900)


async def test_killed_three_times_it_forgets_nothing_and_says_nothing_twice(tmp_path: Path) -> None:
    async with running() as fake:
        crowd = Crowd(fake)
        config = crowd.config(tmp_path)
        async with program(fake, config) as run:
            await dies_before_it_is_told(crowd, run)
            await dies_with_its_answer_on_the_way(fake, crowd, run)
            await is_cut_off(fake, crowd, run)
            case = await is_told_while_it_is_dead(fake, crowd, run)
            assert await run.stop() == 0

        said = [reading.words(one) for one in crowd.maria.shown if one.author is fake.world.bot]
        for words in ("Let us begin", "What did the marketplace tell you?", "Its reference is"):
            assert sum(words in one for one in said) == 1, f"{words!r} among {said}"
        posts = [name for name in hands.threads(fake) if str(case.id) in name]
        assert len(posts) == 1
        assert "Traceback" not in run.log
        assert fake.world.token not in run.log
        actions = await asyncio.to_thread(
            stored, config, lambda tx: [one.action for one in tx.audit(case.id)]
        )
        assert actions.count("note") == 1
        assert case.assignee == "kim"


async def dies_before_it_is_told(crowd: Crowd, run: Program) -> None:
    """What was written while it was dead is read by the next one."""
    maria = crowd.maria
    maria.dms("Hello?")
    await maria.presses("English")
    await maria.presses("I agree")
    await maria.presses("Keep it as it is")
    await maria.sees("What did the marketplace tell you?")
    await at_rest(run.config)
    await is_remembered(crowd.fake, run)
    await run.kill()
    maria.dms("A high number of proposals.")
    eve = crowd.place.freelancer("Eve")
    eve.dms("They suspended me, too.")
    await run.start()
    await maria.sees("When did you get that message")
    await eve.sees("Gigway")  # whom it had never met


async def is_remembered(fake: Fake, run: Program) -> None:
    """Wait until it has noted how far it has heard."""
    heard = fake.gateway.session.id

    def noted() -> str:
        return stored(run.config, lambda tx: tx.setting("discord:session")) or ""

    while heard not in await asyncio.to_thread(noted):
        await fake.next_news()


async def dies_with_its_answer_on_the_way(fake: Fake, crowd: Crowd, run: Program) -> None:
    """The platform has its message, and it dies before it hears so: the next one sends it, and it is one.

    The message is still claimed by the dead one; here the test ends that claim, which time would do.
    """
    maria = crowd.maria
    await maria.presses("Yesterday")
    await maria.sees("enough for an appeal")
    await at_rest(run.config)
    with fake.faults.unheard("POST", f"/channels/{maria.channel.id}/messages") as fault:
        await maria.presses("Hand in my appeal")
        await maria.sees("Its reference is")
        assert fault.reached.is_set()
        await run.kill()
    left = await asyncio.to_thread(stored, run.config, end_claims)
    assert left, "it was told of everything: nothing was tried"
    await run.start()
    await at_rest(run.config)


async def is_cut_off(fake: Fake, crowd: Crowd, run: Program) -> None:
    """The connection is cut twice; what she wrote meanwhile is told when it resumes, and answered once."""
    for words in ("maria-dev", "61 of them answered an invitation."):
        await at_rest(run.config)
        before, resumed = len(crowd.maria.heard), len(fake.gateway.resumes)
        fake.gateway.drop()
        crowd.maria.dms(words)
        await fake.until(lambda resumed=resumed: len(fake.gateway.resumes) > resumed, "a resume")  # type: ignore[misc]
        await fake.until(lambda before=before: len(crowd.maria.heard) > before, "an answer")  # type: ignore[misc]
        await at_rest(run.config)
        said = crowd.maria.heard[before:]
        assert len(set(said)) == len(said), "something was said twice"


async def is_told_while_it_is_dead(fake: Fake, crowd: Crowd, run: Program) -> Case:
    """Staff write a note while it is dead, and press when it is back; it takes both, once."""
    (found,) = await asyncio.to_thread(stored, run.config, cases)
    kim = await crowd.staff["Kim"].in_post(str(found.id))
    await kim.sees("Hello?")
    await at_rest(run.config)
    await run.kill()
    kim.says("I know this case.")
    await run.start()
    await kim.presses("Claim")
    await kim.sees("has this case now")

    def filed() -> bool:
        thread = kim.channel.public()
        return any("✅" in one.reactions for one in thread if one.content == "I know this case.")

    await fake.until(filed, "the sign under the note")
    return (await asyncio.to_thread(stored, run.config, cases))[0]


def end_claims(tx: Tx) -> int:
    """Let what a dead program had claimed be free; return how much it was."""
    left = [row for row, state in tx.outbox(1000) if state == "waiting"]
    for row in left:
        tx.postpone(row.id, datetime.now(UTC), "the claim of a dead program is over")
    return len(left)


def log(tx: Tx, *, case: Case) -> list[str]:
    return [one.action for one in tx.audit(case.id)]
