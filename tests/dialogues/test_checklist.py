"""The checklist: what helps is said before anything is sent, and how each paper stands, at any time after."""

from bot.commands import from_button
from bot.documents.model import Consent, DocumentKind
from bot.documents.papers import Paper
from tests.support.play import JPEG, PDF, Freelancer, Play

LETTER = "Maria delivered everything on time. Ask me. Jonas, owner of the shop."


async def asked_for_documents(play: Play) -> None:
    """Hand in, and come to the question for documents as somebody whose identity is not verified."""
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.presses("Identity could not be verified")
    while "documents or links that help" not in maria.words():
        await maria.presses("Skip")


async def taken(play: Play) -> None:
    await play.reviewer.presses("Claim")


async def test_what_helps_is_said_with_a_picture_before_the_first_upload_and_only_once(play: Play) -> None:
    maria = play.freelancer
    await asked_for_documents(play)
    maria.sees(
        "one of these (Passport, ID card, Driving licence or Residence permit). Now: not here yet.",
        "Helps: Proof of a changed name. Now: not here yet.",
        "A person finds another way with you",
        "A good photo: the whole page with all four corners",
    )
    pictures = [one for one in play.stage.sent if one.attachment is not None]
    assert [one.attachment.name for one in pictures if one.attachment] == ["good-photo.png"]
    await maria.presses("Back")
    await maria.presses("Skip")
    assert len([one for one in play.stage.sent if one.attachment is not None]) == 1
    await maria.presses("What a good photo is")
    assert len([one for one in play.stage.sent if one.attachment is not None]) == 2


async def test_one_press_says_what_a_file_is_and_the_list_is_current_from_then_on(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await asked_for_documents(play)
    await maria.sends("scan.jpg")
    maria.sees("One press helps the reviewer: what is scan.jpg?")
    await maria.presses("ID card")
    maria.sees("Noted, thank you: ID card.", "Would help too: Proof of a changed name and Proof of address.")
    await maria.says("/documents")
    await maria.reads_on()
    maria.sees("Residence permit). Now: received.", "scan.jpg (ID card): received")

    await taken(play)
    kim.sees("He says it is: ID card")
    await kim.presses("Open scan.jpg")
    await maria.says("/documents")
    await maria.reads_on()
    maria.sees("Now: opened by a reviewer.")
    await kim.sends("Mark scan.jpg", verdict="accepted")
    await maria.says("/documents")
    await maria.reads_on()
    maria.sees("Now: accepted.")


async def test_several_files_are_asked_about_one_after_the_other_and_nothing_waits_for_it(play: Play) -> None:
    maria = play.freelancer
    await asked_for_documents(play)
    await maria.sends_album(maria.upload("one.jpg", JPEG), maria.upload("two.pdf", PDF))
    maria.sees("what is one.jpg?")
    await maria.presses("Something else")
    maria.sees("one.jpg is kept", "what is two.pdf?")
    await maria.presses("That is all")
    assert [one.named for one in (await play.case()).documents] == [True, False]


async def test_an_old_button_about_a_judged_document_changes_nothing(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await asked_for_documents(play)
    await maria.sends("scan.jpg")
    press = maria.action("Passport")
    await taken(play)
    await kim.presses("Open scan.jpg")
    await kim.sends("Mark scan.jpg", verdict="accepted")
    await maria.does(from_button(press))
    assert (await play.case()).documents[0].paper is None


# -- words of other people ------------------------------------------------------------------------


async def test_a_clients_letter_that_is_passed_on_becomes_a_document_and_consent_is_asked_kindly(
    play: Play,
) -> None:
    maria, kim = play.freelancer, play.reviewer
    await asked_for_documents(play)
    await maria.says(LETTER, origin="Jonas")
    maria.sees("I have these words as a document, called Letter 1.", "Do they agree that you send it to us?")
    (letter,) = (await play.case()).documents
    assert (letter.kind, letter.paper, letter.words) == (DocumentKind.WORDS, Paper.CLIENT_LETTER, LETTER)
    await maria.presses("I have not asked them")
    maria.sees("The reviewer knows that you have not.")
    assert (await play.case()).documents[0].consent is Consent.NOT_ASKED

    await taken(play)
    kim.sees("By another person; he has not asked them.")
    await kim.presses("Open Letter 1")
    kim.sees(LETTER)
    maria.sees("Letter 1 was opened by a reviewer on")


async def test_words_by_another_person_can_be_handed_in_at_any_time_by_one_press(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/documents")
    await maria.reads_on()
    await maria.presses("Words by another person")
    await maria.says(LETTER)
    await maria.presses("No, they do not agree")
    (letter,) = (await play.case()).documents
    assert (letter.words, letter.consent) == (LETTER, Consent.NO)
    await maria.says("/documents")
    await maria.reads_on()
    maria.sees("By another person, who does not agree.")
    await maria.says(LETTER, origin="Jonas")
    assert len((await play.case()).documents) == 1


async def test_a_letter_twice_counts_once_and_one_too_long_is_sent_as_a_file(play: Play) -> None:
    maria = play.freelancer
    await asked_for_documents(play)
    await maria.says(LETTER, origin="Jonas")
    await maria.says(LETTER, origin="Jonas")
    maria.sees("You have sent this already, as Letter 1.")
    await maria.says("long " * 5000, origin="Jonas")
    maria.sees("Please send it as a file.")
    assert len((await play.case()).documents) == 1


# -- links ----------------------------------------------------------------------------------------


async def test_a_link_is_a_document_and_is_marked_visited(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await asked_for_documents(play)
    await maria.says("https://example.com/maria")
    await taken(play)
    await kim.presses("Open https://example.com/maria")
    maria.sees("https://example.com/maria was opened by a reviewer on Monday", "your link was visited.")
    await maria.says("/documents")
    await maria.reads_on()
    maria.sees("https://example.com/maria: visited by a reviewer on Monday")


# -- the same file in another's case --------------------------------------------------------------


async def test_the_same_file_in_anothers_case_is_told_to_staff_and_to_no_freelancer(
    play: Play,
) -> None:
    maria, nina = play.freelancer, Freelancer(play, "nina")
    await maria.hands_in()
    await maria.sends("contract.jpg")
    first = await play.case()
    await nina.hands_in()
    await nina.sends("mine.jpg")
    nina.sees("I have mine.jpg")
    nina.does_not_see(first.id, "another person")
    maria.does_not_see("another person")
    play.lead.sees("The same file, mine.jpg, is also in the case of another person", first.id)
    await nina.sends("mine-again.jpg")
    nina.sees("You have sent this already, as mine.jpg")


async def test_ones_own_file_in_ones_own_case_is_no_news_to_staff(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.sends("contract.jpg")
    await maria.sends("contract.jpg", JPEG, dedup="another")
    assert not any(
        part.key == "thread-seen-elsewhere" for one in play.stage.sent for part in one.message.parts
    )
