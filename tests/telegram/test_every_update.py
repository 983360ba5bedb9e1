"""Every kind of update and of message that the platform knows: translated, or knowingly passed over.

The tables here are written by hand and compared with the official schema: a kind that the platform adds fails
this test until somebody has decided what becomes of it.
"""

import time
from random import Random
from typing import Any, get_args

import pytest

from adapters.telegram import heard
from adapters.telegram.heard import Heard, Nothing, Said, Scene, Sent, What
from adapters.telegram.translate import HEARD, read
from bot.events import UnknownInput
from tests.telegram import schema as schemas
from tests.telegram.platform import BOT_ID, Platform
from tests.telegram.samples import Samples, spoil
from tests.telegram.test_people import everything


def named(names: str) -> frozenset[str]:
    return frozenset(names.split())


TRANSLATED = named("message edited_message callback_query my_chat_member chat_member")
PASSED_OVER = named(
    "channel_post edited_channel_post business_connection business_message edited_business_message "
    "deleted_business_messages guest_message message_reaction message_reaction_count inline_query "
    "chosen_inline_result shipping_query pre_checkout_query purchased_paid_media poll poll_answer "
    "chat_join_request chat_boost removed_chat_boost managed_bot"
)

FILES = named("animation audio document live_photo photo video video_note voice")
WORDS = named("text rich_message contact venue")
UNUSABLE = {
    "sticker": "sticker",
    "location": "location",
    "poll": "poll",
    "dice": "game",
    "game": "game",
    "story": "story",
    "checklist": "checklist",
} | dict.fromkeys(
    named("paid_media invoice users_shared chat_shared gift unique_gift passport_data giveaway web_app_data"),
    "other",
)
"""What a person sends and we cannot use: he is told so, in the words of its kind."""
TELLS = named(
    "new_chat_members left_chat_member chat_owner_left chat_owner_changed new_chat_title "
    "new_chat_photo delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created "
    "message_auto_delete_timer_changed pinned_message successful_payment refunded_payment "
    "gift_upgrade_sent connected_website write_access_allowed proximity_alert_triggered boost_added "
    "chat_background_set checklist_tasks_done checklist_tasks_added direct_message_price_changed "
    "forum_topic_created forum_topic_edited forum_topic_closed forum_topic_reopened "
    "general_forum_topic_hidden general_forum_topic_unhidden giveaway_created giveaway_winners "
    "giveaway_completed managed_bot_created paid_message_price_changed poll_option_added "
    "poll_option_deleted suggested_post_approved suggested_post_approval_failed "
    "suggested_post_declined suggested_post_paid suggested_post_refunded video_chat_scheduled "
    "video_chat_started video_chat_ended video_chat_participants_invited migrate_to_chat_id "
    "migrate_from_chat_id"
)
"""What happened to a chat: nobody waits for an answer."""
ABOUT = named(
    "message_id message_thread_id direct_messages_topic from sender_chat sender_boost_count "
    "sender_business_bot sender_tag date guest_query_id business_connection_id chat forward_origin "
    "is_topic_message is_automatic_forward reply_to_message external_reply quote reply_to_story "
    "reply_to_checklist_task_id reply_to_poll_option_id via_bot guest_bot_caller_user "
    "guest_bot_caller_chat edit_date has_protected_content is_from_offline is_paid_post "
    "media_group_id author_signature paid_star_count entities link_preview_options "
    "suggested_post_info effect_id caption caption_entities show_caption_above_media "
    "has_media_spoiler reply_markup"
)
"""What a message says of itself, beside what it holds."""

GROUP = -1001
SCENE = Scene(BOT_ID, "recourse_test_bot", frozenset({GROUP}))
KINDS = get_args(What)


def judge() -> schemas.Schema:
    if schemas.place() is None:
        pytest.skip("the official schema is not on this machine")
    return schemas.schema()


def what(update: object) -> What:
    found = read(update, SCENE)
    assert found is not None
    return found.what


def message(chat: dict[str, Any], **content: Any) -> dict[str, Any]:
    ada = {"id": 77, "is_bot": False, "first_name": "Ada"}
    return {"update_id": 1, "message": {"message_id": 5, "date": 1, "chat": chat, "from": ada, **content}}


PRIVATE = {"id": 77, "type": "private", "first_name": "Ada"}
DESK = {"id": GROUP, "type": "supergroup", "title": "Desk", "is_forum": True}


