"""What the suite of channels asks of a stand, and the messages that it sends."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Protocol

from bot.case.model import Status
from bot.ids import Address, CaseId, MessageId, PersonId, case_reference
from bot.messages import Attachment, Heading, Message, Recipient, ToModerators, ToPerson, ToThread
from bot.ports import Attached, Outgoing, SendResult
from bot.texts import text
from bot.texts.render import Reader

CASE = case_reference("contract")
OTHER = case_reference("another")
READER = Reader("en", "UTC")


class Sending(Protocol):
    async def send(self, outgoing: Outgoing) -> SendResult: ...


class Stand(Protocol):
    """A channel that runs, and eyes and hands on its platform."""

    @property
    def channel(self) -> Sending: ...

    @property
    def freelancer(self) -> Address: ...

    @property
    def desk(self) -> Address: ...

    def private(self) -> list[str]:
        """What the bot said to the freelancer, one text a message."""
        ...

    def thread(self, case: CaseId) -> list[str]:
        """What the bot said in a case's thread, its card left out."""
        ...

    def cards(self, case: CaseId) -> list[str]:
        """The cards that a case has: one, as it is now."""
        ...

    def moderators(self) -> list[str]:
        """What the bot said to all moderators."""
        ...

    async def files(self) -> list[tuple[str, bytes]]:
        """The files that the bot sent to the freelancer: what each is said to be, and its bytes."""
        ...

    async def shows(self, probe: Callable[[], object], what: str) -> None:
        """Wait until something is shown: a channel may draw in its own time what it has accepted."""
        ...

    async def shuts(self, *, shut: bool) -> None:
        """The freelancer lets the bot write to him no longer, or again."""
        ...


class Platform(Stand, Protocol):
    """A stand of a real platform, which has troubles of its own."""

    def fails_once(self) -> None:
        """Answer the next message with the platform's own trouble."""
        ...

    def loses_an_answer(self) -> None:
        """Do the next message, and let nobody know that it was done."""
        ...

    def breaks_storage(self, *, broken: bool) -> None:
        """Let every transaction fail, or none again."""
        ...

    async def writes(self, words: str) -> None:
        """The freelancer writes to the bot."""
        ...

    async def is_answered(self) -> None:
        """Wait until the bot has greeted the freelancer."""
        ...

    async def says_more(self, than: int) -> None:
        """Wait until the bot has said more to him than so many messages, though he writes no other."""
        ...


def to_freelancer(stand: Stand, words: str, number: int = 1) -> Outgoing:
    return _outgoing(stand.freelancer, ToPerson(PersonId("p")), words, f"p{number}")


def with_file(outgoing: Outgoing, name: str, media_type: str, content: bytes) -> Outgoing:
    """Let a file go out with a message."""
    about = text("thread-question", words=f"about {name}")

    async def read() -> AsyncIterator[bytes]:
        for start in range(0, len(content), 1000):
            yield content[start : start + 1000]

    named = replace(outgoing.message, attachment=Attachment("here", name, about))
    return replace(outgoing, message=named, attachment=Attached(name, media_type, len(content), about, read))


def to_thread(stand: Stand, words: str, number: int = 1, *, case: CaseId = CASE) -> Outgoing:
    made = _outgoing(stand.desk, ToThread(case), words, f"t{case}{number}")
    return replace(made, case=case, heading=heading(case))


def to_moderators(stand: Stand, words: str, number: int = 1) -> Outgoing:
    return _outgoing(stand.desk, ToModerators(), words, f"m{number}")


def card(stand: Stand, words: str, number: int, *, case: CaseId = CASE) -> Outgoing:
    return replace(to_thread(stand, words, 1000 + number, case=case), card=True)


def heading(case: CaseId, status: Status = Status.RECEIVED, *, is_open: bool = True) -> Heading:
    title = text("thread-question", words=f"{case} {status.value}")
    return Heading(case, title, status.value, "", late=False, unsafe=False, open=is_open)


def _outgoing(address: Address, to: Recipient, words: str, number: str) -> Outgoing:
    return Outgoing(MessageId(f"message-{number}"), to, address, said(words), READER)


def said(words: str) -> Message:
    return Message((text("thread-question", words=words),))
