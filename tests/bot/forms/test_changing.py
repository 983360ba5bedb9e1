"""Forms change while drafts are half way: no answer is lost, and nobody is asked anything twice."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.forms.engine import back, current, missing, skip, visible
from bot.forms.model import Draft, Field, Form, Kind, Value
from bot.texts import text
from tests.bot.forms.fields import EMPTY, GOOD, field, filled, form, gathered, names, now_asked

KINDS = tuple(Kind)


def question(number: int) -> Field:
    """Make one of a hundred questions: of any kind, some required, some depending on one before."""
    only_if = None
    if number % 5 == 4:
        only_if = (f"q{number - 1}", str(GOOD[KINDS[(number - 1) % 9]][1]))
    return field(f"q{number}", KINDS[number % 9], required=number % 3 == 0, only_if=only_if)


POOL = tuple(question(number) for number in range(40))
FIRST = form(*POOL[:12])


def reworded(asked: Field) -> Field:
    return replace(asked, label=text("reworded"), hint=text("new-hint"))


def other_form(random: Random, before: Form) -> Form:
    """Take some questions out, put others in anywhere, word some anew, and move some."""
    kept = [reworded(one) if random.random() < 0.3 else one for one in before.fields if random.random() < 0.8]
    fresh = [one for one in POOL if one.id not in names(before.fields)]
    for one in random.sample(fresh, k=random.randrange(4)):
        kept.insert(random.randrange(len(kept) + 1), one)
    if kept and random.random() < 0.5:
        kept.append(kept.pop(random.randrange(len(kept))))
    return form(*kept)


class Filler:
    """Somebody who answers or skips whatever he is asked, and remembers."""

    def __init__(self) -> None:
        self.draft = EMPTY
        self.given: dict[str, Value] = {}
        self.left_out: set[str] = set()

    def takes(self, the_form: Form, *, leaving_out: bool) -> bool:
        """Settle the question that is asked; False when there is none."""
        asked = current(the_form, self.draft)
        if asked is None:
            return False
        assert asked.id not in self.given, "asked twice"
        assert asked.id not in self.left_out, "asked though it was left out"
        assert asked in visible(the_form, self.draft)
        if leaving_out and not asked.required:
            found = skip(self.draft, asked)
            assert isinstance(found, Draft)
            self.draft = found
            self.left_out.add(asked.id)
        else:
            raw, self.given[asked.id] = GOOD[asked.kind]
            self.draft = filled(self.draft, asked, raw, f"{asked.label.key} as shown")
        return True

    def has_lost_nothing(self) -> None:
        assert {one.field: one.value for one in self.draft.answers} == self.given
        assert set(self.draft.skipped) == self.left_out


def test_a_hundred_drafts_half_way_outlive_changes_of_their_form() -> None:
    for seed in range(100):
        random, filler, the_form = Random(seed), Filler(), FIRST
        for _ in range(6):
            for _ in range(random.randrange(5)):
                filler.takes(the_form, leaving_out=random.random() < 0.3)
            the_form = other_form(random, the_form)
            filler.has_lost_nothing()
        while filler.takes(the_form, leaving_out=random.random() < 0.3):
            pass
        filler.has_lost_nothing()
        assert missing(the_form, filler.draft) == ()


@given(
    st.randoms(use_true_random=False), st.lists(st.sampled_from(["answer", "skip", "change"]), max_size=60)
)
def test_in_whatever_order_forms_change_nothing_is_lost_or_asked_twice(
    random: Random, moves: list[str]
) -> None:
    filler, the_form = Filler(), FIRST
    for one in moves:
        if one == "change":
            the_form = other_form(random, the_form)
        else:
            filler.takes(the_form, leaving_out=one == "skip")
        filler.has_lost_nothing()


def test_an_added_question_is_asked_and_a_removed_one_is_passed_over() -> None:
    first, second, third = (field(one, required=True) for one in ("first", "second", "third"))
    draft = filled(EMPTY, first, "one")
    assert now_asked(form(third, first, second), draft) == "third"
    assert now_asked(form(first, third), draft) == "third"
    assert (draft.text("first"), now_asked(form(second), draft)) == ("one", "second")


def test_a_reworded_question_keeps_its_answer_with_the_wording_that_was_shown() -> None:
    asked = field("first")
    draft = filled(EMPTY, asked, "one", "As it was shown")
    assert current(form(reworded(asked)), draft) is None
    answer = draft.answer("first")
    assert answer is not None
    assert answer.wording == "As it was shown"


def test_who_went_back_to_a_question_that_is_gone_meanwhile_is_asked_the_next() -> None:
    first, second = field("first"), field("second")
    draft = back(form(first, second), filled(EMPTY, first, "one"))
    assert draft.at == "first"
    assert now_asked(form(second), draft) == "second"
    assert now_asked(form(), draft) == ""


def test_what_is_being_gathered_stays_with_its_question_when_another_is_put_before_it() -> None:
    points, added = field("points", Kind.POINTS), field("added", Kind.POINTS, required=True)
    draft = gathered(EMPTY, points, "one", "two")
    assert now_asked(form(added, points), draft) == "points"
    draft = filled(draft, points, draft.gathering)
    assert (draft.items("points"), now_asked(form(added, points), draft)) == (("one", "two"), "added")


def test_an_answer_to_a_removed_question_is_there_when_the_question_comes_back() -> None:
    first, second = field("first"), field("second")
    draft = filled(filled(EMPTY, first, "one"), second, "two")
    assert current(form(second), draft) is None
    assert current(form(first, second), draft) is None
    assert draft.text("first") == "one"
