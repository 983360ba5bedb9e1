"""The proof as somebody reads it who has never seen this program.

Belongs here: the wording, in plain English, with every date on the marketplace's own clock. Whoever runs this
prints it for an authority or a court, so nothing here needs another page to be understood.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app import catalogues
from app.proof.lines import OURSELVES, Line
from app.proof.promises import Promise, State, promises
from bot.deadlines.clocks import AnyClock
from bot.texts import named
from bot.texts.render import ENGLISH, Reader
from storage.proving import Evidence

_STATES: Final = {
    State.KEPT: "KEPT",
    State.LATE: "LATE",
    State.RUNNING: "RUNNING",
    State.OVERDUE: "NOT KEPT, and still owed",
    State.ENDED: "NOT OWED ANY MORE",
}
_ACTS: Final = ("decided", "ruling told", "ended without a ruling", "reopened by staff", "restored")


_BY_ITSELF: Final = {
    "told": "told the freelancer",
    "clock started": "clock started",
    "clock stopped": "clock stopped",
}
"""What the program does by itself when somebody acts; the log names who acted."""
_MOMENT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T")


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the log."""

    marketplace: str
    zone: str
    now: datetime
    """When it was made."""


def of(found: Evidence, lines: Sequence[Line], frame: Frame) -> str:
    """Say all of it."""
    say = _Speaker(frame)
    given = promises(lines, found.running)
    ours = [one for one in given if one.is_ours]
    his = [one for one in given if not one.is_ours]
    return "\n".join(
        (
            f"Proof of appeal {found.case}, {frame.marketplace}",
            f"Made on {say.when(frame.now)}. All times are those of {frame.zone}.",
            "It says what was promised, when, and whether it was kept. It holds no word that anybody wrote,",
            'no name and no account; people of the marketplace are called "staff A", "staff B".',
            "",
            *say.integrity(found, lines),
            "",
            "WHAT THE MARKETPLACE PROMISED",
            *say.summary(ours),
            *(text for one in ours for text in say.promise(one)),
            "",
            "WHAT THE FREELANCER HAD TIME FOR",
            *(text for one in his for text in say.window(one)),
            "",
            "DECISIONS",
            *say.decisions(lines),
            "",
            "THE LOG, LINE BY LINE",
            *(say.line(one) for one in lines),
        )
    )


class _Speaker:
    """Says single things, on one clock."""

    def __init__(self, frame: Frame) -> None:
        self._frame, self._zone = frame, ZoneInfo(frame.zone)
        words, reader = catalogues.texts(), Reader(ENGLISH, frame.zone)
        self._name: Callable[[AnyClock], str] = lambda clock: words.render(named("clock", clock), reader)

    def when(self, at: datetime) -> str:
        return f"{at.astimezone(self._zone):%a %-d %b %Y, %H:%M}"

    def integrity(self, found: Evidence, lines: Sequence[Line]) -> Iterator[str]:
        if found.faults:
            yield f"THE LOG OF THIS CASE IS NOT AS IT WAS WRITTEN: {len(found.faults)} faults."
            yield "Do not rely on it; `recourse verify` says what is wrong."
            return
        yield f"The log of this case has {len(lines)} lines, and each is as it was written: none was changed,"
        yield "removed or added since by anybody who does not hold the master key."
        for one in found.sealed:
            head = next(head for head in one.root.grown if head.number == found.number)
            sealed = f"sealed on {one.root.day:%-d %b %Y} by the root {one.root.root}"
            yield f"  up to line {head.length}: {sealed}"
        if found.sealed:
            yield "Each root was posted in the moderators' channel that morning."
        yield "Later lines are sealed on the next working morning. How to check a root: docs/operating.md"

    def summary(self, ours: Sequence[Promise]) -> Iterator[str]:
        states = [one.state(self._frame.now) for one in ours]
        parts = [f"{states.count(one)} {words.lower()}" for one, words in _STATES.items() if one in states]
        yield f"{len(ours)} promises: {', '.join(parts) or 'none'}."

    def promise(self, one: Promise) -> Iterator[str]:
        state = one.state(self._frame.now)
        yield ""
        yield f"{self._what(one)}: {_STATES[state]}"
        yield f"  promised   {self._when(one.began)}, by {self.when(one.due)}"
        for index, missed in enumerate(one.missed):
            heard = f"; told so on {self.when(one.told[index])}" if index < len(one.told) else ""
            yield f"  missed     {self.when(missed)}{heard}"
        for move in one.moves:
            yield f"  new date   {self.when(move.due)}, given {self.when(move.at)}: {move.why}"
        if one.ended is not None:
            behind = one.ended - (one.missed[0] if one.missed else one.last_due)
            late = f", {_spelled(behind)} late" if state is State.LATE else ""
            word = "ended" if state is State.ENDED or one.by.startswith("moved") else "done"
            yield f"  {word:<9}  {self.when(one.ended)}{late}{f' ({one.by})' if one.by else ''}"

    def window(self, one: Promise) -> Iterator[str]:
        yield ""
        yield self._what(one)
        yield f"  open from  {self._when(one.began)}, until {self.when(one.due)}"
        for move in one.moves:
            yield f"  new date   {self.when(move.due)}, given {self.when(move.at)}: {move.why}"
        if one.ended is not None:
            yield f"  over       {self.when(one.ended)}{f' ({one.by})' if one.by else ''}"

    def decisions(self, lines: Sequence[Line]) -> Iterator[str]:
        found = [one for one in lines if one.act in _ACTS]
        for one in found:
            yield f"  {self.when(one.at)}  {one.who}: {one.act}{self._facts(one)}"
        if not found:
            yield "  none yet"

    def line(self, one: Line) -> str:
        who = OURSELVES if one.act in _BY_ITSELF else one.who
        act = _BY_ITSELF.get(one.act, one.act)
        return f"{one.number:>4}  {self.when(one.at)}  {who}: {act}{self._facts(one)}"

    def _facts(self, one: Line) -> str:
        said = [(name, value) for name, value in one.facts if not (name == "by" and value in one.who)]
        told = ", ".join(f"{name.replace('_', ' ')} {self._value(name, value)}" for name, value in said)
        return f" ({told})" if told else ""

    def _value(self, name: str, value: str) -> str:
        if name == "after" and value.isdecimal():
            return _spelled(timedelta(seconds=int(value)))
        if _MOMENT.match(value):
            return self.when(datetime.fromisoformat(value))
        return value.replace("_", " ")

    def _what(self, one: Promise) -> str:
        name = self._name(one.clock)
        return f"{name[:1].upper()}{name[1:]}{f' (document {one.of})' if one.of else ''}"

    def _when(self, at: datetime | None) -> str:
        return self.when(at) if at is not None else "on a day that the log does not name"


def _spelled(late: timedelta) -> str:
    minutes = max(1, int(late.total_seconds() // 60))
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    parts = [f"{count} {unit}" for count, unit in ((days, "d"), (hours, "h"), (left, "min")) if count]
    return " ".join(parts[:2])
