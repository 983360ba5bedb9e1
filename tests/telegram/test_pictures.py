"""Pictures of the main messages as they look on a phone, drawn from what the fake really received.

They are left in `build/screenshots` for people to look at; what a machine can judge is judged here: nothing
is wider than the screen, no button's words are cut off, every button is tall enough for a thumb.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.browser.conftest import SCREENSHOTS, open_chrome
from tests.browser.page import Page
from tests.telegram import phone, story
from tests.telegram.office import Office, office
from tests.telegram.platform import Platform
from tests.telegram.server import serving

pytestmark = pytest.mark.browser

THUMB = 40
"""Pixels that a button is high at least."""
_CUT = """
return [...document.querySelectorAll('.keys span')]
    .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)
"""
_LOW = """
return [...document.querySelectorAll('.keys span')].filter(one => one.clientHeight < arguments[0]).length
"""
_WIDE = "return document.documentElement.scrollWidth - innerWidth"


class Album:
    """The pages that are drawn while the story goes on."""

    def __init__(self, played: Office) -> None:
        self._played = played
        self.pages: dict[str, str] = {}

    def private(self, name: str, last: int, who: str = "Maria") -> None:
        """Keep how the private chat looks now."""
        person = self._played.maria if who == "Maria" else self._played.staff(who)
        self.pages[name] = phone.private(person.chat, self._played.platform.bot, last=last)

    async def card(self, name: str) -> None:
        """Keep how the pinned card looks now, alone."""
        seen = await self._played.topic()
        assert seen.card is not None
        user = self._played.staff("Kim").user
        self.pages[name] = phone.topic(self._played.group.chat, seen.topic, user, only=[seen.card])

    async def topic(self, name: str, last: int, viewer: str = "Kim") -> None:
        seen = await self._played.topic()
        user = self._played.staff(viewer).user
        self.pages[name] = phone.topic(self._played.group.chat, seen.topic, user, last=last)


async def drawn(folder: Path) -> dict[str, str]:
    """Play the story, and draw what people see on the way."""
    platform = Platform()
    async with serving(platform) as server, office(platform, server, folder) as played:
        album, maria = Album(played), played.maria
        await maria.starts()
        await maria.sees_button("English")
        album.private("telegram-1-hello", 2)
        await story.hands_in(played)
        album.private("telegram-2-three-answers", 8)
        album.private("telegram-3-acknowledgement", 5)
        await story.tells_the_rest(played)
        album.private("telegram-4-form", 14)
        await maria.says("/status")
        await maria.sees("Received")
        album.private("telegram-5-status", 2)
        await story.a_date_passes(played)
        await album.topic("telegram-6-case", 8)
        await album.card("telegram-6-card")
        kim = await story.claims_and_replies(played)
        await album.topic("telegram-7-card", 6)
        await story.reads_everything(played, "Kim", marks=True)
        album.private("telegram-8-document-for-staff", 3, "Kim")
        await kim.presses("Decide")
        await kim.sees("What becomes of the measure?")
        await album.topic("telegram-9-decision-form", 2)
        await kim.presses("Discard")
        await story.the_measure_stays(played)
        await album.topic("telegram-10-decision-preview", 3)
        album.private("telegram-11-decision", 4)
    assert platform.violations == []
    return album.pages


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return asyncio.run(drawn(tmp_path_factory.mktemp("office")))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    opened = open_chrome(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.quit()


def test_the_main_messages_look_right_on_a_phone(
    pages: dict[str, str], browser: Chrome, tmp_path: Path
) -> None:
    page = Page(browser, SCREENSHOTS)
    complaints: list[str] = []
    for name, html in pages.items():
        file = tmp_path / f"{name}.html"
        file.write_text(html, encoding="utf-8")
        page.sized(phone.WIDTH, 740)
        browser.get(file.as_uri())
        page.picture(name)
        complaints += [f"{name}: the button {one!r} is cut" for one in browser.execute_script(_CUT)]
        if browser.execute_script(_LOW, THUMB):
            complaints.append(f"{name}: a button is too low for a thumb")
        if browser.execute_script(_WIDE) > 0:
            complaints.append(f"{name}: something is wider than the screen")
    assert complaints == []
