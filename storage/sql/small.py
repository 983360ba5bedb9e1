"""Small things in SQL: inputs seen and parked, proof codes, settings."""

import base64
import json
from collections.abc import Collection
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, exists, insert, literal_column, select, update

from bot.documents import elsewhere
from bot.ids import Address, CaseId
from bot.ports import Inbound
from bot.world import KnownCode
from storage import codec
from storage.common import is_about
from storage.sql.keyring import INSTALLATION, Keyring
from storage.sql.runner import Runner, Statement
from storage.tables import codes, inbox, other_addresses, parked, persons, settings

_SEEN: Final = Statement(select(inbox.c.dedup).where(inbox.c.dedup == bindparam("of")))
_FIRST_TIME: Final = Statement(
    insert(inbox).from_select(
        ["dedup", "at"],
        select(bindparam("of", type_=inbox.c.dedup.type), bindparam("at", type_=inbox.c.at.type)).where(
            ~exists(select(literal_column("1")).where(inbox.c.dedup == bindparam("of")))
        ),
    )
)
_old = inbox.alias("old")
_PRUNE: Final = Statement(
    delete(inbox).where(
        inbox.c.dedup.in_(
            select(_old.c.dedup).where(_old.c.at < bindparam("before")).limit(bindparam("most"))
        )
    )
)
_WHO: Final = Statement(select(persons.c.id).where(persons.c.address == bindparam("place")))
_WHO_ELSE: Final = Statement(
    select(other_addresses.c.person).where(other_addresses.c.place == bindparam("place"))
)
_UNPARK: Final = Statement(delete(parked).where(parked.c.dedup == bindparam("of")))
_PARK: Final = Statement(insert(parked), "dedup", "at", "error", "owner", "sealed")
_PARKED: Final = Statement(select(parked.c.dedup, parked.c.error).order_by(parked.c.at, parked.c.dedup))
_PARKED_INPUT: Final = Statement(
    select(parked.c.owner, parked.c.sealed).where(parked.c.dedup == bindparam("of"))
)
_CODE: Final = Statement(
    select(codes.c.digest, codes.c.sealed, codes.c.expires_at, codes.c.spent).where(
        codes.c.digest == bindparam("of")
    )
)
_ADD_CODE: Final = Statement(insert(codes), "digest", "expires_at", "spent", "sealed")
_SPEND: Final = Statement(update(codes).where(codes.c.digest == bindparam("of")).values(spent=True), "sealed")
_EXPIRED: Final = Statement(delete(codes).where(codes.c.expires_at < bindparam("before")))
_SETTING: Final = Statement(select(settings.c.value).where(settings.c.name == bindparam("of")))
_SET: Final = Statement(update(settings).where(settings.c.name == bindparam("of")), "value")
_ADD_SETTING: Final = Statement(insert(settings), "name", "value")
_SETTING_GOES: Final = Statement(delete(settings).where(settings.c.name == bindparam("of")))
_SETTINGS_ALL: Final = Statement(select(settings.c.name, settings.c.value))
_SETTINGS: Final = "setting"
"""What the notes of the installation are sealed for: channels keep ids of chats there, and words at times."""


