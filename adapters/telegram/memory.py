"""Memory: what the channel must still know after a restart, kept where the cases are.

Belongs here: names and spelling of what is kept. Nothing personal is: numbers of chats, topics and messages.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Final, TypeVar

from bot.ids import CaseId
from bot.ports import Store, Tx

T = TypeVar("T")
_PREFIX: Final = "telegram"
LOST: Final = "lost"
NEW: Final = "new"


@dataclass(frozen=True, slots=True)
class Thread:
    """Where a case is in the moderators' group."""

    chat: int = 0
    topic: int = 0
    """0 while there is none, or where the group has none."""
    card: int = 0
    """The message that is the case's card."""
    pinned: bool = False
    name: str = ""
    icon: str = ""
    open: bool = True
    making: float = 0.0
    """When a topic was asked for that we have not heard of yet, in seconds since 1970."""
    again: str = ""
    """LOST: its topic was deleted, and the next one says so; NEW: the topic has yet to get the card."""


class Memory:
    """Remembers, in transactions of the store."""

    def __init__(self, store: Store) -> None:
        """Take the store."""
        self._store = store
        self._cases: dict[tuple[int, int], CaseId] = {}

    async def run(self, step: Callable[[Tx], T]) -> T:
        """Run a step of the channel's own."""
        return await self._store.transact(step)

    async def get(self, name: str) -> str:
        """Return what is kept; empty when nothing is."""
        return await self._store.transact(lambda tx: read(tx, name))

    async def put(self, name: str, value: str) -> None:
        """Keep a value; an empty one is forgotten."""
        await self._store.transact(lambda tx: write(tx, name, value))

    async def thread(self, case: CaseId) -> Thread:
        """Return where a case is."""
        return await self._store.transact(lambda tx: read_thread(tx, case))

    async def keep_thread(self, case: CaseId, thread: Thread) -> None:
        """Keep where a case is, and which case its topic is for."""
        await self._store.transact(lambda tx: write_thread(tx, case, thread))

    async def case_of(self, chat: int, topic: int) -> CaseId | None:
        """Return the case of a topic. It never changes, so what was found is remembered here."""
        found = self._cases.get((chat, topic))
        if found is None:
            name = _topic_name(chat, topic)
            found = CaseId(await self.get(name))
            if not found:
                return None
            if len(self._cases) > 10_000:
                self._cases.clear()
            self._cases[chat, topic] = found
        return found


def read(tx: Tx, name: str) -> str:
    """Return what is kept; empty when nothing is."""
    return tx.setting(f"{_PREFIX}:{name}") or ""


def write(tx: Tx, name: str, value: str) -> None:
    """Keep a value; an empty one is forgotten."""
    if value or tx.setting(f"{_PREFIX}:{name}"):
        tx.set_setting(f"{_PREFIX}:{name}", value)


def read_thread(tx: Tx, case: CaseId) -> Thread:
    """Return where a case is."""
    kept = read(tx, f"case:{case}")
    return Thread(**json.loads(kept)) if kept else Thread()


def write_thread(tx: Tx, case: CaseId, thread: Thread) -> None:
    """Keep where a case is, and which case its topic is for."""
    write(tx, f"case:{case}", json.dumps(asdict(thread), separators=(",", ":")))
    if thread.topic:
        write(tx, _topic_name(thread.chat, thread.topic), case)


def _topic_name(chat: int, topic: int) -> str:
    return f"case-of:{chat}:{topic}"
