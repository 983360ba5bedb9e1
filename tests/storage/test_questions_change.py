"""Questions change under a hundred drafts, with a restart in between: none is lost, none is asked twice."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.case.model import Case
from bot.commands import from_button, from_freelancer
from bot.deadlines.rules import Rules
from bot.forms.model import Answer, Field, Kind
from bot.ids import Address, MessageId
from bot.intake.form import intake_form
from bot.intake.reasons import Reason
from bot.messages import Message, ToPerson
from bot.policy import Policy
from bot.ports import Inbound, Place, Tx
from bot.service import Service
from bot.texts import text
from bot.world import Catalogue
from storage.sqlite import SqliteStore
from tests.storage.evidence import MASTER
from tests.support.catalogue import ROSTER, catalogue, ground, texts

MONDAY = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
PEOPLE = 100
REASON = "low_win_rate"
REMOVED, REWORDED, ADDED = f"{REASON}.fit", f"{REASON}.hidden_work", f"{REASON}.agency"
ANSWERS = ("Four weeks.", "Android jobs.", "A client outside.", "Fewer.")


def changed(reason: Reason) -> Reason:
    """Take one question out, word one anew, and put a new one first."""
    if reason.code != REASON:
        return reason
    kept = tuple(one for one in reason.questions if one.id != REMOVED)
    reworded = tuple(
        replace(one, label=text("form-case-decided")) if one.id == REWORDED else one for one in kept
    )
    added = Field(ADDED, Kind.TEXT, text("which-appeal"), only_if=("reason", REASON))
    return replace(reason, questions=(added, *reworded))


AFTER = Catalogue(tuple(changed(one) for one in catalogue().reasons), catalogue().clauses)


class House:
    """The service over a database on disk; it can be stopped and begun again with other questions."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._count = 0
        self.heard: dict[str, list[Message]] = {}
        self.begins(catalogue())

    def begins(self, known: Catalogue) -> None:
        self.store = SqliteStore.open(self._database, MASTER)
        policy = Policy(Rules(), ROSTER, known, texts(), "Gigway", ground=ground(Rules()))
        self.service = Service(self.store, policy, self._entropy)
        self.form = intake_form(known)

    async def restarts(self, known: Catalogue) -> None:
        await self.store.close()
        self.begins(known)

    def _entropy(self) -> str:
        self._count += 1
        return f"seed-{self._count}"

    async def everybody(self, does: list[str]) -> None:
        """Let everybody write, or press what begins with ``!``; then let all that is said go out."""
        await asyncio.gather(*(self.one(number, what) for number, what in enumerate(does)))
        await self.says_it()

    async def one(self, number: int, what: str) -> None:
        if not what:
            return
        body = from_button(what[1:]) if what.startswith("!") else from_freelancer(what)
        dedup = f"{number}-{self._entropy()}"
        await self.service.receive(Inbound(dedup, chat(number), Place.PRIVATE, MONDAY, body))

    async def says_it(self) -> None:
        while rows := await self.store.transact(
            lambda tx: tx.claim_outbox(MONDAY, 1000, timedelta(minutes=1))
        ):
            for one in rows:
                if isinstance(one.to, ToPerson) and isinstance(one.content, Message):
                    self.heard.setdefault(one.to.person, []).append(one.content)
            await asyncio.gather(*(self._delivered(one.id) for one in rows))

    async def _delivered(self, message: MessageId) -> None:
        await self.service.delivered(message, MONDAY)

    async def cases(self) -> list[Case]:
        """Return everybody's case, in the order of their numbers."""

        def read(tx: Tx) -> list[Case]:
            people = [tx.person_at(chat(number)) for number in range(PEOPLE)]
            found = [tx.case(one.case) for one in people if one is not None and one.case is not None]
            return [one for one in found if one is not None]

        return await self.store.transact(read)

    def asked(self, case: Case) -> str:
        """Return the question that was put last, by its words in the last message; empty for none."""
        keys = {one.label: one.id for one in self.form.fields}
        return next((keys[one] for one in self.heard[case.person][-1].parts if one in keys), "")


def chat(number: int) -> Address:
    return Address("stage", f"freelancer-{number}")


def half_way(number: int, step: int) -> str:
    """Return what somebody does at a step after the first three answers; they stop at different places."""
    script = ("maria", f"!pick|reason={REASON}|", *ANSWERS, "A point.", "Another point.")
    return script[step] if step < number % (len(script) + 1) else ""


def goes_on(case: Case, asked: str) -> str:
    """Return what somebody presses to come to the end: points that were noted stay, the rest is left out."""
    if asked == "points" and case.intake.gathering:
        return "!done||"
    return "!skip||" if asked else ""


async def test_a_hundred_drafts_live_through_other_questions_and_a_restart(database: Path) -> None:
    house = House(database)
    for said in ("/start", "!lang|en|", "!yes||", "They suspended me.", "A letter.", "29.5.2026"):
        await house.everybody([said] * PEOPLE)
    await house.everybody(["!hand|intake|", "!more||"] * (PEOPLE // 2))
    for step in range(8):
        await house.everybody([half_way(number, step) for number in range(PEOPLE)])
    before = await house.cases()
    assert len(before) == PEOPLE
    assert len({house.asked(one) or len(one.intake.gathering) for one in before}) > 6, "all stand elsewhere"

    await house.restarts(AFTER)
    assert [one.intake for one in await house.cases()] == [one.intake for one in before]

    put: list[list[str]] = [[] for _ in range(PEOPLE)]
    await house.everybody(["!more||"] * PEOPLE)
    for _ in range(20):
        cases = await house.cases()
        open_questions = [house.asked(one) for one in cases]
        if not any(open_questions):
            break
        for number, one in enumerate(open_questions):
            put[number] += [one] * bool(one)
        await house.everybody([goes_on(one, asked) for one, asked in zip(cases, open_questions, strict=True)])
    after = await house.cases()
    await house.store.close()

    for old, new, questions in zip(before, after, put, strict=True):
        settled = {one.field for one in old.intake.answers}
        assert len(set(questions)) == len(questions), "asked twice"
        assert not settled & set(questions), "asked though it was answered"
        assert REMOVED not in questions
        kept: dict[str, Answer] = {one.field: one for one in new.intake.answers}
        assert all(kept[one.field] == one for one in old.intake.answers), "an answer was lost or changed"
        assert (ADDED in questions) is (old.reason_code == REASON)
        if old.intake.gathering:
            assert new.intake.items("points") == old.intake.gathering, "points were lost"
        if REWORDED in kept:
            assert "profile does not show" in kept[REWORDED].wording, "the wording that was answered"
