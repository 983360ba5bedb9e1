"""Telling the open cases that the rules have changed: once each, also when the process ends in between.

Belongs here: what is still to be told, and that it was. Handing the event to each case is the service's.
"""

from typing import Final

from bot.ports import Tx

_TOLD: Final = "rules_told"


def untold(tx: Tx) -> int | None:
    """Return the version of the rules that open cases have yet to hear of; None when they know it."""
    version = tx.settings().rules
    if version is None or not version.moves:
        return None
    told = int(tx.setting(_TOLD) or "0")
    return version.number if told < version.number else None


def told(tx: Tx, version: int) -> None:
    """Record that every open case has heard of a version."""
    tx.set_setting(_TOLD, str(version))
