"""The configuration: every mistake at once, with its place and a way out."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.config import load
from app.problems import ConfigProblems, Problem
from tests.app.support import GOOD, spoiled, written


def problems(folder: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(ConfigProblems) as found:
        load(written(folder, text))
    return found.value.problems


STAFF = 'roles = ["reviewer", "lead"]'
MISTAKES = {
    "an option that does not exist": (
        spoiled(more='[log]\nfromat = "json"\n'),
        ("log.fromat", "is not an option", 'did you mean "format"?'),
    ),
    "a section that does not exist": (
        spoiled(more='[storrage]\npath = "x"\n'),
        ("storrage", "is not an option", 'did you mean "storage"?'),
    ),
    "an option that resembles nothing": (
        spoiled(more="[log]\nxyzzy = 1\n"),
        ("log.xyzzy", "is not an option", "use one of: format, level"),
    ),
    "an option of staff that does not exist": (
        spoiled((STAFF, f'{STAFF}\npseudonim = "x"')),
        ("staff[kim].pseudonim", "is not an option", 'did you mean "pseudonym"?'),
    ),
    "a deadline that does not exist": (
        spoiled(more='[deadlines]\ndecison = "14 days"\n'),
        ("deadlines.decison", "is not a deadline", 'did you mean "decision"?'),
    ),
    "a preset that does not exist": (
        spoiled(more='[deadlines]\npresets = ["default", "eu-plattform-work"]\n'),
        ("deadlines.presets[2]", "no preset 'eu-plattform-work'", 'did you mean "eu-platform-work"?'),
    ),
    "presets that are no list": (
        spoiled(more='[deadlines]\npresets = "default"\n'),
        ("deadlines.presets", "must be a list", "square brackets"),
    ),
    "a negative duration": (
        spoiled(more='[deadlines]\ndecision = "-3 days"\n'),
        ("deadlines.decision", "counts from 1 to 3660 days, not -3", '"14 days"'),
    ),
    "a duration of nothing": (
        spoiled(more='[deadlines]\ndecision = "0 business days"\n'),
        ("deadlines.decision", "counts from 1 to 2600 business days, not 0", '"14 days"'),
    ),
    "a duration beyond the end of time": (
        spoiled(more='[deadlines]\ndecision = "100000 months"\n'),
        ("deadlines.decision", "counts from 1 to 120 months", '"6 months"'),
    ),
    "a duration that the hours never come to": (
        spoiled(
            more='[deadlines]\ndecision = "20000 business hours"\n'
            '[calendar]\nhours = { mon = ["09:00-09:01"] }\n'
        ),
        ("deadlines.decision", "would not be due in 60 years", "open longer, or shorten it"),
    ),
    "a duration without a unit": (
        spoiled(more='[deadlines]\ndecision = "14"\n'),
        ("deadlines.decision", "not a number and a unit", '"14 days"'),
    ),
    "a duration that is a number": (
        spoiled(more="[deadlines]\ndecision = 14\n"),
        ("deadlines.decision", "not a number and a unit", '"10 business days"'),
    ),
    "a pause counted in days": (
        spoiled(more='[limits]\ncode_pause = "1 day"\n'),
        ("limits.code_pause", "minutes or hours", '"1 hour"'),
    ),
    "a role that does not exist": (
        spoiled(('"reviewer", "lead"', '"reviewr", "lead"')),
        ("staff[kim].roles[1]", "'reviewr' is not a role of staff", 'did you mean "reviewer"?'),
    ),
    "a role that is not the configuration's to give": (
        spoiled(('"reviewer", "lead"', '"system", "lead"')),
        ("staff[kim].roles[1]", "'system' is not a role of staff", "reviewer"),
    ),
    "a zone that does not exist": (
        spoiled(more='[calendar]\nzone = "Europe/Kiyv"\n'),
        ("calendar.zone", "no time zone 'Europe/Kiyv'", 'did you mean "Europe/Kyiv"?'),
    ),
    "a zone with two letters swapped": (
        spoiled(more='[calendar]\nzone = "Europe/Olso"\n'),
        ("calendar.zone", "no time zone 'Europe/Olso'", 'did you mean "Europe/Oslo"?'),
    ),
    "a zone that is a path": (
        spoiled(more='[calendar]\nzone = "../../etc/passwd"\n'),
        ("calendar.zone", "no time zone", "IANA name"),
    ),
    "a calendar closed all week": (
        spoiled(
            more='[calendar]\nclosed_weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", '
            '"saturday", "sunday"]\n'
        ),
        ("calendar.closed_weekdays", "all seven days are closed", "leave at least one day open"),
    ),
    "a calendar closed all year": (
        spoiled(
            more="[calendar]\nclosed_days = ["
            + ", ".join((date(2026, 1, 1) + timedelta(days=day)).isoformat() for day in range(400))
            + "]\n"
        ),
        ("calendar.closed_days", "no day is open for a whole year", "leave some days open"),
    ),
    "a calendar with no hours": (
        spoiled(more="[calendar]\nhours = {}\n"),
        ("calendar.hours", "there are no working hours", '"09:00-12:30"'),
    ),
    "a calendar with empty hours": (
        spoiled(more="[calendar]\nhours = { mon = [], tue = [] }\n"),
        ("calendar.hours", "there are no working hours", '"09:00-12:30"'),
    ),
    "hours of a day that does not exist": (
        spoiled(more='[calendar]\nhours = { mom = ["09:00-12:30"] }\n'),
        ("calendar.hours.mom", "'mom' is not a day of the week", 'did you mean "mon"?'),
    ),
    "hours of a day given twice": (
        spoiled(more='[calendar]\nhours = { mon = ["09:00-12:30"], Monday = ["13:00-18:00"] }\n'),
        ("calendar.hours", "names mon twice", "one list"),
    ),
    "hours backwards": (
        spoiled(more='[calendar]\nhours = { mon = ["18:00-09:00"] }\n'),
        ("calendar.hours.mon[1]", "'18:00-09:00' ends before it begins", "22:00-24:00 and 00:00-06:00"),
    ),
    "hours that take no time": (
        spoiled(more='[calendar]\nhours = { mon = ["09:00-09:00"] }\n'),
        ("calendar.hours.mon[1]", "ends before it begins", "earlier time first"),
    ),
    "overlapping hours": (
        spoiled(more='[calendar]\nhours = { mon = ["12:00-18:00", "09:00-12:30"] }\n'),
        ("calendar.hours.mon", "09:00-12:30 and 12:00-18:00 overlap", "when the other has ended"),
    ),
    "hours that no day has": (
        spoiled(more='[calendar]\nhours = { mon = ["09:00-25:00"] }\n'),
        ("calendar.hours.mon[1]", "a time that no day has", "00:00 to 24:00"),
    ),
    "hours that are none": (
        spoiled(more='[calendar]\nhours = { mon = ["nine to five"] }\n'),
        ("calendar.hours.mon[1]", "not a time from and a time until", '"13:30-18:00"'),
    ),
    "hours of a day that is closed": (
        spoiled(more='[calendar]\nclosed_weekdays = ["monday"]\nhours = { mon = ["09:00-12:30"] }\n'),
        ("calendar.hours.mon", "has hours, and is a closed weekday", "take it out of closed_weekdays"),
    ),
    "a country that does not exist": (
        spoiled(more='[calendar]\ncountry = "XX"\n'),
        ("calendar.country", "no public holidays for 'XX'", '"DE"'),
    ),
    "a country by its name": (
        spoiled(more='[calendar]\ncountry = "Germany"\n'),
        ("calendar.country", "no public holidays for 'GERMANY'", 'did you mean "DE"?'),
    ),
    "a region that does not exist": (
        spoiled(more='[calendar]\ncountry = "DE"\nregion = "CA"\n'),
        ("calendar.region", "DE has no region 'CA'", "BY"),
    ),
    "a region of a country without any": (
        spoiled(more='[calendar]\ncountry = "EE"\nregion = "X"\n'),
        ("calendar.region", "EE has no region 'X'", "leave it out"),
    ),
    "a region without a country": (
        spoiled(more='[calendar]\nregion = "BY"\n'),
        ("calendar.region", "says nothing without a country", "name the country"),
    ),
    "a weekday that does not exist": (
        spoiled(more='[calendar]\nclosed_weekdays = ["sonday"]\n'),
        ("calendar.closed_weekdays[1]", "'sonday' is not a day of the week", 'did you mean "sunday"?'),
    ),
    "a day in quotes that is none": (
        spoiled(more='[calendar]\nclosed_days = ["Christmas"]\n'),
        ("calendar.closed_days[1]", "must be a date", "2026-12-25"),
    ),
    "two with one id": (
        spoiled(('id = "ada"', 'id = "kim"')),
        ("staff[2].id", "'kim' is also that of staff[1]", "give each its own"),
    ),
    "two with one pseudonym": (
        spoiled(("Administrator A.", "Reviewer K.")),
        ("staff[ada].pseudonym", "'Reviewer K.' is also that of staff[kim]", "mistaken"),
    ),
    "a pseudonym that is his name": (
        spoiled(("Reviewer K.", "kim  doe")),
        ("staff[kim].pseudonym", "is a real name", '"Reviewer K."'),
    ),
    "a pseudonym that is another's name": (
        spoiled(("Reviewer K.", "Ada Roe")),
        ("staff[kim].pseudonym", "is a real name", "freelancers read the pseudonym"),
    ),
    "two rules with one number": (
        spoiled(more=GOOD[GOOD.index("[[rules]]") :].replace('"proposals"', '"others"')),
        ("rules[others].number", "'4.2' is also that of rules[proposals]", "give each its own"),
    ),
    "one pair of brackets": (
        GOOD.replace("[[rules]]", "[rules]"),
        ("rules", "is one section, and there may be several", "write [[rules]] above each"),
    ),
    "data nowhere": (
        spoiled(more='[storage]\npath = ""\n'),
        ("storage.path", "is empty", "name a place, or leave the line out"),
    ),
    "a key nowhere": (
        spoiled(more='[storage]\nkey = " "\n'),
        ("storage.key", "is empty", "leave the line out"),
    ),
    "data on a disk that is not there": (
        spoiled(more='[storage]\npath = "/no-such-disk/recourse"\n'),
        ("storage.path", "there is no folder /no-such-disk", "mount the disk"),
    ),
    "a key on a disk that is not there": (
        spoiled(more='[storage]\nkey = "../no-such-disk/master.key"\n'),
        ("storage.key", "no-such-disk", "make that folder yourself"),
    ),
    "two at one address": (
        spoiled(('{ sandbox = "ada" }', '{ sandbox = "kim" }')),
        ("staff[ada].addresses", "'sandbox kim' is also that of staff[kim]", "give each its own"),
    ),
    "nobody leads": (
        spoiled((STAFF, 'roles = ["reviewer"]')),
        ("staff", "nobody has the role lead", 'roles = ["lead"]'),
    ),
    "nobody administers": (
        spoiled(('roles = ["admin"]', 'roles = ["reviewer"]')),
        ("staff", "nobody has the role admin", 'roles = ["admin"]'),
    ),
    "somebody without a role": (
        spoiled(('roles = ["admin"]', "roles = []")),
        ("staff[ada].roles", "is an empty list", "name at least one"),
    ),
    "somebody who cannot be reached": (
        spoiled(('{ sandbox = "ada" }', "{}")),
        ("staff[ada].addresses", "names no channel", "say where to reach them"),
    ),
    "a channel that does not exist": (
        spoiled(('{ sandbox = "ada" }', '{ telegramm = "1" }')),
        ("staff[ada].addresses.telegramm", "is not a channel", 'did you mean "telegram"?'),
    ),
    "the sandbox beside a real channel": (
        spoiled(('{ sandbox = "ada" }', '{ telegram = "1" }')),
        ("staff[kim].addresses.sandbox", "the sandbox never runs beside telegram", 'write telegram = "…"'),
    ),
    "a rule without an address on the web": (
        spoiled(("https://example.com/rules#4.2", "rules#4.2")),
        ("rules[proposals].address", "is not a web address", "https://example.com/terms#4"),
    ),
    "no name": (
        spoiled(('name = "Gigway"', "")),
        ("marketplace.name", "is missing", "config.example.toml"),
    ),
    "an empty name": (
        spoiled(('name = "Gigway"', 'name = "  "')),
        ("marketplace.name", "is empty", "between the quotes"),
    ),
    "a name that is a number": (
        spoiled(('name = "Gigway"', "name = 7")),
        ("marketplace.name", "must be a text", "in quotes"),
    ),
    "a host that others can reach": (
        spoiled(more='[sandbox]\nhost = "0.0.0.0"\n'),
        ("sandbox.host", "not an address within this computer", "127.0.0.1"),
    ),
    "a port that does not exist": (
        spoiled(more="[sandbox]\nport = 70000\n"),
        ("sandbox.port", "must be at most 65535", "at most 65535"),
    ),
    "a level that does not exist": (
        spoiled(more='[log]\nlevel = "loud"\n'),
        ("log.level", "'loud' is not known here", "'warning'"),
    ),
    "a language without texts": (
        spoiled(more='[language]\ndefault = "tlh"\n'),
        ("language.default", "no texts in 'tlh'", "en"),
    ),
    "reasons that are not there": (
        'reasons = "nowhere.toml"\n' + GOOD,
        ("reasons", "cannot be read", "correct the path"),
    ),
    "a section that is a text": (
        'log = "json"\n' + GOOD,
        ("log", "must be a section of its own", "under its own heading"),
    ),
    "a list that is a text": (
        spoiled(('roles = ["admin"]', 'roles = "admin"')),
        ("staff[ada].roles", "must be a list", "square brackets"),
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_said_with_its_file_its_key_and_a_way_out(name: str, tmp_path: Path) -> None:
    text, (key, problem, remedy) = MISTAKES[name]
    found = [one for one in problems(tmp_path, text) if one.key == key and problem in one.problem]
    assert len(found) == 1, problems(tmp_path, text)
    assert found[0].file == str(tmp_path / "config.toml")
    assert remedy in found[0].remedy


def test_no_rule_and_no_staff_are_mistakes(tmp_path: Path) -> None:
    text = '[marketplace]\nname = "Gigway"\n'
    assert [(one.key, one.problem) for one in problems(tmp_path, text)] == [
        ("rules", "is missing"),
        ("staff", "is missing"),
    ]
    empty = "rules = []\nstaff = []\n" + text
    assert [(one.key, one.problem) for one in problems(tmp_path, empty)] == [
        ("rules", "there is no rule"),
        ("staff", "nobody has the role admin"),
        ("staff", "nobody has the role lead"),
    ]


def test_all_mistakes_are_said_at_once(tmp_path: Path) -> None:
    text = spoiled(
        ('id = "ada"', 'id = "kim"'),
        ('"reviewer", "lead"', '"reviewr"'),
        more='[deadlines]\ndecision = "soon"\nreply = "14 dais"\n[calendar]\nzone = "Mars"\n[logs]\na = 1\n',
    )
    assert [one.key for one in problems(tmp_path, text)] == [
        "calendar.zone",
        "deadlines.decision",
        "deadlines.reply",
        "logs",
        "staff[1].roles[1]",
        "staff[2].id",
    ]


def test_a_file_that_is_not_there_says_where_to_start(tmp_path: Path) -> None:
    with pytest.raises(ConfigProblems) as found:
        load(tmp_path / "none.toml")
    (problem,) = found.value.problems
    assert (problem.problem, problem.remedy) == (
        "there is no such file",
        "start from a copy of config.example.toml",
    )


@pytest.mark.parametrize("content", [b"[marketplace\n", b"\xff\xfe", b"a = \n"])
def test_a_file_that_is_no_toml_is_one_mistake(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigProblems) as found:
        load(path)
    (problem,) = found.value.problems
    assert problem.file == str(path)
    assert problem.remedy


def test_a_role_that_is_misspelt_is_told_once(tmp_path: Path) -> None:
    found = problems(tmp_path, spoiled(('roles = ["admin"]', 'roles = ["amdin"]')))
    assert [(one.key, one.remedy) for one in found] == [("staff[ada].roles[1]", 'did you mean "admin"?')]


def test_one_pair_of_brackets_is_told_once(tmp_path: Path) -> None:
    head, _, rest = GOOD.partition('[[staff]]\nid = "ada"')
    text = head.replace("[[staff]]", "[staff]") + rest[rest.index("[[rules]]") :]
    assert [one.key for one in problems(tmp_path, text)] == ["staff"]


def test_a_folder_instead_of_a_file_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ConfigProblems) as found:
        load(tmp_path)
    assert "cannot be read" in found.value.problems[0].problem


def test_a_broken_reasons_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("[a]\nquestions = 1\n")
    (problem,) = problems(tmp_path, 'reasons = "mine.toml"\n' + GOOD)
    assert problem.key == "reasons"
    assert "mine.toml: [a]" in problem.problem


def test_paths_start_at_the_folder_of_the_file(tmp_path: Path) -> None:
    elsewhere = tmp_path.parent / "key"
    found = load(written(tmp_path, GOOD + f'[storage]\npath = "here/deep"\nkey = "{elsewhere}"\n'))
    assert found.storage.database == tmp_path / "here" / "deep" / "recourse.db"
    assert found.storage.master_key == elsewhere
    unsaid = load(written(tmp_path))
    assert unsaid.storage.database == tmp_path / "data" / "recourse" / "recourse.db"
    assert unsaid.storage.master_key == tmp_path / "data" / "recourse" / "master.key"
