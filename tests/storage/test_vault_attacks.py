"""The vault under attack: whatever was touched on the disk is refused, never handed out."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from obstore.store import MemoryStore

from bot.errors import MissingError, TamperedError
from storage.crypto import new_key
from storage.vault import FRAME_BYTES, Vault
from tests.storage.evidence import HEADER, LIMIT, STEP, Cabinet, content, files, stream


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def cabinet() -> Cabinet:
    return Cabinet()


@pytest.fixture
def vault(folder: Path, cabinet: Cabinet) -> Vault:
    return Vault.local(folder, cabinet)


def flip(at: int) -> Callable[[bytes], bytes]:
    return lambda raw: raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]


def frame(raw: bytes, index: int) -> bytes:
    return raw[HEADER + index * STEP : HEADER + (index + 1) * STEP]


ATTACKS: dict[str, Callable[[bytes], bytes]] = {
    "magic changed": flip(0),
    "version changed": flip(7),
    "frame size changed": flip(10),
    "first frame changed": flip(HEADER),
    "first tag changed": flip(HEADER + STEP - 1),
    "middle frame changed": flip(HEADER + STEP + 1000),
    "last byte changed": flip(-1 + HEADER + 3 * STEP + 1000 + 16),
    "frames swapped": lambda raw: raw[:HEADER] + frame(raw, 1) + frame(raw, 0) + raw[HEADER + 2 * STEP :],
    "frame doubled": lambda raw: raw[: HEADER + STEP] + raw[HEADER:],
    "frame taken out": lambda raw: raw[: HEADER + STEP] + raw[HEADER + 2 * STEP :],
    "last frame cut off": lambda raw: raw[: HEADER + 3 * STEP],
    "cut to one frame": lambda raw: raw[: HEADER + STEP],
    "a byte cut off": lambda raw: raw[:-1],
    "cut to a few bytes of a frame": lambda raw: raw[: HEADER + 5],
    "cut to the header": lambda raw: raw[:HEADER],
    "cut within the header": lambda raw: raw[:7],
    "emptied": lambda raw: raw[:0],
    "a byte added": lambda raw: raw + b"\x00",
    "last frame added again": lambda raw: raw + frame(raw, 3),
    "a frame of zeros added": lambda raw: raw + bytes(STEP),
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
async def test_a_document_that_was_touched_is_refused(
    vault: Vault, folder: Path, attack: Callable[[bytes], bytes]
) -> None:
    data = os.urandom(3 * FRAME_BYTES + 1000)
    await vault.put("case", "doc", stream(data), limit=LIMIT)
    path = folder / "case" / "doc"
    raw = path.read_bytes()
    path.write_bytes(attack(raw))
    assert path.read_bytes() != raw
    handed_out = bytearray()

    async def read() -> None:
        async for piece in vault.read("case", "doc"):
            handed_out.extend(piece)

    with pytest.raises(TamperedError):
        await read()
    assert data.startswith(handed_out)


@settings(max_examples=60, deadline=None)
@given(position=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_no_single_bit_can_change_unseen(position: int, bit: int) -> None:
    async def scene() -> None:
        store = MemoryStore()
        vault = Vault(store, Cabinet())
        await vault.put("case", "doc", stream(b"evidence " * 30), limit=LIMIT)
        raw = bytearray(bytes((await store.get_async("case/doc")).bytes()))
        raw[position % len(raw)] ^= 1 << bit
        await store.put_async("case/doc", bytes(raw))
        with pytest.raises(TamperedError):
            await content(vault)

    asyncio.run(scene())


@pytest.mark.parametrize(("case", "document"), [("case", "other"), ("other", "doc"), ("cas", "edoc")])
async def test_a_document_put_in_anothers_place_is_refused(
    vault: Vault, folder: Path, case: str, document: str
) -> None:
    await vault.put("case", "doc", stream(b"mine"), limit=LIMIT)
    await vault.put(case, document, stream(b"theirs"), limit=LIMIT)
    (folder / case / document).write_bytes((folder / "case" / "doc").read_bytes())
    with pytest.raises(TamperedError):
        await content(vault, case, document)
    assert await content(vault) == b"mine"


async def test_frames_of_the_same_document_in_another_vault_are_refused(
    vault: Vault, folder: Path, tmp_path: Path
) -> None:
    path = folder / "case" / "doc"
    await vault.put("case", "doc", stream(b"1" * (FRAME_BYTES + 5)), limit=LIMIT)
    elsewhere = Vault.local(tmp_path / "elsewhere", Cabinet())
    await elsewhere.put("case", "doc", stream(b"2" * (FRAME_BYTES + 5)), limit=LIMIT)
    other = (tmp_path / "elsewhere" / "case" / "doc").read_bytes()
    path.write_bytes(path.read_bytes()[: HEADER + STEP] + other[HEADER + STEP :])
    with pytest.raises(TamperedError):
        await content(vault)


async def test_a_key_of_another_document_opens_nothing(vault: Vault, cabinet: Cabinet) -> None:
    await vault.put("case", "doc", stream(b"mine"), limit=LIMIT)
    cabinet.keys["case", "doc"] = new_key()
    with pytest.raises(TamperedError):
        await content(vault)


async def test_without_its_key_a_document_is_gone(vault: Vault, cabinet: Cabinet) -> None:
    await vault.put("case", "doc", stream(b"mine"), limit=LIMIT)
    await cabinet.destroy("case", "doc")
    with pytest.raises(MissingError):
        await content(vault)


@pytest.mark.parametrize(
    "name", ["", "..", ".", "../up", "a/b", "a\\b", "/root", "a#1", "a\n", "ä", "a\x00", "x" * 129, "a%2f"]
)
async def test_an_id_that_could_leave_its_place_is_refused(vault: Vault, folder: Path, name: str) -> None:
    for case, document in ((name, "doc"), ("case", name)):
        with pytest.raises(ValueError, match="Not an id"):
            await vault.put(case, document, stream(b"x"), limit=LIMIT)
        with pytest.raises(ValueError, match="Not an id"):
            await content(vault, case, document)
        with pytest.raises(ValueError, match="Not an id"):
            await vault.delete(case, document)
        with pytest.raises(ValueError, match="Not an id"):
            await vault.exists(case, document)
    assert files(folder) == []
