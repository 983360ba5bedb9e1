"""Keys and sealed texts: what opens, what is refused, and what the disk shows."""

import base64
import hashlib
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import TamperedError
from storage.crypto import (
    KEY_BYTES,
    WRAPPED_BYTES,
    KeyProblem,
    MasterKey,
    new_key,
    salted_digest,
    seal,
    unseal,
    unwrap,
    wrap,
)

MATERIAL = bytes(range(1, 33))
MASTER = MasterKey(MATERIAL)
KEY = bytes(range(32, 64))


@given(plain=st.binary(max_size=3000), context=st.binary(max_size=60))
def test_what_is_sealed_opens_again(plain: bytes, context: bytes) -> None:
    assert unseal(KEY, seal(KEY, plain, context), context) == plain


@given(plain=st.binary(max_size=40), position=st.integers(min_value=0), flip=st.integers(1, 255))
def test_a_sealed_text_with_any_byte_changed_is_refused(plain: bytes, position: int, flip: int) -> None:
    blob = bytearray(seal(KEY, plain, b"person 1"))
    blob[position % len(blob)] ^= flip
    with pytest.raises(TamperedError):
        unseal(KEY, bytes(blob), b"person 1")


@given(length=st.integers(0, 200))
def test_a_sealed_text_that_was_cut_is_refused(length: int) -> None:
    blob = seal(KEY, b"x" * 200, b"person 1")
    with pytest.raises(TamperedError):
        unseal(KEY, blob[:length], b"person 1")


def test_a_sealed_text_does_not_open_for_another_person_or_under_another_key() -> None:
    blob = seal(KEY, b"my story", b"person 1")
    with pytest.raises(TamperedError):
        unseal(KEY, blob, b"person 2")
    with pytest.raises(TamperedError):
        unseal(new_key(), blob, b"person 1")


def test_the_same_text_sealed_twice_looks_different() -> None:
    assert seal(KEY, b"yes", b"") != seal(KEY, b"yes", b"")


def test_a_sealed_text_begins_with_its_version_and_another_version_is_refused() -> None:
    blob = seal(KEY, b"yes", b"")
    assert blob[0] == 1
    with pytest.raises(TamperedError):
        unseal(KEY, b"\x02" + blob[1:], b"")


def test_a_wrapped_key_comes_back_only_with_its_master_key_and_context() -> None:
    wrapped = wrap(MASTER, KEY, b"document 1")
    assert len(wrapped) == WRAPPED_BYTES
    assert KEY not in wrapped
    assert unwrap(MASTER, wrapped, b"document 1") == KEY
    with pytest.raises(TamperedError):
        unwrap(MASTER, wrapped, b"document 2")
    with pytest.raises(TamperedError):
        unwrap(MasterKey(new_key()), wrapped, b"document 1")


def test_a_wrapped_key_cannot_pass_as_a_sealed_text() -> None:
    with pytest.raises(TamperedError):
        unseal(MATERIAL, wrap(MASTER, KEY, b"same"), b"same")


def test_a_new_key_is_long_enough_and_never_the_same() -> None:
    assert len(new_key()) == KEY_BYTES
    assert new_key() != new_key()


def test_a_master_key_never_shows_itself() -> None:
    assert repr(MASTER) == str(MASTER) == "MasterKey()"


@pytest.mark.parametrize(
    "text",
    [
        MATERIAL.hex(),
        MATERIAL.hex().upper(),
        base64.b64encode(MATERIAL).decode(),
        f"  {base64.b64encode(MATERIAL).decode()}\n",
    ],
)
def test_a_master_key_is_read_from_hex_and_from_base64(text: str) -> None:
    assert MasterKey.parse(text) == MASTER


def test_both_alphabets_of_base64_are_read() -> None:
    material = b"\xfb\xff\xbe" * 8 + bytes(range(8))
    assert MasterKey.parse(base64.urlsafe_b64encode(material).decode()).material == material
    assert MasterKey.parse(base64.standard_b64encode(material).decode()).material == material


@pytest.mark.parametrize(
    "text",
    ["", "changeme", "zz" * 32, "00" * 32, "ключ", base64.b64encode(b"short").decode(), "=" * 44, "a" * 63],
)
def test_a_bad_master_key_is_refused_without_quoting_it(text: str) -> None:
    with pytest.raises(KeyProblem) as caught:
        MasterKey.parse(text)
    assert not text or text not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_refused_master_key_says_how_to_make_one() -> None:
    with pytest.raises(KeyProblem, match="openssl rand -base64 32"):
        MasterKey.parse("changeme!")
    with pytest.raises(KeyProblem, match="placeholder"):
        MasterKey.parse("00" * 32)


def test_a_key_file_is_made_once_private_and_then_loaded(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "master.key"
    made = MasterKey.load_or_create(path)
    assert MasterKey.load_or_create(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["master.key"]


def test_many_starting_together_end_with_one_key(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    gate = threading.Barrier(8)
    found: list[MasterKey] = []

    def start() -> None:
        gate.wait()
        found.append(MasterKey.load_or_create(path))

    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len({key.material for key in found}) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["master.key"]


def test_a_key_file_that_others_can_read_is_refused_with_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    MasterKey.load_or_create(path)
    path.chmod(0o640)
    with pytest.raises(KeyProblem, match="chmod 600"):
        MasterKey.load_or_create(path)


@pytest.mark.parametrize("content", [b"", b"not a key", b"\xff\xfe\x00", b"11" * 32])
def test_a_key_file_with_something_else_in_it_is_refused_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "master.key"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(KeyProblem):
        MasterKey.load_or_create(path)
    assert path.read_bytes() == content


def test_a_key_file_that_cannot_be_made_is_refused_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KeyProblem, match="cannot be used"):
        MasterKey.load_or_create(tmp_path / "file" / "master.key")


def test_a_key_of_another_length_is_no_master_key() -> None:
    with pytest.raises(KeyProblem, match="32 bytes"):
        MasterKey(b"short")


def test_a_salted_digest_is_the_sha256_of_salt_and_text() -> None:
    assert salted_digest(b"salt", "Grüße") == hashlib.sha256(b"salt" + "Grüße".encode()).hexdigest()
    assert salted_digest(b"salt", "a") != salted_digest(b"tlas", "a")


def test_a_digest_exists_for_text_that_is_not_valid_unicode() -> None:
    assert len(salted_digest(b"salt", "\ud800")) == 64


def test_a_digest_without_salt_is_refused() -> None:
    with pytest.raises(ValueError, match="salt"):
        salted_digest(b"", "guessable")
