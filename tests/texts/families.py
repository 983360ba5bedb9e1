"""The families of texts and their members, each from the enumeration or data file it really comes from.

A family is what ``named("family", member)`` says. Whoever adds one adds a line here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from adapters.discord import commands
from adapters.telegram.intake import GONE
from adapters.telegram.troubles import Trouble
from app import presets
from bot.actions import COMMANDS, STAFF_COMMANDS
from bot.case.lifecycle import MAIN_CLOCKS
from bot.case.model import Case, ProofKind, Status
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Keeping, Party
from bot.deadlines.presets import Force, Mark
from bot.deadlines.rules import Rules
from bot.deadlines.time import Unit
from bot.decision.model import Automation, Capability, Outcome, Redress, Restored, ReversalBasis, Withholding
from bot.documents.checklist import Standing
from bot.documents.model import Consent, Fault, Verdict
from bot.documents.papers import Paper
from bot.documents.viewing import Worth
from bot.forms.model import Draft, Kind
from bot.ids import CaseId, PersonId
from bot.intake import timeline
from bot.intake.form import INTAKE, intake_form
from bot.intake.progress import Done
from bot.keeping.requests import Wish
from bot.people.data import DataWish
from bot.people.model import Role, Roster
from bot.review.forms import StaffForm, staff_form
from bot.uploads import NO_ROOM
from bot.world import World
from storage.looking import codes
from tests.support import catalogue
from tests.texts import usage

CODE = usage.code()
TEXTS = catalogue.texts()

OFFERED = (
    "automation",
    "basis",
    "capability",
    "data-wish",
    "fault",
    "redress",
    "restored",
    "ruling",
    "verdict",
    "withheld",
)
"""Families of the choices on staff forms, which reach ``named`` by way of `bot.review.forms`."""

SLASH_COMMANDS = (*commands.everywhere(TEXTS), *commands.of_staff(TEXTS))


def _windows() -> list[Clock]:
    """A configured ladder may remind and warn of any window."""
    return [clock for clock in Clock if CLOCKS[clock].kind is ClockKind.WINDOW and CLOCKS[clock].ladder]


def _offered_in_intake(field: str) -> list[str]:
    asked = intake_form(catalogue.catalogue()).get(field)
    return [one.id for one in asked.options] if asked else []


def _answers() -> Iterable[str]:
    fields = intake_form(catalogue.catalogue()).fields
    return ("yes", "no") if any(one.kind is Kind.YES_NO for one in fields) else ()


def _reasons() -> Iterable[str]:
    for one in catalogue.catalogue().reasons:
        yield one.code
        yield f"{one.code}-documents"
        yield from (question.id.replace(".", "-") for question in one.questions)


def _presets() -> Iterable[str]:
    for preset in presets.known():
        yield from (
            preset.key,
            f"{preset.key}-scope",
            *(f"{preset.key}-{one.clock}" for one in preset.entries),
        )


def _staff_fields() -> set[str]:
    person = PersonId("p")
    case = Case(CaseId("c"), person, datetime(2026, 6, 5, tzinfo=UTC), Draft(INTAKE, person))
    world = World(Rules(), Roster(), catalogue.catalogue(), TEXTS)
    fields = (one for kind in StaffForm for one in staff_form(kind, case, world).fields)
    return {one.label.key.removeprefix("field-") for one in fields} - {"point"}


def _spelled(members: Iterable[str]) -> list[str]:
    return sorted(str(one).replace("_", "-") for one in members)


_ENDED = ("withdrawn", "merged")
"""Why an appeal that was handed in can be closed without a decision: `test_figures.py` plays both."""
_MEMBERS: dict[str, Iterable[str]] = {
    "automation": Automation,
    "basis": ReversalBasis,
    "button-stop": Wish,
    "capability": Capability,
    "clock": (*Clock, *Keeping),
    "clock-kind": (*ClockKind, "movable", "extension"),
    "closed": usage.given(CODE, "close", 2),
    "command": ("start", *COMMANDS),
    "data-wish": DataWish,
    "done": Done,
    "data-by": ("you", "us"),
    "document": Verdict,
    "dry-both": ClockKind,
    "field": _staff_fields(),
    "explain": ("between", "skipped"),
    "explain-closed": ("holiday", "own", "weekday"),
    "explain-several": ClockKind,
    "file-problem": (*codes.ALL, GONE, NO_ROOM),
    "force": Force,
    "form": StaffForm,
    "happened": (one for one in timeline.STORY if one != "late"),
    "language-name": TEXTS.languages,
    "letter-automation": Automation,
    "letter-document": Verdict,
    "letter-result": (*ReversalBasis, *(one for one in Outcome if one is not Outcome.REVERSED)),
    "letter-withheld": (one for one in Withholding if one is not Withholding.NONE),
    "nudge": _windows(),
    "option": _answers(),
    "fault": Fault,
    "paper": Paper,
    "standing": Standing,
    "button-consent": Consent,
    "consent-noted": Consent,
    "consent-said": Consent,
    "consent-card": (*Consent, "unanswered"),
    "measure": _offered_in_intake("measure"),
    "outcome": _offered_in_intake("outcome"),
    "party": Party,
    "preset": _presets(),
    "preset-both": ClockKind,
    "preset-mark": (one.lower() for one in Mark),
    "preset-overrides": ClockKind,
    "proof": ProofKind,
    "reason": _reasons(),
    "redress": Redress,
    "reload-reasons": ("added", "removed", "changed"),
    "reload-rules": ("added", "removed", "changed"),
    "reload-staff": ("added", "removed", "changed"),
    "restored": Restored,
    "role": (Role.REVIEWER, Role.LEAD, Role.ADMIN),
    "ruling": Outcome,
    "server-name": {one["name"] for one in SLASH_COMMANDS},
    "server-option": {each["name"].rstrip("2345") for one in SLASH_COMMANDS for each in one["options"]},
    "staff-command": STAFF_COMMANDS,
    "status": Status,
    "staff-status": Status,
    "stats-became": (*Outcome, *(f"reversed_{one}" for one in ReversalBasis), *_ENDED),
    "stats-until": ("answer", "decision"),
    "step": {"delivery", *(clock for clocks in MAIN_CLOCKS.values() for clock in clocks)},
    "told": (Role.LEAD, Role.ADMIN, Role.REVIEWER),
    "trouble": Trouble,
    "trouble-short": Trouble,
    "unit": Unit,
    "unknown": ("button", "command", "kind"),  # what `UnknownInput` names
    "verdict": Verdict,
    "verdict-told": Verdict,
    "weekday": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "viewer-refused": (one for one in Worth if one not in (Worth.OPEN, Worth.WRONG_PIN)),
    "warn": _windows(),
    "wish-announced": Wish,
    "wish-stopped": Wish,
    "wish-unproved": Wish,
    "withheld": Withholding,
}

FAMILIES = {family: _spelled(members) for family, members in _MEMBERS.items()}
