"""What goes wrong with the moderators' group: nothing is lost, staff are told, and it mends itself."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.telegram.bell import PATIENCE
from tests.telegram.errors import conflict, unauthorized
from tests.telegram.groups import Group
from tests.telegram.office import Crowd, Office, office
from tests.telegram.people import Chatting
from tests.telegram.platform import Platform
from tests.telegram.server import Server


@pytest.fixture
async def played(platform: Platform, server: Server, tmp_path: Path) -> AsyncIterator[Office]:
    async with office(platform, server, tmp_path) as made:
        yield made


async def in_general(played: Office, *words: str, patience: float = PATIENCE) -> Chatting:
    kim = played.group.general(played.staff("Kim"))
    await played.platform.bell.until(
        lambda: all(one in "\n".join(said.text for said in kim.messages) for one in words),
        what=lambda: f"{words} among {[one.text for one in kim.messages]}",
        patience=patience,
    )
    return kim


async def test_a_topic_that_somebody_deletes_is_made_again_and_no_word_is_lost(played: Office) -> None:
    await played.hands_in()
    topic = await played.topic()
    await played.settles()
    played.group.deletes_topic(topic.name)
    await played.maria.says("/ask Has anybody read it?")
    await played.maria.sees("Your question is with the team")
    again = await played.topic()
    assert again.topic.id != topic.topic.id
    kim = await played.at_topic("Kim")
    kim._since = 0
    await kim.sees("The topic of this case was deleted", "Has anybody read it?")
    await played.settles()
    await played.platform.bell.until(lambda: again.card, what=lambda: "the card in the new topic")
    await played.settles()
    assert await played.waiting() == []
    await kim.presses("Claim")
    await kim.sees("Kim Doe has this case now")


async def test_without_the_right_to_pin_everything_else_works(played: Office) -> None:
    played.group.takes_right("can_pin_messages")
    await in_general(played, 'give me the right "Pin messages"')
    await played.hands_in()
    kim = await played.at_topic("Kim")
    await kim.presses("Claim")
    assert (await played.topic()).card is None
    played.group.gives_right("can_pin_messages")
    await in_general(played, "This is well again: pinning cards")


async def test_without_the_right_to_make_topics_cases_are_answered_in_the_group(played: Office) -> None:
    played.group.takes_right("can_manage_topics")
    await in_general(played, "I cannot make a topic for each case in this group")
    await works_without_topics(played)
    played.group.gives_right("can_manage_topics")
    await in_general(played, "This is well again: topics for cases")
    await played.maria.says("/ask And now?")
    await played.topic()


async def test_with_topics_switched_off_in_the_middle_nothing_is_lost(played: Office) -> None:
    await played.hands_in()
    await played.topic()
    await played.settles()
    played.group.switches_topics_off()
    await played.maria.says("/ask Has anybody read it?")
    reference = str((await played.case()).id)
    await in_general(played, "Has anybody read it?", reference)
    kim = await in_general(played, "Topics are switched off")
    said = next(one for one in kim.messages if "Has anybody read it?" in one.text)
    await kim.says("I shall look at it.", answers=said)
    await played.platform.bell.until(
        lambda: any(one.reactions for one in played.group.chat.messages.values()),
        what=lambda: "a receipt for the note",
    )
    assert "note" in await played.log((await played.case()).id)
    await played.settles()
    assert await played.waiting() == []


async def works_without_topics(played: Office) -> None:
    await played.hands_in()
    kim = await in_general(played, str((await played.case()).id))
    await kim.presses("Claim")
    await kim.sees("Kim Doe has this case now")
    await kim.presses("Reply")
    await kim.sees("Your message")
    question = next(one for one in reversed(kim.messages) if "Your message" in one.text)
    await kim.says("Good morning, Maria.", answers=question)
    await kim.sees("Nothing has left yet")
    await kim.presses("Send")
    await played.maria.sees("Good morning, Maria.")
    assert played.group.topics == []


async def test_thrown_out_of_the_group_it_goes_on_with_freelancers_and_comes_back(played: Office) -> None:
    played.group.removes_bot()
    lena = played.staff("Lena")
    await lena.sees("I cannot write to the moderators' group")
    await played.hands_in()
    assert played.group.topics == []
    played.group.adds_bot()
    await played.passes(minutes=30)
    await in_general(played, "This is well again: writing to the moderators' group")
    kim = await played.at_topic("Kim")
    await kim.presses("Claim")
    await played.settles()
    assert await played.waiting() == []


async def test_demoted_it_says_so_and_goes_on(played: Office) -> None:
    await played.hands_in()
    await played.topic()
    await played.settles()
    played.group.demotes_bot()
    await in_general(played, "I am no administrator of this group any more")
    kim = await played.at_topic("Kim")
    await kim.presses("Claim")
    await kim.sees("Kim Doe has this case now")


async def test_a_group_that_is_upgraded_is_followed(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    crowd = Crowd(platform)
    crowd.group = small = Group(platform, forum=False)
    small.adds_bot(rights=None)
    for one in crowd.staff.values():
        small.lets_in(one)
    async with office(platform, server, tmp_path, crowd=crowd) as played:
        await played.hands_in()
        await in_general(played, str((await played.case()).id))
        small.is_upgraded()
        small.adds_bot()
        await played.maria.says("/ask Where is it now?")
        kim = await played.at_topic("Kim")
        kim._since = 0
        await kim.sees("Where is it now?")
        await kim.presses("Claim")
        await played.passes(minutes=30)
        await played.settles()
        assert await played.waiting() == []
        old = {one.given["chat_id"] for one in platform.calls[-5:] if "chat_id" in one.given}
        assert small.chat.id in old


async def test_another_program_that_receives_is_told_of_and_so_is_its_end(played: Office) -> None:
    played.platform.faults.answer("getUpdates", conflict("terminated by other getUpdates request"), times=5)
    await played.maria.starts()
    await in_general(played, "another program receives messages with my key", patience=60)
    await played.maria.sees("Which language")
    await in_general(played, "This is well again: receiving messages")


async def test_a_token_that_is_refused_for_a_while_loses_nothing(played: Office) -> None:
    played.platform.faults.answer("*", unauthorized(), times=4)
    await played.maria.starts()
    await played.maria.sees("Which language", patience=60)
    await played.passes(minutes=30)
    await in_general(played, "the app does not accept my key", patience=60)
    await in_general(played, "This is well again: my key for the app")
