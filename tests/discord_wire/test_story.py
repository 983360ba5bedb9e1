"""The demo's case over Discord, whole; and again by a real process that is killed and cut off on the way."""

from pathlib import Path

import pytest

from tests.discord_wire import reading, story
from tests.discord_wire.office import Office, office
from tests.discord_wire.outside import outside
from tests.discord_wire.server import Fake, running
from tests.support.premises import Clock

pytestmark = pytest.mark.timeout(900)
"""Seconds: a whole appeal, with a program that is started many times, on a computer that has other work."""


async def test_the_demos_case_from_the_first_word_to_the_end(tmp_path: Path) -> None:
    clock = Clock()
    async with running(clock.now) as fake, office(fake, tmp_path, clock=clock) as at:
        for scene in story.SCENES:
            await scene(at)
        await at.rests()
        await nothing_is_lost_and_nothing_doubled(fake, at)


async def test_killed_and_cut_off_all_the_way_the_case_is_the_same(tmp_path: Path) -> None:
    async with outside(tmp_path) as at:
        for scene in story.SCENES:
            await scene(at)
            await at.suffers()
        await at.rests()
        assert at.killed >= 5
        assert at.cut >= 5
        await nothing_is_lost_and_nothing_doubled(at.fake, at)
        assert await at.run.stop() == 0
        assert "Traceback" not in at.run.log
        assert at.fake.world.token not in at.run.log


async def nothing_is_lost_and_nothing_doubled(fake: Fake, at: Office) -> None:
    """Look at everything that was posted: each once, one post for the case, and nobody pinged."""
    case = await at.case()
    posts = [one for one in fake.world.channels.values() if str(case.id) in one.name]
    assert len(posts) == 1
    await fake.until(lambda: posts[0].archived, "the post put aside")
    everything = [one for channel in fake.world.channels.values() for one in channel.public()]
    assert all(not one.pinged for one in everything)
    nonces = [(one.channel_id, one.nonce) for one in everything if one.author is fake.world.bot and one.nonce]
    assert len(set(nonces)) == len(nonces), "a message was posted twice"
    assert len(nonces) > 40
    said = [reading.words(one) for one in at.maria.shown]
    for once in (
        "We have your appeal. Its reference is",
        "The restriction stays",
        "We were wrong, and the restriction is lifted.",
        "The appeal is closed.",
    ):
        assert len([one for one in said if once in one]) == 1, f"{once!r} among {said}"
    assert await at.waiting() == []
