"""Contents: what a message of the platform holds, read from its JSON. Pure, and it never raises.

Belongs here: words, files, who wrote what was passed on, and which kinds there are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

Json = dict[str, object]

_LONGEST_NAME: Final = 200
_LONGEST_WORDS: Final = 60_000
_DEEPEST: Final = 12

_FILES: Final = {
    "animation": ("animation", ".mp4"),
    "live_photo": ("photo", ".mp4"),
    "document": ("document", ""),
    "audio": ("audio", ".mp3"),
    "voice": ("voice", ".ogg"),
    "video": ("video", ".mp4"),
    "video_note": ("video", ".mp4"),
}
"""Fields that hold a file, and what it is called where it has no name. An animation is a document too."""

KINDS: Final = {
    "sticker": "sticker",
    "location": "location",
    "venue": "location",
    "contact": "contact",
    "poll": "poll",
    "dice": "game",
    "game": "game",
    "story": "story",
    "checklist": "checklist",
}
"""What people send and we cannot use, by the word that the core knows it by; everything else is "other".

A contact or a place that says its name is used: as words.
"""

SERVICE: Final = frozenset(
    {
        "new_chat_members", "left_chat_member", "chat_owner_left", "chat_owner_changed", "new_chat_title",
        "new_chat_photo", "delete_chat_photo", "group_chat_created", "supergroup_chat_created",
        "channel_chat_created", "message_auto_delete_timer_changed", "migrate_to_chat_id",
        "migrate_from_chat_id", "pinned_message", "successful_payment", "refunded_payment",
        "gift_upgrade_sent", "connected_website", "write_access_allowed", "proximity_alert_triggered",
        "boost_added", "chat_background_set", "checklist_tasks_done", "checklist_tasks_added",
        "direct_message_price_changed", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
        "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden",
        "giveaway_created", "giveaway_winners", "giveaway_completed", "managed_bot_created",
        "paid_message_price_changed", "poll_option_added", "poll_option_deleted",
        "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined",
        "suggested_post_paid", "suggested_post_refunded", "video_chat_scheduled", "video_chat_started",
        "video_chat_ended", "video_chat_participants_invited",
    }
)  # fmt: skip
"""Fields of messages that tell what happened to a chat: nobody has said anything, nobody waits."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that the platform keeps for us."""

    id: str
    name: str
    size: int


def child(found: object, name: str) -> Json:
    """Return an object within an object; empty when there is none."""
    inner = found.get(name) if isinstance(found, dict) else None
    return inner if isinstance(inner, dict) else {}


def number(found: Json, name: str) -> int:
    """Return a number; 0 when there is none."""
    value = found.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**52 else 0


def written(found: Json, name: str) -> str:
    """Return a text as it was sent; empty when there is none."""
    value = found.get(name)
    return value if isinstance(value, str) else ""


def flag(found: Json, name: str) -> bool:
    """Return whether something is said to be so."""
    return found.get(name) is True


def clean(text: str) -> str:
    """Take out what no platform would pass on: half characters and zero bytes."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\x00", "")


def text(found: Json, name: str) -> str:
    """Return the words of a message or the caption of a file, with the addresses that hide behind words."""
    words = written(found, name)
    if not words and name == "text":
        words = "\n".join(_rich(found.get("rich_message")))
    entities = found.get("entities" if name == "text" else "caption_entities")
    hidden = dict.fromkeys(
        written(one, "url")
        for one in (entities if isinstance(entities, list) else ())
        if isinstance(one, dict) and written(one, "type") == "text_link"
    )
    addresses = [one for one in hidden if one and one not in words]
    return clean("\n".join([words, *addresses])[:_LONGEST_WORDS]) if words else ""


def spoken_of(found: Json) -> str:
    """Return whom or what place somebody shows, as words; empty when he shows neither."""
    shown, venue = child(found, "contact"), child(found, "venue")
    parts = (
        person(shown),
        written(shown, "phone_number"),
        written(venue, "title"),
        written(venue, "address"),
    )
    return ", ".join(clean(one).strip()[:_LONGEST_NAME] for one in parts if one.strip())


def person(found: Json) -> str:
    """Return what somebody calls himself."""
    names = (written(found, "first_name"), written(found, "last_name"))
    name = " ".join(one.strip() for one in names if one.strip()) or written(found, "username")
    return clean(name)[:_LONGEST_NAME]


def origin(found: Json) -> str:
    """Return who wrote what is passed on here; empty when it is his own."""
    first = child(found, "forward_origin")
    if not first:
        return ""
    chat = child(first, "sender_chat") or child(first, "chat")
    name = person(child(first, "sender_user")) or written(first, "sender_user_name") or written(chat, "title")
    return clean(name)[:_LONGEST_NAME] or "?"


def is_service(found: Json) -> bool:
    """Tell whether a message tells of its chat and says nothing."""
    if SERVICE.isdisjoint(found):  # nearly always: every update is asked
        return False
    return any(found[one] is not None for one in SERVICE & found.keys())


def kind(found: Json) -> str:
    """Return the word for what we cannot use."""
    if file(found) is not None:
        return "file"
    return next((word for name, word in KINDS.items() if found.get(name) is not None), "other")


def file(found: Json) -> File | None:
    """Return the file of a message; of a photo the largest size."""
    sizes = found.get("photo")
    photos = [one for one in (sizes if isinstance(sizes, list) else ()) if isinstance(one, dict)]
    photos = [one for one in photos if written(one, "file_id")]
    message = max(number(found, "message_id"), 0)
    for name, (called, ending) in _FILES.items():
        held = child(found, name)
        if written(held, "file_id"):
            own = clean(written(held, "file_name")).strip()
            return File(
                written(held, "file_id"),
                own[:_LONGEST_NAME] or f"{called}-{message}{ending}",
                max(number(held, "file_size"), 0),
            )
    if not photos:
        return None
    best = max(photos, key=lambda one: number(one, "width") * number(one, "height"))
    return File(written(best, "file_id"), f"photo-{message}.jpg", max(number(best, "file_size"), 0))


def _rich(found: object, depth: int = 0) -> Iterator[str]:
    """Collect the lines of a formatted document, in their order."""
    if depth > _DEEPEST:
        return
    for block in found if isinstance(found, list) else [found]:
        if isinstance(block, list):
            yield from _rich(block, depth + 1)
        if isinstance(block, dict):
            line = "".join(_inline(block.get("summary"), 0)) + "".join(_inline(block.get("text"), 0))
            if line:
                yield line
            for name in ("blocks", "items", "cells"):
                yield from _rich(block.get(name), depth + 1)


def _inline(found: object, depth: int) -> Iterator[str]:
    """Collect the stretches of a formatted line."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, list) and depth <= _DEEPEST:
        for one in found:
            yield from _inline(one, depth + 1)
    elif isinstance(found, dict) and depth <= _DEEPEST:
        yield from _inline(found.get("text"), depth + 1)
