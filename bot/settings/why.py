"""Why a date is what it is: every clock of one case, explained in words.

Belongs here: the story of dates that run. How rules come to a date is told by `bot.deadlines.explain`; a date
that is not what the rules in force would give is said to be so, with the reason that can be known.
"""

from collections.abc import Iterator

from bot.case.model import Case
from bot.deadlines import explain
from bot.deadlines.clocks import CLOCKS, ClockKind, Keeping
from bot.deadlines.rules import Rules
from bot.deadlines.timers import Timer
from bot.messages import Message
from bot.settings import force
from bot.settings.model import Settings
from bot.settings.office import Office
from bot.settings.showing import option
from bot.texts import Text, When, named, text
from bot.world import World


def message(case: Case, settings: Settings, world: World) -> Message:
    """Explain each date of a case, the next first."""
    if not case.timers:
        return Message((text("why-none", reference=case.id),))
    parts: list[Text] = [text("why-title", reference=case.id)]
    for timer in sorted(case.timers, key=lambda one: (one.due, one.key)):
        parts += _timer(timer, case, settings, world)
    return Message(tuple(parts))


def _timer(timer: Timer, case: Case, settings: Settings, world: World) -> Iterator[Text]:
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
    elif timer.own_length or isinstance(timer.clock, Keeping):
        yield text("why-own-length")
    elif timer.moved_later:
        yield text("why-moved-later")
    elif world.rules.due(timer.clock, timer.since) == timer.due:
        yield text("why-rule", options=_options(timer, world.rules, world))
        yield from explain.explain_clock(timer.clock, world.rules, timer.since)
    else:
        yield from _differs(timer, settings, world)


def _differs(timer: Timer, settings: Settings, world: World) -> Iterator[Text]:
    """Say why a date is not what the rules in force give, by the version that gave it if there is one."""
    by_rules = world.rules.due(timer.clock, timer.since)
    window = CLOCKS[timer.clock].kind is ClockKind.WINDOW
    better = timer.due > by_rules if window else timer.due < by_rules
    earlier = _by_version(timer, settings, world) if better else None
    if earlier is not None:
        number, rules = earlier
        options = _options(timer, rules, world)
        yield text("why-version", rules=When(by_rules), number=str(number), options=options)
        yield from explain.explain_clock(timer.clock, rules, timer.since)
    elif window and timer.round_start is not None:
        yield text("why-postponed")
    else:
        yield text("why-better" if better else "why-grace", rules=When(by_rules))


def _by_version(timer: Timer, settings: Settings, world: World) -> tuple[int, Rules] | None:
    """Find the latest version whose rules come to the date that stands."""
    office = world.office or Office()
    for version in office.versions:
        if version.after == settings.choices or not force.calendar_possible(office.ground, version.after):
            continue
        rules = force.rules(office.ground, version.after, version.number)
        if rules.due(timer.clock, timer.since) == timer.due:
            return version.number, rules
    return None


def _options(timer: Timer, rules: Rules, world: World) -> tuple[Text, ...]:
    ground = (world.office or Office()).ground
    return tuple(option(one, ground) for one in rules.origins(timer.clock))
