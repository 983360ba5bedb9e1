"""One section of the configuration file, written for somebody; all else in the file stays as he wrote it.

Belongs here: changing text without understanding all of it. What may stand in a section is in `sections`.
"""

import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

Value = str | int | tuple[int, ...]
"""What an option can be set to."""
_HEADER: Final = re.compile(r"\s*\[")


def write(path: Path, section: str, options: Mapping[str, Value]) -> None:
    """Set options of a section; make the section, or the file, where there is none.

    Raises:
        OSError: it cannot be read or written.
        ValueError: what would stand there could not be read again; the file is as it was.
    """
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    after = changed(before, section, options)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o600
    _replace(path, after, mode)


def changed(text: str, section: str, options: Mapping[str, Value]) -> str:
    """Return a file's text with options of a section set.

    Raises:
        ValueError: what comes out could not be read, or does not say what it should.
    """
    lines = text.splitlines()
    spelled = {name: f"{name} = {_spelled(value)}" for name, value in options.items()}
    start = next((at for at, line in enumerate(lines) if line.split("#")[0].strip() == f"[{section}]"), None)
    if start is None:
        gap = [""] if lines and lines[-1].strip() else []
        lines += [*gap, f"[{section}]", *spelled.values()]
    else:
        ends = (at for at in range(start + 1, len(lines)) if _HEADER.match(lines[at]))
        end = next(ends, len(lines))
        kept = [one for one in lines[start + 1 : end] if one.split("=")[0].strip() not in spelled]
        lines[start + 1 : end] = [*spelled.values(), *kept]
    after = "\n".join(lines) + "\n"
    found = tomllib.loads(after).get(section, {})
    if any(found.get(name) != _read(value) for name, value in options.items()):
        raise ValueError(f"the section [{section}] could not be written")
    return after


def write_secret(path: Path, secret: str) -> None:
    """Put a secret into a file of its own, for its owner alone.

    Raises:
        OSError: it cannot be written.
    """
    _replace(path, f"{secret}\n", 0o600)


def _replace(path: Path, text: str, mode: int) -> None:
    """Put a whole new file in the place of the old one, or leave that as it is."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _read(value: Value) -> str | int | list[int]:
    """Return a value as it is read again."""
    return list(value) if isinstance(value, tuple) else value


def _spelled(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return str(list(value))
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
