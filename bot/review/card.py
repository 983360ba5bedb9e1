"""The card: the case's story in ten seconds, one message in the thread, kept current."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from bot.actions import Verb
from bot.case import lifecycle
from bot.case.model import Case, Status
from bot.deadlines.clocks import CLOCKS, Clock, ClockKind, Party
from bot.documents import receipts, telling
from bot.documents.model import Document
from bot.forms.model import Draft
from bot.ids import StaffId
from bot.intake import summary
from bot.intake.form import HARM, intake_form
from bot.messages import Button, Message, bound, button
from bot.texts import Text, When, named, text
from bot.world import World


def card(case: Case, world: World) -> Message:
    """Draw the card."""
    return Message(
        tuple(line for part, _ in _PARTS for line in part(case, world)),
        bound(_buttons(case, world), case.id),
    )


def looks_different(before: Case, after: Case, world: World) -> bool:
    """Tell whether the card would look different. What its lines are made of is mostly still the same."""
    changed = {one for one in _READ if getattr(before, one) is not getattr(after, one)}
    if any(
        part(before, world) != part(after, world) for part, reads in _PARTS if not changed.isdisjoint(reads)
    ):
        return True
    return not changed.isdisjoint(_OFFERED_BY) and _buttons(before, world) != _buttons(after, world)


def _title(case: Case, _: World) -> tuple[Text, ...]:
    title = text("card-title", reference=case.id, status=named("staff-status", case.status))
    return (title, *((text("card-merged", reference=case.merged_into),) if case.merged_into else ()))


def _barred(case: Case, _: World) -> tuple[Text, ...]:
    return (
        *((text("card-blocked", since=When(case.blocked_at)),) if case.blocked_at else ()),
        *((text("card-barred", until=When(case.bar.ends), why=case.bar.words),) if case.bar else ()),
    )


def _late_appeal(case: Case, _: World) -> tuple[Text, ...]:
    return (text("card-late-appeal", until=When(case.window_missed)),) if case.window_missed else ()


def _language(_: Case, world: World) -> tuple[Text, ...]:
    return (text("card-language", language=text(f"language-name-{world.language}")),)


def _questions(case: Case, _: World) -> tuple[Text, ...]:
    return tuple(text("card-question", words=words) for words in case.questions)


def _documents(case: Case, _: World) -> tuple[Text, ...]:
    return tuple(line for one in case.documents for line in (_document(one), *telling.for_staff(one)))


def _drafts(case: Case, world: World) -> tuple[Text, ...]:
    return tuple(_draft(one, world) for one in case.drafts)


def _unsafe(case: Case, _: World) -> tuple[Text, ...]:
    alarm = case.timer(Clock.SAFETY.value)
    return (text("card-unsafe", due=When(alarm.due)),) if alarm is not None else ()


def _urgent(case: Case, _: World) -> tuple[Text, ...]:
    harm = case.intake.text(HARM)
    return (text("card-urgent", words=harm),) if harm else ()


def _hold(case: Case, world: World) -> tuple[Text, ...]:
    """Say that nothing of the case may be deleted, by whom, until when and why."""
    if case.hold is None:
        return ()
    member = world.roster.get(case.hold.by)
    name = member.name if member else case.hold.by
    return (text("card-hold", name=name, until=When(case.hold.until), why=case.hold.why),)


def _listed_points(case: Case, _: World) -> tuple[Text, ...]:
    """List the points he named; his own words, which stand above, are not said twice."""
    if not case.intake.items("points"):
        return ()
    return tuple(_point(number, point) for number, point in enumerate(case.points, 1))


def _late(case: Case, _: World) -> tuple[Text, ...]:
    late = (one for one in case.timers if one.late)
    return tuple(
        dict.fromkeys(text("card-late", what=named("clock", one.clock), due=When(one.due)) for one in late)
    )


def _turn(case: Case, _: World) -> tuple[Text, ...]:
    turn = lifecycle.turn(case)
    if turn is None:
        return (text("card-turn-nobody"),)
    party = named("party", turn.party)
    return (text("card-turn", party=party, step=turn.step, due=When(turn.timer.due)),)


def _account(case: Case, _: World) -> tuple[Text, ...]:
    account = case.account or "?"
    return (text("card-proved" if case.proved else "card-unproved", account=account),)


def _kin(_: Case, world: World) -> tuple[Text, ...]:
    """Name other appeals of the same person or account: it may be a duplicate, or a second restriction."""
    if not world.kin:
        return ()
    lines = (
        text(
            "card-kin-line",
            reference=one.case,
            status=named("staff-status", one.status),
            proved="yes" if one.proved else "no",
        )
        for one in world.kin
    )
    return (text("card-kin"), *lines)


def _holder(case: Case, world: World) -> tuple[Text, ...]:
    if case.assignee is None:
        return (text("card-holder-none"),)
    member = world.roster.get(StaffId(case.assignee))
    return (text("card-holder", name=member.name if member else case.assignee),)


def _answers(case: Case, world: World) -> tuple[Text, ...]:
    shown = []
    given = {one.field: one for one in case.intake.answers}
    for asked in intake_form(world.catalogue).fields:
        found = given.get(asked.id)
        if found is not None and asked.id not in ("points", "documents", "account", HARM):
            answer = summary.shown_answer(asked, found, whole=True)
            shown.append(text("card-answer", question=asked.name, answer=answer))
    return tuple(shown)


def _point(number: int, point: str) -> Text:
    return text("card-point", number=str(number), point=point)


def _document(document: Document) -> Text:
    name = f"{document.name} ({document.caption})" if document.caption else document.name
    state = receipts.state(document)
    if document.origin:
        return text("card-document-forwarded", name=name, state=state, origin=document.origin)
    return text("card-document", name=name, state=state)


def _owed(case: Case, _: World) -> tuple[Text, ...]:
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
    said = (text("card-owed", what=named("clock", one.clock), due=When(one.due)) for one in owed)
    return tuple(dict.fromkeys(said))


def _draft(draft: Draft, world: World) -> Text:
    """Say who is writing what, so that nobody begins it twice."""
    member = world.roster.get(StaffId(draft.by))
    since = When(draft.begun_at) if draft.begun_at is not None else ""
    name = member.name if member else draft.by
    return text("card-draft", form=named("form", draft.form), name=name, since=since)


def _ruling(case: Case, _: World) -> tuple[Text, ...]:
    ruling = case.last_ruling
    if ruling is None:
        return ()
    return (text("card-ruling", outcome=named("ruling", ruling.outcome), number=ruling.clause.number),)


@lru_cache(maxsize=64)
def _fixed(label: Text, verb: Verb, target: str = "") -> Button:
    """Make a button that is the same on every card."""
    return button(label, verb, target)


def _for_leads(case: Case) -> list[Button]:
    """Offer what a lead owes, whoever has the case."""
    asked = any(one.clock is Clock.DATA_REQUEST for one in case.timers)
    return [_fixed(text("button-data-answer"), Verb.DATA_ANSWERED)] if asked else []


def _may_move(case: Case) -> bool:
    """Tell whether the decision's date may still move; how far is said when it is asked for."""
    deciding = (one for one in case.timers if one.clock in (Clock.DECISION, Clock.SECOND_REVIEW))
    return any(not one.late and not one.moved_later for one in deciding)


