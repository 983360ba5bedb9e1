"""The viewer in a real browser, as on a phone: the PIN, then the document, and no complaint from it."""

import asyncio
import io
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.ui import WebDriverWait

from scripts import making, recording
from tests.browser.conftest import SCREENSHOTS, open_chrome
from tests.browser.page import PATIENCE
from tests.viewer.looking import visiting
from tests.viewer.test_pages import room_with

pytestmark = pytest.mark.browser


def enters(chrome: Chrome, pin: str, name: str = "") -> None:
    """Enter a PIN, and wait until the page that answers it is there whole."""
    chrome.find_element(By.ID, "pin").send_keys(pin)
    if name:
        chrome.save_screenshot(str(SCREENSHOTS / f"viewer-{name}-pin.png"))
    button = chrome.find_element(By.CSS_SELECTOR, "button")
    button.click()
    waiting = WebDriverWait(chrome, PATIENCE)
    waiting.until(expected_conditions.staleness_of(button))
    waiting.until(lambda _: chrome.execute_script("return document.readyState") == "complete")


def sees(chrome: Chrome, url: str, pin: str, name: str) -> str:
    """Enter a wrong PIN, then the right one; return what the page says."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    chrome.set_window_size(390, 844)
    chrome.get(url)
    for entered in (f"{(int(pin) + 1) % 10**6:06}", pin):
        enters(chrome, entered, name)
    chrome.save_screenshot(str(SCREENSHOTS / f"viewer-{name}.png"))
    wide: bool = chrome.execute_script("return document.documentElement.scrollWidth > innerWidth")
    assert not wide
    said: str = chrome.execute_script("return document.body.innerText + document.contentType")
    complaints = [one["message"] for one in chrome.get_log("browser")]  # type: ignore[no-untyped-call]
    assert [one for one in complaints if "403" not in one and "favicon" not in one] == []
    return said


@pytest.mark.parametrize(
    ("kind", "form", "said"),
    [("image/jpeg", "JPEG", "Opened by Kim"), ("application/pdf", "PDF", "application/pdf")],
)
async def test_a_document_is_shown_on_a_phone(kind: str, form: str, said: str, tmp_path: Path) -> None:
    file = io.BytesIO()
    making.page().save(file, form)
    async with visiting(await room_with(kind, file.getvalue())) as visit:
        granted = visit.granted()
        chrome = await asyncio.to_thread(open_chrome, tmp_path / "profile")
        try:
            assert said in await asyncio.to_thread(sees, chrome, granted.url, granted.pin, form.lower())
        finally:
            await asyncio.to_thread(chrome.quit)


PLAY = """
const done = arguments[0], player = document.querySelector("audio, video");
player.onerror = () => done("error: " + (player.error && player.error.message));
player.ontimeupdate = () => player.currentTime > 0.5 && done("played");
player.muted = true;
player.play().catch(why => done("refused: " + why));
"""


def plays(chrome: Chrome, url: str, pin: str, name: str) -> str:
    """Enter the PIN and press play; return what became of it."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    chrome.set_window_size(390, 844)
    chrome.set_script_timeout(60)
    chrome.get(url)
    enters(chrome, pin)
    said: str = chrome.execute_async_script(PLAY)
    chrome.save_screenshot(str(SCREENSHOTS / f"viewer-{name}.png"))
    return said


@pytest.mark.parametrize(
    ("kind", "content", "name"),
    [
        ("audio/ogg", recording.voice(), "voice.ogg"),
        ("audio/mpeg", recording.song(), "call.mp3"),
        ("audio/mp4", recording.film(b"M4A "), "memo.m4a"),
        ("video/mp4", recording.film(), "clip.mp4"),
    ],
    ids=lambda one: one if isinstance(one, str) and "." in one else "",
)
async def test_a_copy_of_a_recording_still_plays(
    kind: str, content: bytes, name: str, tmp_path: Path
) -> None:
    async with visiting(await room_with(kind, content, name)) as visit:
        granted = visit.granted()
        chrome = await asyncio.to_thread(open_chrome, tmp_path / "profile")
        try:
            assert await asyncio.to_thread(plays, chrome, granted.url, granted.pin, name) == "played"
        finally:
            await asyncio.to_thread(chrome.quit)
