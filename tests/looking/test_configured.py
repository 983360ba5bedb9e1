"""Where a scanner is configured, it is asked; where it is written wrongly, the start says so."""

from pathlib import Path

import pytest

from app import wiring
from app.config import load
from app.problems import ConfigProblems
from scripts import making
from storage.looking.codes import MALWARE
from tests.app.support import GOOD, written
from tests.looking.support import looked
from tests.looking.test_clamd import clamd, saying


async def test_the_configured_scanner_is_asked(tmp_path: Path) -> None:
    async with clamd(tmp_path / "clamd.ctl", saying(b"stream: Test FOUND\0")) as address:
        config = load(written(tmp_path, f'{GOOD}[scanner]\nclamd = "{address}"\n'))
        found = await wiring.inspector(config).inspect(looked("cv.pdf", making.pdf()))
    assert found.problems == (MALWARE,)


async def test_without_one_nothing_is_scanned(tmp_path: Path) -> None:
    found = await wiring.inspector(load(written(tmp_path, GOOD))).inspect(looked("cv.pdf", making.pdf()))
    assert found.problems == ()


@pytest.mark.parametrize(
    "address", ["clamd", "localhost", "localhost:", "localhost:99999", ":3310", "run/clamd.ctl"]
)
def test_an_address_that_nothing_can_listen_on_is_a_mistake(address: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigProblems, match="is not where a server listens"):
        load(written(tmp_path, f'{GOOD}[scanner]\nclamd = "{address}"\n'))
