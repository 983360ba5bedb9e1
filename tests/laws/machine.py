"""The machine: random stories over the decider, from anywhere the walk has been.

Messages are delivered late, lost or sent again, alarms come double, time stands still or jumps, rules change
in the middle. After each move the laws hold, the same arguments give the same decision, and the case casts
no shadow that the walk has not visited.
"""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.actions import Action, Verb
from bot.case.abstraction import Shadow, abstract
from bot.case.model import Case
from bot.deadlines.rules import Rules
from bot.engine import decide
from bot.events import CodeEntered, FileArrived, OutageEnded, Pressed, RulesChanged, Said
from bot.ids import DocumentId
from bot.people.model import SYSTEM
from bot.review.forms import StaffForm
from bot.world import KnownCode
from tests.laws import scene
from tests.laws.alphabet import moves, send
from tests.laws.driver import Decide, Driver
from tests.laws.walk import Visit, fresh, walked

_STAFF = st.sampled_from(sorted(scene.STAFF))
_RULES = st.sampled_from((Rules(4), scene.STRICTER, scene.LOOSER))


class Story(RuleBasedStateMachine):
    """One story. A subclass may put another decider in, and look at fewer places."""

    deciding: Decide = staticmethod(decide)

    def visits(self) -> list[Visit]:
        """List where a story may begin."""
        return walked().visits

    def shadows(self) -> set[Shadow]:
        """List the shadows that a case may cast; none given: any."""
        return walked().shadows

    def __init__(self) -> None:
        """Begin with nothing; `begins` sets the scene."""
        super().__init__()
        self.driver = Driver(self.deciding)
        self.documents = 0

    @initialize(where=st.integers(0, 1_000_000), anew=st.booleans())
    def begins(self, where: int, anew: bool) -> None:
        visit = fresh() if anew else self.visits()[where % len(self.visits())]
        self.driver = Driver(self.deciding, visit.case, visit.now)

    @rule(pick=st.integers(0, 1_000_000))
    def anything_happens(self, pick: int) -> None:
        """Take any move of the alphabet; clock and channel have rules of their own."""
        if self.driver.case is None:
            return
        known = [one for one in moves(self.driver.case, self.driver.now) if one.actor is not SYSTEM]
        move = known[pick % len(known)]
        self.driver.code = move.world.code
        self.driver.manner = move.world
        self.driver.happens(move.actor, *move.bodies)

    @rule(words=st.sampled_from(("I did nothing wrong.", "2026-05-29", "https://example.com/a", "4", "yes")))
    def she_writes(self, words: str) -> None:
        self.driver.happens(scene.HER, Said(words))

    @rule(verb=st.sampled_from([one for one in Verb if one.name not in ("LANGUAGE", "PRIVACY")]))
    def she_presses(self, verb: Verb) -> None:
        self.driver.happens(scene.HER, Pressed(Action(verb, "new" if verb is Verb.BEGIN else "")))

    @rule(kept=st.booleans())
    def she_sends_a_file(self, kept: bool) -> None:
        self.documents += 1
        name = f"file{self.documents}"
        problems = () if kept else ("empty",)
        arrived = FileArrived(DocumentId(name), name, 10, "image/png", f"sha-{name}", "", problems, kept)
        self.driver.happens(scene.HER, arrived)

    @rule(good=st.booleans())
    def she_enters_a_code(self, good: bool) -> None:
        until = self.driver.now + timedelta(days=1)
        self.driver.code = KnownCode("digest", scene.ACCOUNT, until) if good else None
        self.driver.happens(scene.HER, CodeEntered("P-0000-0000-00"))

    @rule()
    def she_answers_the_first_three(self) -> None:
        for words in ("They suspended me.", "A high number of proposals", "2026-05-29"):
            self.driver.happens(scene.HER, Said(words))
        self.driver.happens(scene.HER, Pressed(Action(Verb.SUBMIT)))

    @precondition(lambda self: self.driver.case is not None)
    @rule(name=_STAFF, form=st.sampled_from(StaffForm), outcome=st.sampled_from(("upheld", "reversed")))
    def staff_work(self, name: str, form: StaffForm, outcome: str) -> None:
        """Claim, look at every document, then send a form."""
        self._works(name, form, outcome)

    @precondition(lambda self: self.driver.case is not None and bool(self.driver.case.rulings))
    @rule(again=st.booleans(), outcome=st.sampled_from(("upheld", "reversed")))
    def another_ruling_is_wanted(self, again: bool, outcome: str) -> None:
        """She asks for a second review, and whoever ruled tries to do so again, or somebody else does."""
        while self.driver.outbox:
            self.driver.delivers()
        self.driver.happens(scene.HER, Pressed(Action(Verb.APPEAL)))
        judges = {one.by for one in self._case().rulings}
        name = next(one for one in sorted(scene.STAFF) if (scene.STAFF[one].id in judges) is again)
        self._works(name, StaffForm.DECISION, outcome)

    def _works(self, name: str, form: StaffForm, outcome: str) -> None:
        actor = scene.STAFF[name]
        self.driver.happens(actor, Pressed(Action(Verb.CLAIM)))
        for document in self._case().documents:
            self.driver.happens(actor, Pressed(Action(Verb.OPEN_DOCUMENT, document.id)))
            self.driver.happens(actor, *send(self._case(), actor, StaffForm.VERDICT, document.id))
        self.driver.happens(actor, *send(self._case(), actor, form, "", outcome))

    @rule(hours=st.integers(1, 24 * 12))
    def time_passes(self, hours: int) -> None:
        self.driver.passes(timedelta(hours=hours))

    @rule(hours=st.integers(1, 24 * 25), told=st.booleans())
    def we_are_down(self, hours: int, told: bool) -> None:
        since = self.driver.now
        if told:
            self.driver.now += timedelta(hours=hours)
            self.driver.broadcast(OutageEnded(since))
            self.driver.is_down(timedelta(0))
        else:
            self.driver.is_down(timedelta(hours=hours))

    @rule(many=st.integers(1, 8))
    def messages_arrive(self, many: int) -> None:
        for _ in range(many):
            self.driver.delivers()

    @rule(many=st.integers(1, 3))
    def messages_are_lost(self, many: int) -> None:
        for _ in range(many):
            self.driver.loses()

    @rule()
    def alarms_come_double(self) -> None:
        self.driver.doubles_alarms()

    @rule(rules=_RULES)
    def rules_change(self, rules: Rules) -> None:
        self.driver.rules = rules
        self.driver.broadcast(RulesChanged(rules.version))

    @rule(name=_STAFF, days=st.integers(0, 30))
    def somebody_is_away(self, name: str, days: int) -> None:
        until = self.driver.now + timedelta(days=days) if days else None
        roster = self.driver.roster
        staff = tuple(replace(one, absent_until=until) if one.id == name else one for one in roster.staff)
        self.driver.roster = replace(roster, staff=staff)

    @invariant()
    def the_laws_hold(self) -> None:
        assert not self.driver.problems, "; ".join(self.driver.problems)

    @invariant()
    def nothing_is_outside_the_walk(self) -> None:
        for case in self.driver.cases.values():
            unknown = abstract(case).shadows() - self.shadows()
            assert not unknown, f"the walk has not been at {unknown}"

    def _case(self) -> Case:
        assert self.driver.case is not None
        return self.driver.case
