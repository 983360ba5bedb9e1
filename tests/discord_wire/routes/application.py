"""The application: who the bot is, its slash commands, and opening a conversation."""

from tests.discord_wire import forms, payloads, payloads_whole
from tests.discord_wire.errors import invalid, refused
from tests.discord_wire.model import Json
from tests.discord_wire.rest import Call, Reply, Table
from tests.discord_wire.world import World

TABLE = Table()


@TABLE.on("GET", "/users/@me")
def me(world: World, _call: Call) -> Reply:
    return {
        **payloads.user(world.bot),
        "verified": True,
        "email": None,
        "mfa_enabled": True,
        "locale": "en-US",
    }


@TABLE.on("GET", "/users/{user_id}")
def someone(world: World, call: Call) -> Reply:
    found = world.users.get(call.id("user_id"))
    if found is None:
        raise refused(10013)
    return payloads.user(found)


@TABLE.on("GET", "/users/@me/guilds")
def my_guilds(world: World, _call: Call) -> Reply:
    mine = [one for one in world.guilds.values() if world.bot.id in one.members]
    keys: Json = {"icon": None, "banner": None, "owner": False, "features": []}
    return [
        {**keys, "id": str(one.id), "name": one.name, "permissions": str(_base_rights(world, one.id))}
        for one in mine
    ]


def _base_rights(world: World, guild_id: int) -> int:
    guild = world.guilds[guild_id]
    held = guild.members[world.bot.id].roles | {guild_id}
    total = 0
    for one in held & guild.roles.keys():
        total |= guild.roles[one].permissions
    return total


@TABLE.on("GET", "/oauth2/applications/@me")
@TABLE.on("GET", "/applications/@me")
def application(world: World, _call: Call) -> Reply:
    return payloads_whole.application(world)


@TABLE.on("GET", "/gateway")
def gateway(world: World, _call: Call) -> Reply:
    return {"url": f"{world.base.replace('http', 'ws', 1)}/"}


@TABLE.on("GET", "/gateway/bot")
def gateway_bot(world: World, _call: Call) -> Reply:
    limit = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}
    return {"url": f"{world.base.replace('http', 'ws', 1)}/", "shards": 1, "session_start_limit": limit}


@TABLE.on("POST", "/users/@me/channels")
def open_dm(world: World, call: Call) -> Reply:
    wanted = world.users.get(int(call.body.get("recipient_id") or 0))
    if wanted is None or wanted.bot:
        raise refused(50033)
    return payloads.channel(world, world.dm(wanted))


# -- slash commands -------------------------------------------------------------------------------


def _owner(world: World, call: Call) -> int | None:
    if call.id("application_id") != world.application_id:
        raise refused(50001)
    if "guild_id" not in call.ids:
        return None
    guild = world.guilds.get(call.id("guild_id"))
    if guild is None or world.bot.id not in guild.members:
        raise refused(50001)
    return guild.id


@TABLE.on("GET", "/applications/{application_id}/commands")
@TABLE.on("GET", "/applications/{application_id}/guilds/{guild_id}/commands")
def listed(world: World, call: Call) -> Reply:
    return list(world.commands.registered.get(_owner(world, call), []))


@TABLE.on("PUT", "/applications/{application_id}/commands")
@TABLE.on("PUT", "/applications/{application_id}/guilds/{guild_id}/commands")
def replace(world: World, call: Call) -> Reply:
    owner, wanted = _owner(world, call), call.body or []
    call.problems(forms.commands(wanted))
    _not_guild_bound(owner, wanted)
    return world.commands.replace(world.application_id, owner, wanted)


@TABLE.on("POST", "/applications/{application_id}/commands")
@TABLE.on("POST", "/applications/{application_id}/guilds/{guild_id}/commands")
def add(world: World, call: Call) -> Reply:
    owner = _owner(world, call)
    call.problems(list(forms.command("", call.body)))
    _not_guild_bound(owner, [call.body])
    return world.commands.add(world.application_id, owner, call.body)


@TABLE.on("DELETE", "/applications/{application_id}/commands/{command_id}")
@TABLE.on("DELETE", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}")
def forget(world: World, call: Call) -> Reply:
    owner, gone = _owner(world, call), call.ids["command_id"]
    there = world.commands.registered.get(owner, [])
    if all(one["id"] != gone for one in there):
        raise refused(10063)
    world.commands.registered[owner] = [one for one in there if one["id"] != gone]
    return None


def _not_guild_bound(owner: int | None, wanted: list[Json]) -> None:
    """A command of one server has no contexts: it is used there and nowhere else."""
    if owner is not None and any(one.get("contexts") or one.get("integration_types") for one in wanted):
        raise invalid([("contexts", "contexts cannot be set for commands of a guild")])
