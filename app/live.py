"""The texts that are in force now, for parts that were given them once and keep them.

Belongs here: passing on. Reading the configuration again may bring other words, while the channels that speak
them keep running.
"""

from collections.abc import Callable

from bot.texts import Text
from bot.texts.render import Reader, Texts


class LiveTexts(Texts):
    """Texts that are asked for anew each time; what each method does is said in `bot.texts.render.Texts`."""

    def __init__(self, current: Callable[[], Texts]) -> None:
        """Take what tells which texts are in force."""
        self._current = current

    @property
    def languages(self) -> tuple[str, ...]:
        return self._current().languages

    def keys(self, language: str) -> frozenset[str]:
        return self._current().keys(language)

    def variables(self, language: str, key: str) -> frozenset[str]:
        return self._current().variables(language, key)

    def wordings(self, language: str, key: str) -> tuple[str, ...]:
        return self._current().wordings(language, key)

    def longest(self, language: str, key: str) -> str:
        return self._current().longest(language, key)

    def render(self, text: Text, reader: Reader) -> str:
        return self._current().render(text, reader)
