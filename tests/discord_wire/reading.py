"""Reading: what a message shows to the one who reads it, and what there is to press in it."""

from collections.abc import Iterator

from tests.discord_wire.limits import BUTTON, SELECTS, TEXT, walk
from tests.discord_wire.model import EPHEMERAL_FLAG, LOADING_FLAG, Json, Message


def words(message: Message) -> str:
    """Return all that a message says, from top to bottom."""
    if message.flags & LOADING_FLAG:
        return "…is thinking"
    return "\n".join(one for one in _words(message) if one)


def _words(message: Message) -> Iterator[str]:
    yield message.content
    for embed in message.embeds:
        yield embed.get("title") or ""
        yield embed.get("description") or ""
        for field in embed.get("fields") or ():
            yield f"{field['name']}: {field['value']}"
        yield (embed.get("footer") or {}).get("text") or ""
    for _, one in walk(message.components):
        if one["type"] == TEXT:
            yield one["content"]
    for file in message.attachments:
        yield f"[{file.filename}]"


def buttons(message: Message) -> list[Json]:
    """List the buttons."""
    return [one for _, one in walk(message.components) if one["type"] == BUTTON]


def labels(message: Message) -> list[str]:
    """List what can be pressed, by its label."""
    return [label(one) for one in buttons(message) if not one.get("disabled")]


def label(button: Json) -> str:
    return button.get("label") or (button.get("emoji") or {}).get("name") or ""


def selects(message: Message) -> list[Json]:
    return [one for _, one in walk(message.components) if one["type"] in SELECTS]


def pressable(message: Message, wanted: str) -> Json | None:
    """Find the button with this label: the whole label, else the beginning of one."""
    live = [one for one in buttons(message) if not one.get("disabled") and one.get("custom_id")]
    whole = [one for one in live if label(one) == wanted]
    return next(iter([*whole, *(one for one in live if label(one).startswith(wanted))]), None)


def option(select: Json, wanted: str) -> Json | None:
    """Find the option with this label."""
    every: list[Json] = select.get("options") or []
    whole = [one for one in every if one["label"] == wanted]
    return next(iter([*whole, *(one for one in every if one["label"].startswith(wanted))]), None)


def is_private(message: Message) -> bool:
    return message.ephemeral_to is not None or bool(message.flags & EPHEMERAL_FLAG)
