"""What must never happen in a town, looked for while the year goes by and once more at its end.

Belongs here: finding it in what is stored and in what was sent. Nothing here is asked of the core: it is read
from cases, alarms, logs and messages, as a stranger would who holds us to our word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.case import lifecycle
from bot.case.model import Case
from bot.deadlines.clocks import CLOCKS, Clock
from bot.ids import CaseId
from bot.messages import Message, Recipient, ToPerson
from bot.ports import AuditLine, Query
from tests.simulation.town import Town

LEAD = timedelta(hours=48)
"""How long before a lapse its warning must have been delivered (law 9)."""
ONCE = ("nudge-", "warn-", "late-", "update-", "receipt-", "letter-", "date-moved", "outage-", "reasons-")
APART = timedelta(hours=20)
"""A step that repeats does so daily; on a working day it may wait for the hours of staff."""


UNARMED: Final = "open cases and obligations without an armed deadline"
STALE: Final = "alarms that nothing came of"
DOUBLED: Final = "reminders and news twice"
UNWARNED: Final = "lapses without a delivered warning"
UNTOLD: Final = "broken promises without notice"
FAULTS: Final = (UNARMED, STALE, DOUBLED, UNWARNED, UNTOLD)
"""What must never be found."""


@dataclass(slots=True)
class Findings:
    """What was found wrong, and the figures of a year."""

    wrong: list[str] = field(default_factory=list)
    figures: Counter[str] = field(default_factory=Counter)
    """Of what happened, and of what was looked at."""
    faults: Counter[str] = field(default_factory=Counter)
    """How often each of `FAULTS` was found."""

    def note(self, fault: str, where: str, found: Iterable[str]) -> None:
        """Take in what was found wrong somewhere."""
        said = [f"{where}: {one}" for one in found]
        self.wrong += said
        self.faults[fault] += len(said)

    def add(self, other: Findings) -> None:
        """Take in what another town showed."""
        self.wrong += other.wrong
        self.figures += other.figures
        self.faults += other.faults


async def at_the_moment(town: Town) -> Findings:
    """Find open cases and obligations without a next step and an armed deadline, as things stand now."""
    found = Findings()
    for row in await town.store.transact(lambda tx: tx.cases(_EVERY)):
        kept = await town.store.transact(lambda tx, case=row.case: (tx.case(case), tx.alarms(case)))  # type: ignore[misc]
        case, alarms = kept
        if case is not None:
            where = f"{town.name} {town.now:%d %b %H:%M} {case.id}"
            found.figures["looked at: cases and clocks, day by day"] += 1 + len(case.timers)
            found.note(UNARMED, where, _unarmed(case, {one.key for one in alarms}))
            past = (one for one in alarms if one.at < town.now - timedelta(hours=2))
            found.note(STALE, where, (f"alarm {one.key} of {one.at} is still there" for one in past))
    return found


def _unarmed(case: Case, armed: set[str]) -> Iterator[str]:
    if case.open:
        turn = lifecycle.turn(case)
        if turn is None:
            yield f"open ({case.status}) and nobody's turn"
        elif turn.timer.key not in armed:
            yield f"the main turn {turn.timer.key} has no armed deadline"
    for timer in case.timers:
        if timer.key not in armed:
            yield f"{timer.key} runs without an armed deadline"


async def at_the_end(town: Town, ends: frozenset[datetime]) -> Findings:
    """Go through every log and every message of the year; `ends` is when outages were over."""
    found = Findings()
    logs: dict[CaseId, tuple[AuditLine, ...]] = {}
    for row in await town.store.transact(lambda tx: tx.cases(_EVERY)):
        logs[row.case] = await town.store.transact(lambda tx, case=row.case: tx.audit(case))  # type: ignore[misc]
        found.figures[f"now {row.status.value}"] += 1
    found.figures["cases"] = len(logs)
    found.figures["inputs and alarms"] = town.events
    found.figures["messages"] = len(town.platform.sent)
    warned = _warnings(town)
    for case, log in logs.items():
        where = f"{town.name} {case}"
        found.note(UNWARNED, where, _unwarned(log, warned.get(case, [])))
        found.note(UNTOLD, where, _untold_breaches(log))
        found.note(DOUBLED, where, _repeated_steps(log, ends))
        found.figures.update(_counted(log))
    found.figures["warnings delivered"] = sum(map(len, warned.values()))
    found.note(DOUBLED, town.name, _doubled(town, logs.values()))
    return found


# -- lapses ---------------------------------------------------------------------------------------------


def _warnings(town: Town) -> dict[CaseId, list[tuple[str, datetime]]]:
    """List by case which warnings were delivered, and when."""
    found: dict[CaseId, list[tuple[str, datetime]]] = defaultdict(list)
    for one in town.platform.sent:
        case = one.outgoing.case
        if case is not None and isinstance(one.outgoing.to, ToPerson):
            for part in one.outgoing.message.parts:
                if part.key.startswith("warn-"):
                    found[case].append((part.key.removeprefix("warn-"), one.at))
    return found


def _unwarned(log: tuple[AuditLine, ...], warned: list[tuple[str, datetime]]) -> Iterator[str]:
    """Find what ended by time without a warning that was delivered long enough before."""
    told = [line.at for line in log if line.action == "notice given by other means"]
    for line in log:
        window = _window_ended(line)
        if window and any(line.at - at >= LEAD for at in told):
            continue  # a lead reached him by e-mail or post, and said so
        if window and not any(name == window and line.at - at >= LEAD for name, at in warned):
            yield f"{window} ended at {line.at} without a warning delivered in time"


def _window_ended(line: AuditLine) -> str:
    facts = dict(line.facts)
    if line.action == "reply window ended":
        return "reply"
    if line.action == "closed" and facts.get("why") == "lapsed":
        return "draft"
    if line.action == "closed" and facts.get("why") == "window_over":
        return "second-review-window"
    return ""


# -- promises -------------------------------------------------------------------------------------------


def _untold_breaches(log: tuple[AuditLine, ...]) -> Iterator[str]:
    """Find dates that passed unkept without an apology in the same moment."""
    told: dict[datetime, str] = defaultdict(str)
    for line in log:
        if line.action == "told":
            told[line.at] += dict(line.facts).get("texts", "")
    for line in log:
        if line.action != "breach":
            continue
        clock = Clock(dict(line.facts)["clock"].split(":")[0])
        if not CLOCKS[clock].shown:
            continue
        if "late-sorry" not in told[line.at] and "safety-late" not in told[line.at]:
            yield f"the breach of {clock} at {line.at} was not told"


# -- reminders ------------------------------------------------------------------------------------------


def _repeated_steps(log: tuple[AuditLine, ...], ends: frozenset[datetime]) -> Iterator[str]:
    """Find a step that acted twice in one round of its clock, or a daily one less than a day apart.

    When we come back after an outage, what was missed is said at once, and the next at its usual hour.
    """
    acted: dict[str, dict[str, datetime]] = defaultdict(dict)
    for line in log:
        facts = dict(line.facts)
        clock, step = facts.get("clock", ""), facts.get("rung", "")
        before = acted[clock].get(step)
        if line.action != "alarm":
            acted.pop(clock, None)  # started, stopped, broken or moved: another round
            continue
        if before is not None and before not in ends and line.at - before < APART:
            yield f"step {step} of {clock} acted at {before} and again at {line.at}"
        acted[clock][step] = line.at


def _doubled(town: Town, logs: Iterable[tuple[AuditLine, ...]]) -> Iterator[str]:
    """Find reminders, warnings, apologies, news and letters that were decided twice for the same person.

    Who had blocked the bot gets at once what was said on several days: that counts by the days it was said.
    """
    said = {dict(line.facts)["message"]: line.at for log in logs for line in log if line.action == "told"}
    last: dict[tuple[Recipient, Message], datetime] = {}
    for one in town.platform.sent:
        message, at = one.outgoing.message, said.get(one.outgoing.id)
        if at is None or not message.parts[0].key.startswith(ONCE):
            continue
        what = (one.outgoing.to, message)
        if what in last and at - last[what] < APART:
            yield f"{one.outgoing.to} was told {message.parts[0].key} at {last[what]} and at {at}"
        last[what] = at


def _counted(log: tuple[AuditLine, ...]) -> Counter[str]:
    actions = Counter(line.action for line in log)
    return Counter(
        {
            "log lines": len(log),
            "decisions": actions["decided"],
            "dates put off, once": actions["date extended"] + actions["decision extended"],
            "data requests": actions["data requested"],
            "breaches": actions["breach"],
            "steps of ladders": actions["alarm"],
            "windows that ended": sum(bool(_window_ended(line)) for line in log),
            "windows given back after an outage": actions["window extended"],
            "windows moved for want of a delivered warning": actions["window postponed"],
        }
    )


_EVERY = Query(open_only=False, submitted_only=False, limit=1_000_000)
