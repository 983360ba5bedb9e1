"""The alphabet: everything that can happen to a case in one move, as events with their moments.

A move is mostly one event; a staff form is two, filled in and sent. Belongs here: completeness. A new verb or
form is taken up by itself, a new event body has to be added to `_by_nobody` or `_by_her`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.actions import Action, Verb
from bot.case import lifecycle
from bot.case.lifecycle import Trigger
from bot.case.model import Case, Stage
from bot.deadlines import timers
from bot.events import (
    Body,
    Brought,
    CodeEntered,
    DeadlineReached,
    Delivered,
    Edited,
    Event,
    FileArrived,
    FilesArrived,
    Filled,
    MergedInto,
    Opened,
    OutageEnded,
    Pressed,
    Reachable,
    Removed,
    RulesChanged,
    Said,
    Undeliverable,
    UnknownInput,
)
from bot.ids import CaseId, DocumentId, MessageId
from bot.intake.form import INTAKE
from bot.people.model import SYSTEM, Actor
from bot.people.permissions import PERMISSIONS
from bot.review.forms import OPENED_BY, StaffForm
from bot.world import World
from tests.laws import papers, scene
from tests.laws.papers import Told

_SOON: Final = timedelta(minutes=1)
_MUCH_LATER: Final = timedelta(days=100)
_OUTAGE: Final = timedelta(days=10)
_MOST_DOCUMENTS: Final = 2
_NEVER_ASKED: Final = "zz"
_UNKNOWN: Final = MessageId("unknown")

OPENS: Final = {form: verb for verb, form in OPENED_BY.items()}
_OF_ANYBODY: Final = (StaffForm.REPLY, StaffForm.DECISION, StaffForm.RESTORED)
"""What somebody sends who does not have the case: two that need it, and one that does not."""
_OUTCOMES: Final = {
    StaffForm.VERDICT: ("upheld", "not readable"),
    StaffForm.DECISION: ("upheld", "modified", "reversed"),
    StaffForm.NOTICE: ("upheld", "held back"),
}
_HER_TARGETS: Final[dict[Verb, tuple[str, ...]]] = {
    Verb.CHOOSE: (
        "notice=no_reason_given",
        "reason=identity_not_verified",
        "reason=no_reason_given",
        f"{_NEVER_ASKED}=1",
    ),
    Verb.EDIT: ("reason", "points", _NEVER_ASKED),
    Verb.ASK: ("", "Why was I suspended?"),
    Verb.ACCEPT: ("", "yes"),
    Verb.BEGIN: ("", "new"),
    Verb.ERASE: ("", "now", "later", "stop"),
    Verb.DATA: ("", "stop"),
    Verb.LANGUAGE: ("ru",),
    Verb.ZONE: ("", "Lisbon"),
}
_REVISIONS: Final[dict[Verb, tuple[int, ...]]] = {Verb.SUBMIT: (0, 999)}


def told(what: Told, case: Case) -> Body:
    """Return what happens to the case as it is now."""
    return what(case) if callable(what) else what


@dataclass(frozen=True, slots=True)
class Move:
    """Something that happens: who does what, when, and what was known then."""

    name: str
    actor: Actor
    bodies: tuple[Told, ...]
    at: datetime
    world: World

    def event(self, seed: str, number: int, case: Case) -> Event:
        """Make one of the events, with an id of its own."""
        moment = self.at + number * timedelta(seconds=1)
        return Event(f"{seed}/{self.name}/{number}", moment, self.actor, told(self.bodies[number], case))


def moves(case: Case, now: datetime, *, whole: bool = True) -> Iterator[Move]:
    """List every move; unless `whole`, presses that the actor's role alone forbids are left out."""
    yield from _by_humans(case, now, whole=whole)
    yield from _dialogues(case, now + _SOON, whole=whole)
    yield from _codes(now + _SOON)
    yield from _with_nobody_else(now + _SOON)
    if whole:
        yield from _beside_another(now + _SOON)
    yield from _arrivals(case, now + _SOON)
    yield from _by_nobody(now + _SOON)
    yield from _duplicates(case, now + _SOON)
    for name, body in (*papers.scans(case), *papers.destroyed(case)):
        yield Move(name, SYSTEM, (body,), now + _SOON, scene.world())
    yield from _alarms(case, now)
    yield from _alarms_at_odd_times(case, now)


