"""Small forms for the tests of the engine, and a person who fills them in."""

from datetime import UTC, date, datetime

from bot.forms.engine import current, fill, gather
from bot.forms.model import Draft, Field, Form, Kind, Option, Problem, Value
from bot.texts import text

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
TODAY = date(2026, 6, 1)
OPTIONS = (Option("a", text("label-a")), Option("b", text("label-b")))
GOOD: dict[Kind, tuple[Value, Value]] = {
    Kind.TEXT: (" own words ", "own words"),
    Kind.POINTS: ((" one", "two ", "one", " "), ("one", "two")),
    Kind.CHOICE: ("a", "a"),
    Kind.SEVERAL: (("b", "a"), ("b", "a")),
    Kind.DATE: ("1.6.2026", "2026-06-01"),
    Kind.NUMBER: ("0012", "12"),
    Kind.YES_NO: ("Yes.", "yes"),
    Kind.LINK: ("example.com/me", "https://example.com/me"),
    Kind.DOCUMENTS: (("doc1", "doc2"), ("doc1", "doc2")),
}
"""For every kind: what somebody gives, and what is kept."""


def field(
    name: str,
    kind: Kind = Kind.TEXT,
    *,
    required: bool = False,
    only_if: tuple[str, str] | None = None,
    limit: int = 20_000,
) -> Field:
    """Make a question; choices have the options a and b."""
    options = OPTIONS if kind in (Kind.CHOICE, Kind.SEVERAL) else ()
    return Field(name, kind, text(f"ask-{name}"), None, required, options, only_if, limit)


def form(*fields: Field) -> Form:
    """Make a form of these questions."""
    return Form("test", text("title"), fields)


def names(fields: tuple[Field, ...]) -> list[str]:
    """Return the ids of fields."""
    return [one.id for one in fields]


def filled(draft: Draft, asked: Field, raw: Value, wording: str = "") -> Draft:
    """Answer a question, and expect the answer to be good."""
    found = fill(draft, asked, raw, at=NOW, wording=wording, today=TODAY)
    assert isinstance(found, Draft), found
    return found


def wrong(found: Draft | Value | Problem) -> Problem:
    """Expect a problem."""
    assert isinstance(found, Problem), found
    return found


def now_asked(the_form: Form, draft: Draft) -> str:
    """Return the id of the question that is asked now; empty when none is left."""
    asked = current(the_form, draft)
    return "" if asked is None else asked.id


def gathered(draft: Draft, asked: Field, *items: str) -> Draft:
    """Collect several items of a question, one after the other."""
    for item in items:
        draft = gather(draft, asked, item)
    return draft


EMPTY = Draft("test", "maria")
