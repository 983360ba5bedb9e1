"""The judge of requests: the official schema where it is there, the table of names where it is not."""

import json
from pathlib import Path

import pytest

from tests.telegram import schema as module
from tests.telegram.methods import METHODS
from tests.telegram.schema import Schema, from_table, place
from tests.telegram.table import TABLE

INLINE_ONLY = ("editMessage", "chat_id"), ("editMessage", "message_id"), ("editMessageText", "text")


@pytest.fixture(params=["official", "table"])
def judge(request: pytest.FixtureRequest) -> Schema:
    if request.param == "table":
        return from_table()
    if place() is None:
        pytest.skip("the official schema is not on this machine")
    return module.schema()


def wrong(judge: Schema, method: str, **given: object) -> list[str]:
    return judge.request(method, given)[1]


def test_what_is_right_passes_and_comes_out_as_values(judge: Schema) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    given = {
        "chat_id": "17",
        "text": "42",
        "protect_content": "true",
        "reply_markup": json.dumps(keyboard),
    }
    values, complaints = judge.request("sendMessage", given)
    assert complaints == []
    assert values == {"chat_id": 17, "text": "42", "protect_content": True, "reply_markup": keyboard}


def test_an_unknown_method_is_named(judge: Schema) -> None:
    assert wrong(judge, "sendMesage", chat_id=1) == ["there is no method sendMesage"]


def test_an_unknown_parameter_is_named_with_its_method(judge: Schema) -> None:
    complaints = wrong(judge, "sendMessage", chat_id=1, text="a", thread_id=4)
    assert complaints == ["sendMessage has no parameter 'thread_id'"]


def test_a_missing_parameter_is_named_with_its_method(judge: Schema) -> None:
    assert wrong(judge, "sendMessage", chat_id=1) == ["sendMessage needs the parameter 'text'"]
    assert wrong(judge, "sendDocument", chat_id=1) == ["sendDocument needs the parameter 'document'"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("message_thread_id", "seven"), ("protect_content", "perhaps"), ("reply_markup", "{not json")],
)
def test_a_wrong_type_is_named_with_the_parameter(judge: Schema, name: str, value: str) -> None:
    (complaint,) = wrong(judge, "sendMessage", chat_id=1, text="a", **{name: value})
    assert complaint.startswith(f"sendMessage: {name} is not ")


def test_a_file_that_is_attached_must_be_used_and_the_other_way_round(judge: Schema) -> None:
    media = json.dumps([{"type": "document", "media": "attach://one"}])
    given = {"chat_id": "1", "media": media}
    assert judge.request("sendMediaGroup", given, ["one"])[1] == []
    assert judge.request("sendMediaGroup", given, ["one", "two"])[1] != []
    assert judge.request("sendMediaGroup", given, [])[1] != []


def test_wrong_objects_are_found_deep_inside() -> None:
    if place() is None:
        pytest.skip("the official schema is not on this machine")
    judge = module.schema()
    markup = {"inline_keyboard": [[{"text": "Yes", "callback": "y"}]]}
    (complaint,) = wrong(judge, "sendMessage", chat_id=1, text="a", reply_markup=markup)
    assert "inline_keyboard[0][0]" in complaint
    assert "'callback'" in complaint
    assert wrong(judge, "setMyCommands", commands=[{"command": "help"}]) != []


def test_the_table_says_what_the_official_schema_says() -> None:
    if place() is None:
        pytest.skip("the official schema is not on this machine")
    official, table = module.schema().methods, from_table().methods
    for method in TABLE:
        theirs = {one["name"]: one["required"] for one in official[method].get("fields", ())}
        for one in table[method]["fields"]:
            assert one["name"] in theirs, f"{method} has no {one['name']}"
            inline = any(method.startswith(name) and one["name"] == field for name, field in INLINE_ONLY)
            assert one["required"] == theirs[one["name"]] or inline, f"{method}: {one['name']}"
        left_out = {name for name, required in theirs.items() if required}
        assert left_out <= {one["name"] for one in table[method]["fields"]}


def test_the_place_can_be_named_and_can_be_nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RECOURSE_SPECS", str(tmp_path))
    assert place() is None
    (tmp_path / module.FILE).write_text("{}")
    assert place() == tmp_path / module.FILE


def test_the_fake_knows_every_method_of_the_table() -> None:
    assert set(METHODS) == set(TABLE)
