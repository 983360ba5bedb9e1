"""Reading /deadlines: what is asked, or which deadline shall be another.

Belongs here: the words after the command. What a calendar may be is read by `bot.settings.reading.calendar`.
"""

import re
from collections.abc import Callable
from typing import Final, assert_never

from bot.deadlines import bounds, durations
from bot.deadlines.clocks import Clock
from bot.deadlines.durations import DurationError, Wrong
from bot.deadlines.extension import CAN_BE_NONE
from bot.deadlines.merging import spelled
from bot.deadlines.presets import DEFAULT
from bot.deadlines.rules import DEFAULTS
from bot.deadlines.time import LIMITS, NONE, Duration
from bot.ids import read_reference
from bot.settings import force
from bot.settings.model import ChoosePresets, SetDuration
from bot.settings.reading import calendar
from bot.settings.reading.desk import Desk, because, clock_named, first_word, listed, mistake, nearest, page
from bot.settings.wishes import Asked, Mistake, Question, Undone, Wanted, Wish
from bot.texts import named, text

_AMOUNT: Final = re.compile(r"^(?P<name>.*?)\s*(?P<lasts>[-\u2212]?\d.*)$", re.DOTALL)
_TO: Final = re.compile(r"(?:\s+(?:to|a|на)|\s*[=:+])$", re.IGNORECASE)
_REMOVING: Final = ("remove", "without", "drop", "quitar", "sin", "убрать", "удалить", "без", "прибрати")
_SHOWING: Final = ("show", "mostrar", "ver", "показать", "показати")
_ADDING: Final = ("add", "choose", "añadir", "elegir", "добавить", "выбрать", "додати", "вибрати")


def read(words: str, desk: Desk) -> Wish:
    """Read what stands after ``/deadlines``."""
    if not words.strip():
        return Asked(Question.LIST)
    first, rest = first_word(words)
    reader = _READERS.get(first)
    if reader is not None:
        return reader(rest, desk)
    found = clock_named(desk, words)
    if not isinstance(found, Mistake):
        return Asked(Question.CLOCK, found.value)
    if _meant(words, desk):  # "decision 10 days": that it shall be set goes without saying
        return _set(words, desk)
    near = nearest(first, _READERS)
    said = text("mistake-word-near", word=first, near=near) if near else text("mistake-word", word=first)
    return Mistake((said, text("deadlines-how")))


def _list(rest: str, desk: Desk) -> Wish:
    return _show(rest, desk) if rest else Asked(Question.LIST)


def _show(rest: str, desk: Desk) -> Wish:
    if not rest:
        return Asked(Question.LIST)
    found = clock_named(desk, rest)
    return found if isinstance(found, Mistake) else Asked(Question.CLOCK, found.value)


def _set(rest: str, desk: Desk) -> Wish:
    """Read ``decision 10 business days because …``."""
    wanted, why = because(rest)
    if not wanted:
        return mistake(text("mistake-set-empty"))
    none = _none(wanted, desk)
    if none is not None:
        return Wanted(_setting(none, NONE, desk), why) if isinstance(none, Clock) else none
    parts = _AMOUNT.match(wanted)
    name = _TO.sub("", parts["name"]) if parts else wanted
    if not name:  # "10 days", and nothing before it
        return mistake(text("mistake-set-empty"))
    if parts is None:
        if isinstance(clock_named(desk, wanted), Clock):
            return mistake(text("mistake-set-empty"))
        head, tail = first_word(wanted)
        clock = clock_named(desk, head)
        if isinstance(clock, Mistake):
            return clock
        return mistake(text("mistake-duration-shape", typed=tail or wanted))
    clock = clock_named(desk, name)
    if isinstance(clock, Mistake):
        return clock
    lasts = _duration(parts["lasts"].strip())
    if isinstance(lasts, Mistake):
        return lasts
    return _beyond(clock, lasts) or Wanted(_setting(clock, lasts, desk), why)


def _meant(words: str, desk: Desk) -> bool:
    """Tell whether a clock and a number stand there, though nobody wrote "set"."""
    wanted, _ = because(words)
    parts = _AMOUNT.match(wanted)
    return parts is not None and isinstance(clock_named(desk, _TO.sub("", parts["name"])), Clock)


def _beyond(clock: Clock, lasts: Duration) -> Mistake | None:
    """Say that a clock would not do what it is for."""
    least, most = bounds.too_short(clock, lasts), bounds.too_long(clock, lasts)
    if least is not None:
        return mistake(text("mistake-too-short", clock=named("clock", clock), least=spelled(least)))
    if most is not None:
        return mistake(text("mistake-too-long", clock=named("clock", clock), most=spelled(most)))
    return None


def _none(wanted: str, desk: Desk) -> Clock | Mistake | None:
    """Read ``extension none``: the clock that gets no time, what is wrong with it, or None: it is not said.

    "0 days" is meant so where it can be; elsewhere it is a number that cannot pass.
    """
    words = wanted.split()
    for place in range(1, len(words)):
        said = " ".join(words[place:])
        if not durations.is_none(said):
            continue
        clock = clock_named(desk, _TO.sub("", " ".join(words[:place])))
        if isinstance(clock, Mistake):
            continue
        if clock in CAN_BE_NONE:
            return clock
        return None if said[0].isdigit() else mistake(text("mistake-none", clock=named("clock", clock)))
    return None


