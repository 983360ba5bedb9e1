"""Notices: one notice has one appeal, so that one person answers all of it by one date.

Belongs here: seeing that a new draft is about a notice that has an appeal already, and leading him back there
with what he wrote. Another measure, another date or another account is another notice: he
says so, and goes on.
"""

from bot.actions import Action, Verb
from bot.case import moves
from bot.case.lifecycle import Trigger
from bot.case.model import Case, Status
from bot.events import Brought, Pressed
from bot.forms import engine
from bot.forms.model import Field
from bot.intake import filing, taking
from bot.intake.form import UNKNOWN, can_change
from bot.messages import button
from bot.step import Step
from bot.texts import text


def known(step: Step) -> Case | None:
    """Find his appeal under way that seems to be about the same notice; None once he has said otherwise."""
    if step.case.apart or step.case.status is not Status.DRAFT:
        return None
    others = step.world.others(step.case.id)
    return next((one for one in others if _is_the_same(step.case, one)), None)


def ask(step: Step, other: Case) -> None:
    """Ask whether it is the same notice: only he can tell."""
    step.change(form_open=False)
    step.tell(
        text("notice-known", reference=other.id),
        text("notice-known-why"),
        buttons=(
            button(text("button-same-notice", reference=other.id), Verb.SAME_NOTICE, other.id),
            button(text("button-other-notice"), Verb.OTHER_NOTICE),
        ),
    )


def is_the_same(step: Step, target: str) -> None:
    """Go on with the appeal that is there; what he wrote in this draft goes with him."""
    other = next((one for one in step.world.others(step.case.id) if one.id == target), None)
    if other is None or step.case.status is not Status.DRAFT:
        step.tell(text("button-outdated"))
        return
    words = "\n\n".join(one for one in _told(step) if one)
    moves.close(step, Trigger.WITHDRAW, "same_notice")
    if step.case.documents:
        step.tell(text("same-notice-files", reference=other.id))
    if words:
        step.forward(other.id, Brought(words), "case")
    step.forward(step.case.person, Pressed(Action(Verb.MEAN, case=other.id)), "person")


def brought(step: Step, body: Brought) -> None:
    """Take in what he wrote in a second draft about the same notice: it is part of his own words."""
    asked = taking.form(step).get("own_words")
    if asked is None or not can_change(step.case) or not _added(step, asked, body.words):
        filing.question(step, body.words)
        return
    step.tell(text("brought-over"))


def _added(step: Step, asked: Field, words: str) -> bool:
    before = step.case.intake.text(asked.id)
    if words in before:
        return True
    return taking.take(step, asked, f"{before}\n\n{words}".strip(), words) is None


def _is_the_same(mine: Case, other: Case) -> bool:
    """Tell whether the day is the same or, where one is not known, the words are."""
    days = (mine.intake.text("informed_on"), other.intake.text("informed_on"))
    if "" in days:
        return False
    if UNKNOWN in days:
        return _flat(mine) == _flat(other)
    return days[0] == days[1]


def _flat(case: Case) -> str:
    return " ".join(case.intake.text("notice").split()).casefold()


def _told(step: Step) -> tuple[str, ...]:
    form, draft = taking.form(step), step.case.intake
    own, notice = (draft.text(one) for one in ("own_words", "notice"))
    rest = (draft.text(one.id) for one in engine.visible(form, draft) if one.id == "points")
    return (own, notice, *rest)
