"""Admins change deadlines in the moderator channel: they see what would move before anything does."""

from bot.settings.model import Settings
from tests.support.play import Play


async def settings(play: Play) -> Settings:
    return await play.store.transact(lambda tx: tx.settings())


async def test_an_admin_sets_a_deadline_after_seeing_what_would_move(play: Play) -> None:
    maria, ada = play.freelancer, play.admin
    await play.starts()
    await maria.hands_in()
    await ada.says("/deadlines set decision 5 days because Too many wait too long")
    ada.sees(
        "Nothing has changed yet",
        "the decision: 5 days (before: as the configuration file says)",
        "If it began now, the decision: Friday, 5 June 2026, 23:59 (UTC) "
        "(as things are: Monday, 15 June 2026, 09:00 (UTC))",
        "1 open case",
        "due earlier 1, more time for the freelancer 0",
        "the decision: from Monday, 15 June 2026, 09:00 (UTC) to Friday, 5 June 2026, 23:59 (UTC)",
    )
    assert (await settings(play)).version == 1

    await ada.presses("Put it in force")
    ada.sees(
        "In force: version 2",
        "Settings, version 2, by Ada",
        "Because: Too many wait too long",
        "Version 2: the open case has been told. Dates moved in it: 1",
    )
    timer = (await play.case()).timer("decision")
    assert timer is not None
    assert timer.due.day == 5
    maria.sees("A date has changed in your favour")

    await ada.says("/deadlines")
    ada.sees("version 2, since Monday, 1 June 2026", "by Ada", "decision (the decision): 5 days [set in this")
