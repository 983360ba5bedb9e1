"""Presets: what laws and codes of practice say about deadlines, as data.

Belongs here: reading `presets.toml`, and which entries make deadlines (`DEADLINES`). Not here: presets and
settings together, and showing them (`bot.deadlines.merging`).
A preset needs: a table in `presets.toml`, its texts (``preset-ID``, ``preset-ID-scope``,
``preset-ID-CLOCK``), and a line in `DEADLINES` for each entry whose event the core knows.
None of it is legal advice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from bot.deadlines.clocks import CLOCKS, Clock
from bot.deadlines.rules import DEFAULTS
from bot.deadlines.time import Duration, Unit
from bot.errors import CatalogueError
from bot.texts import Text, named

DEFAULT: Final = "default"
"""The preset that lies under all others."""
IMMEDIATE: Final = "immediate"
UNDUE_DELAY: Final = "undue_delay"
_WITHOUT_NUMBER: Final = (IMMEDIATE, UNDUE_DELAY)
_KEYS: Final = frozenset({"clock", "unit", "from", "kind", "force", "mark"})
_MORE: Final = frozenset({"count", "source"})

DEADLINES: Final[dict[tuple[str, str], Clock | None]] = {
    # -- the product's own names
    ("receipt", "appeal_submitted"): Clock.RECEIPT,
    ("human_acknowledgement", "appeal_submitted"): Clock.ACKNOWLEDGEMENT,
    ("decision", "appeal_submitted"): Clock.DECISION,
    ("status_update", "last_message_to_freelancer"): Clock.STATUS_UPDATE,
    ("reply_to_information_request", "information_requested"): Clock.REPLY,
    ("second_review_window", "decision_sent"): Clock.SECOND_REVIEW_WINDOW,
    ("second_review_decision", "second_review_requested"): Clock.SECOND_REVIEW,
    ("reinstatement_after_reversal", "reversal_decided"): Clock.REINSTATEMENT,
    ("claim", "case_claimed"): Clock.CLAIM,
    ("decision_extension", "decision_due"): Clock.DECISION_EXTENSION,
    ("data_request_reply", "data_request_received"): Clock.DATA_REQUEST,
    ("data_request_extension", "data_request_due"): Clock.DATA_REQUEST_EXTENSION,
    ("reasons", "no_reason_given"): Clock.REASONS,
    ("next_answer", "question_asked"): Clock.NEXT_ANSWER,
    ("document_check", "document_received"): Clock.DOCUMENT_CHECK,
    ("delivery", "message_undeliverable"): Clock.DELIVERY,
    ("safety", "alarm_raised"): Clock.SAFETY,
    ("reviewer_needed", "nobody_impartial"): Clock.REVIEWER_NEEDED,
    ("draft", "draft_begun"): Clock.DRAFT,
    ("appeal_window", "freelancer_informed"): Clock.APPEAL_WINDOW,
    ("proof", "decision_waiting"): Clock.PROOF,
    ("scan", "scanner_silent"): Clock.SCAN,
    ("resubmission", "document_not_readable"): Clock.RESUBMISSION,
    ("renewal", "document_accepted"): Clock.RENEWAL,
    # -- an appeal, by the names that laws give it
    ("human_acknowledgement", "complaint_received"): Clock.ACKNOWLEDGEMENT,
    ("decision", "review_request_received"): Clock.DECISION,
    ("decision", "complaint_received"): Clock.DECISION,
    ("decision", "challenge_received"): Clock.DECISION,
    ("explanation", "explanation_requested"): Clock.NEXT_ANSWER,
    ("appeal_window", "deactivation_notice_received"): Clock.APPEAL_WINDOW,
    # -- reasons: owed before we come in; a target for the case that they were not given
    ("statement_of_reasons", "restriction_effective"): Clock.REASONS,
    ("statement_of_reasons", "restriction_imposed"): Clock.REASONS,
    ("statement_of_reasons", "deactivation_effective"): Clock.REASONS,
    ("statement_of_reasons", "access_removed"): Clock.REASONS,
    # -- giving back after a reversal
    ("rectification", "review_decision_adopted"): Clock.REINSTATEMENT,
    ("reversal", "complaint_founded"): Clock.REINSTATEMENT,
    ("reinstatement", "revocation_decided"): Clock.REINSTATEMENT,
    # -- information: what it counts from happens elsewhere
    ("human_decision", "restriction_decided"): None,
    ("interim_suspension", "suspension_effective"): None,
    ("interim_suspension_review", "suspension_effective"): None,
    ("further_suspension", "inquiry_finding"): None,
    ("counts_as_deactivation", "access_blocked"): None,
    ("deactivation_notice_egregious", "deactivation_effective"): None,
    ("hearing", "restriction_effective"): None,
    ("hearing", "preliminary_notice"): None,
    ("dispute_body_decision", "dispute_body_received"): None,
    ("external_application", "deactivation_effective"): None,
    ("put_back_earliest", "counter_notice_received"): None,
    ("put_back_latest", "counter_notice_received"): None,
    # -- information: no clock of ours yet
    ("second_review_acknowledgement", "escalation_received"): None,
    # -- information: counted from an acknowledgement; the default counts from earlier
    ("decision", "acknowledged"): None,
    ("second_review_decision", "escalation_acknowledged"): None,
    # -- information: notices ahead of an end
    ("termination_notice", "before:termination_effective"): None,
    ("deactivation_notice", "before:deactivation_effective"): None,
    ("deactivation_notice", "before:access_removed_24h_or_longer"): None,
    ("misuse_warning", "before:complaint_processing_suspended"): None,
    ("rules_published", "before:rules_enforceable"): None,
    # -- information: records and reports
    ("delete_identity_documents", "case_final"): None,
    ("system_evaluation", "last_evaluation"): None,
    ("transparency_database", "statement_issued"): None,
    ("transparency_report", "last_report"): None,
    ("public_figures", "last_publication"): None,
    ("records_kept", "deactivation_effective"): None,
}
"""Name of an entry and what it counts from -> the clock that it is about; None: information alone.

