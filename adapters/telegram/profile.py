"""Profile: what people see of the bot before it says anything: commands, descriptions, the menu button.

The platform takes few changes of these in a day, so they are set only when they differ from the last time.
"""

import hashlib
import json
import logging
from functools import partial
from typing import Final

from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
)

from adapters.telegram.desk import Desk
from adapters.telegram.line import FaultError, Line
from adapters.telegram.memory import Memory
from adapters.telegram.words import shortened
from bot.actions import COMMANDS, STAFF_COMMANDS
from bot.service import Service
from bot.texts import named, text
from bot.texts.render import Reader

_ABOUT: Final = 512
_SHORT: Final = 120
_NAME: Final = "profile"
_log: Final = logging.getLogger(__name__)

_Commands = tuple[tuple[str, str], ...]


class Profile:
    """The bot's profile."""

    def __init__(self, service: Service, line: Line, memory: Memory, desk: Desk) -> None:
        """Take whose words they are."""
        self._service, self._line, self._memory, self._desk = service, line, memory, desk

    async def keep(self) -> None:
        """Set what differs from the last time; what the platform does not take now is set another time."""
        policy = self._service.policy
        languages = ("", *policy.texts.languages)
        wanted = {one: self._in_language(one) for one in languages}
        staff = self._staff_commands()
        spelled = json.dumps([wanted, staff, self._desk.chat], sort_keys=True)
        print_ = hashlib.sha256(spelled.encode()).hexdigest()
        if await self._memory.get(_NAME) == print_:
            return
        try:
            for language, (commands, about, short) in wanted.items():
                await self._set(language, commands, about, short)
            if self._desk.chat:
                await self._set_for_staff(staff)
            await self._line.ask(lambda bot: bot.set_chat_menu_button(menu_button=MenuButtonCommands()))
        except FaultError as error:
            _log.warning("commands and descriptions are not all set: %s %s", error, error.fault.said)
            return
        await self._memory.put(_NAME, print_)

    def _in_language(self, language: str) -> tuple[_Commands, str, str]:
        """Put it into words; the language without a name is for everybody whose own we do not speak."""
        policy = self._service.policy
        say = partial(policy.texts.render, reader=Reader(language or policy.language, "UTC"))
        commands = tuple((name, say(named("command", name))) for name in ("start", *COMMANDS))
        marketplace = policy.marketplace
        about = shortened(say(text("chat-about", marketplace=marketplace)), _ABOUT)
        return commands, about, shortened(say(text("chat-about-short", marketplace=marketplace)), _SHORT)

    def _staff_commands(self) -> _Commands:
        policy = self._service.policy
        say = partial(policy.texts.render, reader=Reader(policy.language, "UTC"))
        return tuple((name, say(named("staff-command", name))) for name in STAFF_COMMANDS)

    async def _set(self, language: str, commands: _Commands, about: str, short: str) -> None:
        code = language.partition("-")[0][:2] or None
        scope = BotCommandScopeAllPrivateChats()
        spelled = _spelled(commands)
        await self._line.ask(lambda bot: bot.set_my_commands(spelled, scope, code))
        await self._line.ask(lambda bot: bot.set_my_description(about, code))
        await self._line.ask(lambda bot: bot.set_my_short_description(short, code))

    async def _set_for_staff(self, commands: _Commands) -> None:
        spelled, scope = _spelled(commands), BotCommandScopeChat(self._desk.chat)
        await self._line.ask(lambda bot: bot.set_my_commands(spelled, scope))


def _spelled(commands: _Commands) -> list[BotCommand]:
    return [BotCommand(name, about) for name, about in commands]
