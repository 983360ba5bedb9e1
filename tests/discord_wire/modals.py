"""Modals: a form before somebody, and what it sends when he has filled it in."""

import mimetypes
from dataclasses import dataclass, field

from tests.discord_wire import payloads
from tests.discord_wire.interactions import SUBMIT, Interaction
from tests.discord_wire.limits import (
    CHECKBOX,
    CHECKBOX_GROUP,
    FILE_UPLOAD,
    LABEL,
    RADIO_GROUP,
    ROW,
    SELECT,
    TEXT,
    TEXT_INPUT,
)
from tests.discord_wire.model import Json
from tests.discord_wire.world import World

File = tuple[str, bytes]
Filling = str | bool | list[str] | list[File]


@dataclass
class Modal:
    """A form before somebody."""

    world: World
    opened_by: Interaction
    spelled: Json
    files: Json = field(default_factory=dict)

    @property
    def title(self) -> str:
        return str(self.spelled["title"])

    @property
    def labels(self) -> list[str]:
        """What is asked, from top to bottom."""
        return [label for label, _ in self._inputs()]

    @property
    def texts(self) -> list[str]:
        return [one["content"] for one in self.spelled["components"] if one["type"] == TEXT]

    def input(self, label: str) -> Json:
        """Return the input with this label, or the beginning of one."""
        every = self._inputs()
        found = [one for each, one in every if each == label] + [
            one for each, one in every if each.startswith(label)
        ]
        assert found, f"no {label!r} in the form {self.title!r}: {self.labels}"
        return found[0]

    def _inputs(self) -> list[tuple[str, Json]]:
        found = []
        for one in self.spelled["components"]:
            if one["type"] == LABEL:
                found.append((one["label"], one["component"]))
            elif one["type"] == ROW:
                found += [(each["label"], each) for each in one["components"]]
        return found

    def filled(self, values: dict[str, Filling]) -> Json:
        """Return what the client sends; what was not named stays as it was shown.

        Raises:
            AssertionError: his client would not let him send this.
        """
        given = {id(self.input(label)): value for label, value in values.items()}
        parts = [self._part(number, one, given) for number, one in enumerate(self.spelled["components"], 1)]
        data: Json = {"custom_id": self.spelled["custom_id"], "components": parts}
        if self.files:
            data["resolved"] = {"attachments": self.files}
        return data

    def _part(self, number: int, one: Json, given: dict[int, Filling]) -> Json:
        base = {"type": one["type"], "id": one.get("id") or number}
        if one["type"] == LABEL:
            inside = one["component"]
            return {**base, "component": self._value(number + 100, inside, given, one["label"])}
        if one["type"] == ROW:
            inside = one["components"][0]
            return {**base, "components": [self._value(number + 100, inside, given, inside["label"])]}
        return base

    def _value(self, number: int, one: Json, given: dict[int, Filling], label: str) -> Json:
        kind, chosen = one["type"], given.get(id(one))
        base = {"type": kind, "id": one.get("id") or number, "custom_id": one["custom_id"]}
        required = one.get("required") is not False
        if kind == TEXT_INPUT:
            text = (one.get("value") or "") if chosen is None else chosen
            assert isinstance(text, str), f"{label!r} takes a text"
            _within(label, len(text), one.get("min_length") or 0, one.get("max_length") or 4000, required)
            return {**base, "value": text}
        if kind == CHECKBOX:
            return {**base, "value": bool(one.get("default")) if chosen is None else bool(chosen)}
        if kind == FILE_UPLOAD:
            sent: list[File] = [each for each in chosen or [] if isinstance(each, tuple)]  # type: ignore[union-attr]
            _within(label, len(sent), *_range(one), required)
            return {**base, "values": [self._uploaded(*each) for each in sent]}
        picked = self._picked(one, chosen, label)
        if kind == RADIO_GROUP:
            assert picked or not required, f"{label!r} wants a choice"
            return {**base, "value": picked[0] if picked else None}
        assert kind in {SELECT, CHECKBOX_GROUP}, f"nobody here can fill in a component of type {kind}"
        _within(label, len(picked), *_range(one), required)
        return {**base, "values": picked}

    @staticmethod
    def _picked(one: Json, chosen: Filling | None, label: str) -> list[str]:
        if chosen is None:
            return [each["value"] for each in one["options"] if each.get("default")]
        wanted = [chosen] if isinstance(chosen, str) else [each for each in chosen if isinstance(each, str)]  # type: ignore[union-attr]
        found = []
        for name in wanted:
            fits = [each["value"] for each in one["options"] if each["label"] == name]
            fits += [each["value"] for each in one["options"] if each["label"].startswith(name)]
            assert fits, f"{label!r} has no option {name!r}: {[each['label'] for each in one['options']]}"
            found.append(fits[0])
        return found

    def _uploaded(self, name: str, content: bytes) -> str:
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        made = self.world.file(self.opened_by.channel, name, content, kind)
        made.ephemeral = True
        self.files[str(made.id)] = payloads.attachment(self.world, made)
        return str(made.id)

    def sent(self, values: dict[str, Filling]) -> Interaction:
        """Send the form."""
        by = self.opened_by
        data = self.filled(values)
        return self.world.interactions.begin(
            SUBMIT, by.user, by.channel, data, source=by.source, by_user=by.by_user
        )


def _range(one: Json) -> tuple[int, int]:
    least, most = one.get("min_values"), one.get("max_values")
    return (1 if least is None else least), (most or len(one.get("options") or [1]) if most != 0 else 0)


def _within(label: str, count: int, least: int, most: int, required: bool) -> None:
    """What the client checks before it sends anything."""
    if count == 0 and not required:
        return
    assert max(least, int(required)) <= count <= most, f"{label!r} takes {least} to {most}, not {count}"
