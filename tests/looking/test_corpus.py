"""The corpus: every honest, odd and hostile file gets its own right answer, and nobody is hurt by any of them."""

import asyncio
import hashlib
import resource
import sys
from collections import Counter

import pytest

from bot.documents.inspector import Finding
from scripts import making
from scripts.corpus import EICAR, SAMPLES, Sample
from storage.inspection import ACCEPTED, safe_name
from storage.looking import codes
from storage.looking.inspector import FullInspector
from storage.looking.limits import LIMITS, MIB
from storage.looking.process import Workers
from tests.looking.support import looked

KIB_OF_RSS = 1024 if sys.platform == "linux" else 1  # what getrusage counts in


def ident(sample: Sample) -> str:
    return f"{sample.name[:20]!a} {' '.join(sample.problems) or 'taken'}"


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    """Inspect the whole corpus, as many at once as there are workers."""

    async def inspect_all() -> list[Finding]:
        inspector, turns = FullInspector(Workers()), asyncio.Semaphore(3)

        async def one(sample: Sample) -> Finding:
            async with turns:  # so that only a few of the files are in memory
                return await inspector.inspect(looked(sample.name, sample.content()))

        return await asyncio.gather(*map(one, SAMPLES))

    return asyncio.run(inspect_all())


@pytest.mark.parametrize("number", range(len(SAMPLES)), ids=[ident(one) for one in SAMPLES])
def test_every_file_gets_its_own_right_answer(number: int, findings: list[Finding]) -> None:
    sample, found = SAMPLES[number], findings[number]
    assert sorted(found.problems) == sorted(sample.problems)
    assert len(set(found.problems)) == len(found.problems)
    if all(one in codes.HINTS for one in found.problems):
        assert found.media_type in ACCEPTED
    assert safe_name(sample.name) == (sample.name if sample.safe is None else sample.safe)


def test_no_worker_took_more_memory_than_it_may(findings: list[Finding]) -> None:
    assert findings
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * KIB_OF_RSS
    assert used < LIMITS.memory + 2 * making.SIZE_LIMIT
    assert used < 256 * MIB, "the corpus needs far less than a worker may take"


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
