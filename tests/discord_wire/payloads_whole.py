"""Payloads of what is large: a server with everything in it, and the application."""

from typing import TYPE_CHECKING

from tests.discord_wire import payloads, rights
from tests.discord_wire.clock import stamp
from tests.discord_wire.model import Guild, Json

if TYPE_CHECKING:
    from tests.discord_wire.world import World


def guild_stub(one: Guild) -> Json:
    return {"id": str(one.id), "unavailable": True}


def guild(world: "World", one: Guild, *, whole: bool = False) -> Json:
    """Spell a server; `whole` as the gateway tells it, with channels, threads and the bot's membership."""
    spelled: Json = {
        "id": str(one.id),
        "name": one.name,
        "icon": None,
        "description": None,
        "home_header": None,
        "splash": None,
        "discovery_splash": None,
        "features": [],
        "banner": None,
        "owner_id": str(one.owner_id),
        "application_id": None,
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "widget_enabled": False,
        "widget_channel_id": None,
        "verification_level": 1,
        "roles": [payloads.role(each) for each in one.roles.values()],
        "default_message_notifications": 1,
        "mfa_level": 0,
        "explicit_content_filter": 0,
        "max_presences": None,
        "max_members": 500000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": "en-US",
        "rules_channel_id": None,
        "safety_alerts_channel_id": None,
        "public_updates_channel_id": None,
        "premium_progress_bar_enabled": False,
        "premium_progress_bar_enabled_user_updated_at": None,
        "nsfw": False,
        "nsfw_level": 0,
        "emojis": [],
        "stickers": [],
        "incidents_data": None,
        "inventory_settings": None,
    }
    if not whole:
        return spelled
    me = one.members.get(world.bot.id)
    mine = [each for each in world.channels.values() if each.guild_id == one.id and world.bot_sees(each)]
    return {
        **spelled,
        "joined_at": stamp(me.joined_at if me else world.clock.now()),
        "large": False,
        "unavailable": False,
        "member_count": len(one.members),
        "members": [payloads.member(me)] if me else [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
        "channels": [payloads.channel(world, each) for each in mine if not each.is_thread],
        "threads": [payloads.channel(world, each) for each in mine if each.is_thread and not each.archived],
    }


def application(world: "World") -> Json:
    keys = {"install_params": {"scopes": ["applications.commands", "bot"], "permissions": str(rights.BOT)}}
    return {
        "id": str(world.application_id),
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "type": None,
        "summary": "",
        "bot": payloads.user(world.bot),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": world.portal.flags,
        "flags_new": str(world.portal.flags),
        "eligible_oauth2_scopes": [],
        "max_participants": None,
        "tags": [],
        "redirect_uris": [],
        "interactions_endpoint_url": world.portal.interactions_endpoint,
        "role_connections_verification_url": None,
        "owner": payloads.user(world.owner),
        "approximate_guild_count": len(world.guilds),
        "approximate_user_install_count": sum(each.installed for each in world.users.values()),
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "integration_types_config": {
            str(kind): {"oauth2_install_params": keys["install_params"]}
            for kind in world.portal.install_kinds
        },
        **keys,
    }
