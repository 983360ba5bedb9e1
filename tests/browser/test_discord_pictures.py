"""Cards and windows as the platform's client shows them, from real payloads; on a phone and on a desk."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.browser.conftest import SCREENSHOTS
from tests.discord_wire import drawing
from tests.discord_wire.hands import Person
from tests.discord_wire.model import EPHEMERAL_FLAG, V2_FLAG, Json, Message
from tests.discord_wire.played import LANGUAGES, Shown, is_to_person, sheets, whole_appeal, windows
from tests.discord_wire.server import Fake

pytestmark = pytest.mark.browser

SIZES = {"phone": (360, 780), "desk": (900, 900)}
_TOO_WIDE = """
const width = document.documentElement.clientWidth;
return [...document.querySelectorAll("body *")]
  .filter((node) => node.getBoundingClientRect().right > width + 1)
  .map((node) => node.outerHTML.slice(0, 120));
"""


@dataclass
class Studio:
    """A browser that draws pages and takes their pictures."""

    chrome: Chrome
    folder: Path

    def takes(self, name: str, drawn: list[str]) -> list[str]:
        """Take a picture of each size; return what is wider than the screen, by size."""
        path = self.folder / f"{name}.html"
        path.write_text(drawing.page(drawn, title=name), encoding="utf-8")
        faults = []
        for size, (width, height) in SIZES.items():
            metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
            self.chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            self.chrome.get(path.as_uri())
            whole = self.chrome.execute_script("return document.documentElement.scrollHeight")
            metrics["height"] = min(whole + 20, 6000)
            self.chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            self.chrome.save_screenshot(str(SCREENSHOTS / f"discord-{name}-{size}.png"))
            faults += [f"{name} on a {size}: {one}" for one in self.chrome.execute_script(_TOO_WIDE)]
        return faults


@pytest.fixture
def studio(chrome: Chrome, tmp_path: Path) -> Studio:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    return Studio(chrome, tmp_path)


@pytest.fixture
async def shown() -> Shown:
    return await whole_appeal()


def as_shown(fake: Fake, where: Person, sheet: list[Json], *, private: bool = False) -> Message:
    """The message that the platform makes of a sheet."""
    flags = V2_FLAG | (EPHEMERAL_FLAG if private else 0)
    world = fake.world
    at = world.clock.now()
    return Message(world.ids.next(), where.channel.id, world.bot, at, components=sheet, flags=flags)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_freelancer_and_the_staff_are_shown(studio: Studio, shown: Shown, language: str) -> None:
    fake = Fake()
    person = Person(fake, "Ada")
    faults = []
    for name, wanted in (("freelancer", True), ("staff", False)):
        every = [one for one in shown.sent if is_to_person(one) is wanted and not one.card]
        drawn = [
            drawing.message(as_shown(fake, person, sheet)) for one in every for sheet in sheets(one, language)
        ]
        assert len(drawn) > 10
        for part in range(0, len(drawn), 12):
            faults += studio.takes(f"{name}-{language}-{part // 12 + 1}", drawn[part : part + 12])
    cards = [one for one in shown.sent if one.card]
    assert cards, "no card was sent"
    last = [drawing.message(as_shown(fake, person, sheet)) for sheet in sheets(cards[-1], language)]
    first = [drawing.message(as_shown(fake, person, sheet)) for sheet in sheets(cards[0], language)]
    faults += studio.takes(f"card-first-{language}", first) + studio.takes(f"card-last-{language}", last)
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_windows_of_the_staff(studio: Studio, shown: Shown, language: str) -> None:
    faults, seen = [], set[str]()
    for view in shown.views:
        if view.form.id in seen:
            continue
        seen.add(view.form.id)
        for number, window in enumerate(windows(view, language), 1):
            name = f"window-{view.form.id}-{number}-{language}"
            faults += studio.takes(name, [drawing.modal(window)])
    assert len(seen) > 2
    assert faults == []
