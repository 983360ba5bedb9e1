"""The story of the demo, played over Telegram: Maria in her private chat, the staff in the topic of her case.

Each scene ends where the next begins. Expectations are what people read in their apps; what is stored is for
the tests that play the scenes.
"""

from app.demo import papers, words
from bot.case.model import Status
from tests.telegram.office import Office, answers
from tests.telegram.people import Chatting, Paper
from tests.telegram.platform import Press

Script = dict[str, str | list[str]]
"""Words of a question, and what is written there, or which buttons are pressed."""

_QUESTION = r"Question \d+ of (about )?\d+"

PHOTO = Paper(papers.PHOTO, papers.photo(), "image/jpeg")
CV = Paper(papers.CV, papers.cv())


async def hands_in(office: Office) -> None:
    """Meet, choose a language, agree, give three answers, hand in."""
    maria = office.maria
    await maria.starts()
    await maria.sees("appeals assistant of Gigway", "A person will read what you send")
    await maria.presses("English")
    await maria.sees("Do you agree?")
    await maria.presses("I agree")
    await maria.sees("What happened?")
    await maria.says(words.WHAT_HAPPENED)
    await maria.sees("What did the marketplace tell you?")
    await maria.says(words.NOTICE)
    await maria.sees("When did you get that message")
    await maria.says(words.DAY)
    await maria.sees("enough for an appeal")
    await maria.presses("Hand in my appeal")
    await maria.sees("We have your appeal. Its reference is", "A person decides")
    await maria.sees("This chat is automated")
    topic = await office.topic()
    assert not topic.closed
    await office.settles()


async def tells_the_rest(office: Office) -> None:
    """Answer the questions that belong to the reason, name two points, send papers, prove the account."""
    maria = office.maria
    await maria.presses("Later")
    await office.passes(hours=4)
    await maria.presses("Go on with the questions")
    await maria.sees("Which account is it?")
    await maria.says(words.ACCOUNT)
    await maria.sees("Which reason did they give?")
    await maria.presses(words.REASON)
    await maria.sees("How many of them answered an invitation?")
    for said, next_question in zip(
        words.ANSWERS,
        ("fit your skills?", "does not show?", "change anything", "Which points should we answer?"),
        strict=True,
    ):
        await maria.says(said)
        await maria.sees(next_question)
    await maria.says(words.POINTS[0])
    await maria.sees("Noted: 1 point.")
    await maria.says(words.POINTS[1])
    await maria.sees("Noted: 2 points so far.")
    await maria.presses("That is all")
    await maria.sees("Do you have documents")
    await sends_papers(maria)
    await maria.presses("That is all")
    await maria.sees("What would be a good result for you?")
    await maria.presses("My account as it was before")
    await maria.sees("What did they do to your account?")
    await maria.presses("It is suspended")
    await maria.sees("What can you not do any more?")
    for one in ("send proposals", "accept invitations"):
        await maria.presses(one)
    await maria.presses("That is all")
    await skips_the_rest(maria)
    await maria.presses("That is everything for now")
    await maria.sees("I have told the team")
    await maria.says(await office.code(words.ACCOUNT))
    await maria.sees(f"tied to the account {words.ACCOUNT}")


async def skips_the_rest(maria: Chatting) -> None:
    """Leave out every further question, however many there are."""
    for _ in range(20):
        asked = await maria.sees_one(_QUESTION, "This is your appeal")
        if "This is your appeal" in asked.text:
            return
        await maria.presses("Skip")
    raise AssertionError("the questions never end")


async def sends_papers(maria: Chatting) -> None:
    """Send a photo of the degree with the CV as one album, and a link."""
    await maria.sends_album([CV, Paper("degree-as-file.jpg", PHOTO.data, "application/octet-stream")])
    await maria.sees("cv.pdf")
    await maria.says(papers.LINK)
    await maria.sees("I have the link")


async def a_date_passes(office: Office) -> None:
    """Let the first date pass: an apology with a new date, and staff are told."""
    await office.passes(days=2)
    await office.maria.sees("we are sorry", "The new date is")
    topic = await office.topic()
    late = "is late: a first message from a person"
    await office.platform.bell.until(
        lambda: any(late in one.text for one in topic.messages), what=lambda: "staff to be reminded"
    )
    await office.staff("Lena").sees("is late: a first message from a person")


async def claims_and_replies(office: Office, name: str = "Kim") -> Chatting:
    """Take the case and write the first words of a person."""
    at = await office.at_topic(name)
    press = await at.presses("Claim")
    assert not press.alert, press.toast
    await at.sees("has this case now")
    await at.presses("Reply")
    await answers(at, ("Your message", words.HELLO))
    await at.sees("Nothing has left yet")
    assert words.HELLO not in office.maria.words
    await at.presses("Send")
    await office.maria.sees(words.HELLO, f"Reviewer {name[0]}.")
    return at


