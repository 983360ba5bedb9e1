"""The channel over sockets: the real library talks to a small Discord, and people use it as they would."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.ids import read_reference
from tests.adapters.discord_wiring import Desk, running
from tests.discord_wire.hands import Person, tags
from tests.discord_wire.server import Fake
from tests.discord_wire.server import running as platform


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    async with platform() as started:
        yield started


@pytest.fixture
async def desk(fake: Fake) -> AsyncIterator[Desk]:
    async with running(fake) as started:
        yield started


async def begins(ada: Person) -> None:
    ada.dms("Hello? My account was suspended.")
    await ada.sees("Gigway")
    await ada.presses("English")
    await ada.sees("agree")
    await ada.presses("I agree")


async def hands_in(ada: Person) -> None:
    """Answer the first three questions, and hand in."""
    await begins(ada)
    await ada.sees("You wrote")
    await ada.presses("Keep it as it is")
    await ada.sees("Question 2")
    ada.dms("They wrote: too many proposals.")
    await ada.sees("Question 3")
    await ada.presses("Today")
    await ada.sees("hand in")
    await ada.presses("Hand in my appeal")


async def test_somebody_writes_and_is_greeted(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await begins(ada)


def reference_of(ada: Person) -> str:
    """Return the reference that a freelancer was told."""
    words = " ".join(ada.heard).replace(".", " ").replace(":", " ").split()
    return next(one for one in reversed(words) if len(one) == 9 and read_reference(one) == one)


async def test_an_appeal_becomes_a_post_of_the_forum(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await hands_in(ada)
    await ada.sees("We have your appeal")
    kim = desk.staff["kim"]
    post = await kim.in_post(reference_of(ada))
    await post.sees("My account was suspended")
    await desk.fake.until(lambda: tags(desk.fake, post.channel) == ["Received"], "the tag")
    await post.presses("Claim")
    await desk.fake.until(lambda: tags(desk.fake, post.channel) == ["Being reviewed"], "the tag")
