"""Hands: people for tests. They write, press, pick, fill in and send files, and read what they are shown.

ada = Person(fake, "Ada")                       somebody who can write to the bot
await ada.dms("hello"); await ada.sees("…")     in their conversation
await ada.presses("Hand in")                    a button of the newest message that has it
await ada.fills({"What happened": "…"})         the form before her
post = await kim.in_post("7KQ2-M4XH")           the same hands, elsewhere
"""

import mimetypes
from dataclasses import dataclass

from tests.discord_wire import payloads, reading
from tests.discord_wire.commands import Where
from tests.discord_wire.interactions import COMMAND, COMPLETION, COMPONENT, Interaction
from tests.discord_wire.modals import File, Filling, Modal
from tests.discord_wire.model import FORUM, Channel, Json, Message, User
from tests.discord_wire.server import Fake

Option = str | int | bool | File


@dataclass
class Seat:
    """A person at one place: a conversation, a channel, a thread, a post."""

    fake: Fake
    user: User
    channel: Channel
    by_user: bool = False
    """The bot is not here: commands come with the person, who installed it."""

    # -- reading -----------------------------------------------------------------------------------

    @property
    def shown(self) -> list[Message]:
        """What he is shown here, the newest last: his private answers too."""
        every = sorted(self.channel.messages.values(), key=lambda one: one.id)
        return [one for one in every if one.ephemeral_to in {None, self.user.id}]

    @property
    def heard(self) -> list[str]:
        """What the bot said here."""
        return [reading.words(one) for one in self.shown if one.author is self.fake.world.bot]

    @property
    def private(self) -> list[str]:
        """What only he is shown."""
        return [reading.words(one) for one in self.shown if one.ephemeral_to == self.user.id]

    async def sees(self, *fragments: str) -> Message:
        """Wait for a message of the bot that says all of this; return the newest."""

        def probe() -> Message | None:
            fits = [one for one in reversed(self.shown) if one.author is self.fake.world.bot]
            return next((one for one in fits if all(each in reading.words(one) for each in fragments)), None)

        found = await self.fake.until(
            probe, lambda: f"{fragments} to {self.user.name}; heard: {self._tail()}"
        )
        assert found is not None
        return found

    @property
    def newest(self) -> int:
        """The id of the newest message here; 0 where there is none."""
        return max((one.id for one in self.shown), default=0)

    async def sees_one_of(self, *fragments: str, after: int) -> Message:
        """Wait for a message of the bot, newer than `after`, that says one of these."""

        def probe() -> Message | None:
            fresh = [one for one in self.shown if one.id > after and one.author is self.fake.world.bot]
            return next((one for one in fresh if any(each in reading.words(one) for each in fragments)), None)

        found = await self.fake.until(probe, lambda: f"one of {fragments}; heard: {self._tail()}")
        assert found is not None
        return found

    def sees_nothing_of(self, fragment: str) -> None:
        assert all(fragment not in one for one in self.heard), f"{self.user.name} was shown {fragment!r}"

    def _tail(self) -> str:
        told = [f"{reading.words(one)!r} {reading.labels(one)}" for one in self.shown[-4:]]
        return "\n  ".join(["", *told])

    # -- writing -----------------------------------------------------------------------------------

    def says(self, text: str, *files: File, reply_to: Message | None = None) -> Message:
        """Write a message, with files if need be."""
        world = self.fake.world
        made = Message(world.ids.next(), self.channel.id, self.user, world.clock.now(), content=text)
        for name, content in files:
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            made.attachments.append(world.file(self.channel, name, content, kind))
        made.reply_to = None if reply_to is None else reply_to.id
        return world.post(made)

    def edits(self, message: Message, text: str) -> None:
        message.content = text
        self.fake.world.change(message)

    def deletes(self, message: Message) -> None:
        self.fake.world.remove(message)

    # -- pressing ----------------------------------------------------------------------------------

    async def presses(self, label: str, *, on: Message | None = None) -> Interaction:
        """Press a button once it is there, and wait until the press is answered."""
        at = [on] if on is not None else []

        def probe() -> tuple[Message, Json] | None:
            for one in at or reversed(self.shown):
                if (found := reading.pressable(one, label)) is not None:
                    return one, found
            return None

        there = await self.fake.until(probe, lambda: f"a button {label!r}; shown: {self._tail()}")
        assert there is not None
        return await self.uses_component(there[0], there[1]["custom_id"], kind=2)

    async def uses_component(
        self, message: Message, custom_id: str, *, kind: int = 2, values: list[str] | None = None
    ) -> Interaction:
        """Use a component by its id, such as one that is not shown any more."""
        data: Json = {"custom_id": custom_id, "component_type": kind, "id": 1}
        if values is not None:
            data["values"] = values
        return await self._answered(
            self.fake.interactions.begin(
                COMPONENT, self.user, self.channel, data, source=message, by_user=self.by_user
            )
        )

    async def picks(self, *options: str) -> Interaction:
        """Choose from a list once one with these options is there."""

        def probe() -> tuple[Message, Json, list[str]] | None:
            for one in reversed(self.shown):
                for each in reading.selects(one):
                    found = [reading.option(each, name) for name in options]
                    if all(found):
                        return one, each, [str(chosen["value"]) for chosen in found if chosen]
            return None

        there = await self.fake.until(probe, lambda: f"a list with {options}; shown: {self._tail()}")
        assert there is not None
        message, select, values = there
        return await self.uses_component(message, select["custom_id"], kind=select["type"], values=values)

    # -- commands ----------------------------------------------------------------------------------

    async def uses(self, name: str, **options: Option) -> Interaction:
        """Use a slash command, as his client offers it here, and wait until it is answered."""
        return await self._answered(self.begins(name, **options))

    def begins(self, name: str, **options: Option) -> Interaction:
        """Use a slash command, and do not wait."""
        data = self._command(name, options)
        begin = self.fake.interactions.begin
        return begin(COMMAND, self.user, self.channel, data, by_user=self.by_user)

    async def types(self, name: str, option: str, text: str) -> list[str]:
        """Begin to type an option; return the choices that are offered."""
        return list(await self.is_offered(name, option, text))

    async def is_offered(self, name: str, option: str, text: str = "") -> dict[str, str]:
        """Begin to type an option; return what is offered, each with what is sent when it is chosen."""
        data = self._command(name, {option: text}, focused=option)
        begin = self.fake.interactions.begin
        found = await self._answered(begin(COMPLETION, self.user, self.channel, data, by_user=self.by_user))
        return {str(one["name"]): str(one["value"]) for one in found.choices}

    def _command(self, name: str, options: dict[str, Option], focused: str = "") -> Json:
        head, *rest = name.removeprefix("/").split()
        where = self.fake.interactions.where(self.channel, self.by_user)
        guild = self.channel.guild_id if where is Where.GUILD else None
        found = self.fake.world.commands.find(head, where, guild, by_user=self.by_user)
        level, nested = found, list[Json]()
        for part in rest:
            level = next(one for one in level["options"] if one["name"] == part)
            nested.append(level)
        data: Json = {"id": found["id"], "name": found["name"], "type": 1}
        if "guild_id" in found:
            data["guild_id"] = found["guild_id"]
        resolved: Json = {}
        spelled = [self._option(level, key, value, focused, resolved) for key, value in options.items()]
        missing = [
            one["name"] for one in level["options"] if one.get("required") and one["name"] not in options
        ]
        assert not missing or focused, f"/{name} wants {missing}"
        for sub in reversed(nested):
            spelled = [{"name": sub["name"], "type": sub["type"], "options": spelled}]
        return {**data, "options": spelled, **({"resolved": resolved} if resolved else {})}

    def _option(self, level: Json, name: str, value: Option, focused: str, resolved: Json) -> Json:
        found = next((one for one in level["options"] if one["name"] == name), None)
        assert found is not None, f"no option {name!r}: {[one['name'] for one in level['options']]}"
        if isinstance(value, tuple):
            kind = mimetypes.guess_type(value[0])[0] or "application/octet-stream"
            made = self.fake.world.file(self.channel, value[0], value[1], kind)
            made.ephemeral = True
            resolved.setdefault("attachments", {})[str(made.id)] = payloads.attachment(self.fake.world, made)
            return {"name": name, "type": found["type"], "value": str(made.id)}
        spelled: Json = {"name": name, "type": found["type"], "value": value}
        return {**spelled, "focused": True} if name == focused else spelled

    # -- forms -------------------------------------------------------------------------------------

    async def form(self) -> Modal:
        """Wait for a form to open before him."""
        opened = self.fake.interactions.modals
        found = await self.fake.until(
            lambda: opened.get(self.user.id), lambda: f"a form for {self.user.name}; shown: {self._tail()}"
        )
        assert found is not None
        assert found.modal is not None
        return Modal(self.fake.world, found, found.modal)

    async def fills(self, values: dict[str, Filling]) -> Interaction:
        """Fill in the form before him by its labels, send it, and wait until that is answered."""
        modal = await self.form()
        sent = modal.sent(values)
        del self.fake.interactions.modals[self.user.id]
        return await self._answered(sent)

    async def _answered(self, one: Interaction) -> Interaction:
        await self.fake.until(lambda: one.answered, f"an answer to what {self.user.name} did: {one.data}")
        return one


