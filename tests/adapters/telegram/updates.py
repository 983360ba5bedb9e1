"""Updates as the platform sends them, made by hand: short, and only what matters."""

from __future__ import annotations

from itertools import count
from typing import Any

from adapters.telegram.heard import Scene

ME = 4242
GROUP = -100777
MARIA = {"id": 77, "is_bot": False, "first_name": "Maria", "last_name": "Silva", "language_code": "pt-br"}
KIM = {"id": 88, "is_bot": False, "first_name": "Kim"}
SCENE = Scene(ME, "recourse_bot", frozenset({GROUP}))
PRIVATE = {"id": 77, "type": "private", "first_name": "Maria"}
STAFF = {"id": GROUP, "type": "supergroup", "title": "Reviewers", "is_forum": True}
OURSELVES = {"id": ME, "is_bot": True, "first_name": "Recourse"}

_numbers = count(1)


def update(**kind: Any) -> dict[str, Any]:
    return {"update_id": next(_numbers), **kind}


def message(**fields: Any) -> dict[str, Any]:
    """A message of Maria's in her private chat."""
    return update(message={"message_id": 5, "date": 1780304400, "chat": PRIVATE, "from": MARIA, **fields})


def in_topic(topic: int = 31, **fields: Any) -> dict[str, Any]:
    """A message of Kim's in a topic of the group."""
    begun = {"message_id": topic, "from": OURSELVES, "forum_topic_created": {"name": "x", "icon_color": 1}}
    return update(
        message={
            "message_id": 6, "date": 1780304400, "chat": STAFF, "from": KIM, "is_topic_message": True,
            "message_thread_id": topic, "reply_to_message": begun, **fields,
        }
    )  # fmt: skip


def in_general(**fields: Any) -> dict[str, Any]:
    """A message of Kim's in the general topic."""
    return update(message={"message_id": 6, "date": 1780304400, "chat": STAFF, "from": KIM, **fields})


def press(data: str | None, **fields: Any) -> dict[str, Any]:
    """Maria presses a button."""
    button = {"text": "Yes", "callback_data": data or "x"}
    shown = {
        "message_id": 9, "date": 1780304400, "chat": PRIVATE, "from": OURSELVES, "text": "Well?",
        "reply_markup": {"inline_keyboard": [[button]]},
    }  # fmt: skip
    query = {"id": "q1", "from": MARIA, "chat_instance": "i", "message": shown, **fields}
    return update(callback_query=query if data is None else {**query, "data": data})
