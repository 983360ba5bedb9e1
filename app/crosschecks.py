"""Mistakes that show only when several options are seen together, or files beside the configuration.

These look at the file as it was read, so that they speak up even while single options are still wrong: a
person sees all mistakes at once. What has the wrong shape is passed over here; `config` says so. Channels are
the business of `channel_checks`.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from app import calendars, catalogues, ladders, presets, reason_words
from app.problems import Problem, suggest
from app.values import STAFF_ROLES, says_none
from bot.deadlines import bounds, durations
from bot.deadlines.clocks import Clock
from bot.deadlines.extension import CAN_BE_NONE
from bot.errors import CatalogueError
from bot.people.model import Role
from bot.texts.render import TextProblem

Table = Mapping[str, object]
_NEEDED: Final = (
    (Role.LEAD, "leads hear first of what is late or cannot be delivered"),
    (Role.ADMIN, "admins hear what stays undone, and find a reviewer where there is none"),
)


def problems(data: Table, file: str, folder: Path) -> list[Problem]:
    """Return every mistake of this kind."""
    staff, rules = tables(data, "staff"), tables(data, "rules")
    return [
        *_somebody(data, staff, file),
        *_some_rule(data, rules, file),
        *_twice(staff, file, "staff", "id", lambda one: [str(one.get("id", ""))]),
        *_twice(staff, file, "staff", "pseudonym", lambda one: [str(one.get("pseudonym", ""))]),
        *_twice(staff, file, "staff", "addresses", _addresses),
        *_twice(rules, file, "rules", "id", lambda one: [str(one.get("id", ""))]),
        *_twice(rules, file, "rules", "number", lambda one: [str(one.get("number", "")).strip()]),
        *_real_names(staff, file),
        *_places(data, file, folder),
        *_language(data, file, folder),
        *_texts(data, file, folder),
        *calendars.problems(mapping(data.get("calendar")), file),
        *_deadlines(data, file),
        *ladders.names(mapping(data.get("ladder")), file),
        *_reasons(data, file, folder),
    ]


def _somebody(data: Table, staff: list[Table], file: str) -> Iterator[Problem]:
    if not isinstance(data.get("staff"), list):
        return  # then it is missing or of the wrong shape, which `config` says
    roles = {role for one in staff for role in strings(one.get("roles"))}
    if roles - {role.value for role in STAFF_ROLES}:
        return  # one is misspelt, which `config` says; it may be the one that seems to be missing
    for role, why in _NEEDED:
        if role.value not in roles:
            remedy = f'give somebody roles = ["{role.value}"]: {why}'
            yield Problem(file, "staff", f"nobody has the role {role.value}", remedy)


def _some_rule(data: Table, rules: list[Table], file: str) -> Iterator[Problem]:
    if isinstance(data.get("rules"), list) and not rules:
        remedy = "add at least one [[rules]]: a decision must cite the rule it rests on"
        yield Problem(file, "rules", "there is no rule", remedy)


def _twice(
    tables: list[Table], file: str, section: str, option: str, values: Callable[[Table], list[str]]
) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, table in enumerate(tables, 1):
        for value in values(table):
            before = first.setdefault(value, index)
            if value and before != index:
                yield Problem(
                    file,
                    f"{section}[{index}].{option}",
                    f"{value!r} is also that of {section}[{before}]",
                    "give each its own, so that nobody is mistaken for another",
                )


def _real_names(staff: list[Table], file: str) -> Iterator[Problem]:
    """Find pseudonyms that are somebody's name: freelancers would read it."""
    names = {_folded(one.get("name")) for one in staff} - {""}
    for index, one in enumerate(staff, 1):
        if _folded(one.get("pseudonym")) in names:
            remedy = 'freelancers read the pseudonym: choose another, such as "Reviewer K."'
            yield Problem(file, f"staff[{index}].pseudonym", "is a real name", remedy)


def _places(data: Table, file: str, folder: Path) -> Iterator[Problem]:
    """Find paths that name nothing, or lie where no folder is: a typo, or a disk that is not mounted."""
    for key, named in (
        ("storage.path", mapping(data.get("storage")).get("path")),
        ("storage.key", mapping(data.get("storage")).get("key")),
        ("reasons", data.get("reasons")),
    ):
        if not isinstance(named, str):
            continue
        if not named.strip():
            yield Problem(file, key, "is empty", "name a place, or leave the line out")
        elif key != "reasons" and (missing := _missing_folder(folder, named)) is not None:
            remedy = "correct the path, mount the disk, or make that folder yourself"
            yield Problem(file, key, f"there is no folder {missing}", remedy)


