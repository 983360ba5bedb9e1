"""The platform's limits on messages and windows, as its documentation states them, for payloads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Payload = dict[str, Any]


def every(components: list[Payload]) -> Iterator[Payload]:
    """Every component, those within others too."""
    for one in components:
        yield one
        yield from every(one.get("components", []))
        if "component" in one:
            yield from every([one["component"]])


def faults_of_message(components: list[Payload]) -> list[str]:
    """What the platform would refuse in a message of the second generation."""
    parts = list(every(components))
    ids = [one["custom_id"] for one in parts if "custom_id" in one]
    text = sum(len(one["content"]) for one in parts if one["type"] == 10)
    checks = [
        (len(parts) <= 40, f"{len(parts)} components"),
        (text <= 4000, f"{text} characters"),
        (len(set(ids)) == len(ids), "a custom id twice"),
        *_of_all(parts),
    ]
    return [fault for fine, fault in checks if not fine]


def faults_of_window(window: Payload) -> list[str]:
    """What the platform would refuse in a modal."""
    parts = list(every(window["components"]))
    ids = [one["custom_id"] for one in parts if "custom_id" in one]
    checks = [
        (1 <= len(window["title"]) <= 45, "title"),
        (1 <= len(window["custom_id"]) <= 100, "custom id of the window"),
        (1 <= len(window["components"]) <= 5, f"{len(window['components'])} components"),
        (all(one["type"] in (10, 18) for one in window["components"]), "kind of component"),
        (len(set(ids)) == len(ids), "a custom id twice"),
        *_of_all(parts),
    ]
    return [fault for fine, fault in checks if not fine]


def _of_all(parts: list[Payload]) -> Iterator[tuple[bool, str]]:
    for one in parts:
        if "custom_id" in one:
            yield 1 <= len(one["custom_id"]) <= 100, f"custom id {one['custom_id']}"
        match one["type"]:
            case 1:
                yield 1 <= len(one["components"]) <= 5, "buttons in a row"
            case 2:
                yield 1 <= len(one["label"]) <= 80, f"label {one['label']}"
            case 3:
                yield 1 <= len(one["options"]) <= 25, "options"
                yield len(one.get("placeholder") or "") <= 150, "placeholder"
                yield one["max_values"] <= len(one["options"]), "more values than options"
            case 4:
                yield len(one.get("placeholder") or "") <= 100, "placeholder"
                yield len(one.get("value") or "") <= (one.get("max_length") or 4000) <= 4000, "value"
            case 10:
                yield 1 <= len(one["content"]) <= 4000, "text"
            case 18:
                yield 1 <= len(one["label"]) <= 45, f"label {one['label']}"
                yield len(one.get("description") or "") <= 100, "description"
            case 21:
                yield 2 <= len(one["options"]) <= 10, "radio options"
            case 22:
                yield 1 <= len(one["options"]) <= 10, "checkbox options"
            case _:
                pass
        for option in one.get("options", []):
            yield 1 <= len(option["label"]) <= 100 and 1 <= len(option["value"]) <= 100, f"option {option}"
