"""A place as people write it, and the zone whose clock it keeps."""

import pytest

from bot.people import zones


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("Lisbon", "Europe/Lisbon"),
        ("  new   YORK ", "America/New_York"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Київ", "Europe/Kyiv"),
        ("Киев", "Europe/Kyiv"),
        ("Москва", "Europe/Moscow"),
        ("Варшава", "Europe/Warsaw"),
        ("Ciudad de México", "America/Mexico_City"),
        ("Delhi", "Asia/Kolkata"),
        ("UTC", "UTC"),
    ],
)
def test_a_place_is_found_by_its_name_in_several_languages(place: str, zone: str) -> None:
    assert zones.find(place) == zone


@pytest.mark.parametrize("place", ["", "   ", "Atlantis", "Etc/GMT+5", "../etc/passwd"])
def test_what_is_no_place_is_not_guessed(place: str) -> None:
    assert zones.find(place) is None
