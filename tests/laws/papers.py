"""What can happen about a document: what it is said to be, who agreed, and what the scanner says of it."""

from collections.abc import Callable, Iterator
from functools import partial

from bot.actions import Action, Verb
from bot.case.model import Case
from bot.events import Body, DocumentGone, Pressed, Scanned
from bot.ids import DocumentId
from bot.people.model import Actor
from tests.laws import scene

Told = Body | Callable[[Case], Body]
"""What happens; some presses depend on the case as it is by then."""


def about_documents(case: Case) -> Iterator[tuple[str, Actor, tuple[Body, ...]]]:
    """Say what a document is, and whether who wrote it agreed."""
    for one in case.documents[:1]:
        for what in ("passport", "client_letter", "other"):
            press = Pressed(Action(Verb.THIS_IS, f"{one.id}={what}"))
            yield f"says that {one.id} is {what}", scene.HER, (press,)
        for answer in ("yes", "no"):
            press = Pressed(Action(Verb.AGREED, f"{one.id}={answer}"))
            yield f"says of {one.id} that they agree: {answer}", scene.HER, (press,)


def asked_again(case: Case, actor: Actor) -> Iterator[tuple[str, Actor, tuple[Told, ...]]]:
    """Open a document, ask for it anew with one tap, and send what was shown; then tap another reason."""
    for one in case.documents[:1]:
        looks = Pressed(Action(Verb.OPEN_DOCUMENT, one.id))
        taps = tuple(Pressed(Action(Verb.SEND_AGAIN, f"{one.id}={why}")) for why in ("dark", "no such"))
        yield f"{actor.id} asks for {one.id} again", actor, (looks, taps[0], partial(_sends, actor=actor))
        yield f"{actor.id} asks for {one.id} again for nothing", actor, (looks, *taps)


def _sends(case: Case, *, actor: Actor) -> Body:
    draft = next((one for one in case.drafts if (one.form, one.by) == ("verdict", actor.id)), None)
    return Pressed(Action(Verb.SEND, draft.id if draft else "none", draft.revision if draft else 1))


def scans(case: Case) -> Iterator[tuple[str, Body]]:
    """Let the scanner have its say on each document that waits for it."""
    for one in case.documents:
        for problems in ((), ("malware",), ("not_scanned",)) if one.unscanned else ((),):
            yield f"{one.id} scanned: {problems}", Scanned(one.id, problems)


def destroyed(case: Case) -> Iterator[tuple[str, Body]]:
    """Say that a document is destroyed, asked for or not, and one that never was."""
    for one in (*(document.id for document in case.documents), DocumentId("never had")):
        yield f"{one} is gone", DocumentGone(one)
