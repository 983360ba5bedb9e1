"""Every error of the library has a meaning, and the moderators' place never refuses for good."""

from __future__ import annotations

import inspect
from datetime import timedelta

import pytest
from telegram import error as library
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from adapters.telegram.errors import Fault, Kind, judge, result
from bot.ports import Refused, TryLater

CLASSES = [one for _, one in inspect.getmembers(library, inspect.isclass) if issubclass(one, TelegramError)]
TOKEN = "123456:AAE-not-a-real-token"


@pytest.fixture(autouse=True)
def _announced_types(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making a `RetryAfter` warns of a type that will change, unless one has agreed to it."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


def made(kind: type[TelegramError]) -> TelegramError:
    if kind is RetryAfter:
        return RetryAfter(7)
    if kind is ChatMigrated:
        return ChatMigrated(-1007)
    return kind("words nobody knows")


def test_there_are_classes_to_walk() -> None:
    assert len(CLASSES) >= 10


@pytest.mark.parametrize("kind", CLASSES)
@pytest.mark.parametrize("staff", [True, False])
def test_every_class_of_the_library_is_judged(kind: type[TelegramError], staff: bool) -> None:
    fault = judge(made(kind))
    assert isinstance(result(fault, staff=staff), TryLater | Refused)


def test_a_class_that_comes_later_is_judged_as_what_it_is_made_from() -> None:
    class Newer(TimedOut):
        pass

    assert judge(Newer("words")).kind is Kind.MAYBE


def test_a_bad_request_is_a_kind_of_network_error_and_is_not_tried_again() -> None:
    assert issubclass(BadRequest, NetworkError)
    assert isinstance(result(judge(BadRequest("Message text is empty")), staff=False), Refused)


def test_a_message_that_may_have_arrived_is_sent_again() -> None:
    assert isinstance(result(judge(TimedOut()), staff=False), TryLater)


def test_the_platforms_own_wait_is_kept() -> None:
    found = result(judge(RetryAfter(7)), staff=False)
    assert isinstance(found, TryLater)
    assert found.wait >= timedelta(seconds=7)


def test_a_group_that_moved_says_where_to() -> None:
    assert judge(ChatMigrated(-1007)) == Fault(
        Kind.MOVED, moved_to=-1007, said="Group migrated to supergroup. New chat id: -1007"
    )


@pytest.mark.parametrize("error", [InvalidToken(f"The token `{TOKEN}` was rejected by the server.")])
def test_a_refused_token_is_not_repeated(error: TelegramError) -> None:
    fault = judge(error)
    assert fault.kind is Kind.TOKEN
    assert TOKEN not in repr(fault)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Kind.BLOCKED),
        (Forbidden("Forbidden: user is deactivated"), Kind.DEACTIVATED),
        (Forbidden("Forbidden: bot can't initiate conversation with a user"), Kind.NEVER_STARTED),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Kind.REMOVED),
        (BadRequest("Bad Request: chat not found"), Kind.NO_CHAT),
        (BadRequest("Bad Request: message thread not found"), Kind.TOPIC_GONE),
        (BadRequest("Bad Request: TOPIC_DELETED"), Kind.TOPIC_GONE),
        (BadRequest("Bad Request: TOPIC_NOT_MODIFIED"), Kind.TOPIC_UNCHANGED),
        (BadRequest("Bad Request: the chat is not a forum"), Kind.NO_TOPICS),
        (BadRequest("Bad Request: not enough rights to manage pinned messages in the chat"), Kind.NO_RIGHT),
        (BadRequest("Bad Request: message is not modified: specified new message content"), Kind.UNCHANGED),
        (BadRequest("Bad Request: message to edit not found"), Kind.MESSAGE_GONE),
        (BadRequest("Bad Request: query is too old and response timeout expired"), Kind.TOO_LATE),
        (BadRequest("Bad Request: file is too big"), Kind.TOO_LARGE),
        (BadRequest("Bad Request: wrong file_id or the file is temporarily unavailable"), Kind.FILE_GONE),
        (BadRequest("Bad Request: REACTION_INVALID"), Kind.REACTION),
        (Conflict("Conflict: terminated by other getUpdates request"), Kind.RIVAL),
        (NetworkError("Bad Gateway"), Kind.NETWORK),
        (NetworkError("Request Entity Too Large"), Kind.TOO_LARGE),
    ],
)
def test_what_the_platform_says_is_understood(error: TelegramError, kind: Kind) -> None:
    assert judge(error).kind is kind


@pytest.mark.parametrize("kind", [Kind.BLOCKED, Kind.DEACTIVATED, Kind.NEVER_STARTED, Kind.NO_CHAT])
def test_a_person_who_cannot_be_reached_is_for_a_lead(kind: Kind) -> None:
    assert result(Fault(kind), staff=False) == Refused(kind.value)


@pytest.mark.parametrize("kind", [Kind.REMOVED, Kind.NO_CHAT, Kind.NO_RIGHT, Kind.NO_TOPICS])
def test_what_is_wrong_with_the_group_can_be_put_right_and_waits(kind: Kind) -> None:
    assert isinstance(result(Fault(kind), staff=True), TryLater)
