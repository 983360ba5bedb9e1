"""The bot itself: who it is, how it listens, its commands and descriptions."""

import re
from typing import Any

from tests.telegram.errors import Violation, bad
from tests.telegram.methods.asked import Asked, method
from tests.telegram.model import Json
from tests.telegram.updates import Webhook

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LANGUAGE = re.compile(r"[a-z]{2}|")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMANDS_LIMIT = 100
_LIMITS = {"name": 64, "description": 512, "short_description": 120}


@method("getMe")
def get_me(asked: Asked) -> Json:
    more = (
        "can_join_groups supports_inline_queries can_connect_to_business has_main_web_app has_topics_enabled"
    )
    flags = dict.fromkeys(more.split(), False) | {
        "can_join_groups": True,
        "can_read_all_group_messages": not asked.platform.privacy,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_guest_queries": False,
        "supports_join_request_queries": False,
    }
    return asked.platform.bot.wire() | flags


@method("getUpdates")
async def get_updates(asked: Asked) -> list[Json]:
    updates = asked.platform.updates
    updates.allow(asked.value("allowed_updates"))
    limit = min(max(asked.integer("limit", 100), 1), 100)
    return await updates.poll(asked.integer("offset"), limit, asked.integer("timeout"))


@method("setWebhook")
async def set_webhook(asked: Asked) -> bool:
    updates, url, secret = asked.platform.updates, asked.text("url"), asked.text("secret_token")
    local = re.match(r"http://(127\.0\.0\.1|localhost|\[::1\])[:/]", url)
    if url and not url.startswith("https://") and not local:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    certificate = asked.attached(asked.text("certificate"))
    updates.allow(asked.value("allowed_updates"))
    if asked.flag("drop_pending_updates"):
        updates.pending.clear()
    data = b"" if certificate is None else certificate.data
    hook = Webhook(url, secret, data, asked.integer("max_connections", 40))
    await updates.push_to(hook if url else None)
    return True


@method("deleteWebhook")
async def delete_webhook(asked: Asked) -> bool:
    if asked.flag("drop_pending_updates"):
        asked.platform.updates.pending.clear()
    await asked.platform.updates.push_to(None)
    return True


@method("getWebhookInfo")
def get_webhook_info(asked: Asked) -> Json:
    updates = asked.platform.updates
    hook = updates.webhook
    found: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": bool(hook and hook.certificate),
        "pending_update_count": len(updates.pending),
    }
    if hook is not None:
        found["max_connections"] = hook.connections
        if hook.failures:
            found |= {"last_error_date": asked.platform.now, "last_error_message": hook.failures[-1]}
    if updates.allowed is not None:
        found["allowed_updates"] = sorted(updates.allowed)
    return found


# -- commands -------------------------------------------------------------------------------------


def _key(asked: Asked, what: str) -> tuple[str, ...]:
    scope: Json = asked.value("scope") or {"type": "default"}
    language = asked.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    if "chat_id" in scope:
        asked.platform.known(scope["chat_id"])
    where = ":".join(str(scope[one]) for one in ("type", "chat_id", "user_id") if one in scope)
    return what, where, language


@method("setMyCommands")
def set_my_commands(asked: Asked) -> bool:
    commands: list[Json] = asked.value("commands")
    if len(commands) > COMMANDS_LIMIT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not _COMMAND.fullmatch(one["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(one["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    asked.platform.settings[_key(asked, "commands")] = commands
    asked.platform.bell.ring()
    return True


@method("deleteMyCommands")
def delete_my_commands(asked: Asked) -> bool:
    asked.platform.settings.pop(_key(asked, "commands"), None)
    return True


@method("getMyCommands")
def get_my_commands(asked: Asked) -> Any:
    return asked.platform.settings.get(_key(asked, "commands"), [])


# -- names and descriptions -----------------------------------------------------------------------


def _set(asked: Asked, what: str) -> bool:
    value = asked.text(what)
    if len(value) > _LIMITS[what]:
        raise Violation(
            f"{asked.method}: {what} has {len(value)} characters; at most {_LIMITS[what]} are allowed"
        )
    key = (what, "", asked.text("language_code"))
    asked.platform.settings[key] = value
    return True


def _get(asked: Asked, what: str) -> Json:
    settings = asked.platform.settings
    otherwise = settings.get((what, "", ""), "")
    return {what: settings.get((what, "", asked.text("language_code"))) or otherwise}


@method("setMyName")
def set_my_name(asked: Asked) -> bool:
    return _set(asked, "name")


@method("getMyName")
def get_my_name(asked: Asked) -> Json:
    return _get(asked, "name")


@method("setMyDescription")
def set_my_description(asked: Asked) -> bool:
    return _set(asked, "description")


@method("getMyDescription")
def get_my_description(asked: Asked) -> Json:
    return _get(asked, "description")


@method("setMyShortDescription")
def set_my_short_description(asked: Asked) -> bool:
    return _set(asked, "short_description")


@method("getMyShortDescription")
def get_my_short_description(asked: Asked) -> Json:
    return _get(asked, "short_description")


@method("setChatMenuButton")
def set_chat_menu_button(asked: Asked) -> bool:
    asked.platform.settings["menu", asked.text("chat_id")] = asked.value("menu_button") or {"type": "default"}
    return True


@method("getChatMenuButton")
def get_chat_menu_button(asked: Asked) -> Any:
    return asked.platform.settings.get(("menu", asked.text("chat_id")), {"type": "commands"})


@method("setMyDefaultAdministratorRights")
def set_my_default_administrator_rights(asked: Asked) -> bool:
    asked.platform.settings["rights", str(asked.flag("for_channels"))] = asked.value("rights")
    return True


@method("logOut")
@method("close")
def log_out(asked: Asked) -> bool:
    asked.platform.settings[asked.method,] = True
    return True
