"""The worker's cage: what a process can no longer do once it is confined, tried by doing it."""

import json
import os
import subprocess
import sys

import pytest

from storage.looking.limits import MIB

TRIES = {
    "open a file": "open('/etc/hostname')",
    "open a file below Python": "libc.open(b'/etc/hostname', 0) >= 0 or fail()",
    "write a file": "open('/tmp/x', 'w')",
    "open a socket": "socket.socket()",
    "open a socket below Python": "libc.socket(2, 1, 0) >= 0 or fail()",
    "start a process": "subprocess.run(['true'])",
    "fork": "os.fork()",
    "take memory": "bytes(900 * 1024 * 1024)",
    "lift a limit": "resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))",
    "import": "import wave",
}
SCRIPT = """
import ctypes, json, os, resource, socket, subprocess
from storage.looking.confine import confine
libc = ctypes.CDLL(None)
def fail(): raise OSError
def attempt(what):
    try:
        exec(what)
    except (OSError, MemoryError, ImportError, ValueError) as error:
        return type(error).__name__
    return "done"
confine({memory}, 20)
answers = {{what: attempt(code) for what, code in {tries!r}.items()}}
answers["core"] = resource.getrlimit(resource.RLIMIT_CORE)[0]
answers["cpu"] = resource.getrlimit(resource.RLIMIT_CPU)[0]
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def answers() -> dict[str, object]:
    tries = dict(TRIES)
    if sys.platform != "linux":
        tries.pop("take memory")
    if os.geteuid() == 0:  # who may lift a limit again, where user namespaces are not to be had
        tries.pop("lift a limit")
    script = SCRIPT.format(memory=768 * MIB, tries=tries)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("what", TRIES)
def test_a_confined_process_can_no_longer(what: str, answers: dict[str, object]) -> None:
    assert answers.get(what, "not tried here") != "done"


def test_a_confined_process_leaves_no_core_and_little_time(answers: dict[str, object]) -> None:
    assert answers["core"] == 0
    assert answers["cpu"] == 20


def test_the_same_process_could_before() -> None:
    tries = {what: TRIES[what] for what in ("open a file", "open a socket", "take memory", "import")}
    script = SCRIPT.format(memory=768 * MIB, tries=tries).replace("confine(8", "(lambda *_: None)(8")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert all(json.loads(done.stdout)[what] == "done" for what in tries)


def test_the_bot_itself_loads_no_parser() -> None:
    script = (
        "import sys, storage.looking.inspector, storage.looking.process, storage.looking.clamd\n"
        "print([one for one in ('PIL', 'pillow_heif', 'pypdf', 'zipfile') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
