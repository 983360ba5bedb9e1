"""The second review: another person looks again, finds the mistake, and gives back what was taken."""

from typing import Final

from app.demo import words
from app.demo.people import NOTHING
from app.demo.review import FILES
from app.demo.stage import Stage

TUESDAY: Final = 1


async def another_look(stage: Stage) -> None:
    """Ask for a second review; who decided before is refused."""
    maria, kim = stage.maria, stage.kim
    await maria.presses(
        "Ask for a second review", "Another person looks at everything again", only=("Another person",)
    )
    kim.does("wants to take the case again and presses [Claim]")
    await kim.presses("Claim", "You decided this case before, so another person has to do the second review.")
    kim.is_answered()


async def our_error(stage: Stage) -> None:
    """Let another person decide: the measure was an error of the marketplace's."""
    maria, noor = stage.maria, stage.noor
    await stage.passes_to("the weekend passes", TUESDAY)
    await noor.presses("Claim", "The case is yours: ")
    for name, content in FILES:
        await noor.opens(name, content() if content else None)
    noor.does("presses [Claim], opens all three files, fills in the decision and presses [Send]")
    heard = len(maria.heard)
    await noor.sends("Decide", **words.REVERSED)
    maria.reads_letter(
        heard,
        "Second decision",
        "We were wrong, and the restriction is lifted. We are sorry.",
        "your account, your place in search and your proposals and credits",
        "The rule: 4.2",
        "What we have changed",
        "Once everything is restored, your account can do all it could before.",
        "Two people have now looked at your case",
        leaves_out=(
            "What we looked at",
            "•",
            "The rule:",
            "The matter was",
            "A person decided",
            "Where else",
        ),
        then=("is restored by",),
    )


async def an_end(stage: Stage) -> None:
    """Give back what was taken; Maria accepts."""
    maria, noor = stage.maria, stage.noor
    noor.does("gives everything back and presses [Everything is restored]")
    heard = len(maria.heard)
    await noor.sends("Everything is restored", words=words.RESTORED)
    maria.reads(heard, words.RESTORED, "Reviewer N.", by="Reviewer N.")
    await maria.presses("I accept the decision", "Do you accept the decision?", only=NOTHING)
    await maria.presses("Yes, I accept it", "Noted: you accept the decision. The appeal is closed.")
