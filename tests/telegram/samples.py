"""Samples: valid objects made from the official schema, and ways to spoil them.

Everything is drawn from a seeded source, so a fault that was found is found again.
"""

import re
from random import Random
from typing import Any

from tests.telegram.schema import Schema

_ALWAYS = re.compile(r'always [“"](\w+)[”"]')
_DEEPEST = 4
_ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**31,
    2**63,
    10**400,
    1.5,
    float("inf"),
    float("nan"),
    "",
    " \n\t",
    "/",
    "/start",
    "/start " + "x" * 65,
    "\x00",
    "\ud83d",
    "\u202eevil",
    "a" * 5000,
    "🏳️‍🌈" * 700,
    "é́́́",
    "٣",
    [],
    [[]],
    [None, {"a": 1}],
    {},
    {"id": "x"},
    {"id": 1, "type": "private"},
    {"type": []},
)
"""What stands where something else should."""


class Samples:
    """Makes objects of the schema's types."""

    def __init__(self, schema: Schema, random: Random) -> None:
        self._types = schema.types
        self._random = random

    def make(self, kind: str, depth: int = 0) -> Any:
        """Make a value of a type: what is required, and some of the rest, less the deeper it is."""
        if kind.startswith("Array of "):
            inner = kind.removeprefix("Array of ")
            return [
                self.make(inner, depth + 1) for _ in range(1 if depth > 1 else self._random.randint(1, 3))
            ]
        match kind:
            case "String":
                return self._random.choice(
                    ("word", "Two words.", "/help", "7KQ2-M4XH", "https://example.com")
                )
            case "Integer":
                return self._random.randint(1, 2**33)
            case "Float":
                return self._random.random() * 90
            case "Boolean":
                return True
            case _:
                pass
        known = self._types[kind]
        if "subtypes" in known:
            simple = [one for one in known["subtypes"] if one == "String" or depth < _DEEPEST]
            return self.make(self._random.choice(simple or known["subtypes"]), depth + 1)
        return self.holding(kind, depth)

    def holding(self, kind: str, depth: int = 0, *names: str) -> dict[str, Any]:
        """Make an object that holds these optional fields for certain."""
        made: dict[str, Any] = {}
        for field in self._types[kind].get("fields", ()):
            likely = self._random.random() < 0.3 / (depth + 1) and depth < _DEEPEST
            if not (field["required"] or field["name"] in names or likely):
                continue
            always = _ALWAYS.search(field["description"])
            kinds = field["types"]
            made[field["name"]] = always[1] if always else self.make(self._random.choice(kinds), depth + 1)
        return made

    def update(self, kind: str) -> dict[str, Any]:
        """Make an update of a kind."""
        (field,) = (one for one in self._types["Update"]["fields"] if one["name"] == kind)
        return {"update_id": self._random.randint(1, 2**31), kind: self.make(field["types"][0])}

    def field(self, name: str) -> Any:
        """Make what a field of a message holds."""
        (field,) = (one for one in self._types["Message"]["fields"] if one["name"] == name)
        return self.make(field["types"][0], 1)

    def names(self, kind: str) -> list[str]:
        return [one["name"] for one in self._types[kind]["fields"]]


def spoil(value: Any, random: Random) -> Any:
    """Return a copy with one thing in it gone, doubled, swapped or replaced by something odd."""
    copied, places = _copied(value)
    for _ in range(random.randint(1, 3)):
        holder, key = random.choice(places)
        if isinstance(holder, list) and key >= len(holder):
            continue
        if isinstance(holder, dict) and key not in holder:
            continue
        match random.randint(0, 5):
            case 0:
                del holder[key]
            case 1:
                other, other_key = random.choice(places)
                small = not isinstance(other, list) or other_key < len(other)
                if small and (isinstance(other, list) or other_key in other):
                    taken, _ = _copied(other[other_key])
                    holder[key] = taken
            case 2 if isinstance(holder[key], str):
                text = holder[key]
                at = random.randint(0, len(text))
                holder[key] = (
                    text[:at] + chr(random.choice((0, 10, 0x2028, 0x202E, 0xD800, 0x1F600))) + text[at:]
                )
            case 3 if isinstance(holder[key], int) and not isinstance(holder[key], bool):
                holder[key] = random.choice((-holder[key], holder[key] * 2**40, str(holder[key])))
            case _:
                odd, _ = _copied(random.choice(_ODD))
                holder[key] = odd
    return copied


def _copied(value: Any) -> tuple[Any, list[tuple[Any, Any]]]:
    """Copy a tree, and list every place in the copy."""
    places: list[tuple[Any, Any]] = []

    def copy(one: Any) -> Any:
        if isinstance(one, dict):
            made: Any = {}
            for key, inner in one.items():
                made[key] = copy(inner)
                places.append((made, key))
            return made
        if isinstance(one, list):
            made = [copy(inner) for inner in one]
            places.extend((made, at) for at in range(len(made)))
            return made
        return one

    return copy(value), places
