"""The pace: never more than the platform allows in any stretch of time, and words before tidying."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.limits import Paces, Rate, Rates, Turn, Waiting, choose

GROUP = -100
PERSON = 7


def play(arrivals: list[tuple[float, int, Turn]], rates: Rates | None = None) -> list[tuple[float, Waiting]]:
    """Let messages come at their times, and return when each went."""
    paces, now, waiting, went = Paces(rates or Rates()), 0.0, list[Waiting](), []
    coming = [(at, Waiting(number, chat, turn)) for number, (at, chat, turn) in enumerate(sorted(arrivals))]
    while waiting or coming:
        waiting += [one for at, one in coming if at <= now]
        coming = [(at, one) for at, one in coming if at > now]
        chosen, soonest = choose(waiting, paces, now)
        if chosen is None:
            now = min([soonest, *(at for at, _ in coming)])
            continue
        paces.take(chosen.chat, now)
        waiting.remove(chosen)
        went.append((now, chosen))
    return went


def most_within(times: list[float], seconds: float) -> int:
    return max((sum(start <= one < start + seconds for one in times) for start in times), default=0)


ARRIVALS = st.lists(
    st.tuples(st.floats(0, 90), st.sampled_from([GROUP, *range(1, 40)]), st.sampled_from(Turn)),
    max_size=120,
)


@given(ARRIVALS)
def test_no_limit_is_ever_passed(arrivals: list[tuple[float, int, Turn]]) -> None:
    went = play(arrivals)
    assert len(went) == len(arrivals)
    assert most_within([at for at, _ in went], 1.0) <= 30
    for chat in (GROUP, *range(1, 40)):
        assert most_within([at for at, one in went if one.chat == chat], 1.0) <= 1
    assert most_within([at for at, one in went if one.chat == GROUP], 60.0) <= 20


@given(ARRIVALS)
def test_nobody_overtakes_within_his_chat_and_turn(arrivals: list[tuple[float, int, Turn]]) -> None:
    went = play(arrivals)
    for key in {(one.chat, one.turn) for _, one in went}:
        numbers = [one.number for _, one in went if (one.chat, one.turn) == key]
        assert numbers == sorted(numbers)


def test_a_thousand_people_at_once_are_answered_at_nine_tenths_of_the_limit() -> None:
    went = play([(0.0, person, Turn.LIVE) for person in range(1, 1001)])
    assert went[-1][0] <= 1000 / (30 * 0.92)


def test_what_somebody_waits_for_goes_before_what_can_wait() -> None:
    late_words = [(0.0, person, Turn.FOLLOW_UP) for person in range(1, 61)]
    went = play([*late_words, (0.5, 99, Turn.LIVE)])
    at = next(at for at, one in went if one.chat == 99)
    assert at < 0.6


def test_a_group_lets_a_dialogue_flow_and_keeps_room_for_it() -> None:
    tidying = [(0.0, GROUP, Turn.TIDYING) for _ in range(5)]
    live = [(1.0, GROUP, Turn.LIVE) for _ in range(3)]
    went = play([*tidying, *live])
    assert [at for at, one in went if one.turn is Turn.LIVE] == pytest.approx([1.05, 2.1, 3.15], abs=0.05)


def test_a_chat_that_the_platform_has_asked_to_rest_rests() -> None:
    paces = Paces(Rates())
    paces.rest(GROUP, 30.0)
    assert paces.ready_at(GROUP, Turn.LIVE, 1.0) == pytest.approx(30.0)
    assert paces.ready_at(PERSON, Turn.LIVE, 1.0) <= 1.0


def test_chats_that_are_at_rest_are_forgotten() -> None:
    paces = Paces(Rates(Rate(0.001), Rate(0.001), Rate(0.001)))
    for person in range(1, 5000):
        paces.take(person, float(person))
    assert len(paces._arrivals) < 600


@given(st.floats(0.01, 5), st.integers(1, 9), st.floats(0.1, 100))
def test_the_arithmetic_says_how_many_at_most(interval: float, burst: int, seconds: float) -> None:
    rate = Rate(interval, burst)
    rates = Rates(Rate(1e-9), rate, rate)
    count = min(int(rate.most(seconds)) + 3, 60)
    went = play([(0.0, PERSON, Turn.LIVE)] * count, rates)
    assert sum(at < seconds for at, _ in went) <= rate.most(seconds) + 1e-6
