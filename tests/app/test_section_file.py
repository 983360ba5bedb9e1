"""Writing one section of the configuration: all else stays, and nothing is half written."""

from __future__ import annotations

import stat
import tomllib
from pathlib import Path

import pytest

from app import section_file

OPTIONS: dict[str, str | int] = {"token_file": "telegram.token", "group": -1001}
BEFORE = """# mine
[marketplace]
name = "Gigway"

[telegram]   # the bot
group = -5           # the old one
webhook = true

[[staff]]
id = "kim"
"""


def test_a_section_that_is_missing_stands_at_the_end() -> None:
    after = section_file.changed('[marketplace]\nname = "x"\n', "telegram", OPTIONS)
    assert after.startswith('[marketplace]\nname = "x"\n\n[telegram]\n')
    assert tomllib.loads(after)["telegram"] == OPTIONS


def test_a_section_that_is_there_keeps_what_is_not_set() -> None:
    after = section_file.changed(BEFORE, "telegram", OPTIONS)
    found = tomllib.loads(after)
    assert found["telegram"] == {**OPTIONS, "webhook": True}
    assert found["staff"] == [{"id": "kim"}]
    assert after.startswith("# mine\n")
    assert after.count("[telegram]") == 1


def test_writing_twice_changes_nothing_more() -> None:
    once = section_file.changed(BEFORE, "telegram", OPTIONS)
    assert section_file.changed(once, "telegram", OPTIONS) == once


def test_odd_letters_in_a_value_come_back_as_they_were() -> None:
    after = section_file.changed("", "telegram", {"token_file": 'a "quoted" \\ name'})
    assert tomllib.loads(after)["telegram"]["token_file"] == 'a "quoted" \\ name'


def test_a_file_that_would_not_be_read_again_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "recourse.toml"
    path.write_text("telegram = 3\n", encoding="utf-8")
    with pytest.raises(ValueError):  # noqa: PT011 - what the parser says is its own
        section_file.write(path, "telegram", OPTIONS)
    assert path.read_text(encoding="utf-8") == "telegram = 3\n"
    assert list(tmp_path.iterdir()) == [path]


def test_the_rights_of_a_file_stay_and_a_new_one_is_for_its_owner(tmp_path: Path) -> None:
    path, secret = tmp_path / "recourse.toml", tmp_path / "token"
    section_file.write(path, "telegram", OPTIONS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o640)
    section_file.write(path, "telegram", OPTIONS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    section_file.write_secret(secret, "123:abc")
    assert (stat.S_IMODE(secret.stat().st_mode), secret.read_text(encoding="utf-8")) == (0o600, "123:abc\n")
