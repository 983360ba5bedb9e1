"""Actions: everything a person can press or command, and how a button spells it.

A button names a verb, its target and the revision of that target, in at most 64 bytes, so that it
still works after a restart and on any channel. Who may do what is in `bot.people.permissions`;
what happens is in the subject that the verb belongs to.
A new verb needs: a line in `PERMISSIONS`, a branch where its subject decides, a label in the texts.
"""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from bot.ids import CaseId, read_reference

MAX_BYTES: Final = 64
"""The smallest limit of any channel for what a button may carry."""
SEPARATOR: Final = "|"
_SEPARATORS: Final = 2
"""How many there are in an action that names no case."""


@unique
class Verb(StrEnum):
    """What can be done. The values are short because buttons carry them, and never change."""

    # The person, before or beside a case
    LANGUAGE = "lang"
    ZONE = "zone"
    PRIVACY = "priv"
    CONSENT = "yes"
    DECLINE = "no"
    BEGIN = "begin"
    HELP = "help"
    TIE = "link"
    TIE_CONFIRMED = "link!"
    DATA = "copy"
    ERASE = "erase"
    # A form, whoever fills it in
    CHOOSE = "pick"
    DONE = "done"
    SKIP = "skip"
    BACK = "back"
    EDIT = "edit"
    KEEP = "keep"
    ADD = "add"
    FILL = "form"
    REPLACE = "swap"
    TAKE_OVER = "take"
    INSERT = "ins"
    SEND = "send"
    DISCARD = "drop"
    # The freelancer's case
    SUBMIT = "hand"
    CONTINUE = "more"
    LATER = "later"
    STATUS = "stat"
    ASK = "ask"
    UNSAFE = "sos"
    NOTHING_TO_ADD = "none"
    ACCEPT = "ok"
    APPEAL = "2nd"
    WITHDRAW = "quit"
    WITHDRAW_CONFIRMED = "quit!"
    REOPEN_MINE = "again"
    MEAN = "mean"
    SAME_NOTICE = "same"
    OTHER_NOTICE = "apart"
    DOCUMENTS = "docs"
    EXAMPLE = "photo"
    LETTER = "words"
    THIS_IS = "is"
    AGREED = "agree"
    # Staff on a case
    CLAIM = "claim"
    RELEASE = "free"
    ASSIGN = "give"
    MERGE = "merge"
    MERGE_CONFIRMED = "merg!"
    IMPOSED_IT = "imp"
    REPLY = "reply"
    REQUEST = "req"
    REASONS = "why"
    EXTEND = "ext"
    OPEN_DOCUMENT = "open"
    MARK_DOCUMENT = "mark"
    SEND_AGAIN = "redo"
    DECIDE = "dec"
    RECORD_PROOF = "proof"
    RECORD_NOTICE = "told"
    RESTORED = "rest"
    REOPEN = "reop"
    BAR = "bar"
    UNBAR = "bar!"
    DATA_ASKED = "data"
    DATA_ANSWERED = "data!"
    HOLD = "hold"
    RELEASE_HOLD = "hold-"
    NOTE = "note"
    CARD = "card"
    # Staff, reading
    QUEUE = "queue"
    OVERDUE = "over"
    MINE = "mine"
    FIND = "find"
    BARRED = "bars"
    STATS = "stats"
    CASE = "case"
    START_BUTTON = "start"
    # Settings
    RULES = "rules"
    DEADLINES = "dl"
    SET_DEADLINES = "dl!"
    STAFF = "crew"
    SET_STAFF = "crew!"
    SET_TEAMS = "team"
    AWAY = "away"
    AWAY_OTHER = "away!"
    HERE = "here"
    PASSAGES = "psg"
    SET_PASSAGES = "psg!"
    RELOAD = "read"
    CONFIRM = "conf"
    LEAVE_IT = "leave"


OF_THE_PERSON: Final = frozenset(
    {
        Verb.TIE,
        Verb.TIE_CONFIRMED,
        Verb.LANGUAGE,
        Verb.ZONE,
        Verb.PRIVACY,
        Verb.CONSENT,
        Verb.DECLINE,
        Verb.HELP,
    }
)
"""What a freelancer does as a person, whatever case he has."""


