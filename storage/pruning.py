"""Until when old rows were removed by right: remembered and signed, so that nothing else can go unnoticed.

Belongs here: that mark. Removing is done by each store (`bot.ports.Tx.prune`), and `storage.checks` goes by
the mark: a message that is gone is a fault, unless it was delivered before.
"""

from datetime import UTC, datetime
from typing import Final

from bot.ports import Tx
from storage.chain import Notary

_SETTING: Final = "pruned_before"


def moment(at: datetime) -> str:
    """Spell a moment so that texts sort as moments do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def remember(tx: Tx, notary: Notary, before: datetime) -> None:
    """Remember that what is older than `before` may be gone. The mark never moves back."""
    latest = max(until(tx, notary), moment(before))
    tx.set_setting(_SETTING, f"{latest} {_mark(notary, latest)}")


def until(tx: Tx, notary: Notary) -> str:
    """Return the moment before which rows may be gone, as `moment` spells it; empty when there is none."""
    latest, _, mark = (tx.setting(_SETTING) or "").partition(" ")
    return latest if latest and mark == _mark(notary, latest) else ""


def _mark(notary: Notary, latest: str) -> str:
    return notary.sign(("pruned", latest))
