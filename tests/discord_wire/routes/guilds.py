"""Servers: what the bot may read and make in them."""

from tests.discord_wire import forms, payloads, payloads_whole, rights
from tests.discord_wire.errors import refused
from tests.discord_wire.model import FORUM, Guild, Json, Overwrite, Tag
from tests.discord_wire.rest import Call, Reply, Table
from tests.discord_wire.world import GUILD_MEMBERS, World

TABLE = Table()


def _guild(world: World, call: Call) -> Guild:
    found = world.guilds.get(call.id("guild_id"))
    if found is None or world.bot.id not in found.members:
        raise refused(10004 if found is None else 50001)
    return found


@TABLE.on("GET", "/guilds/{guild_id}")
def guild(world: World, call: Call) -> Reply:
    found = _guild(world, call)
    counts = {"approximate_member_count": len(found.members), "approximate_presence_count": 1}
    asked = call.query.get("with_counts") in {"true", "1"}
    return {**payloads_whole.guild(world, found), **(counts if asked else {})}


@TABLE.on("GET", "/guilds/{guild_id}/channels")
def channels(world: World, call: Call) -> Reply:
    found = _guild(world, call)
    mine = [one for one in world.channels.values() if one.guild_id == found.id and not one.is_thread]
    return [payloads.channel(world, one) for one in mine]


@TABLE.on("POST", "/guilds/{guild_id}/channels")
def make_channel(world: World, call: Call) -> Reply:
    found, body = _guild(world, call), call.body
    if not rights.of(found, None, world.bot.id) & rights.MANAGE_CHANNELS:
        raise refused(50013)
    kind = body.get("type") or 0
    call.problems(forms.channel(body, kind))
    overwrites = tuple(overwrite(one) for one in body.get("permission_overwrites") or [])
    held = rights.of(found, None, world.bot.id)
    if any((one.allow | one.deny) & ~held for one in overwrites):
        raise refused(50013)  # nobody gives or takes a right that he has not
    made = world.channel(found, body["name"], kind, overwrites=overwrites)
    made.topic = body.get("topic")
    if kind == FORUM:
        made.tags = [tag(world, one) for one in body.get("available_tags") or []]
    return payloads.channel(world, made)


def overwrite(spelled: Json) -> Overwrite:
    allow, deny = int(spelled.get("allow") or 0), int(spelled.get("deny") or 0)
    return Overwrite(int(spelled["id"]), int(spelled.get("type") or 0), allow, deny)


def tag(world: World, spelled: Json) -> Tag:
    known = int(spelled.get("id") or 0) or world.ids.next()
    return Tag(known, spelled["name"], bool(spelled.get("moderated")), spelled.get("emoji_name"))


@TABLE.on("GET", "/guilds/{guild_id}/roles")
def roles(world: World, call: Call) -> Reply:
    return [payloads.role(one) for one in _guild(world, call).roles.values()]


@TABLE.on("GET", "/guilds/{guild_id}/roles/{role_id}")
def one_role(world: World, call: Call) -> Reply:
    found = _guild(world, call).roles.get(call.id("role_id"))
    if found is None:
        raise refused(10011)
    return payloads.role(found)


@TABLE.on("GET", "/guilds/{guild_id}/members/{user_id}")
def member(world: World, call: Call) -> Reply:
    found = _guild(world, call).members.get(call.id("user_id"))
    if found is None:
        raise refused(10007 if call.id("user_id") in world.users else 10013)
    return payloads.member(found)


@TABLE.on("GET", "/guilds/{guild_id}/members")
def members(world: World, call: Call) -> Reply:
    found = _guild(world, call)
    if not world.portal.allows(GUILD_MEMBERS):
        raise refused(50001)
    after, limit = int(call.query.get("after") or 0), int(call.query.get("limit") or 1)
    chosen = sorted(key for key in found.members if key > after)[:limit]
    return [payloads.member(found.members[key]) for key in chosen]


@TABLE.on("GET", "/guilds/{guild_id}/threads/active")
def active_threads(world: World, call: Call) -> Reply:
    found = _guild(world, call)
    open_now = [
        one
        for one in world.channels.values()
        if one.guild_id == found.id and one.is_thread and not one.archived and world.bot_sees(one)
    ]
    mine = [one for one in open_now if world.bot.id in one.joined]
    return {
        "threads": [payloads.channel(world, one) for one in open_now],
        "members": [payloads.thread_member(world, one, world.bot.id) for one in mine],
        "has_more": False,
    }
