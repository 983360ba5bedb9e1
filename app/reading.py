"""Reading a TOML file that a person wrote, and saying what is wrong with it as TOML.

Belongs here: mistakes of the language. What may stand in the file is `config`.
"""

import re
import tomllib
from pathlib import Path
from typing import Final

from app.problems import ConfigProblems, Problem

_BOM: Final = "\ufeff"
_LINE: Final = re.compile(r"at line ([0-9]+)")
_DATE: Final = re.compile(r"(?<![\w\"'#-])([0-9]{1,4})([-./])([0-9]{1,2})\2([0-9]{1,4})(?![\w\"'])")
_REMEDIES: Final = (
    (re.compile(r"[“”„‘’«»]"), 'write straight quotes: "…"'),
    (re.compile(r"\\"), "write / for \\ in paths, or put the text between single quotes"),
)
_SAID: Final = (
    (re.compile(r"^Cannot (declare|overwrite|mutate).*"), "is there twice: remove one"),
    (re.compile(r"^Unterminated string"), "a text misses its closing quote"),
    (re.compile(r"^Unclosed array"), "a list misses a comma or its closing bracket ]"),
)


def toml(path: Path) -> dict[str, object]:
    """Read a file.

    Raises:
        ConfigProblems: it cannot be read, or is no TOML.
    """
    words = ""
    try:
        words = path.read_text(encoding="utf-8")
        if not words.startswith(_BOM):
            return tomllib.loads(words)
        problem, remedy = "begins with a byte order mark", 'save it as plain "UTF-8", without BOM'
    except FileNotFoundError:
        problem, remedy = "there is no such file", "start from a copy of config.example.toml"
    except OSError as error:
        problem, remedy = f"cannot be read ({error.strerror})", "check the path, and the rights of the file"
    except UnicodeDecodeError:
        problem, remedy = "is not a text in UTF-8", "save it as UTF-8"
    except tomllib.TOMLDecodeError as error:
        problem, remedy = f"is not valid TOML: {error}", _remedy(str(error), words)
    raise ConfigProblems([Problem(str(path), "", problem, remedy)])


def _remedy(said: str, words: str) -> str:
    """Say what to do about a line that cannot be read."""
    lines, found = words.splitlines(), _LINE.search(said)
    line = lines[int(found[1]) - 1] if found and int(found[1]) <= len(lines) else ""
    if re.match(r"\s*\[+\s*(staff|rules)\s*\]", line):
        name = line.strip(" []")
        return f"write [[{name}]] above each, with two brackets on either side"
    if date := _DATE.search(line):
        return f"{date[0]} is no date: write year-month-day, such as 2026-12-25, without quotes"
    remedies = [remedy for mark, remedy in _REMEDIES if mark.search(line)]
    remedies += [remedy for mark, remedy in _SAID if mark.search(said)]
    return remedies[0] if remedies else "correct that line; texts stand in quotes"
