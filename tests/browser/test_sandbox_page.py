"""The sandbox's page in a real browser: a whole appeal, by mouse and by keyboard, wide and on a phone."""

from pathlib import Path

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from tests.browser.appeal import CARD, CHAT, OWN_WORDS, THREAD, hands_in
from tests.browser.conftest import Product
from tests.browser.page import Page

pytestmark = pytest.mark.browser

FIRST_ANSWER = "In June the feed showed forty jobs; thirty of them did not fit the profile."
SECOND_ANSWER = "The second look found that the feed itself had ranked these jobs first."


def about_documents(page: Page, verb: str) -> list[str]:
    """List what the card's buttons carry that do something with a document."""
    found = page.chrome.find_elements(By.CSS_SELECTOR, f'{CARD} button[data-action^="{verb}|"]')
    return [one.get_attribute("data-action") or "" for one in found]


def opens_documents(page: Page, count: int) -> None:
    """Look at every document of the case."""
    page.wait(lambda: len(about_documents(page, "open")) == count)
    for action in page.wait(lambda: about_documents(page, "open")):
        page.presses(CARD, action)
        assert page.value("dialog a[target]", "href")
        assert len(page.text("dialog .pin output")) == 6
        page.keys(Keys.ESCAPE)
        page.gone("dialog")


def marks_documents(page: Page, count: int) -> None:
    """Say of every document that it is accepted."""
    page.wait(lambda: len(about_documents(page, "mark")) == count)
    for action in page.wait(lambda: about_documents(page, "mark")):
        page.presses(CARD, action)
        page.fills_in("It is clear and complete.")
        page.sends_form()


def bullets(page: Page) -> list[str]:
    """List what stands before the lines of the letter that bring a bullet of their own."""
    before = "getComputedStyle(one, '::before').content"
    ask = f"return [...document.querySelectorAll(arguments[0])].map((one) => {before})"
    found: list[str] = page.chrome.execute_script(ask, f"{CHAT} .own-bullet")
    return found


def test_a_whole_appeal_with_files_a_decision_and_a_second_review(
    page: Page, papers: tuple[Path, Path]
) -> None:
    hands_in(page)
    page.attaches(*papers)
    page.clicks("#chat-composer .send")
    page.sees(f"{CHAT} .mine .file-name", "degree.png", "contracts.txt")

    page.presses(CARD, "claim|")
    page.sees("#rooms .badge", "Being reviewed")
    opens_documents(page, len(papers))
    marks_documents(page, len(papers))
    page.presses(CARD, "proof|")
    page.fills_in("maria")
    page.sends_form()

    page.presses(CARD, "dec|")
    page.fills_in(FIRST_ANSWER)
    page.picture("decision-form")
    page.sends_form()
    page.sees("#rooms .badge", "Decided")
    page.sees(CHAT, FIRST_ANSWER)
    page.wait(lambda: bullets(page) == ["none"] * len(papers))
    page.picture("decided")

    page.presses(CHAT, "2nd|")
    page.sees("#rooms .badge", "Second review")
    page.presses(CARD, "claim|")
    page.sees("#thread-status.refused", "another person")
    page.clicks("#staff button:nth-child(2)")
    page.presses(CARD, "claim|")
    opens_documents(page, len(papers))
    page.presses(CARD, "dec|")
    page.fills_in(SECOND_ANSWER, outcome="reversed")
    page.sends_form()
    page.sees("#rooms .badge", "Decided")
    page.sees(CHAT, SECOND_ANSWER)
    assert page.complaints() == []


def test_a_date_that_passes_is_told_to_everybody(page: Page) -> None:
    hands_in(page)
    for _ in range(5):
        page.passes_a_day()
    page.sees("#rooms .badge-late", "Late")
    page.sees(f"{CHAT} .look-late", "sorry")
    page.one("#behind-body .timeline-row.late .breach")
    page.picture("late")
    page.is_fit_to_be_seen()