def echoes(case: Case, now: datetime) -> Iterator[Move]:
    """List the moves that depend on what is on its way: arrivals, alarms, a proof, a lead's notice."""
    soon, lea = now + _SOON, scene.STAFF["lea"]
    yield next(_codes(soon))
    yield from _arrivals(case, soon)
    yield from _alarms(case, now)
    for form in (StaffForm.NOTICE, StaffForm.PROOF):
        yield Move(f"lea records {form.value}", lea, send(case, lea, form), soon, scene.world())


def _by_humans(case: Case, now: datetime, *, whole: bool) -> Iterator[Move]:
    soon, known = now + _SOON, scene.world()
    for name, actor, bodies in (*_by_her(case, whole=whole), *_by_staff(case, whole=whole)):
        yield Move(name, actor, bodies, soon, known)


_Said = tuple[str, Actor, tuple[Told, ...]]


def _by_her(case: Case, *, whole: bool) -> Iterator[_Said]:
    bodies: list[tuple[str, Body]] = [
        ("says", Said("I did nothing wrong.", message="m1")),
        ("passes words on", Said("Your account is limited.", "Gigway", "m3")),
        ("says a date", Said("2026-05-29")),
        ("says a link", Said("https://example.com/me")),
        ("is in despair", Said("I want to die")),
        ("opens", Opened()),
        ("opens by link", Opened("account-maria")),
        ("unknown command", UnknownInput("command", "foo")),
        ("unknown button", UnknownInput("button")),
        ("sticker", UnknownInput("kind")),
        ("fills the intake", Filled(INTAKE, "", 1, (("account", "maria"), ("reason", "identity")))),
        ("fills the intake wrongly", Filled(INTAKE, "", 1, (("informed_on", "soon"), ("own_words", "")))),
        ("fills the intake in despair", Filled(INTAKE, "", 1, (("own_words", "I want to die"),))),
        ("fills an unknown form", Filled("nonsense", "", 1, ())),
        ("sends a bad file", _file("bad", kept=True, problems=("unknown_type",))),
        ("sends an album too large", FilesArrived((_file("a", kept=False), _file("b", kept=False)))),
        ("edits a message", Edited("m1", "They closed it for good.")),
        ("deletes a message", Removed("m1")),
        ("blocks the bot", Reachable(on=False)),
        ("lets the bot write again", Reachable(on=True)),
        ("sends a file too large", _file("large", kept=False, problems=("too_large",))),
    ]
    if len(case.documents) < _MOST_DOCUMENTS:
        bodies.append(("sends a file", _file(f"doc{len(case.documents)}")))
        bodies.append(
            ("sends a file unscanned", _file(f"doc{len(case.documents)}", problems=("not_scanned",)))
        )
        bodies.append(("sends a file with words", _file(f"doc{len(case.documents)}", caption="My degree.")))
    if case.documents:
        bodies.append(("sends a file again", _file("again", sha=case.documents[0].sha256 or "none")))
    for name, body in bodies:
        yield name, scene.HER, (body,)
    yield "hands in a letter", scene.HER, (Pressed(Action(Verb.LETTER)), Said("She was always on time."))
    yield from papers.about_documents(case)
    for number, one in enumerate(case.intake.rewordings):
        press = Pressed(Action(Verb.REPLACE, one.id))
        yield f"takes the new words {number}", scene.HER, (press,)
    for verb in Verb:
        if not whole and not scene.HER.roles & PERMISSIONS[verb].roles:
            continue
        for target in _HER_TARGETS.get(verb, ("",)):
            for revision in _REVISIONS.get(verb, (0,)):
                press = Pressed(Action(verb, target, revision))
                yield f"presses {verb.value} {target} {revision}", scene.HER, (press,)
    if whole:
        yield "a stranger asks for the status", scene.STRANGER, (Pressed(Action(Verb.STATUS)),)


