"""Every refusal the fake can utter, over the wire, through the real library: the adapter knows its meaning.

The library changes the platform's words on their way (capitals, prefixes), so they are judged as they arrive.
"""

import pytest
from telegram import Bot, error, ext
from telegram.error import TelegramError

from adapters.telegram.errors import Kind, judge
from tests.telegram.errors import (
    NOT_MODIFIED,
    OTHER_POLLER,
    TOO_OLD,
    ApiError,
    bad,
    conflict,
    flood,
    forbidden,
    gateway,
    internal,
    moved,
    not_found,
    unauthorized,
)
from tests.telegram.people import Person
from tests.telegram.platform import Platform

REFUSALS: tuple[tuple[ApiError, Kind], ...] = (
    (forbidden("bot was blocked by the user"), Kind.BLOCKED),
    (forbidden("bot can't initiate conversation with a user"), Kind.NEVER_STARTED),
    (forbidden("user is deactivated"), Kind.DEACTIVATED),
    (forbidden("bot was kicked from the group chat"), Kind.REMOVED),
    (forbidden("bot was kicked from the supergroup chat"), Kind.REMOVED),
    (forbidden("bot is not a member of the supergroup chat"), Kind.REMOVED),
    (forbidden("the group chat was deleted"), Kind.REMOVED),
    (bad("chat not found"), Kind.NO_CHAT),
    (bad("message thread not found"), Kind.TOPIC_GONE),
    (bad("TOPIC_ID_INVALID"), Kind.TOPIC_GONE),
    (bad("TOPIC_NOT_MODIFIED"), Kind.TOPIC_UNCHANGED),
    (bad("the chat is not a forum"), Kind.NO_TOPICS),
    (bad("not enough rights to create a topic"), Kind.NO_RIGHT),
    (bad("not enough rights to edit the topic"), Kind.NO_RIGHT),
    (bad("not enough rights to close or open the topic"), Kind.NO_RIGHT),
    (bad("not enough rights to manage pinned messages in the chat"), Kind.NO_RIGHT),
    (bad("not enough rights to send text messages to the chat"), Kind.NO_RIGHT),
    (bad(NOT_MODIFIED), Kind.UNCHANGED),
    (bad("message to edit not found"), Kind.MESSAGE_GONE),
    (bad("message to delete not found"), Kind.MESSAGE_GONE),
    (bad("message to pin not found"), Kind.MESSAGE_GONE),
    (bad("message to be replied not found"), Kind.MESSAGE_GONE),
    (bad("message can't be edited"), Kind.MESSAGE_GONE),
    (bad("message can't be deleted"), Kind.MESSAGE_GONE),
    (bad(TOO_OLD), Kind.TOO_LATE),
    (bad("REACTION_INVALID"), Kind.REACTION),
    (bad("file is too big"), Kind.TOO_LARGE),
    (bad("wrong file_id or the file is temporarily unavailable"), Kind.FILE_GONE),
    (bad("invalid file_id"), Kind.FILE_GONE),
    (bad("wrong file identifier/HTTP URL specified"), Kind.FILE_GONE),
    (bad("message is too long"), Kind.UNFIT),
    (bad("message caption is too long"), Kind.UNFIT),
    (bad("message text is empty"), Kind.UNFIT),
    (bad("can't parse entities: Unexpected end tag at byte offset 1"), Kind.UNFIT),
    (bad("BUTTON_DATA_INVALID"), Kind.UNFIT),
    (bad("reply markup is too long"), Kind.UNFIT),
    (conflict(OTHER_POLLER), Kind.RIVAL),
    (flood(7), Kind.FLOOD),
    (moved(-1007), Kind.MOVED),
    (unauthorized(), Kind.TOKEN),
    (not_found(), Kind.TOKEN),
    (internal(), Kind.NETWORK),
    (gateway(), Kind.NETWORK),
)


@pytest.mark.parametrize(("refusal", "kind"), REFUSALS, ids=[one.description for one, _ in REFUSALS])
async def test_what_the_platform_refuses_is_understood(
    platform: Platform, bot: Bot, refusal: ApiError, kind: Kind
) -> None:
    ada = Person(platform, "Ada")
    await ada.starts()
    platform.faults.answer("sendMessage", refusal)
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(ada.user.id, "Hello")
    fault = judge(caught.value)
    assert fault.kind is kind
    assert platform.token not in repr(fault)
    if kind is Kind.FLOOD:
        assert fault.wait.total_seconds() == 7
    if kind is Kind.MOVED:
        assert fault.moved_to == -1007


async def test_a_connection_that_breaks_may_have_delivered(platform: Platform, bot: Bot) -> None:
    ada = Person(platform, "Ada")
    await ada.starts()
    platform.faults.resets("sendMessage", after=True)
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(ada.user.id, "Hello")
    assert judge(caught.value).kind in {Kind.NETWORK, Kind.MAYBE}


def every_class(kind: type[TelegramError]) -> list[type[TelegramError]]:
    return [kind, *(deeper for one in kind.__subclasses__() for deeper in every_class(one))]


def test_no_error_class_of_the_library_is_without_a_meaning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Walks the classes as they are derived, so that one outside of `telegram.error` is found too."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    assert ext.Application is not None, "imported so that its errors are there"
    classes = [one for one in every_class(TelegramError) if one.__module__.startswith("telegram.")]
    assert {one.__name__ for one in classes} >= {"BadRequest", "TimedOut", "EndPointNotFound"}
    for kind in classes:
        made = kind(7 if kind in {error.RetryAfter, error.ChatMigrated} else "words nobody knows")  # type: ignore[arg-type]
        assert judge(made).kind in Kind
