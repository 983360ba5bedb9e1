"""What the command line prints in answer: mistakes, what is in force, a proof code.

Belongs here: the wording, as plain text. Whoever runs this bot reads it and no freelancer does, so it is not
in the texts.
"""

from typing import Final

from app import catalogues, durations, holidays
from app.access import ProofCode
from app.calendars import SHORT, WEEKDAYS
from app.config import CalendarSection, Config
from app.policy import merged, rules
from app.problems import ConfigProblems
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar
from bot.texts.render import ENGLISH, Reader
from storage.verify import Fault, Kind


def of_problems(found: ConfigProblems) -> str:
    """List every mistake, with its file and key, and what to do."""
    lines = []
    for file in dict.fromkeys(one.file for one in found.problems):
        mistakes = [one for one in found.problems if one.file == file]
        lines.append(f"{file}: {counted(len(mistakes), 'mistake')}")
        for one in mistakes:
            where = f"{one.key}: " if one.key else ""
            lines += [f"  {where}{one.problem}", f"    -> {one.remedy}"]
    return "\n".join(lines)


def of(config: Config, file: str) -> str:
    """Say what a configuration puts in force."""
    in_force = rules(config)
    calendar = config.calendar
    duties, windows = ([one for one in Clock if CLOCKS[one].kind is kind] for kind in ClockKind)
    words = catalogues.texts()
    notes = [words.render(one, Reader(ENGLISH, calendar.zone)) for one in merged(config).notes]
    staff = "; ".join(f"{one.name} ({', '.join(one.roles)})" for one in config.staff)
    return "\n".join(
        (
            f"{file} is fine. In force:",
            f"  marketplace  {config.marketplace.name}",
            f"  channels     {', '.join(sorted(config.channels))}",
            f"  data         {config.storage.path}",
            f"  closed       {_closed(calendar)} ({calendar.zone})",
            *_hours(in_force.calendar),
            f"  staff        {staff}",
            f"  rules        {'; '.join(f'{one.number} {one.title}' for one in config.rules)}",
            f"  presets      {', '.join(config.deadlines.presets) or 'default'}",
            "  you owe, the earliest date",
            *(f"    {one:<22} {_lasts(in_force, one)}" for one in duties),
            "  the freelancer has, the latest date",
            *(f"    {one:<22} {_lasts(in_force, one)}" for one in windows),
            *(f"  - {one}" for one in notes),
        )
    )


def _closed(calendar: CalendarSection) -> str:
    found = calendar.calendar()
    names = [name for day, name in enumerate(WEEKDAYS) if not found.weekday_open(day)] or ["no weekday"]
    if calendar.country:
        names.append(f"public holidays of {holidays.label(calendar.country, calendar.region)}")
    more = f" and {counted(len(calendar.closed_days), 'listed day')}" if calendar.closed_days else ""
    return f"{', '.join(names)}{more}"


def _hours(calendar: Calendar) -> list[str]:
    """Say the hours of each open day of the week, where there are any."""
    return [
        f"  {'hours' if number == 0 else '':<12} {name} {', '.join(map(str, shifts))}"
        for number, (name, shifts) in enumerate(
            (name, shifts) for name, shifts in zip(SHORT, calendar.hours, strict=False) if shifts
        )
    ]


def _lasts(in_force: Rules, clock: Clock) -> str:
    return " or ".join(durations.spell(one) for one in in_force.durations_of(clock))


def of_code(made: ProofCode, account: str) -> str:
    """Hand over a proof code, with what one must know about it."""
    until = f"{made.expires_at:%-d %B %Y, %H:%M} UTC"
    return "\n".join(
        (
            f"Proof code for {account}:",
            "",
            f"    {made.code}",
            "",
            f"It works once, until {until}. Put it into the notice to this account, and nowhere else.",
            "It cannot be shown again: only a fingerprint of it is kept.",
        )
    )


FAULTS: Final = {
    Kind.CHAIN_BROKEN: "a line of the log was changed, removed or added",
    Kind.TEXT_CHANGED: "a text in the log is not the one that was written",
    Kind.UNREADABLE: "something that is sealed does not open",
    Kind.NO_KEY: "the key of an open case's person is gone",
    Kind.NO_TURN: "nobody's turn, or no alarm for it: the appeal would stay unanswered",
    Kind.ALARMS_DIFFER: "its alarms are not those that follow from its clocks",
    Kind.FILE_MISSING: "a document is not among the documents kept",
    Kind.FILE_UNKNOWN: "a file that no case knows, as a crash in the middle of receiving one leaves it",
    Kind.RECIPIENT_UNKNOWN: "a message waits for somebody who is not on file",
    Kind.PARKED: "an input could not be decided and waits for a person to look at it",
}


def of_fault(fault: Fault) -> str:
    """Say one thing that is wrong with the data."""
    where = " ".join(part for part in (fault.case and f"case {fault.case}", fault.what) if part)
    return f"- {where}: {FAULTS[fault.kind]}" if where else f"- {FAULTS[fault.kind]}"


def counted(count: int, what: str) -> str:
    """Say how many, with the plural where it belongs."""
    return f"{count} {what}{'' if count == 1 else 's'}"
