"""A table of every event and every kind of interaction that we subscribe to, and what each comes to."""

from typing import Any

import pytest

from adapters.discord import gateway, heard, translate
from tests.discord_wire.corpus import every_event
from tests.discord_wire.world import (
    DIRECT_MESSAGES,
    GUILD_MEMBERS,
    GUILD_MESSAGES,
    GUILD_PRESENCES,
    GUILDS,
    MESSAGE_CONTENT,
)

TOLD = every_event()

EVENTS: dict[str, tuple[type[Any], int]] = {
    "READY": (heard.Connected, 0),
    "RESUMED": (heard.Resumed, 0),
    "MESSAGE_CREATE": (heard.Said, DIRECT_MESSAGES | GUILD_MESSAGES),
    "MESSAGE_UPDATE": (heard.Changed, DIRECT_MESSAGES | GUILD_MESSAGES),
    "MESSAGE_DELETE": (heard.Deleted, DIRECT_MESSAGES | GUILD_MESSAGES),
    "MESSAGE_DELETE_BULK": (heard.Deleted, GUILD_MESSAGES),
    "INTERACTION_CREATE": (heard.Acted, 0),
    "GUILD_CREATE": (heard.Server, GUILDS),
    "GUILD_DELETE": (heard.ServerGone, GUILDS),
    "GUILD_ROLE_CREATE": (heard.RoleChanged, GUILDS),
    "GUILD_ROLE_UPDATE": (heard.RoleChanged, GUILDS),
    "GUILD_ROLE_DELETE": (heard.RoleChanged, GUILDS),
    "CHANNEL_DELETE": (heard.PlaceGone, GUILDS),
    "THREAD_DELETE": (heard.PlaceGone, GUILDS),
}
"""What each event comes to, and what must be subscribed to for it to be told."""
INTERACTIONS: dict[int, type[Any]] = {
    2: heard.Command,
    3: heard.Pressed,
    4: heard.Typing,
    5: heard.Window,
}
PASSED_OVER = {
    "CHANNEL_CREATE": "nothing of ours is made by others",
    "CHANNEL_UPDATE": "looked up when it is needed",
    "GUILD_MEMBER_ADD": "membership is asked at each act",
    "GUILD_MEMBER_REMOVE": "membership is asked at each act",
    "GUILD_MEMBER_UPDATE": "roles come with each act",
    "THREAD_CREATE": "threads are ours to make",
    "THREAD_UPDATE": "a thread that was put aside is opened when it is written to",
}
"""Events of the corpus that mean nothing to us, and why."""


def test_the_table_is_that_of_the_reader() -> None:
    assert set(translate.READERS) == set(EVENTS)
    assert set(translate.KINDS) == set(INTERACTIONS)


@pytest.mark.parametrize("event", sorted(EVENTS))
def test_an_event_comes_to_what_the_table_says(event: str) -> None:
    examples = TOLD.named(event)
    assert examples, "the corpus has no example"

    found = {type(translate.read(event, one)) for one in examples}
    assert EVENTS[event][0] in found
    assert found <= {EVENTS[event][0], heard.Nothing}


@pytest.mark.parametrize("kind", sorted(INTERACTIONS))
def test_an_interaction_comes_to_what_the_table_says(kind: int) -> None:
    examples = [one for one in TOLD.named("INTERACTION_CREATE") if one["type"] == kind]
    assert examples, "the corpus has no example"

    for one in examples:
        read = translate.read("INTERACTION_CREATE", one)
        assert isinstance(read, heard.Acted)
        assert isinstance(read.what, INTERACTIONS[kind])


def test_every_other_event_of_the_corpus_is_passed_over_for_a_reason() -> None:
    others = {name for name, _ in TOLD.events} - EVENTS.keys()
    assert others == set(PASSED_OVER)
    assert all(
        isinstance(translate.read(name, data), heard.Nothing) for name, data in TOLD.events if name in others
    )


def test_no_more_is_subscribed_to_than_the_table_needs() -> None:
    needed = 0
    for _what, intent in EVENTS.values():
        needed |= intent
    asked = gateway.intents(server=True, content=True).value

    assert asked == needed | MESSAGE_CONTENT
    assert not asked & (GUILD_MEMBERS | GUILD_PRESENCES), "a privileged intent that nothing needs"
    assert gateway.intents(server=True, content=False).value == needed
    assert gateway.intents(server=False, content=True).value == DIRECT_MESSAGES
