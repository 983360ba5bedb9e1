"""Many cases in a database: copies of a few that real stories made, each its own freelancer's.

For looking at lists and pages when there is a lot, and for measuring them. Belongs here: copying. Every copy
is saved as the service saves a case, with its alarms.
"""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.case.model import Case, Status
from bot.deadlines.timers import Timer, pending
from bot.forms.model import Answer
from bot.ids import Address, PersonId, StaffId, case_reference
from bot.people.model import Person
from bot.ports import Store, Tx
from tests.bot.roles.scenes import scene

STATUSES: Final = (
    Status.RECEIVED,
    Status.RECEIVED,
    Status.BEING_REVIEWED,
    Status.WAITING_FOR_YOU,
    Status.WAITING_FOR_REASONS,
    Status.DECIDED,
)
LANGUAGES: Final = ("en", "en", "es", "ru", "uk")
REASONS: Final = ("identity_not_verified", "low_win_rate", "fake_reviews", "copyright_or_ip", "inactivity")
_TOGETHER: Final = 100


async def fill(
    store: Store, count: int, now: datetime, staff: tuple[str, ...], first: str = ""
) -> list[Case]:
    """Save so many cases; every tenth is late. The first may be of somebody whose chat is there."""
    models = {status: (await scene(status)).case for status in {*STATUSES}}
    made = [_copy(models[STATUSES[one % len(STATUSES)]], one, now, staff) for one in range(count)]
    if first:
        person, case = made[0]
        made[0] = (replace(person, address=Address("sandbox", first)), case)
    for start in range(0, count, _TOGETHER):
        some = made[start : start + _TOGETHER]
        await store.transact(lambda tx, some=some: _save(tx, some))  # type: ignore[misc]
        await asyncio.sleep(0)
    return [case for _, case in made]


def _save(tx: Tx, some: list[tuple[Person, Case]]) -> None:
    for person, case in some:
        tx.save_person(person)
        tx.save_case(case, pending(case.timers))


def _copy(model: Case, number: int, now: datetime, staff: tuple[str, ...]) -> tuple[Person, Case]:
    who = PersonId(f"many-{number}")
    language = LANGUAGES[number % len(LANGUAGES)]
    name = f"Freelancer {number}"
    case_id = case_reference(f"many {number}")
    person = Person(
        who,
        Address("sandbox", f"many-{number}"),
        revision=1,
        language=language,
        consented_at=now,
        case=case_id,
        known_as=name,
    )
    reason = REASONS[number % len(REASONS)]
    kept = tuple(one for one in model.intake.answers if one.field not in ("account", "reason"))
    answers = (*kept, _answer("account", f"studio-{number}", now), _answer("reason", reason, now))
    shift = now - model.opened_at - timedelta(hours=number % 40)
    copy = replace(
        model,
        id=case_id,
        person=who,
        opened_at=model.opened_at + shift,
        submitted_at=now - timedelta(hours=number % 40),
        revision=1,
        intake=replace(model.intake, by=who, answers=answers),
        language=language,
        handle=name,
        assignee=StaffId(staff[number % len(staff)]) if model.assignee else None,
        tracked=(),
        imposers=(),
        timers=tuple(_shifted(one, shift, late=number % 10 == 9) for one in model.timers),
    )
    return person, copy


def _answer(field: str, value: str, at: datetime) -> Answer:
    return Answer(field, value, "", at)


def _shifted(timer: Timer, shift: timedelta, *, late: bool) -> Timer:
    due = timer.due + shift + timedelta(days=1)
    return replace(
        timer,
        since=timer.since + shift,
        due=due,
        rings_at=due,
        breaches=(due - timedelta(days=2),) if late else timer.breaches,
    )
