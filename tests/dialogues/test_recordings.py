"""Voice messages and films as documents: kept like any file, with one word of advice."""

from scripts import recording
from tests.support.play import Play


async def test_a_voice_message_is_kept_and_he_is_told_to_write_down_what_matters(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.sends("voice-5.ogg", recording.voice())
    maria.sees("I have voice-5.ogg", "The reviewer can play it", "write down what matters most")
    play.reviewer.sees("New document: voice-5.ogg")
    (document,) = (await play.case()).documents
    assert document.media_type == "audio/ogg"


async def test_a_film_gets_the_same_advice_and_a_picture_gets_none(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.sends("clip.mp4", recording.film())
    maria.sees("I have clip.mp4", "The reviewer can play it")
    await maria.sends("degree.jpg")
    maria.sees("I have degree.jpg")
    maria.does_not_see("can play it")


async def test_a_recording_that_cannot_be_taken_is_refused_with_what_works(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.sends("old.amr", b"#!AMR\n" + bytes(600))
    maria.sees("I could not keep old.amr", "voice messages, sound (MP3, M4A) and videos (MP4, MOV) work")
    assert (await play.case()).documents == ()
