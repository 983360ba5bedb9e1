"""Albums on the sandbox's page: files one behind the other in one upload, cut apart again."""

import json
from collections.abc import AsyncIterator

import pytest

from adapters.sandbox.album import MOST, parts


async def stream(content: bytes, step: int) -> AsyncIterator[bytes]:
    """Yield the upload in pieces that know nothing of files."""
    for start in range(0, len(content), step):
        yield content[start : start + step]


def said(*files: tuple[str, int]) -> str:
    """Say what the page says of an album."""
    return json.dumps([{"name": name, "size": size} for name, size in files])


@pytest.mark.parametrize("step", [1, 2, 3, 7, 100])
async def test_every_file_gets_its_own_bytes_however_they_arrive(step: int) -> None:
    found = parts(said(("a.txt", 3), ("b.txt", 0), ("c.txt", 5)), stream(b"aaaccccc", step))
    assert found is not None
    read = [b"".join([chunk async for chunk in one.chunks]) for one in found]
    assert read == [b"aaa", b"", b"ccccc"]


async def test_a_file_that_is_not_read_to_its_end_takes_nothing_from_the_next() -> None:
    found = parts(said(("large.bin", 6), ("b.txt", 2)), stream(b"xxxxxxbb", 2))
    assert found is not None
    assert await anext(found[0].chunks) == b"xx"
    assert b"".join([chunk async for chunk in found[1].chunks]) == b"bb"


async def test_an_upload_that_breaks_off_yields_what_came() -> None:
    found = parts(said(("a.txt", 3), ("b.txt", 3)), stream(b"aaab", 4))
    assert found is not None
    read = [b"".join([chunk async for chunk in one.chunks]) for one in found]
    assert read == [b"aaa", b"b"]


@pytest.mark.parametrize(
    "spelled",
    [
        "",
        "{}",
        "[]",
        "[" * 100_000,
        said(("alone.txt", 1)),
        said(*[("one.txt", 1)] * (MOST + 1)),
        said(("", 1), ("b", 1)),
        said(("a", -1), ("b", 1)),
        '[{"name": "a", "size": true}, {"name": "b", "size": 1}]',
        "[1, 2]",
    ],
)
def test_what_makes_no_sense_is_no_album(spelled: str) -> None:
    assert parts(spelled, stream(b"", 1)) is None
