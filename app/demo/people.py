"""The people: what each does on the page, what each then expects to read, and what of it is printed.

Belongs here: Maria and the staff as somebody who writes the story wants to speak of them. An expectation that
does not hold ends the demo: it must never print what is not true.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from app.demo.errors import Unexpected
from app.demo.page import Entry, Json, Page, Part, entry
from app.demo.printout import ASSISTANT, Printout

Only = tuple[str, ...] | None
"""Which paragraphs are printed, by some words of theirs: None for all, an empty one for none."""

NOTHING: Final[Only] = ()
_LEFT_OUT: Final = "[…]"
_CLUTTER: Final = frozenset({"hint", "progress"})
"""Paragraphs that help on a page and are in the way on paper."""


def expect(words: str, fragments: Iterable[str], who: str) -> None:
    """Insist that somebody read all of this.

    Raises:
        Unexpected: he did not.
    """
    for one in fragments:
        if one not in words:
            raise Unexpected(f"{who} should read “{one}”, but read:\n{words or '(nothing)'}")


def some(parts: Sequence[Part], only: Only) -> tuple[Part, ...]:
    """Choose what to print: whole paragraphs, or their lines with these words; a gap is marked."""
    said = [one for one in parts if one.look not in _CLUTTER]
    if only is None:
        return tuple(said)
    chosen: list[Part] = []
    gap = ""
    for one in (Part(line, part.look) for part in said for line in part.text.split("\n")):
        if any(fragment in one.text for fragment in only):
            chosen.append(Part(gap + one.text, one.look))
            gap = ""
        elif chosen and not gap:
            chosen[-1] = Part(f"{chosen[-1].text} {_LEFT_OUT}", chosen[-1].look)
            gap = " "
        else:
            gap = gap or f"{_LEFT_OUT} "
    return tuple(Part(one.text.strip(), one.look) for one in chosen)


def shortened(parts: Sequence[Part], without: tuple[str, ...]) -> tuple[Part, ...]:
    """Leave out the paragraphs that begin like this; a gap is marked."""
    chosen: list[Part] = []
    for one in parts:
        if not one.text.startswith(without):
            chosen.append(one)
        elif not chosen or chosen[-1].text != _LEFT_OUT:
            chosen.append(Part(_LEFT_OUT, "hint"))
    return tuple(chosen)


class Maria:
    """The freelancer, in the private chat."""

    name = "Maria"
    chat = "freelancer-1"

    def __init__(self, page: Page, out: Printout) -> None:
        """Take the page and the printout."""
        self._page, self._out = page, out
        self.typed = 0

    @property
    def heard(self) -> list[Entry]:
        """Return every message that reached Maria."""
        return [one for one in self._page.lanes.get(f"chat:{self.chat}", ()) if one.by == "bot"]

    def has_heard(self, *fragments: str) -> None:
        """Expect words in all that ever reached Maria."""
        expect("\n".join(one.words for one in self.heard), fragments, self.name)

    async def opens(self, *hears: str, only: Only = None) -> None:
        """Open the chat for the first time."""
        await self._does("opens the chat", hears, only, do="say", text="/start")

    async def says(self, words: str, *hears: str, only: Only = None, silently: bool = False) -> None:
        """Type a message."""
        self.typed += 1
        before = len(self.heard)
        if not silently:
            self._out.says(self._page.now(), self.name, (Part(words, "text"),))
        await self._page.does("say", **{"as": self.chat, "text": words})
        self._shows(before, hears, only)

    async def presses(self, label: str, *hears: str, only: Only = None, silently: bool = False) -> None:
        """Press the newest button with this label."""
        action = _action(label, (one.buttons for one in reversed(self.heard)), self.name)
        said = "" if silently else f"presses [{label}]"
        await self._does(said, hears, only, do="press", action=action)

    async def sends(self, name: str, content: bytes, *hears: str, only: Only = None) -> None:
        """Send a file."""
        before = len(self.heard)
        self._out.does(self._page.now(), self.name, f"sends {name}")
        await self._page.uploads(self.chat, name, content)
        self._shows(before, hears, only)

    def reads(self, since: int, *hears: str, only: Only = None, by: str = ASSISTANT) -> None:
        """Read what came since then, without having done anything."""
        self._shows(since, hears, only, by)

    def reads_letter(
        self,
        since: int,
        title: str,
        *hears: str,
        leaves_out: tuple[str, ...] = (),
        then: Only = None,
        told_in: int = 1,
    ) -> None:
        """Read a letter: the first messages since then; `then` chooses from what follows it."""
        fresh = self.heard[since:]
        expect("\n".join(one.words for one in fresh), hears, self.name)
        parts = tuple(part for one in fresh[:told_in] for part in one.parts)
        self._out.letter(fresh[0].at, title, shortened(parts, leaves_out))
        self._prints(fresh[told_in:], then)

    async def _does(self, said: str, hears: tuple[str, ...], only: Only, do: str, **given: object) -> None:
        before = len(self.heard)
        if said:
            self._out.does(self._page.now(), self.name, said)
        answer = await self._page.does(do, **{"as": self.chat}, **given)
        if answer is not None and answer["kind"] == "toast" and answer["refused"]:
            raise Unexpected(f"{self.name} was refused: {answer['text']}")
        self._shows(before, hears, only)

    def _shows(self, since: int, hears: tuple[str, ...], only: Only, by: str = ASSISTANT) -> None:
        fresh = self.heard[since:]
        expect("\n".join(one.words for one in fresh), hears, self.name)
        self._prints(fresh, only, by)

    def _prints(self, fresh: Sequence[Entry], only: Only, by: str = ASSISTANT) -> None:
        for one in fresh:
            parts = some(one.parts, only)
            if parts:
                self._out.says(one.at, by, parts)


class Staff:
    """One of the staff, in the thread of the only case."""

    def __init__(self, page: Page, out: Printout, chat: str, name: str) -> None:
        """Take the page, the printout, and who it is."""
        self.name, self._chat = name, chat
        self._page, self._out = page, out
        self._answer: Json | None = None

    @property
    def heard(self) -> list[Entry]:
        """Return what was written to this person alone."""
        return self._page.lanes.get(f"chat:{self._chat}", [])

    def told(self, said: Entry) -> Part:
        """Make what was written to this person alone a line about it."""
        return Part(f"is told: {said.words}", "text")

    def has_heard(self, *fragments: str) -> None:
        """Expect words in what was written to this person alone."""
        expect("\n".join(one.words for one in self.heard), fragments, self.name)

    def reads_card(self, *fragments: str, only: Only) -> None:
        """Read the case's card."""
        card = self._page.cards[self._case()]
        expect(card.words, fragments, self.name)
        self._out.does(self._page.now(), self.name, "reads the card of the case:")
        self._out.under(some(card.parts, only))

    def does(self, words: str) -> None:
        """Print what this person does."""
        self._out.does(self._page.now(), self.name, words)

    def is_answered(self) -> None:
        """Print what came back to this person alone."""
        self._out.says(self._page.now(), ASSISTANT, (Part(self._words(), "text"),))

    async def presses(self, label: str, *hears: str) -> None:
        """Press a button: of the answer just given, of the card, or of the newest message that has it."""
        case = self._case()
        thread = self._page.lanes.get(f"thread:{case}", [])
        shown = [*self._answered(), self._page.cards[case], *reversed(thread)]
        action = _action(label, (one.buttons for one in shown), self.name)
        self._answer = await self._page.does("press", **{"as": self._chat}, case=case, action=action)
        expect(self._words(), hears, self.name)

    async def fills(self, *hears: str, **values: str | list[str]) -> None:
        """Fill in the form that was opened; ``point_1`` stands for the field ``point.1``."""
        form = self._opened("form")["form"]
        given = {field.replace("point_", "point."): value for field, value in values.items()}
        about = {key: form[key] for key in ("form", "target", "revision")}
        self._answer = await self._page.does(
            "fill", **{"as": self._chat}, case=self._case(), values=given, **about
        )
        expect(self._words(), hears, self.name)

    async def sends(self, button: str, **values: str | list[str]) -> None:
        """Open a form by its button, fill it in, look at the preview and send it."""
        await self.presses(button)
        await self.fills("Nothing has left yet", **values)
        await self.presses("Send", "Sent.")

    async def opens(self, name: str, content: bytes | None) -> None:
        """Open a document, and see what was sent."""
        await self.presses(f"Open {name}")
        granted = self._opened("document")
        if content is None:
            if granted["link"] != name:
                raise Unexpected(f"{self.name} should see the link {name}, but sees {granted['link']}")
        elif len(await self._page.looks(granted["viewer"], granted["pin"])) < len(content):
            raise Unexpected(f"{self.name} does not see of {name} what was sent")

    def _case(self) -> str:
        cases = list(self._page.cards)
        if not cases:
            raise Unexpected(f"{self.name} finds no case in the moderator channel")
        return cases[-1]

    def _opened(self, kind: str) -> Json:
        if self._answer is None or self._answer["kind"] != kind:
            raise Unexpected(f"{self.name} should see a {kind}, but reads:\n{self._words()}")
        return self._answer

    def _answered(self) -> tuple[Entry, ...]:
        if self._answer is None or self._answer["kind"] != "show":
            return ()
        return (entry(self._answer["message"], self._page.now()),)

    def _words(self) -> str:
        match self._answer:
            case {"kind": "toast", "text": str(words)}:
                return words
            case {"kind": "form", "form": form}:
                problems = (one["text"] for one in form["problems"])
                return "\n".join((form["title"], *form["intro"], *problems))
            case _:
                return "\n".join(one.words for one in self._answered())


def _action(label: str, offered: Iterable[tuple[tuple[str, str], ...]], who: str) -> str:
    seen: list[str] = []
    for buttons in offered:
        for one, action in buttons:
            if one == label:
                return action
            seen.append(one)
    raise Unexpected(f"{who} finds no button [{label}] among {', '.join(dict.fromkeys(seen)) or 'none'}")
