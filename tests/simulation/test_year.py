"""A year goes by, and nobody is left without an answer."""

from __future__ import annotations

import pytest

from tests.simulation.year import Place, places, report, year, year_in

A_TOWN = 334
"""Appeals of each of three towns: a thousand together. Towns share nothing, so they may live side by side."""


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("place", places(), ids=lambda place: place.name)
async def test_a_year_with_a_thousand_appeals_leaves_nobody_behind(place: Place) -> None:
    found = await year_in(place, A_TOWN)
    print(report(found))
    assert found.wrong[:20] == []
    assert found.figures["cases"] > 300
    assert found.figures["decisions"] > 100
    assert found.figures["breaches"] > 50
    assert found.figures["windows that ended"] > 10


@pytest.mark.soak
@pytest.mark.timeout(14400)
async def test_a_year_with_ten_thousand_appeals_leaves_nobody_behind() -> None:
    found = await year(10_000, seed=2)
    print(report(found))
    assert found.wrong[:20] == []
    assert found.figures["cases"] > 9_000
