"""The real program killed in the middle of a download: nothing lost, nothing twice, no half file left."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app import access
from app.config import load
from tests.support import large
from tests.support.premises import at_rest, cases, stored
from tests.telegram.office import Crowd
from tests.telegram.people import Paper
from tests.telegram.platform import Platform
from tests.telegram.process import program
from tests.telegram.server import Server

pytestmark = pytest.mark.timeout(900)


async def hands_in(crowd: Crowd, config: Path) -> None:
    maria = crowd.maria
    await maria.starts()
    await maria.presses("English")
    await maria.presses("I agree")
    await maria.sees("What happened?")
    await maria.says("They suspended me.")
    await maria.sees("What did the marketplace tell you?")
    await maria.says("A high number of proposals.")
    await maria.presses("Yesterday")
    await maria.presses("Hand in my appeal")
    await maria.sees("Its reference is")
    await at_rest(config)


async def test_a_file_that_was_half_down_at_a_kill_comes_whole_and_once(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    crowd = Crowd(platform)
    config = crowd.config(tmp_path, server.url)
    folder = load(config).storage.path / "documents"
    async with program(platform, config) as run:
        await hands_in(crowd, config)
        platform.faults.stalls("file")
        await crowd.maria.sends_file(Paper("passport.jpg", large.photo(), "image/jpeg"))
        await large.dies_in_the_middle(run, folder)
        await run.start()
        await crowd.maria.sees("passport.jpg")
        await at_rest(config)
        assert not large.halves(folder)
        assert await run.stop() == 0
    (case,) = await asyncio.to_thread(stored, config, cases)
    assert [one.name for one in case.documents] == ["passport.jpg"]
    assert len(large.kept(folder)) == 1
    receipts = [one.text for one in crowd.maria.messages if "I have passport.jpg" in one.text]
    assert len(receipts) == 1, receipts
    assert not large.plain(tmp_path)
    report = await access.verified(load(config), datetime.now(UTC))
    assert report.faults == ()
