"""The contract of the settings: what is saved is read back, and every version stays."""

from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import pytest

from bot.deadlines.clocks import Clock
from bot.deadlines.hours import Shift
from bot.deadlines.time import Calendar, Duration, Unit
from bot.errors import ConflictError
from bot.ids import Address, StaffId
from bot.passages.model import Passage
from bot.people.model import SYSTEM, Actor, Role, Staff, Team
from bot.settings.model import (
    SETTINGS,
    Absence,
    AddStaff,
    Away,
    CalendarChoice,
    Change,
    ChangeCalendar,
    Choices,
    ChoosePresets,
    DropPassage,
    FileChanged,
    Filed,
    GoBack,
    KeepPassage,
    Proposal,
    PutInTeam,
    RemoveStaff,
    RouteTeam,
    SetDuration,
    Settings,
    Version,
)
from storage.records import Inspectable
from tests.contract.samples import AT, after

ADA = Actor(Role.ADMIN, "ada", frozenset({Role.ADMIN}))
NINA = Staff(
    StaffId("nina"),
    "Nina \u0416",
    "Reviewer N.",
    frozenset({Role.REVIEWER}),
    (Address("chat", "77"), Address("other", "nina")),
)
TEN_DAYS = Duration(10, Unit.BUSINESS_DAYS)
DAYS = CalendarChoice(
    "Europe/Kyiv",
    frozenset({6}),
    ((Shift(540, 750), Shift(780, 1440)), (), (), (), (), (), ()),
    "DE-BY",
    frozenset({date(2026, 12, 24)}),
    frozenset({date(2026, 12, 31)}),
)
FULL = Choices(
    ((Clock.DECISION, TEN_DAYS), (Clock.REPLY, Duration(1, Unit.MONTHS))),
    frozenset({"eu-dsa", "mt-platform"}),
    frozenset({"eu-p2b"}),
    DAYS,
    (NINA,),
    frozenset({StaffId("kim")}),
    (
        Team(
            "Identity", frozenset({StaffId("nina")}), frozenset({"identity_not_verified"}), frozenset({"ru"})
        ),
    ),
    (Absence(StaffId("nina"), after(5)),),
)
FILED = Filed(((Clock.DECISION, TEN_DAYS),), ("default",), Calendar("Asia/Tokyo", holidays_of="JP"), "digest")
PASSAGE = Passage("en", "Greeting", "Good morning.")
CHANGES: tuple[Change, ...] = (
    SetDuration(Clock.DECISION, TEN_DAYS),
    SetDuration(Clock.DECISION, None, TEN_DAYS, Duration(14, Unit.DAYS)),
    ChoosePresets(("eu-dsa",), ("eu-p2b",)),
    ChangeCalendar(DAYS),
    ChangeCalendar(CalendarChoice(hours=())),
    GoBack(3, FULL.durations, FULL.presets_added, FULL.presets_removed, DAYS),
    FileChanged(FILED, None),
    FileChanged(FILED, Filed()),
    AddStaff(NINA),
    RemoveStaff(StaffId("nina"), "Nina"),
    PutInTeam(StaffId("nina"), "Identity", out=True),
    RouteTeam("Identity", frozenset({"other"}), frozenset({"uk"})),
    RouteTeam("Identity"),
    KeepPassage(PASSAGE, "Good day."),
    DropPassage(PASSAGE),
    Away(StaffId("nina"), after(9)),
    Away(StaffId("nina"), None),
)


def version(number: int, change: Change = CHANGES[0]) -> Version:
    return Version(number, after(number), ADA, change, Choices(), FULL, "because \u0416", moves=True)


def settings(number: int, change: Change = CHANGES[0]) -> Settings:
    """Settings whose revision is as high as their last version."""
    made = version(number, change)
    waiting = Proposal("p1", StaffId("ada"), AT, change, 4, "dl", "set …", "why")
    return Settings(number, f"stamp-{number}", number, FULL, FILED, "print", made, made, (waiting,))


async def save(store: Inspectable, *found: Settings) -> None:
    for one in found:
        await store.transact(lambda tx, one=one: tx.save_settings(one))  # type: ignore[misc]


async def test_at_first_there_are_blank_settings(store: Inspectable) -> None:
    assert await store.transact(lambda tx: (tx.settings(), tx.settings_stamp(), tx.versions(9))) == (
        Settings(),
        "",
        (),
    )


def test_the_samples_hold_every_kind_of_change() -> None:
    assert {type(one) for one in CHANGES} == set(get_args(Change))


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: type(one).__name__)
async def test_what_is_saved_is_read_back(store: Inspectable, change: Change) -> None:
    await save(store, settings(1, change))
    assert await store.transact(lambda tx: tx.settings()) == settings(1, change)
    assert await store.transact(lambda tx: tx.settings_stamp()) == "stamp-1"
    assert await store.transact(lambda tx: tx.versions(9)) == (version(1, change),)


async def test_versions_are_listed_from_the_latest_and_in_pages(store: Inspectable) -> None:
    await save(store, *(settings(number) for number in range(1, 6)))
    assert [one.number for one in await store.transact(lambda tx: tx.versions(2))] == [5, 4]
    assert [one.number for one in await store.transact(lambda tx: tx.versions(2, 4))] == [3, 2]
    assert [one.number for one in await store.transact(lambda tx: tx.versions(9, 2))] == [1]


async def test_what_changes_without_a_version_adds_none(store: Inspectable) -> None:
    first = settings(1)
    await save(store, first, replace(first, revision=2, stamp="x", proposals=()))
    assert len(await store.transact(lambda tx: tx.versions(9))) == 1
    assert await store.transact(lambda tx: tx.settings_stamp()) == "x"


async def test_settings_that_do_not_follow_are_refused(store: Inspectable) -> None:
    await save(store, settings(1), settings(2))
    with pytest.raises(ConflictError):
        await save(store, settings(2))
    with pytest.raises(ConflictError):
        await save(store, settings(4))
    assert [one.number for one in await store.transact(lambda tx: tx.versions(9))] == [2, 1]


async def test_a_step_that_fails_leaves_no_version(store: Inspectable) -> None:
    await save(store, settings(1))

    def fails(tx: object) -> None:
        tx.save_settings(settings(2))  # type: ignore[attr-defined]
        raise LookupError

    with pytest.raises(LookupError):
        await store.transact(fails)
    assert await store.transact(lambda tx: tx.settings()) == settings(1)
    assert [one.number for one in await store.transact(lambda tx: tx.versions(9))] == [1]
    await save(store, settings(2))


async def test_the_versions_form_a_chain_that_the_register_ends(store: Inspectable) -> None:
    await save(store, settings(1), settings(2), settings(3))
    entry, notary, log = await store.read(
        lambda tx: (tx.registered(SETTINGS), tx.notary(), tx.settings_log())
    )
    assert entry is not None
    assert entry.genuine(notary)
    assert notary.broken_at(SETTINGS, (link for link, _ in log), entry.head) is None
    assert [(link.actor, link.at) for link, _ in log] == [
        ("admin:ada", after(number)) for number in (1, 2, 3)
    ]
    assert dict(log[2][0].facts) == {"version": "3", "change": "SetDuration"}


async def test_by_whom_a_version_is_may_be_the_process_itself(store: Inspectable) -> None:
    made = replace(version(1), by=SYSTEM, at=AT + timedelta(microseconds=1))
    await save(store, replace(settings(1), last=made))
    assert (await store.transact(lambda tx: tx.versions(1)))[0] == made
