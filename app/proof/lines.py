"""A log without anything personal: what is handed out of each line.

Belongs here: what may stand in a proof. Texts are never read; of the facts only those that are named here are
taken, people become "staff A" and "the freelancer", documents become numbers. That somebody said he is not
safe concerns nobody but him and who helps him: those lines are there, and say nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.deadlines.clocks import Clock
from bot.people.model import Role
from storage.chain import Link

FREELANCER: Final = "the freelancer"
OURSELVES: Final = "Recourse"
WITHHELD: Final = "left out"
_PLAIN: Final = frozenset(
    {
        *("clock", "due", "late", "renewed", "rung", "trigger", "after", "outcome", "clause", "why"),
        *("clause_version", "stage", "basis", "changed", "purpose", "rules", "verdict", "reply_by"),
        *("because", "withheld", "until"),
    }
)
_OF_STAFF: Final = frozenset({"by", "to"})
_BEFORE_IS_STAFF: Final = frozenset({"claimed", "assigned", "reassigned", "draft taken over"})
_UNSAFE: Final = "safety alert"


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is handed out; `hash` is that of the whole line, with what was taken out of it."""

    number: int
    at: datetime
    who: str
    act: str
    facts: tuple[tuple[str, str], ...]
    hash: str

    def fact(self, name: str) -> str:
        """Return a fact; empty where there is none."""
        return dict(self.facts).get(name, "")


def lines(links: Iterable[Link]) -> tuple[Line, ...]:
    """Take what is personal out of a log. The same log always gives the same lines."""
    names = _Names()
    return tuple(_line(one, names) for one in links)


def _line(link: Link, names: "_Names") -> Line:
    role, _, who = link.actor.partition(":")
    facts = dict(link.facts)
    if link.action == _UNSAFE or facts.get("clock", "").partition(":")[0] == Clock.SAFETY:
        return Line(link.seq, link.at, WITHHELD, WITHHELD, (), link.hash)
    return Line(
        link.seq, link.at, names.actor(role, who), link.action, names.facts(link.action, facts), link.hash
    )


class _Names:
    """Who is who, by the order in which they appear."""

    def __init__(self) -> None:
        self._staff: dict[str, str] = {}
        self._documents: dict[str, str] = {}

    def actor(self, role: str, who: str) -> str:
        if role == Role.FREELANCER:
            return FREELANCER
        return OURSELVES if role == Role.SYSTEM else f"{self._member(who)} ({role})"

    def facts(self, action: str, facts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        return tuple(
            (name, said) for name, value in facts.items() if (said := self._fact(action, name, value))
        )

    def _fact(self, action: str, name: str, value: str) -> str:
        if name in _OF_STAFF or (name == "before" and action in _BEFORE_IS_STAFF):
            return self._member(value) if value else ""
        if name == "clock":
            clock, _, ref = value.partition(":")
            return f"{clock}:{self._document(ref)}" if ref else clock
        if name == "document":
            return self._document(value)
        return value if name in _PLAIN or name == "before" else ""

    def _member(self, who: str) -> str:
        return self._staff.setdefault(who, f"staff {_letters(len(self._staff))}")

    def _document(self, ref: str) -> str:
        return self._documents.setdefault(ref, str(len(self._documents) + 1))


def _letters(number: int) -> str:
    """Count in letters: A to Z, then AA, AB."""
    first, last = divmod(number, 26)
    return (_letters(first - 1) if first else "") + chr(ord("A") + last)
