"""`recourse run`: the real program, from its first line to its exit code."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app import defaults, records, wiring
from app.config import load
from bot.ports import Tx
from tests.app.support import GOOD, ROOT, in_store, recourse, spoiled, written
from tests.app.test_channel_checks import STAFF, TELEGRAM


def test_a_port_that_is_taken_is_said_with_a_way_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = recourse("run", "--port", str(port))
    assert said.exit_code == 1
    assert f"Port {port} at 127.0.0.1 is taken" in said.stderr
    assert "recourse run --port" in said.stderr
    assert "Traceback" not in said.output


def test_the_sandbox_refuses_real_data() -> None:
    config = defaults.sandbox(Path())
    in_store(config, lambda tx: records.claim_kind(tx, "real"))
    said = recourse("run", "--port", "0")
    assert said.exit_code == 1
    assert "it holds real data" in said.stderr


def test_a_channel_that_cannot_run_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "is_there", lambda _: False)
    text = spoiled(*STAFF, more=TELEGRAM)
    said = recourse("run", "-c", str(written(tmp_path, text)))
    assert said.exit_code == 1
    assert "telegram" in said.stderr


@contextmanager
def running(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the real program and wait for the address it prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "COLUMNS": "40"}
    program = [sys.executable, "-c", "from app.cli import main; main()", "run", *words]
    with subprocess.Popen(
        program, cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline() + process.stdout.readline()
            found = re.search(r"http://\S+", line)
            assert found is not None, f"{line}\n{process.stderr.read() if process.stderr else ''}"
            assert "Ctrl+C" in line
            yield process, found[0]
        finally:
            process.kill()


def get(url: str) -> int:
    parts = urlsplit(url)
    assert parts.hostname is not None
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
    try:
        connection.request("GET", parts.path)
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_the_program_starts_answers_and_stops_in_order(end: signal.Signals, tmp_path: Path) -> None:
    with running(tmp_path, "--port", "0") as (process, url):
        assert get(f"{url}health") == 200
        assert get(url) == 200
        process.send_signal(end)
        _, complained = process.communicate(timeout=30)
    assert process.returncode == 0, complained
    assert "Traceback" not in complained
    assert "error" not in complained.lower()

    data = tmp_path / "data" / "sandbox"
    assert {one.name for one in data.iterdir()} >= {"recourse.db", "master.key", "documents"}
    open_to_others = [one for one in data.rglob("*") if one.stat().st_mode & 0o077]
    assert open_to_others == []
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_a_signal_to_read_the_configuration_again_stops_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD + "[sandbox]\nport = 0\n")
    with running(tmp_path, "--config", str(path)) as (process, url):
        path.write_text(spoiled(("Gigway", "Otherway"), more="[sandbox]\nport = 0\n"), encoding="utf-8")
        process.send_signal(signal.SIGHUP)
        assert process.stderr is not None
        said = ""
        while "configuration read again" not in said:
            said = process.stderr.readline()
            assert said, "it ended instead"
        assert get(f"{url}health") == 200
        process.terminate()
        process.communicate(timeout=30)
    assert process.returncode == 0


def test_the_program_starts_again_on_its_data_with_a_configuration(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD + '[log]\nformat = "json"\n[sandbox]\nport = 0\n')
    for _ in range(2):
        with running(tmp_path, "--config", str(path)) as (process, url):
            assert get(f"{url}health") == 200
            process.terminate()
            process.communicate(timeout=30)
        assert process.returncode == 0

    def kept(tx: Tx) -> tuple[str | None, int]:
        return tx.setting("kind"), tx.settings().version

    assert in_store(load(path), kept) == ("sandbox", 1)
