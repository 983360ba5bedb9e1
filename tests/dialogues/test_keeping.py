"""Keeping: what is held has a date, goes then and not before, and he is told; a legal hold stops it."""

from datetime import UTC, datetime, timedelta

from bot.case.model import Status
from bot.deadlines.clocks import Keeping
from storage.verify import verify
from tests.support.play import PDF, Play

DEGREE = PDF + b"a marked degree"


def dates(timers: object) -> dict[str, datetime]:
    return {one.ref: one.due for one in timers if one.clock is Keeping.RETENTION}  # type: ignore[attr-defined]


async def decided(play: Play) -> None:
    """An appeal with a document, decided, and closed when its window ended."""
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.sends("degree.pdf", DEGREE)
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.presses("Open degree.pdf")
    await kim.presses("Mark it")
    await kim.fills(verdict="accepted")
    await kim.presses("Send")
    await kim.decides()
    await play.passes(days=35)
    assert (await play.case()).status is Status.CLOSED


async def faults(play: Play) -> list[str]:
    report = await verify(play.store, play.vault, play.journal, play.now)
    return [str(one) for one in report.faults]


async def test_a_document_goes_at_its_date_and_not_before_and_he_is_told(play: Play) -> None:
    maria = play.freelancer
    await decided(play)
    case = await play.case()
    document = case.documents[0]
    due = dates(case.timers)[document.id]
    assert case.rested_at is not None
    assert due >= case.rested_at + timedelta(days=90)
    await maria.says("/status")
    maria.sees("Your documents are deleted on", "What was written goes on")
    assert await faults(play) == []
    await play.passes(seconds=(due - play.now).total_seconds() - 60)
    assert await play.vault.exists(case.id, document.id)
    await maria.says("/help")
    await play.passes(hours=1)
    assert not await play.vault.exists(case.id, document.id)
    maria.sees("We have deleted the document of your appeal", "degree.pdf")
    assert "document destroyed" in await play.audit()
    assert (await play.case()).documents[0].gone
    assert await faults(play) == []
    await maria.says("/status")
    maria.sees("deleted on")


async def test_the_key_goes_with_the_bytes(play: Play) -> None:
    await decided(play)
    case = await play.case()
    await play.passes(days=130)
    key = await play.store.read(lambda tx: tx.document_key(case.id, case.documents[0].id))
    assert key is None
    assert [name async for name in play.vault.documents()] == []


async def test_nothing_has_a_date_while_anybody_owes_anything(play: Play) -> None:
    maria = play.freelancer
    await decided(play)
    assert dates((await play.case()).timers)
    await maria.says("When do I get my money?")
    case = await play.case()
    assert case.timer("next_answer") is not None
    assert not dates(case.timers)
    assert case.rested_at is None


