"""Reminders: one message for all that waits, true when it is sent."""

from dataclasses import replace
from datetime import timedelta

from bot.actions import Verb, parse_action
from bot.case.model import Case, Status
from bot.deadlines import reminders
from bot.deadlines.clocks import Clock
from bot.ids import CaseId
from bot.messages import Reminder, ToModerators, ToStaff
from bot.texts import Short, named, text
from tests.bot.making import CASE, KIM, MONDAY, RUTH, case, started
from tests.support.catalogue import ROSTER, texts

DAY = timedelta(days=1)
TEN = MONDAY + 10 * DAY
DECISION = started(Clock.DECISION, due=TEN)
KIMS = case(Status.BEING_REVIEWED, timers=(DECISION,), assignee=KIM)
OF_DECISION = Reminder(CASE, Clock.DECISION)
TO_KIM, TO_ALL = ToStaff(KIM), ToModerators()


def another(number: int) -> tuple[Reminder, Case]:
    name = CaseId(f"CASE-{number}")
    return Reminder(name, Clock.DECISION), replace(KIMS, id=name)


def test_a_date_to_come_says_what_when_and_who() -> None:
    for to, who in ((TO_KIM, text("held-by-you")), (TO_ALL, text("held-by", name="Kim"))):
        found = reminders.message([(OF_DECISION, KIMS)], to, ROSTER, texts())
        assert found is not None
        what = named("clock", Clock.DECISION)
        assert found.parts == (text("remind-soon", reference=CASE, what=what, due=Short(TEN), who=who),)


def test_a_reminder_is_true_when_it_is_sent() -> None:
    done = replace(KIMS, timers=(started(Clock.STATUS_UPDATE),))
    assert reminders.message([(OF_DECISION, done)], TO_KIM, ROSTER, texts()) is None
    assert reminders.message([(OF_DECISION, None)], TO_KIM, ROSTER, texts()) is None
    late = replace(KIMS, timers=(replace(DECISION, breaches=(MONDAY,)),), assignee=RUTH)
    found = reminders.message([(OF_DECISION, late)], TO_KIM, ROSTER, texts())
    assert found is not None
    (line,) = found.parts
    assert line.key == "remind-late"
    assert dict(line.args)["since"] == Short(MONDAY)
    assert dict(line.args)["who"] == text("held-by", name="Ruth")


def test_the_most_urgent_of_several_documents_is_named() -> None:
    checks = tuple(
        started(Clock.DOCUMENT_CHECK, f"doc{number}", due=MONDAY + number * DAY) for number in (3, 1, 2)
    )
    found = reminders.running(Reminder(CASE, Clock.DOCUMENT_CHECK), replace(KIMS, timers=checks))
    assert found is not None
    assert found.due == MONDAY + DAY


def test_several_reminders_are_one_message_each_said_once() -> None:
    waiting = [(OF_DECISION, KIMS), another(1), (OF_DECISION, KIMS), (Reminder(CASE, Clock.REASONS), KIMS)]
    found = reminders.message(waiting, TO_KIM, ROSTER, texts())
    assert found is not None
    assert [one.key for one in found.parts] == ["reminders-title", "remind-soon", "remind-soon"]
    assert found.parts[0] == text("reminders-title", count=2)
    pressed = [parse_action(one.action) for one in found.buttons]
    assert [(one.verb, one.target) for one in pressed if one] == [(Verb.CASE, CASE), (Verb.CASE, "CASE-1")]


def test_a_flood_is_cut_and_says_how_much_more_there_is() -> None:
    found = reminders.message([another(number) for number in range(30)], TO_KIM, ROSTER, texts())
    assert found is not None
    assert (len(found.parts), len(found.buttons)) == (5, 5)
    assert found.parts[-1].key == "reminders-others"
    assert dict(found.parts[-1].args)["count"] == 27


def test_words_of_their_own_stay_as_they_are() -> None:
    said = text("claim-offered", reference=CASE, what="the decision")
    found = reminders.message([(Reminder(CASE, said=said), KIMS)], TO_ALL, ROSTER, texts())
    assert found is not None
    assert found.parts == (said,)


def test_the_end_of_a_claim_is_said_in_its_own_words() -> None:
    claim, of_it = started(Clock.CLAIM, fired=("-1 business day",)), Reminder(CASE, Clock.CLAIM)
    found = reminders.message([(of_it, replace(KIMS, timers=(claim,)))], TO_KIM, ROSTER, texts())
    assert found is not None
    assert found.parts == (text("remind-claim", reference=CASE, due=Short(claim.due)),)
    renewed = replace(KIMS, timers=(started(Clock.CLAIM),))
    assert reminders.message([(of_it, renewed)], TO_KIM, ROSTER, texts()) is None, "he has worked on it since"


def test_danger_is_urgent_and_nothing_else_is() -> None:
    assert [clock for clock in Clock if Reminder(CASE, clock).urgent] == [Clock.SAFETY]
    assert not Reminder(CASE, said=text("held-by-nobody")).urgent
