"""Profile: what people see of the bot before it says anything: commands, descriptions, the menu button.

The platform takes few changes of these in a day, so they are set only when they differ from the last time.
"""

import hashlib
import json
import logging
from collections.abc import Awaitable, Callable, Iterator
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
from adapters.telegram.memory import Memory, read
from adapters.telegram.words import shortened
from bot.actions import COMMANDS, STAFF_COMMANDS
from bot.ports import Tx
from bot.service import Service
from bot.texts import named, text
from bot.texts.render import Reader

_ABOUT: Final = 512
_SHORT: Final = 120
_NAME: Final = "profile"
_log: Final = logging.getLogger(__name__)

_Commands = tuple[tuple[str, str], ...]
_Wanted = tuple[str, str, Callable[[], Awaitable[None]]]


class Profile:
    """The bot's profile."""

    def __init__(self, service: Service, line: Line, memory: Memory, desk: Desk) -> None:
        """Take whose words they are."""
        self._service, self._line, self._memory, self._desk = service, line, memory, desk

    async def keep(self) -> None:
        """Set what differs from the last time; what the platform does not take now is set another time."""
        done = await self._memory.run(_read)
        for name, spelled, put in self._wanted():
            print_ = hashlib.sha256(spelled.encode()).hexdigest()[:16]
            if done.get(name) == print_:
                continue
            try:
                await put()
            except FaultError as error:
                _log.warning("commands and descriptions are not all set: %s %s", error, error.fault.said)
                return
            done[name] = print_
            await self._memory.put(_NAME, json.dumps(done, sort_keys=True))

    def _wanted(self) -> Iterator[_Wanted]:
        """Yield everything that is to be set, each with how it is spelled and how it is done."""
        for language in ("", *self._service.policy.texts.languages):
            said = self._in_language(language)
            yield f"people:{language}", json.dumps(said), partial(self._set, language, *said)
        if self._desk.chat:
            staff = self._staff_commands()
            yield "staff", json.dumps([self._desk.chat, staff]), partial(self._set_for_staff, staff)
        yield "menu", "commands", self._set_menu

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

    async def _set_menu(self) -> None:
        await self._line.ask(lambda bot: bot.set_chat_menu_button(menu_button=MenuButtonCommands()))


def _read(tx: Tx) -> dict[str, str]:
    kept = read(tx, _NAME)
    return dict(json.loads(kept)) if kept.startswith("{") else {}


def _spelled(commands: _Commands) -> list[BotCommand]:
    return [BotCommand(name, about) for name, about in commands]
