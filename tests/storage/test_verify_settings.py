"""`recourse verify` finds what somebody changes in the settings who lacks the master key."""

import pytest

from storage.faults import Fault, Kind
from storage.sqlite import SqliteStore
from storage.vault import Vault
from tests.contract.test_settings import save, settings
from tests.storage.verifying import faults

BROKEN = Kind.SETTINGS_BROKEN
CUT = (
    "UPDATE register SET length = 2, hash = (SELECT hash FROM versions WHERE number = 2) WHERE number = -1",
    "DELETE FROM versions WHERE number = 3",
)


@pytest.mark.parametrize(
    ("statements", "found"),
    [
        (("UPDATE versions SET facts = '[]' WHERE number = 2",), (Fault(BROKEN, what="2"),)),
        (("UPDATE versions SET actor = 'admin:eve' WHERE number = 1",), (Fault(BROKEN, what="1"),)),
        (("UPDATE versions SET salt = x'00' WHERE number = 2",), (Fault(BROKEN, what="2"),)),
        (("DELETE FROM versions WHERE number = 1",), (Fault(BROKEN, what="1"), Fault(BROKEN))),
        (("DELETE FROM versions WHERE number = 3",), (Fault(BROKEN, what="3"), Fault(BROKEN))),
        (CUT, (Fault(BROKEN, what="3"), Fault(BROKEN))),
        (("DELETE FROM register WHERE number = -1",), (Fault(BROKEN, what="1"),)),
        (("UPDATE versions SET sealed = x'00'",), (Fault(Kind.UNREADABLE, what="settings"),)),
        (("UPDATE choices SET sealed = x'00'",), (Fault(Kind.UNREADABLE, what="settings"),)),
        (("UPDATE choices SET stamp = 'old'",), (Fault(Kind.COLUMNS_DIFFER, what="settings: stamp"),)),
        (("DELETE FROM choices",), (Fault(BROKEN),)),
    ],
)
async def test_what_was_changed_in_the_settings_is_named(
    store: SqliteStore, vault: Vault, statements: tuple[str, ...], found: tuple[Fault, ...]
) -> None:
    await save(store, settings(1), settings(2), settings(3))
    assert await faults(store, vault) == ()
    for one in statements:
        assert store._connection.execute(one).rowcount > 0, "nothing was planted"
    assert await faults(store, vault) == found


async def test_settings_that_were_cut_short_do_not_become_true_by_what_follows(
    store: SqliteStore, vault: Vault
) -> None:
    await save(store, settings(1), settings(2), settings(3))
    for one in CUT:
        store._connection.execute(one)
    await save(store, settings(4))
    assert Fault(BROKEN, what="4") in await faults(store, vault)
