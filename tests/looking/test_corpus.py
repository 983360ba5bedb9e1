"""The corpus: every honest, odd and hostile file gets its own right answer, and none does any harm."""

import asyncio
import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.documents.inspector import Finding
from scripts import making
from scripts.corpus import EICAR, SAMPLES, Sample
from storage.inspection import ACCEPTED, safe_name
from storage.looking import codes
from storage.looking.inspector import FullInspector
from storage.looking.limits import MIB
from storage.looking.process import COMMAND, Workers
from tests.looking.support import looked

# A worker that also says how much memory it held at most, through a pipe that it opens before it is confined.
MEASURED = """
import os, sys
out, status = os.open(sys.argv.pop(1), os.O_WRONLY), os.open("/proc/self/status", os.O_RDONLY)
from storage.looking import worker
code = worker.main()
peak = next(line for line in os.read(status, 9999).splitlines() if line.startswith(b"VmHWM"))
os.write(out, peak.split()[1] + b"\\n")
sys.exit(code)
"""
PROC = Path("/proc/self/status").exists()


def ident(sample: Sample) -> str:
    return f"{sample.name[:20]!a} {' '.join(sample.problems) or 'taken'}"


@dataclass
class Run:
    """One run over the whole corpus."""

    findings: list[Finding]
    peaks: list[int]
    """Bytes that each worker held at most, where the system says."""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Inspect everything, as many at once as there are workers."""
    fifo = tmp_path_factory.mktemp("corpus") / "peaks"
    os.mkfifo(fifo)
    reading = os.open(fifo, os.O_RDWR | os.O_NONBLOCK)
    measured = (*COMMAND[:-2], "-c", MEASURED, str(fifo))

    async def inspect_all() -> list[Finding]:
        workers = Workers(command=measured) if PROC else Workers()
        inspector, turns = FullInspector(workers), asyncio.Semaphore(3)

        async def one(sample: Sample) -> Finding:
            async with turns:  # so that only a few of the files are in memory
                return await inspector.inspect(looked(sample.name, sample.content()))

        return await asyncio.gather(*map(one, SAMPLES))

    findings = asyncio.run(inspect_all())
    said = os.read(reading, 1 << 16) if PROC else b""
    yield Run(findings, [int(one) * 1024 for one in said.split()])
    os.close(reading)


@pytest.mark.parametrize("number", range(len(SAMPLES)), ids=[ident(one) for one in SAMPLES])
def test_every_file_gets_its_own_right_answer(number: int, run: Run) -> None:
    sample, found = SAMPLES[number], run.findings[number]
    assert sorted(found.problems) == sorted(sample.problems)
    assert len(set(found.problems)) == len(found.problems)
    if all(one in codes.HINTS for one in found.problems):
        assert found.media_type in ACCEPTED
    assert safe_name(sample.name) == (sample.name if sample.safe is None else sample.safe)


@pytest.mark.skipif(not PROC, reason="needs /proc to measure")
def test_no_worker_took_more_memory_than_it_may(run: Run) -> None:
    assert len(run.peaks) > len(SAMPLES) - 20, "all but those that the first look refuses"
    assert max(run.peaks) < 160 * MIB, "the corpus needs far less than a worker may take"


def test_the_corpus_is_large_and_knows_every_code_of_the_worker() -> None:
    assert len(SAMPLES) >= 60
    known = Counter(code for one in SAMPLES for code in one.problems)
    assert set(codes.OF_THE_WORKER) - known.keys() == set()
    assert max(len(one.content()) for one in SAMPLES) > 19_800_000


def test_the_corpus_is_the_same_each_time() -> None:
    def digest() -> str:
        making.photo.cache_clear()
        making.page.cache_clear()
        small = (one for one in SAMPLES if not one.name.startswith(("large", "30000x30000.png")))
        return hashlib.sha256(b"".join(hashlib.sha256(one.content()).digest() for one in small)).hexdigest()

    assert digest() == digest()


def test_the_test_virus_is_the_one_that_scanners_know() -> None:
    assert hashlib.sha256(EICAR).hexdigest() == (
        "275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f"
    )