def _setting(clock: Clock, lasts: Duration | None, desk: Desk) -> SetDuration:
    filed = dict(desk.ground.filed.durations).get(clock, DEFAULTS[clock])
    return SetDuration(clock, lasts, dict(desk.choices.durations).get(clock, filed), filed)


def _duration(typed: str) -> Duration | Mistake:
    try:
        return durations.read(typed)
    except DurationError as error:
        match error.wrong:
            case Wrong.SHAPE:
                return mistake(text("mistake-duration-shape", typed=typed))
            case Wrong.UNIT:
                return mistake(text("mistake-duration-unit", typed=typed))
            case Wrong.RANGE:
                most = named("unit", error.unit, count=LIMITS[error.unit]) if error.unit else ""
                return mistake(text("mistake-duration-range", typed=typed, most=most))
            case _:
                assert_never(error.wrong)


def _unset(rest: str, desk: Desk) -> Wish:
    wanted, why = because(rest)
    if not wanted:
        return mistake(text("mistake-set-empty"))
    clock = clock_named(desk, wanted)
    return clock if isinstance(clock, Mistake) else Wanted(_setting(clock, None, desk), why)


def _preset(rest: str, desk: Desk) -> Wish:
    """Read ``eu-platform-work eu-dsa``, ``remove eu-dsa`` or ``show eu-dsa``."""
    wanted, why = because(rest)
    if not wanted:
        return Asked(Question.PRESETS)
    head, tail = first_word(wanted)
    if head in (*_REMOVING, *_SHOWING, *_ADDING):
        wanted = tail
    found = [_preset_named(one, desk) for one in listed(wanted)]
    for one in found:
        if isinstance(one, Mistake):
            return one
    names = tuple(dict.fromkeys(one for one in found if isinstance(one, str)))
    if not names:
        return Asked(Question.PRESETS)
    if head in _SHOWING:
        return Asked(Question.PRESET, names[0])
    if DEFAULT in names:
        return mistake(text("mistake-preset-default"))
    chosen = force.presets(desk.ground.filed, desk.choices)
    if head not in _REMOVING:
        return Wanted(ChoosePresets(add=names), why)
    for name in names:
        if name not in chosen:
            return mistake(text("mistake-preset-not-chosen", name=name))
    return Wanted(ChoosePresets(remove=names), why)


def _preset_named(typed: str, desk: Desk) -> str | Mistake:
    known = [one.id for one in desk.ground.presets]
    found = next((one for one in known if one.lower() == typed.lower()), "")
    if found:
        return found
    near = nearest(typed, known)
    if near:
        return mistake(text("mistake-preset-near", name=typed, near=near))
    return mistake(text("mistake-preset", name=typed, known=", ".join(known)))


def _undo(rest: str, desk: Desk) -> Wish:
    del desk
    wanted, why = because(rest)
    number = wanted.lstrip("#")
    if not wanted:
        return Undone(0, why)
    if number.isascii() and number.isdigit() and len(number) < 9:
        return Undone(int(number), why)
    return mistake(text("mistake-undo", typed=wanted))


def _help(rest: str, desk: Desk) -> Wish:
    del rest, desk
    return mistake(text("deadlines-how"))


def _history(rest: str, desk: Desk) -> Wish:
    del desk
    return Asked(Question.HISTORY, page(rest))


def _why(rest: str, desk: Desk) -> Wish:
    del desk
    case = read_reference(rest) if rest else None
    if case is None:
        return mistake(text("mistake-reference", typed=rest) if rest else text("mistake-why-empty"))
    return Asked(Question.WHY, case)


_ALIASES: Final[tuple[tuple[Callable[[str, Desk], Wish], tuple[str, ...]], ...]] = (
    (_list, ("list", "lista", "список")),
    (_show, ("show", "explain", "mostrar", "показать", "показати")),
    (_set, ("set", "change", "задать", "установить", "поставить", "poner", "задати", "встановити")),
    (_unset, ("unset", "reset", "quitar", "сбросить", "скинути")),
    (
        _preset,
        (
            "preset",
            "presets",
            "пресет",
            "пресеты",
            "набор",
            "наборы",
            "набір",
            "набори",
            "conjunto",
            "conjuntos",
        ),
    ),
    (calendar.read, ("calendar", "calendario", "календарь", "календар")),
    (_undo, ("undo", "отменить", "откат", "deshacer", "скасувати")),
    (_history, ("history", "historial", "история", "історія")),
    (_help, ("help", "ayuda", "помощь", "справка", "допомога", "довідка")),
    (_why, ("why", "porqué", "почему", "чому")),
)
WORDS: Final = tuple(words for _, words in _ALIASES)
"""Every way to begin, with the words for each."""
_READERS: Final = {word: reader for reader, words in _ALIASES for word in words}
