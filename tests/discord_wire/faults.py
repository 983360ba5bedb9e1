"""Faults: what goes wrong on request. Each is planted by a test for some requests, and used up.

faults.answers("POST", "/channels/*/messages", status=503)     the platform's trouble
faults.refuses("POST", "/channels/*/messages", 50007)          one of its refusals
faults.drops("POST", "/channels/*/messages", after=True)       done, but the answer never arrives
faults.limits("PATCH", "/channels/*", retry_after=0.05)        429, of a bucket or of everything
with faults.held("POST", "/channels/*/messages") as gate: ...  waits until the test lets go
"""

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from tests.discord_wire.errors import refused
from tests.discord_wire.model import Json

FOR_EVER = 1_000_000


@dataclass
class Fault:
    """What happens to the next requests that fit."""

    method: str
    path: str
    times: int
    status: int = 0
    body: Json | str = ""
    headers: dict[str, str] = field(default_factory=dict)
    drop: str = ""
    """"before" it is done, or "after"; "unheard": done, and the answer waits for the gate."""
    gate: asyncio.Event | None = None
    reached: asyncio.Event = field(default_factory=asyncio.Event)

    def fits(self, method: str, path: str) -> bool:
        return self.times > 0 and method == self.method and fnmatchcase(path, self.path)


@dataclass
class Bucket:
    """A real limit: so many requests of a kind within a span."""

    method: str
    path: str
    most: int
    seconds: float
    taken: deque[float] = field(default_factory=deque)


@dataclass
class Faults:
    """All that is planted, and what was counted."""

    planted: list[Fault] = field(default_factory=list)
    buckets: list[Bucket] = field(default_factory=list)
    down: bool = False
    """Everything answers 503."""
    invalid: int = 0
    """Requests answered with 401, 403 or 429: too many of them within ten minutes are a ban."""
    ban_after: int = 10_000
    counted: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def answers(self, method: str, path: str, *, status: int, body: Json | str = "", times: int = 1) -> Fault:
        return self._plant(Fault(method, path, times, status, body or {"message": str(status), "code": 0}))

    def refuses(self, method: str, path: str, code: int, *, times: int = 1) -> Fault:
        error = refused(code)
        body = error.body() | ({"retry_after": 0.01, "global": False} if error.status == 429 else {})
        return self._plant(Fault(method, path, times, error.status, body, _LIMITED))

    def drops(self, method: str, path: str, *, after: bool = False, times: int = 1) -> Fault:
        return self._plant(Fault(method, path, times, drop="after" if after else "before"))

    def limits(
        self, method: str, path: str, *, retry_after: float, everything: bool = False, times: int = 1
    ) -> Fault:
        body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": everything}
        scope = {"X-RateLimit-Global": "true"} if everything else {}
        headers = {**_LIMITED, **scope, "Retry-After": str(retry_after)}
        return self._plant(Fault(method, path, times, 429, body, headers))

    def bucket(self, method: str, path: str, *, most: int, seconds: float) -> Bucket:
        made = Bucket(method, path, most, seconds)
        self.buckets.append(made)
        return made

    @contextmanager
    def held(self, method: str, path: str, *, times: int = FOR_EVER) -> Iterator[Fault]:
        """Hold requests until the end of the block; `reached` is set when the first arrived."""
        fault = self._plant(Fault(method, path, times, gate=asyncio.Event()))
        try:
            yield fault
        finally:
            assert fault.gate is not None
            fault.times = 0
            fault.gate.set()

    @contextmanager
    def unheard(self, method: str, path: str) -> Iterator[Fault]:
        """Do what is asked, and let nobody hear that it was done, until the end of the block."""
        fault = self._plant(Fault(method, path, FOR_EVER, drop="unheard", gate=asyncio.Event()))
        try:
            yield fault
        finally:
            assert fault.gate is not None
            fault.times = 0
            fault.gate.set()

    def meets(self, method: str, path: str) -> Fault | None:
        """Return what happens to this request, and use it up."""
        found = next((one for one in self.planted if one.fits(method, path)), None)
        if found is not None:
            found.times -= 1
        return found

    def overdrawn(self, method: str, path: str) -> tuple[Bucket | None, float]:
        """Take a place in the bucket of this request; return how long to wait where there is none."""
        now = time.monotonic()
        for one in self.buckets:
            if one.method == method and fnmatchcase(path, one.path):
                while one.taken and one.taken[0] <= now - one.seconds:
                    one.taken.popleft()
                if len(one.taken) >= one.most:
                    return one, one.taken[0] + one.seconds - now
                one.taken.append(now)
                return one, 0.0
        return None, 0.0

    def count(self, status: int) -> None:
        if status in {401, 403, 429}:
            self.invalid += 1

    @property
    def banned(self) -> bool:
        return self.invalid >= self.ban_after

    def _plant(self, fault: Fault) -> Fault:
        self.planted.append(fault)
        return fault


_LIMITED = {"Via": "1.1 google", "X-RateLimit-Scope": "user"}
