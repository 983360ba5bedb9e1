"""When the core itself is wrong: the input is kept, people are told, and the rest goes on (laws 2, 3)."""

from dataclasses import replace

from bot.deadlines import timers
from bot.events import OutageEnded, Said
from bot.messages import ToModerators
from bot.ports import Tx
from tests.support.play import Freelancer, Play


async def break_the_case(play: Play) -> None:
    """Plant what no decision makes: a case in work without any deadline, which breaks law 1."""
    case = await play.case()
    broken = replace(case, timers=(), revision=case.revision + 1)

    def plant(tx: Tx) -> None:
        tx.case(case.id)
        tx.save_case(broken, timers.pending(broken.timers))

    await play.store.transact(plant)


def alarms(play: Play) -> list[str]:
    """Return what the moderator channel was told."""
    sent = [one for one in play.stage.sent if isinstance(one.to, ToModerators)]
    return [play.lead.render(part) for one in sent for part in one.message.parts]


async def test_an_input_that_cannot_be_decided_is_kept_and_its_sender_told(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await break_the_case(play)
    await maria.says("maria-dev", dedup="update-9")
    maria.sees("I have kept what you sent")
    assert any("could not be handled" in one for one in alarms(play))
    assert await play.store.transact(lambda tx: tx.parked()) == (("update-9", "LawBrokenError"),)


async def test_the_same_broken_input_twice_is_kept_once(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await break_the_case(play)
    await maria.does(Said("maria-dev"), "update-9")
    await maria.does(Said("maria-dev"), "update-9")
    assert len(await play.store.transact(lambda tx: tx.parked())) == 1


async def test_a_delivered_message_is_never_sent_again_though_its_case_is_broken(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await kim.presses("Claim")
    await kim.presses("Reply")
    await kim.fills(words="Good morning.")
    await play.service.receive(kim.inbound(kim.action("Send")))
    await break_the_case(play)
    await play.settle()
    await play.passes(minutes=30)
    greetings = [
        one
        for one in play.stage.sent
        for part in one.message.parts
        if part.key == "from-reviewer" and one.case
    ]
    assert len(greetings) == 1
    assert any("could not be handled" in one for one in alarms(play))


async def test_one_broken_case_does_not_keep_an_outage_from_the_others(play: Play) -> None:
    maria, boris = play.freelancer, Freelancer(play, "boris")
    await maria.hands_in()
    await boris.begins()
    await break_the_case(play)
    told = await play.service.broadcast(OutageEnded(play.now), play.now, "outage-1")
    await play.settle()
    assert told == 1
    assert any("could not be handled" in one for one in alarms(play))
