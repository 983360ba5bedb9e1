"""The process: everything that runs, from the start to an orderly stop.

Belongs here: the order of starting and stopping, the ticks, the heartbeat. Which parts there are is in
`wiring`, what a tick does with them in `alarms` and `pump`. The database is the truth: all that matters is
there.
"""

import asyncio
import contextlib
import signal
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from app import records, upkeep, watch
from app.alarms import Alarms
from app.health import Pulse
from app.pump import Pump
from app.restored import Replaying, erase_again
from app.web import WebServer
from bot import failing, morning
from bot.ports import Channel, Store
from bot.relay import Relay
from bot.service import Service
from bot.uploads import Uploads

TICK_SECONDS: Final = 5
HEARTBEAT_SECONDS: Final = 60
DIGEST_SECONDS: Final = 60
UPKEEP_HOURS: Final = 6
WATCH_HOURS: Final = 1
FIRST_WATCH: Final = timedelta(minutes=5)
GUARD_SECONDS: Final = 30
PATIENCE_SECONDS: Final = 10
"""How long to wait at the end for what is under way; what is cut off then is taken up at the next start."""
ROUNDS: Final = 200
"""What a delivery sets off may be due at once; a tick ends after this many rounds of it."""

_log = structlog.stdlib.get_logger(__name__)


class Running(Channel, Protocol):
    """A channel as the process sees it.

    It may have a property `trouble` too: what keeps it from working now, in a few plain words; empty when
    all is well. `/health` goes by it.
    """

    async def start(self) -> None:
        """Begin to listen."""
        ...

    async def stop(self) -> None:
        """Stop listening; inputs that were taken are finished."""
        ...


class Keeper(Protocol):
    """The vault as the process sees it."""

    async def discard_unfinished(self) -> int:
        """Remove what a crash left half written; return how much."""
        ...


