"""The material of the fuzz is real and whole, and the same every time."""

from random import Random

from tests.discord_wire.corpus import every_event
from tests.discord_wire.mutations import mutated


def test_the_corpus_holds_every_kind_of_event_and_interaction() -> None:
    told = every_event()

    assert {name for name, _ in told.events} >= {
        *("MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK"),
        *("THREAD_CREATE", "THREAD_UPDATE", "THREAD_DELETE", "CHANNEL_CREATE", "CHANNEL_UPDATE"),
        *("CHANNEL_DELETE", "GUILD_CREATE", "GUILD_DELETE", "GUILD_ROLE_CREATE", "GUILD_ROLE_DELETE"),
        *("GUILD_ROLE_UPDATE", "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE"),
        *("INTERACTION_CREATE", "READY", "RESUMED"),
    }
    assert {one["type"] for one in told.named("INTERACTION_CREATE")} == {2, 3, 4, 5}
    assert {one["context"] for one in told.named("INTERACTION_CREATE")} >= {0, 1}


def test_a_mutation_changes_the_event_and_leaves_the_original() -> None:
    events = every_event().events
    before = repr(events)
    chance = Random(7)

    changed = sum(mutated(data, chance) != data for _, data in events * 20)

    assert repr(events) == before
    assert changed > len(events) * 20 * 0.9


def test_the_same_seed_makes_the_same_faults() -> None:
    events = every_event().events

    def run() -> list[str]:
        chance = Random(11)
        return [repr(mutated(data, chance)) for _, data in events]

    assert run() == run()
