"""The ladders that hold unless something else is configured; design §5.

Half of the term: whoever owes it. Four fifths: the moderator channel too. One business day before. The date:
the lead, and the freelancer is told. One business day after: somebody else gets it. Then daily to the admins.
"""

from typing import Final

from bot.deadlines.clocks import CLOCKS, AnyClock, Clock, ClockKind, Party
from bot.deadlines.ladder import DUE, Act, Ladder, Late, Offset, Rung
from bot.deadlines.time import Duration, Unit

_DAY: Final = Duration(1, Unit.DAYS)


def _before(count: int, unit: Unit) -> Offset:
    return Offset(by=Duration(count, unit))


def _after(count: int, unit: Unit) -> Offset:
    return Offset(by=Duration(count, unit), after=True)


_NEAR: Final = (
    Rung(Offset(share=50), (Act.REMIND_ASSIGNEE,)),
    Rung(Offset(share=80), (Act.REMIND_ASSIGNEE, Act.POST_CHANNEL)),
    Rung(_before(1, Unit.BUSINESS_DAYS), (Act.REMIND_ASSIGNEE,)),
    Rung(DUE, (Act.MENTION_LEAD, Act.POST_CHANNEL, Act.TELL_FREELANCER), Late.FIRE),
)
_DAILY: Final = Rung(_after(2, Unit.BUSINESS_DAYS), (Act.TELL_ADMIN, Act.POST_CHANNEL), every=_DAY)


def _duty(afterwards: Act) -> Ladder:
    return (*_NEAR, Rung(_after(1, Unit.BUSINESS_DAYS), (afterwards,), Late.FIRE), _DAILY)


_WHO_HAS_IT: Final = _duty(Act.REASSIGN)
_BESIDE: Final = _duty(Act.SECOND_REVIEWER)
_OF_LEADS: Final = _duty(Act.TELL_ADMIN)
_SAFETY: Final = (
    Rung(Offset(share=50), (Act.MENTION_LEAD, Act.POST_CHANNEL)),
    Rung(DUE, (Act.MENTION_LEAD, Act.TELL_ADMIN, Act.POST_CHANNEL, Act.TELL_FREELANCER), Late.FIRE),
    Rung(_after(1, Unit.DAYS), (Act.TELL_ADMIN, Act.POST_CHANNEL), every=_DAY),
)
_WINDOW: Final = (
    Rung(Offset(share=50), (Act.REMIND_FREELANCER,), Late.SKIP),
    Rung(_before(72, Unit.HOURS), (Act.WARN_FREELANCER,), Late.SKIP),
    Rung(DUE, (), Late.FIRE),
)
_DRAFT: Final = (
    Rung(Offset(share=4), (Act.REMIND_FREELANCER,), Late.SKIP),
    Rung(Offset(share=25), (Act.REMIND_FREELANCER,), Late.SKIP),
    Rung(_before(7, Unit.DAYS), (Act.WARN_FREELANCER,), Late.SKIP),
    Rung(DUE, (), Late.FIRE),
)
_APPEAL: Final = (
    Rung(_before(14, Unit.DAYS), (Act.REMIND_FREELANCER,), Late.SKIP),
    Rung(_before(72, Unit.HOURS), (Act.WARN_FREELANCER,), Late.SKIP),
    Rung(DUE, (), Late.FIRE),
)
_RENEWAL: Final = (
    Rung(_before(60, Unit.DAYS), (Act.REMIND_FREELANCER,), Late.SKIP),
    Rung(_before(30, Unit.DAYS), (Act.REMIND_FREELANCER,), Late.SKIP),
    Rung(_before(14, Unit.DAYS), (Act.REMIND_FREELANCER,), Late.SKIP),
    Rung(_before(7, Unit.DAYS), (Act.WARN_FREELANCER,), Late.SKIP),
    Rung(DUE, (), Late.FIRE),
)
"""Well ahead: a new passport takes weeks."""
_CLAIM: Final = (Rung(_before(1, Unit.BUSINESS_DAYS), (Act.REMIND_ASSIGNEE,)), Rung(DUE, (), Late.FIRE))
_STATUS: Final = (Rung(_before(14, Unit.HOURS), (), Late.SKIP), Rung(DUE, (), Late.FIRE))
"""It looks for daylight before its date: he hears from us within the time, and not at night."""
_AUTOMATIC: Final = (Rung(DUE, (), Late.FIRE),)


def default_ladder(clock: AnyClock) -> Ladder:
    """Return the rungs of `clock`, earliest first."""
    spec = CLOCKS[clock]
    if not spec.ladder:
        return _STATUS if clock is Clock.STATUS_UPDATE else _AUTOMATIC
    if spec.kind is ClockKind.WINDOW:
        of_their_own: dict[AnyClock, Ladder] = {
            Clock.DRAFT: _DRAFT,
            Clock.APPEAL_WINDOW: _APPEAL,
            Clock.RENEWAL: _RENEWAL,
        }
        return of_their_own.get(clock, _WINDOW)
    if clock is Clock.CLAIM:
        return _CLAIM
    if clock is Clock.SAFETY:
        return _SAFETY
    if spec.owner is not Party.ASSIGNEE:
        return _OF_LEADS
    return _BESIDE if spec.obligation or clock is Clock.SECOND_REVIEW else _WHO_HAS_IT
