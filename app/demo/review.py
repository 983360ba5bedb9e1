"""The first review: nobody comes, the date passes, then a person takes the case, reads and decides."""

from app.demo import papers, words
from app.demo.dates import june
from app.demo.errors import Unexpected
from app.demo.people import Only
from app.demo.stage import Stage
from bot.texts.dates import day

FILES = ((papers.PHOTO, papers.photo), (papers.CV, papers.cv), (papers.LINK, None))


async def a_date_passes(stage: Stage) -> None:
    """Let the first date pass: Maria is told with an apology and a new date, and the lead is told."""
    since = stage.heard()
    await stage.passes("two days pass, and nobody claims the case", days=2)
    if not stage.reminders():
        raise Unexpected("the moderators should be reminded before a date passes")
    stage.tells(since)
    stage.out.aside(f"before that, the moderators had been reminded {stage.reminders()} times")
    stage.lena.has_heard("is late: a first message from a person")
    stage.maria.has_heard(
        f"We promised this by {june(3)}",
        "we are sorry",
        f"The new date is {june(5)}",
        "the lead of the team",
    )


async def the_ladder(stage: Stage) -> None:
    """Let more time pass without a word, until an admin is pressed."""
    since = stage.heard()
    await stage.passes_until("and still nobody does", lambda: bool(stage.tomas.heard))
    stage.tells(since, only=("We promised this", "The new date is"))
    stage.tomas.has_heard("late: a first message from a person", "Who has it: nobody yet")


async def a_person_comes(stage: Stage) -> None:
    """Claim the case, read its card, and write."""
    maria, kim = stage.maria, stage.kim
    await kim.presses("Claim", "The case is yours: ")
    kim.does("presses [Claim]")
    kim.reads_card("Being reviewed", "LATE", only=("Being reviewed", "Account:"))
    kim.does("writes a reply, looks at its preview and presses [Send]")
    heard = len(maria.heard)
    await kim.sends("Reply", words=words.HELLO)
    maria.reads(heard, words.HELLO, "Reviewer K.", by=kim.name)


async def the_files_are_read(stage: Stage) -> None:
    """Open and mark each file; Maria sees each opening."""
    maria, kim = stage.maria, stage.kim
    only: Only = None
    kim.does("opens each document, reads it, and marks it as accepted")
    for name, content in FILES:
        heard = len(maria.heard)
        await kim.opens(name, content() if content else None)
        await kim.sends(f"Mark {name}", verdict="accepted")
        today = day(stage.page.now().date(), "en")
        maria.reads(heard, f"{name} was opened by a reviewer on {today}", "read and accepted it", only=only)
        only = ("was opened by",)
    stage.out.aside("Maria read of each that it was accepted")


async def the_decision(stage: Stage) -> None:
    """Decide with reasons; the measure stays."""
    maria, kim = stage.maria, stage.kim
    opened = day(stage.page.now().date(), "en")
    await stage.passes("four hours pass", hours=4)
    heard = len(maria.heard)
    kim.does("fills in the decision, looks at its preview and presses [Send]")
    await kim.sends("Decide", **words.UPHELD)
    maria.reads_letter(
        heard,
        "Decision",
        "The restriction stays",
        *words.POINTS,
        *(f"• {name}: opened on {opened}" for name, _ in FILES),
        "The rule: 4.2",
        "What you can do",
        "another person can look at it",
    )