An entry with a number and a clock makes a deadline. One with a clock and no number has the product's
duration of that clock as a target, which is shown as such (rules of counting 5).
"""


@unique
class EntryKind(StrEnum):
    """What an entry is: only duties and windows can make deadlines."""

    DUTY = "duty"
    WINDOW = "window"
    NOTICE = "notice"
    CAP = "cap"
    RECORD = "record"


@unique
class Force(StrEnum):
    """What stands behind an entry."""

    LAW = "law"
    CODE = "code"
    PRODUCT = "product"


@unique
class Mark(StrEnum):
    """How far an entry was verified: in the text itself, second-hand, from memory; or our own choice."""

    FIRST_HAND = "V"
    SECOND_HAND = "S"
    FROM_MEMORY = "M"
    PRODUCT = "P"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a preset."""

    clock: str
    unit: str
    starts_from: str
    kind: EntryKind
    force: Force
    mark: Mark
    count: int | None = None
    source: str = ""

    @property
    def about(self) -> Clock | None:
        """Return the clock that it is about, if there is one."""
        return DEADLINES[self.clock, self.starts_from]

    @property
    def lasts(self) -> Duration | None:
        """Return its duration; None for "at once" and "without undue delay"."""
        return None if self.count is None else Duration(self.count, Unit(self.unit))

    @property
    def deadline(self) -> tuple[Clock, Duration] | None:
        """Return the deadline that it makes; None when it is information."""
        lasts = self.lasts
        return None if self.about is None or lasts is None else (self.about, lasts)

    @property
    def target(self) -> Duration | None:
        """Return the product's own duration, where it is about a clock and names no number."""
        return DEFAULTS[self.about] if self.about is not None and self.lasts is None else None

    @property
    def needs_counsel(self) -> bool:
        """Tell whether an admin is shown "check with counsel": whatever was not read first-hand."""
        return self.mark is not Mark.FIRST_HAND


@dataclass(frozen=True, slots=True)
class Preset:
    """One preset: a law, a code, or the product's default."""

    id: str
    entries: tuple[Entry, ...]

    @property
    def key(self) -> str:
        """Spell the id as keys of texts do."""
        return self.id.replace(".", "-")

    @property
    def title(self) -> Text:
        """Return its name."""
        return named("preset", self.key)

    @property
    def needs_counsel(self) -> bool:
        """Tell whether any of its entries was not read first-hand."""
        return any(one.needs_counsel for one in self.entries)


def parse_presets(data: Mapping[str, object], file: str) -> tuple[Preset, ...]:
    """Read the catalogue from parsed TOML.

    Args:
        data: the parsed file: one table ``[ID]`` a preset with ``entries = [{clock, unit, from, …}]``.
        file: its name, for errors.

    Raises:
        CatalogueError: names the file, the key and the remedy.
    """
    found = tuple(_preset(id_, table, f"{file}: [{id_}]") for id_, table in data.items())
    base = next((one for one in found if one.id == DEFAULT), None)
    named_clocks = {one.about for one in base.entries if one.deadline} if base else set()
    if missing := ", ".join(clock for clock in Clock if clock not in named_clocks):
        raise CatalogueError(f"{file}: [{DEFAULT}] lacks {missing}; it must name every clock")
    return found


def _preset(id_: str, table: object, where: str) -> Preset:
    listed = table.get("entries") if isinstance(table, Mapping) else None
    if not isinstance(listed, list) or not listed:
        raise CatalogueError(f"{where} needs 'entries', a list with at least one")
    entries = tuple(_entry(one, f"{where} entry {number}") for number, one in enumerate(listed, 1))
    if len({one.clock for one in entries}) < len(entries):
        raise CatalogueError(f"{where} names a clock twice; give each entry a name of its own")
    return Preset(id_, entries)


def _entry(table: object, where: str) -> Entry:
    if not isinstance(table, Mapping) or not _KEYS <= set(table) <= _KEYS | _MORE:
        raise CatalogueError(f"{where} needs {', '.join(sorted(_KEYS))}, and may have count and source")
    clock, unit, count = str(table["clock"]), str(table["unit"]), table.get("count")
    if count is not None and not isinstance(count, int):
        raise CatalogueError(f"{where} 'count' must be a whole number")
    if (count is None) is not (unit in _WITHOUT_NUMBER):
        raise CatalogueError(f"{where} needs a count, unless its unit is one of {', '.join(_WITHOUT_NUMBER)}")
    if (clock, str(table["from"])) not in DEADLINES:
        raise CatalogueError(
            f"{where} {clock!r} from {table['from']!r} is not in DEADLINES; add a line there"
        )
    try:
        entry = Entry(
            clock,
            unit,
            str(table["from"]),
            EntryKind(table["kind"]),
            Force(table["force"]),
            Mark(table["mark"]),
            count,
            str(table.get("source", "")),
        )
        made = entry.deadline
    except ValueError as error:
        raise CatalogueError(f"{where}: {error}; correct it") from None
    if made is not None and CLOCKS[made[0]].kind.value != entry.kind.value:
        raise CatalogueError(f"{where} is a {entry.kind}, but {made[0]} is a {CLOCKS[made[0]].kind}")
    return entry
