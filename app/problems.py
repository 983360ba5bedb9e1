"""Mistakes in a configuration, in words: which file, which key, what is wrong, what to do.

Belongs here: how a mistake is said. Finding them is `config` (within a section) and `crosschecks` (between
sections).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

_EXAMPLE: Final = "config.example.toml shows it"
_OURS: Final = "recourse"
_ENTRY: Final = re.compile(r"\b(staff|rules)\[([0-9]+)\]")
_COUNTED: Final = re.compile(r"([^0-9]*)([0-9]*)")
_SEVERAL: Final = ("staff", "rules")
_SAID: Final[dict[str, tuple[str, str]]] = {
    "string_type": ("must be a text", 'write it in quotes, such as "…"'),
    "string_too_short": ("is empty", "write something between the quotes"),
    "int_type": ("must be a whole number", "write digits without quotes"),
    "int_parsing": ("must be a whole number", "write digits without quotes"),
    "int_from_float": ("must be a whole number", "leave out the decimals"),
    "bool_type": ("must be true or false", "write true or false without quotes"),
    "list_type": ("must be a list", "write it in square brackets, such as [ … ]"),
    "tuple_type": ("must be a list", "write it in square brackets, such as [ … ]"),
    "frozen_set_type": ("must be a list", "write it in square brackets, such as [ … ]"),
    "dict_type": ("must be a table", f"write it as a section; {_EXAMPLE}"),
    "model_type": ("must be a section of its own", f"write it under its own heading; {_EXAMPLE}"),
    "path_type": ("must be a path", 'write it in quotes, such as "data"'),
    "date_type": ("must be a date", "write it without quotes, such as 2026-12-25"),
    "date_from_datetime_parsing": ("must be a date", "write it without quotes, such as 2026-12-25"),
    "date_parsing": ("must be a date", "write it without quotes, such as 2026-12-25"),
}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake."""

    file: str
    key: str
    """Dotted, as one would say it: ``staff[2].roles``. Empty when it is about the whole file."""
    problem: str
    remedy: str


class ConfigProblems(Exception):
    """A configuration that cannot be used; carries every mistake that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the mistakes, without repetitions and in the order of the keys."""
        self.problems = tuple(sorted(set(problems), key=_in_order))
        super().__init__("; ".join(f"{one.file}: {one.key}: {one.problem}" for one in self.problems))


def _in_order(problem: Problem) -> tuple[str, list[tuple[int, str]], str, str]:
    """Sort as people count: staff[2] before staff[10]."""
    parts = [(int(one or 0), word) for word, one in _COUNTED.findall(problem.key)]
    return (problem.file, parts, problem.problem, problem.remedy)


def mistake(problem: str, remedy: str) -> PydanticCustomError:
    """Make what a validator raises: its remedy is kept with it."""
    return PydanticCustomError(_OURS, "{problem}", {"problem": problem, "remedy": remedy})


def suggest(wrong: str, known: Iterable[str]) -> str:
    """Return a remedy for a word that is not known: the nearest that is, or all."""
    names = sorted(known)
    lowered = {one.lower(): one for one in reversed(names)}
    near = get_close_matches(wrong.lower(), lowered, n=1, cutoff=0.6)
    return f'did you mean "{lowered[near[0]]}"?' if near else f"use one of: {', '.join(names)}"


def from_pydantic(error: ValidationError, file: str, model: type[BaseModel]) -> list[Problem]:
    """Say every mistake that a model found."""
    return [_said(one, file, model) for one in error.errors(include_url=False)]


def by_id(problems: Iterable[Problem], data: Mapping[str, object]) -> list[Problem]:
    """Name entries of staff and rules by their ids, ``staff[kim]``, where the ids tell them apart.

    Counting tables in a long file is no way to find one.
    """

    def name(found: re.Match[str]) -> str:
        section, number = found[1], int(found[2])
        ids = [one.get("id") if isinstance(one, Mapping) else None for one in _list(data.get(section))]
        known = ids[number - 1] if number <= len(ids) else None
        unique = isinstance(known, str) and known.strip() and ids.count(known) == 1
        return f"{section}[{known}]" if unique else found[0]

    return [
        replace(one, key=_ENTRY.sub(name, one.key), problem=_ENTRY.sub(name, one.problem)) for one in problems
    ]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def dotted(parts: Sequence[str | int]) -> str:
    """Spell a place in the file; tables in a list are counted from 1, as people do."""
    words = ""
    for part in parts:
        if isinstance(part, int):
            words += f"[{part + 1}]"
        elif part != "[key]":
            words += f".{part}" if words else part
    return words


def _said(error: ErrorDetails, file: str, model: type[BaseModel]) -> Problem:
    kind, place = error["type"], error["loc"]
    key = dotted(place)
    context: Mapping[str, object] = error.get("ctx", {})
    if kind == _OURS:
        return Problem(file, key, str(context["problem"]), str(context["remedy"]))
    if kind in ("tuple_type", "list_type") and isinstance(error["input"], Mapping):
        return Problem(file, key, "is one section, and there may be several", _two_brackets(key))
    if kind == "missing":
        return Problem(file, key, "is missing", f"add it; {_EXAMPLE}")
    if kind == "extra_forbidden":
        return Problem(file, key, "is not an option", _elsewhere(model, place))
    if kind in ("enum", "literal_error"):
        return Problem(file, key, f"{error['input']!r} is not known here", f"use {context['expected']}")
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = "at least" if kind == "greater_than_equal" else "at most"
        limit = context.get("ge", context.get("le"))
        return Problem(file, key, f"must be {bound} {limit}", f"write a number that is {bound} {limit}")
    problem, remedy = _SAID.get(kind, (error["msg"], _EXAMPLE))
    return Problem(file, key, problem, remedy)


def _elsewhere(model: type[BaseModel], place: Sequence[str | int]) -> str:
    """Say what was meant by an option that is unknown where it stands: under the heading above it."""
    name, known = str(place[-1]), _options(model, place[:-1])
    found = suggest(name, known)
    if found.startswith("did"):
        return found
    if len(place) > 1 and name in model.model_fields and section(model, name) is None:
        return "move it to the top of the file, above the first line in brackets"
    homes = [one for one in model.model_fields if name in _options(model, (one,)) and section(model, one)]
    under = " or ".join(f"[[{one}]]" if one in _SEVERAL else f"[{one}]" for one in homes)
    return f"move it under {under}" if homes else found


def _two_brackets(section: str) -> str:
    return f"write [[{section}]] above each, with two brackets on either side"


def _options(model: type[BaseModel], place: Sequence[str | int]) -> tuple[str, ...]:
    """List the options of the section at `place`."""
    found = model
    for part in place:
        if isinstance(part, str):
            found = section(found, part) or found
    return tuple(found.model_fields)


def section(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """Return the model of a section, or of the entries of a list of sections; None for a plain option."""
    field = model.model_fields.get(name)
    if field is None:
        return None
    candidates = (field.annotation, *getattr(field.annotation, "__args__", ()))
    return next((one for one in candidates if isinstance(one, type) and issubclass(one, BaseModel)), None)
