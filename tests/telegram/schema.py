"""The official schema of the Bot API, and whether a request or an object is valid against it.

The schema itself is not part of the project; `tests/support/specs.py` says where it may lie. Where there is
none, `tests/telegram/table.py` keeps the names strict.
"""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tests.support.specs import find
from tests.telegram.table import TABLE, types_of

FILE = "telegram-bot-api.json"
ATTACHED = "attach://"
_TRUE, _FALSE = ("true", "True", "1"), ("false", "False", "0")


def place() -> Path | None:
    """Find the schema."""
    return find(FILE)


class Schema:
    """Methods and types, and the judge of requests."""

    def __init__(self, methods: Mapping[str, Any], types: Mapping[str, Any], *, complete: bool) -> None:
        self.methods = methods
        self.types = types
        self.complete = complete
        """It is the official one; the table knows names only."""

    # -- requests ---------------------------------------------------------------------------------

    def request(
        self, method: str, given: Mapping[str, Any], files: Sequence[str] = ()
    ) -> tuple[dict[str, Any], list[str]]:
        """Read a request's parameters into values; name all that is wrong with them."""
        if method not in self.methods:
            return {}, [f"there is no method {method}"]
        fields = {one["name"]: one for one in self.methods[method].get("fields", ())}
        wrong = [f"{method} has no parameter {name!r}" for name in given if name not in fields]
        values: dict[str, Any] = {}
        for name, field in fields.items():
            if name in given:
                values[name], why = self._read(field["types"], given[name])
                wrong += [f"{method}: {name}{one}" for one in why]
            elif name in files and _takes_file(field["types"]):
                values[name] = f"{ATTACHED}{name}"
            elif field["required"]:
                wrong.append(f"{method} needs the parameter {name!r}")
        referred = set(re.findall(rf"{ATTACHED}([^\"\\]+)", json.dumps(list(values.values()))))
        wrong += [
            f"{method}: the file {one!r} is attached but not used" for one in files if one not in referred
        ]
        wrong += [f"{method}: no file {one!r} is attached" for one in referred if one not in files]
        return values, wrong

    def _read(self, types: Sequence[str], raw: object) -> tuple[Any, list[str]]:
        """Read one parameter: typed when the request was JSON, else text that says it."""
        if not isinstance(raw, str):
            return raw, self._any_of(types, raw, "")
        reasons: list[str] = []
        for kind in sorted(types, key=lambda one: one in {"String", "InputFile"}):
            value, why = self._spelled(kind, raw)
            if not why:
                return value, []
            reasons = reasons or why
        return raw, reasons

    def _spelled(self, kind: str, raw: str) -> tuple[Any, list[str]]:
        match kind:
            case "String" | "InputFile":
                return raw, []
            case "Integer":
                good = re.fullmatch(r"-?\d+", raw)
                return (int(raw), []) if good else (raw, [f" is not an Integer: {raw!r}"])
            case "Float":
                good = re.fullmatch(r"-?\d+(\.\d+)?", raw)
                return (float(raw), []) if good else (raw, [f" is not a Float: {raw!r}"])
            case "Boolean":
                good_bool = raw in _TRUE + _FALSE
                return raw in _TRUE, [] if good_bool else [f" is not a Boolean: {raw!r}"]
            case _:
                pass
        try:
            value = json.loads(raw)
        except ValueError:
            return raw, [f" is not JSON: {raw!r}"]
        return value, self.value(kind, value)

    # -- objects ----------------------------------------------------------------------------------

    def value(self, kind: str, value: object, path: str = "") -> list[str]:
        """Name all that is wrong with a value that should be of a type."""
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                return [f"{path} is not an array: {value!r}"]
            inner = kind.removeprefix("Array of ")
            return [why for at, one in enumerate(value) for why in self.value(inner, one, f"{path}[{at}]")]
        match kind:
            case "String" | "InputFile":
                right = isinstance(value, str)
            case "Integer":
                right = isinstance(value, int) and not isinstance(value, bool)
            case "Float":
                right = isinstance(value, int | float) and not isinstance(value, bool)
            case "Boolean":
                right = isinstance(value, bool)
            case _:
                return self._object(kind, value, path)
        return [] if right else [f"{path} is not a {kind}: {value!r}"]

    def _object(self, kind: str, value: object, path: str) -> list[str]:
        known = self.types.get(kind)
        if known is None:
            return [] if not self.complete else [f"{path} is of an unknown type {kind}"]
        if "subtypes" in known:
            return self._any_of(known["subtypes"], value, path)
        if not isinstance(value, dict):
            return [f"{path} is not a {kind}: {value!r}"]
        fields = {one["name"]: one for one in known.get("fields", ())}
        wrong = [f"{path}: {kind} has no field {name!r}" for name in value if name not in fields]
        for name, field in fields.items():
            if name in value:
                wrong += self._any_of(field["types"], value[name], f"{path}.{name}")
            elif field["required"]:
                wrong.append(f"{path}: {kind} needs the field {name!r}")
        return wrong

    def _any_of(self, types: Sequence[str], value: object, path: str) -> list[str]:
        """Judge by the type that fits best."""
        best: list[str] | None = None
        for kind in types:
            wrong = self.value(kind, value, path)
            if not wrong:
                return []
            if best is None or len(wrong) < len(best):
                best = wrong
        return best or []

    def result(self, method: str, value: object) -> list[str]:
        """Name all that is wrong with what the fake itself answers."""
        if not self.complete:
            return []
        return [
            f"{method} -> {one}" for one in self._any_of(self.methods[method]["returns"], value, "result")
        ]


def _takes_file(types: Sequence[str]) -> bool:
    return "InputFile" in types


def from_table() -> Schema:
    """Make the schema of names only, for machines without the official one."""
    methods: dict[str, Any] = {}
    for method, names in TABLE.items():
        fields = [
            {"name": name.rstrip("!"), "required": name.endswith("!"), "types": types_of(name.rstrip("!"))}
            for name in names.split()
        ]
        methods[method] = {"fields": fields, "returns": []}
    return Schema(methods, {}, complete=False)


@cache
def schema() -> Schema:
    """Read the official schema, or fall back to the names of what we use."""
    file = place()
    if file is None:
        return from_table()
    read = json.loads(file.read_text("utf-8"))
    return Schema(read["methods"], read["types"], complete=True)
