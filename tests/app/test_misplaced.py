"""Mistakes of somebody who writes his first file: what is said leads to the right place."""

from pathlib import Path

import pytest

from app.problems import ConfigProblems
from app.summary import of_problems
from tests.app.support import spoiled
from tests.app.test_config import problems

MISTAKES = {
    "a zone by the name of its city in another language": (
        spoiled(more='[calendar]\nzone = "Lisboa"\n'),
        ("calendar.zone", "no time zone 'Lisboa'", 'did you mean "Europe/Lisbon"?'),
    ),
    "an option under another heading": (
        spoiled(more='[log]\ncountry = "PT"\n'),
        ("log.country", "is not an option", "move it under [calendar]"),
    ),
    "an option of the top below a heading": (
        spoiled(more='[log]\ntexts = "texts"\n'),
        ("log.texts", "is not an option", "move it to the top of the file"),
    ),
    "an entry whose heading was lost": (
        spoiled(("[marketplace]", 'pseudonym = "Reviewer K."\n[marketplace]')),
        ("pseudonym", "is not an option", "move it under [[staff]]"),
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_it_says_where_it_belongs_or_what_was_meant(name: str, tmp_path: Path) -> None:
    text, (key, problem, remedy) = MISTAKES[name]
    found = [one for one in problems(tmp_path, text) if one.key == key and problem in one.problem]
    assert len(found) == 1, problems(tmp_path, text)
    assert remedy in found[0].remedy


def test_entries_are_in_the_order_of_the_file_and_many_alike_are_counted(tmp_path: Path) -> None:
    table = (
        '[[staff]]\nid = "{0}"\nname = "N{0}"\npseudonym = "P{0}"\nroles = ["reviewer"]\naddresses = {1}\n'
    )
    many = "".join(table.format(f"s{number}", f"{{ sandbox = {number} }}") for number in range(1, 13))
    found = problems(tmp_path, spoiled(more=many))
    assert [one.key for one in found] == [f"staff[s{number}].addresses.sandbox" for number in range(1, 13)]
    shown = of_problems(ConfigProblems(found))
    assert "12 mistakes" in shown
    assert "staff[s1].addresses.sandbox (and 11 more like it): must be a text" in shown
    assert shown.count("must be a text") == 1
