"""People: the freelancer, the staff, and who is acting.

Belongs here: who somebody is. Not here: what he may do (`bot.people.permissions`), and how control
of a marketplace account is proved (`bot.people.proof`).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum, unique

from bot.ids import Address, CaseId, PersonId, StaffId


@unique
class Role(StrEnum):
    """What somebody is to a case. Lead and admin are given by the configuration alone."""

    FREELANCER = "freelancer"
    REVIEWER = "reviewer"
    LEAD = "lead"
    ADMIN = "admin"
    SYSTEM = "system"


@unique
class Standing(StrEnum):
    """What a platform says *now* of somebody who speaks in the moderators' place."""

    MEMBER = "member"
    ADMINISTRATOR = "administrator"
    ANONYMOUS = "anonymous"
    """He speaks in the name of the place: nobody can tell who he is."""
    STRANGER = "stranger"
    """He does not belong there, or not any more."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A code that he gave out to tie another chat of his: only its digest, and until when it works."""

    digest: str
    until: datetime


@unique
class Sort(StrEnum):
    """What came from somebody with several appeals, before he said which it is for."""

    SAID = "said"
    ASKED = "asked"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Unsorted:
    """Something he said that waits for him to say which appeal it is for."""

    sort: Sort
    words: str
    origin: str = ""
    """Who wrote it first; of a code, how it was typed."""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """He may not begin appeals or write freely until a moment. No appeal of his is touched by it."""

    ends: datetime
    words: str
    """Why, as he was told."""
    by: StaffId
    since: datetime

    def holds(self, at: datetime) -> bool:
        """Tell whether it holds at a moment: it ends by itself."""
        return at < self.ends


@dataclass(frozen=True, slots=True)
class Person:
    """A freelancer as the bot knows him, before and beside any case."""

    id: PersonId
    address: Address
    """The chat that he used last: what is said to him goes there."""
    revision: int = 0
    language: str = ""
    """An IETF tag such as ``en``; empty until he chose."""
    suggested_language: str = ""
    """What his client announced; only ever a suggestion."""
    zone: str = ""
    """An IANA zone; empty: the marketplace's own, which every date names."""
    consented_at: datetime | None = None
    case: CaseId | None = None
    """The appeal he is talking about at the moment."""
    cases: tuple[CaseId, ...] = ()
    """All his appeals, in the order in which they were begun."""
    chose_at: datetime | None = None
    """When he last named, by a button, the appeal that he means; only where he has several."""
    unsorted: tuple[Unsorted, ...] = ()
    """What he said that could be for one appeal or another: it goes to the one he names."""
    wrote_at: datetime | None = None
    """When he last wrote or pressed while he had no appeal: what is held of him then goes by it."""
    noticed: bool = False
    """He was shown the privacy notice; after that it is one press away instead of repeated."""
    held_words: str = ""
    """What he wrote before he agreed to the privacy notice: used on consent, erased on refusal."""
    account_hint: str = ""
    """The account named by a deep link. It fills in; it does not prove (law 12)."""
    known_as: str = ""
    """What he is called where he wrote last; staff find his case by it."""
    others: tuple[Address, ...] = ()
    """His other chats, tied to this one."""
    absorbed: tuple[PersonId, ...] = ()
    """Who he was in those chats before; to forget him is to forget them."""
    joined_into: PersonId | None = None
    """Who he is since his chats were tied: nobody writes as this person any more."""
    bar: Bar | None = None
    tie: Tie | None = None
    tie_failures: tuple[datetime, ...] = ()
    """The last wrong codes for tying chats: above a cap he is asked to pause."""

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Return all his chats, the last used first; none for who was joined into another person."""
        return () if self.joined_into is not None else (self.address, *self.others)

    def using(self, address: Address) -> "Person":
        """Return him with another of his chats as the last used."""
        others = tuple(one for one in self.addresses if one != address)
        return replace(self, address=address, others=others, revision=self.revision + 1)


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who answers. Freelancers see the pseudonym only."""

    id: StaffId
    name: str
    pseudonym: str
    roles: frozenset[Role]
    addresses: tuple[Address, ...] = ()
    absent_until: datetime | None = None

    def present(self, at: datetime) -> bool:
        """Tell whether reminders reach somebody who can act on them."""
        return self.absent_until is None or self.absent_until <= at


@dataclass(frozen=True, slots=True)
class Team:
    """Some of the staff, to whom a reason or a language goes. Anybody may still claim anything."""

    name: str
    members: frozenset[StaffId] = frozenset()
    reasons: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Roster:
    """All staff. A snapshot: taken in the same transaction as the case."""

    staff: tuple[Staff, ...] = ()
    teams: tuple[Team, ...] = ()

    def at(self, address: Address) -> Staff | None:
        """Find who writes from `address`."""
        return next((one for one in self.staff if address in one.addresses), None)

    def get(self, staff: StaffId | None) -> Staff | None:
        """Find somebody by id."""
        return next((one for one in self.staff if one.id == staff), None)

    def with_role(self, role: Role) -> tuple[Staff, ...]:
        """List who holds `role`, in the order of the configuration."""
        return tuple(one for one in self.staff if role in one.roles)

    def team_for(self, reason: str, language: str) -> Team | None:
        """Find the team that a case goes to: by its reason first, then by its language."""
        by_reason = (one for one in self.teams if reason and reason in one.reasons)
        return next(by_reason, None) or next((one for one in self.teams if language in one.languages), None)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who caused an event: a freelancer, a member of staff, or the system (clock, delivery)."""

    role: Role
    id: str = ""
    roles: frozenset[Role] = frozenset()

    @property
    def is_staff(self) -> bool:
        """Tell whether a member of staff acts."""
        return self.role not in (Role.FREELANCER, Role.SYSTEM)

    @property
    def is_human(self) -> bool:
        """Tell whether somebody waits for an answer (law 2)."""
        return self.role is not Role.SYSTEM


SYSTEM = Actor(Role.SYSTEM, "system", frozenset({Role.SYSTEM}))


def freelancer(person: PersonId) -> Actor:
    """Make the actor for a freelancer."""
    return Actor(Role.FREELANCER, person, frozenset({Role.FREELANCER}))


def staff_actor(member: Staff) -> Actor:
    """Make the actor for a member of staff; his highest role names him."""
    highest = next(
        (role for role in (Role.ADMIN, Role.LEAD, Role.REVIEWER) if role in member.roles), Role.REVIEWER
    )
    return Actor(highest, member.id, member.roles)
