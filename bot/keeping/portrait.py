"""The portrait: everything that is held on him, in one file in his own language.

Belongs here: asking for it, and what stands in it. It is written when it is sent, as things are then, and
kept nowhere (`app.portraits`); how it reaches him is the relay's business.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Final

from bot.case.model import Case, Purpose
from bot.deadlines.clocks import Clock
from bot.deadlines.timers import Timer
from bot.documents import receipts
from bot.events import Event
from bot.intake import status
from bot.intake.form import intake_form
from bot.intake.summary import shown_answer
from bot.keeping import requests
from bot.keeping.requests import AHEAD, Wish
from bot.messages import Attachment
from bot.people import replies
from bot.people.data import DataWish
from bot.people.model import Person
from bot.ports import AuditLine
from bot.step import Decision, Step
from bot.texts import Text, When, named, text
from bot.world import World

SOURCE: Final = "portrait"
"""What holds the file: the name that its attachment carries. Its key is the person."""
_OWED: Final = f"{Clock.DATA_REQUEST}:{DataWish.ACCESS}"
"""The duty that begins with it, and ends when the file has arrived."""
Say = Callable[[Text], str]


def asked(step: Step, target: str) -> None:
    """Announce the file in all his chats, or stop it."""
    if target == requests.STOP:
        requests.stop(step, Wish.DATA)
        step.stop_key(_OWED)
        return
    if not requests.may_ask(step, Wish.DATA):
        return
    timer = requests.running(step, Wish.DATA)
    if timer is not None:
        step.tell(text("data-already", due=When(timer.due)), buttons=(requests.stop_button(Wish.DATA),))
        return
    step.note("data asked for")
    step.start(Clock.DATA_REQUEST, DataWish.ACCESS)
    requests.announce(step, Wish.DATA, step.event.at + AHEAD)


def rings(step: Step, timer: Timer) -> None:
    """Send the file to the chat that he used last; in the others he reads that it was sent."""
    step.stop_key(timer.key)
    if not step.case.proved:  # a lead can take a proof back; then nothing of the account goes out
        return
    step.note("data sent")
    person = step.world.person
    file = Attachment(SOURCE, person.id if person is not None else step.case.person, text("data-file"))
    step.tell(
        text("data-here"),
        buttons=status.buttons(step.case),
        purpose=Purpose.PORTRAIT,
        timer=_OWED,
        confidential=True,
        attachment=file,
    )


def without_case(person: Person, event: Event, world: World) -> Decision:
    """Say all that is held on somebody who never began an appeal: it fits into a message."""
    language = person.language or person.suggested_language or world.default_language
    return replies.tell(
        person,
        event,
        text("data-no-case", language=named("language-name", language), zone=person.zone or "-"),
        *((text("data-held-words", words=person.held_words),) if person.held_words else ()),
        buttons=replies.buttons(person, world),
    )


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that is held on one person, as one transaction saw it."""

    person: Person
    cases: tuple[Case, ...]
    logs: tuple[tuple[AuditLine, ...], ...]
    """One for each case, in the same order."""


def page(held: Held, world: World, say: Say, at: datetime) -> str:
    """Write the file: one page that any browser shows, with nothing in it that runs or is fetched."""
    language = escape(held.person.language or world.default_language)
    title = escape(say(text("data-title", marketplace=world.marketplace)))
    appeals = zip(held.cases, held.logs, strict=True)
    parts = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">',
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>{_LOOKS}</head><body>',
        f"<h1>{title}</h1>",
        _paragraph(say(text("data-made", at=When(at)))),
        *_person(held.person, say),
        *(line for case, log in appeals for line in _case(case, log, world, say)),
        _heading(say(text("data-platform-title"))),
        _paragraph(say(text("data-platform"))),
        "</body></html>\n",
    )
    return "\n".join(parts)


_LOOKS: Final = (
    "<style>body{font:16px/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
    "dt{font-weight:bold;margin-top:.6rem}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}</style>"
)


def _person(person: Person, say: Say) -> Iterator[str]:
    yield _heading(say(text("data-you")))
    agreed = person.consented_at
    said = (
        (text("data-chats"), ", ".join(f"{one.channel} {one.chat}" for one in person.addresses)),
        (text("data-language"), say(named("language-name", person.language)) if person.language else "-"),
        (text("data-zone"), person.zone or "-"),
        (text("data-consent"), say(text("data-moment", at=When(agreed))) if agreed else "-"),
    )
    yield _list((say(name), value) for name, value in said)


def _case(case: Case, log: tuple[AuditLine, ...], world: World, say: Say) -> Iterator[str]:
    yield _heading(say(text("data-appeal", reference=case.id, status=status.name(case))))
    if case.proof is not None:
        yield _paragraph(say(text("data-proved", account=case.proof.account, at=When(case.proof.at))))
    yield _list(_answers(case, world, say))
    yield _heading(say(text("data-documents")), 3)
    yield "<ul>" + "".join(f"<li>{escape(one)}</li>" for one in _documents(case, say)) + "</ul>"
    yield _heading(say(text("data-written")), 3)
    yield _list(_written(log, say))


def _answers(case: Case, world: World, say: Say) -> Iterator[tuple[str, str]]:
    for asked_for in intake_form(world.catalogue).fields:
        found = case.intake.answer(asked_for.id)
        if found is not None:
            yield say(asked_for.name), _say_any(shown_answer(asked_for, found, whole=True), say)


def _documents(case: Case, say: Say) -> Iterator[str]:
    for one in case.documents:
        size = say(receipts.size(one.size)) if one.size else ""
        print_ = one.fingerprint
        yield ", ".join(part for part in (one.name, size, print_, say(receipts.state(one))) if part)


def _written(log: Iterable[AuditLine], say: Say) -> Iterator[tuple[str, str]]:
    """List what was said, by whom and when: his words, ours, and what staff wrote down."""
    for line in log:
        who = "you" if line.actor.startswith("freelancer") else "us"
        for name, words in line.texts:
            if name != "sha256":  # the fingerprint stands with the document
                yield say(text("data-line", at=When(line.at), who=named("data-by", who))), words


def _say_any(value: object, say: Say) -> str:
    return say(value) if isinstance(value, Text) else str(value)


def _list(pairs: Iterable[tuple[str, str]]) -> str:
    lines = (f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in pairs)
    return f"<dl>{''.join(lines)}</dl>"


def _heading(words: str, level: int = 2) -> str:
    return f"<h{level}>{escape(words)}</h{level}>"


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"
