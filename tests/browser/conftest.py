"""The real product in a process of its own, and a browser that looks at its page."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service as Driver

from tests.browser.page import Page

SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
RECOURSE = Path(sys.executable).with_name("recourse")
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


class Product:
    """`recourse run`, with its data in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        """Take where it keeps its data."""
        self._folder = folder
        self._port = "0"
        self.url = ""
        self.start()

    def start(self) -> None:
        """Start it, and wait until it says where its page is; again, it is where it was."""
        self._log = (self._folder / "log.txt").open("a")
        self._process = subprocess.Popen(
            [RECOURSE, "run", "--port", self._port],
            cwd=self._folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        self.url = self._announced()
        self._port = self.url.rstrip("/").rsplit(":", 1)[1]

    def _announced(self) -> str:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            found = re.search(r"http://\S+/", line)
            if found:
                return found.group()
        raise AssertionError(f"it did not start:\n{(self._folder / 'log.txt').read_text()}")

    def close(self) -> int:
        """Stop it as Ctrl+C does; return its exit code."""
        self._process.terminate()
        code = self._process.wait(20)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._log.close()
        return code


@pytest.fixture
def product(tmp_path: Path) -> Iterator[Product]:
    """Run Recourse as `make run` does."""
    folder = tmp_path / "product"
    folder.mkdir()
    running = Product(folder)
    yield running
    running.close()


def open_chrome(profile: Path) -> Chrome:
    """Open a browser with a fresh profile."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("chromium and chromedriver are needed")
    options = ChromeOptions()
    options.binary_location = browser
    for flag in (*_FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return Chrome(options=options, service=Driver(driver))


@pytest.fixture
def chrome(tmp_path: Path) -> Iterator[Chrome]:
    """Open a browser."""
    opened = open_chrome(tmp_path / "profile")
    yield opened
    opened.quit()


@pytest.fixture
def page(chrome: Chrome, product: Product) -> Page:
    """Open the page, wide and light."""
    opened = Page(chrome, SCREENSHOTS)
    opened.sized(1280, 900)
    opened.coloured("light")
    opened.open(product.url)
    return opened


@pytest.fixture
def papers(tmp_path: Path) -> tuple[Path, Path]:
    """Make a picture and a text to hand in."""
    degree, contracts = tmp_path / "degree.png", tmp_path / "contracts.txt"
    Image.new("RGB", (800, 560), "#e8dfc8").save(degree)
    contracts.write_text("The last ten contracts\n" * 20)
    return degree, contracts
