"""Keyboards: the buttons under a message, big enough to tap, at most two in a row. Pure.

More than eight choices are shown eight at a time; two further buttons turn the page. What a page-turning
button carries is ours alone and never reaches the core.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from adapters.telegram.words import shortened
from bot.actions import Verb, parse_action
from bot.messages import Button
from bot.texts import Text

Say = Callable[[Text], str]

PAGE: Final = 8
"""Choices shown at once."""
_SIDE_BY_SIDE: Final = 15
"""Characters of a label that fits beside another on a narrow phone."""
_LONGEST_LABEL: Final = 60
_TURN: Final = "page|"
_BACK_SIGN: Final = "‹"
_ON_SIGN: Final = "›"

_PAGED: Final = frozenset({Verb.CHOOSE, Verb.EDIT, Verb.OPEN_DOCUMENT, Verb.MARK_DOCUMENT, Verb.SEND_AGAIN})
"""Verbs of which a message can hold any number of buttons."""
_OF_A_QUESTION: Final = frozenset(
    {
        Verb.CHOOSE, Verb.DONE, Verb.SKIP, Verb.BACK, Verb.EDIT, Verb.KEEP, Verb.ADD, Verb.FILL, Verb.SEND,
        Verb.DISCARD, Verb.SUBMIT, Verb.CONTINUE, Verb.LATER, Verb.CONSENT, Verb.DECLINE,
        Verb.WITHDRAW_CONFIRMED, Verb.LANGUAGE, Verb.BEGIN,
    }
)  # fmt: skip
"""Verbs of a question that the next question takes the place of."""


@dataclass(frozen=True, slots=True)
class Key:
    """One button: what stands on it, and what it carries or which address it opens."""

    label: str
    action: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Keyboard:
    """All buttons of a message, in order of importance."""

    keys: tuple[Key, ...] = ()

    @property
    def paged(self) -> bool:
        """Tell whether it needs more than one page; then it has to be remembered."""
        return sum(_is_paged(one) for one in self.keys) > PAGE

    @property
    def of_a_question(self) -> bool:
        """Tell whether the next question takes its place."""
        return any(_verb(one) in _OF_A_QUESTION for one in self.keys)

    @property
    def topic(self) -> str:
        """Name the field whose options it offers; empty when it offers none."""
        for one in self.keys:
            action = parse_action(one.action)
            if action is not None and action.verb is Verb.CHOOSE:
                return f"{action.case or ''}|{action.target.partition('=')[0]}"
        return ""

    def label(self, action: str) -> str:
        """Return what stands on the button that carries this."""
        return next((one.label for one in self.keys if one.action == action), "")

    def markup(self, page: int = 0) -> InlineKeyboardMarkup | None:
        """Lay it out as the library wants it; None without buttons."""
        rows = self.rows(page)
        return InlineKeyboardMarkup([[_spelled(one) for one in row] for row in rows]) if rows else None

    def rows(self, page: int = 0) -> tuple[tuple[Key, ...], ...]:
        """Lay it out: one page of the choices in the place of them all."""
        if not self.paged:
            return _rows(self.keys)
        choices = tuple(one for one in self.keys if _is_paged(one))
        first = next(index for index, one in enumerate(self.keys) if _is_paged(one))
        before = self.keys[:first]
        after = tuple(one for one in self.keys[first:] if not _is_paged(one))
        last = (len(choices) - 1) // PAGE
        page = min(max(page, 0), last)
        shown = choices[page * PAGE : (page + 1) * PAGE]
        return (*_rows(before), *_rows(shown), _turning(page, last), *_rows(after))


NO_KEYS: Final = Keyboard()


def keyboard(buttons: Sequence[Button], say: Say) -> Keyboard:
    """Put the buttons of a message into words."""
    return Keyboard(tuple(Key(shortened(say(one.label), _LONGEST_LABEL), one.action) for one in buttons))


def page_of(carried: str) -> int | None:
    """Return which page a button turns to; None when it is another button."""
    number = carried.removeprefix(_TURN)
    if number == carried or not (number.isascii() and number.isdigit()) or len(number) > 3:
        return None
    return int(number)


def stored(keyboard: Keyboard) -> list[list[str]]:
    """Spell a keyboard for the memory."""
    return [[one.label, one.action, one.url] for one in keyboard.keys]


def recalled(found: object) -> Keyboard | None:
    """Read a keyboard from the memory; None when it is none."""
    if not isinstance(found, list):
        return None
    keys = [
        Key(*one)
        for one in found
        if isinstance(one, list) and len(one) == 3 and all(isinstance(part, str) for part in one)
    ]
    return Keyboard(tuple(keys)) if len(keys) == len(found) else None


def _rows(keys: Sequence[Key]) -> tuple[tuple[Key, ...], ...]:
    """Put two short labels side by side, and every other on a row of its own."""
    rows: list[tuple[Key, ...]] = []
    left: Key | None = None
    for one in keys:
        short = len(one.label) <= _SIDE_BY_SIDE
        if left is not None and short:
            rows.append((left, one))
            left = None
            continue
        if left is not None:
            rows.append((left,))
        left = one if short else None
        if not short:
            rows.append((one,))
    if left is not None:
        rows.append((left,))
    return tuple(rows)


def _turning(page: int, last: int) -> tuple[Key, ...]:
    back = Key(f"{_BACK_SIGN} {page}/{last + 1}", f"{_TURN}{page - 1}")
    on = Key(f"{page + 2}/{last + 1} {_ON_SIGN}", f"{_TURN}{page + 1}")
    return (*((back,) if page > 0 else ()), *((on,) if page < last else ()))


def _verb(key: Key) -> Verb | None:
    action = parse_action(key.action)
    return action.verb if action is not None else None


def _is_paged(key: Key) -> bool:
    return _verb(key) in _PAGED


def _spelled(key: Key) -> InlineKeyboardButton:
    if key.url:
        return InlineKeyboardButton(key.label, url=key.url)
    return InlineKeyboardButton(key.label, callback_data=key.action)
