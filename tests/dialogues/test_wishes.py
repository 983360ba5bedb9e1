"""Wishes: a file with everything that is held, and having it erased; announced a day ahead in every chat."""

from datetime import timedelta

from bot.case.model import Status
from bot.messages import ToPerson
from bot.ports import Outgoing
from storage.verify import verify
from tests.support.play import PDF, Freelancer, Play

DEGREE = PDF + b"a marked degree"


def files(play: Play) -> list[Outgoing]:
    return [one for one in play.stage.sent if one.attachment is not None]


async def page(sent: Outgoing) -> str:
    assert sent.attachment is not None
    return b"".join([chunk async for chunk in sent.attachment.read()]).decode()


async def proved(play: Play) -> Freelancer:
    maria = play.freelancer
    await maria.hands_in(own_words="They suspended my account <b>without</b> a word.")
    await maria.sends("degree.pdf", DEGREE)
    await maria.says(await play.code("maria-dev"))
    return maria


async def with_another_chat(play: Play) -> Freelancer:
    """Tie a second chat of hers to the first."""
    other = Freelancer(play, "maria-elsewhere")
    await play.freelancer.says("/link")
    words = play.freelancer.words()
    code = next(one.strip(".,") for one in words.split() if one.startswith("L-"))
    await other.says("/start")
    await other.says(code)
    await other.presses("Yes, both are mine")
    return other


async def test_nobody_but_the_owner_of_the_account_gets_anything(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/mydata")
    maria.sees("only to the owner of the account", "holds a code that looks like P-")
    await maria.says("/erase")
    maria.sees("Only the owner of the account")
    await play.passes(days=2)
    assert files(play) == []
    assert (await play.case()).timer("announced:data") is None


async def test_the_file_comes_a_day_later_and_holds_everything(play: Play) -> None:
    maria = await proved(play)
    await maria.says("/mydata")
    maria.sees("You asked for a file", "stop it here")
    await play.passes(hours=23)
    assert files(play) == []
    await play.passes(hours=2)
    (sent,) = files(play)
    whole = await page(sent)
    assert isinstance(sent.to, ToPerson)
    assert "without&lt;/b&gt; a word" in whole, "what he wrote stands there, and runs nothing"
    assert "<script" not in whole
    for held in ("maria-dev", "degree.pdf", "A high number of proposals", "stage maria"):
        assert held in whole, held
    assert {"data asked for", "announced", "data sent"} <= set(await play.audit())


async def test_the_file_is_in_his_own_language(play: Play) -> None:
    maria = await proved(play)
    await maria.says("/language ru")
    await maria.says("/mydata")
    await play.passes(hours=25)
    whole = await page(files(play)[0])
    assert '<html lang="ru">' in whole
    assert "Что Gigway хранит о вас" in whole


async def test_it_is_announced_in_every_chat_and_any_of_them_can_stop_it(play: Play) -> None:
    maria = await proved(play)
    other = await with_another_chat(play)
    await maria.says("/mydata")
    other.sees("You asked for a file")
    maria.sees("You asked for a file")
    await other.presses("Stop: send no file")
    other.sees("Stopped.")
    await play.passes(days=2)
    assert files(play) == []


async def test_erasing_is_explained_announced_and_then_done(play: Play) -> None:
    maria = await proved(play)
    case, person = await play.case(), await play.person()
    await maria.says("/erase")
    maria.sees("with one document", f"Your appeal {case.id} is still open", "it ends without a decision")
    assert (await play.case()).timer("announced:erasure") is None, "nothing has begun by asking"
    await maria.presses("End my appeal and erase all")
    maria.sees("You asked us to erase everything", "Until then you can stop it")
    await play.passes(hours=23)
    assert (await play.case()).open
    await play.passes(hours=2)
    assert await play.store.transact(lambda tx: tx.person(person.id)) is None
    assert await play.store.transact(lambda tx: tx.case(case.id)) is None
    assert [one async for one in play.vault.documents()] == []
    maria.sees("This is our last message")
    log = await play.store.read(lambda tx: tx.log(case.id))
    assert log[-1][0].action == "erased"
    assert all(not texts for _, texts in log), "not a word of anybody is left"
    assert (await verify(play.store, play.vault, play.journal, play.now)).faults == ()
    await maria.says("/start")
    maria.sees("Hello")


async def test_an_erasure_can_be_stopped_until_the_last_minute(play: Play) -> None:
    maria = await proved(play)
    await maria.says("/erase")
    await maria.presses("End my appeal and erase all")
    await play.passes(hours=23, minutes=59)
    await maria.presses("Stop: erase nothing")
    await play.passes(days=3)
    assert (await play.case()).open
    await maria.says("/erase stop")
    maria.sees("There is nothing to stop")


async def test_it_can_wait_until_the_appeal_is_over(play: Play) -> None:
    maria, kim = await proved(play), play.reviewer
    person = await play.person()
    await maria.says("/erase")
    await maria.presses("Erase when my appeal is over")
    await play.passes(days=3)
    assert (await play.case()).open
    await kim.presses("Claim")
    await kim.presses("Open degree.pdf")
    await kim.presses("Mark it")
    await kim.fills(verdict="accepted")
    await kim.presses("Send")
    await kim.decides()
    await play.passes(days=29)
    assert (await play.case()).status is Status.DECIDED
    await play.passes(days=8)
    assert await play.store.transact(lambda tx: tx.person(person.id)) is None


async def test_a_legal_hold_puts_an_erasure_off_and_says_so(play: Play) -> None:
    maria, lea = await proved(play), play.lead
    person = await play.person()
    await maria.says("/erase")
    await maria.presses("End my appeal and erase all")
    await lea.says("/hold")
    await lea.fills(why="The court asked for it.", until="2026-09-30")
    await lea.presses("Send")
    await play.passes(days=2)
    maria.sees("We cannot erase yet")
    assert await play.store.transact(lambda tx: tx.person(person.id)) is not None
    await maria.says("/erase")
    maria.sees("Everything is erased on Wednesday, 30 September 2026")
    await play.passes(days=130)
    assert await play.store.transact(lambda tx: tx.person(person.id)) is None


async def test_who_never_began_an_appeal_is_told_all_and_erased_at_once(play: Play) -> None:
    maria = play.freelancer
    await maria.says("/start")
    await maria.presses("English")
    await maria.says("They closed my account")
    person = await play.person()
    await maria.says("/mydata")
    maria.sees("We hold only this", "They closed my account")
    await maria.says("/erase")
    await maria.presses("Erase everything")
    await play.passes(minutes=15)
    assert await play.store.transact(lambda tx: tx.person(person.id)) is None


async def test_another_chat_that_was_tied_is_forgotten_too(play: Play) -> None:
    maria = await proved(play)
    other = await with_another_chat(play)
    await maria.says("/erase")
    await maria.presses("End my appeal and erase all")
    await play.passes(hours=25)
    assert await play.store.transact(lambda tx: tx.person_at(maria.address)) is None
    assert await play.store.transact(lambda tx: tx.person_at(other.address)) is None


async def test_the_announcement_comes_a_whole_day_before(play: Play) -> None:
    maria = await proved(play)
    await maria.says("/erase")
    await maria.presses("End my appeal and erase all")
    timer = (await play.case()).timer("announced:erasure")
    assert timer is not None
    assert timer.due - play.now == timedelta(hours=24)
