"""Guessing a language: from the first words that somebody writes, before he has chosen one.

Belongs here: a guess that is kind and may be wrong. It only decides in which language he is greeted and
asked which he prefers; what the platform says of him counts more, and what he chooses counts alone.
"""

import re
from collections.abc import Collection
from typing import Final

from bot.forms.spoken import folded

_WORD: Final = re.compile(r"[^\W\d_]+")
_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN: Final = re.compile(r"[іїєґ]")
_NOT_UKRAINIAN: Final = re.compile(r"[ыэёъ]")
_UKRAINIAN_WORDS: Final = frozenset(
    {"мене", "мені", "що", "як", "та", "але", "чому", "добрий", "вітаю", "привіт", "акаунт", "допоможіть"}
)
_SPANISH: Final = re.compile(r"[¿¡ñ]")
_SPANISH_WORDS: Final = frozenset(
    {"hola", "buenas", "buenos", "días", "dias", "tardes", "noches", "gracias", "ayuda", "cuenta", "quiero"}
    | {"mi", "mis", "me", "por", "qué", "que", "para", "una", "con", "está", "estoy", "han", "pero", "yo"}
    | {"su", "sus", "se", "lo", "le", "esta", "este", "más", "ya", "como", "si", "porque", "todo", "desde"}
    | {"sin", "usted", "nada", "es", "un", "al", "muy", "ahora", "cuando", "hasta", "necesito", "puedo"}
)
_ENOUGH: Final = 2
"""Spanish words in a message; one alone may be a name, or a word of another language."""
_GREETINGS: Final = frozenset({"hola", "buenas", "gracias", "ayuda"})
"""Words that are Spanish even when they stand alone."""


_NAMES: Final = {
    "en": "english ingles английский английском английски англійська англійською англійську англійській",
    "es": "spanish espanol castellano испанский испанском испански іспанська іспанською іспанську іспанській",
    "ru": "russian ruso русский русском русски российский російська російською російську російській",
    "uk": "ukrainian ucraniano украинский украинском украински українська українською українську українській",
}
"""What people call a language when they are asked which they prefer; each also by its own name."""
_BESIDE_NAME: Final = frozenset(
    folded(one)
    for one in (
        *["in", "please", "i", "prefer", "speak", "en", "por", "favor", "prefiero", "hablo", "idioma"],
        *["по", "на", "пожалуйста", "язык", "языке", "говорю", "я", "мовою", "мова", "будь", "ласка"],
    )
)


def named(words: str, known: Collection[str]) -> str:
    """Return the language of `known` whose name these words are: "en español", "українською"."""
    said = [one for one in folded(words.replace("-", " ")).split() if one not in _BESIDE_NAME]
    for tag, names in _NAMES.items():
        if tag in known and len(said) == 1 and said[0] in {folded(one) for one in names.split()}:
            return tag
    return ""


def guessed(words: str, known: Collection[str]) -> str:
    """Return the language of `known` that these words seem to be in; empty when nothing tells."""
    found = _cyrillic(words.lower()) if _CYRILLIC.search(words) else _latin(words.lower())
    return found if found in known else ""


def _cyrillic(words: str) -> str:
    if _NOT_UKRAINIAN.search(words):
        return "ru"
    ukrainian = _UKRAINIAN.search(words) or _UKRAINIAN_WORDS.intersection(_WORD.findall(words))
    return "uk" if ukrainian else "ru"


def _latin(words: str) -> str:
    said = frozenset(_WORD.findall(words))
    spanish = _SPANISH.search(words) or said & _GREETINGS or len(said & _SPANISH_WORDS) >= _ENOUGH
    return "es" if spanish else ""
