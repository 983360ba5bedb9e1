"""Whose key seals what.

Belongs here: finding and making the keys of persons and of the installation, in table `keys`. Not here: the
cipher itself (`storage.crypto`).

Every person has a random key of his own, wrapped by the master key. What belongs to nobody is sealed by the
installation's key, which also makes the hashes under which addresses are found: an address is a number that
could be guessed from a plain hash. A destroyed key leaves its row, empty, so that none is made again.
"""

import hashlib
import hmac
from functools import lru_cache
from typing import Final

from sqlalchemy import bindparam, exists, insert, literal, select, update

from bot.errors import TamperedError
from bot.ids import Address
from storage.chain import Notary
from storage.crypto import MasterKey, new_key, seal, unseal, unwrap, wrap
from storage.sql.register import Register
from storage.sql.runner import Runner, Statement
from storage.tables import keys, persons

INSTALLATION: Final = "installation"
"""Owner of the key for what belongs to no person. A person's id is never spelled like this."""
LOG: Final = "log"
"""Owner of the key that signs all logs: its own, so that another master key leaves every signature good."""

_FIND: Final = Statement(select(keys.c.wrapped).where(keys.c.owner == bindparam("of")))
_SOMEBODY: Final = Statement(select(persons.c.id).limit(1))
_ALL: Final = Statement(select(keys.c.owner, keys.c.wrapped).where(keys.c.wrapped.is_not(None)))
_REPLACE: Final = Statement(
    update(keys).where(keys.c.owner == bindparam("of")).values(wrapped=bindparam("key"))
)
_MAKE: Final = Statement(
    insert(keys).from_select(
        ["owner", "wrapped"],
        select(bindparam("of", type_=keys.c.owner.type), bindparam("key", type_=keys.c.wrapped.type)).where(
            ~exists(select(literal(1)).where(keys.c.owner == bindparam("of")))
        ),
    )
)


class Locksmith:
    """Opens wrapped keys, and remembers those it opened: as many as fit, for the life of the process."""

    def __init__(self, master: MasterKey) -> None:
        """Take the master key."""
        self._master = master
        self.notary = Notary(b"")
        self._opened = lru_cache(maxsize=8192)(self._open)
        self.installation: dict[str, bytes] = {}
        """The installation's own keys, once they are known to be stored."""

    def adopt(self, found: dict[str, bytes]) -> None:
        """Take the installation's own keys, as `Keyring.prepare` found or made them."""
        self.installation = found
        self.notary = Notary(found[LOG])

    def wrap(self, owner: str, key: bytes) -> bytes:
        """Wrap a key for its owner."""
        return wrap(self._master, key, owner.encode())

    def open(self, owner: str, wrapped: bytes) -> bytes:
        """Open an owner's key.

        Raises:
            TamperedError: it was changed, or wrapped by another master key.
        """
        return self._opened(owner, wrapped)

    def forget_all(self) -> None:
        """Let go of every key that was opened."""
        self._opened.cache_clear()

    def _open(self, owner: str, wrapped: bytes) -> bytes:
        return unwrap(self._master, wrapped, owner.encode())


class Keyring:
    """The keys as one transaction needs them."""

    def __init__(self, runner: Runner, locksmith: Locksmith) -> None:
        """Begin with no key at hand."""
        self._runner = runner
        self._locksmith = locksmith
        self._at_hand = dict(locksmith.installation)

    def prepare(self) -> dict[str, bytes]:
        """Find or make the installation's own keys; they may be adopted once this transaction has committed.

        Raises:
            TamperedError: the database belongs to another master key.
            LookupError: a key is gone, though somebody was here before.
        """
        beginning = self._find(INSTALLATION) is None
        if (beginning or self._find(LOG) is None) and self._runner.first(_SOMEBODY) is not None:
            raise LookupError("the installation's key is gone")
        found = {owner: self._key(owner) for owner in (INSTALLATION, LOG)}
        if beginning:
            Register(self._runner, Notary(found[LOG])).begin()
        return found

    def opens(self) -> bool:
        """Tell whether the master key is the one that these keys were wrapped by."""
        try:
            return self._find(INSTALLATION) is not None and bool(self._key(INSTALLATION))
        except TamperedError:
            return False

    def rewrap(self, master: MasterKey) -> int:
        """Wrap every key by another master key; return how many there are.

        What this transaction had at hand stays good; whoever opens the database next needs the new key.

        Raises:
            TamperedError: a key was changed; then nothing is.
        """
        found = self._runner.all(_ALL)
        rows = [
            {"of": owner, "key": wrap(master, self._locksmith.open(owner, wrapped), owner.encode())}
            for owner, wrapped in found
        ]
        self._runner.run_many(_REPLACE, rows)
        return len(rows)

    def hand(self, owner: str, wrapped: bytes) -> None:
        """Take a key that another statement brought along."""
        self._at_hand[owner] = self._locksmith.open(owner, wrapped)

    def seal(self, owner: str, plain: bytes, context: str) -> bytes:
        """Seal under the owner's key, which is made when he has none yet.

        Raises:
            LookupError: his key was destroyed.
        """
        return seal(self._key(owner), plain, context.encode())

    def unseal(self, owner: str, blob: bytes, context: str) -> bytes:
        """Open what `seal` made.

        Raises:
            TamperedError: it is not what was sealed.
            LookupError: the key was destroyed.
        """
        return unseal(self._key(owner), blob, context.encode())

    def hash(self, address: Address) -> str:
        """Return the hash under which an address is found."""
        place = f"{address.channel}\x1f{address.chat}".encode("utf-8", "surrogatepass")
        return hmac.new(self._key(INSTALLATION), place, hashlib.sha256).hexdigest()

    def hash_name(self, key: str) -> str:
        """Return the hash under which a name, or how one begins, is found."""
        place = f"name\x1f{key}".encode("utf-8", "surrogatepass")
        return hmac.new(self._key(INSTALLATION), place, hashlib.sha256).hexdigest()[:32]

    def mark(self, name: str) -> str:
        """Return what a name is found by that may hold the id of a chat."""
        spelled = f"mark\x1f{name}".encode("utf-8", "surrogatepass")
        return hmac.new(self._key(INSTALLATION), spelled, hashlib.sha256).hexdigest()

    def _key(self, owner: str) -> bytes:
        if owner not in self._at_hand:
            self.hand(owner, self._find(owner) or self._make(owner))
        return self._at_hand[owner]

    def _find(self, owner: str) -> bytes | None:
        found = self._runner.first(_FIND, of=owner)
        if found is None:
            return None
        wrapped: bytes | None = found[0]
        if wrapped is None:
            raise LookupError("the key was destroyed: this person is forgotten")
        return wrapped

    def _make(self, owner: str) -> bytes:
        wrapped = self._locksmith.wrap(owner, new_key())
        self._runner.run(_MAKE, of=owner, key=wrapped)
        return wrapped
