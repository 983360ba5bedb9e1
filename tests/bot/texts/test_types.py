"""The data types: what they refuse, and that storage can write them down and read them back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.texts import Arg, Day, Span, Text, When, text

STORED = TypeAdapter(Text)

names = st.from_regex(r"[a-z][a-z0-9-]{0,10}", fullmatch=True)
zones = st.sampled_from([UTC, timezone(timedelta(hours=3)), timezone(timedelta(hours=-9, minutes=-30))])
simple: st.SearchStrategy[Arg] = st.one_of(
    st.text(),
    st.from_regex(r"-?[0-9]{1,6}|2026-0[1-9]-1[0-9]|2026-06-05T11:00:00Z", fullmatch=True),
    st.integers(),
    st.builds(When, st.datetimes(timezones=zones)),
    st.builds(Day, st.dates()),
    st.builds(Span, st.integers()),
)


def _texts(args: st.SearchStrategy[Arg]) -> st.SearchStrategy[Text]:
    pairs = st.dictionaries(names, args, max_size=3)
    return st.builds(lambda key, values: Text(key, tuple(values.items())), names, pairs)


def _deeper(inner: st.SearchStrategy[Text]) -> st.SearchStrategy[Text]:
    lists = st.lists(inner, max_size=3).map(tuple)
    return _texts(st.one_of(simple, inner, lists))


texts = st.recursive(_texts(simple), _deeper, max_leaves=6)


@given(texts)
def test_every_text_comes_back_from_storage_as_it_went_in(value: Text) -> None:
    assert STORED.validate_json(STORED.dump_json(value)) == value


@given(texts)
def test_every_text_comes_back_from_plain_python_values_too(value: Text) -> None:
    assert STORED.validate_python(STORED.dump_python(value, mode="json")) == value


@pytest.mark.parametrize(
    "arg",
    [
        "7",
        7,
        "2026-06-05",
        When(datetime(2026, 6, 5, 11, tzinfo=UTC)),
        Day(date(2026, 6, 5)),
        Span(0),
        text("empty"),
        (),
        (text("one"), text("two", n=1)),
    ],
)
def test_each_kind_of_value_keeps_its_type_in_storage(arg: Arg) -> None:
    (pair,) = STORED.validate_json(STORED.dump_json(text("key", value=arg))).args
    assert (type(pair[1]), pair[1]) == (type(arg), arg)


def test_two_texts_that_say_the_same_are_equal_whatever_the_order() -> None:
    assert text("due", name="Olena", count=2) == text("due", count=2, name="Olena")


def test_a_value_may_be_called_key() -> None:
    assert text("field", key="a").args == (("key", "a"),)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="has no zone"):
        When(datetime(2026, 6, 5, 11))  # noqa: DTZ001
