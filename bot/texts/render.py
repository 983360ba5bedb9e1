"""From a text to the words that one reader sees.

Here belong the choice of language, the fallback to English and the filling in of values. Escaping for a
channel's markup belongs to the channel: what people wrote is inserted as it is. How the catalogues are read
belongs to `catalogue`, dates and lists to `dates`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, assert_never

from fluent.runtime import FluentBundle
from fluent.syntax import ast

from bot.texts import Arg, Day, Short, Span, Text, When, catalogue, dates
from bot.texts.catalogue import Entries, TextProblem

__all__ = ["ENGLISH", "Reader", "TextProblem", "Texts"]

ENGLISH: Final = "en"

# Fluent gives up on a value or a stretch of text longer than 2500 characters. People write more than that, so
# long values travel as short marks and are put in afterwards; long stretches are cut into pieces.
_LONGEST_PIECE: Final = 2000
_LONGEST_VALUE: Final = 100
_VARIABLE: Final = re.compile(r"\{ \$(\w+) \}")
_LONGEST_SPAN: Final = 14
_BETWEEN: Final = 4
"""Characters between two items of a list, an "and" at the most."""
_MARK: Final = re.compile("\ue000[0-9]+\ue001")
_PART_OF_MARK: Final = re.compile("[\ue000\ue001]")


@dataclass(frozen=True, slots=True)
class Reader:
    """Say for whom words are made: a language code ("ru", "pt-BR") and an IANA zone ("Europe/Kyiv")."""

    language: str
    zone: str


@dataclass(frozen=True, slots=True)
class _Voice:
    """One language, ready to speak: its own keys, and all it can refer to (English fills the gaps)."""

    language: str
    keys: frozenset[str]
    entries: Entries
    bundle: FluentBundle


class Texts:
    """Hold the messages of every language and turn texts into words.

    Unchanging once parsed, apart from a cache that is filled with equal values whoever comes first, so it can
    be shared.
    """

    def __init__(self, voices: Mapping[str, _Voice]) -> None:
        """Take voices that `parse` has checked; call `parse` instead."""
        self._voices = dict(voices)
        self._languages = tuple(sorted(voices))
        self._lengths: dict[tuple[str, str], tuple[int, dict[str, int]]] = {}
        self._by_code = {_code(language): voice for language, voice in voices.items()}

    @classmethod
    def parse(
        cls,
        sources: Mapping[str, Mapping[str, str]],
        own: Mapping[str, Mapping[str, str]] | None = None,
    ) -> Texts:
        """Read all languages: language -> file name -> Fluent source.

        `own` holds an installation's own wording in the same shape: each message there takes the place of the
        one in `sources`, and a language that is only there is offered beside the others.

        Raises TextProblem, naming language, file, line and remedy, for whatever would fail later: a syntax
        error, a key written twice, an attribute, a reference to nothing or in a circle. Also for a language
        that the locale data does not know, and when English is missing. In `own` also for a message that
        nothing says, and for a value that the message is never given.
        """
        if ENGLISH not in sources:
            raise TextProblem(
                f"language {ENGLISH}: there are no files, and all others fall back to it; add them"
            )
        read = {language: catalogue.read(language, files) for language, files in sources.items()}
        over = {language: catalogue.read(language, files) for language, files in (own or {}).items()}
        product = read[ENGLISH]
        english = {**product, **over.get(ENGLISH, {})}
        voices: dict[str, _Voice] = {}
        for language in dict.fromkeys((*read, *over)):
            if not dates.known(language):
                raise TextProblem(
                    f"language {language}: not a known language code; name it like 'uk' or 'pt-BR'"
                )
            found = {**read.get(language, {}), **over.get(language, {})}
            entries = {**english, **found}
            catalogue.check_references(found, entries)
            catalogue.check_replaced(over.get(language, {}), entries, product)
            voices[language] = _Voice(language, _keys(found), entries, _bundle(language, entries))
        return cls(voices)

    @property
    def languages(self) -> tuple[str, ...]:
        """List the languages, sorted."""
        return self._languages

    def keys(self, language: str) -> frozenset[str]:
        """List the messages that a language has itself. Raises TextProblem if there is no such language."""
        return self._voice(language).keys

    def variables(self, language: str, key: str) -> frozenset[str]:
        """List the variables that a message and its references need. Raises TextProblem if not there."""
        return catalogue.variables(key, self._entries(language, key))

    def wordings(self, language: str, key: str) -> tuple[str, ...]:
        """Spell out a message without values, each variant at least once. Raises TextProblem if not there."""
        return catalogue.wordings(key, self._entries(language, key))

    def longest(self, language: str, key: str) -> str:
        """Spell out the longest a message gets without its values. Raises TextProblem if not there."""
        return catalogue.longest(key, self._entries(language, key))

    def room(self, text: Text) -> tuple[int, ...]:
        """Return how many characters a text takes at the most in each language, in the order of `languages`.

        Nothing is rendered: it is asked before anybody knows who reads. Raises TextProblem for a message
        that is nowhere.
        """
        return tuple(self._room(text, language) for language in self.languages)

    def _room(self, text: Text, language: str) -> int:
        fixed, used = self._measured(text.key, language)
        for name, arg in text.args:
            times = used.get(name, 0)
            if times:
                fixed += times * self._room_of(arg, language)
        return fixed

    def _measured(self, key: str, language: str) -> tuple[int, dict[str, int]]:
        """Return how long a message's own words are, and how often it says each value."""
        found = self._lengths.get((key, language))
        if found is None:
            spelled = catalogue.longest(key, self._speaker(key, language).entries)
            found = len(_VARIABLE.sub("", spelled)), dict(Counter(_VARIABLE.findall(spelled)))
            self._lengths[key, language] = found
        return found

    def _room_of(self, arg: Arg, language: str) -> int:
        match arg:
            case str():
                return len(arg)
            case int():
                return len(f"{arg:,}")
            case When():
                return dates.longest(language).moment
            case Short():
                return dates.longest(language).short
            case Day():
                return dates.longest(language).day
            case Span():
                return _LONGEST_SPAN
            case Text():
                return self._room(arg, language)
            case tuple():
                return sum(self._room(each, language) + _BETWEEN for each in arg)
            case _:
                assert_never(arg)

    def render(self, text: Text, reader: Reader) -> str:
        """Turn a text into words for a reader.

        A language that is not there falls back to its base ("pt-BR" to "pt"), then to English, and so does a
        single message that a language lacks; its dates then speak English too. Raises TextProblem for a
        message that is nowhere and for a missing value.
        """
        voice = self._speaker(text.key, reader.language)
        values, long = self._values(text, voice, reader)
        pattern = voice.bundle.get_message(text.key).value
        if pattern is None:  # parse() refuses these
            raise TextProblem(f"{voice.entries[text.key].place}: '{text.key}' has no words; write some")
        words, errors = voice.bundle.format_pattern(pattern, values)
        if errors:
            problems = "; ".join(str(error) for error in errors)
            given = ", ".join(sorted(values)) or "none"
            raise TextProblem(
                f"{voice.entries[text.key].place}: '{text.key}' cannot be shown: {problems}. "
                f"Values given: {given}; pass what the message needs, or correct the message"
            )
        return _MARK.sub(lambda mark: long.get(mark.group(), mark.group()), str(words))

    def _values(
        self, text: Text, voice: _Voice, reader: Reader
    ) -> tuple[dict[str, int | str], dict[str, str]]:
        values: dict[str, int | str] = {}
        long: dict[str, str] = {}
        for name, arg in text.args:
            value = self._value(arg, voice, reader)
            if isinstance(value, str) and (len(value) > _LONGEST_VALUE or _PART_OF_MARK.search(value)):
                mark = f"\ue000{len(long)}\ue001"
                long[mark], value = value, mark
            values[name] = value
        return values, long

    def _value(self, arg: Arg, voice: _Voice, reader: Reader) -> int | str:
        match arg:
            case str() | int():
                return arg
            case When():
                return dates.moment(arg.at, voice.language, reader.zone)
            case Short():
                return dates.short(arg.moment, voice.language, reader.zone)
            case Day():
                return dates.day(arg.day, voice.language)
            case Span():
                return dates.span(arg.seconds, voice.language)
            case Text():
                return self.render(arg, reader)
            case tuple():
                return dates.listing([self.render(each, reader) for each in arg], voice.language)
            case _:
                assert_never(arg)

    def _speaker(self, key: str, language: str) -> _Voice:
        for code in _fallbacks(language):
            voice = self._by_code.get(code)
            if voice is not None and key in voice.keys:
                return voice
        raise TextProblem(
            f"language {language}: the message '{key}' is in no catalogue, not even in {ENGLISH}; write it, "
            "or correct the key"
        )

    def _voice(self, language: str) -> _Voice:
        if language not in self._voices:
            raise TextProblem(
                f"language {language}: there are no files; there are {', '.join(self.languages)}"
            )
        return self._voices[language]

    def _entries(self, language: str, key: str) -> Entries:
        if key not in self.keys(language):
            raise TextProblem(
                f"language {language}: there is no message '{key}'; write it, or correct the key"
            )
        return self._voice(language).entries


def _keys(entries: Entries) -> frozenset[str]:
    return frozenset(name for name in entries if not name.startswith("-"))


def _code(language: str) -> str:
    return language.replace("_", "-").lower()


def _fallbacks(language: str) -> Iterator[str]:
    code = _code(language)
    while code:
        yield code
        code = code.rpartition("-")[0]
    yield ENGLISH


def _bundle(language: str, entries: Entries) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    body = [entry.node.clone() for entry in entries.values()]
    for node in body:
        for each in catalogue.nodes(node):
            if isinstance(each, ast.Pattern):
                each.elements = [piece for element in each.elements for piece in _pieces(element)]
    bundle.add_resource(ast.Resource(body=list(body)))
    return bundle


def _pieces(element: ast.TextElement | ast.Placeable) -> list[ast.TextElement | ast.Placeable]:
    """Cut a long stretch of text into pieces."""
    if not isinstance(element, ast.TextElement):
        return [element]
    starts = range(0, len(element.value), _LONGEST_PIECE)
    return [ast.TextElement(element.value[start : start + _LONGEST_PIECE]) for start in starts]
