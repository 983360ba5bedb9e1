"""An event counts its moment in UTC, whatever clock it was read from."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.events import Event, Said
from bot.people.model import SYSTEM

BERLIN = ZoneInfo("Europe/Berlin")


def test_sums_of_an_events_moment_are_right_across_a_change_of_clocks() -> None:
    before = datetime(2026, 3, 28, 12, tzinfo=BERLIN)
    event = Event("e", before, SYSTEM, Said("x"))
    assert event.at == before
    assert event.at + timedelta(days=1) == datetime(2026, 3, 29, 11, tzinfo=UTC)
    assert event.at.tzinfo is UTC
