"""Why a date is what it is: every clock of one case, explained in words.

Belongs here: the story of dates that run. How rules come to a date is told by `bot.deadlines.explain`; a date
that is not what the rules in force would give is said to be so, with the reason that can be known.
"""

from collections.abc import Iterator
from datetime import datetime

from bot.case.model import Case
from bot.deadlines import explain
from bot.deadlines.clocks import CLOCKS, ClockKind
from bot.deadlines.timers import Timer
from bot.messages import Message
from bot.settings.office import Office
from bot.settings.showing import option
from bot.texts import Text, When, named, text
from bot.world import World


def message(case: Case, world: World, at: datetime) -> Message:
    """Explain each date of a case, the next first."""
    if not case.timers:
        return Message((text("why-none", reference=case.id),))
    parts: list[Text] = [text("why-title", reference=case.id)]
    for timer in sorted(case.timers, key=lambda one: (one.due, one.key)):
        parts += _timer(timer, case, world)
    del at
    return Message(tuple(parts))


def _timer(timer: Timer, case: Case, world: World) -> Iterator[Text]:
    spec = CLOCKS[timer.clock]
    document = next((one.name for one in case.documents if one.id == timer.ref), "")
    yield text(
        "why-date-about" if document else "why-date",
        clock=named("clock", timer.clock),
        due=When(timer.due),
        party=named("party", spec.owner),
        about=document,
    )
    yield text("why-began", since=When(timer.since))
    if timer.late:
        yield text("why-late", was=When(timer.breaches[0]), times=len(timer.breaches))
        return
    if timer.own_length:
        yield text("why-own-length")
        return
    if timer.moved_later:
        yield text("why-moved-later")
        return
    by_rules = world.rules.due(timer.clock, timer.since)
    if by_rules == timer.due:
        ground = (world.office or Office()).ground
        options = tuple(option(one, ground) for one in world.rules.origins(timer.clock))
        yield text("why-rule", options=options)
        yield from explain.explain_clock(timer.clock, world.rules, timer.since)
        return
    yield from _differs(timer, by_rules)


def _differs(timer: Timer, by_rules: datetime) -> Iterator[Text]:
    """Say why a date is not what the rules in force give."""
    window = CLOCKS[timer.clock].kind is ClockKind.WINDOW
    if window and timer.round_start is not None:
        yield text("why-postponed")
        return
    better = timer.due > by_rules if window else timer.due < by_rules
    yield text("why-better" if better else "why-grace", rules=When(by_rules))
