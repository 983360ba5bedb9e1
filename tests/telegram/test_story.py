"""The whole demo case over the fake Telegram; and again by a real process that is killed all the way."""

from collections import Counter
from pathlib import Path

import pytest

from tests.telegram import story
from tests.telegram.office import Office, office
from tests.telegram.outside import outside
from tests.telegram.platform import Platform
from tests.telegram.server import Server

ONCE = (
    "We have your appeal. Its reference is",
    "The restriction stays",
    "We were wrong, and the restriction is lifted.",
    "The appeal is closed.",
)


async def test_a_whole_appeal_is_played_over_telegram(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    async with office(platform, server, tmp_path) as played:
        for scene in story.SCENES:
            await scene(played)
        await played.settles()
        await nothing_is_lost(played)
        assert doubled(played) == 0


@pytest.mark.timeout(900)
async def test_a_real_process_that_is_killed_after_every_scene_loses_nothing(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    async with outside(platform, server, tmp_path) as played:
        for scene in story.SCENES:
            await scene(played)
            await played.is_killed()
        await played.settles()
        await nothing_is_lost(played)
        assert doubled(played) <= played.killed, "at most what was on its way at a kill"
        assert played.killed == len(story.SCENES)
        assert await played.run.stop() == 0
        assert "Traceback" not in played.run.log
        assert platform.token not in played.run.log


async def nothing_is_lost(played: Office) -> None:
    """Look at everything that was said: all of it there, one topic for the case, nothing left to go."""
    said = [one.text for one in played.maria.messages]
    for words in ONCE:
        assert any(words in one for one in said), f"{words!r} among {said}"
    assert len(played.group.topics) == 1
    assert played.group.topics[0].closed
    assert await played.waiting() == []


def doubled(played: Office) -> int:
    """Count what Maria was told twice of that which is said once."""
    said = Counter(words for one in played.maria.messages for words in ONCE if words in one.text)
    return sum(said.values()) - len(said)