def _by_staff(case: Case, *, whole: bool) -> Iterator[_Said]:
    documents = tuple(one.id for one in case.documents)
    for name in scene.STAFF if whole else _cast(case):
        actor = scene.STAFF[name]
        yield f"{name} notes", actor, (Said("A note."),)
        for verb in Verb:
            if not whole and not actor.roles & PERMISSIONS[verb].roles:
                continue
            of_documents = verb in (Verb.OPEN_DOCUMENT, Verb.MARK_DOCUMENT, Verb.SEND_AGAIN)
            for target in documents if of_documents else ("",):
                yield f"{name} presses {verb.value} {target}", actor, (Pressed(Action(verb, target)),)
        yield from _forms(case, name, actor, whole=whole)
        yield from papers.asked_again(case, actor) if case.assignee == name else ()
    if whole:
        yield "kim sends what cannot be used", scene.STAFF["kim"], (UnknownInput("kind"),)
        yield "kim sends nothing", scene.STAFF["kim"], (Pressed(Action(Verb.SEND, "none", 1)),)
        yield "kim edits a note", scene.STAFF["kim"], (Edited("m2", "Another note."),)
        yield "kim deletes a note", scene.STAFF["kim"], (Removed("m2"),)
        yield "kim notes nothing", scene.STAFF["kim"], (Said("  "),)
        yield "kim fills half", scene.STAFF["kim"], (Filled("decision", "", 1, (("why", "Because."),)),)
        yield "kim fills an unknown form", scene.STAFF["kim"], (Filled("nonsense", "", 1, ()),)


def _cast(case: Case) -> tuple[str, ...]:
    """Who has the case, a reviewer who has not, and a lead: others may what one of these may."""
    holder = case.assignee or "kim"
    other = "ruth" if holder == "kim" else "kim"
    return tuple(dict.fromkeys((holder, other, "lea")))


def _forms(case: Case, name: str, actor: Actor, *, whole: bool) -> Iterator[_Said]:
    holder = case.assignee == actor.id
    forms = tuple(StaffForm) if whole or holder or name == "lea" else _OF_ANYBODY
    for form in forms:
        targets = tuple(one.id for one in case.documents) if form is StaffForm.VERDICT else ("",)
        sends_it = holder if form is StaffForm.DECISION else name == "lea"
        outcomes = _OUTCOMES.get(form, ("upheld",)) if sends_it else ("upheld",)
        for target in targets:
            for outcome in outcomes:
                look = (Pressed(Action(Verb.OPEN_DOCUMENT, target)),) if target and sends_it else ()
                bodies = (*look, *send(case, actor, form, target, outcome))
                yield f"{name} sends {form.value} {target} {outcome}", actor, bodies


def send(
    case: Case, actor: Actor, form: StaffForm, target: str = "", outcome: str = "upheld"
) -> tuple[Told, ...]:
    """Fill in a form whole and press Send, as the preview offers it."""
    values = tuple(scene.filled_in(form, len(case.points), outcome).items())
    return (Filled(form.value, target, 1, values), partial(_sends, actor=actor, form=form, target=target))


def _sends(case: Case, *, actor: Actor, form: StaffForm, target: str = "") -> Body:
    """Press Send under the preview of one's draft, as it is now."""
    key = (form.value, target, actor.id)
    draft = next((one for one in case.drafts if (one.form, one.target, one.by) == key), None)
    return Pressed(Action(Verb.SEND, draft.id if draft else "none", draft.revision if draft else 1))


