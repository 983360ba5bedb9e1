"""A year goes by, and nobody is left without an answer."""

from __future__ import annotations

import pytest

from tests.simulation.year import report, year


@pytest.mark.timeout(1800)
async def test_a_year_with_a_thousand_appeals_leaves_nobody_behind() -> None:
    found = await year(1_000)
    print(report(found))
    assert found.wrong[:20] == []
    assert found.figures["cases"] > 900
    assert found.figures["decisions"] > 300
    assert found.figures["breaches"] > 100
    assert found.figures["windows that ended"] > 50


@pytest.mark.soak
@pytest.mark.timeout(14400)
async def test_a_year_with_ten_thousand_appeals_leaves_nobody_behind() -> None:
    found = await year(10_000, seed=2)
    print(report(found))
    assert found.wrong[:20] == []
    assert found.figures["cases"] > 9_000