@dataclass
class App:
    """Everything that was wired together."""

    kind: str
    store: Store
    vault: Keeper
    service: Service
    uploads: Uploads
    relay: Relay
    channels: Mapping[str, Running]
    now: Callable[[], datetime]
    alarms: Alarms
    pump: Pump
    eraser: Replaying
    web: WebServer | None = None
    pulse: Pulse = field(default_factory=Pulse)
    resume: Callable[[datetime], None] | None = None
    """Told when we were here last, before anything else: a clock that was moved must not run backwards."""
    _scheduler: AsyncIOScheduler | None = None
    _at_work: asyncio.Lock = field(default_factory=asyncio.Lock)
    _pumping: asyncio.Task[None] | None = None
    _rereading: asyncio.Task[None] | None = None
    _guarding: asyncio.Task[None] | None = None
    _listening: list[Running] = field(default_factory=list)

    async def tick(self, now: datetime) -> int:
        """Let everything happen that is due at `now`, until nothing is left to do; return how much it was."""
        done = 0
        await morning.make(self.service, now)
        for _ in range(ROUNDS):
            more = await self.alarms.fire(now) + await self.pump.drain(lambda: now)
            if not more:
                return done
            done += more
        _log.error("tick did not come to rest", done=done)
        return done

    async def start(self) -> None:
        """Take up where the last process left, then listen.

        Raises:
            WrongDataError: the data were made for something else.
            OSError: a channel cannot listen.
        """
        await self.store.transact(lambda tx: records.claim_kind(tx, self.kind))
        given_back = await self.store.transact(lambda tx: tx.give_back())  # nobody else runs on these data
        last = await self.store.transact(records.last_beat)
        if last is not None and self.resume is not None:
            self.resume(last)
        discarded = await self.vault.discard_unfinished()
        found = {"unfinished_files": discarded, "messages_cut_off": given_back}
        happened: dict[str, object] = {name: count for name, count in found.items() if count}
        if again := await erase_again(self.eraser, self.service, self.now()):
            happened["erased_again"] = again
        # One case that the core cannot decide must not leave all others unanswered; the next start retries.
        with _logged("not every case was told of an outage", failing.OURS):
            if lost := await records.end_outage(self.service, self.now()):
                happened["outage"] = str(lost)
        with _logged("not every case was told of the rules", failing.OURS):
            if (told := await records.adopt_rules(self.service, self.now())) is not None:
                happened["cases_told_of_new_rules"] = told
        _log.info("started", rules_version=self.service.policy.rules.version, **happened)
        self._pumping = asyncio.create_task(self.pump.run(self.now))
        if self.web is not None:  # a platform may call as soon as a channel has said where
            await self.web.start()
        for channel in self.channels.values():
            self._listening.append(channel)
            await channel.start()
        self._schedule()
        self._guarding = asyncio.create_task(self._guard())

    async def stop(self) -> None:
        """Stop listening, finish what is under way, and let go of everything."""
        if self._guarding is not None:
            self._guarding.cancel()
            await asyncio.gather(self._guarding, return_exceptions=True)
        if self._scheduler is not None:
            await self._unschedule(self._scheduler)
        for channel in reversed(self._listening):
            with _logged("channel did not stop"):
                await channel.stop()
        if self.web is not None:
            with _logged("web server did not stop"):
                await self.web.stop()
        if self._rereading is not None:
            self._rereading.cancel()
            await asyncio.gather(self._rereading, return_exceptions=True)
        if self._pumping is not None:
            self._pumping.cancel()
            await asyncio.gather(self._pumping, return_exceptions=True)
        await self.pump.finish(PATIENCE_SECONDS)
        if self._scheduler is not None:  # then we were there until now
            with _logged("last heartbeat failed"):
                await self._beat()
        await self.store.close()
        # The file store's own threads must have let go of the loop before it ends, or the process can abort.
        await asyncio.to_thread(lambda: None)

    async def run(self, started: Callable[[], None]) -> None:
        """Run until told to stop by SIGINT or SIGTERM; SIGHUP reads the configuration again.

        Args:
            started: called once everything listens.
        """
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for one in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(one, stop.set)
        loop.add_signal_handler(signal.SIGHUP, self._reread_soon)
        try:
            await self.start()
            started()
            await stop.wait()
        finally:
            _log.info("stopping")
            await self.stop()

    def _reread_soon(self) -> None:
        """Read the configuration again; what it would change is shown in the moderator channel."""
        self._rereading = asyncio.create_task(self._reread())

    async def _reread(self) -> None:
        with _logged("configuration could not be read again"):
            await self.service.changing.reread(self.now())
            _log.info("configuration read again")
        self.pump.wake()

    def _schedule(self) -> None:
        scheduler = AsyncIOScheduler(
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}, timezone="UTC"
        )
        at_once = datetime.now(UTC)
        scheduler.add_job(self._tick, "interval", seconds=TICK_SECONDS, id="tick", next_run_time=at_once)
        scheduler.add_job(self._beat, "interval", seconds=HEARTBEAT_SECONDS, id="heartbeat")
        scheduler.add_job(
            self._digest, "interval", seconds=DIGEST_SECONDS, id="digest", next_run_time=at_once
        )
        scheduler.add_job(self._keep_up, "interval", hours=UPKEEP_HOURS, id="upkeep", next_run_time=at_once)
        soon = at_once + FIRST_WATCH  # not at once: what fell due while we were away comes first
        scheduler.add_job(self._watch, "interval", hours=WATCH_HOURS, id="watch", next_run_time=soon)
        scheduler.start()
        self._scheduler = scheduler

    async def _unschedule(self, scheduler: AsyncIOScheduler) -> None:
        """Begin no further job, and let the one that is under way come to its end, within reason."""
        scheduler.pause()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS):
                await self._at_work.acquire()
            self._at_work.release()
        scheduler.shutdown(wait=False)

    async def _tick(self) -> None:
        """Fire what is due; the pump carries, so that a slow platform holds up no alarm."""
        async with self._at_work:
            with _logged("tick failed"):
                await self.alarms.fire(self.now())
                self.pulse.beat()
        self.pump.wake()

    async def _watch(self) -> None:
        with _logged("watch failed"):
            if found := await watch.look(self.service, self.now()):
                _log.warning("something is not as it must be; the moderators are told", findings=found)
        self.pump.wake()

    async def _guard(self) -> None:
        """Stand guard over the tick, apart from the scheduler that runs it."""
        guard = watch.Guard(self.store, self.pulse, self.pump.wake)
        while True:
            await asyncio.sleep(GUARD_SECONDS)
            await guard.look(self.now())

    async def _keep_up(self) -> None:
        async with self._at_work:
            await self._let_go()

    async def _let_go(self) -> None:
        with _logged("upkeep failed"):
            if removed := await upkeep.prune(self.store, self.now()):
                _log.info("old rows removed", rows=removed)
            if forgotten := await upkeep.forget_strangers(self.service, self.now()):
                _log.info("strangers forgotten", count=forgotten)
                self.pump.wake()

    async def _digest(self) -> None:
        """Make the digests of the day, if they are not made yet: we may have been away."""
        with _logged("digest failed"):
            if made := await morning.make(self.service, self.now()):
                _log.info("digests made", count=made)

    async def _beat(self) -> None:
        with _logged("heartbeat failed"):
            at = self.now()
            await self.store.transact(lambda tx: records.beat(tx, at))


@contextlib.contextmanager
def _logged(event: str, meant: tuple[type[Exception], ...] = (Exception,)) -> Iterator[None]:
    """Log what goes wrong, and go on: the next time may be better."""
    try:
        yield
    except meant:
        _log.exception(event)
