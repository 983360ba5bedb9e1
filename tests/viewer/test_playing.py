"""Recordings in the viewer: played on its page, piece by piece, by whoever may see them and nobody else."""

import re
import secrets
from datetime import timedelta

import pytest

from adapters.viewer.translate import spelled
from bot.answers import OpenDocument
from bot.case.model import Status
from bot.documents import viewing
from scripts import recording
from storage.looking.limits import LIMITS
from storage.showing.copyist import loaded
from tests.viewer.looking import CASE, Room, Visit, a_document, case_in, visiting


async def room_with(media_type: str, content: bytes, name: str) -> Room:
    room = Room()
    await room.holds(
        case_in(Status.BEING_REVIEWED, "kim", a_document(media_type, name, len(content))), content
    )
    return room


async def opened(visit: Visit, element: str) -> str:
    """Enter with the PIN; return the address that the page plays from."""
    granted = visit.granted()
    status, page = await visit.enters(granted)
    assert status == 200
    assert "If it does not play in this browser" in page
    found = re.search(rf'<{element} controls [^>]*src="([^"]+)"', page)
    assert found is not None, page
    return granted.url.rpartition("/")[0] + "/" + found[1]


@pytest.mark.parametrize(
    ("media_type", "content", "name", "element"),
    [
        ("audio/ogg", recording.voice(), "voice.ogg", "audio"),
        ("audio/mpeg", recording.song(), "call.mp3", "audio"),
        ("audio/mp4", recording.film(b"M4A "), "memo.m4a", "audio"),
        ("video/mp4", recording.film(), "clip.mp4", "video"),
        ("video/quicktime", recording.film(b"qt  "), "IMG_2.MOV", "video"),
    ],
)
async def test_each_kind_of_recording_is_played_on_the_page(
    media_type: str, content: bytes, name: str, element: str
) -> None:
    async with visiting(await room_with(media_type, content, name)) as visit:
        address = await opened(visit, element)
        async with visit.session.get(address) as whole:
            assert (whole.status, whole.content_type) == (200, media_type)
            assert whole.headers["Accept-Ranges"] == "bytes"
            copy = await whole.read()
    assert copy == loaded(media_type)(content, "", LIMITS)
    assert recording.PLACE not in copy


async def test_a_player_gets_the_pieces_it_asks_for_as_often_as_it_asks() -> None:
    content = recording.voice(40)
    async with visiting(await room_with("audio/ogg", content, "voice.ogg")) as visit:
        address = await opened(visit, "audio")
        async with visit.session.get(address) as answer:
            whole = await answer.read()
        size = len(whole)
        for asked, begins, ends in (
            ("bytes=0-1", 0, 2),
            ("bytes=0-", 0, size),
            ("bytes=1000-1999", 1000, 2000),
            (f"bytes={size - 10}-{size + 90}", size - 10, size),
            ("bytes=-64", size - 64, size),
        ):
            async with visit.session.get(address, headers={"Range": asked}) as piece:
                assert piece.status == 206
                assert piece.headers["Content-Range"] == f"bytes {begins}-{ends - 1}/{size}"
                assert await piece.read() == whole[begins:ends]
        for asked in ("bytes=9999999-", "bytes=5-1", "lines=1-2"):
            async with visit.session.get(address, headers={"Range": asked}) as piece:
                assert piece.status == 416
                assert piece.headers["Content-Range"] == f"bytes */{size}"
        async with visit.session.head(address) as head:
            assert (head.status, head.headers["Content-Length"], await head.read()) == (200, str(size), b"")


async def test_the_address_of_the_player_opens_nothing_else_and_the_link_plays_nothing() -> None:
    async with visiting(await room_with("audio/ogg", recording.voice(), "voice.ogg")) as visit:
        address = await opened(visit, "audio")
        page = address.removesuffix("/play")
        for pin in ("", "0", " "):
            async with visit.session.post(page, data={"pin": pin}) as answer:
                assert answer.status == 410
        fresh = visit.granted()
        async with visit.session.get(f"{fresh.url}/play") as answer:
            assert (answer.status, await answer.read()) == (403, b"")
        async with visit.session.get(f"{page[:-5]}/play") as answer:
            assert answer.status == 404
        assert (await visit.enters(fresh))[0] == 200


async def test_whoever_lost_the_case_meanwhile_hears_no_more_and_neither_does_anybody_after_an_hour() -> None:
    async with visiting(await room_with("audio/ogg", recording.voice(), "voice.ogg")) as visit:
        address = await opened(visit, "audio")
        visit.room.now += timedelta(minutes=59)
        async with visit.session.get(address) as answer:
            assert answer.status == 200
        await visit.room.goes_to("ruth")
        async with visit.session.get(address) as answer:
            assert answer.status == 403
        await visit.room.goes_to("kim")
        visit.room.now += timedelta(minutes=1)
        async with visit.session.get(address) as answer:
            assert answer.status == 403


async def test_a_leave_to_play_shows_no_picture() -> None:
    async with visiting(await room_with("image/jpeg", b"no picture", "degree.jpg")) as visit:
        leave = viewing.grant(
            OpenDocument(CASE, "d1", "degree.jpg", "image/jpeg", by="kim"), 10, visit.room.now, "seed"
        )
        own = spelled(viewing.to_play(leave, visit.room.now, secrets.token_hex()), visit.viewer._envelope)
        head = visit.granted().url.rpartition("/")[0]
        async with visit.session.get(f"{head}/{own}/play") as answer:
            assert answer.status == 403


async def test_a_recording_that_cannot_be_had_now_is_asked_for_again_by_the_player() -> None:
    async with visiting(await room_with("audio/ogg", b"no voice at all", "voice.ogg")) as visit:
        address = await opened(visit, "audio")
        async with visit.session.get(address) as answer:
            assert answer.status == 503
