"""The sandbox trusts its own page and nobody else."""

import pytest
from aiohttp import ClientSession, WSMsgType, WSServerHandshakeError

from adapters.sandbox import guard
from tests.adapters.tab import opened
from tests.adapters.wiring import build, running

PORT = 8080
OWN = {"Host": "127.0.0.1:8080", "Origin": "http://127.0.0.1:8080"}


def test_its_own_page_may_do_everything() -> None:
    for path in ("/", "/page/main.js", "/ws", "/health"):
        assert guard.admits("GET", path, OWN, PORT) is None
    assert guard.admits("POST", "/upload", OWN, PORT) is None


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"])
def test_this_computer_has_three_names(host: str) -> None:
    assert guard.admits("GET", "/", {"Host": host}, PORT) is None


@pytest.mark.parametrize(
    "host",
    [
        "",
        "127.0.0.1",
        "127.0.0.1:8081",
        "evil.example:8080",
        "127.0.0.1.evil.example:8080",
        "localhost.:8080",
        "192.168.0.7:8080",
        "0.0.0.0:8080",
    ],
)
def test_any_other_name_is_refused_so_that_no_foreign_name_can_be_pointed_here(host: str) -> None:
    assert guard.admits("GET", "/", {"Host": host, "Origin": f"http://{host}"}, PORT) == 421


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "",
        "null",
        "http://127.0.0.1",
        "https://127.0.0.1:8080",
        "http://localhost:8080",
        "http://127.0.0.1:8080/",
        "http://127.0.0.1:8081",
        "http://evil.example",
    ],
)
@pytest.mark.parametrize(("method", "path"), [("GET", "/ws"), ("POST", "/upload"), ("POST", "/elsewhere")])
def test_whatever_acts_must_come_from_exactly_this_page(method: str, path: str, origin: str | None) -> None:
    headers = {"Host": "127.0.0.1:8080"} | ({} if origin is None else {"Origin": origin})
    assert guard.admits(method, path, headers, PORT) == 403


def test_a_foreign_page_cannot_even_load_a_part_of_it() -> None:
    assert guard.admits("GET", "/page/main.js", {**OWN, "Origin": "http://evil.example"}, PORT) == 403
    for site in ("cross-site", "same-site"):
        for more in ({}, {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}):
            headers = {"Host": "127.0.0.1:8080", "Sec-Fetch-Site": site, **more}
            assert guard.admits("GET", "/elsewhere", headers, PORT) == 403


def test_a_person_may_follow_a_link_to_the_page() -> None:
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert guard.admits("GET", "/", {"Host": "127.0.0.1:8080", **link}, PORT) is None


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "HEAD", "TRACE"])
def test_other_methods_do_not_exist(method: str) -> None:
    assert guard.admits(method, "/", OWN, PORT) == 405


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "example.com", ""])
def test_it_never_listens_where_another_computer_could_reach_it(host: str) -> None:
    with pytest.raises(ValueError, match="this computer only"):
        guard.require_loopback(host)


async def test_every_answer_carries_the_strict_headers() -> None:
    async with running() as trial, ClientSession() as session:
        for path, status in (("", 200), ("page/main.js", 200), ("nowhere", 404), ("health", 200)):
            async with session.get(trial.sandbox.url + path) as response:
                policy = response.headers["Content-Security-Policy"]
                assert response.status == status
                assert "default-src 'none'" in policy
                assert "frame-ancestors 'none'" in policy
                assert "unsafe" not in policy
                assert response.headers["X-Content-Type-Options"] == "nosniff"
                assert response.headers["Referrer-Policy"] == "no-referrer"
                assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
                assert "no-" in response.headers["Cache-Control"]


async def test_a_foreign_page_gets_no_socket() -> None:
    async with running() as trial, ClientSession() as session:
        for headers in ({}, {"Origin": "http://evil.example"}):
            with pytest.raises(WSServerHandshakeError) as refused:
                await session.ws_connect(f"{trial.sandbox.url}ws", headers=headers)
            assert refused.value.status == 403


async def test_a_name_that_somebody_points_here_gets_nothing() -> None:
    async with running() as trial, ClientSession(headers={"Host": "evil.example"}) as session:
        for path in ("", "ws", "health"):
            async with session.get(trial.sandbox.url + path) as response:
                assert response.status == 421


async def test_the_page_names_no_path_on_the_disk() -> None:
    async with running() as trial, ClientSession() as session:
        for path in (
            "page/../listen.py",
            "page/..%2flisten.py",
            "page/%2e%2e/listen.py",
            "page/",
            "page/x.js",
        ):
            async with session.get(trial.sandbox.url + path) as response:
                assert response.status == 404


async def test_an_endless_action_is_cut_off() -> None:
    async with running() as trial, opened(trial.sandbox.url) as tab:
        await tab.socket.send_str("x" * (guard.FRAME_LIMIT + 1))
        while (news := await tab.socket.receive()).type is WSMsgType.TEXT:
            pass
        assert news.type in (WSMsgType.CLOSE, WSMsgType.CLOSED)
        assert tab.socket.close_code == 1009


async def test_a_taken_port_is_said_at_once() -> None:
    async with running() as trial:
        second = build(port=int(trial.sandbox.url.rstrip("/").rsplit(":", 1)[1]))
        with pytest.raises(OSError, match="address already in use"):
            await second.sandbox.start()
        await second.sandbox.stop()