def test_a_form_keeps_what_was_written_and_says_what_is_wrong(page: Page) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.presses(CARD, "dec|")
    page.types("dialog textarea", "Half an answer")
    page.keys(Keys.ESCAPE)
    page.gone("dialog")
    page.presses(CARD, "dec|")
    page.wait(lambda: "Half an answer" in [one.get_attribute("value") for one in _areas(page)])

    page.clicks("dialog [type=submit]")
    page.one("dialog .problems")
    page.at("class", "problems")
    page.clicks("dialog .problems button")
    page.at("aria-invalid", "true")

    hidden = "return document.querySelector('#field-prevention').closest('.field').hidden"
    page.clicks('dialog input[value="reversed"]')
    page.wait(lambda: page.chrome.execute_script(hidden) is True)
    page.clicks('dialog input[value="our_error"]')
    page.wait(lambda: page.chrome.execute_script(hidden) is False)
    page.is_fit_to_be_seen()
    page.picture("form-problems")


def _areas(page: Page) -> list[WebElement]:
    return page.chrome.find_elements(By.CSS_SELECTOR, "dialog textarea")


def test_everything_can_be_done_by_keyboard(page: Page) -> None:
    page.keys(Keys.TAB)
    page.at("class", "skip")
    page.keys(Keys.ENTER)
    page.at("id", "say-freelancer")

    page.keys("/st")
    page.sees("#chat-composer .command-name", "/start")
    page.keys(Keys.ARROW_DOWN, Keys.ENTER)
    page.sees(CHAT, "Hello")
    _walk_to(page, "lang|en", Keys.SHIFT + Keys.TAB)
    page.keys(Keys.ENTER)
    _walk_to(page, "yes|", Keys.TAB)
    page.keys(Keys.SPACE)
    page.sees(f"{CHAT} .mine", "I agree")

    page.types("#say-freelancer", OWN_WORDS, Keys.ENTER)
    page.sees(f"{CHAT} .mine", OWN_WORDS)
    page.at("id", "say-freelancer")


def _walk_to(page: Page, action: str, key: str) -> None:
    """Walk with the tabulator until the button with this action has the focus."""
    page.one(f'{CHAT} button[data-action^="{action}"]')
    for _ in range(30):
        page.keys(key)
        if page.wait(lambda: (page.focused().get_attribute("data-action") or "",))[0].startswith(action):
            return
    raise AssertionError(f"the keyboard does not reach {action}")


def test_a_dialog_takes_the_focus_and_gives_it_back(page: Page) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.sees("#rooms .badge", "Being reviewed")
    page.presses(CARD, "reply|")
    page.one("dialog textarea")
    page.at("id", "field-words")
    page.keys("Which jobs were these?")
    page.clicks("dialog [type=submit]")
    page.gone("dialog")
    page.at("class", "private")

    page.presses(f"{THREAD} .private", "edit|")
    page.one("dialog textarea")
    page.keys(Keys.ESCAPE)
    page.gone("dialog")
    page.at("data-action", "edit|")


def test_nothing_is_lost_by_a_reload_and_other_pages_follow(page: Page, product: Product) -> None:
    hands_in(page)
    first = page.chrome.current_window_handle
    page.chrome.switch_to.new_window("tab")
    page.open(product.url)
    page.sees(f"{CHAT} .mine", OWN_WORDS)
    page.says("I have one more thing to say")
    page.chrome.switch_to.window(first)
    page.sees(f"{CHAT} .mine", "I have one more thing to say")
    page.chrome.refresh()
    page.sees(f"{CHAT} .mine", OWN_WORDS)
    page.sees("#rooms .badge", "Received")


def test_what_is_written_while_the_product_is_away_goes_out_once_it_is_back(
    page: Page, product: Product
) -> None:
    page.clicks("#chat-log .empty button")
    page.presses(CHAT, "lang|en")
    page.sees(f"{CHAT} .mine", "English")
    assert product.close() == 0
    page.one("#line-lost")
    page.says("Written while nobody was there")
    page.sees(f"{CHAT} .mine.pending", "Written while nobody was there")
    product.start()
    page.gone("#line-lost")
    page.gone(f"{CHAT} .pending")
    page.sees(f"{CHAT} .mine", "Written while nobody was there")
    page.one(f'{CHAT} button[data-action^="yes|"]')


def test_a_freelancer_who_blocks_the_bot_is_seen_to_be_unreachable(page: Page) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.clicks("#chat-head .ban")
    page.one("#chat-composer .blocked")
    page.presses(CARD, "reply|")
    page.fills_in("Are you there?")
    page.sends_form()
    page.sees("#behind-body .state-failed", "Not delivered")
    page.clicks("#chat-composer .blocked button")
    page.says("I am back")
    page.sees(CHAT, "Are you there?")


