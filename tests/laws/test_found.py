"""What the walk and the machine found once: each a short story that went wrong."""

from datetime import timedelta

from bot.actions import Action, Verb
from bot.case.model import Case, Status
from bot.deadlines.clocks import Clock
from bot.deadlines.rules import Rules
from bot.deadlines.time import Duration, Unit
from bot.effects import Remind
from bot.engine import decide
from bot.events import Pressed, RulesChanged, Said
from bot.messages import ToStaff
from bot.review.forms import StaffForm
from tests.laws import scene
from tests.laws.driver import Driver
from tests.laws.stories import all_arrive, handed_in, over, sends, two_rulings


def case_of(story: Driver) -> Case:
    assert not story.problems
    assert story.case is not None
    return story.case


def decided(story: Driver) -> None:
    story.happens(scene.STAFF["kim"], Pressed(Action(Verb.CLAIM)))
    sends(story, "kim", StaffForm.PROOF)
    sends(story, "kim", StaffForm.DECISION)


def test_a_draft_that_was_never_handed_in_cannot_be_reopened_for_review() -> None:
    story = Driver()
    story.happens(scene.HER, Pressed(Action(Verb.BEGIN)))
    story.happens(scene.HER, Pressed(Action(Verb.WITHDRAW_CONFIRMED)))
    assert case_of(story).status is Status.CLOSED
    sends(story, "lea", StaffForm.REOPEN)
    assert case_of(story).status is Status.CLOSED


def test_reopening_a_second_ruling_that_has_not_reached_her_keeps_the_date_she_was_told() -> None:
    story = handed_in()
    decided(story)
    all_arrive(story)
    story.happens(scene.HER, Pressed(Action(Verb.APPEAL)))
    story.passes(timedelta(days=5))
    promised = case_of(story).timer(Clock.SECOND_REVIEW.value)
    story.happens(scene.STAFF["ruth"], Pressed(Action(Verb.CLAIM)))
    sends(story, "ruth", StaffForm.DECISION)
    sends(story, "lea", StaffForm.REOPEN)
    case = case_of(story)
    assert case.status is Status.SECOND_REVIEW
    assert promised is not None
    assert case.timer(Clock.SECOND_REVIEW.value) == promised


def test_the_arrival_of_an_older_ruling_does_not_begin_the_window_of_the_newer() -> None:
    story = handed_in()
    all_arrive(story)
    decided(story)
    letters = len(story.outbox)
    sends(story, "lea", StaffForm.REOPEN)
    story.happens(scene.STAFF["ruth"], Pressed(Action(Verb.CLAIM)))
    sends(story, "ruth", StaffForm.DECISION)
    for _ in range(letters):
        story.delivers()
    assert case_of(story).informed_at is None
    all_arrive(story)
    assert case_of(story).informed_at is not None


def test_after_a_long_downtime_a_breach_does_not_press_the_admin_again_in_the_same_minute() -> None:
    story = handed_in()
    story.happens(scene.HER, Pressed(Action(Verb.ASK, "Why was I suspended?")))
    all_arrive(story)
    story.is_down(timedelta(days=100))
    ada = ToStaff(scene.staff_id("ada"))
    told = [one.reminder.clock for one in story.sent if isinstance(one, Remind) and one.to == ada]
    assert told
    assert len({*told}) == len(told)
    assert not story.problems


def test_a_change_of_other_rules_does_not_lengthen_a_window_that_was_given_for_once() -> None:
    story = handed_in()
    all_arrive(story)
    story.happens(scene.STAFF["kim"], Pressed(Action(Verb.CLAIM)))
    sends(story, "kim", StaffForm.REASONS)
    before = case_of(story).timer(Clock.REPLY.value)
    story.rules = Rules(2, ((Clock.SAFETY, Duration(2, Unit.HOURS)),))
    story.broadcast(RulesChanged(2))
    assert before is not None
    assert case_of(story).timer(Clock.REPLY.value) == before


def test_what_she_sent_after_a_decision_is_looked_at_when_she_asks_for_a_second_review() -> None:
    story = handed_in()
    decided(story)
    all_arrive(story)
    story.happens(scene.HER, Said("https://example.com/new"))
    story.happens(scene.HER, Pressed(Action(Verb.ACCEPT, "yes")))
    assert case_of(story).status is Status.CLOSED
    story.happens(scene.HER, Pressed(Action(Verb.APPEAL)))
    assert case_of(story).status is Status.SECOND_REVIEW
    assert any(one.clock is Clock.DOCUMENT_CHECK for one in case_of(story).timers)


def test_the_told_stories_are_told_in_short_messages() -> None:
    for story in (two_rulings(decide), over()):
        assert story.sent
        assert story.long == []