def test_the_tables_hold_every_kind_that_the_schema_has() -> None:
    samples = Samples(judge(), Random(1))
    assert {"update_id"} | TRANSLATED | PASSED_OVER == set(samples.names("Update"))
    known = [FILES, WORDS, set(UNUSABLE), TELLS, ABOUT]
    assert set().union(*known) == set(samples.names("Message"))
    assert sum(len(one) for one in known) == len(samples.names("Message")), "a kind stands in two tables"


def test_what_is_translated_is_what_is_asked_for() -> None:
    assert set(HEARD) == TRANSLATED


@pytest.mark.parametrize("kind", sorted(TRANSLATED | PASSED_OVER))
def test_every_kind_of_update_is_translated_or_knowingly_passed_over(kind: str) -> None:
    samples = Samples(judge(), Random(kind))
    for _ in range(50):
        update = samples.update(kind)
        assert judge().value("Update", update) == [], "the sample itself is wrong"
        found = what(update)
        assert isinstance(found, KINDS)
        if kind in PASSED_OVER:
            assert isinstance(found, Nothing)
            assert found.why


@pytest.mark.parametrize("field", sorted(FILES | WORDS | set(UNUSABLE)))
def test_whatever_a_person_sends_in_private_is_heard(field: str) -> None:
    samples = Samples(judge(), Random(field))
    for _ in range(20):
        found = what(message(PRIVATE, **{field: samples.field(field)}))
        if field in FILES:
            assert isinstance(found, Sent)
        else:
            assert isinstance(found, Said), f"{field} meets silence"
        if field in UNUSABLE:
            assert isinstance(found, Said)
            assert found.body == UnknownInput("kind", UNUSABLE[field])


@pytest.mark.parametrize("field", sorted(FILES | WORDS | set(UNUSABLE)))
def test_whatever_staff_send_in_a_topic_is_heard(field: str) -> None:
    samples = Samples(judge(), Random(field))
    for _ in range(20):
        content = {field: samples.field(field), "message_thread_id": 31, "is_topic_message": True}
        found = what(message(DESK, **content))
        assert isinstance(found, Said | Sent), f"{field} meets silence"
        assert found.spot.topic == 31


@pytest.mark.parametrize("field", sorted(TELLS))
def test_what_only_tells_of_a_chat_is_never_said_by_anybody(field: str) -> None:
    samples = Samples(judge(), Random(field))
    for chat in (PRIVATE, DESK):
        found = what(message(chat, **{field: samples.field(field)}))
        assert not isinstance(found, Said | Sent), f"{field} is taken for words"


def test_what_the_fake_sends_is_heard_as_it_was_meant(platform: Platform) -> None:
    import asyncio

    asyncio.run(everything(platform))
    groups = frozenset(one.id for one in platform.chats.values() if not one.private)
    scene = Scene(BOT_ID, platform.bot.username, groups)
    all_heard = [read(one, scene) for one in platform.updates.pending]
    kinds = [type(one.what) for one in all_heard if one is not None]
    assert len(kinds) == len(platform.updates.pending)
    for kind in (Said, Sent, heard.Pressed, heard.Blocked, heard.MemberChanged, heard.WeChanged, heard.Moved):
        assert kind in kinds, f"nothing was heard as {kind.__name__}"


def seeds(platform: Platform) -> list[Any]:
    """List what is spoiled: all that the fake sends, and samples of every kind where the schema is there."""
    import asyncio

    asyncio.run(everything(platform))
    found: list[Any] = list(platform.updates.pending)
    if schemas.place() is not None:
        samples = Samples(schemas.schema(), Random(2026))
        # What is asked for comes often, the rest seldom; a few are as deep as they get.
        found += [samples.update(kind) for kind in sorted(TRANSLATED) for _ in range(60)]
        found += [samples.update(kind) for kind in sorted(PASSED_OVER)]
        holds = FILES | WORDS | set(UNUSABLE) | TELLS
        found += [
            message(chat, **{name: samples.field(name)}) for name in sorted(holds) for chat in (PRIVATE, DESK)
        ]
    return found


def test_a_hundred_thousand_spoiled_updates_are_read_without_an_exception(platform: Platform) -> None:
    random, found = Random(20260601), seeds(platform)
    began, numbers = time.monotonic(), 0
    for _ in range(100_000):
        update = spoil(random.choice(found), random)
        try:
            result = read(update, SCENE)
        except Exception as error:
            raise AssertionError(f"{error!r} from {update!r}") from error
        assert result is None or isinstance(result, Heard)
        if result is not None:
            numbers += 1
            assert isinstance(result.what, KINDS)
            assert isinstance(result.dedup, str)
    assert numbers > 80_000, "too many were not even numbered: nothing was tried"
    assert time.monotonic() - began < 60
