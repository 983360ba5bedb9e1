"""What the command line prints in answer: mistakes, what is in force, a proof code.

Belongs here: the wording, as plain text. Whoever runs this bot reads it and no freelancer does, so it is not
in the texts. What `recourse verify` says is in `findings`.
"""

from collections import Counter
from typing import Final

from app import catalogues, holidays, renewal, retention, wiring
from app.access import ProofCode
from app.calendars import SHORT, WEEKDAYS
from app.config import CalendarSection, Config
from app.policy import merged, rules
from app.problems import ConfigProblems
from app.values import DISCORD
from bot.deadlines import durations
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar
from bot.texts.render import ENGLISH, Reader

_MANY: Final = 5
"""How often the same mistake is written out; above that it is counted."""
_REVIEWERS: Final = {
    "listed": "reviewers are those who are listed below",
    "members": "everyone there is a reviewer",
    "roles": "who has one of reviewer_roles there is a reviewer, and so are its administrators",
    "administrators": "its administrators are reviewers",
}


def of_problems(found: ConfigProblems) -> str:
    """List every mistake, with its file and key, and what to do."""
    lines = []
    for file in dict.fromkeys(one.file for one in found.problems):
        mistakes = [one for one in found.problems if one.file == file]
        lines.append(f"{file}: {counted(len(mistakes), 'mistake')}")
        alike = Counter((one.problem, one.remedy) for one in mistakes)
        shown = Counter[tuple[str, str]]()
        for one in mistakes:
            what = (one.problem, one.remedy)
            shown[what] += 1
            if alike[what] > _MANY and shown[what] > 1:
                continue
            more = f" (and {alike[what] - 1} more like it)" if alike[what] > _MANY else ""
            where = f"{one.key}{more}: " if one.key else ""
            lines += [f"  {where}{one.problem}", f"    -> {one.remedy}"]
    return "\n".join(lines)


def of(config: Config, file: str) -> str:
    """Say what a configuration puts in force."""
    in_force = rules(config)
    calendar = config.calendar
    duties, windows = ([one for one in Clock if CLOCKS[one].kind is kind] for kind in ClockKind)
    words = catalogues.texts(config.texts)
    notes = [words.render(one, Reader(ENGLISH, calendar.zone)) for one in merged(config).notes]
    days = ", ".join(one.isoformat() for one in sorted(calendar.closed_days))
    staff = [f"{one.name} ({', '.join(one.roles)}), shown as {one.pseudonym}" for one in config.staff]
    return "\n".join(
        (
            f"{file} is fine. In force:",
            *_warned(config),
            f"  marketplace  {config.marketplace.name}",
            f"  channels     {', '.join(sorted(config.channels))}",
            f"  moderators   on {config.desk}; {_REVIEWERS[_reviewers(config)]}",
            f"  web          {_web(config)}",
            f"  data         {config.storage.path.absolute()}",
            f"  master key   {config.storage.master_key.absolute()}",
            f"  time zone    {calendar.zone}",
            f"  closed       {_closed(calendar)} ({calendar.zone})",
            *([f"  closed days  {days}"] if days else []),
            *_hours(in_force.calendar),
            *_listed("staff", staff),
            *_listed("rules", [f"{one.number} {one.title}" for one in config.rules]),
            f"  presets      {', '.join(config.deadlines.presets) or 'default'}",
            "  you owe, the earliest date",
            *(f"    {one:<22} {_lasts(in_force, one)}" for one in duties),
            "  the freelancer has, the latest date",
            *(f"    {one:<22} {_lasts(in_force, one)}" for one in windows),
            "  kept after an appeal is over, and never before every time limit of it has passed",
            *(f"    {one}" for one in retention.lines(config.retention.rule())),
            "  asked for again after it was accepted, where a reviewer says nothing else",
            *(f"    {one}" for one in renewal.lines(config.renewal)),
            *(f"  - {one}" for one in notes),
        )
    )


def _reviewers(config: Config) -> str:
    """Tell who reviews; where roles are named, membership alone makes nobody one."""
    chosen = config.moderators.reviewers
    return "roles" if chosen == "members" and config.desk == DISCORD else chosen


def _web(config: Config) -> str:
    if config.web is None:
        return "none: documents are opened in the chat of who opens them"
    return f"{config.web.address}, listening on {config.web.host}:{config.web.port}"


def _warned(config: Config) -> list[str]:
    absent = wiring.absent_channels(config)
    words = f"  NOT YET: this version cannot run {' and '.join(absent)}; recourse run will refuse."
    return [words] if absent else []


def _listed(what: str, lines: list[str]) -> list[str]:
    return [f"  {'' if number else what:<12} {line}" for number, line in enumerate(lines)]


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


def counted(count: int, what: str, several: str = "") -> str:
    """Say how many, with the plural where it belongs."""
    return f"{count} {what if count == 1 else several or what + 's'}"
