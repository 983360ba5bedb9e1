"""What counts as one's own words beside a passage."""

import pytest

from bot.passages.model import Passage
from bot.passages.own_words import only_passages

KEPT = (
    Passage("en", "Papers", "Thank you for your papers. A person reads each of them by the date above."),
    Passage("ru", "Бумаги", "Спасибо за документы. Их читает человек."),
)


@pytest.mark.parametrize(
    "written",
    [
        "Thank you for your papers. A person reads each of them by the date above.",
        "thank you for your papers!",
        "A person reads each of them by the date below.\nThank you for your papers.",
        "Спасибо за документы. Их читает человек.",
        "Thank you for your papers. Спасибо за документы.",
        "Thank you for your papers. Best, Kim",
    ],
)
def test_a_passage_alone_is_nobodys_own_words(written: str) -> None:
    assert only_passages(written, KEPT)


@pytest.mark.parametrize(
    "written",
    [
        "Thank you for your papers. Page two of your passport is missing.",
        "Yes.",
        "",
        "A person reads your degree on Monday; the scan of the front is too dark to read.",
    ],
)
def test_a_sentence_about_the_case_is(written: str) -> None:
    assert not only_passages(written, KEPT)


def test_without_passages_everything_is_ones_own() -> None:
    assert not only_passages("Thank you for your papers.", ())
