"""Nothing goes to the wrong person, nothing written is lost, and the story can be read while writing."""

from functools import partial
from pathlib import Path

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By

from tests.browser.appeal import CARD, CHAT, OWN_WORDS, THREAD, hands_in
from tests.browser.conftest import Product
from tests.browser.page import Page

pytestmark = pytest.mark.browser

OTHER_WORDS = "They say my profile is not mine. It is."


def two_cases(page: Page) -> tuple[str, str]:
    """Hand in two appeals; return the reference of the one whose thread is open, and of the other."""
    hands_in(page)
    page.clicks("#chat-head .person:nth-child(2)")
    hands_in(page, OTHER_WORDS)
    page.wait(lambda: len(page.chrome.find_elements(By.CSS_SELECTOR, "#rooms .room-case")) == 2)
    found = partial(page.chrome.find_elements, By.CSS_SELECTOR, "#rooms .room-case .room-name")
    names = page.wait(lambda: [one.text for one in found()])
    here = page.text("#thread-head .reference")
    return here, next(one for one in names if one != here)


def opens_room(page: Page, name: str) -> None:
    """Open a conversation of the moderators."""
    page.clicks("#rooms .room", name)
    page.sees("#thread-head", name)


def status_of(page: Page, case: str) -> str:
    """Return what the list says of a case."""
    return page.wait(lambda: page.one("#rooms .room", case).text)


def test_what_is_pressed_on_the_card_of_another_case_is_done_to_that_case(page: Page) -> None:
    here, other = two_cases(page)
    page.notes(f"/case {other}")
    page.presses(f"{THREAD} .private", "claim|")
    page.wait(lambda: "Being reviewed" in status_of(page, other))
    assert "Received" in status_of(page, here)
    page.sees("#thread-status", "yours")

    page.notes(f"/case {other}")
    page.presses(f"{THREAD} .private", "reply|")
    page.sees("dialog h2", other)
    page.fills_in("Whose profile is it?")
    page.clicks("dialog [type=submit]")
    page.sees(f"{THREAD} .private", "Whose profile is it?")
    assert page.text("#thread-head .reference") == here
    page.presses(f"{THREAD} .private", "send|")
    page.gone(f"{THREAD} .private")
    page.at("id", "say-staff")
    for number, told in ((1, here == other), (2, True)):
        page.clicks(f"#chat-head .person:nth-child({number})")
        words = OTHER_WORDS if number == 2 else OWN_WORDS
        page.sees(f"{CHAT} .mine", words)
        if told:
            page.sees(CHAT, "Whose profile is it?")
        assert ("Whose profile is it?" in page.text(CHAT)) is told


def test_a_form_outlives_a_reload_until_it_is_sent(page: Page) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.presses(CARD, "reply|")
    page.types("dialog textarea", "Half a letter")
    page.chrome.refresh()
    page.presses(CARD, "reply|")
    page.holds("dialog textarea", "Half a letter")
    page.types("dialog textarea", ", now whole")
    page.sends_form()
    page.sees(CHAT, "Half a letter, now whole")
    page.presses(CARD, "reply|")
    page.holds("dialog textarea", "")


def test_a_form_stands_beside_the_story_and_leaves_with_it(page: Page) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.sees("#rooms .badge", "Being reviewed")
    page.presses(CARD, "dec|")
    right = page.one("dialog").rect["x"] + page.one("dialog").rect["width"]
    assert right <= page.one(THREAD).rect["x"] + 1
    page.clicks("#thread-composer textarea")
    page.picture("form-beside")
    page.sees(f"{CARD} .look-answer", OWN_WORDS)
    page.clicks("#staff button:nth-child(2)")
    page.gone("dialog")


def test_what_is_half_written_stays_with_its_case_and_its_writer(page: Page) -> None:
    hands_in(page)
    reference = page.text("#thread-head .reference")
    page.types("#say-staff", "He seems")
    opens_room(page, "Everyone")
    page.holds("#say-staff", "")
    page.clicks("#staff button:nth-child(2)")
    opens_room(page, reference)
    page.holds("#say-staff", "")
    page.clicks("#staff button:nth-child(1)")
    page.holds("#say-staff", "He seems")
    page.chrome.refresh()
    page.holds("#say-staff", "He seems")
    page.notes(" honest")
    page.sees(f"{THREAD} .colleague", "He seems honest")
    page.chrome.refresh()
    page.sees(f"{THREAD} .colleague", "He seems honest")
    page.holds("#say-staff", "")