def _buttons(case: Case, world: World) -> tuple[Button, ...]:
    offered: list[Button] = []
    if case.assignee is None:
        offered.append(_fixed(text("button-claim"), Verb.CLAIM))
        if case.status is not Status.CLOSED:
            return (
                *offered,
                _fixed(text("button-imposed-it"), Verb.IMPOSED_IT),
                _fixed(text("button-assign"), Verb.ASSIGN),
                *_for_leads(case),
            )
    offered += [
        button(text("button-open", name=one.name), Verb.OPEN_DOCUMENT, one.id)
        for one in case.documents
        if not one.unscanned and not one.gone
    ]
    offered += [
        button(text("button-mark-named", name=one.name), Verb.MARK_DOCUMENT, one.id)
        for one in case.documents
        if (one.opened or one.unscanned) and one.verdict is None and not one.gone
    ]
    offered += [
        button(text("button-send-again-named", name=one.name), Verb.SEND_AGAIN, one.id)
        for one in case.documents
        if (one.opened or one.unscanned) and one.verdict is None and not one.gone
    ]
    if case.status is Status.WAITING_FOR_REASONS:
        offered.append(_fixed(text("button-state-reasons"), Verb.REASONS))
    offered.append(_fixed(text("button-reply"), Verb.REPLY))
    if world.passages:
        offered.append(_fixed(text("button-reply-passage"), Verb.INSERT, Verb.REPLY.value))
    if case.status in (Status.BEING_REVIEWED, Status.SECOND_REVIEW):
        offered.append(_fixed(text("button-request"), Verb.REQUEST))
    if case.status in (
        Status.BEING_REVIEWED,
        Status.SECOND_REVIEW,
        Status.WAITING_FOR_REASONS,
        Status.WAITING_FOR_YOU,
    ):
        offered.append(_fixed(text("button-decide"), Verb.DECIDE))
        offered += [_fixed(text("button-extend"), Verb.EXTEND)] if _may_move(case) else []
    if not case.proved:
        offered.append(_fixed(text("button-record-proof"), Verb.RECORD_PROOF))
    if case.timer(Clock.REINSTATEMENT.value) is not None:
        offered.append(_fixed(text("button-restored"), Verb.RESTORED))
    offered += _for_leads(case)
    if case.to_be_reached:
        offered.append(_fixed(text("button-record-notice"), Verb.RECORD_NOTICE))
    if case.assignee is not None and case.open:
        offered.append(_fixed(text("button-release"), Verb.RELEASE))
        offered.append(_fixed(text("button-assign"), Verb.ASSIGN))
    return tuple(offered)


_PARTS: Final[tuple[tuple[Callable[[Case, World], tuple[Text, ...]], frozenset[str]], ...]] = (
    (_title, frozenset({"id", "status", "merged_into"})),
    (_unsafe, frozenset({"timers"})),
    (_barred, frozenset({"blocked_at", "bar"})),
    (_urgent, frozenset({"intake"})),
    (_hold, frozenset({"hold"})),
    (_late, frozenset({"timers"})),
    (_late_appeal, frozenset({"window_missed"})),
    (_turn, frozenset({"status", "timers"})),
    (_account, frozenset({"proof", "intake"})),
    (_language, frozenset()),
    (_holder, frozenset({"assignee"})),
    (_kin, frozenset()),
    (_questions, frozenset({"questions"})),
    (_answers, frozenset({"intake"})),
    (_listed_points, frozenset({"intake"})),
    (_documents, frozenset({"documents"})),
    (_owed, frozenset({"status", "timers"})),
    (_drafts, frozenset({"drafts"})),
    (_ruling, frozenset({"rulings"})),
)
"""The lines of the card from the top, and which fields of a case each is made of."""
_OFFERED_BY: Final = frozenset({"assignee", "status", "documents", "timers", "proof"})
"""The fields of a case that say which buttons there are."""
_READ: Final = tuple(sorted(_OFFERED_BY.union(*(reads for _, reads in _PARTS))))
