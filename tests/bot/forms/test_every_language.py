"""What people type by hand is understood in every language that we speak, as its locale data spells it."""

from datetime import date, timedelta

import pytest
from babel import Locale

from bot.deadlines.time import Calendar
from bot.forms.ago import past_day
from bot.forms.dates import parse_date
from bot.forms.model import Kind
from bot.forms.reading import read
from bot.people import safety
from bot.people.zones import find
from bot.settings.reading.away import moment
from bot.settings.reading.calendar import weekdays
from bot.texts import text
from bot.texts.render import Reader
from tests.bot.forms.fields import NOW, TODAY, field
from tests.support.catalogue import texts

LANGUAGES = texts().languages
WIDTHS = ("wide", "abbreviated")


def said(language: str, key: str) -> str:
    return texts().render(text(key), Reader(language, "UTC"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("use", ["format", "stand-alone"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_month_is_known_by_its_name(language: str, use: str, width: str) -> None:
    for number, name in Locale.parse(language).months[use][width].items():
        assert parse_date(f"5 {name} 2025", TODAY) == date(2025, number, 5), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_weekday_is_known_by_its_name(language: str) -> None:
    """One of the past answers a question; one that comes ends an absence; one closes every week."""
    for number, name in Locale.parse(language).days["format"]["wide"].items():
        past = past_day(name, TODAY)
        assert past is not None
        assert (past.weekday(), past < TODAY, past >= TODAY - timedelta(days=7)) == (number, True, True), name
        ahead = moment(name, NOW, Calendar())
        assert ahead is not None
        assert (ahead.weekday(), ahead > NOW) == (number, True), name
        assert weekdays(name) == (number,), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_yes_and_no_are_known_as_the_buttons_say_them(language: str) -> None:
    for option in ("yes", "no"):
        assert read(field("it", Kind.YES_NO), said(language, f"option-{option}"), TODAY) == option


@pytest.mark.parametrize("language", LANGUAGES)
def test_today_and_yesterday_are_known_as_the_buttons_say_them(language: str) -> None:
    assert past_day(said(language, "option-today"), TODAY) == TODAY
    assert past_day(said(language, "option-yesterday"), TODAY) == TODAY - timedelta(days=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_types_the_words_of_the_command_calls_for_help_too(language: str) -> None:
    assert safety.is_alarming(said(language, "command-unsafe"))
    assert not safety.is_alarming(said(language, "receipt-keeping"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_city_of_an_example_is_known(language: str) -> None:
    example = said(language, "zone-ask").partition("/timezone ")[2].partition("/timezone ")[2]
    assert find(example.partition(".")[0].strip()) is not None, example
