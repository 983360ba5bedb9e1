"""What people do on Discord, for tests: begin, hand in, claim, decide."""

from __future__ import annotations

from bot.ids import CaseId, read_reference
from tests.adapters.discord_wiring import Desk
from tests.discord_wire.hands import Person, Seat

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


async def begins(ada: Person, words: str = "Hello? My account was suspended.") -> None:
    """Write, choose a language, and agree."""
    ada.dms(words)
    await ada.sees("Gigway")
    await ada.presses("English")
    await ada.presses("I agree")
    await ada.sees("You wrote before")


async def hands_in(desk: Desk, ada: Person) -> CaseId:
    """Answer the first three questions and hand in; return the reference."""
    await begins(ada)
    await ada.presses("Keep it as it is")
    await ada.sees("Question 2")
    ada.dms("They wrote: too many proposals.")
    await ada.sees("Question 3")
    await ada.presses("Today")
    await ada.presses("Hand in my appeal")
    await ada.sees("reference")
    return await desk.fake.until(lambda: reference_of(ada), "a reference")


def reference_of(ada: Person) -> CaseId:
    """Return the reference that a freelancer was told last."""
    words = " ".join(ada.heard).replace(".", " ").replace(":", " ").replace("*", " ").split()
    found = (read_reference(one) for one in reversed(words) if len(one) == 9)
    return next((one for one in found if one is not None), CaseId(""))


async def claimed(desk: Desk, ada: Person, by: str = "kim") -> Seat:
    """Hand in, and have the case claimed; return the reviewer's seat in its post."""
    post = await desk.staff[by].in_post(await hands_in(desk, ada))
    await post.presses("Claim")
    await post.sees("has this case now")
    return post
