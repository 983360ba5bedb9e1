"""The house rules that no linter knows.

Each rule is a function that lists what breaks it, and has two tests: the project keeps the rule, and the rule
catches a planted fault. Style, types and imports are not here: see `pyproject.toml` and `make check`.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "adapters", "storage", "app")
LOCKS = ("requirements.lock", "requirements-dev.lock")

# A reader can hold this much of a file in mind. Fluent catalogues grow with the languages and are not meant.
MOST_LINES = 400
HAND_WRITTEN = {".py", ".js", ".css", ".html", ".sql"}

PLATFORMS = re.compile(r"telegram|discord|slack|whatsapp|viber|mattermost|sandbox", re.IGNORECASE)

# Each writes the addresses it downloaded from into the file.
FOREIGN_LOCKS = {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "package-lock.json", "yarn.lock"}

# A package may be called httpx; what must not appear is an address, an index or a folder of some machine.
PLACES = re.compile(r"://|https?:|index-url|find-links|trusted-host| @ |(?<!\w)/(root|work|home|tmp|Users)\b")

# Says when a pause is right, and is the only one to make it.
MAY_PAUSE = {"pauses.py"}

# At the top only: a package of ours may well have a folder called data.
NOT_OURS = {"build", "data", "dist", "mutants", "node_modules"}


def files(root: Path) -> Iterator[Path]:
    """Every file that belongs to the project: no caches, no environments, nothing made or private."""
    for path in sorted(root.iterdir()):
        if path.is_file():
            yield path
        elif path.name not in NOT_OURS:
            yield from within(path)


def within(folder: Path) -> Iterator[Path]:
    hidden = folder.name.startswith(".") and folder.name != ".ci"
    if hidden or folder.name == "__pycache__" or (folder / "pyvenv.cfg").exists() or not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.is_file():
            yield path
        else:
            yield from within(path)


def hand_written(root: Path) -> list[Path]:
    return [path for path in files(root) if path.suffix in HAND_WRITTEN]


def modules(package: Path) -> list[Path]:
    return [path for path in within(package) if path.suffix == ".py"]


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def too_long(root: Path) -> list[str]:
    counted = [(path.relative_to(root), len(lines_of(path))) for path in hand_written(root)]
    return [f"{path}: {count} lines" for path, count in counted if count > MOST_LINES]


def platforms_named(core: Path) -> list[str]:
    found = []
    for path in within(core):
        name = path.relative_to(core)
        if PLATFORMS.search(str(name)):
            found.append(f"{name}: its name")
        lines = enumerate(path.read_bytes().decode("utf-8", errors="replace").splitlines(), 1)
        found += [f"{name}:{at}: {line.strip()}" for at, line in lines if PLATFORMS.search(line)]
    return found


def requirements(lock: Path) -> list[str]:
    """The lock's requirements, each with its hashes joined into one line, comments left out."""
    text = "\n".join(line for line in lines_of(lock) if not line.lstrip().startswith("#"))
    return [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def unpinned(lock: Path) -> list[str]:
    whole = re.compile(r"[\w.\-\[\],]+==\S+ .*--hash=sha256:[0-9a-f]{64}\b")
    return [line.partition("--hash")[0].strip() for line in requirements(lock) if not whole.match(line)]


def places_named(lock: Path) -> list[str]:
    return [f"{at}: {line}" for at, line in enumerate(lines_of(lock), 1) if PLACES.search(line)]


def normal(requirement: str) -> str:
    """The name in a requirement, as package indexes compare names."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.\-]", requirement.strip(), maxsplit=1)[0]).lower()


def not_locked(wanted: list[str], lock: Path) -> list[str]:
    locked = {normal(line) for line in requirements(lock)}
    return [name for name in wanted if normal(name) not in locked]


def foreign_locks(root: Path) -> list[str]:
    return [str(path.relative_to(root)) for path in files(root) if path.name in FOREIGN_LOCKS]


def without_docstring(package: Path) -> list[str]:
    return [str(path) for path in modules(package) if not ast.get_docstring(ast.parse(path.read_bytes()))]


def sleeping(tests: Path) -> list[str]:
    """Where a test pauses and hopes. To let others run (`sleep(0)`) is no pause."""
    found = []
    for path in modules(tests):
        if path.name in MAY_PAUSE:
            continue
        calls = [one for one in ast.walk(ast.parse(path.read_bytes())) if isinstance(one, ast.Call)]
        lines = sorted(one.lineno for one in calls if pauses(one))
        found += [f"{path.relative_to(tests)}:{line}" for line in lines]
    return found


def pauses(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    yields = len(call.args) == 1 and isinstance(call.args[0], ast.Constant) and call.args[0].value == 0
    return name == "sleep" and not yields


# --- the project keeps its rules -----------------------------------------------------------------


def test_no_hand_written_file_is_longer_than_a_reader_can_hold() -> None:
    assert hand_written(ROOT), "nothing was looked at"
    assert too_long(ROOT) == []


def test_the_core_names_no_platform() -> None:
    assert modules(ROOT / "bot"), "nothing was looked at"
    assert platforms_named(ROOT / "bot") == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_requirement_is_pinned_with_hashes(name: str) -> None:
    assert len(requirements(ROOT / name)) > 20, "nothing was looked at"
    assert unpinned(ROOT / name) == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_server_and_no_folder_of_a_machine(name: str) -> None:
    assert places_named(ROOT / name) == []


def test_the_locks_hold_every_dependency_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = project["project"]["dependencies"] + project["dependency-groups"]["build"]
    assert not_locked(runtime, ROOT / "requirements.lock") == []
    assert not_locked(runtime + project["dependency-groups"]["dev"], ROOT / "requirements-dev.lock") == []


def test_both_locks_agree_so_that_neither_command_undoes_the_other() -> None:
    runtime, dev = ({line.split(" ")[0] for line in requirements(ROOT / name)} for name in LOCKS)
    assert runtime - dev == set()


def test_no_lock_file_records_where_things_were_downloaded() -> None:
    assert foreign_locks(ROOT) == []


@pytest.mark.parametrize("package", PACKAGES)
def test_every_module_opens_by_saying_what_belongs_in_it(package: str) -> None:
    assert modules(ROOT / package), "nothing was looked at"
    assert without_docstring(ROOT / package) == []


def test_no_test_sleeps_where_it_could_wait_for_what_it_needs() -> None:
    assert sleeping(ROOT / "tests") == []


# --- and each rule catches its fault -------------------------------------------------------------

LOCKED = f"""\
httpx==1.0 ; python_full_version != '3.13.*' \\
    --hash=sha256:{"a" * 64} \\
    --hash=sha256:{"b" * 64}
    # via recourse (pyproject.toml)
"""


def test_a_line_too_many_is_caught(tmp_path: Path) -> None:
    for folder in ("bot", "data", ".venv", "env"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "long.py").write_text("x = 1\n" * (MOST_LINES + 1))
    (tmp_path / "env" / "pyvenv.cfg").touch()
    (tmp_path / "bot" / "right.js").write_text("x = 1\n" * MOST_LINES)
    (tmp_path / "bot" / "texts.ftl").write_text("x = 1\n" * (MOST_LINES + 1))

    assert too_long(tmp_path) == [f"{Path('bot/long.py')}: {MOST_LINES + 1} lines"]


def test_a_platform_in_the_core_is_caught_in_any_file_and_in_a_name(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "rules.toml").write_text("a = 1\nwhere = 'WhatsApp'\n")
    (tmp_path / "clean.py").write_text("platform: str\n")
    (tmp_path / "discord_ids.py").touch()

    assert platforms_named(tmp_path) == [
        f"{Path('data/rules.toml')}:2: where = 'WhatsApp'",
        "discord_ids.py: its name",
    ]


@pytest.mark.parametrize(
    "line",
    ["rich==15.0", "rich>=15 --hash=sha256:" + "0" * 64, "rich==15.0 --hash=md5:" + "0" * 32, "-r other.txt"],
)
def test_a_requirement_without_pin_or_hash_is_caught(line: str, tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text(f"{LOCKED}{line}\n")

    assert unpinned(lock) == [line.partition("--hash")[0].strip()]


@pytest.mark.parametrize(
    "line",
    [
        "--index-url pypi.internal/simple",
        "# see https" + "://example.org",
        "rich @ file:///opt/rich.whl",
        "    # via -r /" + "root/requirements.in",
        "#    uv pip compile -o /home/me/requirements.lock",
    ],
)
def test_an_address_or_a_folder_in_a_lock_is_caught(line: str, tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text(f"{LOCKED}{line}\n")

    assert places_named(lock) == [f"5: {line}"]


def test_a_dependency_that_was_not_locked_is_caught(tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text(LOCKED.replace("httpx", "fluent-runtime"))

    assert not_locked(["fluent.runtime>=0.4", "Babel>=2.17"], lock) == ["Babel>=2.17"]


def test_a_foreign_lock_is_caught(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "package-lock.json").touch()

    assert foreign_locks(tmp_path) == [str(Path("app/package-lock.json"))]


def test_a_module_that_does_not_introduce_itself_is_caught(tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text('"""What belongs here."""\n')
    (tmp_path / "empty.py").touch()
    (tmp_path / "late.py").write_text('import os\n"""Too late."""\n')

    assert without_docstring(tmp_path) == [str(tmp_path / "empty.py"), str(tmp_path / "late.py")]


def test_a_test_that_sleeps_is_caught(tmp_path: Path) -> None:
    (tmp_path / "test_hasty.py").write_text(
        "import asyncio, time\nasync def wait():\n    await asyncio.sleep(0)\n    await asyncio.sleep(0.1)\n"
        "    time.sleep(1)\n"
    )
    (tmp_path / "pauses.py").write_text("import time\ntime.sleep(1)\n")

    assert sleeping(tmp_path) == ["test_hasty.py:4", "test_hasty.py:5"]
