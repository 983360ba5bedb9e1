"""What goes wrong with people and what they send: everything is answered, and nothing counts twice."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.case.model import Status
from tests.telegram.errors import flood, gateway
from tests.telegram.office import Office, office
from tests.telegram.people import Paper, Person
from tests.telegram.platform import Platform
from tests.telegram.server import Server
from tests.telegram.story import CV, PHOTO


@pytest.fixture
async def played(platform: Platform, server: Server, tmp_path: Path) -> AsyncIterator[Office]:
    async with office(platform, server, tmp_path) as made:
        yield made


async def claimed(played: Office) -> None:
    await played.hands_in()
    kim = await played.at_topic("Kim")
    await kim.presses("Claim")
    await kim.sees("Kim Doe has this case now")


# -- people who cannot be reached -----------------------------------------------------------------


async def test_who_blocks_the_bot_gets_what_was_missed_when_he_comes_back(played: Office) -> None:
    await claimed(played)
    await played.maria.blocks()
    kim = await played.at_topic("Kim")
    await kim.presses("Reply")
    await kim.sees("Your message")
    await kim.says("Good morning, Maria.")
    await kim.presses("Send")
    await kim.sees("could not be delivered")
    await played.maria.unblocks()
    await played.maria.sees("Good morning, Maria.")
    await played.settles()
    assert await played.waiting() == []


async def test_an_account_that_was_deleted_becomes_a_leads_duty(played: Office) -> None:
    await claimed(played)
    await played.maria.deletes_account()
    kim = await played.at_topic("Kim")
    await kim.presses("Reply")
    await kim.sees("Your message")
    await kim.says("Good morning, Maria.")
    await kim.presses("Send")
    await kim.sees("A lead has to reach the freelancer by other means")


# -- files ----------------------------------------------------------------------------------------


async def test_a_file_too_big_or_vanished_is_answered_kindly_and_a_broken_download_is_tried_again(
    played: Office,
) -> None:
    await played.hands_in()
    maria = played.maria
    await maria.sends_file(Paper("film.mp4", b"x", "video/mp4", claimed=21 * 1024 * 1024))
    await maria.sees("I could not keep film.mp4", "larger than 20.0 MB")
    vanished = await maria.sends_file(CV)
    played.platform.files[vanished.content["document"]["file_id"]].vanished = True
    await maria.sees("cv.pdf")
    assert "Fingerprint" not in maria.words
    played.platform.faults.resets("file", after=True)
    played.platform.faults.answer("getFile", gateway())
    await maria.sends_file(PHOTO)
    await maria.sees("degree.jpg", "Fingerprint")
    assert [one.name for one in (await played.case()).documents if one.sha256] == ["degree.jpg"]


async def test_an_album_gets_one_receipt_and_is_filed_whole(played: Office) -> None:
    await played.hands_in()
    maria = played.maria
    await maria.sends_album([CV, Paper("letter.pdf", CV.data + b"\n% another")], "All I have")
    await maria.sees("I have 2 files of yours", "cv.pdf", "letter.pdf")
    await played.settles()
    assert len([one for one in maria.fresh if "Fingerprint" in one.text]) == 1
    assert len((await played.case()).documents) == 2


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": {"file_id": "S", "file_unique_id": "s", "type": "regular", "width": 9, "height": 9,
                     "is_animated": False, "is_video": False}},
        {"location": {"latitude": 1.5, "longitude": 2.5}},
        {"dice": {"emoji": "🎲", "value": 3}},
    ],
    ids=lambda content: next(iter(content)),
)  # fmt: skip
async def test_what_cannot_be_used_is_answered(played: Office, content: dict[str, object]) -> None:
    await played.hands_in()
    before = len((await played.case()).documents)
    await played.maria.sends(**content)
    await played.platform.bell.until(lambda: played.maria.words, what=lambda: "an answer to it")
    assert len((await played.case()).documents) == before


async def test_a_contact_answers_the_question_that_is_open(played: Office) -> None:
    await played.hands_in()
    await played.maria.sends(
        contact={"phone_number": "+49 30 1234", "first_name": "Ada", "last_name": "Byron"}
    )
    topic = await played.at_topic("Kim")
    await topic.sees("Ada Byron, +49 30 1234")


# -- the platform's own trouble -------------------------------------------------------------------


async def test_a_flood_limit_is_waited_out_and_nothing_is_lost(played: Office) -> None:
    fault = played.platform.faults.answer("sendMessage", flood(1), times=2)
    await played.maria.starts()
    for tries in (1, 2):
        await played.platform.bell.until(lambda: fault.met >= tries, what=lambda: "a refusal")  # noqa: B023
        await played.passes(seconds=30)
    await played.maria.sees("Which language")
    await played.settles()
    assert await played.waiting() == []


async def test_an_answer_that_may_have_arrived_is_sent_again_rather_than_lost(played: Office) -> None:
    played.platform.faults.resets("sendMessage", after=True)
    await played.maria.starts()
    await played.maria.sees("Which language")
    await played.passes(minutes=1)
    said = [one for one in played.maria.messages if "Which language" in one.text]
    assert 1 <= len(said) <= 2
    await played.settles()
    assert await played.waiting() == []


async def test_the_same_update_twice_does_the_same_once(played: Office) -> None:
    await played.hands_in()
    await played.maria.says("/ask When will I hear from you?")
    update = played.platform.updates.pending[-1]
    await played.maria.sees("Your question is with the team")
    await played.platform.bell.until(
        lambda: not played.platform.updates.pending, what=lambda: "the confirming"
    )
    played.platform.updates.repeat(update)
    await played.platform.bell.until(
        lambda: not played.platform.updates.pending, what=lambda: "the confirming"
    )
    await played.settles()
    assert len((await played.case()).questions) == 1
    assert sum("Your question is with the team" in one.text for one in played.maria.messages) == 1


# -- changed, forwarded, late ---------------------------------------------------------------------


async def test_an_answer_that_is_edited_later_is_asked_about(played: Office) -> None:
    maria = played.maria
    await maria.starts()
    await maria.presses("English")
    await maria.presses("I agree")
    await maria.sees("What happened?")
    said = await maria.says("They suspended me.")
    await maria.sees("What did the marketplace tell you?")
    await maria.edits(said, "They suspended me on Friday.")
    await maria.sees("You changed a message", "Shall the new words stand in the answer")
    await maria.presses("Yes, use the new words")


async def test_what_is_forwarded_keeps_who_wrote_it(played: Office) -> None:
    await claimed(played)
    await played.maria.presses("Later")
    await played.maria.says("Your account is suspended.", origin="Gigway Support")
    kim = await played.at_topic("Kim")
    kim._since = 0
    await kim.sees("Your account is suspended.", "Gigway Support")


async def test_a_press_on_an_old_message_is_answered_too(played: Office) -> None:
    maria = played.maria
    await maria.starts()
    hello = await maria.sees_button("English")
    await maria.presses("English")
    await maria.sees_button("I agree")
    press = await maria.presses_data(hello, "agree|nonsense|7")
    assert press.answers
    press = await maria.presses_data(hello, "?")
    assert press.answers


# -- who may ---------------------------------------------------------------------------------------


async def test_who_hides_behind_the_group_or_has_left_it_is_refused(played: Office) -> None:
    await played.hands_in()
    noor = await played.at_topic("Noor")
    hidden = await played.group.in_topic(played.staff("Lena"), "-", anonymous=True)
    await hidden.says("/claim")
    await hidden.sees("you write in the name of the group")
    played.group.lets_go(played.staff("Noor"))
    press = await noor.presses("Claim")
    assert press.toast
    await played.settles()
    case = await played.case()
    assert case.assignee is None
    assert case.status is Status.RECEIVED


async def test_a_member_who_is_not_on_the_list_is_refused_with_words(played: Office) -> None:
    await played.hands_in()
    visitor = played.group.member("Visitor")
    at = await played.group.in_topic(visitor, "-")
    press = await at.presses("Claim")
    assert "list" in press.toast or "staff" in press.toast
    assert (await played.case()).assignee is None


async def test_two_people_are_kept_apart(played: Office, platform: Platform) -> None:
    ben = Person(platform, "Ben")
    await played.maria.starts()
    await ben.starts()
    await played.maria.presses("English")
    await ben.presses("Русский")
    await played.maria.sees("Do you agree?")
    await ben.sees("согласны")
    assert "agree" not in ben.words
