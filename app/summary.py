"""What the command line prints in answer: mistakes, what is in force, a proof code.

Belongs here: the wording, as plain text. Whoever runs this bot reads it and no freelancer does, so it is not
in the texts.
"""

from typing import Final

from app import durations
from app.access import ProofCode
from app.config import Config
from app.policy import rules
from app.problems import ConfigProblems
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
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
    weekdays = ", ".join(calendar.closed_weekdays) or "no weekday"
    more = f" and {counted(len(calendar.closed_days), 'listed day')}" if calendar.closed_days else ""
    staff = "; ".join(f"{one.name} ({', '.join(one.roles)})" for one in config.staff)
    return "\n".join(
        (
            f"{file} is fine. In force:",
            f"  marketplace  {config.marketplace.name}",
            f"  channels     {', '.join(sorted(config.channels))}",
            f"  data         {config.storage.path}",
            f"  closed       {weekdays}{more} ({calendar.zone})",
            f"  staff        {staff}",
            f"  rules        {'; '.join(f'{one.number} {one.title}' for one in config.rules)}",
            "  you owe",
            *(f"    {one:<22} {durations.spell(in_force.duration(one))}" for one in duties),
            "  the freelancer has",
            *(f"    {one:<22} {durations.spell(in_force.duration(one))}" for one in windows),
        )
    )


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
