"""Maria's part: from hello to an appeal that is whole and proved."""

from typing import Final

from app.demo import papers, words
from app.demo.dates import june
from app.demo.errors import Unexpected
from app.demo.people import NOTHING
from app.demo.stage import Stage

MOST_TYPED: Final = 12
"""Messages that an appeal may ask somebody to type: more is a burden."""

RECEIPT_IN: Final = 3
"""Messages that the receipt takes: each short enough to be read on a phone."""


async def hello(stage: Stage) -> None:
    """Meet, choose a language, agree."""
    maria = stage.maria
    await maria.opens("appeals assistant of Gigway", "A person will read what you send", "Which language")
    await maria.presses("English", "Do you agree?", only=("Each opening is recorded", "Do you agree?"))
    await maria.presses("I agree", "After three answers", only=("I ask one question", "What happened?"))


async def handing_in(stage: Stage) -> None:
    """Give three answers; from here the marketplace's clocks run."""
    maria = stage.maria
    await maria.says(words.WHAT_HAPPENED, "What did the marketplace tell you?")
    await maria.says(words.NOTICE, "When did you get that message")
    await maria.says(words.DAY, "enough for an appeal", only=("enough for an appeal",))
    before = len(maria.heard)
    await maria.presses("Hand in my appeal", only=NOTHING)
    maria.reads_letter(
        before,
        "Receipt",
        "We have your appeal. Its reference is",
        "A person decides",
        f"by {june(15)}",
        f"by {june(3)}",
        "This chat is automated",
        then=("please show that this account",),
        told_in=RECEIPT_IN,
    )
    await maria.presses("Later", "Your appeal is with us already")


async def the_questions(stage: Stage) -> None:
    """Come back in the afternoon and answer the questions that belong to the reason."""
    maria, out = stage.maria, stage.out
    await stage.passes("four hours pass", hours=4)
    await maria.presses("Go on with the questions", "Which account is it?")
    await maria.says(words.ACCOUNT, "Which reason did they give?")
    await maria.presses(words.REASON, "How many of them answered an invitation?")
    first, second, *more = words.ANSWERS
    await maria.says(first, "how do they fit your skills?")
    await maria.says(second, "that your profile does not show?", only=NOTHING)
    await maria.says(more[0], "Would you like to change anything", only=NOTHING, silently=True)
    await maria.says(more[1], "Which points should we answer?", only=NOTHING, silently=True)
    out.aside("two more questions answered")


async def points_and_papers(stage: Stage) -> None:
    """Name the points one by one, and send what helps."""
    maria, out = stage.maria, stage.out
    out.says(maria.heard[-1].at, "Assistant", maria.heard[-1].parts[1:2])
    await maria.says(words.POINTS[0], "Noted: 1 point.")
    await maria.says(words.POINTS[1], "Noted: 2 points so far.", only=NOTHING)
    await maria.presses(
        "That is all", "Helps: one of these (CV or Diploma", only=("Do you have documents", "Helps")
    )
    await maria.sends(papers.PHOTO, papers.photo(), "Fingerprint of the file", only=("Fingerprint",))
    await maria.sends(papers.CV, papers.cv(), "Fingerprint of the file", only=("Fingerprint",))
    await maria.says(papers.LINK, "I have the link", only=("I have the link",))
    await maria.presses("That is all", "What would be a good result for you?")
    await maria.presses("My account as it was before", "What did they do to your account?", only=NOTHING)
    await maria.presses("It is suspended", "What can you not do any more?")
    for one in ("send proposals", "accept invitations"):
        await maria.presses(one, "Chosen so far", only=NOTHING)
    await maria.presses("That is all", "Do you have open contracts", only=NOTHING)
    for one in ("Does something urgent", "Is somebody helping you"):
        await maria.presses("Skip", one, only=NOTHING)
    await maria.presses("Skip", "This is your appeal.", "3 files", only=NOTHING)
    out.aside("the whole appeal is shown, each answer to be changed")
    await maria.presses("That is everything for now", "I have told the team")


async def proof(stage: Stage) -> None:
    """Show that the account is Maria's, by the code from the marketplace's notice."""
    maria, out = stage.maria, stage.out
    out.aside("the code came with the notice, from `recourse code`")
    await maria.says(await stage.code(words.ACCOUNT), f"tied to the account {words.ACCOUNT}")
    if maria.typed > MOST_TYPED:
        raise Unexpected(f"Maria had to type {maria.typed} messages, and {MOST_TYPED} should do")
