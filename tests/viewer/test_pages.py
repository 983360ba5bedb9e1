"""The viewer over the wire: what a person, a phone and a preview robot get to see."""

import asyncio
import base64
import io
import re
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import TypeVar

import pypdf
import pytest
from PIL import Image

from bot.case.model import Status
from bot.ports import Tx
from scripts import making
from storage.looking.kinds import DOCX
from tests.showing.test_letters import letter, said
from tests.viewer.looking import Room, Visit, a_document, case_in, visiting

T = TypeVar("T")


async def room_with(media_type: str, content: bytes, name: str = "degree.jpg") -> Room:
    room = Room()
    document = a_document(media_type, name, len(content))
    await room.holds(case_in(Status.BEING_REVIEWED, "kim", document), content)
    return room


@pytest.fixture
async def visit() -> AsyncIterator[Visit]:
    async with visiting(await room_with("image/jpeg", making.photo())) as opened:
        yield opened


async def test_the_page_asks_for_the_pin_and_tells_nothing_to_whoever_has_the_link(visit: Visit) -> None:
    async with visit.session.get(visit.granted().url) as asked:
        page = await asked.text()
        assert asked.status == 200
        assert '<input id="pin" name="pin"' in page
        assert "degree" not in page
        assert "Kim" not in page


async def test_the_right_pin_shows_the_picture_upright_marked_and_within_the_page(visit: Visit) -> None:
    status, page = await visit.enters(visit.granted())
    assert status == 200
    assert "<h1>degree.jpg</h1>" in page
    assert "Opened by Kim on Monday, 2 March 2026, 10:30" in page
    found = re.search(r'src="data:image/jpeg;base64,([^"]+)"', page)
    assert found is not None
    shown = Image.open(io.BytesIO(base64.b64decode(found[1], validate=True)))
    shown.load()
    assert shown.size == making.page().size
    assert "document shown" in await visit.room.log()


async def test_a_link_used_twice_is_refused_in_words(visit: Visit) -> None:
    granted = visit.granted()
    assert (await visit.enters(granted))[0] == 200
    status, page = await visit.enters(granted)
    assert (status, "This link has been used" in page) == (410, True)
    async with visit.session.get(granted.url) as asked:
        assert asked.status == 410


async def test_two_who_come_at_once_do_not_both_see_it(visit: Visit) -> None:
    granted = visit.granted()
    answers = await asyncio.gather(*(visit.enters(granted) for _ in range(4)))
    assert sorted(status for status, _ in answers) == [200, 410, 410, 410]


async def test_a_late_link_is_refused_in_words(visit: Visit) -> None:
    granted = visit.granted()
    visit.room.now += timedelta(minutes=10)
    status, page = await visit.enters(granted)
    assert (status, "This link is too old" in page) == (410, True)


async def test_without_the_pin_there_is_nothing_and_too_many_tries_end_the_link(visit: Visit) -> None:
    granted = visit.granted()
    said = [await visit.enters(granted, pin) for pin in ("", "1", "abc", "0" * 12)]
    assert [status for status, _ in said] == [403] * 4
    assert "You can try 4 more times" in said[0][1]
    assert "You can try 1 more time." in said[3][1]
    assert (await visit.enters(granted, "nonsense"))[0] == 410
    status, page = await visit.enters(granted)
    assert (status, "wrong too often" in page) == (410, True)
    assert "base64" not in page


async def test_a_preview_robot_does_no_harm(visit: Visit) -> None:
    granted = visit.granted()
    for _ in range(20):
        async with visit.session.get(granted.url) as asked:
            assert "base64" not in await asked.text()
        async with visit.session.head(granted.url) as asked:
            assert (asked.status, await asked.read()) == (200, b"")
    async with visit.session.get(f"{granted.url}?pin={granted.pin}") as asked:
        assert "base64" not in await asked.text()
    for method in ("PUT", "DELETE", "OPTIONS"):
        async with visit.session.request(method, granted.url) as asked:
            assert asked.status == 405
    assert (await visit.enters(granted))[0] == 200


async def test_who_lost_the_case_meanwhile_is_told_so(visit: Visit) -> None:
    granted = visit.granted()
    await visit.room.goes_to("ruth")
    status, page = await visit.enters(granted)
    assert (status, "The case is not yours any more" in page) == (403, True)


async def test_a_link_that_is_cut_changed_or_made_up_opens_nothing(visit: Visit) -> None:
    granted = visit.granted()
    head, _, token = granted.url.rpartition("/")
    middle = len(token) // 2
    other = "A" if token[middle] != "A" else "B"
    for made_up in (token[:-4], token[:middle] + other + token[middle + 1 :], "x", "%00", "я", "A" * 5000):
        async with visit.session.post(f"{head}/{made_up}", data={"pin": granted.pin}) as said:
            assert said.status == 404
            assert "base64" not in await said.text()
    assert (await visit.enters(granted))[0] == 200


async def test_a_link_of_another_time_opens_nothing(visit: Visit) -> None:
    from storage.crypto import Envelope

    granted = visit.granted()
    visit.viewer._envelope = Envelope(bytes(range(32)))
    assert (await visit.enters(granted))[0] == 404


