"""The walk: every place a case can be in, with everything that can happen there.

It is made once for all tests of a run; its figures are printed with `-rP`.
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.case.lifecycle import TRANSITIONS
from bot.case.model import Case, Purpose, Stage, Status
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.effects import Send
from bot.events import Event
from bot.messages import ToModerators
from bot.people.model import Role
from bot.step import Decision, Subject
from bot.world import World
from tests.laws import scene
from tests.laws.driver import Driver
from tests.laws.walk import Visit, walked

pytestmark = pytest.mark.timeout(600)  # the first of them makes the walk

SEASON = timedelta(days=40)
"""Longer than any window and any duty of the rules the walk is made under."""


def test_every_reachable_state_and_event_keeps_the_laws() -> None:
    seen = walked()
    print(f"{len(seen.visits)} places walked on from, {len(seen.states)} states, {seen.edges} events tried")
    assert seen.broken == {}
    assert seen.edges > 50_000


def test_the_walk_reaches_every_status_and_stage() -> None:
    reached = {(one.case.status, one.case.stage) for one in walked().visits}
    assert {status for status, _ in reached} == set(Status)
    assert (Status.SECOND_REVIEW, Stage.SECOND) in reached


def test_every_row_of_the_table_is_walked_and_no_other() -> None:
    allowed = {(before, after) for (before, _), targets in TRANSITIONS.items() for after in targets}
    # Two rows at once: handing in with a reviewer already there, a reason that turns out to be none.
    combined = {
        (Status.DRAFT, Status.BEING_REVIEWED),
        (Status.DRAFT, Status.WAITING_FOR_REASONS),
        (Status.WAITING_FOR_YOU, Status.WAITING_FOR_REASONS),
    }
    moved = {(before, after) for before, after in walked().rows if before is not after}
    assert moved <= allowed | combined
    assert {before for before, _ in allowed} == {before for before, _ in moved}


def _sample(status: Status) -> Iterator[Visit]:
    """Yield a visit for each way a case can be in `status`: each place once."""
    seen = set()
    for visit in walked().visits:
        place = (visit.case.stage, visit.case.assignee is None, visit.case.proved, bool(visit.case.rulings))
        if visit.case.status is status and place not in seen:
            seen.add(place)
            yield visit


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.CLOSED])
def test_with_staff_silent_for_ever_the_admin_is_pressed_and_every_breach_is_told(status: Status) -> None:
    for visit in _sample(status):
        story = Driver(start=visit.case, now=visit.now)
        pressed, told = _wait(story, SEASON)
        case = story.case
        assert case is not None
        assert story.problems == []
        owed = [one for one in case.timers if CLOCKS[one.clock].kind is ClockKind.DUTY and one.late]
        if any(one.clock is not Clock.RECEIPT for one in owed):
            assert pressed, f"nobody pressed an admin, from {visit.path}"
        for one in owed:
            if CLOCKS[one.clock].shown:
                assert told, f"{one.key} was late and she was not told, from {visit.path}"


def test_with_the_freelancer_silent_for_ever_nothing_closes_without_a_delivered_warning() -> None:
    for status in Status:
        for visit in _sample(status):
            if not visit.case.open:
                continue
            deaf = Driver(start=visit.case, now=visit.now)
            deaf.warned.clear()
            before = deaf.case
            _wait(deaf, SEASON * 3, arrives=False)
            assert before is not None
            assert deaf.case is not None
            if not any(one.warned_at for one in before.timers) and not _warning_on_its_way(before):
                assert deaf.case.open, f"closed without a warning that arrived, from {visit.path}"


def _warning_on_its_way(case: Case) -> bool:
    return any(one.purpose is Purpose.WARNING for one in case.tracked)


def _wait(story: Driver, span: timedelta, *, arrives: bool = True) -> tuple[bool, bool]:
    """Wait, day by day; return whether an admin was pressed and whether she was told of a breach."""
    pressed = told = False
    deciding = story.deciding

    def watched(subject: Subject, event: Event, world: World) -> Decision:
        nonlocal pressed, told
        decision = deciding(subject, event, world)
        for one in decision.effects:
            if isinstance(one, Send):
                keys = {part.key for part in one.message.parts}
                pressed |= bool(keys & {"alarm-still-late", "alarm-late"}) and isinstance(
                    one.to, ToModerators
                )
                told |= bool(keys & {"late-sorry", "safety-late"})
        return decision

    story.deciding = watched
    for _ in range(span.days):
        story.passes(timedelta(days=1))
        while story.outbox:
            if arrives:
                story.delivers()
            else:
                story.loses()
    assert scene.world().roster.with_role(Role.ADMIN)
    return pressed, told
