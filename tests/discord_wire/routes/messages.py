"""Messages: sent, read, changed, removed, pinned, reacted to."""

from datetime import timedelta
from urllib.parse import unquote

from tests.discord_wire import compose, payloads, rights
from tests.discord_wire.clock import stamp
from tests.discord_wire.errors import refused
from tests.discord_wire.model import CATEGORY, DM, FORUM, Channel, Json, Message
from tests.discord_wire.rest import Call, Reply, Table
from tests.discord_wire.routes.channels import need, visible
from tests.discord_wire.world import DIRECT_REACTIONS, GUILD_REACTIONS, World

TABLE = Table()

NONCE_KEPT = timedelta(minutes=5)
"""How long the platform knows a nonce again: "the past few minutes"."""
MOST_PINS = 50


def _message(world: World, call: Call) -> tuple[Channel, Message]:
    channel = visible(world, call)
    found = channel.messages.get(call.id("message_id"))
    if found is None or found.ephemeral_to is not None:
        raise refused(10008)
    return channel, found


def may_send(world: World, channel: Channel) -> None:
    """Raise unless the bot may write there.

    Raises:
        ApiError: says what is in the way.
    """
    if channel.type == DM:
        assert channel.recipient is not None
        if channel.recipient.dms_closed:
            raise refused(50007)
        if not world.shares_a_guild(channel.recipient) and not channel.recipient.installed:
            raise refused(50278)
        return
    if channel.type in {FORUM, CATEGORY}:
        raise refused(50008)
    held = world.rights_of(channel, world.bot.id)
    if not held & (rights.SEND_IN_THREADS if channel.is_thread else rights.SEND_MESSAGES):
        raise refused(50013)
    if channel.locked and not held & rights.MANAGE_THREADS:
        raise refused(160005)
    if channel.locked and channel.archived:
        raise refused(50083)


@TABLE.on("POST", "/channels/{channel_id}/messages")
def send(world: World, call: Call) -> Reply:
    channel, body = visible(world, call), call.body
    may_send(world, channel)
    if call.files and channel.type != DM:
        need(world, channel, rights.ATTACH_FILES)
    nonce = body.get("nonce")
    key = (channel.id, str(nonce))
    if nonce is not None and body.get("enforce_nonce"):
        known = channel.messages.get(world.nonces.get(key, 0))
        if known is not None and world.age(known.id) <= NONCE_KEPT:
            return payloads.message(world, known)
    made = compose.new(world, channel, world.bot, call, body)
    if nonce is not None:
        world.nonces[key] = made.id
    world.post(made)
    return payloads.message(world, made)


