"""The process: what is due happens, in order, whatever else fails."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import structlog.testing

from app import records
from app.alarms import AGAIN_AFTER, BATCH, Alarms
from app.process import App
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, Unit
from bot.errors import LawBrokenError
from bot.events import Body
from bot.ports import DueAlarm
from bot.service import Service
from tests.app.support import Door, app_of
from tests.support.play import Freelancer, Play


class Recording(Service):
    """A service that notes which alarms it is handed, and stumbles over some."""

    def __init__(self, play: Play, stumbles: Callable[[DueAlarm], bool] = lambda _: False) -> None:
        super().__init__(play.store, play.service.policy, lambda: "seed")
        self.handed: list[DueAlarm] = []
        self.stumbles = stumbles

    async def alarm(self, due: DueAlarm, at: datetime) -> None:
        self.handed.append(due)
        if self.stumbles(due):
            raise RuntimeError("the core is wrong here")
        await super().alarm(due, at)


def complaints(lines: Sequence[Mapping[str, object]]) -> list[object]:
    """List what went wrong: jobs that begin with the process may have more to say."""
    return [line["event"] for line in lines if line["log_level"] not in ("debug", "info")]


async def still_due(play: Play) -> tuple[DueAlarm, ...]:
    return await play.store.transact(lambda tx: tx.due_alarms(play.now, 1000))


async def drafts(play: Play, count: int) -> None:
    """Let many people begin, a minute apart."""
    for number in range(count):
        await Freelancer(play, f"person-{number}").begins()
        play.now += timedelta(minutes=1)


# -- alarms ---------------------------------------------------------------------------------------


async def test_a_tick_fires_what_is_due_oldest_first_and_delivers_what_follows() -> None:
    play = Play()
    await drafts(play, 3)
    play.now += timedelta(days=40)
    waiting, service = await still_due(play), Recording(play)
    app = app_of(play)
    app.alarms = Alarms(service)
    sent = len(play.stage.sent)

    assert len(waiting) == 3
    assert await app.tick(play.now) > 0

    assert tuple(service.handed[:3]) == waiting
    assert await still_due(play) == ()
    assert len(play.stage.sent) > sent
    assert await app.tick(play.now) == 0


async def test_a_tick_before_anything_is_due_does_nothing() -> None:
    play = Play()
    await play.freelancer.begins()
    assert await app_of(play).tick(play.now) == 0


async def test_more_alarms_than_a_batch_all_fire() -> None:
    play = Play()
    await drafts(play, BATCH + 5)
    play.now += timedelta(days=2)
    service = Recording(play)
    await Alarms(service).fire(play.now)
    assert len({one.case for one in service.handed}) == BATCH + 5
    assert await still_due(play) == ()


async def test_an_alarm_that_fails_holds_up_no_other_and_is_tried_again_later() -> None:
    play = Play()
    await drafts(play, 3)
    play.now += timedelta(days=2)
    first = (await still_due(play))[0]
    service = Recording(play, lambda one: one == first)
    alarms = Alarms(service)

    with structlog.testing.capture_logs() as lines:
        assert await alarms.fire(play.now) == 2
        assert await alarms.fire(play.now) == 0
    assert await still_due(play) == (first,)
    assert [(line["event"], line["case"], line["log_level"]) for line in lines] == [
        ("alarm failed", first.case, "error")
    ]

    service.stumbles = lambda _: False
    play.now += AGAIN_AFTER
    assert await alarms.fire(play.now) == 1
    assert await still_due(play) == ()


async def test_a_batch_of_failing_alarms_does_not_starve_the_rest() -> None:
    play = Play()
    await drafts(play, BATCH + 5)
    play.now += timedelta(days=2)
    bad = set((await still_due(play))[: BATCH + 2])
    with structlog.testing.capture_logs() as lines:
        assert await Alarms(Recording(play, lambda one: one in bad)).fire(play.now) == 3
    assert len(lines) == BATCH + 2


async def test_an_alarm_that_does_not_go_away_is_named_and_does_not_spin() -> None:
    play = Play()
    await drafts(play, 2)
    play.now += timedelta(days=2)
    stuck = (await still_due(play))[0]
    dedup = f"alarm:{stuck.case}:{stuck.key}:{stuck.rung}:{stuck.due.isoformat()}:{stuck.at.isoformat()}"
    await play.store.transact(lambda tx: tx.first_time(dedup, play.now))

    with structlog.testing.capture_logs() as lines:
        await Alarms(play.service).fire(play.now)

    assert await still_due(play) == (stuck,)
    assert [line["event"] for line in lines] == ["alarm did not go away"]


# -- from start to stop ---------------------------------------------------------------------------


@pytest.fixture
async def play() -> Play:
    return Play()


async def run_until_started(app: App) -> None:
    with structlog.testing.capture_logs():
        await app.start()


async def test_a_start_takes_up_where_the_last_process_left(play: Play) -> None:
    await play.store.transact(lambda tx: records.claim_kind(tx, "sandbox"))
    await play.freelancer.begins()
    await play.store.transact(lambda tx: records.beat(tx, play.now))
    timer = (await play.case()).timers[0]
    play.now += timedelta(days=2)
    door = Door()
    app = app_of(play, {"stage": door})

    await run_until_started(app)
    assert door.seen == ["opened"]
    await app.tick(play.now)
    assert (await play.case()).timers[0].due == timer.due + timedelta(days=2)

    play.now += timedelta(minutes=5)
    with structlog.testing.capture_logs():
        await app.stop()
    assert door.seen == ["opened", "closed"]
    assert await play.store.transact(records.last_beat) == play.now


async def test_the_start_says_only_what_happened(play: Play) -> None:
    async def said() -> dict[str, object]:
        app = app_of(play)
        with structlog.testing.capture_logs() as lines:
            await app.start()
            await app.stop()
        (line,) = [one for one in lines if one["event"] == "started"]
        return {name: value for name, value in line.items() if name not in ("event", "log_level")}

    assert await said() == {"rules_version": 1}
    await play.freelancer.begins()
    stricter = Rules(1, ((Clock.DECISION, Duration(3, Unit.DAYS)),))
    play.service.policy = replace(play.service.configured, rules=stricter)
    play.now += timedelta(hours=2)
    assert await said() == {"outage": "2:00:00", "rules_version": 2, "cases_told_of_new_rules": 1}


async def test_a_clock_that_was_moved_on_does_not_run_backwards(play: Play) -> None:
    later = play.now + timedelta(days=9)
    await play.store.transact(lambda tx: records.beat(tx, later))
    app = app_of(play)
    told: list[datetime] = []
    app.resume = told.append
    await run_until_started(app)
    with structlog.testing.capture_logs():
        await app.stop()
    assert told == [later]


async def test_a_case_that_cannot_be_told_of_an_outage_keeps_nobody_else_waiting(play: Play) -> None:
    class Wrong(Recording):
        async def broadcast(self, body: Body, at: datetime, name: str) -> int:
            raise LawBrokenError("a law would be broken")

    await play.store.transact(lambda tx: records.beat(tx, play.now))
    play.now += timedelta(days=1)
    door = Door()
    app = app_of(play, {"stage": door})
    app.service = Wrong(play)
    with structlog.testing.capture_logs() as lines:
        await app.start()
        await app.stop()
    assert door.seen == ["opened", "closed"]
    assert [line["event"] for line in lines if line["log_level"] == "error"] == [
        "not every case was told of an outage"
    ]
    assert await play.store.transact(lambda tx: tx.setting("outage"))  # so the next start tries again


async def test_data_of_another_kind_stop_the_start_before_anything_listens(play: Play) -> None:
    await play.store.transact(lambda tx: records.claim_kind(tx, "real"))
    door = Door()
    app = app_of(play, {"stage": door})
    with pytest.raises(records.WrongDataError):
        await app.start()
    await app.stop()
    assert door.seen == []


async def test_a_channel_that_cannot_listen_ends_the_start_and_closes_the_others(play: Play) -> None:
    class Taken(Door):
        async def start(self) -> None:
            raise OSError(98, "taken")

    open_door, taken = Door(), Taken()
    app = app_of(play, {"first": open_door, "second": taken})
    with pytest.raises(OSError, match="taken"):
        await run_until_started(app)
    with structlog.testing.capture_logs() as lines:
        await app.stop()
    assert open_door.seen == ["opened", "closed"]
    assert complaints(lines) == []


async def test_a_channel_that_fails_to_close_does_not_keep_the_others_open(play: Play) -> None:
    class Stuck(Door):
        async def stop(self) -> None:
            raise RuntimeError("no")

    door = Door()
    app = app_of(play, {"first": door, "second": Stuck()})
    await run_until_started(app)
    with structlog.testing.capture_logs() as lines:
        await app.stop()
    assert door.seen == ["opened", "closed"]
    assert complaints(lines) == ["channel did not stop"]
