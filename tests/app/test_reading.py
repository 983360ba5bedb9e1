"""A configuration that is no TOML: what is wrong, and what to do about it."""

from pathlib import Path

import pytest

from tests.app.support import GOOD
from tests.app.test_config import problems


@pytest.mark.parametrize(
    ("content", "problem", "remedy"),
    [
        ("\ufeff" + GOOD, "begins with a byte order mark", "without BOM"),
        ("[staff]\nid = 1\n[staff]\nid = 2\n", "twice", "write [[staff]] above each"),
        ("[[rules]]\nid = 1\n[rules]\nid = 2\n", "twice", "write [[rules]] above each"),
        (
            "[calendar]\nclosed_days = [2026-13-45]\n",
            "at line 2",
            "2026-13-45 is no date: write year-month-day",
        ),
        ("[calendar]\nclosed_days = [2026-1-5]\n", "at line 2", "2026-1-5 is no date"),
        ("[calendar]\nclosed_days = [25.12.2026]\n", "at line 2", "such as 2026-12-25"),
        ("[calendar]\nclosed_days = [12/25/2026]\n", "at line 2", "12/25/2026 is no date"),
        ("a = 2026-02-30\n", "Invalid date", "2026-02-30 is no date"),
        ("a = “x”\n", "Invalid value", "straight quotes"),
        ('path = "C:\\data"\n', "Unescaped", "write / for \\ in paths"),
        ("a = 1\na = 2\n", "Cannot overwrite", "is there twice: remove one"),
        ('a = "x\n', "Illegal character", "correct that line; texts stand in quotes"),
        ("a = [1\n", "Unclosed", "misses a comma or its closing bracket"),
        ("a = Kim\n", "Invalid value", "texts stand in quotes"),
    ],
)
def test_what_is_wrong_with_the_toml_is_said(content: str, problem: str, remedy: str, tmp_path: Path) -> None:
    (found,) = problems(tmp_path, content)
    assert problem in found.problem
    assert remedy in found.remedy