async def reads_everything(office: Office, name: str, *, marks: bool = False) -> None:
    """Open each document in private, and mark it; Maria is told of each opening."""
    at, alone = await office.at_topic(name), office.staff(name)
    for one in (await office.case()).documents:
        await at.presses(f"Open {one.name}")
        if one.name != papers.LINK:
            await alone.sees_file(one.name)
        await office.maria.sees(f"{one.name} was opened by a reviewer")
        if marks:
            await at.presses(f"Mark {one.name}")
            await fills(at, {"Verdict": ["Accepted"], "Why?": ["Skip"]})
            await at.presses("Send")
    await office.settles()


async def decides(office: Office, name: str, script: Script) -> Press:
    """Answer every question of the decision, look at the preview, send."""
    at = await office.at_topic(name)
    await at.presses("Decide")
    await fills(at, script)
    await at.sees("Nothing has left yet")
    return await at.presses("Send")


async def fills(at: Chatting, script: Script) -> None:
    """Answer questions by their words, as they come, until the preview or a list of problems comes."""
    left = dict(script)
    for _ in range(40):
        asked = await at.sees_one(_QUESTION, "Nothing has left yet|This cannot be sent yet")
        question = next((one for one in left if one in asked.text), None)
        if question is None:
            break
        given = left.pop(question)
        if isinstance(given, str):
            await at.says(given)
            continue
        for label in given:
            await at.presses(label)
    assert not left, f"never asked: {sorted(left)}"


def decision(outcome: str, points: tuple[str, str], more: Script) -> Script:
    """Put the answers of the demo into the order of the questions in the topic."""
    said: Script = words.UPHELD if outcome.startswith("Upheld") else words.REVERSED

    def text(name: str) -> str:
        return str(said[name])

    script: Script = {
        "What becomes of the measure?": [outcome],
        "Point 1": points[0],
        "Point 2": points[1],
        "Which rule is this about?": ["4.2 Sending proposals (version 2026-01)"],
        "The facts: dates": text("facts"),
        "How does the rule apply": text("why"),
        "first noticed by an automated": ["Yes"],
        "Did automated means take part": ["No, a person alone"],
        "can the freelancer still do": ["log in", "That is all"],
        "Where else can the freelancer turn": ["a court", "That is all"],
        "How to reach them": text("redress_how"),
        "Is a detail left out?": ["Nothing is left out"],
        "What kind of detail": ["Skip"],
    }
    return script | more


UPHELD = decision(
    "Upheld: the measure stays",
    (str(words.UPHELD["point_1"]), str(words.UPHELD["point_2"])),
    {
        "Which restriction applies now": str(words.UPHELD["measure"]),
        "What would change this result": str(words.UPHELD["remedy"]),
        "What new information would reopen": str(words.UPHELD["reopen_if"]),
    },
)
REVERSED = decision(
    "Reversed: the measure is taken back",
    (str(words.REVERSED["point_1"]), str(words.REVERSED["point_2"])),
    {
        "Why is it taken back?": ["It was our error"],
        "Which restriction applies now": ["Skip"],
        "What would change this result": ["Skip"],
        "What new information would reopen": ["Skip"],
        "What is given back?": ["your account", "your place in search", "That is all"],
        "so that it does not happen again": str(words.REVERSED["prevention"]),
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
    kim, noor = await office.at_topic("Kim"), await office.at_topic("Noor")
    press = await kim.presses("Claim")
    assert "another person has to do the second review" in press.toast
    await noor.presses("Claim")
    await reads_everything(office, "Noor")
    await decides(office, "Noor", REVERSED)
    await office.maria.sees("We were wrong, and the restriction is lifted. We are sorry.")


async def ends(office: Office) -> None:
    """Restore, and accept; the topic closes."""
    noor = await office.at_topic("Noor")
    await noor.presses("Everything is restored")
    await answers(noor, ("what is restored", words.RESTORED))
    await noor.sees("Nothing has left yet")
    await noor.presses("Send")
    await office.maria.sees(words.RESTORED)
    await office.maria.presses("I accept the decision")
    await office.maria.presses("Yes, I accept it")
    await office.maria.sees("The appeal is closed.")
    await office.settles()
    assert (await office.case()).status is Status.CLOSED


async def kim_takes_it(office: Office) -> None:
    """Claim and write; the scene without what others go on with."""
    await claims_and_replies(office)


async def kim_reads(office: Office) -> None:
    """Open every document, and mark it."""
    await reads_everything(office, "Kim", marks=True)


SCENES = (
    hands_in,
    tells_the_rest,
    a_date_passes,
    kim_takes_it,
    kim_reads,
    the_measure_stays,
    another_person_finds_the_error,
    ends,
)
"""The whole case, from the first word to the end."""
