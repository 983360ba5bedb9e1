"""Documents that come again: what could not be read, what could not be scanned, what holds no longer."""

from dataclasses import replace
from datetime import timedelta

from bot.case.model import Case, Status
from bot.commands import from_button
from bot.deadlines.clocks import Clock
from bot.deadlines.timers import Timer
from bot.documents.inspector import Finding, Looked
from bot.documents.model import Document, Verdict
from bot.documents.papers import Paper
from bot.uploads import Uploads
from storage.inspection import safe_name
from tests.support.play import DECISION, JPEG, PDF, REVERSAL, Play


async def with_a_scan(play: Play, name: str = "scan.jpg") -> None:
    """A case in Kim's hands, with one document that he has opened; the freelancer said it is a passport."""
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.says("maria-dev")
    await maria.presses("Identity could not be verified")
    await maria.sends(name)
    await maria.presses("Passport")
    await kim.presses("Claim")
    await kim.presses(f"Open {name}")


def timers(case: Case, clock: Clock) -> list[Timer]:
    return [one for one in case.timers if one.clock is clock]


async def document(play: Play, name: str) -> Document:
    return next(one for one in (await play.case()).documents if one.name == name)


async def refused(play: Play, name: str, *faults: str, why: str = "") -> None:
    await play.reviewer.sends(f"Mark {name}", verdict="not_readable", faults=faults, why=why)


async def wants_to_decide(play: Play) -> None:
    """Fill in a whole decision; whether it can be sent is another matter."""
    await play.reviewer.presses("Decide")
    await play.reviewer.fills(**DECISION, outcome="upheld")


# -- could not be read ----------------------------------------------------------------------------


async def test_all_that_is_wrong_is_said_at_once_with_a_date_and_what_follows(play: Play) -> None:
    await with_a_scan(play)
    await refused(play, "scan.jpg", "cut_off", "glare", why="Please lay it flat.")
    play.freelancer.sees(
        "could not read it",
        "Cut off at an edge and Glare on it. Please lay it flat.",
        "Please send it again by Monday, 8 June 2026",
        "nothing is closed: a person goes on with what we have",
    )
    await play.freelancer.says("/documents")
    await play.freelancer.reads_on()
    play.freelancer.sees("Now: please send it again", "Please send it again by Monday, 8 June 2026")
    play.freelancer.sees("The reason: Cut off at an edge and Glare on it. Please lay it flat.")


async def test_the_new_one_takes_the_place_of_the_old_and_staff_look_at_it(play: Play) -> None:
    maria = play.freelancer
    await with_a_scan(play)
    await refused(play, "scan.jpg", "dark")
    await maria.sends("better.jpg", JPEG + b"brighter")
    maria.sees("better.jpg takes the place of scan.jpg")
    maria.does_not_see("what is better.jpg?")
    new = await document(play, "better.jpg")
    assert (new.paper, new.replaces) == ("passport", (await document(play, "scan.jpg")).id)
    case = await play.case()
    assert timers(case, Clock.RESUBMISSION) == []
    assert [one.ref for one in timers(case, Clock.DOCUMENT_CHECK)] == [new.id]


