"""Showing: figures as a message of one page, with ways to the other pages and periods.

Belongs here: which figures stand where. Counting is `counting`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final, assert_never

from bot.actions import Verb
from bot.case.model import Stage
from bot.effects import Milestone
from bot.messages import Button, Message, button
from bot.policy import Policy
from bot.ports import Column, Passed, Query, Tx
from bot.review.figures import counting, period
from bot.review.figures.counting import Waits
from bot.review.figures.period import Page, Wanted
from bot.texts import Day, Span, Text, named, text
from bot.world import Catalogue

_MOST_LINES: Final = 5
_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR
_PAGES: Final = {
    Page.WORK: "button-stats-work",
    Page.OUTCOMES: "button-stats-outcomes",
    Page.MISSED: "button-stats-missed",
    Page.REASONS: "button-by-reason",
}


def shown(tx: Tx, typed: str, policy: Policy, at: datetime) -> Message:
    """Show the figures that somebody asked for."""
    wanted = period.read(typed)
    if isinstance(wanted, Text):
        return Message((wanted, text("stats-how")))
    since = wanted.since(at, policy.rules.calendar)
    title = text("stats-title", since=Day(since.date()))
    return Message((title, *_page(tx, wanted.page, since, policy.catalogue)), _ways(wanted))


def _page(tx: Tx, page: Page, since: datetime, catalogue: Catalogue) -> tuple[Text, ...]:
    match page:
        case Page.WORK:
            return _work(tx, since)
        case Page.OUTCOMES:
            return _outcomes(tx, since)
        case Page.MISSED:
            return _missed(tx, since)
        case Page.REASONS:
            return _reasons(tx, since, catalogue)
        case _:
            assert_never(page)


def _work(tx: Tx, since: datetime) -> tuple[Text, ...]:
    everything = Query()
    by_status = tuple(
        text("stats-of", what=named("staff-status", value), count=count)
        for value, count in tx.tally(everything, Column.STATUS)
    )
    handed_in, told = tx.passed(Milestone.HANDED_IN, since), tx.passed(Milestone.RULING_TOLD, since)
    waits = (
        ("answer", counting.waits(tx.passed(Milestone.FIRST_ANSWER, since))),
        ("decision", counting.waits(counting.of_stage(told, Stage.FIRST))),
    )
    return (
        text("stats-handed-in", count=len(handed_in)),
        text("stats-open", count=tx.count(everything), what=by_status)
        if by_status
        else text("stats-none-open"),
        text("stats-late", count=tx.count(Query(late_only=True))),
        *(_waited(what, one) for what, one in waits),
    )


def _waited(what: str, waits: Waits) -> Text:
    about = named("stats-until", what)
    if waits.half is None or waits.most is None:
        return text("stats-too-few" if waits.count else "stats-never", what=about, count=waits.count)
    half, most = _rounded_up(waits.half), _rounded_up(waits.most)
    return text("stats-waited", what=about, count=waits.count, half=half, most=most)


def _rounded_up(seconds: int) -> Span:
    """Return a span that is not shorter in words than it was: "within" must stay true."""
    unit = _MINUTE if seconds < _HOUR else _HOUR if seconds < 2 * _DAY else _DAY
    return Span(max(1, -(-seconds // unit)) * unit)


def _outcomes(tx: Tx, since: datetime) -> tuple[Text, ...]:
    told = tx.passed(Milestone.RULING_TOLD, since)
    first = counting.of_stage(told, Stage.FIRST)
    became = counting.outcomes(first, tx.passed(Milestone.ENDED, since))
    second = counting.second(counting.of_stage(told, Stage.SECOND))
    return (
        text("stats-decided", count=len(first)),
        *(text("stats-line", what=named("stats-became", outcome), count=count) for outcome, count in became),
        text("stats-second", count=second.decided, changed=second.changed),
    )


def _missed(tx: Tx, since: datetime) -> tuple[Text, ...]:
    missed = counting.missed(tx.passed(Milestone.BREACH, since))
    late = [(named("clock", clock), count) for clock, count in missed]
    return (
        text("stats-missed" if late else "stats-none-missed"),
        *(text("stats-line", what=what, count=count) for what, count in late[:_MOST_LINES]),
        *_others(count for _, count in late[_MOST_LINES:]),
    )


def _reasons(tx: Tx, since: datetime, catalogue: Catalogue) -> tuple[Text, ...]:
    told: tuple[Passed, ...] = tx.passed(Milestone.RULING_TOLD, since)
    found = counting.reasons(tx.passed(Milestone.HANDED_IN, since), counting.of_stage(told, Stage.FIRST))
    if not found:
        return (text("stats-nothing"),)
    lines = tuple(
        text(
            "stats-reason",
            what=_called(one.reason, catalogue),
            count=one.handed_in,
            decided=one.decided,
            reversed=one.reversed,
        )
        for one in found[:_MOST_LINES]
    )
    return (text("stats-reasons"), *lines, *_others(one.handed_in for one in found[_MOST_LINES:]))


def _called(reason: str, catalogue: Catalogue) -> Text | str:
    """Name a reason; one that the marketplace has taken off its list since then has only its code."""
    if not reason:
        return text("stats-no-reason")
    return reason if catalogue.reason(reason) is None else named("reason", reason)


def _others(counts: Iterable[int]) -> tuple[Text, ...]:
    left = tuple(counts)
    return (text("stats-line", what=text("stats-others"), count=sum(left)),) if left else ()


def _ways(wanted: Wanted) -> tuple[Button, ...]:
    pages = tuple(
        _to(text(label), replace(wanted, page=page))
        for page, label in _PAGES.items()
        if page is not wanted.page
    )
    periods = tuple(
        _to(text("button-stats-days", days=days), replace(wanted, days=days))
        for days in period.OFFERED
        if days != wanted.days
    )
    return (*pages, *periods)


def label(page: Page) -> Text:
    """Name a page, as its button does."""
    return text(_PAGES[page])


def _to(label: Text, wanted: Wanted) -> Button:
    return button(label, Verb.STATS, wanted.spelled())
