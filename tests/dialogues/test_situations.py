"""Real situations, each from handing in to the decision. Real cases are odder still; these are samples."""

from bot.case.model import Status
from bot.deadlines.clocks import Clock
from bot.forms.model import Value
from tests.dialogues.telling import files, points, press, tells_the_rest
from tests.support.play import JPEG, PDF, REVERSAL, Play

ERROR: dict[str, Value] = {**REVERSAL, "clause": "identity"}
"""The marketplace was wrong; each story adds its own facts and answers."""


async def reads(play: Play, *names: str) -> None:
    """Open and accept each document; the freelancer hears of each."""
    for name in names:
        await play.reviewer.presses(f"Open {name}")
        play.freelancer.sees(f"{name} was opened by a reviewer")
        await play.reviewer.sends(f"Mark {name}", verdict="accepted")
        play.freelancer.sees(f"{name}: a reviewer has read and accepted it.")


async def reverses(play: Play, **words: Value) -> None:
    """Decide that the marketplace was wrong."""
    await play.reviewer.presses("Decide")
    await play.reviewer.fills(**{**ERROR, **words})
    await play.reviewer.presses("Send")
    play.freelancer.sees(
        "The restriction is lifted" if "basis" in words else "We were wrong, and the restriction is lifted"
    )


async def test_a_brother_in_the_same_house_is_taken_for_a_second_account(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in(
        "They say I have two accounts. The other one is my brother's, we live in one house.",
        "You appear to operate more than one account.",
    )
    maria.sees("Which account is it?")
    await tells_the_rest(
        maria,
        {
            "Which account is it?": "maria-dev",
            "Which reason did they give?": press("More than one account"),
            "Did you ever open another account": "No, never.",
            "Who else uses your device": "My brother Ivan, the same internet and the same old laptop.",
            "Do you share a home": "Yes, our parents' flat.",
            "which one should stay?": "Both. We are two people.",
            "Which points should we answer?": points(
                "Ivan is my brother, and not me.", "Nobody asked before closing."
            ),
            "Do you have documents": files(("registration.jpg", JPEG), ("ivans-statement.pdf", PDF)),
            "What would be a good result": press("My account as it was before"),
            "What did they do to your account?": press("It is suspended"),
            "Do you have open contracts": "One, for Anna's shop, due on 9 June; 220 dollars wait.",
        },
    )
    await maria.says(await play.code("maria-dev"))
    await kim.says("/card")
    await kim.reads_on()
    kim.sees("More than one account", "Ivan is my brother, and not me.", "220 dollars")
    await kim.presses("Claim")
    await reads(play, "registration.jpg", "ivans-statement.pdf")
    await reverses(
        play,
        facts="Two people of one address: maria-dev since 2019 and ivan-k since 2023, each with an ID.",
        why="The rule wants one account a person. Here each person has one.",
        point_1="Yes. The registration shows two people at one address.",
        point_2="That was our mistake: we had to ask first.",
        prevention="A shared address alone no longer suspends anybody.",
    )
    maria.sees("Ivan is my brother, and not me.", "A shared address alone no longer suspends")
    await kim.sends("Everything is restored", words="Your account works again.")
    assert (await play.case()).timer(Clock.REINSTATEMENT.value) is None


async def test_an_id_refused_three_times_is_told_everything_that_is_wrong_at_once(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in(
        "They refused my ID three times, each time for a new reason: glare, then the edge, then the name.",
        "Your identity could not be verified.",
    )
    await tells_the_rest(
        maria,
        {
            "Which account is it?": "maria-dev",
            "Which reason did they give?": press("Identity could not be verified"),
            "Which step failed": "The document, three times.",
            "name and date of birth": press("No"),
            "Which valid documents do you have?": "An ID card with my maiden name, a marriage certificate.",
            "Would you like a person to do the check": press("Yes"),
            "Do you have documents": files(("id.jpg", JPEG + b"dark"), ("cut.jpg", JPEG[:40])),
            "What did they do to your account?": press("I was asked to verify who I am"),
        },
    )
    await kim.presses("Claim")
    await kim.presses("Open id.jpg")
    await kim.presses("Open cut.jpg")
    everything = "Three things at once: the lower edge is missing, the flash hides the number, no back."
    await kim.sends("Mark id.jpg", verdict="not_readable", why=everything)
    maria.sees("could not read it", "Three things at once", "Please send it again")
    await kim.sends("Mark cut.jpg", verdict="not_readable", why="The file ends in the middle.")
    await kim.sends(
        "Ask for information",
        words="One photo of both sides by daylight, and the marriage certificate. Nothing else is needed.",
        days="7",
    )
    maria.sees("Nothing else is needed.", "until", "Monday, 8 June 2026")
    await maria.sends_album(
        maria.upload("both-sides.jpg", JPEG + b"by daylight"), maria.upload("marriage.pdf", PDF)
    )
    maria.sees("I have 2 files of yours", "Thank you, we have your answer")
    await reads(play, "both-sides.jpg", "marriage.pdf")
    await kim.sends(
        "Record an identity check",
        account="maria-dev",
        how="Both papers, compared on a call.",
    )
    own = "They refused my ID three times"
    await reverses(
        play,
        facts="ID card and marriage certificate show one person under two names.",
        why="The rule asks for a proof of identity, and there is one now.",
        point_1="We should have told you everything the first time.",
        prevention="Whoever refuses a document now names all that is wrong with it.",
    )
    maria.sees(own, "We should have told you everything the first time.", "names all that is wrong")


async def test_a_hold_that_became_a_closing_within_hours_and_a_reason_from_a_clients_letter(
    play: Play,
) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.begins()
    await maria.says("In the morning my account was on hold. They do not say why.")
    await maria.presses("They gave me no reason")
    await maria.presses("Today")
    await maria.presses("Hand in my appeal")
    maria.sees("the team has to tell you the reason first")
    await tells_the_rest(
        maria,
        {
            "Which account is it?": "maria-dev",
            "What did they do to your account?": press("It is on hold"),
            "Does something urgent": "My rent is due on Friday.",
        },
    )
    reference = (await play.case()).id
    await kim.presses("Claim")
    assert (await play.case()).status is Status.WAITING_FOR_REASONS

    await play.passes(hours=3)
    await maria.says("/appeal")
    await maria.presses("The measure has changed")
    await maria.presses("It is closed for good")
    kim.sees("Now: It is closed for good", "Before: It is on hold")
    await maria.says(
        "Dear client, the freelancer's account was closed because of payments outside our site.",
        origin="Gigway, to the client Anna",
    )
    maria.sees("Your question is with the team")
    kim.sees("Forwarded message, first written by Gigway, to the client Anna", "payments outside our site")
    await maria.says(await play.code("maria-dev"))
    await kim.sends(
        "State the reasons",
        clause="proposals",
        facts="A report of 20 May says that 80 dollars were paid outside.",
        automation="partially_automated",
    )
    maria.sees("80 dollars were paid outside", "I have nothing to add")
    await maria.says("That was a refund to the client, here is what she writes: it went back to her.")
    maria.sees("Thank you, we have your answer")
    case = await play.case()
    assert (case.id, case.status) == (reference, Status.BEING_REVIEWED)
    await reverses(
        play,
        clause="proposals",
        facts="The 80 dollars of 20 May were a refund from the freelancer to the client.",
        why="The rule is about payments for work. A refund is none.",
        point_1="You were right to ask: we told a client before we told you.",
        prevention="Nobody hears of a closing before the freelancer does.",
    )
    maria.sees("we told a client before we told you")


async def test_a_week_of_silence_from_staff_is_said_apologised_for_and_ended(play: Play) -> None:
    maria, kim, lea = play.freelancer, play.reviewer, play.lead
    await maria.hands_in()
    maria.sees("The next message, from a person, comes by Wednesday, 3 June 2026")
    await maria.presses("Later")
    await maria.says(await play.code("maria-dev"))
    maria._from = lea._from = len(play.stage.sent)
    await play.passes(days=7)
    maria.sees("and we are sorry", "a first message from a person", "We have told the lead")
    lea.sees("LATE", "a first message from a person. Promised by Wed, 3 Jun 2026")
    await maria.says("/status")
    maria.sees("We are late with this: a first message from a person")
    await maria.presses("What happened so far")
    maria.sees("we missed a date")
    await maria.says("Is anybody there at all?")
    maria.sees("Your question is with the team. A person answers by")
    assert (await play.case()).status is Status.RECEIVED
    await kim.presses("Claim")
    await kim.sends("Reply", words="I am sorry. We let you wait. I am reading your appeal now.")
    maria.sees("We let you wait")
    breaches = (await play.audit()).count("breach")
    assert breaches >= 1
    await reverses(play, clause="proposals", point_1="You are right, and you waited too long.")
    await maria.says("/status")
    maria.sees("Decided", ": a person decided")
    await maria.presses("What happened so far")
    await maria.reads_on()
    maria.sees(": we missed a date", ": a person decided")
    assert (await play.audit()).count("breach") >= breaches


async def test_the_device_of_a_father_who_has_died_still_knows_his_account(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in(
        "I work on the laptop of my father. He died in March; his account was suspended years ago.",
        "Your account is linked to a suspended account.",
    )
    await tells_the_rest(
        maria,
        {
            "Which account is it?": "maria-dev",
            "Which reason did they give?": press("A tie to another suspended account"),
            "Which points should we answer?": points("I am not my father."),
            "Do you have documents": files(("death-certificate.pdf", PDF)),
            "Is somebody helping you": "My aunt Olga writes with me.",
        },
    )
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    await kim.says("/card")
    await kim.reads_on()
    kim.sees("My aunt Olga writes with me.")
    await reads(play, "death-certificate.pdf")
    await reverses(
        play, facts="The device was inherited; the certificate shows it.", point_1="No. We are sorry."
    )


async def test_a_hacked_account_is_proved_without_the_code_that_went_to_the_thief(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in(
        "Somebody changed my e-mail and wrote to my clients. Then you suspended me for it.",
        "Unusual activity.",
    )
    await tells_the_rest(
        maria,
        {
            "Which account is it?": "maria-dev",
            "Which reason did they give?": press("Somebody took over the account"),
            "When did you last have control": "On 20 May in the evening.",
            "What was changed": "E-mail and payout.",
            "Did you open a link": press("Yes"),
            "What can you not do any more?": press("log in", "withdraw money", "That is all"),
        },
    )
    await maria.says("The code went to the e-mail of the thief. How can I show that it is me?")
    maria.sees("Your question is with the team")
    await kim.presses("Claim")
    await kim.sends("Reply", words="We call you on the number on file, today at 15:00.")
    maria.sees("today at 15:00")
    await kim.sends(
        "Record an identity check", account="maria-dev", how="Call to the old number; three contracts named."
    )
    maria.sees("This chat is now tied to the account maria-dev")
    await reverses(
        play,
        basis="new_information",
        facts="Between 20 and 22 May the account was used from another country.",
        point_1="We have seen that it was not you.",
    )


async def test_a_student_without_a_passport_gets_another_way(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in("I am 19 and have no passport, and here there are no ID cards.", "Send a passport.")
    await tells_the_rest(
        maria,
        {
            "Which account is it?": "maria-dev",
            "Which reason did they give?": press("Identity could not be verified"),
            "Which valid documents do you have?": "A student card and a birth certificate.",
            "Does something make the check hard": "There is no passport office open in my town.",
            "Do you have documents": files(("student-card.jpg", JPEG)),
            "What would be a good result": press("A milder restriction"),
            "Does something urgent": "My grant ends in June.",
        },
    )
    await maria.says(await play.code("maria-dev"))
    await kim.presses("Claim")
    kim_card = "URGENT for the freelancer: My grant ends in June."
    await kim.says("/card")
    await kim.reads_on()
    kim.sees(kim_card, "A milder restriction")
    await reads(play, "student-card.jpg")
    await kim.decides(
        "modified",
        point_1="A passport is not needed where there is none: a call with the university is enough.",
        facts="A student card of 2025 and a call with the university on 1 June 2026.",
        measure="No payouts above 500 dollars a month until 1 December 2026.",
    )
    maria.sees("A passport is not needed where there is none", "until 1 December 2026")
    await maria.presses("I accept the decision")
    await maria.presses("Yes, I accept it")
    assert (await play.case()).status is Status.CLOSED