def _dialogues(case: Case, at: datetime, *, whole: bool) -> Iterator[Move]:
    """Fill in forms question by question in the thread, go back and forth, and take over from another."""
    known = scene.in_dialogue()
    for name in _cast(case)[: 2 if whole else 1]:
        actor = scene.STAFF[name]
        reply = (Pressed(Action(Verb.REPLY)), Said("Thank you.", message="s1"))
        sends = partial(_sends, actor=actor, form=StaffForm.REPLY)
        yield Move(f"{name} replies in the thread", actor, (*reply, sends), at, known)
        if not whole:
            continue
        yield Move(f"{name} decides in the thread", actor, _wanders(actor), at, known)
        note = (
            Pressed(Action(Verb.RESTORED)),
            Said("All is back."),
            Said("A note."),
            Edited("s1", "Thanks."),
        )
        yield Move(f"{name} is done and goes on writing", actor, note, at, known)
    for number, draft in enumerate(case.drafts[: 2 if whole else 1]):
        other = scene.STAFF["lea" if draft.by != "lea" else "ada"]
        opens = OPENS[StaffForm(draft.form)]
        bodies = (
            Pressed(Action(opens, draft.target)),
            Pressed(Action(Verb.CHOOSE, f"{draft.id}/outcome=upheld")),
            Pressed(Action(Verb.TAKE_OVER, draft.id)),
            Said("What the other had begun."),
        )
        yield Move(f"a lead takes draft {number} over", other, bodies, at, known)


def _wanders(actor: Actor) -> tuple[Told, ...]:
    """Answer, go back, leave out, change, stop, come back, and throw it all away."""

    def press(verb: Verb, rest: str = "") -> Told:
        return partial(_presses, actor=actor, verb=verb, rest=rest)

    return (
        Pressed(Action(Verb.DECIDE)),
        Said("He called me today."),
        press(Verb.CHOOSE, "/outcome=upheld"),
        press(Verb.SKIP),
        Said("We looked at it.", message="s2"),
        Edited("s2", "We looked at all of it."),
        press(Verb.CONTINUE),
        press(Verb.BACK),
        press(Verb.KEEP),
        press(Verb.EDIT, "/facts"),
        press(Verb.EDIT),
        press(Verb.DONE),
        press(Verb.LATER),
        press(Verb.SEND),
        press(Verb.DISCARD),
    )


def _presses(case: Case, *, actor: Actor, verb: Verb, rest: str) -> Body:
    """Press a button of one's own open question."""
    name = next((one.id for one in case.drafts if (one.form, one.by) == ("decision", actor.id)), "none")
    return Pressed(Action(verb, f"{name}{rest}"))


def _codes(at: datetime) -> Iterator[Move]:
    entered = (CodeEntered("P-0000-0000-00"),)
    yield Move("enters a good code", scene.HER, entered, at, scene.knowing_a_code(at))
    yield Move("enters a spent code", scene.HER, entered, at, scene.knowing_a_code(at, spent=True))
    yield Move("enters a wrong code", scene.HER, entered, at, scene.world())


def _with_nobody_else(at: datetime) -> Iterator[Move]:
    again, imposed = Pressed(Action(Verb.APPEAL)), Pressed(Action(Verb.IMPOSED_IT))
    yield Move("appeals, and kim is alone", scene.HER, (again,), at, scene.kim_alone())
    yield Move("kim imposed it and is alone", scene.STAFF["kim"], (imposed,), at, scene.kim_alone())


