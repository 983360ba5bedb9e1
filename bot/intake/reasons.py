"""Suspension reasons: what the freelancer is asked beyond his own words, from a data file.

`reasons.toml` holds the structure, the texts hold the words (``reason-CODE``, ``reason-CODE-ID``). To
add one, follow `docs/recipes/reason.md`; no Python is needed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.documents.papers import Wanted, parse_wanted
from bot.errors import CatalogueError
from bot.forms.model import Field, Kind
from bot.texts import Text, named

_ASKABLE = {Kind.TEXT, Kind.DATE, Kind.NUMBER, Kind.YES_NO, Kind.LINK}
_LONGEST = dict.fromkeys(_ASKABLE, 48) | {Kind.YES_NO: 44, Kind.DATE: 37}
"""Characters of a question's name: a button carries it with an answer and the case, in 64 bytes."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a suspension, with the questions and documents that help."""

    code: str
    questions: tuple[Field, ...]
    category: str = ""
    """Category and keyword of the DSA transparency database."""
    papers: tuple[Wanted, ...] = ()
    """The checklist: what helps, and what is needed."""

    @property
    def title(self) -> Text:
        """Return its name."""
        return named("reason", self.code)

    @property
    def helps(self) -> Text:
        """Return which documents help."""
        return named("reason", f"{self.code}-documents")


def parse_reasons(data: Mapping[str, object], file: str) -> tuple[Reason, ...]:
    """Read the catalogue from parsed TOML.

    Args:
        data: the parsed file: one table ``[CODE]`` a reason with ``questions = [{id, kind}]``.
        file: its name, for errors.

    Raises:
        CatalogueError: names the file, the key and the remedy.
    """
    if not data:
        raise CatalogueError(
            f"{file}: there is no reason in it; add at least one table such as [no_reason_given]"
        )
    return tuple(_reason(code, table, f"{file}: [{code}]") for code, table in data.items())


def _reason(code: str, table: object, where: str) -> Reason:
    if not isinstance(table, Mapping):
        raise CatalogueError(f"{where} must be a table with 'questions'")
    unknown = set(table) - {"questions", "category", "documents"}
    if unknown:
        raise CatalogueError(
            f"{where} has unknown keys {sorted(unknown)}; known are 'questions', 'category', 'documents'"
        )
    questions = table.get("questions", [])
    if not isinstance(questions, list):
        raise CatalogueError(
            f'{where} \'questions\' must be a list such as [{{id = "period", kind = "text"}}]'
        )
    papers = table.get("documents", [])
    if not isinstance(papers, list):
        raise CatalogueError(f'{where} \'documents\' must be a list such as [{{any = ["cv", "diploma"]}}]')
    return Reason(
        code,
        tuple(_question(code, one, where) for one in questions),
        str(table.get("category", "")),
        tuple(parse_wanted(one, where) for one in papers),
    )


def _question(code: str, table: object, where: str) -> Field:
    if not isinstance(table, Mapping) or set(table) != {"id", "kind"}:
        raise CatalogueError(f"{where} each question needs exactly 'id' and 'kind', not {table!r}")
    question, kind = str(table["id"]), str(table["kind"])
    if kind not in {one.value for one in _ASKABLE}:
        known = ", ".join(sorted(one.value for one in _ASKABLE))
        raise CatalogueError(f"{where} question {question!r} has kind {kind!r}; use one of {known}")
    named_by_buttons = len(f"{code}.{question}")
    if named_by_buttons > _LONGEST[Kind(kind)]:
        raise CatalogueError(
            f"{where} question {question!r}: code and id have {named_by_buttons} characters together, "
            f"and buttons can carry {_LONGEST[Kind(kind)]} for the kind {kind!r}; take a shorter id"
        )
    label = named("reason", f"{code}-{question}")
    return Field(f"{code}.{question}", Kind(kind), label, only_if=("reason", code))
