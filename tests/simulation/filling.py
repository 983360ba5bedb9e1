"""Filling in whatever form is opened, with something plausible in every field."""

from __future__ import annotations

from datetime import datetime

from bot.forms.model import Field, Kind, Value
from bot.messages import FormView

_DAYS = "14"


def values(view: FormView, at: datetime, told: str, picks: dict[str, str]) -> tuple[tuple[str, Value], ...]:
    """Fill in every field that applies.

    Args:
        view: the form as it was opened.
        at: now; a day asked for is today.
        told: what is written where words are wanted, so that no two cases read alike.
        picks: the options to take, by field; elsewhere the first.
    """
    return tuple((one.id, _value(one, at, told, picks)) for one in view.fields)


def _value(asked: Field, at: datetime, told: str, picks: dict[str, str]) -> Value:
    offered = [one.id for one in asked.options]
    match asked.kind:
        case Kind.CHOICE:
            wanted = picks.get(asked.id, "")
            return wanted if wanted in offered else offered[0]
        case Kind.SEVERAL:
            return tuple(offered[:2])
        case Kind.DATE:
            return at.date().isoformat()
        case Kind.NUMBER:
            return _DAYS
        case Kind.YES_NO:
            return "yes"
        case Kind.LINK:
            return "https://example.com/work"
        case Kind.POINTS:
            return (f"{told}.",)
        case Kind.DOCUMENTS:
            return ()
        case Kind.TEXT:
            return f"{asked.id}: {told}."