def test_the_clock_goes_to_each_date_of_the_timeline(page: Page) -> None:
    hands_in(page)
    before = page.value("#now", "datetime")
    assert "Go there" in page.value("#behind-body .timeline-row:not(.head) .go", "aria-label")
    page.clicks("#behind-body .timeline-row:not(.head) .go")
    page.wait(lambda: page.value("#now", "datetime")[:13] > before[:13])
    page.sees("#behind-body", "reminder")


FAR_AHEAD = """
const done = arguments[arguments.length - 1];
const day = 86_400_000, now = Date.now();
const at = (days) => ({ at: new Date(now + days * day).toISOString(), label: `in ${days} days` });
const timer = (clock, days) => ({ clock, owner: "", since: at(0), due: at(days), next: null, breaches: [] });
import("/page/timeline.js").then(({ timeline }) => {
  const drawn = timeline([timer("decision", 14), timer("renewal", 730)], now);
  document.querySelector("#behind-body").replaceChildren(drawn);
  const bars = [...drawn.querySelectorAll(".bar:not(.gone)")].map((one) => one.getBoundingClientRect().width);
  const whole = drawn.querySelector(".track").getBoundingClientRect().width;
  done([...bars.map((one) => one / whole), drawn.querySelector(".mark.beyond")?.textContent]);
});
"""


def test_the_timeline_shows_a_date_that_was_put_off_and_one_that_lies_years_ahead(page: Page) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.sees("#rooms .badge", "Being reviewed")
    page.presses(CARD, "ext|")
    page.fills_in("The client's contract is late.")
    page.sends_form()
    page.sees("#behind-body .timer-facts", "Put off, from")
    page.one("#behind-body .mark.moved")
    page.picture("timeline-put-off-1280")
    page.is_fit_to_be_seen()
    page.sized(360, 740)
    page.chrome.refresh()
    page.clicks("#tabs button:nth-child(3)")
    page.sees("#behind-body .timer-facts", "Put off, from")
    page.picture("timeline-put-off-360")
    page.is_fit_to_be_seen()

    decision, renewal, arrow = page.chrome.execute_async_script(FAR_AHEAD)
    assert 0.5 < decision < 1.0
    assert renewal > decision
    assert arrow == "→"
    page.picture("timeline-years-360")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_fit_to_be_seen_wide_and_on_a_phone(page: Page, scheme: str) -> None:
    page.coloured(scheme)
    page.picture(f"empty-1280-{scheme}")
    page.is_fit_to_be_seen()
    hands_in(page)
    page.presses(CARD, "claim|")
    page.sees("#rooms .badge", "Being reviewed")
    page.picture(f"1280-{scheme}")
    page.is_fit_to_be_seen()

    page.sized(360, 740)
    page.chrome.refresh()
    page.one("#tabs button")
    for number, name in enumerate(("chat", "moderators", "behind"), 1):
        page.clicks(f"#tabs button:nth-child({number})")
        page.one(f"#pane-{name}")
        page.picture(f"360-{scheme}-{name}")
        page.is_fit_to_be_seen()
    page.clicks("#tabs button:nth-child(2)")
    page.clicks("#card-summary")
    page.presses(CARD, "dec|")
    page.one("dialog .field")
    page.picture(f"360-{scheme}-form")
    page.is_fit_to_be_seen()


def test_a_phone_says_what_is_new_elsewhere(page: Page) -> None:
    page.sized(360, 740)
    page.open(page.chrome.current_url)
    page.clicks("#chat-log .empty button")
    page.presses(CHAT, "lang|en")
    page.presses(CHAT, "yes|")
    page.says(OWN_WORDS)
    page.says("They gave no reason.")
    page.presses(CHAT, "pick|informed_on=")
    page.presses(CHAT, "hand|")
    page.one("#tabs button:nth-child(2) .unread")


def test_a_freelancer_reads_the_page_in_his_language(page: Page) -> None:
    page.clicks("#chat-log .empty button")
    page.presses(CHAT, "lang|ru")
    page.sees("#chat-head", "решает человек")
    page.sees(".desk-head", "The moderator channel")
    assert page.value("#pane-chat", "lang") == "ru"
    page.picture("russian")
