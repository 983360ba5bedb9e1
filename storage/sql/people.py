"""Persons in SQL."""

from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, delete, insert, select, update

from bot.errors import ConflictError
from bot.ids import Address, PersonId
from bot.people.model import Person
from storage import codec
from storage.common import Revisions
from storage.sql.keyring import Keyring
from storage.sql.runner import Row, Runner, Statement
from storage.tables import keys, other_addresses, persons

_SELECT: Final = select(persons.c.id, persons.c.sealed, keys.c.wrapped).join(
    keys, keys.c.owner == persons.c.id
)
_BY_ID: Final = Statement(
    _SELECT.where(persons.c.id == bindparam("of"), keys.c.wrapped.is_not(None)).with_for_update(of=persons)
)
_BY_ADDRESS: Final = Statement(
    _SELECT.where(persons.c.address == bindparam("place"), keys.c.wrapped.is_not(None)).with_for_update(
        of=persons
    )
)
_IDS: Final = Statement(
    select(persons.c.id)
    .where(persons.c.id > bindparam("after"))
    .order_by(persons.c.id)
    .limit(bindparam("most"))
)
_PLAIN: Final = Statement(
    select(persons.c.address, persons.c.revision, persons.c.sealed, keys.c.wrapped)
    .join(keys, keys.c.owner == persons.c.id, isouter=True)
    .where(persons.c.id == bindparam("of"))
)
_REVISION: Final = Statement(select(persons.c.revision).where(persons.c.id == bindparam("of")))
_TAKEN: Final = Statement(select(persons.c.id).where(persons.c.address == bindparam("place")))
_OTHERS: Final = Statement(select(other_addresses.c.place).where(other_addresses.c.person == bindparam("of")))
_WHO_ELSE: Final = Statement(
    select(other_addresses.c.person).where(other_addresses.c.place == bindparam("place"))
)
_OTHER_GOES: Final = Statement(delete(other_addresses).where(other_addresses.c.place == bindparam("place")))
_OTHER: Final = Statement(insert(other_addresses), "place", "person")
_SILENT: Final = Statement(
    select(persons.c.id)
    .where(persons.c.silent_since < bindparam("before"))
    .order_by(persons.c.silent_since)
    .limit(bindparam("most"))
)
_INSERT: Final = Statement(insert(persons), "id", "address", "revision", "silent_since", "sealed")
_UPDATE: Final = Statement(
    update(persons).where(persons.c.id == bindparam("of"), persons.c.revision == bindparam("stored")),
    "address",
    "revision",
    "silent_since",
    "sealed",
)


class People:
    """Persons within one transaction."""

    def __init__(self, runner: Runner, keyring: Keyring, revisions: Revisions) -> None:
        """Take what the transaction shares."""
        self._runner = runner
        self._keyring = keyring
        self._revisions = revisions

    def load(self, person: PersonId) -> Person | None:
        """See `bot.ports.Tx.person`."""
        return self._read(self._runner.first(_BY_ID, of=person))

    def load_at(self, address: Address) -> Person | None:
        """See `bot.ports.Tx.person_at`."""
        place = self._keyring.hash(address)
        row = self._runner.first(_BY_ADDRESS, place=place)
        if row is not None:
            return self._read(row)
        other = self._runner.first(_WHO_ELSE, place=place)
        return None if other is None else self.load(PersonId(other[0]))

    def save(self, person: Person) -> None:
        """See `bot.ports.Tx.save_person`."""
        stored = self._stored(person.id)
        self._revisions.check("person", person.id, stored, person.revision)
        places = tuple(self._keyring.hash(one) for one in person.addresses)
        for one in places:
            self._require_free(person.id, one)
        place = places[0] if places else None
        sealed = self._keyring.seal(person.id, codec.pack(person), _context(person.id))
        silent = person.wrote_at if not person.cases and person.joined_into is None else None
        state: dict[str, object] = {
            "address": place,
            "revision": person.revision,
            "silent_since": silent,
            "sealed": sealed,
        }
        if stored is None:
            self._runner.run(_INSERT, id=person.id, **state)
        elif self._runner.run(_UPDATE, of=person.id, stored=stored, **state) != 1:
            raise ConflictError(f"person {person.id} was changed meanwhile")
        self._replace_others(person.id, places[1:])

    def strangers(self, before: datetime, limit: int) -> tuple[PersonId, ...]:
        """See `bot.ports.Tx.strangers`."""
        return tuple(PersonId(one) for (one,) in self._runner.all(_SILENT, before=before, most=limit))

    def ids(self, after: str, limit: int) -> tuple[PersonId, ...]:
        """See `storage.records.Records.person_ids`."""
        return tuple(PersonId(one) for (one,) in self._runner.all(_IDS, after=after, most=limit))

    def differing(self, person: PersonId) -> tuple[str, ...]:
        """See `storage.records.Records.differing_person`."""
        row = self._runner.first(_PLAIN, of=person)
        if row is None:
            return ()
        address, revision, sealed, wrapped = row
        if wrapped is None:
            return ("sealed",) if sealed is not None else ("address",) if address is not None else ()
        found = self._open(person, sealed, wrapped)
        places = tuple(self._keyring.hash(one) for one in found.addresses)
        told = {
            "id": found.id == person,
            "address": (places[0] if places else None) == address,
            "others": set(places[1:]) == self._others(person),
            "revision": found.revision == revision,
        }
        return tuple(name for name, same in told.items() if not same)

    def _require_free(self, person: PersonId, place: str) -> None:
        for whose in (_TAKEN, _WHO_ELSE):
            taken = self._runner.first(whose, place=place)
            if taken is not None and taken[0] != person:
                raise ConflictError(f"person {person}: another person is reached there")

    def _others(self, person: PersonId) -> set[str]:
        return {place for (place,) in self._runner.all(_OTHERS, of=person)}

    def _replace_others(self, person: PersonId, places: tuple[str, ...]) -> None:
        """Let a person be found in these chats too, and in no others that he had."""
        stored = self._others(person)
        self._runner.run_many(_OTHER_GOES, [{"place": one} for one in stored - {*places}])
        fresh = [{"place": one, "person": person} for one in places if one not in stored]
        self._runner.run_many(_OTHER, fresh)

    def _read(self, row: Row | None) -> Person | None:
        if row is None:
            return None
        owner, sealed, wrapped = row
        found = self._open(owner, sealed, wrapped)
        self._revisions.saw("person", owner, found.revision)
        return found

    def _open(self, owner: str, sealed: bytes, wrapped: bytes) -> Person:
        self._keyring.hand(owner, wrapped)
        return codec.unpack(Person, self._keyring.unseal(owner, sealed, _context(owner)))

    def _stored(self, person: PersonId) -> int | None:
        seen = self._revisions.seen("person", person)
        if seen is not None:
            return seen
        found = self._runner.first(_REVISION, of=person)
        return None if found is None else int(found[0])


def _context(person: str) -> str:
    return f"person {person}"