async def test_of_several_asked_for_he_says_which_one_it_is(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await with_a_scan(play)
    await maria.sends("cv.pdf", PDF)
    await kim.presses("Open cv.pdf")
    await refused(play, "scan.jpg", "dark")
    await refused(play, "cv.pdf", "pages_missing")
    await maria.sends("new.pdf", PDF + b"all pages")
    maria.sees("Which one does new.pdf take the place of?")
    await maria.presses("Instead of cv.pdf")
    assert (await document(play, "new.pdf")).replaces == (await document(play, "cv.pdf")).id
    (left,) = timers(await play.case(), Clock.RESUBMISSION)
    assert left.ref == (await document(play, "scan.jpg")).id


async def test_he_is_reminded_warned_and_nothing_is_closed_when_it_does_not_come(play: Play) -> None:
    maria = play.freelancer
    await with_a_scan(play)
    await refused(play, "scan.jpg", "blurred")
    await maria.says("/status")
    await play.passes(days=5)
    maria.sees("one document could not be read")
    await play.passes(days=1)
    maria.sees("A document still has to be sent again by")
    await play.passes(days=3)
    maria.sees("scan.jpg did not come again", "Nothing is closed by that")
    play.reviewer.sees("scan.jpg was not sent again in time")
    assert (await play.case()).status in (Status.BEING_REVIEWED, Status.RECEIVED)
    await maria.sends("late.jpg", JPEG + b"late")
    maria.sees("I have late.jpg")


async def test_bad_news_wait_for_the_window_and_good_news_do_not(play: Play) -> None:
    kim = play.reviewer
    await with_a_scan(play)
    await refused(play, "scan.jpg", "blurred")
    await wants_to_decide(play)
    kim.sees("A document can still be sent again until Monday, 8 June 2026")
    assert (await play.case()).rulings == ()
    await kim.presses("Decide")
    await kim.fills(**REVERSAL)
    await kim.presses("Send")
    assert (await play.case()).status is Status.DECIDED
    assert timers(await play.case(), Clock.RESUBMISSION) == []


async def test_close_to_the_decision_the_date_moves_once_and_he_is_told(play: Play) -> None:
    maria = play.freelancer
    await with_a_scan(play)
    await play.passes(days=11)
    await play.reviewer.presses("Claim")
    before = timers(await play.case(), Clock.DECISION)[0].due
    await maria.says("/status")
    await refused(play, "scan.jpg", "blurred")
    case = await play.case()
    (duty,), (window,) = timers(case, Clock.DECISION), timers(case, Clock.RESUBMISSION)
    assert duty.moved_later
    assert before < duty.due
    assert play.now + timedelta(days=3) <= window.due < duty.due


# -- refused once more ----------------------------------------------------------------------------


async def test_a_second_refusal_for_a_new_reason_warns_staff_and_says_sorry(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await with_a_scan(play)
    await refused(play, "scan.jpg", "dark", why="Too dark to read the number.")
    await maria.sends("second.jpg", JPEG + b"second")
    await kim.presses("Open second.jpg")
    await kim.presses("Mark second.jpg")
    await kim.fills(verdict="not_readable", faults=("dark", "covered"))
    kim.sees(
        "He was told before, about scan.jpg: Too dark. Too dark to read the number.",
        "What you say now is new to him.",
        "We could have told you this the first time. We are sorry.",
    )
    await kim.presses("Send")
    maria.sees("We could have told you this the first time. We are sorry.")


async def test_a_second_refusal_for_the_same_reason_warns_of_nothing_new(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await with_a_scan(play)
    await refused(play, "scan.jpg", "dark", "blurred")
    await maria.sends("second.jpg", JPEG + b"second")
    await kim.presses("Open second.jpg")
    await kim.presses("Mark second.jpg")
    await kim.fills(verdict="not_readable", faults=("dark",))
    kim.sees("He was told before, about scan.jpg: Too dark and Blurred")
    kim.does_not_see("What you say now is new to him.")


# -- could not be scanned -------------------------------------------------------------------------


class Scanner:
    """An inspector whose scanner is silent, until it is told what to say."""

    says: tuple[str, ...] = ("not_scanned",)

    async def inspect(self, document: Looked) -> Finding:
        assert document.head, "it is looked at again from its beginning"
        return Finding("image/jpeg", self.says)


async def unscanned(play: Play) -> Scanner:
    scanner = Scanner()
    play.uploads = Uploads(play.service, play.vault, scanner, safe_name, play._entropy)
    play.relay._rescan = play.uploads.rescan
    await play.freelancer.hands_in()
    await play.freelancer.sends("scan.jpg")
    return scanner


async def test_what_cannot_be_scanned_is_kept_and_nobody_opens_it_until_it_is(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    scanner = await unscanned(play)
    maria.sees("I could not check this file for malware just now", "nobody can open it before it is checked")
    kept = await document(play, "scan.jpg")
    assert await play.vault.exists((await play.case()).id, kept.id)
    await kim.presses("Claim")
    assert not any(one.startswith("Open scan") for one in kim.buttons())
    await kim.does(from_button(f"open|{kept.id}||{(await play.case()).id}"))
    kim.sees("could not be checked for malware yet, so nobody can open it")
    assert not (await document(play, "scan.jpg")).opened

    await play.passes(minutes=46)
    assert (await document(play, "scan.jpg")).unscanned
    scanner.says = ()
    await play.passes(minutes=30)
    maria.sees("scan.jpg is checked now")
    assert timers(await play.case(), Clock.SCAN) == []
    await kim.presses("Open scan.jpg")
    maria.sees("scan.jpg was opened by a reviewer")


async def test_what_turns_out_to_be_harmful_is_let_go_and_said(play: Play) -> None:
    scanner = await unscanned(play)
    kept = await document(play, "scan.jpg")
    scanner.says = ("malware",)
    await play.passes(minutes=16)
    play.freelancer.sees("I could not keep scan.jpg", "The malware scanner found something harmful")
    case = await play.case()
    assert case.documents == ()
    assert not await play.vault.exists(case.id, kept.id)


async def test_a_scanner_that_is_silent_for_a_day_is_told_once_and_no_decision_passes_the_file_by(
    play: Play,
) -> None:
    kim = play.reviewer
    await unscanned(play)
    await kim.presses("Claim")
    await play.passes(days=2)
    told = [one for one in play.stage.sent if any(part.key == "alarm-scanner" for part in one.message.parts)]
    assert len(told) == 1
    await wants_to_decide(play)
    kim.sees("is not checked for malware yet, so it can only be marked as not readable")
    await kim.presses("Mark scan.jpg")
    await kim.fills(verdict="accepted")
    kim.sees("it can only be marked as not readable")
    await refused(play, "scan.jpg", "other", why="We could not check it for malware. A photo of it works.")
    assert (await document(play, "scan.jpg")).verdict is Verdict.NOT_READABLE


async def test_a_file_with_another_fault_is_not_kept_for_the_scanner(play: Play) -> None:
    scanner = await unscanned(play)
    scanner.says = ("script", "not_scanned")
    await play.freelancer.sends("other.jpg", JPEG + b"other")
    play.freelancer.sees("I could not keep other.jpg")
    assert [one.name for one in (await play.case()).documents] == ["scan.jpg"]


# -- holds no longer ------------------------------------------------------------------------------


async def accepted_for(play: Play, months: str) -> None:
    await with_a_scan(play)
    await play.reviewer.sends("Mark scan.jpg", verdict="accepted", months=months)


async def test_what_expires_is_asked_for_well_ahead_also_when_the_case_is_closed_long_since(
    play: Play,
) -> None:
    maria = play.freelancer
    await accepted_for(play, "12")
    maria.sees("It holds until Tuesday, 1 June 2027", "We remind you well before.")
    await maria.says("/withdraw")
    await maria.presses("Yes, stop my appeal")
    assert (await play.case()).status is Status.CLOSED

    await play.passes(days=300)
    await maria.says("/status")
    await play.passes(days=10)
    maria.sees("One of your documents holds until Tuesday, 1 June 2027")
    await maria.sends("new.jpg", JPEG + b"new")
    await maria.presses("Passport")
    new = await document(play, "new.jpg")
    assert new.replaces == (await document(play, "scan.jpg")).id
    assert [one.ref for one in timers(await play.case(), Clock.DOCUMENT_CHECK)] == [new.id]


async def test_where_nothing_comes_nothing_happens_by_itself_and_a_person_owes_a_word(play: Play) -> None:
    maria = play.freelancer
    await accepted_for(play, "12")
    await play.passes(days=368)
    maria.sees("scan.jpg holds no longer", "Nothing happens by itself: a person tells you")
    play.reviewer.sees("scan.jpg holds no longer, and no newer one came.")
    case = await play.case()
    assert timers(case, Clock.RENEWAL) == []
    assert len(timers(case, Clock.NEXT_ANSWER)) == 1


async def test_the_checklist_says_after_how_many_months_where_the_reviewer_says_nothing(play: Play) -> None:
    await accepted_for(play, "")
    (timer,) = timers(await play.case(), Clock.RENEWAL)
    assert (timer.due.year, timer.due.month, timer.due.day) == (2028, 6, 1)


async def test_an_impossible_number_of_months_is_said_to_be_one(play: Play) -> None:
    await with_a_scan(play)
    await play.reviewer.presses("Mark scan.jpg")
    await play.reviewer.fills(verdict="accepted", months="1000")
    play.reviewer.sees("Between 1 and 120 months, please.")
    assert (await document(play, "scan.jpg")).verdict is None


async def test_the_marketplace_says_how_long_a_kind_holds_where_nobody_says_it_closer(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    listed = play.service.configured
    renewals = ((Paper.DIPLOMA, 3), (Paper.PASSPORT, 3))
    play.service.policy = replace(listed, catalogue=replace(listed.catalogue, renewals=renewals))
    await with_a_scan(play)
    await kim.sends("Mark scan.jpg", verdict="accepted")
    (passport,) = timers(await play.case(), Clock.RENEWAL)
    assert passport.due.year == 2028, "the checklist of the reason goes before it"
    await maria.sends("degree.pdf", PDF)
    await maria.presses("Something else")
    diploma = (await document(play, "degree.pdf")).id
    await maria.does(from_button(f"is|{diploma}=diploma||{(await play.case()).id}"))
    await kim.presses("Open degree.pdf")
    await kim.sends("Mark degree.pdf", verdict="accepted")
    due = next(one.due for one in timers(await play.case(), Clock.RENEWAL) if one.ref == diploma)
    assert (due.year, due.month) == (2026, 9)
    await kim.says("/rules")
    await kim.reads_on()
    kim.sees("Documents asked for again: ", "after 3 months")
