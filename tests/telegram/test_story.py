"""The whole demo case over the fake Telegram, end to end: real product, real library, real sockets."""

from pathlib import Path

from tests.telegram import story
from tests.telegram.office import office
from tests.telegram.platform import Platform
from tests.telegram.server import Server


async def test_a_whole_appeal_is_played_over_telegram(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    async with office(platform, server, tmp_path) as played:
        await story.hands_in(played)
        await story.tells_the_rest(played)
        await story.a_date_passes(played)
        await story.claims_and_replies(played)
        await story.reads_everything(played, "Kim", marks=True)
        await story.the_measure_stays(played)
        await story.another_person_finds_the_error(played)
        await story.ends(played)
        await played.settles()
        assert await played.waiting() == []
