"""The proof as a file that can be checked: by anybody against the roots, and by us against the log.

Belongs here: its form, and comparing it. What anybody can compute again without a key: each root is the
SHA-256 of the root before it, the day, and the ends of all logs that had grown (`bot.sealing`). The hash of a
line is keyed; that a line says what it said is seen where the key is.
"""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from app.proof.lines import Line
from bot import sealing
from bot.ids import CaseId
from bot.sealing import DailyRoot, LogHead
from storage.proving import Evidence, Sealed

_WHAT: Final = "proof of one appeal, by Recourse"
_FORM: Final = 1


class SheetError(ValueError):
    """It is no such file."""


def spelled(found: Evidence, lines: tuple[Line, ...], made: datetime) -> str:
    """Write the file."""
    return json.dumps(
        {
            "what": _WHAT,
            "form": _FORM,
            "case": found.case,
            "made": made.isoformat(),
            "number": found.number,
            "log": [_line(one) for one in lines],
            "roots": [
                {
                    "day": one.root.day.isoformat(),
                    "previous": one.previous,
                    "root": one.root.root,
                    "ends": [[head.number, head.length, head.hash] for head in one.root.grown],
                }
                for one in found.sealed
            ],
        },
        indent=1,
        ensure_ascii=False,
    )


def case_of(path: Path) -> CaseId:
    """Say which case a file is about.

    Raises:
        SheetError: it is no proof.
        OSError: it cannot be read.
    """
    return CaseId(str(_read(path)["case"]))


def compared(path: Path, found: Evidence, lines: tuple[Line, ...]) -> Iterator[str]:
    """Name everything in a file that is not so; nothing, if all of it is.

    Raises:
        SheetError: it is no proof.
        OSError: it cannot be read.
    """
    told = _read(path)
    if told["number"] != found.number:
        yield "the case has another number in the list of all cases"
    there = {one.number: _line(one) for one in lines}
    for index, one in enumerate(told["log"], 1):
        if not isinstance(one, dict) or one.get("line") != index or there.get(index) != one:
            yield f"line {index} of the log is not what the log says"
    kept = {one.root.day: one for one in found.sealed}
    ends = {one["line"]: one["hash"] for one in told["log"] if isinstance(one, dict)}
    for one in _sealed(told["roots"]):
        yield from _root_faults(one, kept.get(one.root.day), found.number, ends)


def _root_faults(told: Sealed, kept: Sealed | None, number: int, ends: dict[int, str]) -> Iterator[str]:
    day = told.root.day.isoformat()
    if told.root.root != sealing.digest(told.previous, told.root.day, told.root.grown):
        yield f"the root of {day} does not follow from what stands beside it"
    if kept != told:
        yield f"the root of {day} is not the one that was made that day"
    head = next((one for one in told.root.grown if one.number == number), None)
    if head is None or ends.get(head.length) != head.hash:
        yield f"the root of {day} does not cover the lines of this file"


def _line(one: Line) -> dict[str, Any]:
    facts = dict(one.facts)
    at = one.at.isoformat()
    return {"line": one.number, "at": at, "who": one.who, "act": one.act, "facts": facts, "hash": one.hash}


def _read(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        told = None
    if not isinstance(told, dict) or (told.get("what"), told.get("form")) != (_WHAT, _FORM):
        raise SheetError(f"{path} is no proof that `recourse prove` wrote")
    if not isinstance(told.get("log"), list) or not isinstance(told.get("roots"), list):
        raise SheetError(f"{path} is a proof that was cut short or changed")
    return told


def _sealed(told: list[Any]) -> Iterator[Sealed]:
    for one in told:
        try:
            grown = tuple(LogHead(int(number), int(length), str(end)) for number, length, end in one["ends"])
            root = DailyRoot(date.fromisoformat(one["day"]), str(one["root"]), grown)
            yield Sealed(str(one["previous"]), root)
        except (TypeError, ValueError, KeyError):
            raise SheetError("a root in this file was changed: it cannot be read") from None
