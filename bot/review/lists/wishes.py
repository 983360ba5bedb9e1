"""Wishes: which list somebody wants, from typed words or from a button.

Belongs here: reading and spelling. A button holds everything that its page needs, so that it works on any
channel, after a restart, and for whoever presses it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Final

from babel import Locale

from bot.actions import Action, Verb
from bot.case.model import Status
from bot.ids import derive
from bot.people.model import Roster
from bot.ports import Column
from bot.texts import Text, named, text
from bot.texts.render import Reader, Texts
from bot.world import Catalogue

PAGE: Final = 5
"""Cases on a page at the most; long lines are fewer, so that a page is one short message."""
_BUTTON: Final = "~"
"""With this begins what a button of ours carries; no name and no word of a filter does."""
_LONGEST_PHRASE: Final = 8
_LEAST_OF_A_WORD: Final = 4
"""Letters by which a word is known, where it can mean one thing only."""
_NOISE: Final = frozenset(
    (
        *("status", "reason", "language", "team", "in", "for", "of", "by", "with", "and"),
        *("all", "open", "cases", "все", "todos", "усі"),
        *("статус", "причина", "язык", "команда", "по", "на", "и", "с"),
        *("estado", "motivo", "idioma", "equipo", "en", "por", "con", "y"),
        *("за", "мова", "мовою", "причиною", "статусом", "з", "та"),
    )
)
_OTHER_LISTS: Final = {
    **dict.fromkeys(("mine", "my", "мои", "míos", "мої"), Verb.MINE),
    **dict.fromkeys(("late", "overdue", "просроченные", "atrasados", "прострочені"), Verb.OVERDUE),
}
"""Words that mean another list than the one that was asked for."""
_NOBODY: Final = (
    *("nobody", "free", "unassigned", "unclaimed", "nadie", "libre", "libres"),
    *("никто", "ничьи", "свободные", "ніхто", "нічиї", "вільні"),
)
"""Ways to ask for what nobody has taken yet, beside what the catalogues call it."""
_SPELLED: Final = re.compile(
    r"~(?P<offset>\d{1,6})(?P<narrow>![srlth*])?(?P<where>(?:\.[srlth][0-9a-z]{6})*)"
)
_LETTERS: Final = {
    Column.STATUS: "s",
    Column.REASON: "r",
    Column.LANGUAGE: "l",
    Column.TEAM: "t",
    Column.HOLDER: "h",
}
_COLUMNS: Final = {letter: column for column, letter in _LETTERS.items()}


@dataclass(frozen=True, slots=True)
class Wish:
    """A list that somebody wants to see."""

    verb: Verb
    where: tuple[tuple[Column, str], ...] = ()
    offset: int = 0
    narrow: Column | None = None
    """He wants to choose by this, instead of seeing the list."""
    sought: str = ""
    """What he looks for, as he typed it."""

    def spelled(self) -> str:
        """Spell the wish for a button; what is looked for stands at the end, as it was typed."""
        narrow = f"!{_LETTERS[self.narrow]}" if self.narrow is not None else ""
        where = "".join(f".{_LETTERS[column]}{_tag(value)}" for column, value in self.where)
        return f"{_BUTTON}{self.offset}{narrow}{where}{' ' if self.sought else ''}{self.sought}"

    def narrowed(self, column: Column, value: str) -> "Wish":
        """Return the first page of the same list with only these cases."""
        others = tuple(one for one in self.where if one[0] is not column)
        return replace(self, where=(*others, (column, value)), offset=0, narrow=None)


@dataclass(frozen=True, slots=True)
class Known:
    """What lists can be narrowed down by, and how each is called."""

    texts: Texts
    catalogue: Catalogue
    roster: Roster

    def values(self) -> Iterator[tuple[Column, str]]:
        """Yield every value there is."""
        yield from ((Column.STATUS, one.value) for one in Status)
        yield from ((Column.REASON, one.code) for one in self.catalogue.reasons)
        yield from ((Column.LANGUAGE, one) for one in self.texts.languages)
        yield from ((Column.TEAM, one.name) for one in self.roster.teams)
        yield Column.HOLDER, ""

    def phrases(self) -> dict[str, tuple[Column, str]]:
        """Return every way to say a value, in all languages."""
        found: dict[str, tuple[Column, str]] = dict.fromkeys(_NOBODY, (Column.HOLDER, ""))
        for column, value in self.values():
            if column is not Column.HOLDER:
                found.setdefault(_plain(value), (column, value))
            if column is Column.TEAM:
                continue
            label = called(column, value)
            for language in self.texts.languages:
                found.setdefault(_plain(self.texts.render(label, Reader(language, "UTC"))), (column, value))
                if column is Column.LANGUAGE:  # the catalogues call a language by its own name only
                    elsewhere = Locale.parse(language).languages.get(value, value)
                    found.setdefault(_plain(elsewhere), (column, value))
        return found


def read(action: Action, known: Known) -> Wish | Text:
    """Read which list is wanted, or say which words are not understood."""
    typed = action.target.strip()
    if action.verb is Verb.FIND:
        return (
            _pressed(action.verb, typed, known)
            if typed.startswith(_BUTTON)
            else Wish(action.verb, sought=typed)
        )
    spelled = [one for one in typed.split() if _SPELLED.fullmatch(one)]
    wish = _typed(action.verb, " ".join(one for one in typed.split() if one not in spelled), known)
    if isinstance(wish, Wish):
        for one in spelled:  # several choices of a menu, each spelled as a button has it
            wish = _laid_over(wish, _pressed(action.verb, one, known))
    return wish


def called(column: Column, value: str) -> Text:
    """Say what a value of a column is called."""
    match column:
        case Column.STATUS:
            return named("staff-status", value)
        case Column.REASON:
            return named("reason", value) if value else text("list-no-reason")
        case Column.LANGUAGE:
            return named("language-name", value) if value else text("list-no-language")
        case Column.TEAM:
            return text("list-team", team=value) if value else text("list-no-team")
        case Column.HOLDER:
            return text("held-by", name=value) if value else text("list-held-by-nobody")


def _pressed(verb: Verb, typed: str, known: Known) -> Wish:
    spelled, _, sought = typed.partition(" ")
    found = _SPELLED.fullmatch(spelled)
    if found is None:
        return Wish(verb)
    tags = {(column, _tag(value)): value for column, value in known.values()}
    tags |= {(column, _tag("")): "" for column in Column}
    where = []
    for one in filter(None, found["where"].split(".")):
        column = _COLUMNS[one[0]]
        if (column, one[1:]) in tags:  # a team that was dissolved narrows nothing any more
            where.append((column, tags[column, one[1:]]))
    narrow = _COLUMNS.get((found["narrow"] or "!")[1:])
    return Wish(verb, tuple(where), int(found["offset"]), narrow, sought.strip())


def _laid_over(wish: Wish, other: Wish) -> Wish:
    for column, value in other.where:
        wish = wish.narrowed(column, value)
    return replace(wish, offset=other.offset, narrow=other.narrow or wish.narrow)


def _typed(verb: Verb, typed: str, known: Known) -> Wish | Text:
    words, phrases = _plain(typed).split(), known.phrases()
    wish, at = Wish(verb), 0
    while at < len(words):
        if words[at] in _OTHER_LISTS:
            wish, at = replace(wish, verb=_OTHER_LISTS[words[at]]), at + 1
            continue
        for length in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
            found = phrases.get(" ".join(words[at : at + length]))
            if found is not None:
                wish, at = wish.narrowed(*found), at + length
                break
        else:
            begun = _begun(words[at], phrases)
            if begun is not None:
                wish = wish.narrowed(*begun)
            elif words[at] not in _NOISE:
                return _unknown(" ".join(words[at:]), phrases)
            at += 1
    return wish


def _begun(word: str, phrases: dict[str, tuple[Column, str]]) -> tuple[Column, str] | None:
    """Return the one value that has a word beginning so; None where there is none, or there are several."""
    if len(word) < _LEAST_OF_A_WORD or word in _NOISE:
        return None
    found = {
        value for phrase, value in phrases.items() if any(one.startswith(word) for one in phrase.split())
    }
    return found.pop() if len(found) == 1 else None


def _unknown(word: str, phrases: dict[str, tuple[Column, str]]) -> Text:
    near = get_close_matches(word, phrases, n=1, cutoff=0.6)
    return text("list-word-near", word=word, near=near[0]) if near else text("list-word", word=word)


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[_:,.\-/]", " ", words.casefold()).split())


def _tag(value: str) -> str:
    return derive("list", value)[:6].lower()
