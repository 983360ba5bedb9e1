"""The queue: lists that staff read, the most urgent first."""

from bot.actions import Verb
from bot.messages import Button, Message, button
from bot.people.model import Roster
from bot.ports import CaseRow, Query
from bot.texts import Text, When, named, text


def listing(rows: tuple[CaseRow, ...], total: int, query: Query, roster: Roster) -> Message:
    """List cases, a line each, with paging."""
    if not rows:
        return Message((text("queue-empty-late" if query.late_only else "queue-empty"),))
    title = "queue-title-late" if query.late_only else "queue-title"
    first, last = query.offset + 1, query.offset + len(rows)
    parts = (text(title, total=total, first=first, last=last), *(line(one, roster) for one in rows))
    return Message(parts, (*_open_buttons(rows), *_pages(total, query)))


def line(row: CaseRow, roster: Roster) -> Text:
    """Say a case in a line."""
    holder = roster.get(row.assignee)
    return text(
        "queue-line-late" if row.late else "queue-line",
        reference=row.case,
        status=named("staff-status", row.status),
        due=When(row.next_due) if row.next_due else text("queue-no-date"),
        who=text("held-by", name=holder.name) if holder else text("held-by-nobody"),
    )


def _open_buttons(rows: tuple[CaseRow, ...]) -> tuple[Button, ...]:
    return tuple(button(text("button-case", reference=one.case), Verb.CASE, one.case) for one in rows)


def _pages(total: int, query: Query) -> tuple[Button, ...]:
    verb = Verb.OVERDUE if query.late_only else Verb.QUEUE
    buttons = []
    if query.offset:
        buttons.append(button(text("button-earlier"), verb, str(max(0, query.offset - query.limit))))
    if query.offset + query.limit < total:
        buttons.append(button(text("button-further"), verb, str(query.offset + query.limit)))
    return tuple(buttons)
