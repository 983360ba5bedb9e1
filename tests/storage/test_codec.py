"""Values of the core survive their spelling, whatever is in them."""

from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.case.model import Case
from bot.events import Body, Opened, Said
from bot.ids import Address, CaseId
from bot.messages import Message, Recipient
from bot.people.model import Person
from bot.ports import CardOf, Inbound, Place, RemoveFile
from bot.texts import Text, text
from storage import codec
from tests.contract.filled import Filler, filled
from tests.contract.samples import AT

MOMENTS = st.datetimes(timezones=st.just(UTC))


def values(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Draw values by their type; the moments of this project always have a zone."""
    st.register_type_strategy(datetime, MOMENTS)
    return st.from_type(kind)


@pytest.mark.parametrize("kind", [Case, Person, Message, CardOf, RemoveFile])
def test_a_value_with_nothing_left_out_comes_back(kind: type[Any]) -> None:
    value = filled(kind)
    assert codec.unpack(kind, codec.pack(value)) == value


def test_a_full_text_holds_one_of_each_kind_of_value() -> None:
    kinds = {type(value).__name__ for _, value in filled(Text).args}
    assert kinds == {"str", "int", "When", "Short", "Day", "Span", "Text", "tuple"}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(values(Case))
def test_any_case_comes_back(case: Case) -> None:
    assert codec.unpack(Case, codec.pack(case)) == case


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(values(Message))
def test_any_message_comes_back(message: Message) -> None:
    assert codec.unpack(Message, codec.pack(message)) == message


@pytest.mark.parametrize("kind", get_args(Body))
def test_every_input_comes_back(kind: type[Any]) -> None:
    body = Filler().make(kind)
    for case in (None, CaseId("CASE-1")):
        inbound = Inbound("u1", Address("chat", "5"), Place.MODERATORS, AT, body, case)
        assert codec.unpack_inbound(codec.pack_inbound(inbound)) == inbound


@pytest.mark.parametrize("kind", [*get_args(Recipient), None])
def test_every_recipient_comes_back(kind: type[Any] | None) -> None:
    to = None if kind is None else filled(kind)
    assert codec.recipient(*codec.recipient_columns(to)) == to


def test_what_cannot_be_spelled_is_replaced_and_the_rest_stays() -> None:
    message = Message((text("said", words="\ud83d ok \udc00", good="\U0001f642"),))
    assert codec.unpack(Message, codec.pack(message)) == Message(
        (text("said", words="\ufffd ok \ufffd", good="\U0001f642"),)
    )
    inbound = Inbound("u1", Address("chat", "5"), Place.PRIVATE, AT, Said("\ud83d"))
    assert codec.unpack_inbound(codec.pack_inbound(inbound)).body == Said("\ufffd")


def test_a_field_that_is_gone_or_new_does_not_matter() -> None:
    assert codec.unpack(Opened, b'{"payload": "a", "colour": "red"}') == Opened("a", "")


@pytest.mark.parametrize("spelled", [b"", b"{", b"[]", b'{"text": 5}'])
def test_what_is_no_value_is_refused(spelled: bytes) -> None:
    with pytest.raises(ValueError, match="validation error"):
        codec.unpack(Said, spelled)


def test_unknown_tags_are_refused() -> None:
    with pytest.raises(ValueError, match="owl"):
        codec.recipient("owl", "5")
    with pytest.raises(ValueError, match="Owl"):
        codec.unpack_inbound(b"Owl\n{}\n{}")
