"""Which texts the code says: read from its syntax, so that nothing has to run.

Belongs here: finding keys in Python source, and telling which are missing, unused, or given the wrong values.
What the members of a family are is in `families`; what is said in the catalogues in `wording`. Sources and
texts are arguments, so that each function can be tried on a few lines.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.texts.render import ENGLISH, Texts

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "adapters", "app")

Sources = Mapping[str, str]
"""File name -> Python source."""
Families = Mapping[str, Iterable[str]]
"""Family -> its members as keys spell them: "status" -> "being-reviewed"."""


@dataclass(frozen=True, slots=True)
class Said:
    """One place where code makes a text: a whole key, or the family that it is a member of."""

    where: str
    name: str
    family: bool
    values: frozenset[str]
    """The names of the values given."""


def code(packages: Iterable[str] = PACKAGES, root: Path = ROOT) -> dict[str, str]:
    """Read the code that may say something."""
    return {
        str(path.relative_to(root)): path.read_text("utf-8")
        for package in packages
        for path in sorted((root / package).rglob("*.py"))
    }


def said(sources: Sources) -> Iterator[Said]:
    """Find every ``text("key")``, ``text("a" if x else "b")``, ``text(f"f-{x}")`` and ``named("f", x)``."""
    for where, call in _calls(sources):
        function = call.func.id if isinstance(call.func, ast.Name) else ""
        if function not in ("text", "named") or not call.args:
            continue
        values = frozenset(one.arg for one in call.keywords if one.arg)
        if isinstance(call.args[0], ast.JoinedStr):
            start = call.args[0].values[0]
            if isinstance(start, ast.Constant) and str(start.value).endswith("-"):
                yield Said(where, str(start.value)[:-1], family=True, values=values)
        for name in _spelled(call.args[0]):
            yield Said(where, name, function == "named", values)


def given(sources: Sources, function: str, position: int) -> frozenset[str]:
    """Collect the strings given to `function` (a plain name or a method) as its argument at `position`."""
    return frozenset(
        name
        for _, call in _calls(sources)
        if _name(call.func) == function and len(call.args) > position
        for name in _spelled(call.args[position])
    )


def members(families: Families) -> dict[str, str]:
    """Spell every key of the families: key -> family."""
    return {f"{family}-{member}": family for family, found in families.items() for member in found}


def used(sources: Sources, families: Families) -> frozenset[str]:
    """Collect all keys that code can say.

    A string constant with a dash counts too, for keys that are chosen before ``text(key)``; a key of a
    dictionary does not, because a table about texts says none of them.
    """
    direct = frozenset(one.name for one in said(sources) if not one.family)
    return direct | members(families).keys() | frozenset(_constants(sources))


def missing(sources: Sources, families: Families, texts: Texts) -> list[str]:
    """List the keys that code says and English lacks; where others lack one, `check.compare` tells."""
    known = texts.keys(ENGLISH)
    told = [
        f"{one.where}: '{one.name}' is in no catalogue; write it, or correct the key"
        for one in said(sources)
        if not one.family and one.name not in known
    ]
    families_told = [
        f"family {family}: '{key}' is in no catalogue; write it"
        for key, family in members(families).items()
        if key not in known
    ]
    return sorted({*told, *families_told})


def unused(sources: Sources, families: Families, texts: Texts) -> list[str]:
    """List the keys of English that nothing says."""
    said_somewhere = used(sources, families)
    return [
        f"'{key}' is said nowhere; remove it, or say it"
        for key in sorted(texts.keys(ENGLISH))
        if key not in said_somewhere
    ]


def strays(sources: Sources, families: Families, hidden: Iterable[str]) -> list[str]:
    """List families that code names and the table lacks, or the reverse; `hidden` ones code cannot show."""
    found = {one.name.replace("_", "-") for one in said(sources) if one.family} | set(hidden)
    return [
        *(
            f"family {one}: not in the table of families; add it there"
            for one in sorted(found - set(families))
        ),
        *(f"family {one}: nothing says it; take it out" for one in sorted(set(families) - found)),
    ]


def values_missing(sources: Sources, families: Families, texts: Texts) -> list[str]:
    """List messages that need a value which the code that says them does not give."""
    known = texts.keys(ENGLISH)
    by_family: dict[str, set[str]] = {}
    problems = set()
    for one in said(sources):
        if one.family:
            by_family.setdefault(one.name.replace("_", "-"), set()).update(one.values)
        elif one.name in known:
            lacking = texts.variables(ENGLISH, one.name) - one.values
            problems |= {f"{one.where}: '{one.name}' needs ${name}; give it" for name in lacking}
    for key, family in members(families).items():
        if key in known and family in by_family:
            lacking = texts.variables(ENGLISH, key) - by_family[family]
            problems |= {f"family {family}: '{key}' needs ${name}; give it" for name in lacking}
    return sorted(problems)


def _calls(sources: Sources) -> Iterator[tuple[str, ast.Call]]:
    for file, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call):
                yield f"{file}:{node.lineno}", node


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _spelled(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(str() as value):
            yield value
        case ast.IfExp(body=body, orelse=orelse):
            yield from _spelled(body)
            yield from _spelled(orelse)
        case _:
            return


def _constants(sources: Sources) -> Iterator[str]:
    for source in sources.values():
        tree = ast.parse(source)
        tables = {id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys}
        for node in ast.walk(tree):
            match node:
                case ast.Constant(str() as value) if "-" in value and id(node) not in tables:
                    yield value
