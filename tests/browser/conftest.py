"""A sandbox that runs beside the test, and a browser that looks at it."""

import asyncio
import shutil
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service as Driver

from tests.adapters.wiring import Trial, running
from tests.browser.page import Page

SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--force-prefers-reduced-motion",
    "--hide-scrollbars",
    "--lang=en-US",
)


class Server:
    """The sandbox in a thread of its own, with a loop of its own."""

    def __init__(self) -> None:
        """Start, and wait until it listens."""
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(self._run(),))
        self.trial: Trial | None = None
        self._thread.start()
        assert self._ready.wait(20), "the sandbox did not start"

    @property
    def url(self) -> str:
        """Return the page's address."""
        assert self.trial is not None
        return self.trial.sandbox.url

    async def _run(self) -> None:
        async with running(lambda: datetime.now(UTC)) as self.trial:
            self._ready.set()
            await self._stop.wait()

    def close(self) -> None:
        """Stop, and wait until it has."""
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(20)
        self._loop.close()


@pytest.fixture
def server() -> Iterator[Server]:
    """Run a sandbox."""
    running_server = Server()
    yield running_server
    running_server.close()


@pytest.fixture
def chrome(tmp_path: Path) -> Iterator[Chrome]:
    """Open a browser with a profile of its own."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("chromium and chromedriver are needed")
    options = ChromeOptions()
    options.binary_location = browser
    for flag in (*_FLAGS, f"--user-data-dir={tmp_path / 'profile'}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = Chrome(options=options, service=Driver(driver))
    yield opened
    opened.quit()


@pytest.fixture
def page(chrome: Chrome, server: Server) -> Page:
    """Open the page, wide and light."""
    opened = Page(chrome, SCREENSHOTS)
    opened.sized(1280, 900)
    opened.coloured("light")
    opened.open(server.url)
    return opened