def test_no_answer_and_no_way_around_one_stands_out(page: Page) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.sees("#rooms .badge", "Being reviewed")
    page.wait(lambda: outstanding(page, CARD) == ["dec"])
    page.wait(lambda: set(outstanding(page, CHAT)) <= {"hand", "yes", "begin"})


def outstanding(page: Page, where: str) -> list[str]:
    """List the verbs of the buttons that stand out."""
    found = page.chrome.find_elements(By.CSS_SELECTOR, f"{where} .primary[data-action]")
    return [(one.get_attribute("data-action") or "").split("|")[0] for one in found]


def test_the_page_is_as_long_as_what_it_shows(page: Page) -> None:
    hands_in(page)
    ask = """
      const strays = [...document.querySelectorAll(".hidden")].filter((one) => {
        const scroller = one.closest(".log, .rooms, .card-parts, .lines, .dialog-body");
        return scroller && one.offsetParent && !scroller.contains(one.offsetParent);
      });
      const end = document.querySelector("#pane-behind").getBoundingClientRect().bottom + scrollY;
      return [strays.length, document.documentElement.scrollHeight - end < 60];
    """
    page.one(f"{CHAT} .message")
    page.wait(lambda: page.chrome.execute_script(ask) == [0, True])
    page.sized(360, 740)
    shifted = "const pane = document.querySelector('#pane-chat'); pane.scrollTop = 500; return pane.scrollTop"
    assert page.chrome.execute_script(shifted) == 0


def test_on_a_phone_an_unfolded_card_leaves_room_for_what_is_said_to_everyone(page: Page) -> None:
    hands_in(page)
    page.sized(360, 740)
    page.clicks("#tabs button:nth-child(2)")
    if page.value("#card", "open") != "true":
        page.clicks("#card-summary")
    page.wait(lambda: page.value("#card", "open") == "true")
    page.clicks("#rooms button", "Everyone")
    page.notes("/queue")
    page.sees(f"{THREAD} .private", "1 open case")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1100, 800), (360, 740)])
def test_the_story_is_read_without_scrolling(page: Page, width: int, height: int) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.says("/unsafe")
    page.sees(f"{CARD} .look-unsafe", "SAFE")
    page.sized(width, height)
    page.chrome.refresh()
    page.one("#tabs button" if width < 700 else "#clock-buttons button")
    if width < 700:
        page.clicks("#tabs button:nth-child(2)")
        page.sees("#rooms .room[aria-current]", "Not safe", "Due")
        page.clicks("#card-summary")
    page.sees(f"{CARD} .look-answer", OWN_WORDS)
    page.picture(f"story-{width}")
    ask = """
      const seen = document.querySelector(".card-parts").getBoundingClientRect();
      const whole = (one) => one.getBoundingClientRect().bottom <= seen.bottom + 1;
      const parts = [".look-unsafe", ".look-turn", ".look-answer"];
      return parts.map((one) => whole(document.querySelector(`#card ${one}`)));
    """
    page.wait(lambda: page.chrome.execute_script(ask) == [True, True, True])
    page.is_fit_to_be_seen()


def test_a_size_is_said_in_the_language_of_the_reader(page: Page, papers: tuple[Path, Path]) -> None:
    page.attaches(papers[0])
    page.sees("#chat-composer .chip .file-size", "KB")
    page.clicks("#chat-composer .send")
    page.one(f"{CHAT} .mine .file-size", "KB")
    page.presses(CHAT, "lang|ru")
    page.sees(f"{CHAT} .mine .file-size", "КБ")


def test_after_a_restart_the_conversations_are_there_again(page: Page, product: Product) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.sees("#rooms .badge", "Being reviewed")
    assert product.close() == 0
    product.start()
    page.open(product.url)
    page.sees(CHAT, "Thank you")
    page.sees(f"{CHAT} .earlier", "in the log")
    page.sees(THREAD, "has this case now")
    page.sees(f"{CARD} .look-answer", OWN_WORDS)
    page.says("I am still here")
    page.sees(f"{CHAT} .mine", "I am still here")


def test_a_dialog_beside_is_left_with_escape(page: Page) -> None:
    hands_in(page)
    page.presses(CARD, "claim|")
    page.presses(CARD, "reply|")
    page.one("dialog textarea")
    page.keys("Hello", Keys.ESCAPE)
    page.gone("dialog")
    page.at("data-action", "reply|")
