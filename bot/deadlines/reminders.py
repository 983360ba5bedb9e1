"""Reminders: what waits for one member of staff, or for the channel, as one message.

It is written when it is sent: what has been done since is not mentioned any more, and what has become late
since is. Belongs here: the words. When a reminder may go out is `bot.deadlines.quiet`, who gets it
`bot.deadlines.escalation`, and carrying it `bot.reminding`.
"""

from collections.abc import Iterable
from typing import Final

from bot import brevity
from bot.actions import Verb
from bot.case.model import Case
from bot.deadlines.clocks import Clock
from bot.deadlines.timers import Timer
from bot.ids import StaffId
from bot.messages import Message, Recipient, Reminder, ToStaff, button
from bot.people.model import Roster
from bot.texts import Short, Text, named, text
from bot.texts.render import Texts

_LEAST_LINES: Final = 1
"""Reminders that are told in full before the others are only named."""
_MOST_BUTTONS: Final = 5

Waiting = tuple[Reminder, Case | None]
"""A reminder, with its case as it is now."""


def message(
    waiting: Iterable[Waiting], to: Recipient, roster: Roster, texts: Texts, most: int = brevity.LONGEST
) -> Message | None:
    """Write one message from all that waits; None when nothing of it is true any more.

    The most urgent are told in a line each; of the others every reference is named, as far as there is room.
    """
    found: dict[Text, Case] = {}
    for reminder, case in waiting:
        said = None if case is None else _line(reminder, case, to, roster)
        if case is not None and said is not None:
            found.setdefault(said, case)
    if not found:
        return None
    lines = tuple(found)
    cases = dict.fromkeys(one.id for one in found.values())
    buttons = tuple(
        button(text("button-case", reference=one), Verb.CASE, one) for one in (*cases,)[:_MOST_BUTTONS]
    )
    if len(lines) == 1:
        return Message(lines, buttons)
    title = text("reminders-title", count=len(lines))
    return Message((title, *_told(found, title, texts, most)), buttons)


def _told(found: dict[Text, Case], title: Text, texts: Texts, most: int) -> tuple[Text, ...]:
    lines = tuple(found)
    if brevity.fits((title, *lines), texts, most):
        return lines
    for count in range(len(lines) - 1, _LEAST_LINES - 1, -1):
        said = (*lines[:count], _others(found, count))
        if brevity.fits((title, *said), texts, most):
            return said
    more = text("reminders-more", count=len(lines))
    count = brevity.how_many(lines, texts, most, (title, more))
    return (*lines[:count], text("reminders-more", count=len(lines) - count))


def _others(found: dict[Text, Case], told: int) -> Text:
    references = dict.fromkeys(one.id for one in tuple(found.values())[told:])
    return text("reminders-others", count=len(found) - told, references=", ".join(references))


def running(reminder: Reminder, case: Case) -> Timer | None:
    """Return the clock that a reminder is about, the most urgent of its kind; None when it is done."""
    of_it = (one for one in case.timers if one.clock is reminder.clock)
    return min(of_it, key=lambda one: (not one.late, one.due), default=None)


def _line(reminder: Reminder, case: Case, to: Recipient, roster: Roster) -> Text | None:
    if reminder.clock is None:
        return reminder.said
    timer = running(reminder, case)
    if timer is None:
        return None
    if timer.clock is Clock.CLAIM:
        if not timer.fired:
            return None  # he has done something on it since
        return text("remind-claim", reference=case.id, due=Short(timer.due))
    what, who = named("clock", timer.clock), holder(case.assignee, to, roster)
    if timer.late:
        since, due = Short(timer.breaches[0]), Short(timer.due)
        return text("remind-late", reference=case.id, what=what, since=since, due=due, who=who)
    return text("remind-soon", reference=case.id, what=what, due=Short(timer.due), who=who)


def holder(assignee: StaffId | None, to: Recipient, roster: Roster) -> Text:
    """Say who has the case, to whoever reads it."""
    member = roster.get(assignee)
    if member is None:
        return text("held-by-nobody")
    return text("held-by-you") if to == ToStaff(member.id) else text("held-by", name=member.name)
