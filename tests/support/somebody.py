"""Somebody: whoever introduces a bot to its platform, for tests of that conversation.

What he types to each question, what he agrees to, what he does meanwhile, and all that he reads.
"""

import io
from collections.abc import Callable

from rich.console import Console

from app.setting_up import Person


class Somebody:
    """Answers questions: those that are known by their words first, the others in order."""

    def __init__(self, *answers: str, **known: str) -> None:
        self.answers, self._known = list(answers), known
        self.agrees: dict[str, list[Callable[[], bool]]] = {}
        """By the words of a question; under "" whatever is asked."""
        self.meanwhile = list[Callable[[], object]]()
        self.secrets = 0
        self._read = io.StringIO()

    @property
    def words(self) -> str:
        return self._read.getvalue()

    def agreeing(self, *questions: str) -> "Somebody":
        """Let him agree once to each of these."""
        self.agrees |= {one: [lambda: True] for one in questions}
        return self

    def person(self) -> Person:
        console = Console(file=self._read, markup=False, highlight=False, soft_wrap=True, width=250)
        return Person(console, self._ask, self._confirm, self._pause)

    def _ask(self, question: str, secret: bool) -> str:
        self.secrets += secret
        known = [said for begun, said in self._known.items() if begun in question]
        if known:
            return known[0]
        return self.answers.pop(0) if self.answers else ""

    def _confirm(self, question: str) -> bool:
        known = next((one for begun, one in self.agrees.items() if begun in question), [])
        return known.pop(0)() if known else False

    async def _pause(self, _seconds: float) -> None:
        if self.meanwhile:
            self.meanwhile.pop(0)()
