"""Errors: what each error of the platform means, in one table. Pure.

Belongs here: from an exception of the library to a `Fault`, and from a fault to what the relay is told. What
is done about a topic that is gone or a group that has moved belongs to whoever was sending.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum, unique
from typing import Final

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    PassportDecryptionError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.telegram.transport import NO_CONNECTION, FloodError
from bot.ports import Refused, SendResult, TryLater


@unique
class Kind(StrEnum):
    """What is wrong, as far as anything can be done about it."""

    BLOCKED = "blocked by the person"
    NEVER_STARTED = "the person has not started the bot"
    DEACTIVATED = "the account was deleted"
    NO_CHAT = "the chat is not there"
    REMOVED = "the bot is not in the group"
    NO_RIGHT = "the bot lacks a right in the group"
    TOPIC_GONE = "the topic is not there"
    NO_TOPICS = "the group has no topics"
    TOPIC_UNCHANGED = "the topic is like that already"
    MESSAGE_GONE = "the message is not there"
    UNCHANGED = "the message is like that already"
    UNFIT = "the message is not accepted as it is"
    TOO_LARGE = "the file is too large"
    FILE_GONE = "the file is not there"
    TOO_LATE = "the press was too long ago"
    NOT_FOUND = "the person is not there"
    REACTION = "reactions are not possible here"
    MOVED = "the group has a new number"
    FLOOD = "too many messages"
    TOKEN = "the token is not accepted"  # noqa: S105 - words, not a token
    RIVAL = "somebody else receives for this bot"
    MAYBE = "no answer came; it may have arrived"
    NETWORK = "the platform cannot be reached"
    UNKNOWN = "the platform does not know what was asked"


@dataclass(frozen=True, slots=True)
class Fault:
    """One error, understood. It never holds a token: where the library's words could, they are left out."""

    kind: Kind
    wait: timedelta = timedelta(0)
    moved_to: int = 0
    said: str = ""
    """What the platform said, for the log."""

    @property
    def maybe_done(self) -> bool:
        """Tell whether the platform may have done what was asked, though it did not say so."""
        return self.kind is Kind.MAYBE or (self.kind is Kind.NETWORK and self.said != NO_CONNECTION)


_SOON: Final = timedelta(seconds=2)
_MINUTE: Final = timedelta(minutes=1)
_LONG: Final = timedelta(minutes=5)

_WAITS: Final = {
    Kind.TOKEN: _MINUTE,
    Kind.RIVAL: _SOON,
    Kind.MAYBE: _SOON,
    Kind.NETWORK: _SOON,
    Kind.MOVED: timedelta(0),
}
"""How long to wait before another try, where the platform does not say."""

_FORBIDDEN: Final = (
    ("blocked by the user", Kind.BLOCKED),
    ("user is deactivated", Kind.DEACTIVATED),
    ("can't initiate conversation", Kind.NEVER_STARTED),
    ("can't send messages to bots", Kind.NO_CHAT),
    ("bot was kicked", Kind.REMOVED),
    ("bot is not a member", Kind.REMOVED),
    ("chat was deleted", Kind.REMOVED),
)
_BAD: Final = (
    ("message is not modified", Kind.UNCHANGED),
    ("topic_not_modified", Kind.TOPIC_UNCHANGED),
    ("message thread not found", Kind.TOPIC_GONE),
    ("topic_deleted", Kind.TOPIC_GONE),
    ("topic_id_invalid", Kind.TOPIC_GONE),
    ("topic was deleted", Kind.TOPIC_GONE),
    ("chat is not a forum", Kind.NO_TOPICS),
    ("channel_forum_missing", Kind.NO_TOPICS),
    ("message to edit not found", Kind.MESSAGE_GONE),
    ("message to pin not found", Kind.MESSAGE_GONE),
    ("message to delete not found", Kind.MESSAGE_GONE),
    ("message to react not found", Kind.MESSAGE_GONE),
    ("message to be replied not found", Kind.MESSAGE_GONE),
    ("message can't be edited", Kind.MESSAGE_GONE),
    ("message can't be deleted", Kind.MESSAGE_GONE),
    ("message_id_invalid", Kind.MESSAGE_GONE),
    ("query is too old", Kind.TOO_LATE),
    ("query id is invalid", Kind.TOO_LATE),
    ("query_id_invalid", Kind.TOO_LATE),
    ("reaction", Kind.REACTION),
    ("file is too big", Kind.TOO_LARGE),
    ("request entity too large", Kind.TOO_LARGE),
    ("wrong file_id", Kind.FILE_GONE),
    ("wrong file identifier", Kind.FILE_GONE),
    ("invalid file_id", Kind.FILE_GONE),
    ("file is temporarily unavailable", Kind.FILE_GONE),
    ("not enough rights", Kind.NO_RIGHT),
    ("need administrator rights", Kind.NO_RIGHT),
    ("chat_admin_required", Kind.NO_RIGHT),
    ("chat_write_forbidden", Kind.NO_RIGHT),
    ("have no rights", Kind.NO_RIGHT),
    ("user not found", Kind.NOT_FOUND),
    ("invalid user_id", Kind.NOT_FOUND),
    ("member not found", Kind.NOT_FOUND),
    ("participant_id_invalid", Kind.NOT_FOUND),
    ("user_id_invalid", Kind.NOT_FOUND),
    ("chat not found", Kind.NO_CHAT),
    ("peer_id_invalid", Kind.NO_CHAT),
    ("input_user_deactivated", Kind.DEACTIVATED),
)
"""Parts of what the platform says, in small letters, the more special first."""

