"""Voice messages and videos, as phones send them: kept as documents, and played by the reviewer alone."""

from pathlib import Path

from scripts import recording
from tests.telegram.model import Json
from tests.telegram.office import Office, office
from tests.telegram.platform import Platform
from tests.telegram.server import Server


def held(platform: Platform, name: str, mime: str, data: bytes, **more: object) -> Json:
    """Return a recording as the platform describes it: without a name of its own."""
    kept = platform.keep("", mime, data)
    held = {"file_id": kept.file_id, "file_unique_id": kept.unique, "file_size": len(data)}
    return {name: held | more}


async def speaks(played: Office) -> None:
    """Send a voice message, a video note and a video."""
    platform, maria = played.crowd.platform, played.maria
    await maria.sends(**held(platform, "voice", "audio/ogg", recording.voice(), duration=4))
    await maria.sees("I have voice-", ".ogg", "The reviewer can play it")
    film = recording.film()
    await maria.sends(**held(platform, "video_note", "video/mp4", film, length=240, duration=4))
    await maria.sees("I have video-", ".mp4", "The reviewer can play it")
    named = held(platform, "video", "video/mp4", recording.film(chunks=6), width=9, height=9, duration=6)
    named["video"]["file_name"] = "screen.mp4"
    await maria.sends(**named)
    await maria.sees("I have screen.mp4", "The reviewer can play it")


async def test_voice_and_video_are_kept_as_they_came(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    async with office(platform, server, tmp_path) as played:
        await played.hands_in()
        await speaks(played)
        kinds = [one.media_type for one in (await played.case()).documents]
        assert kinds == ["audio/ogg", "video/mp4", "video/mp4"]
        topic = await played.at_topic("Kim")
        assert all(
            not {"voice", "video", "audio", "video_note"} & one.content.keys() for one in topic.messages
        )


async def test_the_reviewer_gets_a_plain_file_in_private_and_no_player_in_the_thread(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    async with office(platform, server, tmp_path) as played:
        await played.hands_in()
        voice = recording.voice()
        await played.maria.sends(**held(platform, "voice", "audio/ogg", voice, duration=4))
        await played.maria.sees("The reviewer can play it")
        topic = await played.at_topic("Kim")
        await topic.presses("Claim")
        await topic.sees("Kim Doe has this case now")
        kim = played.staff("Kim")
        await kim.starts()
        (document,) = (await played.case()).documents
        await topic.presses(f"Open {document.name}")
        shown = await kim.sees_file(document.name)
        assert shown.protected
        copy = platform.files[shown.content["document"]["file_id"]].data
        assert len(copy) == len(voice)
        assert recording.SECRET in voice
        assert recording.SECRET not in copy
        assert copy.count(recording.SILENCE) == voice.count(recording.SILENCE)
        assert not any("document" in one.content for one in topic.messages)
