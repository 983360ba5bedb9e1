"""Channels: reading, changing and removing them; threads are channels, too."""

from tests.discord_wire import forms, payloads, rights
from tests.discord_wire.errors import refused
from tests.discord_wire.model import DM, FORUM, THREADS, Channel, Json
from tests.discord_wire.rest import Call, Reply, Table
from tests.discord_wire.routes import guilds
from tests.discord_wire.world import GUILDS, World

TABLE = Table()


def visible(world: World, call: Call) -> Channel:
    """Return a channel that the bot may see.

    Raises:
        ApiError: there is none, or it may not.
    """
    found = world.channels.get(call.id("channel_id"))
    if found is None:
        raise refused(10003)
    if not world.bot_sees(found):
        raise refused(50001)
    return found


def need(world: World, channel: Channel, wanted: int) -> None:
    """Raise unless the bot may do this there.

    Raises:
        ApiError: it may not.
    """
    if channel.type != DM and not world.rights_of(channel, world.bot.id) & wanted:
        raise refused(50013)


@TABLE.on("GET", "/channels/{channel_id}")
def channel(world: World, call: Call) -> Reply:
    return payloads.channel(world, visible(world, call))


@TABLE.on("PATCH", "/channels/{channel_id}")
def change(world: World, call: Call) -> Reply:
    found, body = visible(world, call), call.body
    call.problems(forms.channel(body, found.type))
    if found.is_thread:
        _change_thread(world, found, body)
        world.tell_thread("THREAD_UPDATE", found)
        return payloads.channel(world, found)
    need(world, found, rights.MANAGE_CHANNELS)
    found.name = body.get("name") or found.name
    found.topic = body.get("topic", found.topic)
    if "available_tags" in body and found.type == FORUM:
        found.tags = [guilds.tag(world, one) for one in body["available_tags"]]
    if "permission_overwrites" in body:
        found.overwrites = [guilds.overwrite(one) for one in body["permission_overwrites"]]
    world.emit("CHANNEL_UPDATE", payloads.channel(world, found), GUILDS)
    return payloads.channel(world, found)


def _change_thread(world: World, thread: Channel, body: Json) -> None:
    moderates = bool(world.rights_of(thread, world.bot.id) & rights.MANAGE_THREADS)
    opens = body.get("archived") is False
    if thread.archived and not opens:
        raise refused(50083)
    if thread.locked and not moderates:
        raise refused(50013)
    only_archives = set(body) <= {"archived"} or (
        opens and set(body) <= {"archived", "auto_archive_duration"}
    )
    if not moderates and thread.owner_id != world.bot.id and not only_archives:
        raise refused(50013)
    if not moderates and "locked" in body:
        raise refused(50013)
    tags = body.get("applied_tags")
    if tags is not None:
        known = {one.id: one for one in world.channels[thread.parent_id or 0].tags}
        if any(int(one) not in known for one in tags):
            raise refused(10087)
        thread.applied_tags = [int(one) for one in tags]
    thread.name = body.get("name") or thread.name
    thread.locked = bool(body.get("locked", thread.locked))
    thread.auto_archive = body.get("auto_archive_duration") or thread.auto_archive
    thread.invitable = bool(body.get("invitable", thread.invitable))
    if "archived" in body and bool(body["archived"]) != thread.archived:
        thread.archived = bool(body["archived"])
        thread.archived_at = world.clock.now()


@TABLE.on("DELETE", "/channels/{channel_id}")
def remove(world: World, call: Call) -> Reply:
    found = visible(world, call)
    spelled = payloads.channel(world, found)
    if found.type != DM:
        need(world, found, rights.MANAGE_THREADS if found.type in THREADS else rights.MANAGE_CHANNELS)
        world.remove_channel(found)
    return spelled


@TABLE.on("POST", "/channels/{channel_id}/typing")
def typing(world: World, call: Call) -> Reply:
    visible(world, call)
    return None


@TABLE.on("PUT", "/channels/{channel_id}/permissions/{overwrite_id}")
def set_overwrite(world: World, call: Call) -> Reply:
    found = visible(world, call)
    need(world, found, rights.MANAGE_ROLES)
    made = guilds.overwrite({**call.body, "id": call.ids["overwrite_id"]})
    found.overwrites = [one for one in found.overwrites if one.id != made.id] + [made]
    world.emit("CHANNEL_UPDATE", payloads.channel(world, found), GUILDS)
    return None
