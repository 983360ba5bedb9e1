"""An onlooker: what somebody of a play was shown, and what he can press."""

from bot.answers import Answer
from bot.messages import Button, Message
from bot.texts import Text
from bot.texts.render import Reader
from tests.support import lengths
from tests.support.catalogue import texts

STAFF_READER = Reader("en", "UTC")


class Onlooker:
    """Somebody who looks at what he was shown last."""

    def __init__(self, answers: list[Answer | None]) -> None:
        """Begin with nothing shown; what he is answered is kept in `answers` too."""
        self._answers = answers
        self._answer: Answer | None = None
        self._earlier: list[Message] = []
        """Pages of an answer that he has read before the one he is at."""

    @property
    def answer(self) -> Answer | None:
        """Return what he was answered last."""
        return self._answer

    @answer.setter
    def answer(self, given: Answer | None) -> None:
        self._answer = given
        self._answers.append(given)

    def _shown(self) -> list[Message]:
        raise NotImplementedError

    def _reader(self) -> Reader:
        return STAFF_READER

    def render(self, said: Text) -> str:
        """Return the words as he reads them."""
        return texts().render(said, self._reader())

    def words(self) -> str:
        """Return all he was shown since he last did something, as one text."""
        shown = [*self._shown(), *self._earlier, *self._answered()]
        return "\n".join(self.render(part) for one in shown for part in one.parts)

    def buttons(self) -> list[str]:
        """Return the labels of the buttons he has, the newest message first."""
        return [self.render(one.label) for one in self._buttons()]

    def sees(self, *fragments: str) -> None:
        """Expect words, in what he was shown since he last did something."""
        words = self.words()
        for fragment in fragments:
            assert fragment in words, f"{fragment!r} is not in:\n{words}"

    def does_not_see(self, *fragments: str) -> None:
        """Expect words to be absent."""
        words = self.words()
        for fragment in fragments:
            assert fragment not in words, f"{fragment!r} is in:\n{words}"

    def _answered(self) -> list[Message]:
        return [lengths.of_answer(self.answer)]

    def _buttons(self) -> list[Button]:
        raise NotImplementedError

    def action(self, label: str) -> str:
        """Return what the newest button with this label carries."""
        for one in self._buttons():
            if self.render(one.label) == label:
                return one.action
        raise AssertionError(f"no button {label!r} among {self.buttons()}")
