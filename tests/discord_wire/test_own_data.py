"""What one asks about oneself, and what staff ask about the work, over Discord's wire with the whole program.

The fake refuses whatever the platform's schema does not know, and tells at the end what was wrong.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.demo import words
from bot.deadlines.clocks import Clock as Clocks
from bot.ids import Address
from tests.discord_wire import reading, story
from tests.discord_wire.model import Message
from tests.discord_wire.office import Office, office
from tests.discord_wire.server import running
from tests.support.premises import Clock

pytestmark = pytest.mark.timeout(900)
WHY = "The client's contract is still with their lawyer."


@pytest.fixture
async def played(tmp_path: Path) -> AsyncIterator[Office]:
    """Hand in; what was said of the account is proved."""
    clock = Clock()
    async with running(clock.now) as fake, office(fake, tmp_path, clock=clock) as made:
        await story.hands_in(made)
        made.maria.dms(await made.code(words.ACCOUNT))
        await made.maria.sees(f"tied to the account {words.ACCOUNT}")
        await made.settles()
        yield made


def files(played: Office) -> list[tuple[Message, str, bytes]]:
    """List the files that somebody was sent, wherever: the message, the name, what it holds."""
    everything = [one for channel in played.fake.world.channels.values() for one in channel.public()]
    return [
        (one, each.filename, each.content)
        for one in everything
        if one.author is played.fake.world.bot
        for each in one.attachments
    ]


async def test_the_file_about_oneself_comes_a_day_later_into_his_own_conversation(played: Office) -> None:
    maria = played.maria
    await maria.uses("/mydata")
    await maria.sees("You asked for a file", "stop it here")
    await played.passes(hours=23)
    assert files(played) == []
    await played.passes(hours=2)
    await played.rests()
    ((message, name, content),) = files(played)
    assert message.channel_id == maria.channel.id, "nobody else is shown it"
    assert name.endswith(".html")
    whole = content.decode()
    for held in (words.ACCOUNT, words.NOTICE, str((await played.case()).id)):
        assert held in whole, held
    assert "<script" not in whole
    assert {"data asked for", "announced", "data sent"} <= set(await played.log((await played.case()).id))


async def test_a_file_about_oneself_can_be_stopped_by_its_button(played: Office) -> None:
    maria = played.maria
    await maria.uses("/mydata")
    asked = await maria.sees("You asked for a file")
    await maria.presses(reading.labels(asked)[0], on=asked)
    await played.passes(hours=30)
    await played.rests()
    assert files(played) == []


async def test_everything_is_erased_a_day_after_it_was_asked_for_and_one_can_begin_anew(
    played: Office,
) -> None:
    maria, case = played.maria, await played.case()
    post = await played.at_post("Kim")
    await maria.uses("/erase")
    await maria.sees(f"Your appeal {case.id} is still open", "it ends without a decision")
    await maria.presses("End my appeal and erase all")
    await played.passes(hours=23)
    assert await played.app.store.transact(lambda tx: tx.person(case.person)) is not None
    await played.passes(hours=2)
    await played.rests()
    await maria.sees("This is our last message")
    store = played.app.store
    assert await store.transact(lambda tx: tx.person(case.person)) is None
    assert await store.transact(lambda tx: tx.case(case.id)) is None
    here = Address("discord", str(maria.user.id))
    assert await store.transact(lambda tx: tx.person_at(here)) is None
    assert "erased" in await played.log(case.id)
    remembered = await store.transact(lambda tx: tx.setting(f"discord:dm:{maria.user.id}"))
    assert not remembered
    assert any("rased" in one for one in post.heard), post.heard[-1]
    since = maria.newest
    await maria.uses("/start")
    await maria.sees_one_of("appeals assistant of Gigway", after=since)


async def test_an_erasure_can_be_stopped(played: Office) -> None:
    maria = played.maria
    await maria.uses("/erase")
    await maria.presses("End my appeal and erase all")
    await played.passes(hours=12)
    await maria.presses("Stop: erase nothing")
    await played.passes(days=3)
    await played.rests()
    assert (await played.case()).open


async def test_a_date_of_ours_is_moved_once_by_a_window_with_a_reason_that_he_reads(played: Office) -> None:
    at = await story.claims_and_replies(played)
    before = (await played.case()).timer(Clocks.DECISION.value)
    assert before is not None
    await at.uses("extend")
    window = await at.form()
    assert window.labels[0].startswith("Why is more time needed?")
    since = at.newest
    await at.fills({window.labels[0]: WHY, window.labels[1]: "7"})
    preview = await at.sees_one_of("Nothing has left yet", after=since)
    assert WHY in reading.words(preview)
    await at.presses("Send", on=preview)
    await played.maria.sees("We need more time", WHY, "It does not move a second time")
    await at.sees("moved a date, once: the decision")
    after = (await played.case()).timer(Clocks.DECISION.value)
    assert after is not None
    assert (after.due > before.due, after.moved_later) == (True, True)
    since = at.newest
    await at.uses("extend")
    await at.sees_one_of("once", after=since)


async def test_staff_read_how_the_work_goes_and_turn_the_pages(played: Office) -> None:
    at = await story.claims_and_replies(played)
    await played.passes(days=30)
    await played.rests()
    since = at.newest
    await at.uses("stats", period="2 months")
    shown = await at.sees_one_of("Appeals handed in: 1", after=since)
    assert "First answer by a person: 1 in this time, too few to say" in reading.words(shown)
    assert "Late now: 1" in reading.words(shown)
    assert at.private, "figures are shown to who asked"
    await at.picks("Missed dates")
    missed = await at.sees_one_of("Dates of ours that passed unkept", after=since)
    assert "– the decision: 1" in reading.words(missed)
    await at.picks("By reason")
    await at.sees_one_of("Appeals by reason:", after=since)
