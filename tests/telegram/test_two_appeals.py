"""Two appeals of one person over Telegram: each button belongs to its own, and words for either are held."""

import re
from pathlib import Path

from tests.telegram import story
from tests.telegram.office import office
from tests.telegram.platform import Platform
from tests.telegram.server import Server

REFERENCE = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")


async def test_the_freelancer_says_which_of_two_appeals_is_meant(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    async with office(platform, server, tmp_path) as played:
        await story.hands_in(played)
        maria = played.maria
        await maria.presses("Later")
        await maria.says("/appeal")
        await maria.sees("Did you get another notice")
        await maria.presses("It is another notice")
        await maria.sees("What happened?")
        await maria.says("They closed my other account as well.")
        await maria.sees("What did the marketplace tell you?")
        await maria.says("Your account is closed.")
        await maria.sees("When did you get that message")
        await maria.presses("Today")
        await maria.sees("enough for an appeal")
        await maria.presses("Hand in my appeal")
        await maria.sees("We have your appeal. Its reference is")
        await maria.presses("Later")
        await played.passes(hours=1)
        await maria.says("When do I get my money?")
        (asked,) = await maria.sees("which one is it for?")
        first, second = dict.fromkeys(REFERENCE.findall(asked.text))
        await maria.presses(f"{second}: Received")
        await maria.sees(f"About your appeal {second}", "Your question is with the team")
        await maria.says("/status")
        await maria.sees("These are your appeals", first, second)
        await maria.presses(f"{first}: Received")
        await maria.sees(f"Appeal {first}: Received", "What happened so far")
        await played.settles()
