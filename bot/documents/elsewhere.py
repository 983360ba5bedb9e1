"""Elsewhere: that the same file came in another person's case; staff are told, and nobody else.

Two people may well send the same paper: a shared contract, a company's letter. It proves nothing, and it is
another's story (law 12), so no freelancer ever hears of it. What is kept for it is a digest of a digest and
the references of cases; a case that was erased, or has lost the document, does not count.
"""

import hashlib
from collections.abc import Collection
from typing import Final

from bot.case.model import Case
from bot.events import Body, FileArrived, FilesArrived
from bot.ids import CaseId
from bot.ports import Tx

_MOST: Final = 5
"""Cases that are remembered for one file, the latest."""


_PREFIX: Final = "file:"


def name(sha256: str) -> str:
    """Return under which name the store remembers the cases of a file."""
    return _PREFIX + hashlib.sha256(f"recourse file\x1f{sha256}".encode()).hexdigest()[:32]


def known(tx: Tx, case: Case, body: Body) -> tuple[tuple[str, tuple[CaseId, ...]], ...]:
    """Return for each file that arrives the cases of other persons that hold the same."""
    files = body.files if isinstance(body, FilesArrived) else (body,) if isinstance(body, FileArrived) else ()
    found = ((one.sha256, _holding(tx, case, one.sha256)) for one in files if one.sha256)
    return tuple((sha, cases) for sha, cases in found if cases)


def remember(tx: Tx, case: CaseId, sha256: str) -> None:
    """Remember that a case holds a file."""
    others = [one for one in _remembered(tx, sha256) if one != case]
    tx.set_setting(name(sha256), ",".join([*others, case][-_MOST:]))


def forget(tx: Tx, case: CaseId, sha256: str) -> None:
    """Forget that a case holds a file: it was destroyed."""
    left = without(name(sha256), tx.setting(name(sha256)) or "", frozenset({case}))
    if left is not None:
        tx.set_setting(name(sha256), left)


def without(name: str, value: str, cases: Collection[CaseId]) -> str | None:
    """Return what is remembered of a file without some cases, empty for nothing; None: it stays as it is."""
    if not name.startswith(_PREFIX):
        return None
    held = value.split(",")
    kept = [one for one in held if one and CaseId(one) not in cases]
    return None if kept == held else ",".join(kept)


def _holding(tx: Tx, case: Case, sha256: str) -> tuple[CaseId, ...]:
    cases = (tx.case(one) for one in _remembered(tx, sha256) if one != case.id)
    return tuple(
        one.id
        for one in cases
        if one is not None
        and one.person != case.person
        and any(each.sha256 == sha256 and not each.gone for each in one.documents)
    )


def _remembered(tx: Tx, sha256: str) -> list[CaseId]:
    return [CaseId(one) for one in (tx.setting(name(sha256)) or "").split(",") if one]