def _beside_another(at: datetime) -> Iterator[Move]:
    """Do what somebody can do who has another appeal under way."""
    known = scene.beside_another()
    told: dict[str, tuple[Told, ...]] = {
        "asks": (Pressed(Action(Verb.ASK, "Who reads this?")),),
        "begins": (Pressed(Action(Verb.BEGIN)),),
        "begins another": (Pressed(Action(Verb.BEGIN, "another")),),
        "says that it is the same notice": (Pressed(Action(Verb.SAME_NOTICE, scene.OTHER.id)),),
        "says that it is another": (Pressed(Action(Verb.OTHER_NOTICE)),),
        "names the account of the other": (Pressed(Action(Verb.EDIT, "account")), Said(scene.ACCOUNT)),
        "brings over what she wrote": (Brought("I was ill in May."),),
    }
    for name, bodies in told.items():
        yield Move(f"{name}, beside another", scene.HER, bodies, at, known)


def _duplicates(case: Case, at: datetime) -> Iterator[Move]:
    """Take another case of hers in, and become part of one."""
    other = scene.duplicate(case)
    takes = Pressed(Action(Verb.MERGE_CONFIRMED, other.id, other.revision))
    yield Move("lea takes a duplicate in", scene.STAFF["lea"], (takes,), at, scene.beside(other))
    mergeable = lifecycle.can(case, Trigger.MERGE) and case.stage is Stage.FIRST
    if mergeable and not case.drafts:  # the case that takes it in has seen to that
        gives = MergedInto(CaseId("OTHE-R0NE"))
        yield Move("becomes part of another", scene.STAFF["lea"], (gives,), at, scene.world())


def _arrivals(case: Case, at: datetime) -> Iterator[Move]:
    known = scene.world()
    for one in case.tracked:
        about = f"{one.purpose.value} {one.timer}"
        yield Move(f"{about} delivered", SYSTEM, (Delivered(one.message),), at, known)
        yield Move(f"{about} lost", SYSTEM, (Undeliverable(one.message, "blocked"),), at, known)
    yield Move("something lost", SYSTEM, (Undeliverable(_UNKNOWN, "blocked"),), at, known)


def _by_nobody(at: datetime) -> Iterator[Move]:
    known = scene.world()
    yield Move("something delivered", SYSTEM, (Delivered(_UNKNOWN),), at, known)
    for name, rules in (("stricter", scene.STRICTER), ("looser", scene.LOOSER)):
        yield Move(f"rules {name}", SYSTEM, (RulesChanged(rules.version),), at, scene.world(rules))
    yield Move("outage", SYSTEM, (OutageEnded(at - _OUTAGE),), at, known)
    yield Move("alarm of nothing", SYSTEM, (DeadlineReached("nothing"),), at, known)


def _alarms(case: Case, now: datetime) -> Iterator[Move]:
    for timer in case.timers:
        at, alarm = max(now, timers.next_alarm(timer).at), (DeadlineReached(timer.key),)
        yield Move(f"alarm {timer.key}", SYSTEM, alarm, _by_day(at), scene.world())
        yield Move(f"alarm {timer.key} much later", SYSTEM, alarm, _by_day(at + _MUCH_LATER), scene.world())


def _alarms_at_odd_times(case: Case, now: datetime) -> Iterator[Move]:
    for timer in case.timers:
        at, alarm = max(now, timers.next_alarm(timer).at), (DeadlineReached(timer.key),)
        yield Move(f"alarm {timer.key}, staff away", SYSTEM, alarm, _by_day(at), scene.everybody_away())
        if _by_day(at) != at:
            yield Move(f"alarm {timer.key} at night", SYSTEM, alarm, at, scene.world())


def _by_day(at: datetime) -> datetime:
    """Return the moment, or noon of the next day where it is night: he is not reminded then."""
    if 9 <= at.hour < 20:
        return at
    noon = at.replace(hour=12, minute=0, second=0, microsecond=0)
    return noon if at.hour < 9 else noon + timedelta(days=1)


def _file(
    document: str, *, sha: str = "", kept: bool = True, problems: tuple[str, ...] = (), caption: str = ""
) -> FileArrived:
    sha = sha or f"sha-{document}"
    return FileArrived(
        DocumentId(document), f"{document}.pdf", 1000, "application/pdf", sha, caption, problems, kept
    )
