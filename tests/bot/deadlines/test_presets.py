"""Presets: what they hold, what makes deadlines, and how they meet the admin's own settings."""

import tomllib
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import presets as files
from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.merging import merge, show, show_entry
from bot.deadlines.presets import DEADLINES, DEFAULT, Entry, EntryKind, Force, Mark, Preset, parse_presets
from bot.deadlines.rules import DEFAULTS, Rules
from bot.deadlines.time import LIMITS, Calendar, Duration, Unit, due
from bot.errors import CatalogueError
from bot.texts import Text
from bot.texts.render import Reader
from tests.support.catalogue import BOT, texts

KNOWN = files.known()
BY_ID = {one.id: one for one in KNOWN}
DATA = tomllib.loads((BOT / "deadlines" / "presets.toml").read_text("utf-8"))
START = datetime(2026, 6, 5, 10, tzinfo=UTC)


def said(found: Text, language: str = "en") -> str:
    return texts().render(found, Reader(language, "UTC"))


def entry(preset: str, clock: str) -> Entry:
    return next(one for one in BY_ID[preset].entries if one.clock == clock)


# -- the file -------------------------------------------------------------------------------------


def test_there_are_fifteen_and_the_default_comes_first() -> None:
    assert len(KNOWN) == 15
    assert KNOWN[0].id == DEFAULT


def test_the_default_is_complete_and_says_what_the_rules_say() -> None:
    made = [one.deadline for one in BY_ID[DEFAULT].entries if one.deadline]
    assert dict(made) == DEFAULTS
    assert len(made) == len(Clock)


def test_every_legal_entry_has_a_source_and_says_how_far_it_was_verified() -> None:
    entries = [one for preset in KNOWN for one in preset.entries]
    assert [one for one in entries if one.force is not Force.PRODUCT and not one.source] == []
    assert all((one.mark is Mark.PRODUCT) is (one.force is Force.PRODUCT) for one in entries)


def test_the_table_of_deadlines_has_no_line_that_nothing_uses() -> None:
    used = {(one.clock, one.starts_from) for preset in KNOWN for one in preset.entries}
    assert used == set(DEADLINES)


def test_only_duties_and_windows_of_the_core_make_deadlines() -> None:
    legal = {
        (preset.id, *one.deadline)
        for preset in KNOWN
        for one in preset.entries
        if preset.id != DEFAULT and one.deadline
    }
    assert legal == {
        ("eu-dsa", Clock.APPEAL_WINDOW, Duration(6, Unit.MONTHS)),
        ("seattle-8.40", Clock.APPEAL_WINDOW, Duration(90, Unit.DAYS)),
        ("eu-platform-work", Clock.DECISION, Duration(14, Unit.DAYS)),
        ("eu-platform-work", Clock.REINSTATEMENT, Duration(14, Unit.DAYS)),
        ("seattle-8.40", Clock.DECISION, Duration(14, Unit.DAYS)),
        ("mt-platform", Clock.DECISION, Duration(7, Unit.DAYS)),
        ("uk-complaint-code", Clock.ACKNOWLEDGEMENT, Duration(5, Unit.BUSINESS_DAYS)),
        ("uk-complaint-code", Clock.DECISION_EXTENSION, Duration(10, Unit.BUSINESS_DAYS)),
        ("gdpr-rights", Clock.DATA_REQUEST, Duration(1, Unit.MONTHS)),
        ("gdpr-rights", Clock.DATA_REQUEST_EXTENSION, Duration(2, Unit.MONTHS)),
    }


def test_at_once_and_without_a_number_are_information_with_a_target_of_ours() -> None:
    assert entry("eu-dsa", "statement_of_reasons").deadline is None
    assert entry("eu-dsa", "statement_of_reasons").target == DEFAULTS[Clock.REASONS]
    assert entry("eu-dsa", "decision").deadline is None
    assert entry("eu-dsa", "decision").target == Duration(14, Unit.DAYS)
    assert entry("eu-platform-work", "explanation").target == DEFAULTS[Clock.NEXT_ANSWER]
    assert entry("eu-dsa", "misuse_warning").target is None
    numbered = [one for preset in KNOWN for one in preset.entries if one.lasts is not None]
    assert {one.target for one in numbered} == {None}


