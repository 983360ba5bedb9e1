"""Public holidays: the dates that the core is given, and what is said about a place that has none."""

from datetime import date

import pytest

from app import holidays
from app.holidays import UnknownPlaceError


def test_juneteenth_is_closed_in_the_united_states_and_not_in_germany() -> None:
    assert date(2026, 6, 19) in holidays.days("US")
    assert date(2026, 6, 19) not in holidays.days("DE")


def test_a_region_adds_its_own() -> None:
    country, region = holidays.days("DE", None, [2026]), holidays.days("DE", "BY", [2026])
    assert country < region
    assert date(2026, 6, 4) in region - country  # Corpus Christi


def test_a_day_off_in_lieu_is_closed() -> None:
    assert date(2026, 7, 3) in holidays.days("US")  # Independence Day is a Saturday


def test_only_the_years_that_were_asked_for_are_computed() -> None:
    assert {one.year for one in holidays.days("FR", None, range(2026, 2028))} == {2026, 2027}
    assert {one.year for one in holidays.days("FR")} == set(holidays.YEARS)


def test_every_country_has_holidays_in_the_years_to_come() -> None:
    assert len(holidays.countries()) > 200
    without = [code for code in holidays.countries() if not holidays.days(code, None, [2026, 2027])]
    assert without == ["UA"]  # there they are working days under martial law


@pytest.mark.parametrize(
    ("country", "region", "problem", "remedy"),
    [
        ("XX", None, "no public holidays for 'XX'", '"DE" or "US"'),
        ("Germany", None, "no public holidays for 'Germany'", 'did you mean "DE"?'),
        ("United Kindom", None, "no public holidays", 'did you mean "GB"?'),
        ("UK", None, "no public holidays for 'UK'", 'did you mean "GB"?'),
        ("USA", None, "no public holidays for 'USA'", 'did you mean "US"?'),
        ("DE", "CA", "DE has no region 'CA'", "BY"),
        ("EE", "1", "EE has no region '1'", "leave it out"),
    ],
)
def test_an_unknown_place_is_answered_with_what_to_write(
    country: str, region: str | None, problem: str, remedy: str
) -> None:
    with pytest.raises(UnknownPlaceError) as found:
        holidays.days(country, region)
    assert problem in found.value.problem
    assert remedy in found.value.remedy


def test_a_place_is_named_in_one_word() -> None:
    assert holidays.label("US", "CA") == "US-CA"
    assert holidays.label("US") == "US"
    assert holidays.label(None) == ""
