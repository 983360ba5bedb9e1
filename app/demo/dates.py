"""Days of June 2026, as the texts write them: what the story expects to read."""

from datetime import date

from bot.texts.dates import day


def june(number: int) -> str:
    """Write a day of June 2026."""
    return day(date(2026, 6, number), "en")
