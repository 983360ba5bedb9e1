"""Three fixed stories, told with any decider: short ones in which each law has its chance to be broken."""

from datetime import timedelta

from bot.actions import Action, Verb
from bot.case.model import Case
from bot.engine import decide
from bot.events import CodeEntered, FileArrived, Pressed, Said
from bot.ids import DocumentId
from bot.intake.form import INTAKE
from bot.review.forms import StaffForm
from bot.world import KnownCode
from tests.laws import scene
from tests.laws.alphabet import send
from tests.laws.driver import Decide, Driver

KIM, RUTH = scene.STAFF["kim"], scene.STAFF["ruth"]


def broken_in_a_story(deciding: Decide = decide) -> list[str]:
    """Tell all stories and return every law that was seen broken; nothing for a decider that keeps them."""
    return [*_silence(deciding).problems, *two_rulings(deciding).problems, *over(deciding).problems]


def _silence(deciding: Decide) -> Driver:
    """Staff are late; somebody without the case writes; she is asked, and no message reaches her any more."""
    story = handed_in(deciding)
    story.passes(timedelta(days=3))
    all_arrive(story)
    story.happens(KIM, Pressed(Action(Verb.CLAIM)))
    sends(story, "ruth", StaffForm.REPLY)
    sends(story, "kim", StaffForm.REQUEST)
    while story.outbox:
        story.loses()
    story.passes(timedelta(days=30))
    return story


def two_rulings(deciding: Decide) -> Driver:
    """A ruling before the account is proved, the proof, a second review; the first judge tries once more."""
    story = handed_in(deciding)
    story.happens(KIM, Pressed(Action(Verb.CLAIM)))
    sends(story, "kim", StaffForm.DECISION)
    all_arrive(story)
    story.code = KnownCode("digest", scene.ACCOUNT, story.now + timedelta(days=1))
    story.happens(scene.HER, CodeEntered("P-0000-0000-00"))
    all_arrive(story)
    story.happens(scene.HER, Pressed(Action(Verb.APPEAL)))
    story.happens(KIM, Pressed(Action(Verb.CLAIM)))
    sends(story, "kim", StaffForm.DECISION)
    story.happens(RUTH, Pressed(Action(Verb.CLAIM)))
    sends(story, "ruth", StaffForm.DECISION, "reversed")
    all_arrive(story)
    return story


def over(deciding: Decide = decide) -> Driver:
    """She sends a file, stops her appeal, and is not heard of again until what we hold has gone."""
    story = handed_in(deciding)
    story.happens(scene.HER, _degree())
    story.happens(scene.HER, Pressed(Action(Verb.WITHDRAW_CONFIRMED)))
    all_arrive(story)
    story.passes(timedelta(days=60), arriving=True)
    return story


def _degree() -> FileArrived:
    return FileArrived(DocumentId("degree"), "degree.pdf", 1000, "application/pdf", "sha-degree")


def handed_in(deciding: Decide = decide) -> Driver:
    """Begin an appeal with its three answers, hand it in, and let everything arrive."""
    story = Driver(deciding)
    story.happens(scene.HER, Pressed(Action(Verb.BEGIN)))
    for words in ("They suspended me.", "A high number of proposals", "2026-05-29"):
        story.happens(scene.HER, Said(words))
    story.happens(scene.HER, Pressed(Action(Verb.SUBMIT, INTAKE)))
    all_arrive(story)
    return story


def sends(story: Driver, name: str, form: StaffForm, outcome: str = "upheld") -> None:
    """Let a member of staff fill in a form whole and send it."""
    actor, case = scene.STAFF[name], story.case
    assert isinstance(case, Case)
    story.happens(actor, *send(case, actor, form, "", outcome))


def all_arrive(story: Driver) -> None:
    """Let everything on its way reach her."""
    while story.outbox:
        story.delivers()
