"""One language's messages as they were written, and what can be told about them without showing them.

Here belong reading Fluent source, refusing what would fail later in front of a person, and walking a message
(its variables, its references, its wordings). Showing a message to a reader belongs to `render`; comparing
languages to `check`. The source arrives as strings: who reads the files is not this package's business.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fluent.syntax import FluentParser, ast

Choice = Callable[[ast.SelectExpression], ast.Variant]

_REASON: Final = "reason-"
_LANGUAGE_NAME: Final = "language-name-"
_FUNCTIONS: Final = frozenset({"NUMBER"})


class TextProblem(ValueError):
    """Say what is wrong with a message, where it was written and what to do about it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one message or term and the place where it was written (lines count from 1)."""

    node: ast.Message | ast.Term
    language: str
    file: str
    line: int
    refers: tuple[tuple[str, str | None], ...] = ()
    """What it refers to itself: the name, and an attribute of it."""
    calls: tuple[str, ...] = ()
    """The functions it uses."""

    @property
    def place(self) -> str:
        """Name the language, the file and the line."""
        return _place(self.language, self.file, self.line)


# Messages by key, terms by "-key", as a reference spells them.
Entries = Mapping[str, Entry]


def read(language: str, sources: Mapping[str, str]) -> dict[str, Entry]:
    """Read all files (name -> Fluent source) of one language.

    Raises TextProblem for a syntax error, a key written twice and an attribute on a message.
    """
    entries: dict[str, Entry] = {}
    for file in sorted(sources):
        for name, entry in _read_file(language, file, sources[file]):
            if name in entries:
                raise TextProblem(
                    f"{entry.place}: '{name}' is already written in {entries[name].file}, line "
                    f"{entries[name].line}; keep one of the two"
                )
            entries[name] = entry
    return entries


def check_references(own: Entries, entries: Entries) -> None:
    """Make sure that every reference from `own` leads somewhere among `entries`, and never in a circle.

    What is reached along the way is checked too. Raises TextProblem for a reference to nothing, a circle,
    and a function that does not exist.
    """
    reached = (each for name in own for each in _reached(name, entries))
    for name in dict.fromkeys((*own, *reached)):
        entry = entries[name]
        for called in entry.calls:
            if called not in _FUNCTIONS:
                raise TextProblem(f"{entry.place}: '{name}' uses {called}(); only NUMBER() can be used")
        for target, attribute in entry.refers:
            if not _exists(target, attribute, entries):
                raise TextProblem(
                    f"{entry.place}: '{name}' refers to '{_spelling(target, attribute)}', which does not "
                    "exist; write it or correct the name"
                )
        if name in _reached(name, entries):
            raise TextProblem(f"{entry.place}: '{name}' contains itself; break the circle of references")


def check_replaced(own: Entries, entries: Entries, product: Entries) -> None:
    """Make sure that `own` messages can take the place of the product's: known, and with no other values.

    Terms are an installation's own affair, and so are the name of a language and the words of a reason that
    only it has. Raises TextProblem for a message that nothing says, and for a variable never given.
    """
    for key, entry in own.items():
        if key.startswith(("-", _LANGUAGE_NAME)):
            continue
        if key not in product and key.startswith(_REASON):
            if any(isinstance(each, ast.VariableReference) for each in nodes(entry.node)):
                raise TextProblem(
                    f"{entry.place}: '{key}' uses a value, and a reason is given none; remove it"
                )
            continue
        if key not in product:
            near = difflib.get_close_matches(key, product, n=1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            raise TextProblem(f"{entry.place}: nothing says '{key}'; remove it, or correct the key{hint}")
        unknown = variables(key, entries) - variables(key, product)
        if unknown:
            names = ", ".join(f"${name}" for name in sorted(unknown))
            known = ", ".join(f"${name}" for name in sorted(variables(key, product))) or "none"
            raise TextProblem(
                f"{entry.place}: '{key}' uses {names}, which it is never given; it can use {known}"
            )


def variables(key: str, entries: Entries) -> frozenset[str]:
    """List the variables that a message needs, its referenced messages included."""
    # A term never sees the values of the message around it, so terms are left out.
    names = {key, *_reached(key, entries, terms=False)}
    used = (node for name in names for node in nodes(entries[name].node))
    return frozenset(node.id.name for node in used if isinstance(node, ast.VariableReference))


def wordings(key: str, entries: Entries) -> tuple[str, ...]:
    """Spell out a message, variables as "{ $name }", so that each variant occurs in at least one wording."""
    most = max((len(select.variants) for select in _selects(key, entries)), default=1)
    pattern = entries[key].node.value
    spelled = (_spell(pattern, entries, _nth(index)) for index in range(most))
    return tuple(dict.fromkeys(spelled))


def longest(key: str, entries: Entries) -> str:
    """Spell out a message with the longest variant wherever there is a choice."""

    def pick(select: ast.SelectExpression) -> ast.Variant:
        return max(select.variants, key=lambda variant: len(_spell(variant.value, entries, pick)))

    return _spell(entries[key].node.value, entries, pick)


def nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """Walk a node and everything within it, from the outside in."""
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from nodes(child)


def _place(language: str, file: str, line: int) -> str:
    return f"language {language}, file {file}, line {line}"


def _read_file(language: str, file: str, source: str) -> Iterator[tuple[str, Entry]]:
    for node in FluentParser().parse(source).body:
        if isinstance(node, ast.Junk):
            raise _junk(language, file, source, node)
        if not isinstance(node, ast.Message | ast.Term):
            continue
        entry = _entry(node, language, file, _line(source, _start(node)))
        if isinstance(node, ast.Term):
            yield f"-{node.id.name}", entry
            continue
        if node.attributes or node.value is None:
            raise TextProblem(
                f"{entry.place}: '{node.id.name}' has an attribute, which nobody would see; give it a key of "
                'its own, or write {"."} where a line of text begins with a dot'
            )
        yield node.id.name, entry


def _junk(language: str, file: str, source: str, junk: ast.Junk) -> TextProblem:
    # An unclosed brace is noticed at the next entry only; the line to look at is still within this one.
    start = _start(junk)
    last = start + max(len((junk.content or "").rstrip()) - 1, 0)
    note = junk.annotations[0] if junk.annotations else None
    line = _line(source, min(_start(note), last) if note else start)
    written = source.splitlines()[line - 1].strip() if source else ""
    reason = note.message if note and note.message else "not understood"
    return TextProblem(
        f"{_place(language, file, line)}: {reason}, at '{written}'; write 'key = words', indent the lines "
        "that follow, and close every brace"
    )


def _start(node: ast.SyntaxNode) -> int:
    return node.span.start if node.span else 0


def _line(source: str, offset: int) -> int:
    return source.count("\n", 0, offset) + 1


def _entry(node: ast.Message | ast.Term, language: str, file: str, line: int) -> Entry:
    """Keep what a message refers to with it: thousands are checked whenever a process starts."""
    refers, calls = [], []
    for each in nodes(node):
        if isinstance(each, ast.MessageReference | ast.TermReference):
            refers.append((_target(each), each.attribute.name if each.attribute else None))
        elif isinstance(each, ast.FunctionReference):
            calls.append(each.id.name)
    return Entry(node, language, file, line, tuple(refers), tuple(calls))


def _target(node: ast.MessageReference | ast.TermReference) -> str:
    return f"-{node.id.name}" if isinstance(node, ast.TermReference) else node.id.name


def _exists(target: str, attribute: str | None, entries: Entries) -> bool:
    if target not in entries:
        return False
    return attribute is None or attribute in {each.id.name for each in entries[target].node.attributes}


def _spelling(target: str, attribute: str | None) -> str:
    return target if attribute is None else f"{target}.{attribute}"


def _reached(name: str, entries: Entries, *, terms: bool = True) -> set[str]:
    """Collect every name that can be reached by references; the start is among them only in a circle."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for target, _ in entries[waiting.pop()].refers:
            if target in entries and target not in found and (terms or not target.startswith("-")):
                found.add(target)
                waiting.append(target)
    return found