class Person(Seat):
    """Somebody with an account, in his conversation with the bot."""

    def __init__(self, fake: Fake, name: str, *, locale: str = "en-US") -> None:
        user = fake.world.user(name, locale=locale)
        super().__init__(fake, user, fake.world.dm(user))

    def dms(self, text: str, *files: File) -> Message:
        """Write to the bot."""
        return self.says(text, *files)

    def sends_file(self, name: str, content: bytes, text: str = "") -> Message:
        return self.says(text, (name, content))

    def at(self, channel: Channel, *, by_user: bool = False) -> Seat:
        """The same hands at another place."""
        return Seat(self.fake, self.user, channel, by_user)

    async def in_post(self, reference: str) -> Seat:
        """Wait for the case's post or thread, and sit down in it."""
        return self.at(await post(self.fake, reference))


async def post(fake: Fake, reference: str) -> Channel:
    """Wait for the thread that is named after a case."""

    def probe() -> Channel | None:
        every = [one for one in fake.world.channels.values() if one.is_thread]
        return next((one for one in reversed(every) if reference in one.name), None)

    found = await fake.until(probe, lambda: f"a thread of {reference}: {threads(fake)}")
    assert found is not None
    return found


def threads(fake: Fake) -> list[str]:
    return [one.name for one in fake.world.channels.values() if one.is_thread]


def tags(fake: Fake, thread: Channel) -> list[str]:
    """List a post's tags by name."""
    parent = fake.world.channels[thread.parent_id or 0]
    assert parent.type == FORUM
    return [one.name for one in parent.tags if one.id in thread.applied_tags]