@TABLE.on("GET", "/channels/{channel_id}/messages")
def history(world: World, call: Call) -> Reply:
    channel = visible(world, call)
    if channel.type != DM and not world.rights_of(channel, world.bot.id) & rights.READ_HISTORY:
        return []
    limit, found = int(call.query.get("limit") or 50), sorted(channel.public(), key=lambda one: one.id)
    after, before = call.query.get("after"), call.query.get("before")
    if around := call.query.get("around"):
        found = [one for one in found if abs(one.id - int(around)) < 1 << 62]
        at = next((index for index, one in enumerate(found) if one.id >= int(around)), len(found))
        chosen = found[max(0, at - limit // 2) : at + (limit + 1) // 2]
    elif after is not None:
        chosen = [one for one in found if one.id > int(after)][:limit]
    elif before is not None:
        chosen = [one for one in found if one.id < int(before)][-limit:]
    else:
        chosen = found[-limit:]
    return [payloads.message(world, one) for one in reversed(chosen)]


@TABLE.on("GET", "/channels/{channel_id}/messages/{message_id}")
def one_message(world: World, call: Call) -> Reply:
    found = _message(world, call)[1]
    for file in found.attachments:
        file.stale = False
    return payloads.message(world, found)


@TABLE.on("PATCH", "/channels/{channel_id}/messages/{message_id}")
def edit(world: World, call: Call) -> Reply:
    channel, found = _message(world, call)
    if channel.archived:
        raise refused(50083)
    if found.author is not world.bot:
        raise refused(50005)
    compose.change(world, found, call, call.body)
    world.change(found)
    return payloads.message(world, found)


@TABLE.on("DELETE", "/channels/{channel_id}/messages/{message_id}")
def delete(world: World, call: Call) -> Reply:
    channel, found = _message(world, call)
    if channel.archived:
        raise refused(50083)
    if found.author is not world.bot:
        if channel.type == DM:
            raise refused(50003)
        need(world, channel, rights.MANAGE_MESSAGES)
    world.remove(found)
    return None


# -- pins -----------------------------------------------------------------------------------------


@TABLE.on("GET", "/channels/{channel_id}/messages/pins")
def pins(world: World, call: Call) -> Reply:
    found = [one for one in visible(world, call).public() if one.pinned]
    items = [{"message": payloads.message(world, one), "pinned_at": stamp(one.at)} for one in reversed(found)]
    return {"items": items, "has_more": False}


@TABLE.on("GET", "/channels/{channel_id}/pins")
def old_pins(world: World, call: Call) -> Reply:
    return [payloads.message(world, one) for one in reversed(visible(world, call).public()) if one.pinned]


@TABLE.on("PUT", "/channels/{channel_id}/messages/pins/{message_id}")
@TABLE.on("PUT", "/channels/{channel_id}/pins/{message_id}")
def pin(world: World, call: Call) -> Reply:
    channel, found = _may_pin(world, call)
    if sum(one.pinned for one in channel.public()) >= MOST_PINS:
        raise refused(30003)
    if not found.pinned:
        found.pinned = True
        world.change(found, silently=True)
        notice = Message(world.ids.next(), channel.id, world.bot, world.clock.now(), type=6)
        notice.reply_to = found.id
        world.post(notice)
    return None


@TABLE.on("DELETE", "/channels/{channel_id}/messages/pins/{message_id}")
@TABLE.on("DELETE", "/channels/{channel_id}/pins/{message_id}")
def unpin(world: World, call: Call) -> Reply:
    _, found = _may_pin(world, call)
    found.pinned = False
    world.change(found, silently=True)
    return None


def _may_pin(world: World, call: Call) -> tuple[Channel, Message]:
    channel, found = _message(world, call)
    if channel.archived:
        raise refused(50083)
    need(world, channel, rights.PIN_MESSAGES | rights.MANAGE_MESSAGES)
    return channel, found


# -- reactions ------------------------------------------------------------------------------------


@TABLE.on("PUT", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me")
def react(world: World, call: Call) -> Reply:
    channel, found, emoji = _reaction(world, call)
    need(world, channel, rights.ADD_REACTIONS)
    if emoji not in found.reactions and len(found.reactions) >= 20:
        raise refused(30010)
    found.reactions.setdefault(emoji, set()).add(world.bot.id)
    _tell(world, "MESSAGE_REACTION_ADD", channel, found, emoji)
    return None


@TABLE.on("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me")
def unreact(world: World, call: Call) -> Reply:
    channel, found, emoji = _reaction(world, call)
    found.reactions.get(emoji, set()).discard(world.bot.id)
    _tell(world, "MESSAGE_REACTION_REMOVE", channel, found, emoji)
    return None


def _reaction(world: World, call: Call) -> tuple[Channel, Message, str]:
    channel, found = _message(world, call)
    if channel.archived:
        raise refused(50083)
    emoji = unquote(call.ids["emoji_name"])
    if emoji.isascii() and ":" not in emoji:
        raise refused(10014)
    return channel, found, emoji


def _tell(world: World, event: str, channel: Channel, message: Message, emoji: str) -> None:
    told: Json = {
        "user_id": str(world.bot.id),
        "channel_id": str(channel.id),
        "message_id": str(message.id),
        "emoji": {"id": None, "name": emoji},
        "type": 0,
        "burst": False,
    }
    if channel.guild_id is not None:
        told["guild_id"] = str(channel.guild_id)
    world.emit(event, told, DIRECT_REACTIONS if channel.guild_id is None else GUILD_REACTIONS)
