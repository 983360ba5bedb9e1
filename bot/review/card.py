"""The card: the case's story in ten seconds, one short message in the thread, kept current.

Belongs here: which lines there are, which fields of a case each is made of, and which of them stay where
there is no room. What can be pressed below it is `offered`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bot import brevity
from bot.actions import Verb
from bot.case import lifecycle
from bot.case.model import Case
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Party
from bot.documents import receipts, telling
from bot.documents.model import Document
from bot.forms.model import Draft
from bot.ids import StaffId
from bot.intake import summary
from bot.intake.form import HARM, intake_form
from bot.messages import Message, bound, button
from bot.review import offered
from bot.texts import Short, Text, named, text
from bot.world import World

_Say = Callable[[str], str]
"""How somebody's words are said: in full, or their beginning."""
_FEW: Final = 2
"""Points or documents that need not be counted."""
_KEY_ANSWERS: Final = {"measure": 2, "reason": 2, "informed_on": 3, "own_words": 6, "notice": 6}
"""Answers that tell the story in ten seconds, by their field."""
_OTHER_ANSWER: Final = 7


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands together on the card, and how soon it gives way where there is no room for all."""

    said: tuple[Text, ...]
    rank: int = 0
    """0 stays always; of the others the highest goes first."""


def card(case: Case, world: World) -> Message:
    """Draw the card for the thread: what does not fit is one press away."""
    kept = _said(_fitting(tuple(_lines(case, world, summary.shortened)), world))
    in_full = _said(_lines(case, world, _in_full))
    everything = (button(text("button-everything"), Verb.CASE, case.id),) if kept != in_full else ()
    return Message(kept, bound((*offered.buttons(case, world), *everything), case.id))


def whole(case: Case, world: World) -> Message:
    """Draw the card with everything in full, for whoever asks for it."""
    return Message(_said(_lines(case, world, _in_full)), bound(offered.buttons(case, world), case.id))


def looks_different(before: Case, after: Case, world: World) -> bool:
    """Tell whether the card would look different. What its lines are made of is mostly still the same."""
    changed = {one for one in _READ if getattr(before, one) is not getattr(after, one)}
    if not changed.isdisjoint(offered.READ) and offered.buttons(before, world) != offered.buttons(
        after, world
    ):
        return True
    touched = [part for part, reads in _PARTS if not changed.isdisjoint(reads)]
    if all(_shown(part, before, world) == _shown(part, after, world) for part in touched):
        return False
    return card(before, world) != card(after, world)  # what is different may be left out on both


def _said(lines: Iterable[_Line]) -> tuple[Text, ...]:
    return tuple(each for one in lines for each in one.said)


def _fitting(lines: tuple[_Line, ...], world: World) -> tuple[_Line, ...]:
    """Keep what fits into a message, the lowest ranks first, in the order in which they stand."""
    kept: set[int] = set()
    message = brevity.Filling(world.texts)
    for number, one in sorted(enumerate(lines), key=lambda each: each[1].rank):
        if message.takes(one.said, must=one.rank == 0):
            kept.add(number)
    return tuple(one for number, one in enumerate(lines) if number in kept)


def _in_full(words: str) -> str:
    return words


def _lines(case: Case, world: World, say: _Say) -> Iterator[_Line]:
    """Write all lines in their order: what is urgent, whose turn, whose case, then the story."""
    for part, _ in _PARTS:
        yield from part(case, world, say)


def _shown(part: "_Part", case: Case, world: World) -> tuple[_Line, ...]:
    return tuple(part(case, world, summary.shortened))


def _each(lines: Iterable[Text], rank: int) -> Iterator[_Line]:
    for one in lines:
        yield _Line((one,), rank)


def _title(case: Case, _: World, __: _Say) -> Iterator[_Line]:
    yield _Line((text("card-title", reference=case.id, status=named("staff-status", case.status)),))
    if case.merged_into:
        yield _Line((text("card-merged", reference=case.merged_into),))


def _unsafe(case: Case, _: World, __: _Say) -> Iterator[_Line]:
    alarm = case.timer(Clock.SAFETY.value)
    if alarm is not None:
        yield _Line((text("card-unsafe", due=Short(alarm.due)),))
    elif case.unsafe_at is not None:
        yield _Line((text("card-was-unsafe", at=Short(case.unsafe_at)),), 1)


def _barred(case: Case, _: World, say: _Say) -> Iterator[_Line]:
    if case.blocked_at:
        yield _Line((text("card-blocked", since=Short(case.blocked_at)),), 1)
    if case.bar:
        yield _Line((text("card-barred", until=Short(case.bar.ends), why=say(case.bar.words)),), 1)


def _urgent(case: Case, _: World, say: _Say) -> Iterator[_Line]:
    harm = case.intake.text(HARM)
    if harm:
        yield _Line((text("card-urgent", words=say(harm)),), 1)


def _hold(case: Case, world: World, say: _Say) -> Iterator[_Line]:
    """Say that nothing of the case may be deleted, by whom, until when and why."""
    if case.hold is not None:
        member = world.roster.get(case.hold.by)
        name = member.name if member else case.hold.by
        until, why = Short(case.hold.until), say(case.hold.why)
        yield _Line((text("card-hold", name=name, until=until, why=why),), 1)


def _late(case: Case, _: World, __: _Say) -> Iterator[_Line]:
    late = (one for one in case.timers if one.late)
    said = (text("card-late", what=named("clock", one.clock), due=Short(one.due)) for one in late)
    for number, one in enumerate(dict.fromkeys(said)):
        yield _Line((one,), 1 if number else 0)


def _late_appeal(case: Case, _: World, __: _Say) -> Iterator[_Line]:
    if case.window_missed:
        yield _Line((text("card-late-appeal", until=Short(case.window_missed)),), 1)


def _turn(case: Case, _: World, __: _Say) -> Iterator[_Line]:
    turn = lifecycle.turn(case)
    if turn is None:
        yield _Line((text("card-turn-nobody"),))
        return
    party = named("party", turn.party)
    yield _Line((text("card-turn", party=party, step=turn.step, due=Short(turn.timer.due)),))


def _account(case: Case, _: World, say: _Say) -> Iterator[_Line]:
    unproved = "card-unproved" if say is _in_full else "card-unproved-short"
    yield _Line((text("card-proved" if case.proved else unproved, account=case.account or "?"),))


def _language(_: Case, world: World, __: _Say) -> Iterator[_Line]:
    yield _Line((text("card-language", language=text(f"language-name-{world.language}")),), 4)


def _holder(case: Case, world: World, _: _Say) -> Iterator[_Line]:
    if case.assignee is None:
        yield _Line((text("card-holder-none"),))
        return
    member = world.roster.get(StaffId(case.assignee))
    yield _Line((text("card-holder", name=member.name if member else case.assignee),))


def _kin(_: Case, world: World, __: _Say) -> Iterator[_Line]:
    """Name other appeals of the same person or account: it may be a duplicate, or a second restriction."""
    lines = (
        text(
            "card-kin-line",
            reference=one.case,
            status=named("staff-status", one.status),
            proved="yes" if one.proved else "no",
        )
        for one in world.kin
    )
    if world.kin:
        yield _Line((text("card-kin"), *lines), 3)


def _questions(case: Case, _: World, say: _Say) -> Iterator[_Line]:
    yield from _each((text("card-question", words=say(words)) for words in case.questions), 2)


def _answers(case: Case, world: World, say: _Say) -> Iterator[_Line]:
    """List his answers; what was done, when and why stays longest, what only some are asked goes first."""
    given = {one.field: one for one in case.intake.answers}
    for asked in intake_form(world.catalogue).fields:
        found = given.get(asked.id)
        if found is not None and asked.id not in ("points", "documents", "account", HARM):
            answer = summary.shown_answer(asked, found, whole=say is _in_full)
            said = text("card-answer", question=asked.name, answer=answer)
            yield _Line((said,), _KEY_ANSWERS.get(asked.id, _OTHER_ANSWER))


def _listed_points(case: Case, _: World, say: _Say) -> Iterator[_Line]:
    """List the points he named; his own words, which stand above, are not said twice."""
    if not case.intake.items("points"):
        return
    if len(case.points) > _FEW:  # so that nobody takes a list that was cut for the whole
        yield _Line((text("card-points", count=len(case.points)),), 3)
    points = enumerate(case.points, 1)
    yield from _each((text("card-point", number=str(at), point=say(one)) for at, one in points), 5)


def _documents(case: Case, _: World, __: _Say) -> Iterator[_Line]:
    files = case.documents
    if len(files) > _FEW:
        opened, marked = (
            sum(bool(one.openings) for one in files),
            sum(one.verdict is not None for one in files),
        )
        counted = text("card-documents", count=len(files), opened=str(opened), marked=str(marked))
        yield _Line((counted,), 3)
    for one in files:
        yield _Line((_document(one), *telling.for_staff(one)), 5)


def _document(document: Document) -> Text:
    name = f"{document.name} ({document.caption})" if document.caption else document.name
    state = receipts.state(document)
    if document.origin:
        return text("card-document-forwarded", name=name, state=state, origin=document.origin)
    return text("card-document", name=name, state=state)


def _owed(case: Case, _: World, __: _Say) -> Iterator[_Line]:
    """Name every other duty that runs, with its date."""
    turn = lifecycle.turn(case)
    main = turn.timer.key if turn is not None else ""
    owed = tuple(
        one
        for one in case.timers
        if CLOCKS[one.clock].kind is ClockKind.DUTY
        and CLOCKS[one.clock].owner is not Party.BOT
        and one.key != main
    )
    said = (text("card-owed", what=named("clock", one.clock), due=Short(one.due)) for one in owed)
    yield from _each(dict.fromkeys(said), 6)


def _drafts(case: Case, world: World, _: _Say) -> Iterator[_Line]:
    yield from _each((_draft(one, world) for one in case.drafts), 1)


def _draft(draft: Draft, world: World) -> Text:
    """Say who is writing what, so that nobody begins it twice."""
    member = world.roster.get(StaffId(draft.by))
    since = Short(draft.begun_at) if draft.begun_at is not None else ""
    name = member.name if member else draft.by
    return text("card-draft", form=named("form", draft.form), name=name, since=since)


def _ruling(case: Case, _: World, __: _Say) -> Iterator[_Line]:
    ruling = case.last_ruling
    if ruling is not None:
        outcome = named("ruling", ruling.outcome)
        yield _Line((text("card-ruling", outcome=outcome, number=ruling.clause.number),), 1)


_Part = Callable[[Case, World, _Say], Iterator[_Line]]

_PARTS: Final[tuple[tuple[_Part, frozenset[str]], ...]] = (
    (_title, frozenset({"id", "status", "merged_into"})),
    (_unsafe, frozenset({"timers", "unsafe_at"})),
    (_barred, frozenset({"blocked_at", "bar"})),
    (_urgent, frozenset({"intake"})),
    (_hold, frozenset({"hold"})),
    (_late, frozenset({"timers"})),
    (_late_appeal, frozenset({"window_missed"})),
    (_turn, frozenset({"status", "timers"})),
    (_account, frozenset({"proof", "intake"})),
    (_holder, frozenset({"assignee"})),
    (_drafts, frozenset({"drafts"})),
    (_ruling, frozenset({"rulings"})),
    (_questions, frozenset({"questions"})),
    (_language, frozenset()),
    (_kin, frozenset()),
    (_answers, frozenset({"intake"})),
    (_listed_points, frozenset({"intake"})),
    (_documents, frozenset({"documents"})),
    (_owed, frozenset({"status", "timers"})),
)
"""The lines of the card from the top, and which fields of a case each is made of."""
_READ: Final = tuple(sorted(offered.READ.union(*(reads for _, reads in _PARTS))))
