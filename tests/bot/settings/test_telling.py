"""Open cases hear of changed rules once each, whatever happens in between."""

from datetime import datetime

import pytest

from bot import trying
from bot.errors import LawBrokenError
from bot.events import Body
from bot.ids import CaseId
from bot.messages import ToModerators
from bot.ports import Tx
from bot.service import Service
from tests.support.play import Freelancer, Play


class Stumbling(Service):
    """A service whose core is wrong about some cases."""

    over: frozenset[CaseId] = frozenset()

    def system(self, tx: Tx, case: CaseId, body: Body, at: datetime, name: str) -> object:
        """Stumble, or do it."""
        if case in self.over:
            raise LawBrokenError("law 0: a planted fault")
        return super().system(tx, case, body, at, name)


async def many(play: Play, count: int) -> tuple[CaseId, ...]:
    await play.starts()
    for number in range(count):
        await Freelancer(play, f"person-{number}").hands_in()
    return await play.store.transact(trying.open_cases)


async def moved(play: Play, case: CaseId) -> int:
    lines = await play.store.transact(lambda tx: tx.audit(case))
    return [line.action for line in lines].count("date moved")


async def change(play: Play) -> None:
    """Put a stricter rule in force, and tell nobody yet."""
    await play.admin.says("/deadlines set decision 5 days")
    inbound = play.admin.inbound(play.admin.action("Put it in force"))
    await play.service.receive(inbound)


def said(play: Play) -> list[str]:
    return [
        part.key for one in play.stage.sent if isinstance(one.to, ToModerators) for part in one.message.parts
    ]


async def test_every_open_case_is_told_once_in_batches() -> None:
    play = Play()
    cases = await many(play, 23)
    await change(play)
    assert await play.service.changing.tell_of_rules(play.now) == 23
    assert await play.service.changing.tell_of_rules(play.now) is None
    assert {await moved(play, one) for one in cases} == {1}


async def test_a_case_that_the_core_is_wrong_about_keeps_no_other_from_hearing() -> None:
    play = Play()
    cases = await many(play, 23)
    await change(play)
    broken = Stumbling(play.store, play.service.configured, play.service._entropy)
    broken.over = frozenset({cases[3], cases[20]})
    assert await broken.changing.tell_of_rules(play.now) == 21
    assert [await moved(play, one) for one in cases] == [int(one not in broken.over) for one in cases]
    await play.settle()
    assert said(play).count("alarm-failed") == 2
    assert said(play).count("announced-told") == 1


async def test_telling_that_was_cut_off_goes_on_and_counts_right() -> None:
    play = Play()
    cases = await many(play, 23)
    await change(play)

    class Cut(Exception):
        pass

    class Ending(Service):
        def system(self, tx: Tx, case: CaseId, body: Body, at: datetime, name: str) -> object:
            if case == cases[14]:
                raise Cut
            return super().system(tx, case, body, at, name)

    ending = Ending(play.store, play.service.configured, play.service._entropy)
    with pytest.raises(Cut):
        await ending.changing.tell_of_rules(play.now)
    assert sum([await moved(play, one) for one in cases]) == 10, "one batch was committed"
    await play.settle()
    assert {await moved(play, one) for one in cases} == {1}
    play.admin.sees("all 23 open cases have been told. Dates moved in 23 of them")
