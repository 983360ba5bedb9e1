"""Threads: posts of a forum, threads of a text channel, and who is in them."""

from tests.discord_wire import compose, forms, payloads, rights
from tests.discord_wire.errors import refused
from tests.discord_wire.model import FORUM, PRIVATE_THREAD, PUBLIC_THREAD, TEXT, Channel
from tests.discord_wire.rest import Call, Reply, Table
from tests.discord_wire.routes.channels import need, visible
from tests.discord_wire.world import GUILDS, World

TABLE = Table()

MOST_MEMBERS = 1000
_REQUIRE_TAG = 1 << 4


@TABLE.on("POST", "/channels/{channel_id}/threads")
def make(world: World, call: Call) -> Reply:
    parent, body = visible(world, call), call.body
    call.problems(forms.channel(body, 0))
    if parent.type == FORUM:
        return _post(world, parent, call)
    if parent.type != TEXT:
        raise refused(50024)
    kind = body.get("type", PRIVATE_THREAD)
    need(
        world,
        parent,
        rights.CREATE_PRIVATE_THREADS if kind == PRIVATE_THREAD else rights.CREATE_PUBLIC_THREADS,
    )
    made = world.thread(parent, kind, body["name"], world.bot)
    made.auto_archive = body.get("auto_archive_duration") or made.auto_archive
    made.invitable = bool(body.get("invitable", True))
    world.tell_thread("THREAD_CREATE", made)
    return payloads.channel(world, made)


def _post(world: World, forum: Channel, call: Call) -> Reply:
    need(world, forum, rights.SEND_MESSAGES)
    body = call.body
    tags, known = [int(one) for one in body.get("applied_tags") or []], {one.id for one in forum.tags}
    if not set(tags) <= known:
        raise refused(10087)
    if forum.flags & _REQUIRE_TAG and not tags:
        raise refused(40067)
    made = world.thread(forum, PUBLIC_THREAD, body["name"], world.bot)
    try:
        first = compose.new(world, made, world.bot, call, body["message"])
    except Exception:
        del world.channels[made.id]
        raise
    made.applied_tags = tags
    made.auto_archive = body.get("auto_archive_duration") or made.auto_archive
    first.id = made.id  # the first message of a post has the id of the post
    world.tell_thread("THREAD_CREATE", made)
    world.post(first)
    return {**payloads.channel(world, made), "message": payloads.message(world, first)}


@TABLE.on("POST", "/channels/{channel_id}/messages/{message_id}/threads")
def from_message(world: World, call: Call) -> Reply:
    parent = visible(world, call)
    call.problems(forms.channel(call.body, 0))
    need(world, parent, rights.CREATE_PUBLIC_THREADS)
    if call.id("message_id") not in parent.messages:
        raise refused(10008)
    if call.id("message_id") in world.channels:
        raise refused(160004)
    made = world.thread(parent, PUBLIC_THREAD, call.body["name"], world.bot)
    del world.channels[made.id]
    made.id = call.id("message_id")
    world.channels[made.id] = made
    world.tell_thread("THREAD_CREATE", made)
    return payloads.channel(world, made)


@TABLE.on("GET", "/channels/{channel_id}/threads/archived/public")
@TABLE.on("GET", "/channels/{channel_id}/threads/archived/private")
@TABLE.on("GET", "/channels/{channel_id}/users/@me/threads/archived/private")
def archived(world: World, call: Call) -> Reply:
    parent = visible(world, call)
    kind = PUBLIC_THREAD if call.path.endswith("public") else PRIVATE_THREAD
    if kind == PRIVATE_THREAD and "@me" not in call.path:
        need(world, parent, rights.MANAGE_THREADS)
    found = [
        one
        for one in world.channels.values()
        if one.parent_id == parent.id and one.type == kind and one.archived and world.bot_sees(one)
    ]
    found.sort(key=lambda one: one.archived_at or world.clock.now(), reverse=True)
    limit = int(call.query.get("limit") or 50)
    return {
        "threads": [payloads.channel(world, one) for one in found[:limit]],
        "members": [],
        "has_more": len(found) > limit,
    }


# -- members --------------------------------------------------------------------------------------


def _open_thread(world: World, call: Call) -> Channel:
    found = visible(world, call)
    if not found.is_thread:
        raise refused(50024)
    if found.archived:
        raise refused(50083)
    return found


@TABLE.on("GET", "/channels/{channel_id}/thread-members")
def members(world: World, call: Call) -> Reply:
    found = visible(world, call)
    return [payloads.thread_member(world, found, one) for one in sorted(found.joined)]


@TABLE.on("PUT", "/channels/{channel_id}/thread-members/@me")
def join(world: World, call: Call) -> Reply:
    return _add(world, _open_thread(world, call), world.bot.id)


@TABLE.on("PUT", "/channels/{channel_id}/thread-members/{user_id}")
def add(world: World, call: Call) -> Reply:
    thread, wanted = _open_thread(world, call), call.id("user_id")
    assert thread.guild_id is not None
    if wanted not in world.guilds[thread.guild_id].members:
        raise refused(10007 if wanted in world.users else 10013)
    parent = world.channels[thread.parent_id or 0]
    if not world.rights_of(parent, wanted) & rights.VIEW_CHANNEL:
        raise refused(50001)
    if len(thread.joined) >= MOST_MEMBERS:
        raise refused(30033)
    return _add(world, thread, wanted)


def _add(world: World, thread: Channel, user_id: int) -> Reply:
    thread.joined.add(user_id)
    told = {
        "id": str(thread.id),
        "guild_id": str(thread.guild_id),
        "member_count": len(thread.joined),
        "added_members": [payloads.thread_member(world, thread, user_id)],
    }
    world.emit("THREAD_MEMBERS_UPDATE", told, GUILDS)
    return None


@TABLE.on("DELETE", "/channels/{channel_id}/thread-members/@me")
def leave(world: World, call: Call) -> Reply:
    return _take_out(world, _open_thread(world, call), world.bot.id)


@TABLE.on("DELETE", "/channels/{channel_id}/thread-members/{user_id}")
def take_out(world: World, call: Call) -> Reply:
    thread = _open_thread(world, call)
    if thread.owner_id != world.bot.id:
        need(world, thread, rights.MANAGE_THREADS)
    return _take_out(world, thread, call.id("user_id"))


def _take_out(world: World, thread: Channel, user_id: int) -> Reply:
    thread.joined.discard(user_id)
    told = {
        "id": str(thread.id),
        "guild_id": str(thread.guild_id),
        "member_count": len(thread.joined),
        "removed_member_ids": [str(user_id)],
    }
    world.emit("THREAD_MEMBERS_UPDATE", told, GUILDS)
    return None
