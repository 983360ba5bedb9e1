"""Whatever is typed about the settings is understood or answered with what to do."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.actions import Action, Verb
from bot.deadlines.bounds import BOUNDS, Bound
from bot.deadlines.clocks import Clock
from bot.deadlines.durations import spell
from bot.deadlines.merging import spelled
from bot.deadlines.time import Duration, Unit
from bot.ids import StaffId
from bot.people.model import Actor, Role
from bot.settings.commands import wanted
from bot.settings.model import ChangeCalendar, Choices, SetDuration, Settings
from bot.settings.office import Office
from bot.settings.wishes import Asked, Mistake, Question, Wanted
from bot.texts import named
from bot.texts.render import Reader
from tests.bot.making import world
from tests.support.catalogue import ground, texts

AT = datetime(2026, 6, 3, 9, tzinfo=UTC)
WORLD = replace(world(), office=Office(ground(world().rules)))
ADA = Actor(Role.ADMIN, StaffId("ada"), frozenset({Role.ADMIN}))
VOCABULARY = """
    set unset preset presets calendar undo history why show list decision second review reply 10 business days
    -3 hours 5 eu-dsa mt-platform zone Europe/Kyiv hours mon-fri 9:00-17:00 closed 24 December open country
    DE-BY weekdays sat sun because remove add team route reasons languages ru out of none kim ruth until
    Friday tomorrow 14:00 7KQ2-M4TX , ; ' \u2014 задать решение дней до пятницы потому что
"""
WORDS = st.sampled_from(VOCABULARY.split())
TYPED = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=9).map(" ".join))


def read(words: str, verb: Verb = Verb.DEADLINES, choices: Choices | None = None) -> Asked | Wanted | Mistake:
    return wanted(Settings(choices=choices or Choices()), ADA, Action(verb, words), AT, WORLD)


@settings(max_examples=400, deadline=None)
@given(TYPED, st.sampled_from((Verb.DEADLINES, Verb.STAFF, Verb.AWAY, Verb.HERE)))
def test_anything_typed_is_a_question_a_change_or_a_mistake_in_words(typed: str, verb: Verb) -> None:
    found = read(typed, verb)
    if isinstance(found, Mistake):
        for language in texts().languages:
            assert all(texts().render(part, Reader(language, "UTC")).strip() for part in found.said)


@pytest.mark.parametrize("clock", Clock)
def test_every_deadline_can_be_named_as_the_file_does_and_in_every_language(clock: Clock) -> None:
    names = [clock.value, clock.value.replace("_", " "), clock.value.replace("_", "-").title()]
    for language in texts().languages:
        shown = read(clock.value)
        assert shown == Asked(Question.CLOCK, clock.value)
        names.append(texts().render(named("clock", clock), Reader(language, "UTC")))
    lasts = BOUNDS.get(clock, Bound()).most or Duration(10, Unit.BUSINESS_DAYS)
    for name in names:
        found = read(f"set {name} {spell(lasts)}")
        assert isinstance(found, Wanted), (name, found)
        assert isinstance(found.change, SetDuration)
        assert (found.change.clock, found.change.lasts) == (clock, lasts), name


def test_what_is_shown_as_a_duration_can_be_typed_back() -> None:
    for lasts in (Duration(5, Unit.MINUTES), Duration(1, Unit.MONTHS), Duration(8, Unit.BUSINESS_HOURS)):
        for language in texts().languages:
            said = texts().render(spelled(lasts), Reader(language, "UTC"))
            found = read(f"set decision {said}")
            assert isinstance(found, Wanted), said
            assert isinstance(found.change, SetDuration)
            assert found.change.lasts == lasts, said


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("mon-fri 9-17", ["09:00-17:00"] * 5 + [""] * 2),
        ("mon-thu 9:00-12 13-18:00, fri 9–15", ["09:00-12:00,13:00-18:00"] * 4 + ["09:00-15:00", "", ""]),
        ("пн-пт 9:00-17:00", ["09:00-17:00"] * 5 + [""] * 2),
        ("sat, sun 10-14", ["", "", "", "", "", "10:00-14:00", "10:00-14:00"]),
        ("sat sun 10-14", ["", "", "", "", "", "10:00-14:00", "10:00-14:00"]),
        ("fri-mon 0:00-24:00", ["00:00-24:00", "", "", "", "00:00-24:00", "00:00-24:00", "00:00-24:00"]),
        ("Monday and Wednesday 9-10", ["09:00-10:00", "", "09:00-10:00", "", "", "", ""]),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, hours: list[str]) -> None:
    found = read(f"calendar hours {typed}")
    assert isinstance(found, Wanted)
    assert isinstance(found.change, ChangeCalendar)
    week = found.change.calendar.hours
    assert week is not None
    assert [",".join(map(str, shifts)) for shifts in week] == hours
