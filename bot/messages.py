"""Messages: what is said, before anyone knows in which language or on which channel.

Belongs here: the shape of a message and its buttons. Wording is in the texts, looks in the adapters.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique

from bot.actions import OF_THE_PERSON, SEPARATOR, Action, Verb, tied
from bot.deadlines.clocks import AnyClock, Clock
from bot.forms.model import Draft, Field, Form, Problem, Value
from bot.ids import CaseId, PersonId, StaffId
from bot.texts import Text


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. `action` is spelled as `bot.actions.Action.encode` does."""

    label: Text
    action: str


def button(label: Text, verb: Verb, target: str = "", revision: int = 0) -> Button:
    """Make a button from an action."""
    return Button(label, Action(verb, target, revision).encode())


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes out with a message: which one. Its bytes are fetched when it is sent, never before."""

    source: str
    """What holds it: the name of one of the relay's sources."""
    key: str
    """Which of that source's files."""
    about: Text
    """What it is, in words: its caption, and all that somebody hears who cannot see it."""


@dataclass(frozen=True, slots=True)
class Message:
    """Some paragraphs, then buttons in order of importance.

    What comes back at once (`bot.answers`) carries no attachment: a file goes through the outbox.
    """

    parts: tuple[Text, ...]
    buttons: tuple[Button, ...] = ()
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A case's thread from outside: what it is called, and what its icon or tags say."""

    case: CaseId
    title: Text
    """Reference, status and reason: render it, then cut it to what the platform allows."""
    status: str
    """The value of a `bot.case.model.Status`."""
    reason: str
    """The reason's code; empty while there is none."""
    late: bool
    unsafe: bool
    open: bool
    """Something is still to be done; when not, the thread may be closed."""


def bound(buttons: tuple[Button, ...], case: CaseId) -> tuple[Button, ...]:
    """Tie buttons to a case, so that they act on it wherever and whenever they are pressed."""
    return tuple(one if _of_the_person(one) else Button(one.label, tied(one.action, case)) for one in buttons)


def _of_the_person(one: Button) -> bool:
    return one.action.partition(SEPARATOR)[0] in OF_THE_PERSON


@dataclass(frozen=True, slots=True)
class FormView:
    """A form as somebody sees it: the fields that apply now, what is filled in, what is wrong."""

    form: Form
    fields: tuple[Field, ...]
    draft: Draft
    problems: tuple[Problem, ...] = ()
    intro: tuple[Text, ...] = ()
    case: CaseId | None = None
    """The case that a staff form is about; it goes back with what was filled in."""

    def held(self, field_id: str) -> Value | None:
        """Return what stands in a field: what was not taken and has to be corrected, else the answer."""
        return dict(self.draft.refused).get(field_id, self.draft.value(field_id))

    def items(self, field_id: str) -> tuple[str, ...]:
        """Return what stands in a field as several; empty when nothing does."""
        found = self.held(field_id)
        return () if found is None else (found,) if isinstance(found, str) else found


@dataclass(frozen=True, slots=True)
class ToPerson:
    """To a freelancer, wherever he is reached."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class ToThread:
    """To the case's thread in the moderator channel."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class ToStaff:
    """To one member of staff, in private."""

    staff: StaffId


@dataclass(frozen=True, slots=True)
class ToModerators:
    """To the moderator channel as a whole: alarms and digests."""


Recipient = ToPerson | ToThread | ToStaff | ToModerators


@dataclass(frozen=True, slots=True)
class Reminder:
    """A word to staff about a case that can wait for company; written when it is sent, as things are then."""

    case: CaseId
    clock: AnyClock | None = None
    """What it reminds of: where that does not run any more, there is nothing to say."""
    said: Text | None = None
    """Words that stay as they are, where it reminds of no clock."""

    @property
    def urgent(self) -> bool:
        """Tell whether it goes out at once, whatever the hour: somebody is not safe."""
        return self.clock is Clock.SAFETY


@dataclass(frozen=True, slots=True)
class Morning:
    """The morning's digest for one member of staff, or for the channel; written when it is sent."""

    day: date
    root: str = ""
    """Of all logs; it is posted in the channel (law 13)."""

    @property
    def urgent(self) -> bool:
        """Tell whether it goes out at once: never."""
        return False


Word = Reminder | Morning
"""What staff are told that can wait for company."""


@unique
class Urgency(StrEnum):
    """What may overtake what on the way out, never within one recipient."""

    LIVE = "live"
    FOLLOW_UP = "follow_up"


def lane(recipient: Recipient) -> str:
    """Name the recipient's queue: messages of one lane keep their order."""
    match recipient:
        case ToPerson(person):
            return f"person:{person}"
        case ToThread(case):
            return f"thread:{case}"
        case ToStaff(staff):
            return f"staff:{staff}"
        case ToModerators():
            return "moderators"


def quiet_lane(person: PersonId) -> str:
    """Name the queue of what waits for a freelancer's daylight: it holds up no answer to him."""
    return f"quiet:{lane(ToPerson(person))}"


def waiting_lane(recipient: Recipient, word: Word) -> str:
    """Name the queue of a reminder, so that nothing urgent waits behind what can wait for company."""
    return f"{'urgent' if word.urgent else 'reminders'}:{lane(recipient)}"
