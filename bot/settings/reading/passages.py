"""Reading ``/passages``: which words staff keep from now on, in other words, or no longer.

Belongs here: language, title and words as they are typed. Words may hold "because": no reason is split off.
"""

from collections.abc import Callable
from typing import Final

from babel import Locale

from bot.passages import model
from bot.passages.model import Passage
from bot.settings.model import DropPassage, KeepPassage
from bot.settings.reading.desk import Desk, first_word, mistake, nearest
from bot.settings.wishes import Asked, Mistake, Question, Wanted, Wish
from bot.texts import Text, text, wording


def read(words: str, desk: Desk) -> Wish:
    """Read what stands after ``/passages``."""
    if not words.strip():
        return Asked(Question.PASSAGES)
    first, rest = first_word(words)
    reader = _READERS.get(first)
    if reader is not None:
        return reader(rest, desk)
    language = _language(first, desk)
    if language and not rest:
        return Asked(Question.PASSAGES, language)
    near = nearest(first, _READERS)
    said = text("mistake-word-near", word=first, near=near) if near else text("mistake-word", word=first)
    return Mistake((said, text("passages-how")))


def _list(rest: str, desk: Desk) -> Wish:
    return Asked(Question.PASSAGES, _language(rest, desk))


def _show(rest: str, desk: Desk) -> Wish:
    """Read ``show en Greeting``, or what a button carries."""
    if model.called(desk.choices.passages, rest.strip()) is not None:
        return Asked(Question.PASSAGE, rest.strip())
    found = _known(rest, desk)
    return found if isinstance(found, Mistake) else Asked(Question.PASSAGE, found.id)


def _add(rest: str, desk: Desk) -> Wish:
    """Read ``add en Greeting: Good morning, …``."""
    made = _made(rest, desk)
    if isinstance(made, Mistake):
        return made
    there = model.find(desk.choices.passages, made.tongue, made.title)
    if there is not None:
        return mistake(text("mistake-passage-there", title=there.title, language=there.tongue))
    if sum(one.tongue == made.tongue for one in desk.choices.passages) >= model.MOST:
        return mistake(text("mistake-passage-many", most=model.MOST))
    return Wanted(KeepPassage(made))


def _edit(rest: str, desk: Desk) -> Wish:
    """Read ``edit en Greeting: Good morning again, …``."""
    made = _made(rest, desk)
    if isinstance(made, Mistake):
        return made
    there = model.find(desk.choices.passages, made.tongue, made.title)
    if there is None:
        return mistake(_unknown(made.title, desk))
    return Wanted(KeepPassage(Passage(there.tongue, there.title, made.words), there.words))


def _remove(rest: str, desk: Desk) -> Wish:
    found = _known(rest, desk)
    return found if isinstance(found, Mistake) else Wanted(DropPassage(found))


def _made(typed: str, desk: Desk) -> Passage | Mistake:
    """Read language, title and words."""
    head, colon, words = typed.partition(":")
    tag, title = first_word(head)
    title = " ".join(title.split())
    language = _language(tag, desk)
    if not colon or not title or not words.strip():
        return mistake(text("mistake-passage-how"))
    if not language:
        return mistake(text("mistake-language", typed=tag, known=", ".join(desk.world.languages)))
    if len(title) > model.LONGEST_TITLE or len(words.strip()) > model.LONGEST:
        return mistake(text("mistake-passage-long", title=model.LONGEST_TITLE, words=model.LONGEST))
    forbidden = next((one for one in wording.NEVER if one in words.casefold()), None)
    if forbidden is not None:
        return mistake(text("mistake-passage-never", words=forbidden))
    return Passage(language, title, words.strip())


def _known(typed: str, desk: Desk) -> Passage | Mistake:
    tag, title = first_word(typed)
    language = _language(tag, desk)
    found = model.find(desk.choices.passages, language, title) if language else None
    return found or mistake(_unknown(title or typed, desk))


def _unknown(title: str, desk: Desk) -> Text:
    near = nearest(title, [one.title for one in desk.choices.passages])
    if near:
        return text("mistake-passage-near", typed=title, near=near)
    return text("mistake-passage", typed=title)


def _language(typed: str, desk: Desk) -> str:
    """Return the language that is meant, by its tag or by its name in any of ours; empty where none is."""
    wanted = typed.strip().casefold()
    for tag in desk.world.languages:
        names = {str(Locale.parse(one).languages.get(tag, tag)).casefold() for one in desk.world.languages}
        if wanted in {tag, *names}:
            return tag
    return ""


_ALIASES: Final[tuple[tuple[Callable[[str, Desk], Wish], tuple[str, ...]], ...]] = (
    (_list, ("list", "список", "lista")),
    (_show, ("show", "показать", "ver", "показати")),
    (_add, ("add", "добавить", "añadir", "додати")),
    (_edit, ("edit", "change", "изменить", "cambiar", "змінити")),
    (_remove, ("remove", "убрать", "удалить", "quitar", "прибрати")),
)
WORDS: Final = tuple(words for _, words in _ALIASES)
"""Every way to begin, with the words for each."""
_READERS: Final = {word: reader for reader, words in _ALIASES for word in words}