@pytest.mark.parametrize(
    "sent", [b"pin=" + b"1" * 2000, b"\xff\xfe", b"pin", b"{}", b"", b"pin=1&pin=2&" * 50]
)
async def test_nonsense_instead_of_a_form_is_a_wrong_pin(sent: bytes, visit: Visit) -> None:
    async with visit.session.post(visit.granted().url, data=sent) as said:
        assert said.status == 403


async def test_every_answer_is_strict_about_what_may_be_done_with_it(visit: Visit) -> None:
    granted = visit.granted()
    head = granted.url.rpartition("/")[0]
    answers = [
        await visit.session.get(granted.url),
        await visit.session.get(f"{head}/style.css"),
        await visit.session.get(f"{head}/nothing"),
        await visit.session.post(granted.url, data={"pin": "0"}),
        await visit.session.post(granted.url, data={"pin": granted.pin}),
    ]
    for one in answers:
        await one.read()
        assert one.headers["Cache-Control"] == "no-store"
        assert one.headers["X-Content-Type-Options"] == "nosniff"
        assert one.headers["Referrer-Policy"] == "no-referrer"
        assert one.headers["X-Frame-Options"] == "DENY"
        policy = one.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none';")
        assert "frame-ancestors 'none'" in policy
        assert "script" not in policy
        assert "http" not in policy
        assert "Set-Cookie" not in one.headers
        assert "Python" not in one.headers["Server"]
        if one.content_type == "text/html":
            page = await one.text()
            assert "<script" not in page
            assert "://" not in page.replace("data:", "")


# -- other kinds of documents ------------------------------------------------------------------------


async def test_a_pdf_is_given_to_the_browsers_own_viewer() -> None:
    name = 'cv "2020"\r\nX: y.pdf'
    async with visiting(await room_with("application/pdf", making.long_pdf(3), name)) as visit:
        granted = visit.granted()
        async with visit.session.post(granted.url, data={"pin": granted.pin}) as said_:
            assert said_.content_type == "application/pdf"
            assert said_.headers["Content-Disposition"] == 'inline; filename="document.pdf"'
            pages = pypdf.PdfReader(io.BytesIO(await said_.read())).pages
    assert len(pages) == 3
    assert "Kim 2026-03-02 09:30 UTC" in pages[2].extract_text()


async def test_words_are_shown_as_words_whatever_they_say() -> None:
    words = "</pre><script>alert(1)</script> & \u202eпривет\n" * 9000
    async with visiting(await room_with("text/plain", words.encode(), "<b>.txt")) as visit:
        status, page = await visit.enters(visit.granted())
    assert status == 200
    assert "<script>" not in page
    assert "<h1>&lt;b&gt;.txt</h1>" in page
    assert page.count("&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; \u202eпривет\n") == 9000
    assert page.endswith("</pre></main></body></html>\n")


async def test_of_a_word_document_the_words_are_shown_and_that_it_is_so() -> None:
    async with visiting(await room_with(DOCX, letter(said("Four years at a bank")), "cv.docx")) as visit:
        status, page = await visit.enters(visit.granted())
    assert status == 200
    assert "Only the words of this file are shown" in page
    assert "Four years at a bank" in page


async def test_a_page_speaks_the_language_of_the_moderators() -> None:
    async with (
        visiting(await room_with("image/jpeg", making.photo()), "ru") as visit,
        visit.session.get(visit.granted().url) as asked,
    ):
        page = await asked.text()
    assert '<html lang="ru">' in page
    assert "Введите PIN" in page


# -- when something is wrong --------------------------------------------------------------------------


async def test_a_document_of_which_no_copy_can_be_made_is_said_to_be_safe() -> None:
    async with visiting(await room_with("image/jpeg", b"\xff\xd8\xff no picture")) as visit:
        status, page = await visit.enters(visit.granted())
    assert (status, "The original is safe" in page) == (422, True)


async def test_a_document_that_the_vault_does_not_give_out_can_be_tried_again() -> None:
    room = Room()
    await room.holds(case_in(Status.BEING_REVIEWED, "kim"))
    async with visiting(room) as visit:
        status, page = await visit.enters(visit.granted())
    assert (status, "try again a little later" in page) == (503, True)


async def test_a_store_that_fails_uses_nothing_up(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    granted, working = visit.granted(), visit.room.store.transact

    async def fails(_step: Callable[[Tx], T]) -> T:
        raise OSError("the disk is full")

    monkeypatch.setattr(visit.room.store, "transact", fails)
    async with visit.session.get(granted.url) as asked:
        assert asked.status == 503
    assert (await visit.enters(granted))[0] == 503
    monkeypatch.setattr(visit.room.store, "transact", working)
    assert (await visit.enters(granted))[0] == 200


async def test_nothing_plain_of_a_document_touches_the_disk_of_the_store(visit: Visit) -> None:
    granted = visit.granted()
    await visit.enters(granted)
    settings = [visit.room.store._data.settings, visit.room.store._data.inbox]
    assert granted.pin not in str(settings)
    assert granted.url.rpartition("/")[2] not in str(settings)
