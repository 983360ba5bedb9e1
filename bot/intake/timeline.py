"""The timeline: what happened on his appeal so far, each with its moment, and what became of each point.

Belongs here: which lines of the log a freelancer reads, and in which words. The log itself is storage's; what
he reads beside it is `bot.intake.status`.
"""

from typing import Final

from bot import brevity
from bot.case.model import Case, Status
from bot.deadlines.clocks import CLOCKS, Clock
from bot.decision.model import Ruling
from bot.intake import summary
from bot.step import Step
from bot.texts import Short, Text, named, text
from bot.world import Happened

RECENT: Final = 6
"""Lines under his status; all the others are one press away."""
MOST: Final = 40
"""Lines of the whole story: the last ones, where there are more."""
POINTS: Final = 10
"""Points under his status; the decision's letter has them all."""
_MOVES: Final = {
    "submit": "handed-in",
    "ask for a second review": "second-review",
    "accept": "accepted",
    "withdraw": "withdrawn",
    "resume the draft": "resumed",
    "reopen": "reopened",
}
_ACTIONS: Final = {
    "case opened": "begun",
    "claimed": "claimed",
    "document received": "document",
    "document opened": "document-opened",
    "document marked": "document-checked",
    "question asked": "asked",
    "replied": "replied",
    "nothing to add": "replied",
    "reply window ended": "reply-over",
    "answer changed": "changed",
    "replied by staff": "answered",
    "information requested": "requested",
    "reasons stated": "reasons",
    "decision extended": "extended",
    "account proved": "proved",
    "decided": "decided",
    "restored": "restored",
}
STORY: Final = tuple(sorted({*_MOVES.values(), *_ACTIONS.values(), "late"}))
"""All that can stand in a timeline, as ``happened-MEMBER``."""


def lines(step: Step, most: int) -> tuple[Text, ...]:
    """Tell the last things that happened, the oldest first; what repeats at once is told by its last time."""
    told: list[tuple[str, Text]] = []
    handed_in = step.case.submitted_at
    for one in step.world.log:
        kind = _kind(one)
        if not kind or (kind == "changed" and (handed_in is None or one.at < handed_in)):
            continue
        if told and told[-1][0] == kind:
            told.pop()
        told.append((kind, text("timeline-line", at=Short(one.at), what=_what(kind, one))))
    return tuple(line for _, line in told[-most:])


def recent(step: Step, beside: tuple[Text, ...]) -> tuple[Text, ...]:
    """Tell what happened lately, under a heading of its own, as far as there is room for the latest."""
    intro, texts = text("timeline-intro"), step.world.texts
    told = lines(step, RECENT)
    count = brevity.how_many(reversed(told), texts, brevity.LONGEST, (*beside, intro))
    return (intro, *told[-count:]) if count else ()


def points(case: Case) -> tuple[Text, ...]:
    """Say of each point what became of it; what was decided on it only where he has been told (law 12)."""
    if case.submitted_at is None or not case.intake.items("points"):
        return ()
    answers = {one.point: one.answer for ruling in _told(case) for one in ruling.points}
    shown = tuple(
        _point(str(number), point, answers.get(point)) for number, point in enumerate(case.points, 1)
    )
    more = (text("points-more", count=len(shown) - POINTS),) if len(shown) > POINTS else ()
    return (text("points-intro"), *shown[:POINTS], *more)


def counted(case: Case) -> tuple[Text, ...]:
    """Count his points, where there is no room to list them."""
    if case.submitted_at is None or not case.intake.items("points"):
        return ()
    return (text("points-counted", count=len(case.points)),)


def _told(case: Case) -> tuple[Ruling, ...]:
    """List the rulings that have reached him, whose account is proved."""
    if not case.proved:
        return ()
    on_its_way = case.status is Status.DECIDED and case.informed_at is None
    return case.rulings[:-1] if on_its_way else case.rulings


def _point(number: str, point: str, answer: str | None) -> Text:
    short = summary.shortened(point)
    if answer is None:
        return text("point-open", number=number, point=short)
    return text("point-decided", number=number, point=short, answer=summary.shortened(answer))


def _kind(one: Happened) -> str:
    facts = dict(one.facts)
    if one.action == "moved":
        return _MOVES.get(facts.get("trigger", ""), "")
    if one.action == "date extended":
        return "extended" if facts["clock"] in (Clock.DECISION, Clock.SECOND_REVIEW) else ""
    if one.action == "breach":
        return "late" if CLOCKS[Clock(facts["clock"].partition(":")[0])].shown else ""
    return _ACTIONS.get(one.action, "")


def _what(kind: str, one: Happened) -> Text:
    if kind == "late":
        clock = Clock(dict(one.facts)["clock"].partition(":")[0])
        return text("happened-late", what=named("clock", clock))
    return named("happened", kind)
