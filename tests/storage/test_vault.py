"""The vault: what goes in comes out, and nothing else does."""

import asyncio
import hashlib
import os
import stat
import subprocess
import sys
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from obstore.store import LocalStore, MemoryStore

from bot.errors import FileTooLargeError, MissingError
from storage.vault import FRAME_BYTES, HEAD_BYTES, Stored, Vault
from tests.storage.evidence import HEADER, LIMIT, MIB, Cabinet, content, files, generated, stream

MARKER = b"The quick brown freelancer was suspended. "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def cabinet() -> Cabinet:
    return Cabinet()


@pytest.fixture
def vault(folder: Path, cabinet: Cabinet) -> Vault:
    return Vault.local(folder, cabinet)


SIZES = [
    0,
    1,
    HEAD_BYTES,
    FRAME_BYTES - 1,
    FRAME_BYTES,
    FRAME_BYTES + 1,
    4 * FRAME_BYTES,
    4 * FRAME_BYTES + 1,
    20 * MIB,
]


@pytest.mark.parametrize("size", SIZES)
async def test_a_document_comes_back_as_it_went_in(vault: Vault, folder: Path, size: int) -> None:
    data = os.urandom(size)
    stored = await vault.put("case", "doc", stream(data), limit=LIMIT)
    assert stored == Stored(size, hashlib.sha256(data).hexdigest(), data[:HEAD_BYTES])
    assert await content(vault) == data
    frames = max(1, -(-size // FRAME_BYTES))
    assert (folder / "case" / "doc").stat().st_size == HEADER + size + 16 * frames


@given(chunks=st.lists(st.binary(max_size=2000), max_size=12))
def test_how_a_stream_is_cut_does_not_matter(chunks: list[bytes]) -> None:
    async def scene() -> None:
        async def pieces() -> AsyncIterator[bytes]:
            for chunk in chunks:
                yield chunk

        vault, data = Vault(MemoryStore(), Cabinet()), b"".join(chunks)
        stored = await vault.put("case", "doc", pieces(), limit=LIMIT)
        assert stored == Stored(len(data), hashlib.sha256(data).hexdigest(), data[:HEAD_BYTES])
        assert await content(vault) == data

    asyncio.run(scene())


@settings(max_examples=25, deadline=None)
@given(size=st.integers(FRAME_BYTES - 3, 2 * FRAME_BYTES + 3), chunk=st.integers(4000, 600_000))
def test_chunks_of_any_size_cross_frame_borders(size: int, chunk: int) -> None:
    async def scene() -> None:
        vault, data = Vault(MemoryStore(), Cabinet()), os.urandom(size)
        await vault.put("case", "doc", stream(data, chunk), limit=LIMIT)
        assert await content(vault) == data

    asyncio.run(scene())


@pytest.mark.parametrize("first", [FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1])
async def test_a_chunk_that_ends_at_a_frame_border_loses_nothing(vault: Vault, first: int) -> None:
    data = os.urandom(2 * FRAME_BYTES + 2)
    await vault.put("case", "doc", stream(data, first), limit=LIMIT)
    assert await content(vault) == data


async def test_documents_do_not_get_in_each_others_way(vault: Vault) -> None:
    names = [(case, doc) for case in ("one", "two") for doc in ("a", "b", "c")]
    await asyncio.gather(
        *(vault.put(case, doc, stream(f"{case}{doc}".encode() * 50_000), limit=LIMIT) for case, doc in names)
    )
    for case, doc in names:
        assert await content(vault, case, doc) == f"{case}{doc}".encode() * 50_000


async def test_a_document_is_never_replaced_not_even_after_it_was_deleted(vault: Vault) -> None:
    await vault.put("case", "doc", stream(b"first"), limit=LIMIT)
    with pytest.raises(FileExistsError):
        await vault.put("case", "doc", stream(b"second"), limit=LIMIT)
    assert await content(vault) == b"first"
    await vault.delete("case", "doc")
    with pytest.raises(FileExistsError):
        await vault.put("case", "doc", stream(b"third"), limit=LIMIT)


# --- what stays behind -----------------------------------------------------------------------------


@pytest.mark.parametrize("limit", [0, 10, FRAME_BYTES, 3 * MIB])
async def test_a_document_over_the_limit_leaves_nothing(vault: Vault, folder: Path, limit: int) -> None:
    with pytest.raises(FileTooLargeError, match=str(limit)):
        await vault.put("case", "doc", stream(bytes(limit + 1)), limit=limit)
    assert not await vault.exists("case", "doc")
    assert files(folder) == []


async def test_a_document_of_exactly_the_limit_is_kept(vault: Vault) -> None:
    assert (await vault.put("case", "doc", stream(bytes(1000)), limit=1000)).size == 1000


async def test_an_endless_stream_is_stopped_at_the_limit(vault: Vault, folder: Path) -> None:
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while True:
            taken += 65_536
            yield bytes(65_536)

    with pytest.raises(FileTooLargeError):
        await vault.put("case", "doc", endless(), limit=2 * MIB)
    assert taken == 2 * MIB + 65_536
    assert files(folder) == []


async def test_a_stream_that_breaks_leaves_neither_bytes_nor_a_key(
    vault: Vault, folder: Path, cabinet: Cabinet
) -> None:
    async def breaking() -> AsyncIterator[bytes]:
        yield bytes(3 * MIB)
        raise ConnectionResetError("the platform hung up")

    with pytest.raises(ConnectionResetError):
        await vault.put("case", "new", breaking(), limit=LIMIT)
    assert files(folder) == []
    assert cabinet.keys == {("case", "new"): None}


async def test_a_put_that_is_cancelled_leaves_nothing(vault: Vault, folder: Path) -> None:
    halfway = asyncio.Event()

    async def hanging() -> AsyncIterator[bytes]:
        yield bytes(3 * MIB)
        halfway.set()
        await asyncio.Event().wait()

    task = asyncio.create_task(vault.put("case", "doc", hanging(), limit=LIMIT))
    await halfway.wait()
    assert files(folder), "something was on its way"
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert files(folder) == []


CRASH = """
import asyncio, os, signal, sys
from pathlib import Path
from storage.vault import Vault
from tests.storage.evidence import Cabinet

async def chunks():
    yield bytes(3 * 1024 * 1024)
    os.kill(os.getpid(), signal.SIGKILL)

vault = Vault.local(Path(sys.argv[1]), Cabinet())
asyncio.run(vault.put("case", "doc", chunks(), limit=10**9))
"""


async def test_a_crash_in_the_middle_leaves_no_document_and_is_tidied_up(vault: Vault, folder: Path) -> None:
    await vault.put("case", "other", stream(b"stays"), limit=LIMIT)
    await asyncio.to_thread(run, CRASH, str(folder))
    assert len(files(folder)) == 2
    assert not await vault.exists("case", "doc")
    with pytest.raises(MissingError):
        await content(vault)
    assert await vault.discard_unfinished() == 1
    assert files(folder) == [folder / "case" / "other"]
    assert await content(vault, "case", "other") == b"stays"
    assert await vault.discard_unfinished() == 0


async def test_a_remote_store_has_nothing_to_tidy_up() -> None:
    assert await Vault(MemoryStore(), Cabinet()).discard_unfinished() == 0


async def test_nothing_plain_is_ever_found_under_the_folder(vault: Vault, folder: Path) -> None:
    seen: list[Path] = []

    async def watched() -> AsyncIterator[bytes]:
        for _ in range(60):
            yield MARKER * 2000
            for path in files(folder):
                seen.append(path)
                assert MARKER not in path.read_bytes()

    await vault.put("case", "doc", watched(), limit=LIMIT)
    assert seen, "the folder was looked into while the document was on its way"
    assert all(MARKER not in path.read_bytes() for path in files(folder))
    assert [path.name for path in files(folder)] == ["doc"]


async def test_two_equal_documents_look_different_on_the_disk(vault: Vault, folder: Path) -> None:
    for document in ("a", "b"):
        await vault.put("case", document, stream(MARKER * 10), limit=LIMIT)
    one, two = ((folder / "case" / name).read_bytes() for name in "ab")
    assert one[HEADER:] != two[HEADER:]


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("open_umask")
async def test_files_are_0600_and_folders_0700_whatever_the_umask(folder: Path) -> None:
    vault = Vault.local(folder, Cabinet())
    (folder / "lax").mkdir(mode=0o777)
    for case in ("case", "lax"):
        for size in (10, 3 * MIB):
            await vault.put(case, f"doc{size}", stream(bytes(size)), limit=LIMIT)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}
    assert {path: mode for path, mode in modes.items() if mode != (0o700 if path.is_dir() else 0o600)} == {}


@pytest.mark.usefixtures("open_umask")
@pytest.mark.parametrize("there_before", [False, True])
async def test_what_is_on_its_way_lies_in_a_private_folder(
    vault: Vault, folder: Path, *, there_before: bool
) -> None:
    if there_before:
        (folder / "case").mkdir(mode=0o777)

    async def watched() -> AsyncIterator[bytes]:
        yield bytes(3 * MIB)
        assert stat.S_IMODE((folder / "case").stat().st_mode) == 0o700

    await vault.put("case", "doc", watched(), limit=LIMIT)


@pytest.mark.usefixtures("open_umask")
async def test_a_case_folder_made_anew_by_the_store_ends_private(vault: Vault, folder: Path) -> None:
    async def pulled() -> AsyncIterator[bytes]:
        (folder / "case").rmdir()  # as deleting the case's last document does
        yield b"x"

    await vault.put("case", "doc", pulled(), limit=LIMIT)
    assert await content(vault) == b"x"
    assert stat.S_IMODE((folder / "case").stat().st_mode) == 0o700


async def test_a_deleted_document_is_gone_and_deleting_again_does_nothing(vault: Vault, folder: Path) -> None:
    await vault.put("case", "doc", stream(b"x"), limit=LIMIT)
    await vault.put("case", "other", stream(b"y"), limit=LIMIT)
    assert await vault.exists("case", "doc")
    await vault.delete("case", "doc")
    await vault.delete("case", "doc")
    assert not await vault.exists("case", "doc")
    with pytest.raises(MissingError):
        await content(vault)
    assert await content(vault, "case", "other") == b"y"
    await vault.delete("case", "other")
    assert list(folder.iterdir()) == []


async def test_a_document_deleted_while_it_is_read_is_reported_missing(vault: Vault) -> None:
    await vault.put("case", "doc", stream(bytes(9 * FRAME_BYTES)), limit=LIMIT)
    reading = vault.read("case", "doc")
    await anext(reading)
    await vault.delete("case", "doc")
    with pytest.raises(MissingError):
        async for _ in reading:
            pass


async def test_the_vault_works_the_same_on_a_store_that_is_not_a_folder() -> None:
    vault = Vault(MemoryStore(), Cabinet())
    data = os.urandom(7 * MIB)
    await vault.put("case", "doc", stream(data), limit=LIMIT)
    assert await content(vault) == data
    with pytest.raises(FileTooLargeError):
        await vault.put("case", "big", stream(data), limit=MIB)
    assert not await vault.exists("case", "big")
    await vault.delete("case", "doc")
    await vault.delete("case", "doc")
    assert not await vault.exists("case", "doc")
    with pytest.raises(MissingError):
        await content(vault)


async def test_a_local_store_handed_in_is_treated_like_a_local_vault(tmp_path: Path) -> None:
    await Vault(LocalStore(tmp_path), Cabinet()).put("case", "doc", stream(b"x"), limit=LIMIT)
    assert stat.S_IMODE((tmp_path / "case" / "doc").stat().st_mode) == 0o600


# --- memory ----------------------------------------------------------------------------------------


async def test_putting_and_reading_20_mb_allocates_little(vault: Vault) -> None:
    await vault.put("case", "warm", generated(MIB), limit=LIMIT)
    tracemalloc.start()
    try:
        assert (await vault.put("case", "doc", generated(20 * MIB), limit=LIMIT)).size == 20 * MIB
        assert tracemalloc.get_traced_memory()[1] < 4 * MIB
        tracemalloc.reset_peak()
        assert sum([len(piece) async for piece in vault.read("case", "doc")]) == 20 * MIB
        assert tracemalloc.get_traced_memory()[1] < 4 * MIB
    finally:
        tracemalloc.stop()


GROWTH = """
import asyncio, os, resource, sys
from pathlib import Path
from storage.vault import Vault
from tests.storage.evidence import Cabinet

async def chunks(count):
    for _ in range(count):
        yield os.urandom(65536)

async def main():
    vault = Vault.local(Path(sys.argv[1]), Cabinet())
    async def through(name, count):
        await vault.put("case", name, chunks(count), limit=10**9)
        async for _ in vault.read("case", name):
            pass
    await through("warm", 32)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    await through("doc", 1600)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, flush=True)

asyncio.run(main())
os._exit(0)
"""


def run(script: str, *arguments: str) -> str:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_the_whole_process_does_not_grow_with_the_document(tmp_path: Path) -> None:
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(run(GROWTH, str(tmp_path / "vault"))) * unit < 12 * MIB, "100 MiB went through"


async def test_the_vault_lists_what_it_holds_and_nothing_unfinished(vault: Vault, folder: Path) -> None:
    for case, document in (("case", "doc"), ("case", "other"), ("1-2", "a.b")):
        await vault.put(case, document, stream(b"new"), limit=LIMIT)
    (folder / "case" / "half#1").write_bytes(b"cut short")
    assert sorted([one async for one in vault.documents()]) == [
        ("1-2", "a.b"),
        ("case", "doc"),
        ("case", "other"),
    ]