class Small:
    """Small things within one transaction."""

    def __init__(self, runner: Runner, keyring: Keyring) -> None:
        """Take what the transaction shares."""
        self._runner = runner
        self._keyring = keyring

    def first_time(self, dedup: str, at: datetime) -> bool:
        """See `bot.ports.Tx.first_time`."""
        return self._runner.run(_FIRST_TIME, of=self._keyring.mark(dedup), at=at) == 1

    def seen(self, dedup: str) -> bool:
        """See `bot.ports.Tx.seen`."""
        return self._runner.first(_SEEN, of=self._keyring.mark(dedup)) is not None

    def park(self, inbound: Inbound, error: str) -> None:
        """See `bot.ports.Tx.park`."""
        place = self._keyring.hash(inbound.address)
        found = self._runner.first(_WHO, place=place) or self._runner.first(_WHO_ELSE, place=place)
        owner = INSTALLATION if found is None else str(found[0])
        sealed = self._keyring.seal(owner, codec.pack_inbound(inbound), f"parked {inbound.dedup}")
        self._runner.run(_UNPARK, of=inbound.dedup)
        self._runner.run(_PARK, dedup=inbound.dedup, at=inbound.at, error=error, owner=owner, sealed=sealed)

    def parked(self) -> tuple[tuple[str, str], ...]:
        """See `bot.ports.Tx.parked`."""
        return tuple((dedup, error) for dedup, error in self._runner.all(_PARKED))

    def parked_input(self, dedup: str) -> Inbound | None:
        """See `bot.ports.Tx.parked_input`."""
        found = self._runner.first(_PARKED_INPUT, of=dedup)
        if found is None:
            return None
        owner, sealed = found
        return codec.unpack_inbound(self._keyring.unseal(owner, sealed, f"parked {dedup}"))

    def unpark(self, dedup: str) -> None:
        """See `bot.ports.Tx.unpark`."""
        self._runner.run(_UNPARK, of=dedup)

    def prune(self, before: datetime, limit: int) -> int:
        """Remove inputs that were seen before a moment; see `bot.ports.Tx.prune`."""
        return self._runner.run(_PRUNE, before=before, most=limit) + self._runner.run(_EXPIRED, before=before)

    def code(self, digest: str) -> KnownCode | None:
        """See `bot.ports.Tx.code`."""
        found = self._runner.first(_CODE, of=digest)
        if found is None:
            return None
        known, sealed, expires_at, spent = found
        account = self._keyring.unseal(INSTALLATION, sealed, f"code {known}").decode("utf-8", "surrogatepass")
        return KnownCode(known, account, expires_at, spent)

    def add_code(self, code: KnownCode) -> None:
        """See `bot.ports.Tx.add_code`; a code on file already is left as it is, spent or not."""
        if self._runner.first(_CODE, of=code.digest) is not None:
            return
        account = code.account.encode("utf-8", "surrogatepass")
        self._runner.run(
            _ADD_CODE,
            digest=code.digest,
            expires_at=code.expires_at,
            spent=code.spent,
            sealed=self._keyring.seal(INSTALLATION, account, f"code {code.digest}"),
        )

    def spend_code(self, digest: str) -> None:
        """See `bot.ports.Tx.spend_code`. Whose it was is of no more use, and goes."""
        self._runner.run(_SPEND, of=digest, sealed=self._keyring.seal(INSTALLATION, b"", f"code {digest}"))

    def setting(self, name: str) -> str | None:
        """See `bot.ports.Tx.setting`."""
        found = self._runner.first(_SETTING, of=self._keyring.mark(name))
        return None if found is None else self._opened(found[0])[1]

    def set_setting(self, name: str, value: str) -> None:
        """See `bot.ports.Tx.set_setting`."""
        place = self._keyring.mark(name)
        if not value:
            self._runner.run(_SETTING_GOES, of=place)
            return
        told = json.dumps([name, value]).encode()
        sealed = base64.b64encode(self._keyring.seal(INSTALLATION, told, _SETTINGS)).decode()
        if self._runner.run(_SET, of=place, value=sealed) == 0:
            self._runner.run(_ADD_SETTING, name=place, value=sealed)

    def forget(self, addresses: tuple[Address, ...], cases: Collection[CaseId]) -> None:
        """Drop what channels remember of somebody's chats, and which files his cases held."""
        for _, sealed in self._runner.all(_SETTINGS_ALL):
            name, value = self._opened(sealed)
            left = "" if is_about(name, value, addresses) else elsewhere.without(name, value, cases)
            if left is not None:
                self.set_setting(name, left)

    def _opened(self, sealed: str) -> tuple[str, str]:
        told = self._keyring.unseal(INSTALLATION, base64.b64decode(sealed), _SETTINGS)
        name, value = json.loads(told)
        return name, value
