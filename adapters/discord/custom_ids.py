"""Custom ids: what a button, a menu and a form carry, so that they still work after a restart. Pure.

Nothing about an open form or a message is kept in memory: whatever is needed to go on stands in the custom id
itself, in at most 100 characters. What cannot be read is `None`, and is answered like a dead button.
"""

from dataclasses import dataclass
from typing import Any, Final, assert_never

from bot.actions import Action, parse_action
from bot.ids import CaseId, read_reference

LONGEST: Final = 100
"""Characters; the platform refuses more."""
_HIGHEST_REVISION: Final = 2**31


@dataclass(frozen=True, slots=True)
class Press:
    """One of the core's buttons: the action as the core spelled it."""

    action: str
    by_staff: bool = False
    """It was shown to one of the staff in his own conversation, where he could be a freelancer as well."""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu that stands for many buttons; each of its values is an action."""

    number: int
    by_staff: bool = False


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with a form that is too long for one window."""

    after: str
    """The last field that was shown; empty: from the beginning."""
    action: str
    """Opens the form."""
    by_staff: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A window of a form that was handed in."""

    form: str
    target: str
    revision: int
    case: CaseId | None
    more: bool
    """Further fields come after those of this window."""


@dataclass(frozen=True, slots=True)
class Start:
    """The start button that stands in a channel."""


@dataclass(frozen=True, slots=True)
class Files:
    """The button and the window for sending files."""


CustomId = Press | Menu | Resume | Sheet | Start | Files


def spell(what: CustomId) -> str:
    """Spell a custom id.

    Raises:
        ValueError: it is longer than 100 characters.
    """
    match what:
        case Press(action, by_staff):
            spelled = f"{'A' if by_staff else 'a'}|{action}"
        case Menu(number, by_staff):
            spelled = f"{'M' if by_staff else 'm'}|{number}"
        case Resume(after, action, by_staff):
            spelled = f"{'O' if by_staff else 'o'}|{after}|{action}"
        case Sheet(form, target, revision, case, more):
            spelled = f"f|{form}|{target}|{revision}|{case or ''}|{'+' if more else ''}"
        case Start():
            spelled = "s|"
        case Files():
            spelled = "u|"
        case _:
            assert_never(what)
    if len(spelled) > LONGEST:
        raise ValueError(f"custom id is longer than {LONGEST} characters: {spelled}")
    return spelled


def read(spelled: str) -> CustomId | None:
    """Read a custom id; None when it is nothing of ours."""
    kind, bar, rest = spelled.partition("|")
    if not bar or len(spelled) > LONGEST:
        return None
    match kind:
        case "a" | "A":
            return Press(rest, kind == "A")
        case "m" | "M":
            return Menu(int(rest), kind == "M") if rest.isascii() and rest.isdigit() else None
        case "o" | "O":
            after, _, action = rest.partition("|")
            return Resume(after, action, kind == "O") if parse_action(action) is not None else None
        case "f":
            return _sheet(rest.split("|"))
        case "s":
            return Start()
        case "u":
            return Files()
        case _:
            return None


def resume(after: str, action: Action) -> str:
    """Spell the button that goes on with a form."""
    return spell(Resume(after, action.encode()))


def of_staff(components: object) -> Any:
    """Mark every button and menu of a message as one of the staff's."""
    if isinstance(components, list):
        return [of_staff(one) for one in components]
    if not isinstance(components, dict):
        return components
    marked = {key: of_staff(value) for key, value in components.items()}
    spelled = marked.get("custom_id")
    if isinstance(spelled, str) and spelled.startswith(("a|", "m|", "o|")):
        marked["custom_id"] = spelled[0].upper() + spelled[1:]
    return marked


def _sheet(parts: list[str]) -> Sheet | None:
    if len(parts) != 5:
        return None
    form, target, revision, named, more = parts
    case = read_reference(named) if named else None
    if not form or (named and case is None):
        return None
    if not (revision.isascii() and revision.isdigit()) or int(revision) >= _HIGHEST_REVISION:
        return None
    return Sheet(form, target, int(revision), case, more == "+")
