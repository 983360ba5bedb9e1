"""The page's words exist, in every language; and the page says nothing of its own."""

import re
from pathlib import Path

import pytest

from adapters.sandbox import listen, words
from bot.texts.render import Texts
from tests.support.catalogue import texts

PAGE = Path(listen.__file__).parent / "page"
TEXTS = Path(__file__).parents[2] / "bot" / "texts"
KEY = re.compile(r"page-[a-z][a-z-]*[a-z]\b(?![-/}$.])")
MADE = {
    "page-outbox-delivered",
    "page-outbox-failed",
    "page-outbox-waiting",
    "page-yes",
    "page-no",
    "page-timeline",
}
"""Keys that the page puts together."""
FILES = sorted(one for one in PAGE.iterdir() if one.suffix in {".js", ".html", ".css"})


def used() -> set[str]:
    return {found for file in FILES for found in KEY.findall(file.read_text("utf-8"))}


def test_the_page_uses_exactly_the_words_that_are_listed() -> None:
    assert used() - set(words.PAGE_WORDS) == set()
    assert set(words.PAGE_WORDS) - used() - MADE == set()


def test_no_word_is_listed_twice() -> None:
    listed = (*words.PAGE_WORDS, *words.SERVER_WORDS)
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("language", texts().languages)
def test_every_listed_word_is_in_the_catalogue_and_nothing_else(language: str) -> None:
    source = {language: {"page.ftl": (TEXTS / language / "page.ftl").read_text("utf-8")}}
    catalogue = Texts.parse({**source, "en": {"page.ftl": (TEXTS / "en" / "page.ftl").read_text("utf-8")}})
    assert catalogue.keys(language) == {*words.PAGE_WORDS, *words.SERVER_WORDS}
    for key in words.PAGE_WORDS:
        assert not catalogue.variables(language, key), key


def test_every_language_speaks_the_page_and_the_commands() -> None:
    spoken = words.of_all_languages(texts())
    assert set(spoken) == set(texts().languages)
    assert spoken["en"]["page-send"] == "Send"
    assert (spoken["ru"]["page-send"], spoken["uk"]["page-send"]) == ("Отправить", "Надіслати")
    assert spoken["es"]["page-send"] == "Enviar"
    assert {"/start", "/status", "staff /claim"} <= set(spoken["en"])


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
def test_the_page_puts_no_markup_together_and_loads_nothing_from_elsewhere(file: Path) -> None:
    source = file.read_text("utf-8")
    for unsafe in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "style=",
        "onclick=",
    ):
        assert unsafe not in source, unsafe
    addresses = set(re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]+", source))
    assert addresses <= {"http://www.w3.org"}


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.name)
def test_no_file_of_the_page_is_too_long(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) < 300
