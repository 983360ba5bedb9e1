"""Inputs: from what was heard to what the core is told. Pure.

Belongs here: which input of the core a message, a command, a press or a window is, and on which side of the
desk somebody speaks. What a channel is to us is an argument.
"""

from dataclasses import dataclass, replace

from adapters.discord import commands
from adapters.discord.custom_ids import Files, Menu, Press, Resume, Sheet, Start
from adapters.discord.forms import CAPTION
from adapters.discord.heard import Acted, Command, File, Pressed, Said, Window
from adapters.discord.rooms import Conversation, Desk, Room, Thread
from bot import commands as typed
from bot.actions import parse_action
from bot.events import Body, Filled, Opened, UnknownInput
from bot.ids import CaseId, read_reference
from bot.intake.form import INTAKE
from bot.people.model import Role
from bot.people.permissions import PERMISSIONS
from bot.ports import Place


@dataclass(frozen=True, slots=True)
class Input:
    """Something for the core to decide."""

    place: Place
    body: Body
    case: CaseId | None = None


@dataclass(frozen=True, slots=True)
class Handed:
    """Files to take in."""

    files: tuple[File, ...]
    caption: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class WantsToSend:
    """He wants the window for files; the core need not be asked."""


@dataclass(frozen=True, slots=True)
class WantsStart:
    """Somebody wants the start button to be posted here."""


Wanted = Input | Handed | WantsToSend | WantsStart


def of_message(said: Said, room: Room) -> Wanted | None:
    """Read a message; None where nobody waits for an answer to it."""
    match room:
        case Conversation(user):
            return _from_person(said) if user == said.author.id else None
        case Thread(case):
            return Input(Place.MODERATORS, _from_staff(said), case)
        case Desk():
            commanded = said.text.lstrip().startswith("/")
            return Input(Place.MODERATORS, _from_staff(said)) if commanded else None
        case _:
            return None


def of_action(acted: Acted, room: Room) -> Wanted:
    """Read an interaction; every one is answered."""
    match acted.what:
        case Command():
            return _command(acted.what, acted.locale, room)
        case Pressed():
            return _pressed(acted.what, acted.locale, room)
        case Window():
            return _window(acted.what, room)
        case _:
            return Input(_side(room), UnknownInput("button"), _case(room))


def _from_person(said: Said) -> Wanted:
    if said.files:
        return Handed(said.files, said.text, said.origin)
    if not said.text.strip():
        # In a server the platform may keep the words from us; then nothing of the message is there.
        return Input(Place.PRIVATE, UnknownInput("kind", said.kind or "service"))
    body = typed.from_freelancer(said.text, origin=said.origin, message=said.spot.message)
    return Input(Place.PRIVATE, body)


def _from_staff(said: Said) -> Body:
    if not said.text.strip():
        return UnknownInput("kind", "file" if said.files else said.kind or "service")
    return typed.from_staff(said.text, origin=said.origin, message=said.spot.message)


def _command(used: Command, locale: str, room: Room) -> Wanted:
    if used.name == commands.POST_START:
        return WantsStart()
    staff = commands.is_for_staff(used.name) or isinstance(room, Thread | Desk)
    if staff:
        case = read_reference(commands.case_named(used)) or _case(room)
        return Input(Place.MODERATORS, typed.from_staff(commands.typed(used)), case)
    if used.name == commands.DOCUMENTS:
        return Handed(used.files) if used.files else WantsToSend()
    body = typed.from_freelancer(commands.typed(used))
    if isinstance(body, Opened):
        return Input(Place.PRIVATE, replace(body, language=locale))
    return Input(Place.PRIVATE, body)


def _pressed(pressed: Pressed, locale: str, room: Room) -> Wanted:
    match pressed.what:
        case Press(action, by_staff) | Resume(_, action, by_staff):
            return _action(action, room, by_staff=by_staff)
        case Menu(_, by_staff):
            return _action(pressed.values[0] if pressed.values else "", room, by_staff=by_staff)
        case Start():
            return Input(Place.PRIVATE, Opened("", locale))
        case Files():
            return WantsToSend()
        case _:
            return Input(_side(room), UnknownInput("button"), _case(room))


def _action(spelled: str, room: Room, *, by_staff: bool) -> Wanted:
    """Read a button of the core; one that only staff may press speaks for staff, wherever it is pressed."""
    body = typed.from_button(spelled)
    action = parse_action(spelled)
    if action is None:
        return Input(_side(room), body, _case(room))
    for_staff = by_staff or Role.FREELANCER not in PERMISSIONS[action.verb].roles
    place = Place.MODERATORS if for_staff else _side(room)
    return Input(place, body, action.case or _case(room))


def _window(window: Window, room: Room) -> Wanted:
    match window.what:
        case Files():
            caption = dict(window.held.values).get(CAPTION, "")
            return Handed(window.files, caption if isinstance(caption, str) else "")
        case Sheet(form, target, revision, case, _):
            for_staff = case is not None and form != INTAKE
            side = Place.MODERATORS if for_staff else _side(room)
            return Input(side, Filled(form, target, revision, window.held.values), case or _case(room))
        case _:
            return Input(_side(room), UnknownInput("button"), _case(room))


def _side(room: Room) -> Place:
    return Place.MODERATORS if isinstance(room, Thread | Desk) else Place.PRIVATE


def _case(room: Room) -> CaseId | None:
    return room.case if isinstance(room, Thread) else None
