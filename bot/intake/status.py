"""Status: what a freelancer reads when he asks where his appeal is."""

from typing import Final

from bot import brevity
from bot.actions import Verb
from bot.answers import Show
from bot.case import lifecycle
from bot.case.model import Case, Status
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Keeping, Party
from bot.documents import receipts
from bot.intake import acknowledgement, timeline
from bot.intake.form import early_enough
from bot.keeping import rule
from bot.messages import Button, Message, bound, button
from bot.people import appeals
from bot.step import Step
from bot.texts import Text, When, named, text
from bot.texts.render import Texts

_OTHERS: Final = 5
"""Other appeals that stand below the status; /status with a reference reaches each."""
STORY: Final = "story"
"""The target of "status" that asks for everything that happened."""
POINTS: Final = "points"
"""The target of "status" that asks for every point of his."""


def show(step: Step, target: str = "") -> None:
    """Answer with the status, the whole story or all points; nothing changes by looking."""
    shown = _story(step) if target == STORY else _points(step) if target == POINTS else message(step)
    step.answer = Show(Message(shown.parts, bound(shown.buttons, step.case.id)))


def message(step: Step) -> Message:
    """Write the status: what it is, whose turn, by when, what we have, each point, what happened."""
    case, texts = step.case, step.world.texts
    unproved = case.submitted_at is not None and case.open and not case.proved
    first = (
        text("status-title", reference=case.id, status=name(case)),
        *late_banner(case),
        *_turn(case),
        *_also_promised(case),
        *_appeal_by(case),
        *((text("status-unproved"),) if unproved else ()),
        *_closed(case),
    )
    there, detail = _what_is_there(case, first, texts)
    happened = timeline.recent(step, (*first, *there))
    longer = len(timeline.lines(step, timeline.MOST)) > len(happened) - 1
    story = (button(text("button-story"), Verb.STATUS, STORY),) if longer else ()
    return Message((*first, *there, *happened), (*buttons(case), *detail, *story, *_other_appeals(step)))


def _turn(case: Case) -> tuple[Text, ...]:
    """Say whose turn it is; a date that the apology has just named is not said twice."""
    turn = lifecycle.turn(case)
    said = turn is not None and turn.timer.late and CLOCKS[turn.timer.clock].shown
    if turn is None or turn.party is Party.FREELANCER or not said:
        return acknowledgement.whose_turn(case)
    return (text("turn-ours-late", step=turn.step),)


def _what_is_there(
    case: Case, first: tuple[Text, ...], texts: Texts
) -> tuple[tuple[Text, ...], tuple[Button, ...]]:
    """List documents and points as they fit; what does not is counted, and one press away."""
    if case.submitted_at is None:
        return (), ()
    files, points = receipts.inventory(case), timeline.points(case)
    files_counted, points_counted = receipts.counted(case), timeline.counted(case)
    to_files = (button(text("button-documents"), Verb.DOCUMENTS),)
    to_points = (button(text("button-points"), Verb.STATUS, POINTS),)
    for there, detail in (
        ((*files, *points), ()),
        ((*files_counted, *points), to_files),
        ((*files, *points_counted), to_points),
        ((*files_counted, *points_counted), (*to_files, *(to_points if points else ()))),
    ):
        if brevity.fits((*first, *there), texts):
            return there, detail
    return (), (*to_files, *(to_points if points else ()))


def _other_appeals(step: Step) -> tuple[Button, ...]:
    """Keep his other appeals within reach, earlier ones too."""
    others = tuple(one for one in step.world.appeals if one.id != step.case.id)
    return appeals.buttons(others[-_OTHERS:], Verb.STATUS)


def _story(step: Step) -> Message:
    told = timeline.lines(step, timeline.MOST)
    return Message((text("timeline-whole", reference=step.case.id), *told), buttons(step.case))


def _points(step: Step) -> Message:
    title = text("points-whole", reference=step.case.id)
    return Message((title, *timeline.points(step.case)[1:]), buttons(step.case))


def name(case: Case) -> Text:
    """Return the name of the case's status."""
    return named("status", case.status)


def late_banner(case: Case) -> tuple[Text, ...]:
    """Apologise for every date of ours that he knows of and that passed, with the new one."""
    late = (one for one in case.timers if one.late and CLOCKS[one.clock].shown)
    said = (text("status-late", what=named("clock", one.clock), due=When(one.due)) for one in late)
    return tuple(dict.fromkeys(said))


def buttons(case: Case) -> tuple[Button, ...]:
    """Offer what he can do now, the most likely first."""
    offered: list[Button] = []
    match case.status:
        case Status.DRAFT:
            offered.append(button(text("button-continue"), Verb.CONTINUE))
            if early_enough(case):
                offered.append(button(text("button-hand-in"), Verb.SUBMIT, "intake", case.intake.revision))
        case Status.WAITING_FOR_YOU:
            offered.append(button(text("button-nothing-to-add"), Verb.NOTHING_TO_ADD))
        case Status.DECIDED if case.informed_at is not None:
            if len(case.rulings) == 1:
                offered.append(button(text("button-appeal"), Verb.APPEAL))
            offered.append(button(text("button-accept"), Verb.ACCEPT))
        case Status.CLOSED:
            if case.appeal_until is not None and len(case.rulings) == 1:
                offered.append(button(text("button-appeal"), Verb.APPEAL))
            offered.append(button(text("button-resume"), Verb.REOPEN_MINE, case.id))
            offered.append(button(text("button-new-appeal"), Verb.BEGIN, "new"))
        case Status.RECEIVED | Status.BEING_REVIEWED | Status.WAITING_FOR_REASONS | Status.SECOND_REVIEW:
            offered.append(button(text("button-continue"), Verb.CONTINUE))
            offered.append(button(text("button-add-point"), Verb.EDIT, "points"))
        case _:
            pass
    offered.append(button(text("button-ask"), Verb.ASK))
    offered.append(button(text("button-status"), Verb.STATUS))
    return tuple(offered)


def _also_promised(case: Case) -> tuple[Text, ...]:
    """Name every other date that he was promised: nothing that runs for him is left out."""
    turn = lifecycle.turn(case)
    main = turn.timer.key if turn is not None else ""
    running = (one for one in case.timers if one.key != main and not one.late)
    ours = (one for one in running if CLOCKS[one.clock].shown and CLOCKS[one.clock].kind is ClockKind.DUTY)
    said = (text("status-promised", what=named("clock", one.clock), due=When(one.due)) for one in ours)
    found = tuple(dict.fromkeys(said))
    return (text("status-also"), *found) if found and case.open else found


def _appeal_by(case: Case) -> tuple[Text, ...]:
    """Say until when he can hand in a draft."""
    window = case.timer(Clock.APPEAL_WINDOW.value)
    return (text("status-appeal-by", due=When(window.due)),) if window is not None else ()


def _kept(case: Case) -> tuple[Text, ...]:
    """Say when what we hold on a closed appeal goes, once that has a date."""
    dates = {one.ref: one.due for one in case.timers if one.clock is Keeping.RETENTION}
    if rule.RECORD not in dates:
        return ()
    record = When(dates.pop(rule.RECORD))
    if not dates:
        return (text("status-kept-record", record=record),)
    return (text("status-kept-until", due=When(max(dates.values())), record=record),)


def _closed(case: Case) -> tuple[Text, ...]:
    if case.status is not Status.CLOSED:
        return ()
    return (named("closed", case.closed_because), text("closed-can-ask"), *_kept(case))
