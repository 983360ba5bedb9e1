"""The story of the demo, played over Discord: Maria in direct messages, the staff in the post of her case.

Each scene ends where the next begins. Expectations are what people read in their apps; what is stored is for
the tests that play the scenes.
"""

from app.demo import papers, words
from bot.case.model import Status
from tests.discord_wire import reading
from tests.discord_wire.hands import Seat, tags
from tests.discord_wire.modals import Filling
from tests.discord_wire.office import Meanwhile, Office, nothing_happens

Script = dict[str, Filling]
"""The beginning of a field's label, and what is filled in there."""

_AFTER_A_WINDOW = ("Nothing has left yet", "question follows", "questions follow", "cannot be sent yet")

PHOTO, CV = papers.photo(), papers.cv()


async def hands_in(office: Office) -> None:
    """Meet, choose a language, agree, give three answers, hand in; the post is there."""
    await meets_and_hands_in(office)
    post = await office.at_post("Kim")
    await office.fake.until(lambda: tags(office.fake, post.channel) == ["Received"], "the tag")


async def meets_and_hands_in(office: Office) -> None:
    """Meet, choose a language, agree, give three answers, hand in."""
    maria = office.maria
    await maria.uses("/start")
    await maria.sees("appeals assistant of Gigway", "A person will read what you send")
    await maria.presses("English")
    await maria.sees("Do you agree?")
    await maria.presses("I agree")
    await maria.sees("What happened?")
    maria.dms(words.WHAT_HAPPENED)
    await maria.sees("What did the marketplace tell you?")
    maria.dms(words.NOTICE)
    await maria.sees("When did you get that message")
    maria.dms(words.DAY)
    await maria.sees("enough for an appeal")
    await maria.presses("Hand in my appeal")
    await maria.sees("We have your appeal. Its reference is", "A person decides")
    await maria.sees("This chat is automated")
    await office.settles()


async def tells_the_rest(office: Office) -> None:
    """Answer the questions that belong to the reason, name two points, send papers, prove the account."""
    maria = office.maria
    await maria.presses("Later")
    await office.passes(hours=4)
    await maria.presses("Go on with the questions")
    await maria.sees("Which account is it?")
    maria.dms(words.ACCOUNT)
    await maria.sees("Which reason did they give?")
    await maria.picks(words.REASON)
    await maria.sees("How many of them answered an invitation?")
    for said, next_question in zip(
        words.ANSWERS,
        ("fit your skills?", "does not show?", "change anything", "Which points should we answer?"),
        strict=True,
    ):
        maria.dms(said)
        await maria.sees(next_question)
    maria.dms(words.POINTS[0])
    await maria.sees("Noted: 1 point.")
    maria.dms(words.POINTS[1])
    await maria.sees("Noted: 2 points so far.")
    await maria.presses("That is all")
    await maria.sees("Do you have documents")
    await sends_papers(maria)
    await maria.presses("That is all")
    await maria.sees("What would be a good result for you?")
    await maria.presses("My account as it was before")
    await says_what_it_does_to_her(maria)
    await maria.sees("This is your appeal.")
    await maria.presses("That is everything for now")
    await maria.sees("I have told the team")
    maria.dms(await office.code(words.ACCOUNT))
    await maria.sees(f"tied to the account {words.ACCOUNT}")


async def says_what_it_does_to_her(maria: Seat) -> None:
    """Say what the measure is and what it blocks; leave out the rest."""
    await maria.sees("What did they do to your account?")
    await maria.picks("It is suspended")
    await maria.sees("What can you not do any more?")
    for one in ("send proposals", "accept invitations"):
        await maria.picks(one)
        await maria.sees("Chosen so far", one)
    await maria.presses("That is all")
    for question in ("Do you have open contracts", "Does something urgent", "Is somebody helping you"):
        await maria.sees(question)
        await maria.presses("Skip")


async def sends_papers(maria: Seat) -> None:
    """Send the CV and a photo of the degree as one message, and a link."""
    maria.says("", (papers.CV, CV), (papers.PHOTO, PHOTO))
    await maria.sees(papers.CV, papers.PHOTO)
    maria.says(papers.LINK)
    await maria.sees("I have the link")


async def a_date_passes(office: Office) -> None:
    """Let the first date pass: an apology with a new date."""
    await office.passes(days=2)
    await office.maria.sees("we are sorry", "The new date is")


async def claims_and_replies(office: Office, name: str = "Kim") -> Seat:
    """Take the case and write the first words of a person."""
    at = await office.at_post(name)
    await at.presses("Claim")
    await at.sees("has this case now")
    await at.presses("Reply")
    await at.fills({"Your message": words.HELLO})
    await at.sees("Nothing has left yet")
    office.maria.sees_nothing_of(words.HELLO)
    await at.presses("Send")
    await office.maria.sees(words.HELLO, f"Reviewer {name[0]}.")
    return at


async def reads_everything(office: Office, name: str) -> None:
    """Open each document and mark it; Maria is told of each opening."""
    at = await office.at_post(name)
    for one in (await office.case()).documents:
        await about(at, f"Open {one.name}")
        await office.maria.sees(f"{one.name} was opened by a reviewer")
        if not one.verdict:
            before = at.newest
            await about(at, f"Mark {one.name}")
            await at.fills({"Verdict": "Accepted"})
            preview = await at.sees_one_of("Nothing has left yet", after=before)
            await at.presses("Send", on=preview)
            await office.maria.sees(f"{one.name}: a reviewer has read and accepted it.")
    await office.settles()


