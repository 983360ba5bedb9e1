"""The heading: what a case's thread is called, and what its icon or tags say.

Drawn anew for everything that goes to the thread, so that it is as current as what stands in it.
"""

from bot.case.model import Case
from bot.deadlines.clocks import Clock
from bot.messages import Heading
from bot.texts import Text, named, text


def heading(case: Case) -> Heading:
    """Name the case's thread, and say how it stands."""
    return Heading(
        case=case.id,
        title=_title(case),
        status=case.status.value,
        reason=case.reason_code,
        late=case.late,
        unsafe=case.timer(Clock.SAFETY.value) is not None,
        open=case.open or case.owing,
    )


def _title(case: Case) -> Text:
    status = named("staff-status", case.status)
    if not case.reason_code:
        return text("thread-title-plain", reference=case.id, status=status)
    return text("thread-title", reference=case.id, status=status, reason=named("reason", case.reason_code))
