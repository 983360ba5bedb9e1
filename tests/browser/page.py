"""The page as a person uses it. Waits are the driver's own; nothing sleeps."""

import base64
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.looks import faults

T = TypeVar("T")
PATIENCE = 60.0
"""Seconds until something counts as missing; the machine may be busy."""
_NOT_YET = (
    StaleElementReferenceException,
    ElementClickInterceptedException,
    ElementNotInteractableException,
)
PHONE = 700
"""Pixels below which a screen is one of a phone."""


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
        self.one("#clock-buttons button")

    def sized(self, width: int, height: int) -> None:
        """Look at it at this size, exactly: a window's frame would take some of it."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < PHONE}
        self.chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def coloured(self, scheme: str) -> None:
        """Prefer "light" or "dark"."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def picture(self, name: str) -> None:
        """Leave a picture of the whole page for people to look at."""
        self._screenshots.mkdir(parents=True, exist_ok=True)
        size = self.chrome.execute_script("return [innerWidth, document.documentElement.scrollHeight]")
        clip = {"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1}
        wanted = {"format": "png", "captureBeyondViewport": True, "clip": clip}
        shot = self.chrome.execute_cdp_cmd("Page.captureScreenshot", wanted)
        (self._screenshots / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))

    # -- what a person sees -----------------------------------------------------------------------

    def wait(self, found: Callable[[], T]) -> T:
        """Wait until something is there."""
        return WebDriverWait(self.chrome, PATIENCE, ignored_exceptions=_NOT_YET).until(lambda _: found())

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

    def there(self, selector: str) -> bool:
        """Tell whether something can be seen now."""
        return any(one.is_displayed() for one in self.chrome.find_elements(By.CSS_SELECTOR, selector))

    def gone(self, selector: str) -> None:
        """Wait until something cannot be seen any more."""
        self.wait(lambda: not self.there(selector))

    def text(self, selector: str) -> str:
        """Read the last visible element, also when the page draws it anew in that moment."""
        return self.wait(lambda: (self.one(selector).text,))[0]

    def value(self, selector: str, attribute: str = "value") -> str:
        """Read an attribute of the last visible element."""
        return self.wait(lambda: (self.one(selector).get_attribute(attribute) or "",))[0]

    def holds(self, selector: str, expected: str) -> None:
        """Expect a field to hold exactly these words, at the latest in a moment."""
        self.wait(lambda: self.value(selector) == expected)

    def focused(self) -> WebElement:
        """Return what the keyboard is at."""
        return self.chrome.switch_to.active_element

    def at(self, attribute: str, word: str) -> None:
        """Expect the keyboard to be where an attribute begins with a word or has it among others."""

        def there() -> bool:
            found = self.focused().get_attribute(attribute) or ""
            return found.startswith(word) or word in found.split()

        self.wait(there)

    def is_fit_to_be_seen(self) -> None:
        """Expect no fault of contrast, size or overflow, once the page has come to rest."""
        try:
            self.wait(lambda: faults(self.chrome) == [])
        except TimeoutException:
            assert faults(self.chrome) == []

    def complaints(self) -> list[str]:
        """List what the browser complained of."""
        log: list[dict[str, str]] = self.chrome.get_log("browser")  # type: ignore[no-untyped-call]
        return [one["message"] for one in log if one["level"] == "SEVERE"]

    # -- what a person does -----------------------------------------------------------------------

    def clicks(self, selector: str, text: str = "") -> None:
        """Click the last visible element with a text."""

        def clicked() -> bool:
            found = self.one(selector, text)
            self.chrome.execute_script("arguments[0].scrollIntoView({block: 'nearest'})", found)
            found.click()
            return True

        self.wait(clicked)

    def presses(self, where: str, action: str) -> None:
        """Press the newest button that carries an action, whatever stands on it."""
        self.clicks(f'{where} button[data-action^="{action}"]')

    def says(self, words: str) -> None:
        """Write as the freelancer."""
        self._type("#say-freelancer", words)

    def notes(self, words: str) -> None:
        """Write in the thread."""
        self._type("#say-staff", words)

    def _type(self, selector: str, words: str) -> None:
        self.types(selector, words, Keys.ENTER)

    def types(self, selector: str, *words: str) -> None:
        """Write into a field; one that was drawn anew before the first letter is looked up again."""

        def typed() -> bool:
            self.one(selector).send_keys(*words)
            return True

        self.wait(typed)

    def attaches(self, *files: Path) -> None:
        """Choose files to send."""
        chooser = self.chrome.find_element(By.CSS_SELECTOR, "#say-freelancer-files")
        chooser.send_keys("\n".join(str(one) for one in files))

    def keys(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""

        def pressed(key: str) -> bool:
            self.focused().send_keys(key)
            return True

        for key in keys:
            self.wait(partial(pressed, key))

    def passes_a_day(self) -> None:
        """Move the clock."""
        self.clicks("#clock-buttons button:nth-child(2)")
        self.gone("#clock-buttons [aria-busy]")

    # -- forms ------------------------------------------------------------------------------------

    def fills_in(self, words: str, **choices: str) -> None:
        """Answer every question of the open form that applies: with a choice, else the first, or words."""
        self.one("dialog .field")
        for number in range(len(self._fields())):
            self.wait(partial(self._filled, number, words, choices))

    def _fields(self) -> list[WebElement]:
        return self.chrome.find_elements(By.CSS_SELECTOR, "dialog .field")

    def _filled(self, number: int, words: str, choices: dict[str, str]) -> bool:
        field = self._fields()[number]
        if field.is_displayed():
            self._fill(field, words, choices)
        return True

    def _fill(self, field: WebElement, words: str, choices: dict[str, str]) -> None:
        options = field.find_elements(By.CSS_SELECTOR, ".option input")
        if options:
            name = (options[0].get_attribute("name") or "").removeprefix("field-")
            wanted = next(
                (one for one in options if one.get_attribute("value") == choices.get(name)), options[0]
            )
            if not wanted.is_selected():
                wanted.click()
            return
        for inner in field.find_elements(By.CSS_SELECTOR, "textarea, input"):
            inner.clear()
            inner.send_keys("3" if inner.get_attribute("inputmode") == "numeric" else words)

    def sends_form(self) -> None:
        """Have the form checked, look at the preview, and send it."""
        self.clicks("dialog [type=submit]")
        self.gone("dialog")
        self.presses("#thread-log .private", "send|")
        self.gone("#thread-log .private")
