"""The real texts and reasons, read once for all tests."""

import tomllib
from functools import cache
from pathlib import Path

from app import presets
from app.almanac import TABLES
from bot.deadlines.rules import Rules
from bot.decision.model import Clause
from bot.ids import Address, StaffId
from bot.intake.reasons import parse_reasons
from bot.people.model import Role, Roster, Staff
from bot.settings.force import Ground
from bot.settings.model import Filed
from bot.texts.render import Texts
from bot.world import Catalogue

BOT = Path(__file__).parents[2] / "bot"

CLAUSES = (
    Clause(
        "proposals",
        "4.2",
        "Sending proposals",
        "2026-01",
        "https://example.com/rules#4.2",
        "Send proposals only for jobs that fit your skills.",
    ),
    Clause(
        "identity",
        "2.1",
        "Showing who you are",
        "2026-01",
        "https://example.com/rules#2.1",
        "Every account belongs to one person, who can show who he is.",
    ),
)


@cache
def texts() -> Texts:
    """Read the real catalogues."""
    languages = sorted(one for one in (BOT / "texts").iterdir() if one.is_dir() and list(one.glob("*.ftl")))
    return Texts.parse(
        {one.name: {file.name: file.read_text("utf-8") for file in one.glob("*.ftl")} for one in languages}
    )


@cache
def catalogue() -> Catalogue:
    """Read the real reasons; the marketplace's rules are the tests' own."""
    file = BOT / "intake" / "reasons.toml"
    return Catalogue(parse_reasons(tomllib.loads(file.read_text("utf-8")), file.name), CLAUSES)


def ground(rules: Rules) -> Ground:
    """Return what the settings lie on: rules as if a file said them, the real presets and tables."""
    filed = Filed(tuple(dict(rules.durations).items()), (), rules.calendar)
    return Ground(filed, presets.known(), TABLES)


def staff(chat: str, *roles: Role) -> Staff:
    """Make a member of staff who is reached at `chat`."""
    name = chat.title()
    return Staff(StaffId(chat), name, f"Reviewer {name[0]}.", frozenset(roles), (Address("stage", chat),))


ROSTER = Roster(
    (
        staff("kim", Role.REVIEWER),
        staff("ruth", Role.REVIEWER),
        staff("lea", Role.LEAD),
        staff("ada", Role.ADMIN),
    )
)
