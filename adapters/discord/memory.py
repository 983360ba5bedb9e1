"""Memory: what the channel must know after a restart, in the settings of the store, under names of its own.

Which thread belongs to which case, which message is a case's card, where a person is reached, what was read
last, what staff were told. It is written at the moment the platform's answer is known. An empty value is a
forgotten one.
"""

from datetime import datetime
from typing import Final

from bot.ids import CaseId, MessageId, derive
from bot.messages import Message, Recipient, lane
from bot.ports import CardOf, OutboxRow, Store, Tx
from bot.texts import Text

_SHELVES: Final = 64
"""Lists of channels; one long list would be written anew with each person."""


class Memory:
    """The channel's settings, by what they mean."""

    def __init__(self, store: Store) -> None:
        """Take the store."""
        self._store = store

    # -- the case's thread ------------------------------------------------------------------------

    async def thread(self, case: CaseId) -> str:
        """Return the thread of a case; empty where there is none."""
        return await self._get(f"thread:{case}")

    async def whose(self, channel: str) -> tuple[CaseId | None, str]:
        """Return the case whose thread a channel is, or the person whose conversation it is."""

        def step(tx: Tx) -> tuple[CaseId | None, str]:
            case = tx.setting(f"discord:case-of:{channel}")
            return CaseId(case) if case else None, tx.setting(f"discord:user-of:{channel}") or ""

        return await self._store.transact(step)

    async def keep_thread(self, case: CaseId, thread: str, card: str = "") -> None:
        """Remember the thread of a case, the message in it that is the card, and to read it after a gap."""

        def step(tx: Tx) -> None:
            _list(tx, thread)
            tx.set_setting(f"discord:thread:{case}", thread)
            tx.set_setting(f"discord:case-of:{thread}", case)
            tx.set_setting(f"discord:card:{case}", card)

        await self._store.transact(step)

    async def forget_thread(self, case: CaseId) -> None:
        """Forget a thread that is gone."""
        thread = await self.thread(case)
        await self._set(
            {f"thread:{case}": "", f"case-of:{thread}": "", f"card:{case}": "", f"face:{case}": ""}
        )

    async def cards(self, case: CaseId) -> tuple[str, ...]:
        """Return the messages that show a case's card, the first one first."""
        return tuple(one for one in (await self._get(f"card:{case}")).split(",") if one)

    async def keep_cards(self, case: CaseId, messages: tuple[str, ...]) -> None:
        """Remember the messages of a card."""
        await self._set({f"card:{case}": ",".join(messages)})

    async def face(self, case: CaseId) -> str:
        """Return how the thread looks from outside, as it was last set."""
        return await self._get(f"face:{case}")

    async def keep_face(self, case: CaseId, face: str) -> None:
        """Remember how the thread looks from outside."""
        await self._set({f"face:{case}": face})

    async def stale(self) -> tuple[CaseId, ...]:
        """List the cases whose card was put off."""
        return tuple(CaseId(one) for one in (await self._get("stale")).split(",") if one)

    async def keep_stale(self, case: CaseId, *, stale: bool) -> None:
        """Remember that a card was put off, or that it is drawn."""

        def step(tx: Tx) -> None:
            others = [one for one in (tx.setting("discord:stale") or "").split(",") if one not in ("", case)]
            tx.set_setting("discord:stale", ",".join([*others, case] if stale else others))

        await self._store.transact(step)

    async def writer(self, message: str) -> str:
        """Return who wrote a note; the platform does not say whose a deleted message was."""
        return await self._get(f"by:{message}")

    async def keep_writer(self, message: str, user: str) -> None:
        """Remember who wrote a note."""
        await self._set({f"by:{message}": user})

    # -- the moderators' place --------------------------------------------------------------------

    async def notices(self) -> str:
        """Return the place for what concerns no single case."""
        return await self._get("notices")

    async def keep_notices(self, channel: str) -> None:
        """Remember the place for what concerns no single case."""
        await self._set({"notices": channel})

    # -- persons ----------------------------------------------------------------------------------

    async def conversation(self, user: str) -> str:
        """Return the conversation with a person."""
        return await self._get(f"dm:{user}")

    async def keep_conversation(self, user: str, channel: str) -> bool:
        """Remember the conversation with a person, to be read after a gap; True when it is a new one."""

        def step(tx: Tx) -> bool:
            if tx.setting(f"discord:dm:{user}") == channel:
                return False
            _list(tx, channel)
            tx.set_setting(f"discord:dm:{user}", channel)
            tx.set_setting(f"discord:user-of:{channel}", user)
            return True

        return await self._store.transact(step)

    async def private_thread(self, user: str) -> str:
        """Return the thread in which a person is served whose direct messages are closed."""
        return await self._get(f"instead:{user}")

    async def keep_private_thread(self, user: str, thread: str) -> None:
        """Remember that thread, and that it has to be read after a gap; empty: direct messages are open."""

        def step(tx: Tx) -> None:
            tx.set_setting(f"discord:instead:{user}", thread)
            if thread:
                _list(tx, thread)
                tx.set_setting(f"discord:user-of:{thread}", user)

        await self._store.transact(step)

    # -- what was read ----------------------------------------------------------------------------

    async def read_until(self, channel: str) -> int:
        """Return the last message of a channel that was taken; 0: none."""
        return int(await self._get(f"seen:{channel}") or 0)

    async def keep_read(self, channel: str, message: str) -> None:
        """Remember the last message that was taken; it only ever moves forward."""
        name = f"discord:seen:{channel}"

        def step(tx: Tx) -> None:
            if int(tx.setting(name) or 0) < int(message):
                tx.set_setting(name, message)

        await self._store.transact(step)

    async def conversations(self) -> tuple[tuple[str, int], ...]:
        """List every channel to read after a gap with the last message taken in it, the latest first."""

        def step(tx: Tx) -> list[tuple[str, int]]:
            lists = (tx.setting(f"discord:read:{shelf}") or "" for shelf in range(_SHELVES))
            known = [one for listed in lists for one in listed.split(",") if one]
            return [(one, int(tx.setting(f"discord:seen:{one}") or 0)) for one in known]

        found = await self._store.transact(step)
        return tuple(sorted(found, key=lambda one: one[1], reverse=True))

    # -- what staff are told ----------------------------------------------------------------------

    async def told(self, trouble: str) -> str:
        """Return since when a trouble is known; empty: it is not there."""
        return await self._get(f"told:{trouble}")

    async def tell(self, trouble: str, said: Text, to: tuple[Recipient, ...], at: datetime) -> bool:
        """Tell of a trouble once, until it is over; False when it was told before."""

        def step(tx: Tx) -> bool:
            if tx.setting(f"discord:told:{trouble}"):
                return False
            tx.set_setting(f"discord:told:{trouble}", at.isoformat())
            for one in to:
                tx.enqueue(_row(one, said, trouble, at))
            return True

        return await self._store.transact(step)

    async def over(self, trouble: str) -> None:
        """Forget a trouble: should it come again, it is told again."""
        if await self.told(trouble):
            await self._set({f"told:{trouble}": ""})

    async def redraw(self, case: CaseId, to: Recipient, at: datetime) -> None:
        """Have a case's card drawn anew."""
        row = MessageId(derive("redrawn", case, at.isoformat()))
        await self._store.transact(
            lambda tx: tx.enqueue(OutboxRow(row, lane(to), to, CardOf(case), at, case))
        )

    async def session(self) -> str:
        """Return what is needed to go on with the last session of the gateway."""
        return await self._get("session")

    async def keep_session(self, session: str) -> None:
        """Remember what is needed to go on with a session."""
        await self._set({"session": session})

    async def commands(self) -> str:
        """Return which commands the platform was told of, in short."""
        return await self._get("commands")

    async def keep_commands(self, told: str) -> None:
        """Remember which commands the platform was told of."""
        await self._set({"commands": told})

    # -- settings ---------------------------------------------------------------------------------

    async def _get(self, name: str) -> str:
        return await self._store.transact(lambda tx: tx.setting(f"discord:{name}")) or ""

    async def _set(self, values: dict[str, str]) -> None:
        def step(tx: Tx) -> None:
            for name, value in values.items():
                tx.set_setting(f"discord:{name}", value)

        await self._store.transact(step)


def _list(tx: Tx, channel: str) -> None:
    """Put a channel on the list of those that are read after a gap."""
    shelf = f"discord:read:{int(channel) % _SHELVES}"
    listed = tx.setting(shelf) or ""
    if channel not in listed.split(","):
        tx.set_setting(shelf, f"{listed},{channel}".strip(","))


def _row(to: Recipient, said: Text, seed: str, at: datetime) -> OutboxRow:
    row = MessageId(derive("told", seed, lane(to), at.isoformat()))
    return OutboxRow(row, lane(to), to, Message((said,)), at)
