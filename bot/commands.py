"""Commands: turns what somebody typed into an event body, the same on every channel."""

from difflib import get_close_matches
from typing import Final

from bot.actions import COMMANDS, STAFF_COMMANDS, Action, Verb, parse_action
from bot.events import Body, CodeEntered, Opened, Pressed, Said, TieEntered, UnknownInput
from bot.forms.spoken import folded
from bot.ids import CaseId, read_reference, read_secret_code, read_tie_code

_OF_ONE_CASE: Final = frozenset(
    {
        *(Verb.CLAIM, Verb.RELEASE, Verb.ASSIGN, Verb.IMPOSED_IT, Verb.CARD),
        *(Verb.REPLY, Verb.REQUEST, Verb.REASONS, Verb.DECIDE),
        *(Verb.EXTEND, Verb.HOLD, Verb.RELEASE_HOLD, Verb.DATA_ASKED, Verb.DATA_ANSWERED),
        *(Verb.RECORD_PROOF, Verb.RECORD_NOTICE, Verb.RESTORED, Verb.REOPEN, Verb.BAR, Verb.UNBAR),
    }
)
"""Commands that take the case they are about as their first word. A note may well begin with another's."""


_ALIKE: Final = 0.74
"""How alike two commands are, of 1, where one was probably mistyped for the other."""
_IN_HIS_WORDS: Final = {
    folded(word): command
    for command, words in {
        "appeal": "apelar apelación апелляция апеляція",
        "status": "estado статус",
        "documents": "documentos документы документи",
        "ask": "preguntar pregunta вопрос питання",
        "language": "idioma язык мова",
        "withdraw": "retirar отозвать відкликати",
        "mydata": "misdatos моиданные моїдані",
        "erase": "borrar удалить стерти",
        "privacy": "privacidad",
        "help": "ayuda помощь допомога",
        "unsafe": "peligro опасность небезпека",
    }.items()
    for word in words.split()
}
"""What somebody types who takes a command for a word: the menus of the platforms show only our names."""


def from_freelancer(typed: str, *, origin: str = "", message: str = "") -> Body:
    """Read a freelancer's message: a command, a proof code, or plain words.

    Args:
        typed: what was typed.
        origin: of a forwarded message, who wrote it first; nobody commands by forwarding.
        message: what the platform calls the message.
    """
    name, argument = ("", typed) if origin else _split(typed)
    if name == "start":
        return Opened(argument)
    tie = read_tie_code(argument if name == "link" else typed)
    if tie is not None and name in ("", "link"):
        return TieEntered(tie)
    if name:
        verb = COMMANDS.get(_IN_HIS_WORDS.get(folded(name), name))
        return UnknownInput("command", name) if verb is None else Pressed(Action(verb, argument))
    code = read_secret_code(typed)
    if code is None:
        return Said(typed, origin, message)
    return CodeEntered(code, typed.strip() if typed.strip().isalnum() else "")


def from_staff(typed: str, *, origin: str = "", message: str = "") -> Body:
    """Read a staff member's message: a command, or a note."""
    name, argument = ("", typed) if origin else _split(typed)
    if not name:
        return Said(typed, origin, message)
    verb = STAFF_COMMANDS.get(name)
    return UnknownInput("command", name) if verb is None else Pressed(Action(verb, argument))


def meant_by_staff(name: str) -> str:
    """Return the command of staff that was probably meant by one that there is not; empty for a guess."""
    return next(iter(get_close_matches(name, STAFF_COMMANDS, 1, _ALIKE)), "")


def case_in_front(action: Action) -> tuple[CaseId, Pressed] | None:
    """Split ``/assign 7KQ2-M4TX ruth`` into the case and the rest; None where neither end names a case."""
    if action.verb not in _OF_ONE_CASE or action.case is not None:
        return None
    words = action.target.split()
    for length in (1, 2):
        for named, rest in ((words[:length], words[length:]), (words[-length:], words[:-length])):
            case = read_reference(" ".join(named))
            if case is not None:
                return case, Pressed(Action(action.verb, " ".join(rest), action.revision, case))
    return None


def from_button(spelled: str) -> Body:
    """Read what a pressed button carries."""
    action = parse_action(spelled)
    return UnknownInput("button") if action is None else Pressed(action)


def _split(typed: str) -> tuple[str, str]:
    """Split ``/name@bot argument``; the name is empty when it is no command."""
    stripped = typed.strip()
    if not stripped.startswith("/") or stripped.startswith("//"):
        return "", stripped
    head, *rest = stripped.split(maxsplit=1)
    name = head[1:].split("@")[0].lower()
    return (name, "".join(rest).strip()) if name.isidentifier() else ("", stripped)
