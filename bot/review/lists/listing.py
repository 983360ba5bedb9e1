"""Listing: a page of cases, the most urgent first, with ways to turn it and to narrow it down."""

from dataclasses import replace
from typing import Final

from bot import brevity
from bot.actions import MAX_BYTES, Action, Verb
from bot.messages import Button, Message, button
from bot.people.model import Roster
from bot.ports import CaseRow, Column
from bot.review.lists.wishes import PAGE, Wish, called
from bot.texts import Short, Text, named, text
from bot.texts.render import Texts

_TITLES: Final = {
    Verb.QUEUE: "queue-title",
    Verb.OVERDUE: "queue-title-late",
    Verb.MINE: "queue-title-mine",
    Verb.FIND: "queue-title-found",
}
_EMPTY: Final = {
    Verb.QUEUE: "queue-empty",
    Verb.OVERDUE: "queue-empty-late",
    Verb.MINE: "queue-empty-mine",
    Verb.FIND: "queue-empty-found",
}
_NARROW: Final = {
    Column.STATUS: "button-by-status",
    Column.REASON: "button-by-reason",
    Column.LANGUAGE: "button-by-language",
    Column.TEAM: "button-by-team",
}
_MOST_CHOICES: Final = 18


def listing(rows: tuple[CaseRow, ...], total: int, wish: Wish, roster: Roster, texts: Texts) -> Message:
    """List cases, a line each, as many as fit into a message."""
    only = _only(wish)
    longest = text(_TITLES[wish.verb], total=total, first=total, last=total)
    rows = rows[: _how_many(rows, (longest, *only), roster, texts)]
    if not rows:
        everything = (_to(text("button-all"), Wish(wish.verb)),) if wish.where or wish.offset else ()
        return Message((text(_EMPTY[wish.verb]), *only), everything)
    first, last = wish.offset + 1, wish.offset + len(rows)
    parts = (
        text(_TITLES[wish.verb], total=total, first=first, last=last),
        *only,
        *(line(one, roster) for one in rows),
    )
    return Message(
        parts, (*_open_buttons(rows), *_pages(total, wish, len(rows)), *_ways(total, wish, roster))
    )


def choices(counted: tuple[tuple[str, int], ...], column: Column, wish: Wish) -> Message:
    """Offer what a list can be narrowed down to, with how many cases each has."""
    shown = tuple(
        _to(text("button-narrow", what=called(column, value), count=count), wish.narrowed(column, value))
        for value, count in counted[:_MOST_CHOICES]
    )
    return Message((text("narrow-by"), *_only(wish)), (*shown, _to(text("button-all"), Wish(wish.verb))))


def barred(rows: tuple[CaseRow, ...]) -> Message:
    """List whose freelancers are barred, and until when."""
    if not rows:
        return Message((text("barred-nobody"),))
    lines = tuple(
        text("barred-line", reference=one.case, until=Short(one.barred_until))
        for one in rows
        if one.barred_until is not None
    )
    return Message((text("barred-title", count=len(lines)), *lines), _open_buttons(rows))


def line(row: CaseRow, roster: Roster) -> Text:
    """Say a case in a line."""
    holder = roster.get(row.assignee)
    return text(
        _line_of(row),
        reference=row.case,
        status=named("staff-status", row.status),
        reason=called(Column.REASON, row.reason),
        due=Short(row.next_due) if row.next_due else text("queue-no-date"),
        who=text("held-by", name=holder.name) if holder else text("queue-free"),
    )


def _line_of(row: CaseRow) -> str:
    if row.unsafe:
        return "queue-line-unsafe"
    return "queue-line-late" if row.late else "queue-line"


def _only(wish: Wish) -> tuple[Text, ...]:
    if not wish.where:
        return ()
    return (text("list-only", what=tuple(called(*one) for one in wish.where)),)


def _open_buttons(rows: tuple[CaseRow, ...]) -> tuple[Button, ...]:
    return tuple(button(text("button-case", reference=one.case), Verb.CASE, one.case) for one in rows)


def _how_many(rows: tuple[CaseRow, ...], above: tuple[Text, ...], roster: Roster, texts: Texts) -> int:
    """Return how many cases there is room for: one at the least, so that every page leads on."""
    lines = (line(one, roster) for one in rows)
    return max(1, brevity.how_many(lines, texts, brevity.LONGEST, above))


def _pages(total: int, wish: Wish, shown: int) -> tuple[Button, ...]:
    offered = (
        (wish.offset > 0, "button-earlier", max(0, wish.offset - PAGE)),
        (wish.offset + shown < total, "button-further", wish.offset + shown),
    )
    turned = ((label, replace(wish, offset=offset)) for there, label, offset in offered if there)
    return tuple(_to(text(label), to) for label, to in turned if _fits(to))


def _ways(total: int, wish: Wish, roster: Roster) -> tuple[Button, ...]:
    """Offer to narrow the list down where that saves turning pages, and to widen it again."""
    chosen = {column for column, _ in wish.where}
    useful = [one for one in _NARROW if one not in chosen and (one is not Column.TEAM or roster.teams)]
    narrower = useful if total > PAGE and wish.verb is not Verb.FIND else []
    ways = [_to(text(_NARROW[one]), Wish(wish.verb, wish.where, 0, one)) for one in narrower]
    free = wish.verb in (Verb.QUEUE, Verb.OVERDUE) and total > PAGE and Column.HOLDER not in chosen
    nobody = (_to(text("button-held-by-nobody"), wish.narrowed(Column.HOLDER, "")),) if free else ()
    return (*nobody, *ways, *((_to(text("button-all"), Wish(wish.verb)),) if wish.where else ()))


def _to(label: Text, wish: Wish) -> Button:
    return button(label, wish.verb, wish.spelled())


def _fits(wish: Wish) -> bool:
    """Tell whether a button can hold it: what is looked for may be long."""
    try:
        return len(Action(wish.verb, wish.spelled()).encode().encode()) <= MAX_BYTES
    except ValueError:
        return False
