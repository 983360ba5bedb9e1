"""Trouble at will: what the next requests meet instead of, or besides, an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from tests.telegram.errors import ApiError


class Trouble(Enum):
    """What happens to a request that meets a fault without an answer of its own."""

    RESET_BEFORE = auto()
    """The connection breaks before anything was done."""
    RESET_AFTER = auto()
    """It was done, and then the connection breaks: the client cannot know."""
    STALLED = auto()
    """Nothing is done, and no answer comes either, until whoever asks gives up or dies."""
    SLOW = auto()
    """It is done, and the answer is late."""


@dataclass
class Fault:
    """One kind of trouble for the next requests that match."""

    method: str
    """`*` for all."""
    trouble: Trouble | ApiError
    times: int = 1
    """How often; -1 for ever."""
    chat: int | None = None
    seconds: float = 0.0
    met: int = 0

    def matches(self, method: str, given: Mapping[str, Any]) -> bool:
        return (
            self.times != 0
            and self.method in {"*", method}
            and (self.chat is None or str(given.get("chat_id")) == str(self.chat))
        )


class Faults:
    """All the trouble that is waiting."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def answer(self, method: str, error: ApiError, *, times: int = 1, chat: int | None = None) -> Fault:
        """Refuse the next requests with an error, doing nothing."""
        return self._add(Fault(method, error, times, chat))

    def resets(self, method: str, *, after: bool, times: int = 1, chat: int | None = None) -> Fault:
        """Break the connection of the next requests, before or after they are done."""
        return self._add(Fault(method, Trouble.RESET_AFTER if after else Trouble.RESET_BEFORE, times, chat))

    def stalls(self, method: str, *, times: int = 1, chat: int | None = None) -> Fault:
        """Let the next requests wait for ever, undone."""
        return self._add(Fault(method, Trouble.STALLED, times, chat))

    def slow(self, method: str, seconds: float, *, times: int = 1) -> Fault:
        """Answer the next requests late."""
        return self._add(Fault(method, Trouble.SLOW, times, seconds=seconds))

    def clear(self) -> None:
        """Let everything be well again."""
        self._waiting.clear()

    def next(self, method: str, given: Mapping[str, Any]) -> Fault | None:
        """Take the trouble that this request meets."""
        for one in self._waiting:
            if one.matches(method, given):
                one.times -= one.times > 0
                one.met += 1
                return one
        return None

    def _add(self, fault: Fault) -> Fault:
        self._waiting.append(fault)
        return fault
