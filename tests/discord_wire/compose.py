"""Compose: from the body of a request to a message, or to a changed one. Limits are checked here."""

import copy
import mimetypes
import re

from tests.discord_wire import limits
from tests.discord_wire.errors import invalid, refused
from tests.discord_wire.limits import CONTAINER, FILE, GALLERY, TEXT, walk
from tests.discord_wire.model import DM, EPHEMERAL_FLAG, V2_FLAG, Attachment, Channel, Json, Message, User
from tests.discord_wire.rest import Call, Violation
from tests.discord_wire.world import World

_CHANGEABLE = (1 << 2) | V2_FLAG | (1 << 12)
"""Flags a bot may set: no embeds, Components V2, silent."""
_CALLS = re.compile(r"<@!?(?P<user>\d+)>|<@&(?P<role>\d+)>|(?P<all>@everyone|@here)")
_MADE_IDS = 1


def new(world: World, channel: Channel, author: User, call: Call, body: Json) -> Message:
    """Make a message from a body; it is not posted yet.

    Raises:
        Violation: the platform does not take it.
        ApiError: it refuses.
    """
    _check(body, call, changes=False)
    made = Message(world.ids.next(), channel.id, author, world.clock.now())
    made.flags = (body.get("flags") or 0) & (_CHANGEABLE | EPHEMERAL_FLAG)
    made.nonce = body.get("nonce")
    reference = body.get("message_reference") or {}
    if reference.get("message_id"):
        made.reply_to = int(reference["message_id"])
        if made.reply_to not in channel.messages and reference.get("fail_if_not_exists", True):
            raise invalid([("message_reference", "Unknown message")])
    _fill(world, channel, made, body, call.files)
    _ping(world, channel, made, body)
    return made


def change(world: World, message: Message, call: Call, body: Json) -> None:
    """Change a message as a body says.

    Raises:
        Violation: the platform does not take it.
    """
    was_v2 = bool(message.flags & V2_FLAG)
    flags = (body.get("flags") or 0) & _CHANGEABLE | (message.flags if "flags" not in body or was_v2 else 0)
    whole = {
        "content": body.get("content", message.content),
        "components": body.get("components", [] if was_v2 else message.components),
        "embeds": body.get("embeds", message.embeds),
        "attachments": body.get("attachments") or [],
        "flags": flags,
    }
    if was_v2 and "components" not in body:
        whole = {"flags": flags, "attachments": whole["attachments"]}
    _check(whole, call, changes=True)
    message.flags = flags | (message.flags & EPHEMERAL_FLAG)
    _fill(world, world.channels[message.channel_id], message, body, call.files)
    message.edits += 1


def _check(body: Json, call: Call, *, changes: bool) -> None:
    files = {index: (name, len(content)) for index, (name, content) in call.files.items()}
    found = limits.message(body, files, changes=changes)
    if any(not at for at, _ in found):
        raise refused(50006)
    if found:
        raise Violation(found)


def _fill(
    world: World, channel: Channel, message: Message, body: Json, files: dict[int, tuple[str, bytes]]
) -> None:
    if "content" in body:
        message.content = body["content"] or ""
    if "embeds" in body:
        message.embeds = [{"type": "rich", **one} for one in body["embeds"] or []]
    if "attachments" in body or files:
        message.attachments = _files(world, channel, message, body, files)
    if "components" in body:
        message.components = _numbered(body["components"] or [])
        _resolve(world, message)


def _files(
    world: World, channel: Channel, message: Message, body: Json, files: dict[int, tuple[str, bytes]]
) -> list[Attachment]:
    listed = body.get("attachments")
    kept = {str(one.id): one for one in message.attachments}
    told = {int(one["id"]): one for one in listed or [] if str(one.get("id")) not in kept}
    found = [kept[str(one["id"])] for one in listed or [] if str(one.get("id")) in kept]
    if listed is None:
        found = list(message.attachments)
    for index, (name, content) in sorted(files.items()):
        about = told.get(index, {})
        called = about.get("filename") or name
        kind = mimetypes.guess_type(called)[0] or "application/octet-stream"
        made = world.file(channel, called, content, kind)
        made.description = about.get("description")
        made.ephemeral = message.ephemeral_to is not None or bool(message.flags & EPHEMERAL_FLAG)
        found.append(made)
    return found


def _numbered(components: list[Json]) -> list[Json]:
    """Give every component an id, as the platform does."""
    made = copy.deepcopy(components)
    taken = {one.get("id") for _, one in walk(made)}
    number = _MADE_IDS
    for _, one in walk(made):
        if not one.get("id"):
            while number in taken:
                number += 1
            one["id"] = number
            taken.add(number)
        if one["type"] == CONTAINER:
            one.setdefault("spoiler", False)
    return made


def _resolve(world: World, message: Message) -> None:
    """Put the real address in place of ``attachment://name``."""
    named = {one.filename: one for one in message.attachments}
    every = [one for _, one in walk(message.components)]
    pictures = [item for one in every if one["type"] == GALLERY for item in one["items"]]
    for number, one in enumerate((*every, *pictures)):
        for key in ("file", "media"):
            url = (one.get(key) or {}).get("url", "")
            if url.startswith("attachment://") and (found := named.get(url.removeprefix("attachment://"))):
                address = world.signed_address(found)
                one[key] = {"url": address, "proxy_url": address, "attachment_id": str(found.id)}
                if one.get("type") == FILE:
                    one |= {"name": found.filename, "size": len(found.content)}
                    one[key] |= {"id": str(number + 1)}
                elif key == "media" and "type" not in one:
                    one[key] |= {"id": str(number + 1)}
                    one.setdefault("description", None)


def _ping(world: World, channel: Channel, message: Message, body: Json) -> None:
    """Note whom the message notifies: what it calls and what is allowed."""
    allowed = body.get("allowed_mentions")
    parse = {"users", "roles", "everyone"} if allowed is None else set(allowed.get("parse") or ())
    users = {int(one) for one in (allowed or {}).get("users") or ()}
    roles = {int(one) for one in (allowed or {}).get("roles") or ()}
    texts = [message.content, *(one.get("content", "") for _, one in walk(message.components))]
    if channel.type == DM:
        return
    for found in (match for text in texts for match in _CALLS.finditer(text)):
        if found["user"] and ("users" in parse or int(found["user"]) in users):
            message.pinged.add(int(found["user"]))
        elif found["role"] and ("roles" in parse or int(found["role"]) in roles):
            message.pinged.add(int(found["role"]))
        elif found["all"] and "everyone" in parse and channel.guild_id is not None:
            message.pinged.add(channel.guild_id)
    replied = channel.messages.get(message.reply_to or 0)
    if replied is not None and (allowed is None or allowed.get("replied_user")):
        message.pinged.add(replied.author.id)


def text_of(components: list[Json]) -> str:
    """Return all text of Components V2."""
    return "\n".join(one["content"] for _, one in walk(components) if one.get("type") == TEXT)
