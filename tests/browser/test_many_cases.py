"""The page with one case, with forty and with two thousand: pictures for people to look at."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from app import access, defaults, records
from bot.ids import case_reference
from tests.browser.appeal import CARD, CHAT, THREAD
from tests.browser.conftest import SCREENSHOTS, Product
from tests.browser.page import Page
from tests.support.many import fill

pytestmark = pytest.mark.browser

STAFF = ("reviewer-a", "reviewer-b")
SHOWN = 100
"""Cases that the page lists; the others are found."""
WIDE, PHONE = (1280, 900), (360, 780)


async def _fill(folder: Path, count: int) -> None:
    config = defaults.sandbox(folder)
    await access.bring_up_to_date(config)
    async with access.opened(config) as store:
        await store.transact(lambda tx: records.claim_kind(tx, config.kind))
        await fill(store, count, datetime.now(UTC), STAFF, "freelancer-1")


@pytest.mark.parametrize("count", [1, 40, 2000])
def test_card_status_and_queue_can_be_read_whatever_waits(chrome: Chrome, tmp_path: Path, count: int) -> None:
    folder = tmp_path / "product"
    folder.mkdir()
    asyncio.run(_fill(folder, count))
    product = Product(folder)
    try:
        page = Page(chrome, SCREENSHOTS)
        page.sized(*WIDE)
        page.coloured("light")
        page.open(product.url)
        _looks_at_everything(page, count)
        assert not page.complaints()
    finally:
        product.close()


def _looks_at_everything(page: Page, count: int) -> None:
    page.says("/status")
    page.sees(CHAT, case_reference("many 0"))
    page.clicks("#rooms button", "Received")
    page.one(CARD)
    if count > SHOWN:
        page.sees("#rooms .rooms-more", f"of {count:,} cases")
    page.notes("/queue")
    page.sees(THREAD, f"{count:,} open case" if count > 1 else "1 open case")
    for name, size in (("wide", WIDE), ("phone", PHONE)):
        page.sized(*size)
        for number, tab in enumerate(("chat", "moderators"), 1):
            if name == "phone":
                page.clicks(f"#tabs button:nth-child({number})")
            page.one(f"#pane-{tab}")
            page.picture(f"many-{count}-{name}-{tab}")
    page.clicks("#card-summary")
    page.sees(THREAD, "free" if count > 1 else case_reference("many 0"))
    page.picture(f"many-{count}-phone-queue")