def spoilt(change: dict[str, Any], number: int = 0) -> dict[str, Any]:
    data = deepcopy(DATA)
    data["mt-platform"]["entries"][number] |= change
    return data


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({**DATA, "x": 7}, r"\[x\] needs 'entries'"),
        ({**DATA, "x": {"entries": []}}, r"\[x\] needs 'entries'"),
        ({**DATA, "x": {"entries": [7]}}, r"\[x\] entry 1 needs clock, force"),
        (spoilt({"colour": "red"}), "entry 1 needs clock, force"),
        (spoilt({"count": "seven"}), "'count' must be a whole number"),
        (spoilt({"unit": "undue_delay"}), "needs a count, unless"),
        (spoilt({"from": "the_moon"}), "is not in DEADLINES; add a line"),
        (spoilt({"kind": "wish"}), "'wish' is not a valid"),
        (spoilt({"unit": "weeks"}), "'weeks' is not a valid"),
        (spoilt({"count": -7}), "from 1 to 3660 days, not -7"),
        (spoilt({"kind": "window"}), "is a window, but decision is a duty"),
        ({"x": {"entries": [DATA["mt-platform"]["entries"][0]] * 2}}, "names a clock twice"),
        ({key: one for key, one in DATA.items() if key != DEFAULT}, r"\[default\] lacks receipt"),
        ({DEFAULT: {"entries": DATA[DEFAULT]["entries"][1:]}}, r"\[default\] lacks receipt; it must name"),
    ],
)
def test_a_mistake_in_the_file_is_named(data: dict[str, object], problem: str) -> None:
    with pytest.raises(CatalogueError, match=rf"presets\.toml: .*{problem}"):
        parse_presets(data, "presets.toml")


# -- law and setting together ---------------------------------------------------------------------


def rules(presets: tuple[str, ...] = (), calendar: Calendar | None = None, **own: Duration) -> Rules:
    found = merge(KNOWN, presets, {Clock(name): lasts for name, lasts in own.items()})
    return Rules(1, found.durations, calendar or Calendar())


def test_nothing_chosen_and_nothing_set_is_the_default() -> None:
    assert merge(KNOWN, (), {}).durations == ()
    assert merge(KNOWN, (DEFAULT,), {}).durations == ()
    assert merge(KNOWN, ("eu-dsa", "nowhere"), {}).durations == ()


def test_a_setting_takes_the_place_of_the_default() -> None:
    assert rules(decision=Duration(60, Unit.DAYS)).durations_of(Clock.DECISION) == (Duration(60, Unit.DAYS),)
    assert rules(decision=Duration(60, Unit.DAYS)).duration(Clock.REPLY) == DEFAULTS[Clock.REPLY]


def test_a_law_applies_beside_the_setting_and_never_makes_the_default_worse() -> None:
    found = rules(("eu-platform-work",), decision=Duration(60, Unit.DAYS))
    assert found.durations_of(Clock.DECISION) == (Duration(60, Unit.DAYS), Duration(14, Unit.DAYS))
    assert found.due(Clock.DECISION, START).date() == date(2026, 6, 19)
    # The law would give two weeks to put it right; the default's one business day stays.
    assert found.due(Clock.REINSTATEMENT, START).date() == date(2026, 6, 8)


def test_several_presets_come_to_the_earliest_date() -> None:
    found = rules(("eu-platform-work", "mt-platform", "seattle-8.40"))
    assert found.durations_of(Clock.DECISION) == (Duration(14, Unit.DAYS), Duration(7, Unit.DAYS))
    assert timers.start(Clock.DECISION, found, START).due.date() == date(2026, 6, 12)


def test_durations_are_compared_by_their_dates_alone() -> None:
    found = rules(("eu-platform-work",), decision=Duration(10, Unit.BUSINESS_DAYS))
    plain = timers.start(Clock.DECISION, found, START).due
    assert plain.date() == date(2026, 6, 19)
    closed = Calendar(closed_days=frozenset({date(2026, 6, 15)}))
    held_up = timers.start(Clock.DECISION, replace(found, calendar=closed), START).due
    assert held_up.date() == date(2026, 6, 19)  # ten business days would be the 22nd


LEGAL_WINDOW = Preset(
    "x",
    (
        Entry(
            "second_review_window",
            "months",
            "decision_sent",
            EntryKind.WINDOW,
            Force.LAW,
            Mark.FIRST_HAND,
            2,
            "Art. 1",
        ),
    ),
)


def test_of_windows_the_latest_date_counts() -> None:
    found = merge((*KNOWN, LEGAL_WINDOW), ("x",), {})
    started = timers.start(Clock.SECOND_REVIEW_WINDOW, Rules(1, found.durations), START)
    assert started.due.date() == date(2026, 8, 5)


def test_a_changed_rule_with_several_durations_is_applied_to_what_runs() -> None:
    timer = timers.start(Clock.DECISION, Rules(), START)
    stricter = timers.under(timer, rules(("mt-platform",)), START + timedelta(days=1))
    assert stricter.due.date() == date(2026, 6, 12)
    looser = timers.under(timer, rules(("mt-platform",), decision=Duration(60, Unit.DAYS)), START)
    assert looser.due.date() == date(2026, 6, 12)


