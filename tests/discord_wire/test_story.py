"""The demo's case over Discord, whole; and again with everything that a connection can suffer on the way."""

from pathlib import Path

from tests.discord_wire import reading, story
from tests.discord_wire.office import office
from tests.discord_wire.server import running
from tests.telegram.office import Clock


async def test_the_demos_case_from_the_first_word_to_the_end(tmp_path: Path) -> None:
    clock = Clock()
    async with running(clock.now) as fake, office(fake, tmp_path, clock=clock) as at:
        for scene in story.SCENES:
            await scene(at)

        await at.rests()
        posts = [one for one in fake.world.channels.values() if str((await at.case()).id) in one.name]
        assert len(posts) == 1
        assert posts[0].archived
        assert all(not one.pinged for channel in fake.world.channels.values() for one in channel.public())
        said = [reading.words(one) for one in at.maria.shown]
        assert len([one for one in said if "We have your appeal. Its reference is" in one]) == 1
