"""Mutations: an event with something wrong in it. Seeded, and only the way to the fault is copied."""

from random import Random
from typing import Any

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**31, 2**63, 2**70, 1.5, float("inf")),
    *("", " ", "0", "-1", "x", "\x00", "\ud800", "\u202e", "1" * 30, "9" * 5000, "²", "\u0663", "é" * 2000),
    *("a|", "f|||||", "m|", "o||", "a|" + "x" * 200, "<@&1> @everyone", "2026-13-45T99:99:99+00:00"),
    *([], {}, [[]], [None], [{}], {"": None}, {"id": None}, ["x"] * 300),
)


def mutated(event: Any, chance: Random) -> Any:
    """Return the event with one to four faults; the one that was given stays as it is."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        event = _spoiled(event, chance, 0)
    return event


def _spoiled(value: Any, chance: Random, depth: int) -> Any:
    """Go down to some place at random, and spoil it there."""
    if isinstance(value, dict) and value:
        key = chance.choice(list(value))
        if depth < 12 and chance.random() < 0.75 and isinstance(value[key], dict | list):
            return {**value, key: _spoiled(value[key], chance, depth + 1)}
        return _in_object(value, key, chance)
    if isinstance(value, list) and value:
        at = chance.randrange(len(value))
        if chance.random() < 0.75:
            return [*value[:at], _spoiled(value[at], chance, depth + 1), *value[at + 1 :]]
        return chance.choice(([], value * 3, value[:at], [*value, chance.choice(ODD)]))
    return chance.choice(ODD)


def _in_object(value: dict[str, Any], key: str, chance: Random) -> dict[str, Any]:
    what = chance.randrange(6)
    if what == 0:
        return {name: one for name, one in value.items() if name != key}
    if what == 1:
        return {**value, key: value[chance.choice(list(value))]}
    if what == 2:
        return {
            **value,
            chance.choice(("custom_id", "id", "type", "data", "member", "x")): chance.choice(ODD),
        }
    if what == 3 and isinstance(value[key], str):
        text = value[key]
        return {**value, key: chance.choice((text[::-1], text * 50, text[:1], f"\x00{text}"))}
    return {**value, key: chance.choice(ODD)}
