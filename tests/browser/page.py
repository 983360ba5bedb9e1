"""The page as a person uses it: by what is written on it. Waits are the driver's own; nothing sleeps."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

T = TypeVar("T")
PATIENCE = 15.0
"""Seconds until something counts as missing; the machine may be busy."""


class Page:
    """The sandbox's page in a browser."""

    def __init__(self, chrome: Chrome, screenshots: Path) -> None:
        """Take the browser, and where pictures go."""
        self.chrome = chrome
        self._screenshots = screenshots

    # -- how it is looked at ----------------------------------------------------------------------

    def open(self, url: str) -> None:
        """Load the page, and wait until it speaks."""
        self.chrome.get(url)
        self.wait(lambda: self.chrome.find_elements(By.CSS_SELECTOR, "#say-freelancer"))

    def sized(self, width: int, height: int) -> None:
        """Look at it at this size, exactly: a window's frame would take some of it."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700}
        self.chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def coloured(self, scheme: str) -> None:
        """Prefer "light" or "dark"."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def picture(self, name: str, *, whole: bool = False) -> None:
        """Leave a picture for people to look at."""
        self._screenshots.mkdir(parents=True, exist_ok=True)
        if whole:
            height = self.chrome.execute_script("return document.documentElement.scrollHeight")
            width = self.chrome.execute_script("return innerWidth")
            before = self.chrome.execute_script("return innerHeight")
            self.chrome.execute_script("document.body.style.setProperty('--frozen', '1')")
            self._capture(name, width, int(height))
            self.sized(width, before)
            return
        self.chrome.save_screenshot(str(self._screenshots / f"{name}.png"))

    def _capture(self, name: str, width: int, height: int) -> None:
        import base64

        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        shot = self.chrome.execute_cdp_cmd(
            "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True, "clip": clip}
        )
        (self._screenshots / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))

    # -- what a person does -----------------------------------------------------------------------

    def wait(self, found: Callable[[], T]) -> T:
        """Wait until something is there."""
        waiting = WebDriverWait(self.chrome, PATIENCE, ignored_exceptions=(StaleElementReferenceException,))
        return waiting.until(lambda _: found())

    def one(self, selector: str, text: str = "") -> WebElement:
        """Find the last visible element with a text."""

        def find() -> WebElement | None:
            found = self.chrome.find_elements(By.CSS_SELECTOR, selector)
            return next((one for one in reversed(found) if one.is_displayed() and text in one.text), None)

        found = self.wait(find)
        assert found is not None
        return found

    def sees(self, where: str, *texts: str) -> None:
        """Expect words somewhere."""
        for text in texts:
            self.one(where, text)

    def press(self, where: str, label: str) -> None:
        """Press a button by what stands on it."""

        def pressed() -> bool:
            button = self.one(f"{where} button", label)
            self.chrome.execute_script("arguments[0].scrollIntoView({block: 'nearest'})", button)
            button.click()
            return True

        self.wait(pressed)

    def says(self, words: str) -> None:
        """Write as the freelancer."""
        self._type("#say-freelancer", words)

    def notes(self, words: str) -> None:
        """Write in the thread."""
        self._type("#say-staff", words)

    def _type(self, selector: str, words: str) -> None:
        field = self.one(selector)
        field.send_keys(words)
        field.send_keys(Keys.ENTER)

    def attaches(self, *files: Path) -> None:
        """Choose files to send."""
        chooser = self.chrome.find_element(By.CSS_SELECTOR, "#say-freelancer-files")
        chooser.send_keys("\n".join(str(one) for one in files))

    def focused(self) -> WebElement:
        """Return what the keyboard is at."""
        return self.chrome.switch_to.active_element

    def keys(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""
        for key in keys:
            self.focused().send_keys(key)

    def complaints(self) -> list[str]:
        """List what the browser complained of."""
        return [str(one["message"]) for one in self.chrome.get_log("browser") if one["level"] == "SEVERE"]  # type: ignore[no-untyped-call]
