"""What the demo's case does not need, over Discord: giving back and on, taking over, asking, reasons.

The fake refuses whatever the schema of the platform does not know.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.case.model import Status
from tests.discord_wire import reading, story
from tests.discord_wire.office import Office, office
from tests.discord_wire.server import running
from tests.support.premises import Clock

pytestmark = pytest.mark.timeout(900)


@pytest.fixture
async def played(tmp_path: Path) -> AsyncIterator[Office]:
    clock = Clock()
    async with running(clock.now) as fake, office(fake, tmp_path, clock=clock) as made:
        yield made


async def test_a_case_is_given_back_given_on_and_a_draft_is_taken_over(played: Office) -> None:
    await story.hands_in(played)
    kim, noor, lena = [await played.at_post(name) for name in ("Kim", "Noor", "Lena")]
    await kim.presses("Claim")
    await kim.sees("Kim Doe has this case now")
    await kim.uses("release")
    await kim.sees("Kim Doe gave the case back. Anybody can claim it.")
    await noor.uses("claim")
    await noor.sees("Noor Doe has this case now")
    offered = await noor.is_offered("assign", "member", "ki")
    (kims,) = [value for name, value in offered.items() if name.startswith("Kim")]
    await noor.uses("assign", member=kims)
    await noor.sees("Noor Doe gave this case to Kim Doe")

    await kim.uses("reply")
    await kim.fills({"Your message": "Good morning, Maria."})
    await kim.sees("Nothing has left yet")
    await lena.uses("reply")
    await lena.sees("Kim Doe has been writing")
    await lena.presses("Take over from Kim Doe")
    window = await lena.form()
    assert window.input("Your message")["value"] == "Good morning, Maria."
    since = lena.newest
    await lena.fills({"Your message": "Good morning, dear Maria."})
    preview = await lena.sees_one_of("Nothing has left yet", after=since)
    await lena.presses("Send", on=preview)
    await played.maria.sees("Good morning, dear Maria.")
    played.maria.sees_nothing_of("Good morning, Maria.")


async def test_a_question_to_the_freelancer_comes_back_as_an_answer_in_the_post(played: Office) -> None:
    await story.hands_in(played)
    kim = await played.at_post("Kim")
    await kim.presses("Claim")
    await kim.sees("Kim Doe has this case now")
    await kim.uses("request")
    window = await kim.form()
    await kim.fills({window.labels[0]: "Please send the job links.", window.labels[1]: "5"})
    preview = await kim.sees("Nothing has left yet")
    await kim.presses("Send", on=preview)
    await played.maria.sees("Please send the job links.", "Please answer by Monday, 8 June 2026, 23:59")
    assert (await played.case()).status is Status.WAITING_FOR_YOU
    await kim.uses("note", words="She is in a hurry.")
    played.maria.dms("Here they are.")
    await played.maria.sees("Thank you, we have your answer")
    await kim.sees("Answer from the freelancer", "Here they are.")
    played.maria.sees_nothing_of("in a hurry")
    assert "note" in await played.log((await played.case()).id)


async def test_reasons_that_were_never_given_are_stated_in_a_window_first(played: Office) -> None:
    maria = played.maria
    await maria.uses("/start")
    await maria.presses("English")
    await maria.presses("I agree")
    await maria.sees("What happened?")
    maria.dms("They suspended me.")
    await maria.sees("What did the marketplace tell you?")
    await maria.presses("They gave me no reason")
    await maria.presses("Today")
    await maria.presses("Hand in my appeal")
    await maria.sees("the team has to tell you the reason first")
    maria.dms(await played.code("maria-dev"))
    await maria.sees("tied to the account maria-dev")
    kim = await played.at_post("Kim")
    await kim.presses("Claim")
    await kim.sees("Kim Doe has this case now")
    await kim.presses("State the reasons")
    await story.fills(
        kim,
        {
            "Which rule is this about": "4.2 Sending proposals (version 2026-01)",
            "The facts": "84 proposals in May.",
            "Did automated means": "No, a person alone",
        },
    )
    await kim.presses("Send")
    await maria.sees("Here is the reason", "84 proposals in May.", "4.2", "You can answer until")
    await maria.presses("I have nothing to add")
    await played.settles()
    assert (await played.case()).status is Status.BEING_REVIEWED


async def test_a_freelancers_commands_do_what_they_say(played: Office) -> None:
    maria = played.maria
    await story.hands_in(played)
    reference = str((await played.case()).id)
    for command, said in (
        ("/status", f"Appeal {reference}: Received"),
        ("/help", "/appeal"),
        ("/privacy", "keep"),
        ("/appeal", "Which account is it?"),
    ):
        since = maria.newest
        await maria.uses(command)
        await maria.sees_one_of(said, after=since)
    since = maria.newest
    await maria.uses("/language", language="ru")
    await maria.uses("/status")
    await maria.sees_one_of(reference, "Получено", after=since)
    await maria.uses("/language", language="en")
    await maria.uses("/withdraw")
    asked = await maria.sees("Do you want to stop your appeal?")
    assert (await played.case()).open, "nothing has happened by asking"
    await maria.presses(reading.labels(asked)[0], on=asked)
    await maria.sees("Your appeal is stopped")
    assert (await played.case()).status is Status.CLOSED
