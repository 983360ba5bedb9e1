"""Asking: the next question is the first that applies and has no answer, whatever was done in between."""

from dataclasses import replace
from datetime import timedelta

from bot.forms.engine import (
    back,
    current,
    edit,
    fill,
    fill_all,
    gather,
    keep,
    missing,
    progress,
    skip,
    visible,
)
from bot.forms.model import Draft, Form, Kind, Problem, Value
from bot.texts import text
from tests.bot.forms.fields import EMPTY, NOW, TODAY, field, filled, form, gathered, names, now_asked, wrong

NAME = field("name", required=True)
KIND = field("kind", Kind.CHOICE, required=True)
WHY = field("why", only_if=("kind", "a"))
POINTS = field("points", Kind.POINTS)
FORM = form(NAME, KIND, WHY, POINTS)


def skipped(draft: Draft, name: str) -> Draft:
    asked = FORM.get(name)
    assert asked is not None
    found = skip(draft, asked)
    assert isinstance(found, Draft)
    return found


def all_at_once(
    the_form: Form, values: dict[str, Value], draft: Draft = EMPTY
) -> tuple[Draft, tuple[Problem, ...]]:
    return fill_all(the_form, draft, values, {"name": "Your name?"}, at=NOW, today=TODAY)


def test_the_first_question_without_an_answer_is_asked() -> None:
    assert now_asked(FORM, EMPTY) == "name"
    draft = filled(EMPTY, NAME, "Maria")
    assert now_asked(FORM, draft) == "kind"
    draft = filled(draft, KIND, "b")
    assert now_asked(FORM, draft) == "points"
    assert current(FORM, filled(draft, POINTS, "one")) is None


def test_a_question_that_depends_on_an_answer_is_asked_only_then() -> None:
    assert names(visible(FORM, EMPTY)) == ["name", "kind", "points"]
    assert names(visible(FORM, filled(EMPTY, KIND, "b"))) == ["name", "kind", "points"]
    assert names(visible(FORM, filled(EMPTY, KIND, "a"))) == ["name", "kind", "why", "points"]


def test_a_question_may_depend_on_one_of_several_choices() -> None:
    several = field("several", Kind.SEVERAL)
    more = field("more", only_if=("several", "b"))
    assert names(visible(form(several, more), filled(EMPTY, several, ("a", "b")))) == ["several", "more"]
    assert names(visible(form(several, more), filled(EMPTY, several, ("a",)))) == ["several"]


def test_a_chain_of_conditions_falls_with_its_first_link_and_comes_back_with_its_answers() -> None:
    first = field("first", Kind.YES_NO)
    second = field("second", Kind.YES_NO, only_if=("first", "yes"))
    third = field("third", only_if=("second", "yes"), required=True)
    chain = form(first, second, third)
    draft = filled(filled(filled(EMPTY, first, "yes"), second, "yes"), third, "words")
    assert names(visible(chain, draft)) == ["first", "second", "third"]
    fallen = filled(draft, first, "no")
    assert names(visible(chain, fallen)) == ["first"]
    assert (current(chain, fallen), missing(chain, fallen)) == (None, ())
    risen = filled(fallen, first, "yes")
    assert (now_asked(chain, risen), risen.text("third")) == ("", "words")


def test_a_condition_on_a_question_that_is_gone_still_reads_its_answer() -> None:
    draft = filled(EMPTY, KIND, "a")
    assert names(visible(form(NAME, WHY), draft)) == ["name", "why"]
    assert names(visible(form(NAME, WHY), EMPTY)) == ["name"]


def test_what_is_missing_is_required_applies_and_has_no_answer() -> None:
    needed = field("needed", required=True, only_if=("kind", "a"))
    whole = form(NAME, KIND, needed, POINTS)
    assert names(missing(whole, EMPTY)) == ["name", "kind"]
    assert names(missing(whole, filled(EMPTY, KIND, "a"))) == ["name", "needed"]
    assert names(missing(whole, filled(EMPTY, KIND, "b"))) == ["name"]


