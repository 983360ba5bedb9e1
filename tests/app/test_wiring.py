"""The wiring: the real parts together, on a real database, without anything listening to the outside."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from adapters.sandbox.listen import Sandbox
from app import catalogues, records, wiring
from app.config import Config, load
from app.pump import PromptService
from bot.commands import from_freelancer
from bot.ids import Address
from bot.messages import Morning
from bot.ports import Inbound, Place
from tests.app.support import GOOD, spoiled, written
from tests.app.test_channel_checks import DISCORD, ON_DISCORD

MONDAY = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
ADA = Address("sandbox", "freelancer-1")


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return load(written(tmp_path, GOOD + "[sandbox]\nport = 0\n"))


def entropy() -> str:
    return f"seed-{next(_numbers)}"


_numbers = count(1)


async def test_an_input_is_answered_and_its_alarms_fire(config: Config) -> None:
    app = wiring.build(config, now=lambda: MONDAY, entropy=entropy)
    assert isinstance(app.service, PromptService)
    await app.start()
    try:
        hello = Inbound("1", ADA, Place.PRIVATE, app.now(), from_freelancer("/start"))
        await app.service.receive(hello)
        await app.tick(app.now())
        rows = await app.store.transact(lambda tx: tx.outbox(10))
        assert rows
        assert {state for row, state in rows if not isinstance(row.content, Morning)} == {"delivered"}
    finally:
        await app.stop()


async def test_the_sandbox_goes_on_from_the_time_it_was_moved_to(config: Config) -> None:
    later = MONDAY + timedelta(days=30)
    first = wiring.build(config, now=lambda: MONDAY, entropy=entropy)
    await first.store.transact(lambda tx: records.beat(tx, later))
    await first.store.close()

    again = wiring.build(config, now=lambda: MONDAY, entropy=entropy)
    await again.start()
    assert again.now() == later
    await again.stop()


async def test_everyone_of_the_configuration_can_be_played(config: Config) -> None:
    app = wiring.build(config, now=lambda: MONDAY, entropy=entropy)
    page = app.channels["sandbox"]
    assert isinstance(page, Sandbox)
    people = page._cast.people
    await app.store.close()
    assert [(one.label, one.staff) for one in people] == [
        ("Ada", False),
        ("Boris", False),
        ("Kim Doe", True),
        ("Ada Roe", True),
    ]


async def test_a_channel_that_is_not_there_is_refused_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wiring, "is_there", lambda _: False)
    text = spoiled(*ON_DISCORD, more=DISCORD)
    with pytest.raises(wiring.NoSuchChannelError, match="discord"):
        wiring.build(load(written(tmp_path, text)), now=lambda: MONDAY, entropy=entropy)
    assert not (tmp_path / "data").exists()


def test_the_product_has_texts_and_reasons() -> None:
    assert "en" in catalogues.languages()
    assert catalogues.texts().languages == catalogues.languages()
    assert {"no_reason_given", "identity_not_verified"} <= {one.code for one in catalogues.reasons()}
