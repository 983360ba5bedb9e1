"""The port of the page: looked at first, and the one that is named instead is really free."""

import re
import socket
from pathlib import Path

import pytest

from app import listening
from app.config import Config, load
from tests.app.support import recourse, spoiled, written


def listener(port: int = 0) -> socket.socket:
    return socket.create_server(("127.0.0.1", port))


def page(port: int, host: str = "127.0.0.1") -> listening.Door:
    return listening.Door(host, port, "sandbox", "recourse run --port {port}")


def named(error: listening.AddressProblemError) -> int:
    found = re.search(r"--port ([0-9]+)$", str(error))
    assert found is not None
    return int(found[1])


def test_a_port_that_is_taken_is_found_and_another_that_is_free_is_named() -> None:
    with listener() as taken:
        port = taken.getsockname()[1]
        with pytest.raises(listening.AddressProblemError, match="is taken by another program") as found:
            listening.require_free(page(port))
        with listener(named(found.value)):
            pass


def test_the_next_port_is_not_named_when_it_is_taken_too() -> None:
    with listener() as taken:
        port = taken.getsockname()[1]
        with listener(port + 1) as other, pytest.raises(listening.AddressProblemError) as found:
            listening.require_free(page(port))
        assert named(found.value) not in (port, other.getsockname()[1] if other.fileno() >= 0 else port + 1)


def test_any_port_is_free() -> None:
    listening.require_free(page(0))
    listening.require_free(page(0, "localhost"))


def test_an_address_of_another_computer_is_said(tmp_path: Path) -> None:
    with pytest.raises(listening.AddressProblemError, match="does not have"):
        listening.require_free(page(8080, "192.0.2.1"))


def test_a_port_that_is_taken_is_found_before_anything_is_made(tmp_path: Path) -> None:
    with listener() as taken:
        said = recourse("run", "--port", str(taken.getsockname()[1]))
    assert said.exit_code == 1
    assert list(tmp_path.iterdir()) == []


# -- with a certificate of its own -----------------------------------------------------------------


def with_certificate(folder: Path, content: str | None) -> Config:
    if content is not None:
        (folder / "web.pem").write_text(content)
    section = '[web]\naddress = "https://appeals.example.com"\ncertificate = "web.pem"\n'
    return load(written(folder, spoiled(more=section)))


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "No such file"), ("nothing of the kind", "does not hold a certificate and its key")],
)
def test_a_certificate_that_cannot_be_used_is_said_before_anything_starts(
    content: str | None, why: str, tmp_path: Path
) -> None:
    found = with_certificate(tmp_path, content)
    with pytest.raises(listening.AddressProblemError, match=why) as said:
        listening.tls(found)
    assert "web.pem" in str(said.value)
    assert "under [web] certificate and key" in str(said.value)


def test_without_a_certificate_a_proxy_is_expected(tmp_path: Path) -> None:
    assert listening.tls(load(written(tmp_path, spoiled(more="")))) is None
