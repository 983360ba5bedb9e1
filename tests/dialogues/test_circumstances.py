"""What the measure does to him: he can say it, staff see what cannot wait, and a change stays one appeal."""

from bot.case.model import Status
from tests.support.play import Play


async def after_the_outcome(play: Play) -> None:
    """Hand in, and come to the questions about what the measure does."""
    maria = play.freelancer
    await maria.hands_in()
    for _ in range(12):
        if "My account as it was before" in maria.buttons():
            break
        await maria.presses("Skip")
    await maria.presses("My account as it was before")
    maria.sees("What did they do to your account?")


async def test_urgent_harm_stands_high_on_the_card(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await after_the_outcome(play)
    await maria.presses("It is on hold")
    await maria.presses("withdraw money")
    await maria.presses("receive payments")
    await maria.presses("That is all")
    await maria.says("Two contracts, one due on 12 June; 300 dollars wait.")
    await maria.says("My rent is due on Friday.")
    await maria.says("My sister Anna writes for me, my English is weak.")
    maria.sees("This is your appeal.")
    await kim.says("/card")
    await kim.reads_on()
    kim.sees(
        "URGENT for the freelancer: My rent is due on Friday.",
        "It is on hold",
        "withdraw money",
        "300 dollars wait",
        "My sister Anna writes for me",
    )
    words = kim.words()
    assert words.index("URGENT") < words.index("Whose turn")


async def test_a_hold_that_becomes_a_closing_stays_one_appeal_and_staff_hear_of_it(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await after_the_outcome(play)
    await maria.presses("It is on hold")
    reference = (await play.case()).id
    for _ in range(4):
        await maria.presses("Skip")
    number = next(one for one in range(1, 20) if f"{one}. What was done" in maria.words())
    await maria.presses(f"Change {number}")
    await maria.presses("It is closed for good")
    kim.sees("The freelancer changed an answer", "Now: It is closed for good", "Before: It is on hold")
    assert (await play.case()).id == reference


async def test_guesses_are_no_reason_so_the_reason_is_owed_first(play: Play) -> None:
    maria, kim = play.freelancer, play.reviewer
    await maria.hands_in()
    await maria.presses("Skip")
    await maria.presses("They did not say; I can only guess")
    maria.sees("What could the reason be?", "Nobody holds them against you")
    await maria.presses("More than one account")
    await maria.presses("Identity could not be verified")
    await maria.presses("That is all")
    await kim.presses("Claim")
    assert (await play.case()).status is Status.WAITING_FOR_REASONS
    await kim.says("/card")
    await kim.reads_on()
    kim.sees("More than one account", "Identity could not be verified")


async def test_dates_are_shown_on_the_clock_of_his_city(play: Play) -> None:
    maria = play.freelancer
    await maria.hands_in()
    await maria.says("/timezone")
    maria.sees("/timezone Lisbon")
    await maria.says("/timezone Atlantis")
    maria.sees('I do not know the place "Atlantis"')
    await maria.says("/timezone buenos aires")
    assert (await play.person()).zone == "America/Argentina/Buenos_Aires"
    await maria.says("/timezone Київ")
    assert (await play.person()).zone == "Europe/Kyiv"
