"""The real program killed in the middle of a download: nothing lost, nothing twice, no half file left."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app import access
from app.config import load
from tests.discord_wire import reading
from tests.discord_wire.model import Message
from tests.discord_wire.office import Crowd
from tests.discord_wire.process import program
from tests.discord_wire.server import running
from tests.support import large
from tests.support.premises import at_rest, cases, stored

pytestmark = pytest.mark.timeout(900)


async def hands_in(crowd: Crowd, config: Path) -> None:
    maria = crowd.maria
    maria.dms("Hello?")
    await maria.presses("English")
    await maria.presses("I agree")
    await maria.presses("Keep it as it is")
    await maria.sees("What did the marketplace tell you?")
    maria.dms("A high number of proposals.")
    await maria.presses("Yesterday")
    await maria.presses("Hand in my appeal")
    await maria.sees("Its reference is")
    await at_rest(config)


@pytest.mark.parametrize("expired", [False, True], ids=["the address holds", "the address expired meanwhile"])
async def test_a_file_that_was_half_down_at_a_kill_comes_whole_and_once(
    tmp_path: Path, *, expired: bool
) -> None:
    async with running() as fake:
        crowd = Crowd(fake)
        config = crowd.config(tmp_path)
        folder = load(config).storage.path / "documents"
        async with program(fake, config) as run:
            await hands_in(crowd, config)
            sent = Message(fake.world.ids.next(), crowd.maria.channel.id, crowd.maria.user, fake.clock.now())
            file = fake.world.file(crowd.maria.channel, "passport.jpg", large.photo(), "image/jpeg")
            file.stalls_after = len(file.content) // 2
            sent.attachments.append(file)
            fake.world.post(sent)
            await large.dies_in_the_middle(run, folder)
            file.stale = expired
            await run.start()
            await crowd.maria.sees("I have passport.jpg")
            await at_rest(config)
            assert not large.halves(folder)
            assert await run.stop() == 0
        (case,) = await asyncio.to_thread(stored, config, cases)
        assert [one.name for one in case.documents] == ["passport.jpg"]
        assert len(large.kept(folder)) == 1
        said = [reading.words(one) for one in crowd.maria.shown if one.author is fake.world.bot]
        assert sum("I have passport.jpg" in one for one in said) == 1, said
        assert not large.plain(tmp_path)
        report = await access.verified(load(config), datetime.now(UTC))
        assert report.faults == ()
