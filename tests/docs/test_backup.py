"""The commands of the page about backups, as they stand there: what they save comes back."""

import asyncio
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from app import wiring
from app.config import load
from tests.app.support import GOOD, ROOT, recourse, written
from tests.contract.samples import a_case, begin
from tests.storage.evidence import stream

pytestmark = pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs sqlite3")


def commands() -> list[list[str]]:
    """Return each block of commands of the section, without starting Recourse."""
    page = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    section = page[page.index("## Backups") :].split("\n## ")[0]
    blocks = re.findall(r"(?:^    .*\n)+", section, re.MULTILINE)
    return [[line.strip() for line in one.splitlines() if "recourse run" not in line] for one in blocks]


def test_what_is_backed_up_by_the_page_is_restored_by_the_page(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD + '[storage]\npath = "data/recourse"\n')
    config = load(path)

    async def fill(name: str) -> None:
        store = wiring.store(config)
        await store.transact(lambda tx: begin(tx, a_case(name, person=name)))
        await wiring.vault(config, store).put(name, "d1", stream(b"a degree"), limit=100)
        await store.close()

    async def content() -> bytes:
        store = wiring.store(config)
        try:
            assert await store.transact(lambda tx: tx.case(a_case("CASE-2").id)) is None
            return b"".join([piece async for piece in wiring.vault(config, store).read("CASE-1", "d1")])
        finally:
            await store.close()

    def typed(lines: list[str]) -> None:
        here = "\n".join(lines).replace("/backup", f"{tmp_path}/backup").replace("/safe", f"{tmp_path}/safe")
        done = subprocess.run(
            ["bash", "-euc", here], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr

    saving, key, restoring = commands()
    assert recourse("migrate", "-c", str(path)).exit_code == 0
    asyncio.run(fill("CASE-1"))
    (tmp_path / "safe").mkdir()
    typed([*saving, *key])
    asyncio.run(fill("CASE-2"))
    journal = config.storage.documents / "erasures"
    journal.mkdir(exist_ok=True)
    (journal / "newer").write_bytes(b"a line since")
    typed(restoring)
    assert asyncio.run(content()) == b"a degree"
    assert (journal / "newer").read_bytes() == b"a line since"
