"""100,000 spoiled events through the reader, thousands through a listener that runs: none of them ends it.

RECOURSE_FUZZ=100000 lets as many through the listener that runs, which takes minutes.
"""

import os
from random import Random
from typing import Any

import pytest

from adapters.discord import translate
from adapters.discord.heard import Nothing
from tests.adapters.discord_wiring import running as channel_running
from tests.discord_wire.corpus import every_event
from tests.discord_wire.mutations import mutated
from tests.discord_wire.server import running

SEED = 20260601
MANY, LIVE = 100_000, int(os.environ.get("RECOURSE_FUZZ", "3000"))
_LIBRARYS_OWN = {"READY", "RESUMED"}
"""Events that the library reads for itself; see the last test."""


def faults(read: Any, count: int, seed: int) -> list[str]:
    """Let a reader read spoiled events; return what it raised."""
    events, chance, found = every_event().events, Random(seed), list[str]()
    for _ in range(count):
        event, data = chance.choice(events)
        spoiled = mutated(data, chance)
        try:
            read(event, spoiled)
        except Exception as error:
            found.append(f"{event}: {type(error).__name__}: {error}"[:200])
    return found


def test_no_spoiled_event_makes_the_reader_fail() -> None:
    assert faults(translate.read, MANY, SEED) == []


def test_the_fuzz_catches_a_reader_that_trusts_what_it_is_told() -> None:
    """The same faults, given to readers with one careless line each."""

    def trusts_ids(_event: str, data: Any) -> int:
        return int(data.get("channel_id", "0"))

    def trusts_shapes(_event: str, data: Any) -> object:
        return (data.get("author") or {}).get("id")

    def trusts_lists(_event: str, data: Any) -> int:
        return len(data.get("attachments", []))

    for careless in (trusts_ids, trusts_shapes, trusts_lists):
        assert faults(careless, 5_000, SEED), f"{careless.__name__} was not caught"


def test_whole_events_are_still_read_and_not_all_passed_over() -> None:
    read = [translate.read(event, data) for event, data in every_event().events]
    assert sum(not isinstance(one, Nothing) for one in read) > len(read) / 2


@pytest.mark.timeout(0 if LIVE > 3_000 else 300)
async def test_a_listener_that_runs_lives_through_thousands_of_them() -> None:
    events = [one for one in every_event().events if one[0] not in _LIBRARYS_OWN]
    chance = Random(SEED)
    async with running() as fake, channel_running(fake) as desk:
        # addresses made from forged ids, which the platform itself would never have told
        fake.forgives("the fake has no such address")
        sessions = len(fake.gateway.identifies)
        for number in range(LIVE):
            event, data = chance.choice(events)
            fake.gateway.tell(event, mutated(data, chance))
            if number % 500 == 499:
                ada = desk.place.freelancer(f"Ada {number}")
                ada.dms("Hello? Is somebody there?")
                await ada.sees("Gigway")

        assert len(fake.gateway.identifies) == sessions, "the connection was begun anew"
        assert fake.gateway.resumes == []


@pytest.mark.parametrize("event", sorted(_LIBRARYS_OWN))
async def test_what_the_library_itself_cannot_read_costs_a_connection_and_no_listener(event: str) -> None:
    async with running() as fake, channel_running(fake) as desk:
        sessions = len(fake.gateway.identifies)
        fake.gateway.tell(event, ["not", "what", "it", "should", "be"])
        await fake.until(
            lambda: len(fake.gateway.identifies) + len(fake.gateway.resumes) > sessions, "a new connection"
        )

        ada = desk.place.freelancer("Ada")
        ada.dms("Hello? Is somebody there?")
        await ada.sees("Gigway")


GARBLED = ["", "{", "[]", "null", '{"op": 0}', '{"op": "x"}', '{"op": 99, "d": null}']


@pytest.mark.parametrize("text", GARBLED)
async def test_what_is_no_event_at_all_costs_no_word_of_who_is_known(text: str) -> None:
    async with running() as fake, channel_running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        ada.dms("Hello? Is somebody there?")
        await ada.sees("Gigway")
        fake.gateway.garble(text)
        before = len(ada.heard)
        ada.dms("Written while the connection was begun anew.")
        await fake.until(lambda: len(ada.heard) > before, "an answer")


async def test_who_first_writes_while_the_connection_is_begun_anew_is_heard() -> None:
    async with running() as fake, channel_running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        sessions = len(fake.gateway.identifies)
        fake.gateway.garble("{")
        ada.dms("They suspended me an hour ago.")
        await ada.sees("Gigway")
        assert len(fake.gateway.identifies) == sessions, "the session ended, where it could be gone on with"
        assert fake.gateway.resumes


async def test_where_the_session_has_ended_too_his_first_words_are_read_when_he_writes_again() -> None:
    """A bot is told of no conversation that it has not seen, so his first words wait for his second."""
    async with running() as fake, channel_running(fake) as desk:
        ada = desk.place.freelancer("Ada")
        sessions = len(fake.gateway.identifies)
        fake.gateway.restart()
        ada.dms("They suspended me an hour ago.")
        await fake.until(lambda: 5.0 in desk.waits.asked, "the pause before a new session")
        desk.waits.pass_()
        await fake.until(lambda: len(fake.gateway.identifies) > sessions, "a new session")
        ada.dms("Is somebody there?")
        await ada.sees("Gigway")
        await ada.presses("English")
        await ada.presses("I agree")
        await ada.sees("They suspended me an hour ago.")