def test_a_setting_that_a_law_overrides_is_answered_with_what_applies_and_why() -> None:
    found = merge(KNOWN, ("eu-platform-work",), {Clock.DECISION: Duration(60, Unit.DAYS)})
    assert [said(one) for one in found.notes] == [
        (
            "the decision: you set 60 days, but EU Platform Work Directive says 14 days (Art. 11(2)), which "
            "is earlier and applies. Set a shorter time, or take out the preset."
        )
    ]
    window = merge((*KNOWN, LEGAL_WINDOW), ("x",), {Clock.SECOND_REVIEW_WINDOW: Duration(1, Unit.MONTHS)})
    assert [one.key for one in window.notes] == ["preset-overrides-window"]


def test_where_units_differ_both_apply_and_nobody_says_which_is_longer() -> None:
    found = merge(KNOWN, ("eu-platform-work",), {Clock.DECISION: Duration(10, Unit.BUSINESS_DAYS)})
    assert [said(one) for one in found.notes] == [
        (
            "the decision: you set 10 business days, and EU Platform Work Directive says 14 days "
            "(Art. 11(2)). Both apply: the earlier date counts, each time anew."
        )
    ]


@pytest.mark.parametrize("own", [7, 13, 14])
def test_a_setting_that_is_no_worse_than_the_law_needs_no_note(own: int) -> None:
    assert merge(KNOWN, ("eu-platform-work",), {Clock.DECISION: Duration(own, Unit.DAYS)}).notes == ()


def test_what_applies_names_where_it_is_from() -> None:
    found = merge(KNOWN, ("mt-platform",), {Clock.REPLY: Duration(20, Unit.DAYS)})
    origins = {(one.clock, one.preset, one.source) for one in found.applied}
    assert (Clock.DECISION, DEFAULT, "") in origins
    assert (Clock.DECISION, "mt-platform", "dier.gov.mt") in origins
    assert (Clock.REPLY, "", "") in origins


DURATIONS = st.sampled_from([one for one in Unit if one is not Unit.NONE]).flatmap(
    lambda unit: st.integers(1, min(LIMITS[unit], 60)).map(lambda count: Duration(count, unit))
)


@settings(max_examples=100, deadline=None)
@given(
    st.sets(st.sampled_from([one.id for one in KNOWN])),
    st.dictionaries(st.sampled_from(Clock), DURATIONS, max_size=5),
    st.integers(0, 366 * 1440),
)
def test_no_date_is_ever_worse_than_any_law_or_the_setting_alone(
    chosen: set[str], own: dict[Clock, Duration], minutes: int
) -> None:
    found = merge(KNOWN, chosen, own)
    in_force, start = Rules(1, found.durations), START + timedelta(minutes=minutes)
    for one in found.applied:
        alone = due(start, one.lasts, CLOCKS[one.clock].kind, in_force.calendar)
        together = in_force.due(one.clock, start)
        duty = CLOCKS[one.clock].kind is ClockKind.DUTY
        assert together <= alone if duty else together >= alone


# -- showing --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", texts().languages)
@pytest.mark.parametrize("preset", KNOWN, ids=lambda one: one.id)
def test_every_preset_can_be_shown(preset: Preset, language: str) -> None:
    shown = [said(one, language) for one in show(preset)]
    assert preset.id in shown[0]
    assert all(line == line.strip() and "  " not in line and ".." not in line for line in shown)
    assert len(set(shown)) == len(shown)


def test_what_is_not_first_hand_is_to_be_checked_with_counsel() -> None:
    for preset in KNOWN:
        for one in preset.entries:
            words = said(show_entry(preset, one))
            assert ("check with counsel" in words) is (one.mark is not Mark.FIRST_HAND)
        told = [said(one) for one in show(preset)]
        assert any("Some of this is not first-hand" in one for one in told) is preset.needs_counsel
        assert "no legal advice" in told[-1]
    assert not BY_ID["eu-dsa"].needs_counsel
    assert BY_ID["eu-platform-work"].needs_counsel


def test_a_target_is_shown_as_ours_and_not_as_law() -> None:
    assert said(show_entry(BY_ID["eu-dsa"], entry("eu-dsa", "decision"))) == (
        "An answer to the complaint: timely, diligent, the same for everybody. Without undue delay; there is "
        "no number. Law: Art. 20(4)-(5). Read in the text itself or on a first-hand page. A target of ours, "
        "not law: the decision, 14 days."
    )


def test_a_deadline_and_information_are_told_apart() -> None:
    assert said(show_entry(BY_ID["mt-platform"], entry("mt-platform", "decision"))).endswith(
        "7 days. Law: dier.gov.mt. From a second-hand source: check with counsel. It sets the date for this: "
        "the decision."
    )
    assert "Not before" in said(show_entry(BY_ID["us-dmca-512"], entry("us-dmca-512", "put_back_earliest")))
    assert said(show_entry(BY_ID["eu-p2b"], entry("eu-p2b", "termination_notice"))).endswith(
        "At least 30 days before. Law: Art. 4(2). Read in the text itself or on a first-hand page. For "
        "information: no clock runs here for it."
    )