def _selects(key: str, entries: Entries) -> list[ast.SelectExpression]:
    used = (node for name in {key, *_reached(key, entries)} for node in nodes(entries[name].node))
    return [node for node in used if isinstance(node, ast.SelectExpression)]


def _nth(index: int) -> Choice:
    return lambda select: select.variants[min(index, len(select.variants) - 1)]


def _spell(pattern: ast.Pattern | None, entries: Entries, pick: Choice) -> str:
    elements = pattern.elements if pattern else []
    return "".join(
        element.value if isinstance(element, ast.TextElement) else _spell_inner(element, entries, pick)
        for element in elements
    )


def _spell_inner(node: ast.BaseNode, entries: Entries, pick: Choice) -> str:
    match node:
        case ast.Placeable():
            return _spell_inner(node.expression, entries, pick)
        case ast.SelectExpression():
            return _spell(pick(node).value, entries, pick)
        case ast.MessageReference() | ast.TermReference():
            return _spell(entries[_target(node)].node.value, entries, pick)
        case ast.StringLiteral() | ast.NumberLiteral():
            return str(node.parse()["value"])
        case ast.VariableReference():
            return f"{{ ${node.id.name} }}"
        case ast.FunctionReference():
            return "".join(_spell_inner(each, entries, pick) for each in node.arguments.positional)
        case _:
            return ""
