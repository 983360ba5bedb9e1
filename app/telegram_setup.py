"""Setting up the bot on Telegram: a conversation with whoever does it, at the end of which it works.

Belongs here: what is asked and said, in which order. What the platform is asked is in
`adapters.telegram.introduction`, how the configuration is written in `section_file`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from rich.table import Table

from adapters.telegram.errors import Kind
from adapters.telegram.introduction import Bot, Heard, explained
from adapters.telegram.line import FaultError
from adapters.telegram.rights import Need, Rights
from app import section_file
from app.setting_up import NotDoneError, Person

TOKEN_FILE: Final = "telegram.token"  # noqa: S105 - the name of a file
_TOKEN: Final = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_LOOK_EVERY: Final = 1.0

_HOW: Final = {
    Need.INSIDE: ("the bot is in the group", "add it: open the link above, and choose the group"),
    Need.SUPERGROUP: (
        "the group is a supergroup",
        "group, Edit, Topics: switch them on",
    ),
    Need.TOPICS: ("the group has topics", "group, Edit, Topics: switch them on"),
    Need.ADMINISTRATOR: ("the bot is an administrator", "group, Edit, Administrators: add it"),
    Need.MANAGE_TOPICS: ("the bot may manage topics", "group, Edit, Administrators, the bot: Manage topics"),
    Need.PIN: ("the bot may pin messages", "group, Edit, Administrators, the bot: Pin messages"),
    Need.DELETE: ("the bot may delete messages", "group, Edit, Administrators, the bot: Delete messages"),
}
"""What the bot needs, and how one gives it."""


class Asked(Protocol):
    """The platform, as setting up needs it: `adapters.telegram.introduction.Introduction`."""

    async def bot(self) -> Bot: ...
    async def heard(self) -> tuple[Heard, ...]: ...
    async def rights(self, group: int) -> Rights: ...
    async def without_webhook(self) -> None: ...
    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was said on the command line."""

    config: Path
    token: str = ""
    group: int = 0
    wait: float = 600.0
    """Seconds to wait for a word in the group."""
    base_url: str = ""
    """A server of his own, for the configuration to name; empty for the platform's."""


class Setup:
    """The conversation."""

    def __init__(self, wanted: Wanted, person: Person, introduce: Callable[[str], Asked]) -> None:
        """Take what is known, and how the platform is reached with a token."""
        self._wanted, self._person, self._introduce = wanted, person, introduce
        self._say = person.console.print

    async def run(self) -> None:
        """Go through it.

        Raises:
            NotDoneError: it cannot go on.
            OSError: the configuration cannot be written.
        """
        token = self._token()
        asked = self._introduce(token)
        try:
            await self._with(asked, token)
        except FaultError as error:
            raise NotDoneError(explained(error.fault)) from None
        finally:
            await asked.close()

    async def _with(self, asked: Asked, token: str) -> None:
        bot = await asked.bot()
        self._say(f"The token is good. This is {bot.name}, @{bot.username}: {bot.link}")
        if not bot.joins_groups:
            raise NotDoneError(
                "It may not join groups. Tell @BotFather: /setjoingroups, choose the bot, Enable."
            )
        group, heard = await self._group(asked, bot)
        now, complete = await self._rights(asked, group)
        people = [one for one in await asked.heard() if one.group in (group, now) and one.by] if heard else []
        self._write(token, now)
        self._end(bot, people, complete=complete)

    def _token(self) -> str:
        file = self._wanted.config.with_name(TOKEN_FILE)
        if self._wanted.token:
            found = self._wanted.token
        elif file.exists():
            self._say(f"I take the token from {file}.")
            found = file.read_text(encoding="utf-8").strip()
        else:
            self._say("In Telegram, write /newbot to @BotFather. It gives you a token.")
            found = self._person.ask("The token", True).strip()
        if not _TOKEN.fullmatch(found):
            raise NotDoneError("That is no token. It is digits, a colon, and letters, from @BotFather.")
        return found

    async def _group(self, asked: Asked, bot: Bot) -> tuple[int, bool]:
        """Return the group, and whether it was a word there that told it."""
        if self._wanted.group:
            return self._wanted.group, False
        if bot.webhook:
            self._say("The bot is called at a web address now, so I cannot hear it here.")
            if not self._person.confirm("Take that address away? Recourse sets it again when it starts"):
                raise NotDoneError("Say which group it is: --group NUMBER")
            await asked.without_webhook()
        self._say(f"Now add it to your moderators' group: {bot.link_to_add}")
        self._say("Then post a word there, such as /hello. I am listening; Ctrl+C ends it.")
        words = await self._word(asked)
        heard = tuple({one.group: one for one in reversed(words)}.values())[::-1]
        if len(heard) == 1:
            return heard[0].group, True
        for index, one in enumerate(heard, 1):
            self._say(f"  {index}. {one.title} ({one.group})")
        chosen = self._person.ask("Which of these is the moderators' group? Its number", False).strip()
        if not chosen.isdigit() or not 1 <= int(chosen) <= len(heard):
            raise NotDoneError("There is no such group. Start again, or say which: --group NUMBER")
        return heard[int(chosen) - 1].group, True

    async def _word(self, asked: Asked) -> tuple[Heard, ...]:
        waited = 0.0
        while waited <= self._wanted.wait:
            found = await asked.heard()
            if found:
                return found
            await self._person.pause(_LOOK_EVERY)
            waited += _LOOK_EVERY
        raise NotDoneError(
            "I heard no word. A bot hears commands and, as an administrator, everything: make it one, and "
            "post /hello. Or say which group it is: --group NUMBER"
        )

    async def _rights(self, asked: Asked, group: int) -> tuple[int, bool]:
        """Look until all is there, or he goes on without; a group that gets topics gets another number."""
        while True:
            try:
                found = await asked.rights(group)
            except FaultError as error:
                if error.kind is not Kind.MOVED:
                    raise
                group = error.fault.moved_to
                continue
            self._say(f"The group: {found.title or 'unknown'} ({group})")
            self._say(_table(found))
            if not found.missing:
                return group, True
            if Need.INSIDE not in found.has and self._wanted.group:
                raise NotDoneError("The bot is not in that group. Add it, then start again.")
            if not self._person.confirm("Look again? Say no to go on without"):
                return group, False

    def _write(self, token: str, group: int) -> None:
        path = self._wanted.config
        file = path.with_name(TOKEN_FILE)
        section_file.write_secret(file, token)
        own = {"base_url": self._wanted.base_url} if self._wanted.base_url else {}
        section_file.write(path, "telegram", {"token_file": TOKEN_FILE, "group": group, **own})
        self._say(f"The token is in {file}, for you alone to read. {path} names it and the group.")

    def _end(self, bot: Bot, people: Sequence[Heard], *, complete: bool) -> None:
        if people:
            self._say("Each of your staff gets such a line under [[staff]], in place of the made-up ones:")
        for one in people:
            self._say(f'  addresses = {{ telegram = "{one.by}" }}   # {one.name}')
        self._say("Anybody else posts /queue in the group once Recourse runs: the answer names the number.")
        self._say(f"Each of them opens {bot.link} once and presses Start: documents are shown there.")
        if not complete:
            self._say("What is marked NO is still missing. Recourse works without, and says so in the group.")
        self._say(f"Next: recourse check {self._wanted.config}")


def _table(found: Rights) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    for need in Need:
        there, (what, how) = need in found.has, _HOW[need]
        table.add_row("yes" if there else "NO", what, "" if there else how)
    return table
