"""Corpus: one of every kind of event and interaction that the bot can be told, as the fake tells it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.discord_wire import payloads
from tests.discord_wire.hands import Person
from tests.discord_wire.interactions import COMMAND, COMPLETION, COMPONENT, SUBMIT
from tests.discord_wire.model import PRIVATE_THREAD, PUBLIC_THREAD, Channel, Json, Message
from tests.discord_wire.place import Place, furnish
from tests.discord_wire.server import Fake

MONDAY = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


@dataclass
class Told:
    """Every event that there was, by its name; interactions by their kind as well."""

    events: list[tuple[str, Json]] = field(default_factory=list)

    def named(self, event: str) -> list[Json]:
        return [data for name, data in self.events if name == event]


def every_event() -> Told:
    """Let everything happen once, and keep what the gateway says of it."""
    fake, told = Fake(lambda: MONDAY), Told()
    fake.world.base = "http://127.0.0.1:9"
    fake.world.emit = lambda event, data, _intent: told.events.append((event, data))
    place = furnish(fake)
    world = fake.world
    ada, kim = place.freelancer("Ada", locale="ru"), place.staff("Kim")
    post = world.thread(place.forum, PUBLIC_THREAD, "7KQ2-M4XH · Received", world.bot)
    room = world.thread(place.lobby, PRIVATE_THREAD, "For Ada", world.bot)
    world.tell_thread("THREAD_CREATE", post)
    _messages(ada, kim, post, room)
    _interactions(ada, kim, place.lobby, post)
    _changes(place, kim, post, room)
    return told


def _messages(ada: Person, kim: Person, post: Channel, room: Channel) -> None:
    world = ada.fake.world
    first = ada.dms("They suspended me for a high number of proposals.")
    ada.sends_file("degree.png", b"\x89PNG" * 20, "my degree")
    ada.says("and this", reply_to=first)
    _special_messages(ada)
    ada.edits(first, "They suspended me. https://example.com/in/ada")
    note = kim.at(post).says("a note <@1> @everyone")
    kim.at(post).edits(note, "another note")
    kim.at(room).says("in private")
    ada.deletes(first)
    world.emit(
        "MESSAGE_DELETE_BULK",
        {"ids": ["1", "2"], "channel_id": str(post.id), "guild_id": str(post.guild_id)},
        0,
    )


def _interactions(ada: Person, kim: Person, lobby: Channel, post: Channel) -> None:
    world, begin = ada.fake.world, ada.fake.interactions.begin
    card = Message(world.ids.next(), ada.channel.id, world.bot, MONDAY, components=[{"type": 1, "id": 1}])
    command: Json = {"id": "5", "name": "status", "type": 1, "options": []}
    file = payloads.attachment(world, world.file(ada.channel, "cv.pdf", b"%PDF", "application/pdf"))
    with_file: Json = {
        **command,
        "options": [{"name": "file", "type": 11, "value": file["id"]}],
        "resolved": {"attachments": {file["id"]: file}},
    }
    below: Json = {**command, "options": [{"name": "set", "type": 1, "options": [_text("days", "3")]}]}
    form: Json = {
        "custom_id": "f|reply|7|3|7KQ2-M4XH|",
        "components": [
            {"type": 18, "id": 1, "component": {"type": 4, "id": 2, "custom_id": "words", "value": "Thanks"}},
            {"type": 18, "id": 3, "component": {"type": 3, "id": 4, "custom_id": "kind", "values": ["a"]}},
            {"type": 18, "id": 5, "component": {"type": 21, "id": 6, "custom_id": "yes", "value": None}},
            {"type": 18, "id": 7, "component": {"type": 22, "id": 8, "custom_id": "all", "values": []}},
            {
                "type": 18,
                "id": 9,
                "component": {"type": 19, "id": 9, "custom_id": "files", "values": [file["id"]]},
            },
        ],
        "resolved": {"attachments": {file["id"]: file}},
    }
    button: Json = {"custom_id": "a|yes||", "component_type": 2, "id": 3}
    menu: Json = {"custom_id": "m|0", "component_type": 3, "id": 3, "values": ["pick|reason=a|1"]}
    typing: Json = {**command, "options": [{**_text("reference", "7K"), "focused": True}]}
    for who, where in ((ada.user, ada.channel), (ada.user, lobby), (kim.user, post)):
        for kind, data in (
            (COMMAND, command),
            (COMMAND, with_file),
            (COMMAND, below),
            (COMPLETION, typing),
            (COMPONENT, button),
            (COMPONENT, menu),
            (SUBMIT, form),
        ):
            source = card if kind in {COMPONENT, SUBMIT} else None
            begin(kind, who, where, data, source=source)
    begin(COMMAND, ada.user, ada.channel, command, by_user=True)


def _changes(place: Place, kim: Person, post: Channel, room: Channel) -> None:
    world = place.fake.world
    post.archived = True
    world.tell_thread("THREAD_UPDATE", post)
    told_member = payloads.member(place.guild.members[kim.user.id])
    world.emit("GUILD_MEMBER_UPDATE", {**told_member, "guild_id": str(place.guild.id)}, 0)
    gone: Json = {"guild_id": str(place.guild.id), "role_id": str(place.reviewers.id)}
    world.emit("GUILD_ROLE_DELETE", gone, 0)
    role = {"guild_id": str(place.guild.id), "role": payloads.role(place.reviewers)}
    world.emit("GUILD_ROLE_UPDATE", role, 0)
    world.emit("CHANNEL_UPDATE", payloads.channel(world, place.forum), 0)
    world.remove_channel(room)
    world.remove_channel(place.forum)
    world.leave(place.guild, kim.user)
    world.emit("GUILD_DELETE", {"id": str(place.guild.id), "unavailable": True}, 0)
    world.emit("GUILD_DELETE", {"id": str(place.guild.id)}, 0)
    world.emit("READY", place.fake.gateway.ready("session-1"), 0)
    world.emit("RESUMED", {}, 0)


def _special_messages(person: Person) -> None:
    """Write what is neither words nor a file: a sticker, a poll, something forwarded, a system's word."""
    sticker = {"id": "749054660769218631", "name": "Wave", "format_type": 3}
    copy = {"content": "their letter", "attachments": [], "embeds": [], "type": 0, "components": []}
    answer = {"answer_id": 1, "poll_media": {"text": "Yes"}}
    for extra, kind in (
        ({"sticker_items": [sticker]}, 0),
        ({"poll": {"question": {"text": "Fair?"}, "answers": [answer]}}, 0),
        ({"message_snapshots": [{"message": copy}], "message_reference": {"type": 1, "message_id": "9"}}, 0),
        ({}, 6),
    ):
        world = person.fake.world
        made = Message(world.ids.next(), person.channel.id, person.user, MONDAY, type=kind)
        made.extra = dict(extra)
        world.post(made)


def _text(name: str, value: str) -> Json:
    return {"name": name, "type": 3, "value": value}
