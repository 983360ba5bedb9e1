"""The page of the lifecycle is drawn from the table, and stays so."""

from bot.case.diagram import document
from bot.case.lifecycle import TRANSITIONS
from tests.docs.reading import ROOT


def test_the_page_is_what_the_table_says() -> None:
    assert (ROOT / "docs" / "lifecycle.md").read_text("utf-8") == document()


def test_every_row_of_the_table_is_drawn() -> None:
    drawn = document()
    for (before, trigger), targets in TRANSITIONS.items():
        for after in targets:
            lines = [one for one in drawn.splitlines() if f"{before.value} --> {after.value}:" in one]
            assert any(trigger.value in one for one in lines), f"{before} by {trigger} is not drawn"