async def about(at: Seat, label: str) -> None:
    """Do something with a document by its button, or from the list where there are many."""
    shown = await at.fake.until(lambda: _offered(at, label), f"{label!r} on the card of {at.channel.name}")
    await (at.presses(label) if shown == "button" else at.picks(label))


def _offered(at: Seat, label: str) -> str:
    for one in at.shown:
        if reading.pressable(one, label) is not None:
            return "button"
        if any(reading.option(each, label) is not None for each in reading.selects(one)):
            return "list"
    return ""


async def decides(office: Office, name: str, script: Script) -> Seat:
    """Fill in every window of the decision, look at the preview, send."""
    at = await office.at_post(name)
    await at.presses("Decide")
    await fills(at, script, office.between_windows)
    await at.sees("Nothing has left yet")
    await at.presses("Send")
    return at


async def fills(at: Seat, script: Script, meanwhile: Meanwhile = nothing_happens) -> None:
    """Fill in window after window by labels, until no window comes any more.

    Args:
        at: where.
        script: what is filled in.
        meanwhile: what happens between two windows.

    Raises:
        AssertionError: a field was asked for that the script does not know, or one was never asked for.
    """
    left = dict(script)
    for _ in range(12):
        window = await at.form()
        given: dict[str, Filling] = {}
        for label in window.labels:
            known = next((one for one in left if _is(label, one)), None)
            if known is not None:
                given[label] = left.pop(known)
        before = at.newest
        await at.fills(given)
        shown = await at.sees_one_of(*_AFTER_A_WINDOW, after=before)
        assert "cannot be sent yet" not in reading.words(shown), reading.words(shown)
        if not left:
            return
        await meanwhile()
        await at.presses("Go on", on=shown)
    raise AssertionError(f"never asked: {sorted(left)}")


def _is(label: str, wanted: str) -> bool:
    """Tell whether this is the field: labels are cut to what the platform takes."""
    begun = label.rstrip("…").rstrip()
    return label.startswith(wanted) or wanted.startswith(begun)


def decision(outcome: str, said: dict[str, str | list[str]], more: Script) -> Script:
    """Put the answers of the demo under the labels of the windows."""
    script: Script = {
        "What becomes of the measure?": outcome,
        "Point 1": str(said["point_1"]),
        "Point 2": str(said["point_2"]),
        "Which rule is this about?": "4.2 Sending proposals",
        "The facts": str(said["facts"]),
        "How does the rule apply": str(said["why"]),
        "Was the matter first noticed by an": "Yes",
        "Did automated means take part in the": "No, a person alone",
        "What can the freelancer still do?": ["log in"],
        "Where else can the freelancer turn": ["a court"],
        "How to reach them": str(said["redress_how"]),
        "Is a detail left out?": "Nothing is left out",
    }
    return script | more


UPHELD = decision(
    "Upheld: the measure stays",
    words.UPHELD,
    {
        "Which restriction applies now": str(words.UPHELD["measure"]),
        "What would change this result": str(words.UPHELD["remedy"]),
        "What new information would reopen": str(words.UPHELD["reopen_if"]),
    },
)
REVERSED = decision(
    "Reversed: the measure is taken back",
    words.REVERSED,
    {
        "Why is it taken back?": "It was our error",
        "What is given back?": ["your account", "your place in search"],
        "What did we change so that it does not": str(words.REVERSED["prevention"]),
    },
)


async def the_measure_stays(office: Office) -> None:
    """Decide against Maria, with reasons; she asks for a second review."""
    await decides(office, "Kim", UPHELD)
    await office.maria.sees("The restriction stays", *words.POINTS, "The rule: 4.2")
    assert (await office.case()).status is Status.DECIDED
    await office.maria.presses("Ask for a second review")
    await office.maria.sees("Another person")


async def another_person_finds_the_error(office: Office) -> None:
    """Refuse the first reviewer; let another decide, and give back what was taken."""
    kim, noor = await office.at_post("Kim"), await office.at_post("Noor")
    await kim.presses("Claim")
    await kim.sees("another person has to do the second review")
    noor.sees_nothing_of("another person has to do the second review")
    await noor.presses("Claim")
    await reads_everything(office, "Noor")
    await decides(office, "Noor", REVERSED)
    await office.maria.sees("We were wrong, and the restriction is lifted. We are sorry.")


async def ends(office: Office) -> None:
    """Restore, and accept; the post is put aside."""
    noor = await office.at_post("Noor")
    await noor.presses("Everything is restored")
    await noor.fills({(await noor.form()).labels[0]: words.RESTORED})
    await noor.presses("Send")
    await office.maria.sees(words.RESTORED)
    await office.maria.presses("I accept the decision")
    await office.maria.presses("Yes, I accept it")
    await office.maria.sees("The appeal is closed.")
    await office.settles()
    assert (await office.case()).status is Status.CLOSED


SCENES = (
    hands_in,
    tells_the_rest,
    a_date_passes,
    claims_and_replies,
    lambda office: reads_everything(office, "Kim"),
    the_measure_stays,
    another_person_finds_the_error,
    ends,
)
