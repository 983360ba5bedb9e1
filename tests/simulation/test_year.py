"""A year goes by, and nobody is left without an answer."""

from __future__ import annotations

import pytest

from tests.simulation.soak import lived, report
from tests.simulation.year import Place, places, year_in

A_TOWN = 334
"""Appeals of each of three towns: a thousand together. Towns share nothing, so they may live side by side."""


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("place", places(), ids=lambda place: place.name)
async def test_a_year_with_a_thousand_appeals_leaves_nobody_behind(place: Place) -> None:
    found = await year_in(place, A_TOWN)
    assert found.wrong[:20] == []
    assert not found.faults.total()
    assert found.figures["cases"] > 300
    assert found.figures["decisions"] > 100
    assert found.figures["breaches"] > 50
    assert found.figures["windows that ended"] > 10
    assert found.figures["warnings delivered"] > 100
    assert found.figures["looked at: cases and clocks, day by day"] > 100_000


@pytest.mark.soak
@pytest.mark.timeout(14400)
def test_a_year_with_ten_thousand_appeals_leaves_nobody_behind() -> None:
    towns = lived(10_000, seed=2)
    print(f"\n{report(towns)}")
    assert [one for found in towns.values() for one in found.wrong][:20] == []
    assert sum(found.figures["cases"] for found in towns.values()) > 9_000