def _missing_folder(folder: Path, named: str) -> Path | None:
    """Return the folder that a path needs and that is not there; what lies beside the file is made for it."""
    parent, home = (folder / Path(named).expanduser()).absolute().parent, folder.absolute()
    if parent.is_dir() or (".." not in parent.parts and parent.is_relative_to(home)):
        return None
    return parent


def _folded(value: object) -> str:
    return " ".join(value.split()).casefold() if isinstance(value, str) else ""


def _texts(data: Table, file: str, folder: Path) -> Iterator[Problem]:
    path = _named(data, "texts", folder)
    if path is None:
        return
    try:
        catalogues.texts(path)
    except TextProblem as problem:
        yield Problem(file, "texts", str(problem), "correct that place; docs/recipes/language.md says how")


def _named(data: Table, option: str, folder: Path) -> Path | None:
    named = data.get(option)
    return folder / Path(named).expanduser() if isinstance(named, str) and named.strip() else None


def _languages(data: Table, folder: Path) -> tuple[str, ...]:
    try:
        return catalogues.languages(_named(data, "texts", folder))
    except TextProblem:  # `_texts` tells of it
        return catalogues.languages()


def _language(data: Table, file: str, folder: Path) -> Iterator[Problem]:
    wanted, known = mapping(data.get("language")).get("default", "en"), _languages(data, folder)
    if isinstance(wanted, str) and wanted and wanted not in known:
        yield Problem(file, "language.default", f"there are no texts in {wanted!r}", suggest(wanted, known))


def _beyond(clock: Clock, value: object, file: str) -> Iterator[Problem]:
    try:
        lasts = durations.parse(str(value))
    except durations.DurationError:
        return  # said already
    least, most = bounds.too_short(clock, lasts), bounds.too_long(clock, lasts)
    if least is not None:
        remedy = f'write "{durations.spell(least)}" or more'
        yield Problem(file, f"deadlines.{clock}", "is too short to do what it is for", remedy)
    if most is not None:
        remedy = f'write "{durations.spell(most)}" or less, in minutes, hours or days'
        yield Problem(file, f"deadlines.{clock}", "is too long to do what it is for", remedy)


def _deadlines(data: Table, file: str) -> Iterator[Problem]:
    section = mapping(data.get("deadlines"))
    for name in section:
        if name != "presets" and name not in list(Clock):
            known = ["presets", *Clock]
            yield Problem(file, f"deadlines.{name}", f"{name!r} is not a deadline", suggest(name, known))
        elif name in list(Clock) and says_none(section[name]) and Clock(name) not in CAN_BE_NONE:
            some = " and ".join(sorted(CAN_BE_NONE))
            remedy = f'give it a time, such as "14 days"; "none" is for {some}: nothing is put off then'
            yield Problem(file, f"deadlines.{name}", "somebody waits for it, so it cannot be none", remedy)
        elif name in list(Clock):
            yield from _beyond(Clock(name), section[name], file)
    for number, name in enumerate(strings(section.get("presets")), 1):
        if name not in presets.names():
            remedy = suggest(name, presets.names())
            yield Problem(file, f"deadlines.presets[{number}]", f"there is no preset {name!r}", remedy)


def _reasons(data: Table, file: str, folder: Path) -> Iterator[Problem]:
    path = _named(data, "reasons", folder)
    if path is None:
        return
    try:
        found = catalogues.reasons(path)
        yield from reason_words.problems(found, catalogues.texts(_named(data, "texts", folder)), file)
    except TextProblem:
        return  # `_texts` tells of it
    except OSError as error:
        yield Problem(file, "reasons", f"{path} cannot be read ({error.strerror})", "correct the path")
    except CatalogueError as error:
        yield Problem(file, "reasons", str(error), "correct that file; docs/recipes/reason.md says how")


def tables(data: Table, name: str) -> list[Table]:
    found = data.get(name)
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def mapping(value: object) -> Table:
    return value if isinstance(value, Mapping) else {}


def strings(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _addresses(member: Table) -> list[str]:
    return [f"{channel} {chat}" for channel, chat in mapping(member.get("addresses")).items()]
