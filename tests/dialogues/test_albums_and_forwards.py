"""Albums and forwarded messages: one receipt for what was sent as one, and where it came from."""

from bot.case.model import Status
from bot.messages import ToPerson
from tests.support.play import JPEG, PDF, Play


def receipts(play: Play) -> list[str]:
    maria = play.freelancer
    mine = (one for one in play.stage.sent[maria._from :] if isinstance(one.to, ToPerson))
    return ["\n".join(maria.render(part) for part in one.message.parts) for one in mine]


async def test_an_album_gets_one_receipt_that_names_every_file(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.presses("Skip")
    await maria.presses("Skip")
    await maria.sends_album(maria.upload("one.jpg", JPEG), maria.upload("two.pdf", PDF))
    (receipt,) = receipts(play)
    assert "I have 2 files of yours:" in receipt
    assert "one.jpg" in receipt
    assert "two.pdf" in receipt
    play.reviewer.sees("New document: one.jpg", "New document: two.pdf")
    assert len((await play.case()).documents) == 2


async def test_every_problem_of_every_file_of_an_album_is_said_in_one_answer(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.presses("Skip")
    await maria.presses("Skip")
    album = (
        maria.upload("good.jpg"),
        maria.upload("empty.pdf", b""),
        maria.upload("huge.jpg", JPEG + b"\0" * 25 * 1024 * 1024),
        maria.upload("same.jpg"),
    )
    await maria.sends_album(*album)
    (receipt,) = receipts(play)
    for words in (
        "I have 1 file of yours:",
        "I could not keep empty.pdf",
        "The file is empty.",
        "I could not keep huge.jpg",
        "larger than 20.0 MB",
        "You have sent this already, as good.jpg",
    ):
        assert words in receipt
    assert receipt.count("Nothing else is lost") == 1
    assert [one.name for one in (await play.case()).documents] == ["good.jpg"]


async def test_an_album_that_comes_again_in_other_parts_counts_once(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.sends_album(maria.upload("a.jpg", dedup="m1"), maria.upload("b.pdf", PDF, dedup="m2"))
    await maria.sends_album(maria.upload("b.pdf", PDF, dedup="m2"), maria.upload("a.jpg", dedup="m1"))
    assert maria.words() == ""
    await maria.sends("b.pdf", PDF, dedup="m2")
    assert maria.words() == ""
    assert len((await play.case()).documents) == 2


async def test_an_album_before_consent_is_answered_once_and_nothing_is_kept(play: Play) -> None:
    maria = play.freelancer
    await maria.says("/start")
    await maria.sends_album(maria.upload("a.jpg"), maria.upload("b.pdf", PDF))
    assert len(receipts(play)) == 1
    maria.sees("you have not agreed to the privacy notice yet")


async def test_an_album_answers_what_was_asked_for(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.sends("Ask for information", words="Both sides of your card, please.", days="5")
    await maria.sends_album(maria.upload("front.jpg"), maria.upload("back.jpg", JPEG + b"back"))
    kim.sees("The freelancer answered with a file: front.jpg, back.jpg")
    assert (await play.case()).status is Status.BEING_REVIEWED


async def test_an_album_above_the_cap_names_what_was_left_out(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    most = play.service.policy.limits.documents_per_case
    album = [maria.upload(f"page-{number}.jpg", JPEG + str(number).encode()) for number in range(most + 2)]
    await maria.sends_album(*album)
    maria.sees(f"already holds {most} documents, so I could not keep page-{most}.jpg, page-{most + 1}.jpg")
    assert len((await play.case()).documents) == most


async def test_a_forwarded_letter_keeps_its_origin_for_staff(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("Your account is on hold. Is this clear?", origin="Gigway Support")
    await maria.presses("Yesterday")
    await maria.presses("Hand in my appeal")
    await kim.says("/card")
    kim.sees("Forwarded message, first written by Gigway Support", "Your account is on hold.")


async def test_a_forwarded_question_is_filed_with_who_asked_it(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.presses("Later")
    await maria.says("Did you know of this?", origin="Client Bob")
    kim.sees("first written by Client Bob", "Did you know of this?")


async def test_a_forwarded_command_is_words_and_no_command(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.presses("Later")
    await maria.says("/withdraw", origin="Mallory")
    maria.does_not_see("Do you want to stop your appeal?")
    maria.sees("Your question is with the team")


async def test_a_forwarded_date_or_account_is_taken_without_its_origin(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("A letter.")
    await maria.says("2026-05-29", origin="Gigway")
    await maria.presses("Hand in my appeal")
    await maria.says("maria-dev", origin="Gigway")
    case = await play.case()
    assert (case.intake.text("informed_on"), case.intake.text("account")) == ("2026-05-29", "maria-dev")


async def test_a_forwarded_file_says_whose_it_was(play: Play) -> None:
    kim, maria = play.reviewer, play.freelancer
    await maria.hands_in()
    await maria.sends_album(maria.upload("letter.pdf", PDF, origin="Client Bob"))
    kim.sees("New document: letter.pdf", "Passed on by the freelancer. First sent by: Client Bob")
    await kim.says("/card")
    kim.sees("letter.pdf, passed on by the freelancer, first sent by Client Bob")