def test_progress_counts_from_one_and_only_what_applies() -> None:
    assert progress(FORM, EMPTY) == (1, 3)
    draft = filled(filled(EMPTY, NAME, "Maria"), KIND, "a")
    assert progress(FORM, draft) == (3, 4)
    assert progress(FORM, filled(filled(draft, WHY, "x"), POINTS, "y")) == (4, 4)


def test_an_optional_question_can_be_left_out_and_answered_later() -> None:
    draft = skipped(skipped(filled(filled(EMPTY, NAME, "Maria"), KIND, "a"), "why"), "why")
    assert (draft.skipped, now_asked(FORM, draft)) == (("why",), "points")
    draft = skipped(draft, "points")
    assert (draft.skipped, current(FORM, draft)) == (("why", "points"), None)
    later = filled(draft, WHY, "because")
    assert (later.skipped, later.text("why")) == (("points",), "because")


def test_a_required_question_says_why_it_cannot_be_left_out() -> None:
    assert wrong(skip(EMPTY, NAME)) == Problem("name", text("form-cannot-skip"))


def test_leaving_a_question_out_ends_what_was_gathered_and_any_detour() -> None:
    draft = skip(replace(gathered(EMPTY, POINTS, "one"), adding=True), POINTS)
    assert isinstance(draft, Draft)
    assert (draft.at, draft.gathering, draft.adding) == ("", (), False)
    assert draft.revision == EMPTY.revision + 2


def test_an_answer_can_be_left_as_it_is() -> None:
    draft = filled(filled(filled(EMPTY, NAME, "Maria"), KIND, "b"), POINTS, ("one", "two"))
    again = edit(FORM, draft, "points")
    assert again is not None
    kept = keep(replace(again, adding=True))
    assert kept == replace(again, at="", gathering=(), adding=False, revision=again.revision + 1)
    assert (current(FORM, kept), kept.items("points")) == (None, ("one", "two"))


def test_back_goes_to_the_question_before_and_an_answer_leads_forward_again() -> None:
    draft = filled(filled(EMPTY, NAME, "Maria"), KIND, "a")
    draft = back(FORM, replace(draft, adding=True))
    assert (now_asked(FORM, draft), draft.revision) == ("kind", 4)
    assert (draft.adding, draft.revising) == (False, False)
    draft = back(FORM, draft)
    assert now_asked(FORM, draft) == "name"
    assert back(FORM, draft) is draft
    draft = filled(draft, NAME, "Mary")
    assert (now_asked(FORM, draft), draft.at, draft.text("kind")) == ("why", "", "a")


def test_back_from_the_summary_goes_to_the_last_question() -> None:
    draft = filled(filled(filled(EMPTY, NAME, "Maria"), KIND, "b"), POINTS, "one")
    assert now_asked(FORM, back(FORM, draft)) == "points"
    assert back(form(), EMPTY) is EMPTY


def test_back_passes_over_what_does_not_apply() -> None:
    draft = filled(filled(EMPTY, NAME, "Maria"), KIND, "b")
    assert now_asked(FORM, back(FORM, draft)) == "kind"


def test_a_question_can_be_asked_again_from_the_summary() -> None:
    draft = filled(filled(EMPTY, NAME, "Maria"), KIND, "b")
    again = edit(FORM, draft, "name")
    assert again is not None
    assert (now_asked(FORM, again), again.text("name"), again.revision) == ("name", "Maria", 4)
    assert (again.revising, again.adding, again.gathering) == (True, False, ())
    assert now_asked(FORM, filled(again, NAME, "Mary")) == "points"


def test_a_question_that_does_not_apply_or_is_unknown_cannot_be_asked_again() -> None:
    draft = filled(EMPTY, KIND, "b")
    assert edit(FORM, draft, "why") is None
    assert edit(FORM, draft, "gone") is None
    assert edit(FORM, EMPTY, "points") is not None


def test_answering_another_question_does_not_end_the_detour() -> None:
    draft = edit(FORM, filled(EMPTY, NAME, "Maria"), "name")
    assert draft is not None
    draft = filled(draft, KIND, "a")
    assert (draft.at, now_asked(FORM, draft)) == ("name", "name")


