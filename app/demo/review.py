"""The first review: nobody comes, the date passes, then a person takes the case, reads and decides."""

from app.demo import papers, words
from app.demo.dates import june
from app.demo.errors import Unexpected
from app.demo.stage import Stage

FILES = ((papers.PHOTO, papers.photo), (papers.CV, papers.cv), (papers.LINK, None))


async def a_date_passes(stage: Stage) -> None:
    """Let the first date pass: Maria is told with an apology and a new date, the lead is told, then the admin."""
    maria, lena, tomas = stage.maria, stage.lena, stage.tomas
    heard, told, pressed = len(maria.heard), len(lena.whispers), len(tomas.whispers)
    await stage.passes("two days pass, and nobody claims the case", days=2)
    reminders = sum("due" in one.words for one in stage.moderators.heard)
    if not reminders:
        raise Unexpected("the moderator channel should be reminded before a date passes")
    lena.hears(told, "is late: a first message from a person")
    maria.reads(
        heard,
        f"We promised this by {june(3)}",
        "we are sorry",
        f"The new date is {june(5)}",
        "the lead of the team",
    )
    await stage.passes_until("one more day passes", lambda: len(tomas.whispers) > pressed)
    tomas.hears(pressed, "is still late: a first message from a person")


async def a_person_comes(stage: Stage) -> None:
    """Claim the case and write."""
    maria, kim = stage.maria, stage.kim
    await kim.presses("Claim", "The case is yours.")
    kim.does("presses [Claim], writes a reply, looks at its preview and presses [Send]")
    heard = len(maria.heard)
    await kim.sends("Reply", words=words.HELLO)
    maria.reads(heard, words.HELLO, "Reviewer K.", by="Reviewer K.")


async def the_files_are_read(stage: Stage) -> None:
    """Open and mark each file; Maria sees each opening."""
    maria, kim = stage.maria, stage.kim
    for name, content in FILES:
        heard = len(maria.heard)
        await kim.opens(name, content() if content else None)
        kim.does(f"opens {name}, reads it and marks it as accepted")
        await kim.sends(f"Mark {name}", verdict="accepted")
        maria.reads(heard, f"{name} was opened by a reviewer on {june(4)}", "read and accepted it")


async def the_decision(stage: Stage) -> None:
    """Decide with reasons; the measure stays."""
    maria, kim = stage.maria, stage.kim
    await stage.passes("a night passes", days=1)
    heard = len(maria.heard)
    kim.does("fills in the decision, looks at its preview and presses [Send]")
    await kim.sends("Decide", **words.UPHELD)
    maria.reads_letter(
        heard,
        "Decision",
        "The restriction stays",
        *words.POINTS,
        *(f"• {name}: opened on {june(4)}" for name, _ in FILES),
        "The rule: 4.2",
        "What you can do",
        "you can ask for that until",
    )
