"""Every action in every status, for everybody: what comes of it, against tables written by hand.

The tables are in `tables.md`. Whoever adds an action adds its row there, with what he means it to do.
"""

import asyncio
from dataclasses import replace

import pytest

from bot.actions import Action, Verb
from bot.answers import OpenDocument, OpenForm, Show, Toast
from bot.case.model import Case, Status
from bot.engine import decide
from bot.events import Event, Pressed
from bot.people.permissions import refusal
from bot.step import Decision
from tests.bot.roles.reading import Row, elsewhere, table
from tests.bot.roles.scenes import WHO, Scene, scene

BY_HIM, BY_A_LEAD = table("freelancer"), table("lead")


@pytest.fixture(scope="module", params=list(Status), ids=lambda one: one.value)
def before(request: pytest.FixtureRequest) -> Scene:
    """A case in each status."""
    return asyncio.run(scene(request.param))


def test_every_action_has_a_row_or_is_said_to_have_none() -> None:
    assert {one.verb for one in (*BY_HIM, *BY_A_LEAD)} | elsewhere() == set(Verb)


@pytest.mark.parametrize("row", BY_HIM, ids=str)
def test_what_comes_of_a_press_of_the_freelancer(before: Scene, row: Row) -> None:
    assert _comes_of(before, "own", row) == row.cells[_column(before.case.status)]


@pytest.mark.parametrize("row", BY_A_LEAD, ids=str)
def test_what_comes_of_a_press_of_staff(before: Scene, row: Row) -> None:
    assert _comes_of(before, "lead", row) == row.cells[_column(before.case.status)]


@pytest.mark.parametrize("who", WHO)
def test_whoever_may_not_changes_nothing_and_is_told_why(before: Scene, who: str) -> None:
    actor = before.actor(who)
    for verb in (one for one in Verb if refusal(actor, one, before.case) is not None):
        found = _press(before, who, verb, "")
        assert (found.state, found.effects, found.notes) == (before.case, (), ()), (who, verb.name)
        assert isinstance(found.answer, Toast)
        assert found.answer.refused


def _comes_of(before: Scene, who: str, row: Row) -> str:
    photo = before.case.documents[0].id if row.target == "photo" else row.target
    found = _press(before, who, row.verb, photo)
    after, answer = found.state, found.answer
    assert isinstance(after, Case)
    if after.status is not before.case.status:
        return f"→ {_column(after.status)}"
    if isinstance(answer, OpenForm):
        return "form"
    if isinstance(answer, Toast) and answer.refused:
        return "no"
    if isinstance(answer, Show | OpenDocument):
        return "shown"
    return "done" if _changed(before.case, after) else "said"


def _changed(one: Case, other: Case) -> bool:
    """Tell whether anything but which question stands open in the form differs."""
    return replace(other, revision=one.revision, intake=one.intake, tracked=one.tracked) != one


def _press(before: Scene, who: str, verb: Verb, target: str) -> Decision:
    event = Event("press", before.play.now, before.actor(who), Pressed(Action(verb, target)))
    return decide(before.case, event, before.world)


def _column(status: Status) -> str:
    return status.value.replace("_", " ")
