"""The vault over S3: the real client, spoken to a server of the S3 protocol on this computer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from moto.server import ThreadedMotoServer

from app import keeping
from app.config import Storage
from bot.errors import FileTooLargeError, MissingError, TamperedError
from storage.vault import Vault
from tests.storage.evidence import LIMIT, MIB, Cabinet, content, generated, stream

BUCKET = "appeals"


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def storage(endpoint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Storage:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "tester")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "no secret")
    client(endpoint).create_bucket(Bucket=BUCKET)
    options: dict[str, str | int | bool] = {"endpoint": endpoint, "region": "us-east-1"}
    return Storage(path=tmp_path, bucket=f"s3://{BUCKET}/documents", bucket_options=options)


@pytest.fixture
def cabinet() -> Cabinet:
    return Cabinet()


@pytest.fixture
def vault(storage: Storage, cabinet: Cabinet) -> Vault:
    return Vault(keeping.objects(storage), cabinet)


def client(endpoint: str):  # type: ignore[no-untyped-def]  # the library makes its classes as it runs
    return boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1")


def lying(endpoint: str, name: str = "documents/case/doc") -> bytes:
    body: bytes = client(endpoint).get_object(Bucket=BUCKET, Key=name)["Body"].read()
    return body


async def test_a_document_of_many_parts_comes_back_and_lies_sealed(vault: Vault, endpoint: str) -> None:
    data = os.urandom(11 * MIB)
    stored = await vault.put("case", "doc", stream(data), limit=LIMIT)
    assert stored.size == len(data)
    assert await content(vault) == data
    sealed = lying(endpoint)
    assert data[:64] not in sealed
    assert len(sealed) > len(data)


async def test_a_byte_changed_in_the_bucket_is_refused(vault: Vault, endpoint: str) -> None:
    await vault.put("case", "changed", stream(b"evidence " * 100), limit=LIMIT)
    sealed = bytearray(lying(endpoint, "documents/case/changed"))
    sealed[-1] ^= 1
    client(endpoint).put_object(Bucket=BUCKET, Key="documents/case/changed", Body=bytes(sealed))
    with pytest.raises(TamperedError):
        await content(vault, "case", "changed")


async def test_a_document_over_the_limit_leaves_nothing_in_the_bucket(vault: Vault, endpoint: str) -> None:
    with pytest.raises(FileTooLargeError):
        await vault.put("case", "large", generated(8 * MIB), limit=6 * MIB)
    assert not await vault.exists("case", "large")
    assert client(endpoint).list_multipart_uploads(Bucket=BUCKET).get("Uploads", []) == []


async def test_a_deleted_document_is_gone_from_the_bucket(vault: Vault, cabinet: Cabinet) -> None:
    await vault.put("case", "gone", stream(b"x"), limit=LIMIT)
    await vault.delete("case", "gone")
    await vault.delete("case", "gone")
    assert not await vault.exists("case", "gone")
    assert cabinet.keys["case", "gone"] is None
    with pytest.raises(MissingError):
        await content(vault, "case", "gone")


async def test_the_vault_lists_what_lies_in_the_bucket(vault: Vault) -> None:
    await vault.put("other", "one", stream(b"x"), limit=LIMIT)
    assert ("other", "one") in [one async for one in vault.documents()]
    assert await vault.discard_unfinished() == 0