_CLASSES: Final[dict[type[TelegramError], Kind]] = {
    RetryAfter: Kind.FLOOD,
    FloodError: Kind.FLOOD,
    ChatMigrated: Kind.MOVED,
    InvalidToken: Kind.TOKEN,
    Conflict: Kind.RIVAL,
    Forbidden: Kind.REMOVED,
    EndPointNotFound: Kind.UNKNOWN,
    PassportDecryptionError: Kind.UNKNOWN,
    BadRequest: Kind.UNFIT,  # a kind of `NetworkError` in the library, and not to be tried again
    TimedOut: Kind.MAYBE,
    NetworkError: Kind.NETWORK,
    TelegramError: Kind.MAYBE,  # an answer that could not be read: what was sent may have arrived
}
"""What a class means unless its words say more. Looked up from the class itself to its bases."""


def judge(error: TelegramError) -> Fault:
    """Say what an error means."""
    said = error.message
    match error:
        case RetryAfter():
            # The attribute is announced to change its type, and warns; what it is pickled with does not.
            seconds = error.__reduce__()[1][0]
            return Fault(Kind.FLOOD, timedelta(seconds=float(seconds)), said=said)
        case FloodError(seconds=seconds):
            return Fault(Kind.FLOOD, timedelta(seconds=seconds), said=said)
        case ChatMigrated():
            return Fault(Kind.MOVED, moved_to=error.new_chat_id, said=said)
        case Forbidden():
            kind = _by_words(said, (*_FORBIDDEN, *_BAD)) or Kind.REMOVED
        case BadRequest():
            kind = _by_words(said, (*_BAD, *_FORBIDDEN)) or Kind.UNFIT
        case InvalidToken():  # its words can hold the token
            return Fault(Kind.TOKEN, _WAITS[Kind.TOKEN])
        case NetworkError() if "entity too large" in said.lower():
            kind = Kind.TOO_LARGE
        case _:
            kind = next(_CLASSES[one] for one in type(error).__mro__ if one in _CLASSES)
    return Fault(kind, _WAITS.get(kind, timedelta(0)), said=said)


def result(fault: Fault, *, staff: bool) -> SendResult:
    """Say what the relay is told.

    In the moderators' place nothing is ever refused for good: what is wrong there can be put right, and the
    message has to arrive then. A freelancer's block or deleted account is for a lead to deal with.
    """
    kind = fault.kind
    if passing(kind) or kind is Kind.TOPIC_GONE:
        wait = max(fault.wait, _SOON if kind is not Kind.MOVED else timedelta(0))
        return TryLater(wait, kind.value, busy=kind is Kind.FLOOD)
    if staff and kind in _OF_THE_PLACE:
        return TryLater(_LONG, kind.value)
    return Refused(kind.value)


def passing(kind: Kind) -> bool:
    """Tell whether another try may do, with nothing changed."""
    return kind in _PASSING


_PASSING: Final = frozenset({Kind.FLOOD, Kind.MOVED, Kind.TOKEN, Kind.RIVAL, Kind.MAYBE, Kind.NETWORK})
_OF_THE_PLACE: Final = frozenset({Kind.NO_CHAT, Kind.REMOVED, Kind.NO_RIGHT, Kind.NO_TOPICS})


def _by_words(said: str, table: tuple[tuple[str, Kind], ...]) -> Kind | None:
    found = said.lower()
    return next((kind for words, kind in table if words in found), None)
