"""An appeal as it is handed in on the page, for tests that begin with one."""

from tests.browser.page import Page

OWN_WORDS = "I sent forty proposals because the feed showed me forty jobs that fit."
CHAT, THREAD, CARD = "#chat-log", "#thread-log", "#card"


def hands_in(page: Page, words: str = OWN_WORDS) -> None:
    """Bring an appeal to the moderators."""
    page.clicks("#chat-log .empty button")
    page.presses(CHAT, "lang|en")
    page.presses(CHAT, "yes|")
    page.says(words)
    page.says("A high number of proposals without many contracts.")
    page.presses(CHAT, "pick|informed_on=")
    page.presses(CHAT, "hand|")
    page.sees("#rooms .badge", "Received")
