"""Setting up the bot on Discord: a conversation with whoever does it, at the end of which it works.

Belongs here: what is asked and said, in which order. What the platform is asked is in
`adapters.discord.introduction`, how the configuration is written in `section_file`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import discord
from rich.table import Table

from adapters.discord.brake import BrakedError
from adapters.discord.introduction import TEXT, Bot, Desk, Inside, Introduction, Named, explained
from adapters.discord.render import Say
from adapters.discord.rights import Need
from app import section_file
from app.setting_up import NotDoneError, Person

TOKEN_FILE: Final = "discord.token"  # noqa: S105 - the name of a file
_TOKEN: Final = re.compile(r"[\w-]+\.[\w-]+\.[\w-]+", re.ASCII)
_LOOK_EVERY: Final = 1.0
_NEW_FORUM: Final = "appeals"
_ROLE: Final = "Server Settings, Roles, the bot's role; or the channel's Permissions"
_PORTAL: Final = "discord.com/developers/applications, your application"

_HOW: Final = {
    Need.CONTENT: (
        "the bot may read what staff write",
        f"{_PORTAL}, Bot: Message Content Intent. Without it notes work with /note only",
    ),
    Need.EVERYWHERE: (
        "people can install it for themselves",
        f"{_PORTAL}, Installation: tick User Install. Without it they must share a server with it",
    ),
    Need.COMMANDS: ("the bot may add its commands", "open the first link above once more"),
    Need.VIEW: ("the bot sees the channel", f"{_ROLE}: View Channel"),
    Need.SEND: ("the bot may begin posts, and write", f"{_ROLE}: Send Messages and Create Posts"),
    Need.IN_THREADS: ("the bot may write in posts", f"{_ROLE}: Send Messages in Threads and Posts"),
    Need.HISTORY: ("the bot may read what it missed", f"{_ROLE}: Read Message History"),
    Need.REACT: ("the bot may put a sign under a note", f"{_ROLE}: Add Reactions"),
    Need.FILES: ("the bot may show documents", f"{_ROLE}: Attach Files"),
    Need.THREADS: ("the bot may open and close posts", f"{_ROLE}: Manage Threads and Posts"),
    Need.PRIVATE_THREADS: ("the bot may make private threads", f"{_ROLE}: Create Private Threads"),
    Need.CHANNELS: ("the bot may make tags", f"{_ROLE}: Manage Channels"),
    Need.TAGS: (
        "the forum has its tags",
        "say yes when you are asked, or the bot makes each when it needs it",
    ),
    Need.HIDDEN: (
        "only staff see the cases",
        "the forum's Permissions, @everyone: take View Channel away. NOBODY ELSE MAY SEE IT",
    ),
    Need.REVIEWERS: (
        "reviewers see the cases",
        "the forum's Permissions, their role: View Channel, Read Message History, Send Messages in Posts",
    ),
    Need.APPEALS: (
        "the bot can serve people in the appeals channel",
        "that channel's Permissions, the bot: View Channel, Send Messages (also in Threads), Private Threads",
    ),
}
"""What the bot needs, and how one gives it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was said on the command line."""

    config: Path
    token: str = ""
    guild: str = ""
    forum: str = ""
    wait: float = 600.0
    """Seconds to wait until the bot is in a server."""


class Setup:
    """The conversation."""

    def __init__(
        self, wanted: Wanted, person: Person, introduce: Callable[[str], Introduction], say: Say
    ) -> None:
        """Take what is known, how the platform is reached with a token, and the moderators' language."""
        self._wanted, self._person, self._introduce, self._render = wanted, person, introduce, say
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
            bot, desk, complete = await self._with(asked)
        except (discord.DiscordException, OSError, BrakedError) as error:
            raise NotDoneError(explained(error)) from None
        finally:
            await asked.close()
        self._write(token, bot, desk)
        self._end(bot, complete=complete)

    async def _with(self, asked: Introduction) -> tuple[Bot, Desk, bool]:
        bot = await asked.bot()
        self._say(f"The token is good. This is {bot.name}.")
        self._say(f"This link adds it to a server, with the rights it needs and no others:\n  {bot.link}")
        self._say(f"With this one a person installs it for himself:\n  {bot.link_for_a_person}")
        guild = await self._server(asked)
        inside = await asked.inside(guild)
        roles = self._roles(inside)
        desk = Desk(guild, await self._forum(asked, guild, inside, roles), roles)
        desk = replace(desk, appeals=self._appeals(inside, desk.forum))
        await self._tags(asked, desk)
        return bot, desk, await self._rights(asked, bot, desk)

    def _token(self) -> str:
        file = self._wanted.config.with_name(TOKEN_FILE)
        if self._wanted.token:
            found = self._wanted.token
        elif file.exists():
            self._say(f"I take the token from {file}.")
            found = file.read_text(encoding="utf-8").strip()
        else:
            self._say(
                "At https://discord.com/developers/applications make an application. Its page Bot gives a"
            )
            self._say("token (Reset Token). There, too, switch on the Message Content Intent.")
            found = self._person.ask("The token", True).strip()
        if not _TOKEN.fullmatch(found):
            raise NotDoneError(
                "That is no token. It is three words with dots between them, from the page Bot."
            )
        return found

    async def _server(self, asked: Introduction) -> str:
        if self._wanted.guild:
            return self._wanted.guild
        waited = 0.0
        while not (found := await asked.servers()):
            if waited == 0:
                self._say("Open the first link and choose your moderators' server. I wait; Ctrl+C ends it.")
            if waited >= self._wanted.wait:
                raise NotDoneError("The bot is in no server. Open the first link, then start again.")
            await self._person.pause(_LOOK_EVERY)
            waited += _LOOK_EVERY
        if len(found) == 1:
            self._say(f"The server: {found[0].name} ({found[0].id})")
            return found[0].id
        (chosen,) = self._choose(
            "Which of these is the moderators' server? Its number", found, least=1, most=1
        )
        return chosen.id

    def _roles(self, inside: Inside) -> tuple[str, ...]:
        if not inside.roles:
            return ()
        question = "Who has which of these roles is a reviewer? Numbers, or nothing: you list each of them"
        return tuple(one.id for one in self._choose(question, inside.roles, most=len(inside.roles)))

    async def _forum(self, asked: Introduction, guild: str, inside: Inside, roles: tuple[str, ...]) -> str:
        if self._wanted.forum:
            return self._wanted.forum
        forums = tuple(one for one in inside.channels if one.kind != TEXT)
        texts = tuple(one for one in inside.channels if one.kind == TEXT)
        if len(forums) == 1 and self._person.confirm(f"Do cases go into the forum {forums[0].name}?"):
            return forums[0].id
        question = f"Shall I make a forum called {_NEW_FORUM}, for staff alone, with its tags?"
        if self._person.confirm(question):
            if not await asked.may_make_channels(guild):
                raise NotDoneError(
                    f"I may not make channels there. {_ROLE}: Manage Channels. Then start again."
                )
            made = await asked.make_forum(guild, _NEW_FORUM, roles, self._render)
            self._say(f"The forum {_NEW_FORUM} is there: {made}")
            return made
        self._say("A forum gives each case a post; a text channel gives it a private thread.")
        (chosen,) = self._choose("Where do cases go? Its number", forums + texts, least=1, most=1)
        return chosen.id

    def _appeals(self, inside: Inside, forum: str) -> str:
        places = tuple(one for one in inside.channels if one.kind == TEXT and one.id != forum)
        if not places:
            return ""
        self._say("Can suspended freelancers see a channel of this server? There they are served in private")
        self._say("threads if they take no direct messages.")
        return "".join(
            one.id for one in self._choose("Its number, or nothing: there is none", places, most=1)
        )

    async def _tags(self, asked: Introduction, desk: Desk) -> None:
        missing = await asked.missing_tags(desk, self._render)
        if not missing:
            return
        if self._person.confirm(
            f"The forum lacks {len(missing)} tags: {', '.join(missing)}. Shall I make them?"
        ):
            try:
                await asked.add_tags(desk.forum, self._render)
            except discord.HTTPException as error:
                self._say(f"They are not made. {explained(error)}")

    async def _rights(self, asked: Introduction, bot: Bot, desk: Desk) -> bool:
        """Look until all is there, or he goes on without."""
        while True:
            is_text = await self._is_text(asked, desk)
            found = await asked.has(bot, desk, self._render)
            needed = asked.needed(desk, is_text=is_text)
            self._say(_table(needed, found))
            if set(needed) <= found:
                return True
            if not self._person.confirm("Look again? Say no to go on without"):
                return False
            bot = await asked.bot()

    @staticmethod
    async def _is_text(asked: Introduction, desk: Desk) -> bool:
        every = (await asked.inside(desk.guild)).channels
        return any(one.id == desk.forum and one.kind == TEXT for one in every)

    def _choose(
        self, question: str, offered: Sequence[Named], *, least: int = 0, most: int
    ) -> tuple[Named, ...]:
        for number, one in enumerate(offered, 1):
            self._say(f"  {number}. {one.name} ({one.id})")
        words = self._person.ask(question, False).replace(",", " ").split()
        chosen = [int(one) for one in words if one.isascii() and one.isdigit()]
        fits = len(chosen) == len(words) and all(1 <= one <= len(offered) for one in chosen)
        if not fits or not least <= len(chosen) <= most:
            raise NotDoneError("There is no such number in the list. Start again.")
        return tuple(offered[one - 1] for one in dict.fromkeys(chosen))

    def _write(self, token: str, bot: Bot, desk: Desk) -> None:
        path = self._wanted.config
        file = path.with_name(TOKEN_FILE)
        options: dict[str, section_file.Value] = {
            "token_file": TOKEN_FILE,
            "application": int(bot.application),
            "guild": int(desk.guild),
            "forum": int(desk.forum),
        }
        if desk.appeals:
            options["appeals"] = int(desk.appeals)
        if desk.roles:
            options["reviewer_roles"] = tuple(int(one) for one in desk.roles)
        section_file.write_secret(file, token)
        section_file.write(path, "discord", options)
        if desk.roles:
            section_file.write(path, "moderators", {"reviewers": "members"})
        self._say(f"The token is in {file}, for you alone to read. {path} names it and the places.")

    def _end(self, bot: Bot, *, complete: bool) -> None:
        self._say(
            f"{bot.owner_name} is {bot.owner} on Discord. Leads and admins, and who has no role, get a line:"
        )
        self._say(f'  addresses = {{ discord = "{bot.owner}" }}   # under [[staff]]')
        self._say(
            "The others: User Settings, Advanced, Developer Mode; then Copy User ID in a person's menu."
        )
        if not complete:
            self._say(
                "What is marked NO is still missing. Recourse works without, and says what it cannot do."
            )
        self._say(f"Next: recourse check {self._wanted.config}")


def _table(needed: Sequence[Need], found: frozenset[Need]) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    for need in needed:
        what, how = _HOW[need]
        there = need in found
        table.add_row("yes" if there else "NO", what, "" if there else how)
    return table