async def test_who_accepts_keeps_his_documents_until_his_window_would_have_ended(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.decides()
    await maria.presses("I accept the decision")
    await maria.presses("Yes, I accept it")
    case = await play.case()
    assert case.appeal_until is not None
    assert all(one >= case.appeal_until for one in dates(case.timers).values())


async def test_a_legal_hold_keeps_a_document_past_its_date_and_then_lets_it_go(play: Play) -> None:
    maria, lea = play.freelancer, play.lead
    await decided(play)
    case = await play.case()
    document = case.documents[0]
    await lea.says("/hold")
    await lea.fills(why="The court asked for it.", until="2027-06-30")
    await lea.presses("Send")
    maria.sees("For a legal reason we have to keep the documents")
    maria.does_not_see("The court asked")
    await lea.says("/card")
    lea.sees("Legal hold until", "The court asked for it.")
    await play.passes(days=200)
    assert await play.vault.exists(case.id, document.id)
    assert await faults(play) == []
    until = datetime(2027, 7, 2, tzinfo=UTC)
    await play.passes(seconds=(until - play.now).total_seconds())
    assert not await play.vault.exists(case.id, document.id)
    assert (await play.case()).hold is None
    assert "legal hold ended" in await play.audit()


async def held(play: Play, until: str) -> None:
    await play.lead.says("/hold")
    await play.lead.fills(why="The court asked for it.", until=until)
    await play.lead.presses("Send")


async def test_staff_hear_of_the_end_of_a_hold_a_week_before_and_when_it_is_there(play: Play) -> None:
    kim, lea = play.reviewer, play.lead
    await play.freelancer.hands_in()
    await kim.presses("Claim")
    await held(play, "2026-07-31")  # while the appeal is open, and long before anything has a date to go
    await lea.says("/card")
    await play.passes(days=50)
    lea.does_not_see("the legal hold ends on")
    await lea.says("/card")
    await play.passes(days=7)
    lea.sees("The legal hold on this case ends on", "The court asked for it.")
    lea.sees("the legal hold ends on", "with /hold")
    await lea.says("/card")
    await play.passes(days=8)
    lea.sees("The legal hold on this case is over", "the legal hold is over")
    case = await play.case()
    assert case.hold is None
    assert not [one for one in case.timers if one.clock is Keeping.HOLD]
    assert (await play.audit()).count("legal hold ended") == 1


async def test_a_hold_that_is_put_on_for_longer_ends_at_its_new_date_alone(play: Play) -> None:
    lea = play.lead
    await play.freelancer.hands_in()
    await held(play, "2026-07-31")
    await held(play, "2026-12-31")
    assert len([one for one in (await play.case()).timers if one.clock is Keeping.HOLD]) == 2
    await lea.says("/card")
    await play.passes(days=65)
    lea.does_not_see("legal hold on this case is over")
    assert (await play.case()).hold is not None
    await lea.says("/unhold")
    assert not [one for one in (await play.case()).timers if one.clock is Keeping.HOLD]


async def test_a_lead_can_end_a_hold_and_a_reviewer_can_do_neither(play: Play) -> None:
    kim, lea = play.reviewer, play.lead
    await decided(play)
    before = dates((await play.case()).timers)
    await kim.says("/hold")
    kim.sees("lead")
    await lea.says("/hold")
    await lea.fills(why="The court asked for it.", until="2027-06-30")
    await lea.presses("Send")
    assert dates((await play.case()).timers) != before
    await kim.says("/unhold")
    assert (await play.case()).hold is not None
    await lea.says("/unhold")
    assert dates((await play.case()).timers) == before
    await lea.says("/unhold")
    lea.sees("There is no legal hold")


async def test_a_hold_cannot_end_before_it_begins(play: Play) -> None:
    lea = play.lead
    await decided(play)
    await lea.says("/hold")
    await lea.fills(why="The court asked for it.", until="2026-01-01")
    lea.sees("That day is over already")
    assert (await play.case()).hold is None


async def test_what_is_gone_can_be_handed_in_again_and_is_looked_at_again(play: Play) -> None:
    maria, lea = play.freelancer, play.lead
    await decided(play)
    await play.passes(days=130)
    await maria.sends("degree.pdf", DEGREE)
    first, second = (await play.case()).documents
    assert first.gone
    assert not second.gone
    await lea.says("/reopen")
    await lea.fills(why="New papers.")
    await lea.presses("Send")
    case = await play.case()
    assert case.timer(f"document_check:{second.id}") is not None
    assert case.timer(f"document_check:{first.id}") is None
    assert not dates(case.timers)


async def test_after_three_years_everything_goes_and_the_log_can_still_be_checked(play: Play) -> None:
    await decided(play)
    case, person = await play.case(), await play.person()
    await play.passes(days=1200)
    assert await play.store.transact(lambda tx: tx.person(person.id)) is None
    assert await play.store.transact(lambda tx: tx.case(case.id)) is None
    assert await faults(play) == []
    log = await play.store.read(lambda tx: tx.log(case.id))
    assert [link.action for link, _ in log][-1] == "erased"


async def test_verify_names_what_is_past_its_date(play: Play) -> None:
    await decided(play)
    case = await play.case()
    due = max(one for ref, one in dates(case.timers).items() if ref)
    report = await verify(play.store, play.vault, play.journal, due + timedelta(days=3))
    assert [one.kind for one in report.faults] == ["past_due"]
    assert report.kept is None
    assert (await verify(play.store, play.vault, play.journal, due)).kept == 1
