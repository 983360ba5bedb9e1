"""Payloads: people, servers, channels and messages as the platform spells them."""

from typing import TYPE_CHECKING

from tests.discord_wire import rights
from tests.discord_wire.clock import made_at, stamp
from tests.discord_wire.model import (
    DM,
    EPHEMERAL_FLAG,
    FORUM,
    V2_FLAG,
    Attachment,
    Channel,
    Guild,
    Json,
    Member,
    Message,
    Role,
    Tag,
    User,
)

if TYPE_CHECKING:
    from tests.discord_wire.world import World


def user(one: User) -> Json:
    return {
        "id": str(one.id),
        "username": one.name.lower().replace(" ", "."),
        "discriminator": "0",
        "global_name": one.name,
        "avatar": None,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
        **({"bot": True} if one.bot else {}),
    }


def role(one: Role) -> Json:
    spelled: Json = {
        "id": str(one.id),
        "name": one.name,
        "description": None,
        "permissions": str(one.permissions),
        "position": one.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": one.bot is not None,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }
    return {**spelled, "tags": {"bot_id": str(one.bot)}} if one.bot is not None else spelled


def member(one: Member, *, with_user: bool = True) -> Json:
    spelled: Json = {
        "nick": one.nick,
        "avatar": None,
        "banner": None,
        "roles": [str(each) for each in sorted(one.roles)],
        "joined_at": stamp(one.joined_at),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "communication_disabled_until": None,
    }
    return {**spelled, "user": user(one.user)} if with_user else spelled


def tag(one: Tag) -> Json:
    return {
        "id": str(one.id),
        "name": one.name,
        "moderated": one.moderated,
        "emoji_id": None,
        "emoji_name": one.emoji_name,
    }


def channel(world: "World", one: Channel, *, for_user: int | None = None) -> Json:
    last = max(one.messages, default=None)
    spelled: Json = {
        "id": str(one.id),
        "type": one.type,
        "last_message_id": None if last is None else str(last),
        "flags": one.flags,
        "last_pin_timestamp": None,
    }
    if one.type == DM:
        assert one.recipient is not None
        return {**spelled, "recipients": [user(one.recipient)]}
    spelled |= {
        "guild_id": str(one.guild_id),
        "name": one.name,
        "parent_id": None if one.parent_id is None else str(one.parent_id),
        "rate_limit_per_user": 0,
    }
    if one.is_thread:
        return spelled | _thread(world, one, for_user or world.bot.id)
    spelled |= {
        "topic": one.topic,
        "position": 0,
        "nsfw": False,
        "permission_overwrites": [
            {"id": str(each.id), "type": each.type, "allow": str(each.allow), "deny": str(each.deny)}
            for each in one.overwrites
        ],
    }
    if one.type == FORUM:
        spelled |= {
            "available_tags": [tag(each) for each in one.tags],
            "default_reaction_emoji": None,
            "default_sort_order": None,
            "default_forum_layout": 0,
            "template": "",
        }
    return spelled


def _thread(world: "World", one: Channel, for_user: int) -> Json:
    made = made_at(one.id)
    spelled: Json = {
        "owner_id": str(one.owner_id),
        "message_count": max(0, len(one.public()) - 1),
        "member_count": len(one.joined),
        "total_message_sent": max(0, len(one.messages) - 1),
        "bitrate": 64000,
        "user_limit": 0,
        "rtc_region": None,
        "thread_metadata": {
            "archived": one.archived,
            "archive_timestamp": stamp(one.archived_at or made),
            "auto_archive_duration": one.auto_archive,
            "locked": one.locked,
            "create_timestamp": stamp(made),
            **({"invitable": one.invitable} if one.type == 12 else {}),
        },
        "applied_tags": [str(each) for each in one.applied_tags],
    }
    if for_user in one.joined:
        spelled["member"] = thread_member(world, one, for_user)
    return spelled


def thread_member(world: "World", one: Channel, user_id: int) -> Json:
    return {
        "id": str(one.id),
        "user_id": str(user_id),
        "join_timestamp": stamp(world.clock.now()),
        "flags": 1,
    }


def attachment(world: "World", one: Attachment) -> Json:
    url = world.signed_address(one)
    spelled: Json = {
        "id": str(one.id),
        "filename": one.filename,
        "size": len(one.content),
        "url": url,
        "proxy_url": url.replace("/attachments/", "/media/", 1),
        "content_type": one.content_type,
        "content_scan_version": 0,
    }
    if one.description is not None:
        spelled["description"] = one.description
    return {**spelled, "ephemeral": True} if one.ephemeral else spelled


def message(world: "World", one: Message) -> Json:
    files = [attachment(world, each) for each in one.attachments]
    spelled: Json = {
        "id": str(one.id),
        "channel_id": str(one.channel_id),
        "type": one.type,
        "content": one.content,
        "author": user(one.author),
        "timestamp": stamp(one.at),
        "edited_timestamp": None if one.edited is None else stamp(one.edited),
        "tts": False,
        "mention_everyone": False,
        "mentions": [user(world.users[each]) for each in sorted(one.pinged) if each in world.users],
        "mention_roles": [],
        "attachments": [] if one.flags & V2_FLAG else files,
        "embeds": one.embeds,
        "components": one.components,
        "pinned": one.pinned,
        "flags": one.flags | (EPHEMERAL_FLAG if one.ephemeral_to is not None else 0),
    }
    if one.nonce is not None:
        spelled["nonce"] = one.nonce
    if one.interaction is not None:
        spelled |= {
            "interaction_metadata": one.interaction,
            "webhook_id": str(world.application_id),
            "application_id": str(world.application_id),
        }
    if one.reply_to is not None:
        spelled["message_reference"] = {
            "type": 0,
            "channel_id": str(one.channel_id),
            "message_id": str(one.reply_to),
        }
        source = world.channels[one.channel_id].messages.get(one.reply_to)
        spelled["referenced_message"] = None if source is None else message(world, source)
    return {**spelled, **one.extra}


def told(world: "World", one: Message) -> Json:
    """Spell a message as the gateway tells it: in a server with who wrote it there."""
    spelled = message(world, one) | {"channel_type": world.channels[one.channel_id].type}
    guild_id = world.channels[one.channel_id].guild_id
    if guild_id is None:
        return spelled
    spelled["guild_id"] = str(guild_id)
    author = world.guilds[guild_id].members.get(one.author.id)
    return spelled if author is None else {**spelled, "member": member(author, with_user=False)}


def interaction_member(world: "World", one: Guild, at: Channel, user_id: int) -> Json:
    found = one.members[user_id]
    parent = world.channels.get(at.parent_id or 0, at) if at.is_thread else at
    return {**member(found), "permissions": str(rights.of(one, parent, user_id))}
