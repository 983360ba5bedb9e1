"""Joining: who becomes a reviewer because a platform says that he belongs to the moderators.

Belongs here: whether somebody may, and how he is called. A reviewer at most: leads and admins are in the
configuration alone. Whoever joined like this counts only as long as the platform says so, at each act.
"""

from collections.abc import Callable
from enum import StrEnum, unique
from typing import Final

from bot.ids import Address, StaffId, derive
from bot.people.model import Role, Roster, Staff, Standing

_LONGEST_NAME: Final = 60
_MANY: Final = 1000


@unique
class Reviewers(StrEnum):
    """Who reviews beside those on the list."""

    LISTED = "listed"
    """Nobody."""
    MEMBERS = "members"
    """Whoever is in the moderators' place."""
    ADMINISTRATORS = "administrators"
    """Whoever administers it."""


def counts(standing: Standing, reviewers: Reviewers) -> bool:
    """Tell whether the platform's word makes a reviewer."""
    if reviewers is Reviewers.MEMBERS:
        return standing in (Standing.MEMBER, Standing.ADMINISTRATOR)
    return reviewers is Reviewers.ADMINISTRATORS and standing is Standing.ADMINISTRATOR


def id_at(address: Address) -> StaffId:
    """Return the id of whoever joins from an address; always the same, so who was taken off stays off."""
    return StaffId(f"m-{derive('joined', address.channel, address.chat)[:8].lower()}")


def has_joined(member: Staff) -> bool:
    """Tell whether somebody is on the list because he joined, and for no other reason."""
    return any(member.id == id_at(one) for one in member.addresses)


def newcomer(roster: Roster, address: Address, known_as: str, called: Callable[[str], str]) -> Staff:
    """Make a reviewer of somebody new.

    Args:
        roster: who is there; no two of them have the same pseudonym.
        address: where he writes from.
        known_as: his name on the platform, for staff alone.
        called: makes a pseudonym of a letter or a few.
    """
    who = id_at(address)
    name = " ".join(known_as.split())[:_LONGEST_NAME].rstrip() or who
    initial = next((one.upper() for one in name if one.isalpha()), "M")
    taken = {one.pseudonym.casefold() for one in roster.staff} | {one.name.casefold() for one in roster.staff}
    tried = (called(initial if number == 1 else f"{initial}{number}") for number in range(1, _MANY))
    pseudonym = next((one for one in tried if one.casefold() not in taken), called(who))
    return Staff(who, name, pseudonym, frozenset({Role.REVIEWER}), (address,))
