"""The clock goes forward only, and nothing is skipped on the way."""

from datetime import datetime, timedelta

import pytest

from adapters.sandbox.clock import SandboxClock, Traveller
from tests.adapters.wiring import MONDAY

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class World:
    """Alarms that go away when their time has come; each remembers when it fired."""

    def __init__(self, *alarms: timedelta, letters: tuple[timedelta, ...] = (), stuck: bool = False) -> None:
        """Set alarms at these times after the beginning; letters wait for theirs, and are no alarms."""
        self.clock = SandboxClock(lambda: MONDAY)
        self.alarms = sorted(MONDAY + one for one in alarms)
        self.fired: list[tuple[datetime, datetime]] = []
        self.stuck = stuck
        self.letters = [MONDAY + one for one in letters]
        self.traveller = Traveller(self.clock, self.next_event, self.next_alarm, self.tick)

    async def next_alarm(self) -> datetime | None:
        """Return the first that is left."""
        return self.alarms[0] if self.alarms else None

    async def next_event(self) -> datetime | None:
        """Return what comes first, an alarm or a letter."""
        return min((*self.alarms, *self.letters), default=None)

    async def tick(self) -> None:
        """Fire what is due."""
        while self.letters and self.letters[0] <= self.clock.now():
            self.fired.append((self.letters.pop(0), self.clock.now()))
        while not self.stuck and self.alarms and self.alarms[0] <= self.clock.now():
            self.fired.append((self.alarms.pop(0), self.clock.now()))


def test_it_shows_the_real_time_and_what_was_skipped() -> None:
    real = [MONDAY]
    clock = SandboxClock(lambda: real[0])
    assert clock.now() == MONDAY
    clock.advance(DAY)
    real[0] += HOUR
    assert clock.now() == MONDAY + DAY + HOUR


def test_it_never_goes_back() -> None:
    with pytest.raises(ValueError, match="forward"):
        SandboxClock(lambda: MONDAY).advance(timedelta(seconds=-1))


async def test_every_alarm_on_the_way_fires_at_its_own_time_and_in_order() -> None:
    world = World(20 * HOUR, HOUR, 5 * HOUR, 30 * HOUR)
    await world.traveller.by(DAY)
    assert [due for due, _ in world.fired] == [MONDAY + HOUR, MONDAY + 5 * HOUR, MONDAY + 20 * HOUR]
    assert all(at == due for due, at in world.fired)
    assert world.clock.now() == MONDAY + DAY


async def test_it_goes_exactly_to_the_next_alarm() -> None:
    world = World(7 * HOUR, 9 * HOUR)
    assert await world.traveller.to_next_alarm()
    assert world.clock.now() == MONDAY + 7 * HOUR
    assert len(world.fired) == 1


async def test_letters_on_the_way_to_the_next_alarm_go_out_at_their_time_and_do_not_stop_it() -> None:
    world = World(7 * HOUR, letters=(HOUR, 2 * HOUR))
    assert await world.traveller.to_next_alarm()
    assert world.clock.now() == MONDAY + 7 * HOUR, "it is where the page says that the next deadline is"
    assert world.fired == [(MONDAY + hours, MONDAY + hours) for hours in (HOUR, 2 * HOUR, 7 * HOUR)]


async def test_where_only_letters_wait_it_goes_to_the_first() -> None:
    world = World(letters=(HOUR,))
    assert await world.traveller.to_next_alarm()
    assert world.clock.now() == MONDAY + HOUR


async def test_without_an_alarm_it_stays() -> None:
    world = World()
    assert not await world.traveller.to_next_alarm()
    assert world.clock.now() == MONDAY


async def test_an_alarm_that_does_not_go_away_holds_nothing_up() -> None:
    world = World(HOUR, stuck=True)
    await world.traveller.by(DAY)
    assert world.clock.now() == MONDAY + DAY


async def test_it_goes_to_a_moment_and_every_alarm_on_the_way_fires() -> None:
    world = World(HOUR, 5 * HOUR)
    assert await world.traveller.to(MONDAY + 3 * HOUR)
    assert (world.clock.now(), len(world.fired)) == (MONDAY + 3 * HOUR, 1)


async def test_a_moment_that_has_passed_is_here_already_and_one_far_away_is_refused() -> None:
    world = World()
    assert await world.traveller.to(MONDAY - DAY)
    assert not await world.traveller.to(MONDAY + 5000 * DAY)
    assert world.clock.now() == MONDAY
