"""Two appeals of one person over Discord: each button belongs to its own, and words for either are held."""

import re
from pathlib import Path

from tests.discord_wire import reading, story
from tests.discord_wire.office import office
from tests.discord_wire.server import running
from tests.support.premises import Clock

REFERENCE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")


async def test_the_freelancer_says_which_of_two_appeals_is_meant(tmp_path: Path) -> None:
    clock = Clock()
    async with running(clock.now) as fake, office(fake, tmp_path, clock=clock) as played:
        await story.hands_in(played)
        maria = played.maria
        await maria.presses("Later")
        await maria.uses("/appeal")
        await maria.sees("Did you get another notice")
        since = maria.newest
        await maria.presses("It is another notice")
        await maria.sees_one_of("What happened?", after=since)
        maria.dms("They closed my other account as well.")
        await maria.sees_one_of("What did the marketplace tell you?", after=since)
        maria.dms("Your account is closed.")
        await maria.sees_one_of("When did you get that message", after=since)
        await maria.presses("Today")
        await maria.sees_one_of("enough for an appeal", after=since)
        await maria.presses("Hand in my appeal")
        await maria.sees_one_of("We have your appeal. Its reference is", after=since)
        await maria.sees_one_of("Which account is it?", after=since)
        await maria.presses("Later")
        await played.passes(hours=1)
        maria.dms("When do I get my money?")
        asked = await maria.sees("which one is it for?")
        first, second = dict.fromkeys(REFERENCE.findall(reading.words(asked)))
        await maria.presses(f"{second}: Received")
        await maria.sees(f"About your appeal {second}", "Your question is with the team")
        await maria.uses("/status")
        await maria.sees("These are your appeals", first, second)
        await maria.presses(f"{first}: Received")
        await maria.sees(f"Appeal {first}: Received", "What happened so far")
        since = maria.newest
        await maria.uses("/status", case=second.lower())
        await maria.sees_one_of(f"Appeal {second}: Received", after=since)
        await played.settles()
