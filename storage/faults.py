"""What `recourse verify` can find, and what it has looked at.

Belongs here: data. Finding is `storage.verify`; the words are the command line's.
"""

from dataclasses import dataclass
from enum import StrEnum, unique

from bot.sealing import DailyRoot


@unique
class Kind(StrEnum):
    """What can be wrong."""

    CHAIN_BROKEN = "chain_broken"
    """A line of a log was changed, removed or added; `what` is its place."""
    TEXT_CHANGED = "text_changed"
    """A text is not the one its line was made with; `what` is the line's place and the text's name."""
    TEXT_GONE = "text_gone"
    """A text is not there, and its person was not forgotten."""
    REGISTER_BROKEN = "register_broken"
    """An entry of the register of all cases was changed or removed; `what` is its number."""
    CASE_GONE = "case_gone"
    """The register names a case that is not there."""
    CASE_UNKNOWN = "case_unknown"
    """A case that the register does not name."""
    COLUMNS_DIFFER = "columns_differ"
    """What lists and clocks go by is not what is sealed; `what` names the columns."""
    UNREADABLE = "unreadable"
    """Something sealed does not open."""
    NO_KEY = "no_key"
    """The key of a case's person is gone, and he was not forgotten."""
    NO_TURN = "no_turn"
    """An open case has nobody whose turn it is, or no alarm for it (law 1)."""
    ALARMS_DIFFER = "alarms_differ"
    """The stored alarms are not those that follow from the case's clocks."""
    MESSAGE_GONE = "message_gone"
    """The case tells of a message that is not in the outbox."""
    MESSAGE_STATE = "message_state"
    """The case and the outbox disagree on whether a message was delivered."""
    RECIPIENT_UNKNOWN = "recipient_unknown"
    """A message waits for somebody who is not on file."""
    FILE_MISSING = "file_missing"
    """A document of a case is not in the vault."""
    FILE_CHANGED = "file_changed"
    """A document is not what was handed in."""
    FILE_UNREADABLE = "file_unreadable"
    """The disk does not give a document out."""
    FILE_UNKNOWN = "file_unknown"
    """The vault holds a file that no case knows."""
    SETTINGS_BROKEN = "settings_broken"
    """The settings or one of their versions were changed or removed; `what` is the version, if it is one."""
    ROOT_BROKEN = "root_broken"
    """The root of a day does not fit what is kept, or a log is not what it was then; `what` is the day."""
    PAST_DUE = "past_due"
    """A document is held though its date to go has passed."""
    NO_DATE = "no_date"
    """A case that nobody works on any more holds something without a date to go; `what` is a document, or
    empty for the record."""
    NOT_GONE = "not_gone"
    """Something that was destroyed is there."""
    ERASURE_CHANGED = "erasure_changed"
    """A line of the journal of erasures is not what was written; `what` is its name."""
    PARKED = "parked"
    """An input could not be decided and waits for a person to look at it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong: what kind, on which case, and the id of what is concerned."""

    kind: Kind
    case: str = ""
    what: str = ""
    name: str = ""
    """Of a document: its file's name, made safe. No other personal word stands in a fault."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, and what is wrong with it."""

    faults: tuple[Fault, ...] = ()
    cases: int = 0
    entries: int = 0
    documents: int = 0
    messages: int = 0
    kept: int | None = None
    """How many documents have a date to go, all of them still to come; None where one is past it."""
    erased: int = 0
    """Lines in the journal of erasures."""
    roots: tuple[DailyRoot, ...] = ()
    """Those of the last days, to be compared with what was posted."""