@dataclass(frozen=True, slots=True)
class Action:
    """A verb with its target (a field, a document, a form) and the revision that was shown."""

    verb: Verb
    target: str = ""
    revision: int = 0
    case: CaseId | None = None
    """The case it belongs to, wherever and whenever it is pressed."""

    def encode(self) -> str:
        """Spell the action for a button.

        Raises:
            ValueError: the spelling is longer than 64 bytes, or would be read back as something else.
        """
        if SEPARATOR in self.target:
            raise ValueError(f"the target of an action holds a {SEPARATOR!r}: {self.target}")
        spelled = f"{self.verb.value}|{self.target}|{self.revision or ''}"
        if self.case is not None:
            spelled += f"|{self.case}"
        if len(spelled.encode()) > MAX_BYTES:
            raise ValueError(f"action is longer than {MAX_BYTES} bytes: {spelled}")
        return spelled


def tied(spelled: str, case: CaseId) -> str:
    """Add the case to what a button of ours carries; one that names its case already stays as it is.

    Raises:
        ValueError: with the case, the spelling is longer than 64 bytes.
    """
    if spelled.count(SEPARATOR) != _SEPARATORS:
        return spelled
    whole = f"{spelled}{SEPARATOR}{case}"
    if len(whole.encode()) > MAX_BYTES:
        raise ValueError(f"action is longer than {MAX_BYTES} bytes: {whole}")
    return whole


def parse_action(spelled: str) -> Action | None:
    """Read what a button carries; None when it is nothing of ours (an older or a forged button)."""
    parts = spelled.split(SEPARATOR)
    if len(parts) not in (3, 4) or not _fits(spelled):
        return None
    verb, target, revision, *named = parts
    case = read_reference(named[0]) if named else None
    if named and case is None:
        return None
    if revision and not (revision.isascii() and revision.isdigit()):
        return None
    try:
        return Action(Verb(verb), target, int(revision or 0), case)
    except ValueError:
        return None


def _fits(spelled: str) -> bool:
    try:
        return len(spelled.encode()) <= MAX_BYTES
    except UnicodeEncodeError:  # half a character, which no button of ours holds
        return False


COMMANDS: Final[dict[str, Verb]] = {
    "appeal": Verb.BEGIN,
    "status": Verb.STATUS,
    "documents": Verb.DOCUMENTS,
    "ask": Verb.ASK,
    "language": Verb.LANGUAGE,
    "timezone": Verb.ZONE,
    "privacy": Verb.PRIVACY,
    "withdraw": Verb.WITHDRAW,
    "link": Verb.TIE,
    "mydata": Verb.DATA,
    "erase": Verb.ERASE,
    "help": Verb.HELP,
    "unsafe": Verb.UNSAFE,
}
"""Commands of a freelancer's chat. Each is described in the texts as ``command-NAME``."""

STAFF_COMMANDS: Final[dict[str, Verb]] = {
    "claim": Verb.CLAIM,
    "release": Verb.RELEASE,
    "assign": Verb.ASSIGN,
    "imposed": Verb.IMPOSED_IT,
    "note": Verb.NOTE,
    "reply": Verb.REPLY,
    "request": Verb.REQUEST,
    "reasons": Verb.REASONS,
    "extend": Verb.EXTEND,
    "decide": Verb.DECIDE,
    "proof": Verb.RECORD_PROOF,
    "told": Verb.RECORD_NOTICE,
    "restored": Verb.RESTORED,
    "reopen": Verb.REOPEN,
    "merge": Verb.MERGE,
    "block": Verb.BAR,
    "unblock": Verb.UNBAR,
    "datarequest": Verb.DATA_ASKED,
    "dataanswer": Verb.DATA_ANSWERED,
    "hold": Verb.HOLD,
    "unhold": Verb.RELEASE_HOLD,
    "card": Verb.CARD,
    "queue": Verb.QUEUE,
    "mine": Verb.MINE,
    "overdue": Verb.OVERDUE,
    "find": Verb.FIND,
    "blocked": Verb.BARRED,
    "stats": Verb.STATS,
    "case": Verb.CASE,
    "rules": Verb.RULES,
    "deadlines": Verb.DEADLINES,
    "staff": Verb.STAFF,
    "passages": Verb.PASSAGES,
    "away": Verb.AWAY,
    "back": Verb.HERE,
    "reload": Verb.RELOAD,
    "help": Verb.HELP,
}
"""Commands of the moderator channel. Each is described in the texts as ``staff-command-NAME``."""
