"""In every dialogue whatever is said to anybody is short: read whole, in every language."""

from collections.abc import Iterator

import pytest

from tests.support import lengths
from tests.support.play import Play


@pytest.fixture(autouse=True)
def _nothing_is_too_long(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """At the end look at all that freelancers and staff were sent or shown, in every play of the test."""
    played: list[Play] = []
    monkeypatch.setattr(Play, "made", played)
    yield
    told = [one.message for play in played for one in play.stage.sent]
    shown = [lengths.of_answer(one) for play in played for one in play.answers]
    long = lengths.all_too_long([*told, *shown])
    assert not long, "\n\n".join(long)
