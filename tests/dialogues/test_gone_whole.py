"""What goes with what: digests of files, strangers' words, and several appeals under one legal hold."""

import hashlib
from datetime import timedelta

from app import upkeep
from bot.documents import elsewhere
from storage.verify import verify
from tests.dialogues.test_keeping import decided, held
from tests.dialogues.test_several_appeals import cases
from tests.support.play import JPEG, PDF, Freelancer, Play


async def remembered(play: Play, content: bytes) -> str | None:
    name = elsewhere.name(hashlib.sha256(content).hexdigest())
    return await play.store.transact(lambda tx: tx.setting(name))


async def forgotten(play: Play) -> int:
    """Look for strangers as the process does every few hours."""
    count = await upkeep.forget_strangers(play.service, play.now)
    await play.settle()
    return count


# -- digests ----------------------------------------------------------------------------------------------


async def test_what_finds_a_file_in_another_case_goes_with_the_document(play: Play) -> None:
    await decided(play)
    (document,) = (await play.case()).documents
    content = PDF + b"a marked degree"
    assert await remembered(play, content) == (await play.case()).id
    await play.passes(days=140)
    assert (await play.case()).document(document.id).gone  # type: ignore[union-attr]
    assert await remembered(play, content) is None


async def test_what_finds_a_file_in_another_case_goes_with_the_person_and_stays_for_others(
    play: Play,
) -> None:
    maria, ben = play.freelancer, Freelancer(play, "ben")
    await maria.hands_in()
    await maria.sends("contract.pdf", PDF)
    hers = (await play.case()).id
    await maria.says(await play.code("maria-dev"))
    await ben.hands_in()
    await ben.sends("same.pdf", PDF)
    assert hers in (await remembered(play, PDF) or "")
    await maria.says("/erase")
    await maria.presses("End my appeal and erase all")
    await play.passes(hours=25)
    left = await remembered(play, PDF)
    assert left
    assert hers not in left
    await play.passes(hours=1)
    eve = Freelancer(play, "eve")
    await eve.hands_in()
    await eve.sends("third.pdf", PDF)
    staff = play.reviewer.words()
    assert "is also in the case of another person" in staff


# -- who never agreed -------------------------------------------------------------------------------------


async def test_who_wrote_and_never_agreed_is_forgotten_thirty_days_after_the_last_word(play: Play) -> None:
    maria = play.freelancer
    await maria.says("/start")
    await maria.presses("English")
    maria.sees("If you do not agree, all goes 30 days after your last message.")
    await maria.says("They suspended me for nothing.")
    await play.passes(days=20)
    await maria.says("Is anybody there?")
    await play.passes(days=29)
    assert await forgotten(play) == 0
    person = await play.store.transact(lambda tx: tx.person_at(maria.address))
    assert person is not None
    assert "suspended me" in person.held_words
    await play.passes(days=2)
    assert await forgotten(play) == 1
    assert await play.store.transact(lambda tx: tx.person_at(maria.address)) is None
    assert await forgotten(play) == 0
    report = await verify(play.store, play.vault, play.journal, play.now)
    assert report.faults == ()
    await maria.says("/start")
    maria.sees("Gigway")


async def test_who_agreed_is_kept_by_the_dates_of_his_appeal(play: Play) -> None:
    await play.freelancer.begins()
    await play.passes(days=40)
    assert await forgotten(play) == 0
    assert await play.store.transact(lambda tx: tx.person_at(play.freelancer.address)) is not None


async def test_an_appeal_that_was_never_handed_in_has_a_date_of_its_own(play: Play) -> None:
    maria = play.freelancer
    await maria.begins()
    await maria.says("They suspended me.")
    await maria.says("/withdraw")
    await maria.presses("Yes, stop my appeal")
    case = await play.case()
    assert case.rested_at is not None
    due = next(one.due for one in case.timers if one.key == "retention")
    assert timedelta(days=175) < due - case.rested_at < timedelta(days=190)
    await play.passes(days=195)
    assert await play.store.transact(lambda tx: tx.person_at(maria.address)) is None


# -- a hold, an erasure, several appeals ------------------------------------------------------------------


async def test_a_hold_on_one_of_several_appeals_keeps_all_until_it_ends_and_then_all_goes(
    play: Play,
) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.sends("first.pdf", PDF)
    await maria.says(await play.code("maria-dev"))
    await held(play, "2026-08-31")
    await maria.presses("Later")
    await maria.says("/appeal")
    await maria.presses("It is another notice")
    await maria.says("They limited my payments, too.")
    await maria.sends("second.jpg", JPEG)
    first, second = await cases(play)
    assert first.hold is not None
    assert second.hold is None
    await maria.says(await play.code("maria-dev"))
    await maria.says("/erase")
    if "Which" in maria.words():
        await maria.presses(str(second.id))
    maria.sees("legal")
    await maria.presses("End my appeal and erase all")
    await play.passes(days=3)
    assert len(await cases(play)) == 2, "the hold of one keeps the other, too: one key opens both"
    assert await play.vault.exists(second.id, second.documents[0].id)
    await play.passes(days=90)
    assert await play.store.transact(lambda tx: tx.person_at(maria.address)) is None
    for case in (first, second):
        assert not await play.vault.exists(case.id, case.documents[0].id)
    report = await verify(play.store, play.vault, play.journal, play.now)
    assert report.faults == ()