def test_an_answer_replaces_the_one_before_and_bumps_the_revision() -> None:
    once = filled(EMPTY, NAME, "Maria", "Who?")
    twice = fill(once, NAME, "Mary", at=NOW + timedelta(days=1), wording="Your name?", today=TODAY)
    assert isinstance(twice, Draft)
    assert [(one.value, one.wording) for one in twice.answers] == [("Mary", "Your name?")]
    assert (once.revision, twice.revision) == (2, 3)
    assert filled(replace(once, adding=True), NAME, "Mary").adding is False


def test_several_things_are_gathered_once_each_until_the_question_is_done() -> None:
    draft = gathered(EMPTY, POINTS, "one", "two", "one")
    assert (draft.gathering, draft.revision) == (("one", "two"), 4)
    assert filled(draft, POINTS, draft.gathering).gathering == ()
    assert filled(draft, POINTS, draft.gathering).items("points") == ("one", "two")


def test_a_choice_that_is_pressed_again_is_taken_back() -> None:
    draft = gather(gathered(EMPTY, POINTS, "a", "b"), POINTS, "a", drop_if_there=True)
    assert draft.gathering == ("b",)
    assert gather(draft, POINTS, "a", drop_if_there=True).gathering == ("b", "a")


def test_who_comes_back_to_a_question_with_several_answers_adds_to_them() -> None:
    draft = filled(filled(filled(EMPTY, NAME, "Maria"), KIND, "b"), POINTS, ("one", "two"))
    again = edit(FORM, draft, "points")
    assert again is not None
    assert (again.gathering, back(FORM, draft).gathering) == (("one", "two"), ("one", "two"))
    more = gathered(again, POINTS, "three")
    assert filled(more, POINTS, more.gathering).items("points") == ("one", "two", "three")


def test_several_fields_at_once_keep_what_is_good_and_name_all_that_is_wrong() -> None:
    draft, problems = all_at_once(FORM, {"name": "Maria", "kind": "c", "points": ("one", "two")})
    assert (draft.text("name"), draft.items("points"), draft.value("kind")) == ("Maria", ("one", "two"), None)
    answer = draft.answer("name")
    assert answer is not None
    assert (answer.wording, answer.at) == ("Your name?", NOW)
    assert [one.field for one in problems] == ["kind"]
    points = draft.answer("points")
    assert points is not None
    assert points.wording == ""


def test_several_fields_at_once_name_every_required_one_that_has_no_answer() -> None:
    _, problems = all_at_once(FORM, {"points": "one"})
    assert problems == tuple(Problem(one, text("form-required")) for one in ("name", "kind"))
    _, problems = all_at_once(FORM, {"name": " "})
    assert problems == (Problem("name", text("form-empty")), Problem("kind", text("form-required")))


def test_several_fields_at_once_pass_over_what_does_not_apply() -> None:
    draft, problems = all_at_once(FORM, {"name": "Maria", "kind": "b", "why": "words", "gone": "words"})
    assert (names_answered(draft), problems) == (["name", "kind"], ())
    draft, _ = all_at_once(FORM, {"name": "Maria", "kind": "a", "why": "words"})
    assert names_answered(draft) == ["name", "kind", "why"]


def test_an_optional_field_that_is_emptied_loses_its_answer_and_the_others_do_not() -> None:
    draft, _ = all_at_once(FORM, {"name": "Maria", "kind": "a", "why": "words", "points": "one"})
    draft, problems = all_at_once(FORM, {"why": " ", "points": "two"}, draft)
    assert (names_answered(draft), problems) == (["name", "kind", "points"], ())
    assert draft.items("points") == ("two",)


def test_dates_are_judged_by_the_day_on_which_they_are_given() -> None:
    dated = form(field("on", Kind.DATE))
    _, problems = fill_all(dated, EMPTY, {"on": "2.6.2026"}, {}, at=NOW, today=TODAY)
    assert problems == (Problem("on", text("form-date-ahead")),)
    _, problems = fill_all(dated, EMPTY, {"on": "2.6.2026"}, {}, at=NOW, today=TODAY + timedelta(days=1))
    assert problems == ()


def names_answered(draft: Draft) -> list[str]:
    return [one.field for one in draft.answers]
