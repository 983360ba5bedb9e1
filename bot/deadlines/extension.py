"""Extension: the one later date that a duty may get, and how far it may lie (law 8).

Once, before the date, with a reason, told. Belongs here: which duties know it, and the limit. Who writes it
and how it reads is `bot.review.extending`; a question that carries it, `bot.review.windows`.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.deadlines.clocks import AnyClock, Clock, ClockKind
from bot.deadlines.rules import Rules
from bot.deadlines.time import NONE, due
from bot.deadlines.timers import Timer, planned

EXTENDED_BY: Final[dict[AnyClock, Clock]] = {
    Clock.DECISION: Clock.DECISION_EXTENSION,
    Clock.SECOND_REVIEW: Clock.DECISION_EXTENSION,
    Clock.DATA_REQUEST: Clock.DATA_REQUEST_EXTENSION,
}
"""Which duties may move later at all, and the clock that says how far."""


CAN_BE_NONE: Final = frozenset(EXTENDED_BY.values())
"""The clocks that an admin can give no time at all: nothing is put off then."""


def forbidden(timer: Timer, rules: Rules) -> bool:
    """Tell whether the marketplace itself has chosen that this duty is never put off."""
    longest = EXTENDED_BY.get(timer.clock)
    return longest is not None and NONE in rules.durations_of(longest)


def limit(timer: Timer, rules: Rules) -> datetime:
    """Return the latest date that a duty may move to; its own date where it may not move any more.

    A law that sets the date sets the limit, too: beyond it goes only what the same law allows.
    """
    longest = EXTENDED_BY.get(timer.clock)
    if longest is None or timer.late or timer.moved_later:
        return timer.due
    ends = (rules.due(longest, timer.due), *_legal_ends(timer, longest, rules))
    return max(timer.due, min(ends))


def moved(timer: Timer, until: datetime, at: datetime, rules: Rules) -> Timer:
    """Return the duty with its later date, and a ladder that begins anew."""
    return planned(replace(timer, due=until, moved_later=True, fired=(), round_start=at), rules)


def _legal_ends(timer: Timer, longest: Clock, rules: Rules) -> tuple[datetime, ...]:
    ends = []
    for one in rules.applied:
        if one.clock is timer.clock and one.law:
            end = due(timer.since, one.lasts, ClockKind.DUTY, rules.calendar)
            more = [
                each.lasts for each in rules.applied if (each.clock, each.preset) == (longest, one.preset)
            ]
            ends.append(due(end, more[0], ClockKind.DUTY, rules.calendar) if more else end)
    return tuple(ends)
