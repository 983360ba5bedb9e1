"""Files behind addresses that expire, on Discord's wire: taken at once, asked for anew, or said gone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.adapters.discord_play import PNG, claimed
from tests.adapters.discord_wiring import Desk, running
from tests.discord_wire.hands import Person
from tests.discord_wire.model import Attachment, Message
from tests.discord_wire.server import Fake
from tests.discord_wire.server import running as platform

LETTER = b"A contract of two pages."


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    async with platform() as begun:
        yield begun


@pytest.fixture
async def desk(fake: Fake) -> AsyncIterator[Desk]:
    async with running(fake) as begun:
        yield begun


def sends(desk: Desk, ada: Person, *names: str, **states: bool) -> list[Attachment]:
    """Post a message with files whose addresses are in some state before anybody hears of it."""
    world = desk.fake.world
    made = Message(world.ids.next(), ada.channel.id, ada.user, world.clock.now())
    for name in names:
        content, kind = (PNG, "image/png") if name.endswith("png") else (LETTER, "text/plain")
        made.attachments.append(world.file(ada.channel, name, content, kind))
    for state, on in states.items():
        setattr(made.attachments[0], state, on)
    world.post(made)
    return made.attachments


async def held(desk: Desk) -> list[tuple[str, str]]:
    return [one async for one in desk.vault.documents()]


async def test_a_file_is_ours_before_its_address_expires(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    post = await claimed(desk, ada)
    (file,) = sends(desk, ada, "degree.png")
    await ada.sees("I have degree.png")
    desk.fake.clock.advance(hours=25)
    file.gone = True
    ((case, document),) = await held(desk)
    assert b"".join([one async for one in desk.vault.read(case, document)]) == PNG
    await post.presses("Open degree.png")
    await ada.sees("was opened by a reviewer")


async def test_an_address_that_expired_before_we_came_is_asked_for_anew(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await claimed(desk, ada)
    sends(desk, ada, "degree.png", "contract.txt", stale=True)
    await ada.sees("degree.png", "contract.txt")
    assert len([one for one in ada.heard if "degree.png" in one]) == 1, "both come as one"
    ada.sees_nothing_of("no longer there")
    assert len(await held(desk)) == 2


async def test_what_is_gone_for_good_is_said_and_the_others_are_kept(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await claimed(desk, ada)
    sends(desk, ada, "degree.png", "contract.txt", gone=True)
    await ada.sees("I have contract.txt")
    await ada.sees("I could not keep degree.png", "it is no longer there. Please send it again.")
    assert len(await held(desk)) == 1


async def test_a_file_of_a_message_that_was_deleted_meanwhile_is_said_to_be_gone(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await claimed(desk, ada)
    desk.fake.faults.refuses("GET", f"/channels/{ada.channel.id}/messages/*", 10008)
    sends(desk, ada, "degree.png", stale=True)
    await ada.sees("I could not keep degree.png", "it is no longer there")
    assert await held(desk) == []


async def test_while_the_platform_cannot_say_the_file_waits_and_comes_later(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await claimed(desk, ada)
    fault = desk.fake.faults.answers(
        "GET", f"/channels/{ada.channel.id}/messages/*", status=503, times=1_000_000
    )
    sends(desk, ada, "degree.png", stale=True)
    await desk.fake.until(lambda: 15.0 in desk.waits.asked, "a later look")
    ada.sees_nothing_of("degree.png")
    fault.times = 0
    desk.waits.pass_()
    await ada.sees("I have degree.png")
    ada.sees_nothing_of("no longer there")
    assert len(await held(desk)) == 1


async def test_a_download_that_breaks_off_leaves_nothing_and_is_made_good(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await claimed(desk, ada)
    world = desk.fake.world
    made = Message(world.ids.next(), ada.channel.id, ada.user, world.clock.now())
    made.attachments.append(world.file(ada.channel, "long.txt", b"All of it. " * 30_000, "text/plain"))
    made.attachments[0].cut_after = 100_000
    world.post(made)
    await desk.fake.until(lambda: 15.0 in desk.waits.asked, "a later look")
    assert await held(desk) == []
    made.attachments[0].cut_after = None
    desk.waits.pass_()
    await ada.sees("I have long.txt")
    assert len(await held(desk)) == 1


async def test_a_file_from_a_window_that_is_gone_is_said_at_once(desk: Desk) -> None:
    ada = desk.place.freelancer("Ada")
    await claimed(desk, ada)
    await ada.uses("documents")
    window = await ada.form()
    desk.fake.world.files_vanish = True
    await ada.fills({window.labels[0]: [("window.txt", LETTER)], window.labels[1]: ""})
    await ada.sees("I could not keep window.txt", "it is no longer there")
    assert await held(desk) == []
