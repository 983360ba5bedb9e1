"""A dry run foretells exactly what happens: the same cases, the same dates, the same count."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot import trying
from bot.case.model import Case, Status
from bot.deadlines import timers
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind
from bot.deadlines.rules import Rules
from bot.deadlines.time import Calendar, Duration, Unit
from bot.deadlines.timers import Timer
from bot.events import RulesChanged
from bot.ids import CaseId
from bot.ports import Tx
from bot.settings import dryrun, force
from bot.settings.changes import apply
from bot.settings.dryrun import Figures, Move
from bot.settings.model import Choices
from tests.bot.making import KIM, MONDAY, after, case, happens, world
from tests.support.play import Freelancer, Play

DURATIONS = st.sampled_from([one for one in Unit if one is not Unit.NONE]).flatmap(
    lambda unit: st.integers(1, 40).map(lambda count: Duration(count, unit))
)
CALENDARS = st.builds(
    Calendar,
    closed_weekdays=st.sets(st.integers(0, 6), max_size=4).map(frozenset),
    closed_days=st.sets(st.dates(date(2026, 6, 1), date(2026, 8, 1)), max_size=5).map(frozenset),
)
RULES = st.builds(
    Rules,
    version=st.just(2),
    durations=st.lists(st.tuples(st.sampled_from(Clock), DURATIONS), max_size=8).map(tuple),
    calendar=CALENDARS,
)
BESIDE = tuple(one for one in Clock if CLOCKS[one].obligation)


@st.composite
def a_timer(draw: st.DrawFn, clock: Clock, before: Rules) -> Timer:
    """A clock that began some time ago under other rules, and what may have become of it since."""
    since = MONDAY - timedelta(minutes=draw(st.integers(0, 40 * 1440)))
    timer = timers.start(clock, before, since)
    duty = CLOCKS[clock].kind is ClockKind.DUTY
    return replace(
        timer,
        due=timer.due + timedelta(days=draw(st.integers(0, 3))),
        moved_later=duty and draw(st.booleans()),
        own_length=draw(st.booleans()),
        breaches=(since + timedelta(hours=1),) if duty and draw(st.integers(0, 4)) == 0 else (),
    )


@st.composite
def a_case(draw: st.DrawFn) -> Case:
    """A case with a main turn, and whatever else may run beside it."""
    before = draw(RULES)
    status, clock = draw(
        st.sampled_from(
            (
                (Status.DRAFT, Clock.DRAFT),
                (Status.RECEIVED, Clock.ACKNOWLEDGEMENT),
                (Status.BEING_REVIEWED, Clock.DECISION),
                (Status.WAITING_FOR_YOU, Clock.REPLY),
                (Status.DECIDED, Clock.SECOND_REVIEW_WINDOW),
            )
        )
    )
    beside = draw(st.sets(st.sampled_from((Clock.NEXT_ANSWER, Clock.DELIVERY, Clock.REINSTATEMENT))))
    running = tuple(draw(a_timer(one, before)) for one in (clock, *sorted(beside)))
    return case(status, timers=running, assignee=KIM)


@settings(max_examples=150, deadline=None)
@given(a_case(), RULES, st.integers(0, 10 * 1440))
def test_what_a_dry_run_says_of_a_case_is_what_changed_rules_do_to_it(
    found: Case, rules: Rules, minutes: int
) -> None:
    at = MONDAY + timedelta(minutes=minutes)
    foretold = dryrun.moves(found, rules, at)
    changed = after(happens(found, RulesChanged(2), at, world(rules)))
    became = {one.key: one.due for one in changed.timers}
    assert foretold == tuple(
        Move(found.id, one.key, one.clock, one.due, became[one.key])
        for one in found.timers
        if became[one.key] != one.due
    )
    for one in foretold:
        if CLOCKS[one.clock].kind is ClockKind.WINDOW:
            assert one.after > one.before
        else:
            assert at < one.after < one.before


def test_figures_count_cases_and_keep_the_dates_that_come_first() -> None:
    def move(name: str, clock: Clock, day: int) -> Move:
        return Move(CaseId(name), clock.value, clock, MONDAY, MONDAY + timedelta(days=day))

    found = (
        Figures()
        .with_case(())
        .with_case([move("B", Clock.DECISION, 4), move("B", Clock.REPLY, 2)])
        .with_case([move("C", Clock.REPLY, day) for day in (9, 1, 8, 7)])
    )
    assert (found.cases, found.earlier, found.later, found.dates) == (3, 1, 2, 6)
    assert [(one.case, (one.after - MONDAY).days) for one in found.first] == [
        ("C", 1),
        ("B", 2),
        ("B", 4),
        ("C", 7),
        ("C", 8),
    ]


# -- over real cases ------------------------------------------------------------------------------


async def dates(play: Play) -> dict[tuple[str, str], datetime]:
    """Return every date that runs, by case and clock."""

    def read(tx: Tx) -> dict[tuple[str, str], datetime]:
        cases = [tx.case(one) for one in trying.open_cases(tx)]
        return {(one.id, timer.key): timer.due for one in cases if one for timer in one.timers}

    return await play.store.transact(read)


async def many_cases(play: Play) -> None:
    """Let cases come to stand at many places: drafts, handed in, claimed, asked, decided, late."""
    await play.starts()
    for number in range(9):
        maria = Freelancer(play, f"person-{number}")
        if number % 3 == 0:
            await maria.begins()
        else:
            await maria.hands_in()
        kim = play.reviewer
        if number in (4, 5, 7):
            await kim.presses("Claim")
        if number in (5, 7):
            await kim.sends("Ask for information", words="The job links, please.", days="7")
        if number in (2, 4):
            await maria.says("/ask When?")
        await play.passes(hours=31)


async def test_what_is_shown_before_is_what_moves_after_for_every_change() -> None:
    movers = 0
    for words in (
        "set decision 5 days",
        "set decision 40 days",
        "set reply 30 days",
        "set acknowledgement 1 hour",
        "preset mt-platform uk-complaint-code",
        "calendar closed 2026-06-09, 2026-06-10, 2026-06-15",
        "calendar zone Asia/Tokyo",
        "set draft 60 days",
    ):
        play = Play()
        await many_cases(play)
        before = await dates(play)
        rules = force.rules(play.service.configured.grounded(), await chosen(play, words), 2)
        trial = await trying.trial(play.store, rules, play.now)
        await play.admin.says(f"/deadlines {words}")
        await play.admin.presses("Put it in force")
        became = await dates(play)
        moved = {key: due for key, due in became.items() if key in before and before[key] != due}
        figures = trial.figures
        assert figures.cases == len({case for case, _ in before}), words
        assert figures.dates == len(moved), words
        assert figures.earlier == len({key[0] for key in moved if moved[key] < before[key]}), words
        assert figures.later == len({key[0] for key in moved if moved[key] > before[key]}), words
        for one in figures.first:
            assert (before[one.case, one.key], became[one.case, one.key]) == (one.before, one.after), words
        assert [one.after for one in figures.first] == sorted(moved.values())[: dryrun.SHOWN], words
        movers += bool(moved)
        if moved:
            play.admin.sees(f"Dates moved in {len({key[0] for key in moved})} of them")
    assert movers >= 5, "most of these changes were meant to move something"


async def chosen(play: Play, words: str) -> Choices:
    """Return what would be chosen, as the proposal that is shown keeps it."""
    await play.admin.says(f"/deadlines {words}")
    found = await play.store.transact(lambda tx: tx.settings())
    await play.admin.presses("Leave it as it is")

    return apply(found.choices, found.proposals[-1].change)


async def test_the_trial_goes_through_more_cases_than_fit_one_transaction() -> None:
    play = Play()
    await play.starts()
    for number in range(trying.BATCH + 3):
        await Freelancer(play, f"person-{number}").begins()
    rules = replace(play.service.policy.rules, durations=((Clock.DRAFT, Duration(60, Unit.DAYS)),))
    trial = await trying.trial(play.store, rules, play.now)
    assert (trial.figures.cases, trial.figures.later) == (trying.BATCH + 3, trying.BATCH + 3)
