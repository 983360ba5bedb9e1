"""Schema: the platform's own description of its interface, where it is at hand. Checks every request.

The description is strict about how ids are spelled (as text) and the platform is not: it takes numbers as
well, and the library sends some. What the library adds by itself and the description does not name is listed.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from tests.discord_wire.limits import Problem
from tests.discord_wire.model import Json
from tests.support.specs import find

_LIBRARY_ADDS = {"tts", "type", "id", "nsfw"}
"""Sent by the library everywhere, wanted or not; the platform passes over them."""
_LIBRARY_ASKS = {"use_nested_fields"}
"""Parameters that the library knows and the description does not."""


class Schema:
    """The official description, ready to check."""

    def __init__(self, path: Path) -> None:
        self._document: Json = json.loads(path.read_text(encoding="utf-8"))
        self._schemas = self._document["components"]["schemas"]
        snowflake = self._schemas["SnowflakeType"]
        self._schemas["SnowflakeType"] = {**snowflake, "type": ["string", "integer"]}
        self._paths = [(_pattern(path), path, item) for path, item in self._document["paths"].items()]
        self._validators: dict[str, Draft202012Validator] = {}

    def operation(self, method: str, path: str) -> tuple[str, Json] | None:
        """Find an operation by a real path; the most literal template wins."""
        found = [
            (template, item[method.lower()])
            for pattern, template, item in self._paths
            if method.lower() in item and pattern.fullmatch(path)
        ]
        return min(found, key=lambda one: one[0].count("{"), default=None)

    def request(self, method: str, path: str, query: Mapping[str, str], body: Any) -> list[Problem]:
        """List what the description does not allow in a request."""
        known = self.operation(method, path)
        if known is None:
            return [("", "no such address in the official description")]
        template, operation = known
        found = list(self._query(operation, query))
        content = operation.get("requestBody", {}).get("content", {})
        if body is None or not content:
            if operation.get("requestBody", {}).get("required") and body is None:
                found.append(("", "a body is required"))
            return found
        schema = content.get("application/json", content.get("multipart/form-data"))["schema"]
        found += self.problems(f"{method} {template}", schema, body)
        return found

    def answer(self, method: str, path: str, status: int, body: Any) -> list[Problem]:
        """List what the description does not allow in what the fake answered."""
        known = self.operation(method, path)
        described = known[1]["responses"].get(str(status)) if known else None
        schema = ((described or {}).get("content") or {}).get("application/json", {}).get("schema")
        if known is None or schema is None or body is None:
            return []
        return self.problems(f"{method} {known[0]} -> {status}", schema, body, closed=False)

    def problems(self, key: str, schema: Json, body: Any, *, closed: bool = True) -> list[Problem]:
        """List what is wrong with a value."""
        if key not in self._validators:
            whole = {**schema, "components": {"schemas": self._schemas}}
            self._validators[key] = Draft202012Validator(whole)
        errors = sorted(self._validators[key].iter_errors(body), key=lambda one: list(map(str, one.path)))
        found = [problem for one in errors for problem in _told(one)]
        if closed and not found:
            found = [(at, "no such field") for at in self._unknown(schema, body, "")]
        return found

    def _query(self, operation: Json, query: Mapping[str, str]) -> Iterator[Problem]:
        known = {one["name"]: one for one in operation.get("parameters", []) if one["in"] == "query"}
        for name, spelled in query.items():
            if name in _LIBRARY_ASKS:
                continue
            if name not in known:
                yield f"?{name}", "no such parameter"
                continue
            schema = known[name]["schema"]
            value: Any = spelled
            if schema.get("type") == "integer" and spelled.lstrip("-").isdigit():
                value = int(spelled)
            elif schema.get("type") == "boolean" and spelled.lower() in {"true", "false", "1", "0"}:
                value = spelled.lower() in {"true", "1"}
            key = f"?{json.dumps(schema, sort_keys=True)}"
            for _at, why in self.problems(key, schema, value, closed=False):
                yield f"?{name}", why

    def _unknown(self, schema: Json, value: Any, at: str) -> Iterator[str]:
        """Find fields that no alternative of the schema names: the description leaves all objects open."""
        options = list(self._alternatives(schema))
        if isinstance(value, list):
            inside = [one["items"] for one in options if "items" in one]
            for index, each in enumerate(value):
                for one in inside[:1]:
                    yield from self._unknown(one, each, f"{at}.{index}".lstrip("."))
        if not isinstance(value, dict) or any("additionalProperties" in one for one in options):
            return
        fits = [one for one in options if "properties" in one and _kind_fits(one, value)]
        for name, each in value.items() if fits else ():
            named = [one["properties"][name] for one in fits if name in one["properties"]]
            path = f"{at}.{name}".lstrip(".")
            if named:
                yield from self._unknown({"anyOf": named}, each, path)
            elif name not in _LIBRARY_ADDS:
                yield path

    def _alternatives(self, schema: Json) -> Iterator[Json]:
        if "$ref" in schema:
            yield from self._alternatives(self._schemas[schema["$ref"].rsplit("/", 1)[1]])
        elif "oneOf" in schema or "anyOf" in schema or ("allOf" in schema and "properties" not in schema):
            for key in ("oneOf", "anyOf", "allOf"):
                for one in schema.get(key, ()):
                    yield from self._alternatives(one)
        else:
            yield schema


def _kind_fits(schema: Json, value: Json) -> bool:
    """Tell whether a component's schema is the one for its type."""
    allowed = schema["properties"].get("type", {}).get("enum")
    return allowed is None or "type" not in value or value["type"] in allowed


def _told(error: ValidationError) -> Iterator[Problem]:
    """Name the field and the reason; of alternatives, those of the one that was meant."""
    if error.context:
        branches: dict[Any, list[ValidationError]] = {}
        for one in error.context:
            branches.setdefault(one.schema_path[0], []).append(one)
        meant = [each for each in branches.values() if not any(map(_wrong_kind, each))]
        best = max(meant or branches.values(), key=lambda each: (_depth(each), -len(each)))
        for one in best:
            yield from _told(one)
        return
    yield ".".join(map(str, error.absolute_path)), error.message[:300]


def _wrong_kind(error: ValidationError) -> bool:
    last = error.absolute_path[-1] if error.absolute_path else ""
    return (error.validator == "enum" and last == "type") or error.validator_value == "null"


def _depth(errors: list[ValidationError]) -> int:
    return max(len(one.absolute_path) for one in errors)


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{[^}]+\}", template)
    return re.compile("[^/]+".join(map(re.escape, parts)))


@cache
def official() -> Schema | None:
    """Load the official description; None where it is not at hand."""
    path = find("discord-openapi.json")
    return None if path is None else Schema(path)
