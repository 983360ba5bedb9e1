"""Ids: what people type is forgiven, and a slip never leads to another's case."""

from string import ascii_lowercase

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.ids import (
    CaseId,
    case_reference,
    code_digest,
    derive,
    read_reference,
    read_secret_code,
    secret_code,
)

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
references = st.text(min_size=1).map(case_reference)
codes = st.binary(min_size=8, max_size=8).map(secret_code)
TYPED_FOR = {"0": "0Oo", "1": "1IiLl"}


@st.composite
def sloppily(draw: st.DrawFn, right: str, between: str = " -\t") -> str:
    """Type it in any case, with look-alikes, with spaces and dashes anywhere."""
    typed = []
    for one in right.replace("-", ""):
        typed.append(draw(st.sampled_from(TYPED_FOR.get(one, one + one.lower()))))
        typed.append(draw(st.sampled_from(["", "", *between])))
    return " " + "".join(typed) + " "


@given(references)
def test_a_reference_is_short_spelled_without_lookalikes_and_reads_back(reference: CaseId) -> None:
    assert len(reference) == 9
    assert reference[4] == "-"
    assert set(reference.replace("-", "")) <= set(ALPHABET)
    assert read_reference(reference) == reference


@given(st.data(), references)
def test_a_reference_is_read_however_it_is_typed(data: st.DataObject, reference: CaseId) -> None:
    assert read_reference(data.draw(sloppily(reference, " -\t#\u2013"))) == reference


@given(references)
def test_no_single_slip_leads_to_another_case(reference: CaseId) -> None:
    code = reference.replace("-", "")
    for place, right in enumerate(code):
        for wrong in set(ALPHABET) - {right}:
            assert read_reference(code[:place] + wrong + code[place + 1 :]) is None


@given(references)
def test_no_swap_of_neighbours_leads_to_another_case(reference: CaseId) -> None:
    code = reference.replace("-", "")
    for place in range(len(code) - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        assert swapped == code or read_reference(swapped) is None


@given(references)
def test_a_missing_or_doubled_character_is_no_reference(reference: CaseId) -> None:
    code = reference.replace("-", "")
    for place in range(len(code)):
        assert read_reference(code[:place] + code[place + 1 :]) is None
        assert read_reference(code[:place] + code[place] + code[place:]) is None


@pytest.mark.parametrize("typed", ["", "-", "hello", "UUUU-UUUU", "7KQ2-M4X!", "７ＫＱ２-Ｍ４ＴＸ", "ßßßß"])
def test_what_is_no_reference_is_none(typed: str) -> None:
    assert read_reference(typed) is None


def test_references_of_many_cases_differ() -> None:
    assert len({case_reference(f"case {number}") for number in range(20_000)}) == 20_000


@given(st.text())
@example("٠١٢٣٤٥٦٧")
def test_whatever_is_typed_is_a_reference_in_canonical_form_or_none(typed: str) -> None:
    found = read_reference(typed)
    assert found is None or (read_reference(found) == found and case_like(found))


def case_like(reference: str) -> bool:
    return len(reference) == 9 and set(reference) <= {*ALPHABET, "-"}


@given(codes)
def test_a_proof_code_is_spelled_in_groups_and_reads_back(code: str) -> None:
    assert [len(one) for one in code.split("-")] == [1, 4, 4, 2]
    assert read_secret_code(code) == code


@given(st.data(), codes)
def test_a_proof_code_is_read_however_it_is_typed(data: st.DataObject, code: str) -> None:
    rest = data.draw(sloppily(code[1:], " -\t\n\u2013\u2014"))
    assert read_secret_code(f" {data.draw(st.sampled_from('Pp'))} {rest}") == code
    assert read_secret_code(data.draw(sloppily(code, ""))) == code


def test_a_proof_code_is_read_when_every_nought_and_one_is_typed_as_a_letter() -> None:
    for number in range(3000):
        code = secret_code(number.to_bytes(8))
        assert read_secret_code(code.replace("0", "O").replace("1", "l")) == code


@pytest.mark.parametrize(
    "typed",
    [
        "programming",
        "Programming",
        "P ROG RAM MING",
        "photography",
        "pppppppppp p",
        "Please help 2",
        "Party-time-22",
    ],
)
def test_a_plain_word_is_never_a_proof_code(typed: str) -> None:
    assert read_secret_code(typed) is None


@given(st.text(alphabet=ascii_lowercase + " -\n", max_size=30))
@example("please stop")
def test_words_without_a_digit_are_never_a_proof_code(typed: str) -> None:
    assert read_secret_code(typed) is None
    assert read_secret_code(typed.upper()) is None


@given(codes, st.text(alphabet=ascii_lowercase, min_size=1, max_size=5))
def test_a_proof_code_within_other_words_is_a_message_and_no_code(code: str, word: str) -> None:
    assert read_secret_code(f"{word} {code}") is None
    assert read_secret_code(f"{code} {word}") is None


@pytest.mark.parametrize(
    "typed", ["", "P", "P-4KJ8-0QWE-Z", "Q-4KJ8-0QWE-ZX", "P-4KJ8-0QWE-ZU", "P-4KJ8-0QWE-Z!"]
)
def test_what_is_no_proof_code_is_none(typed: str) -> None:
    assert read_secret_code(typed) is None


@given(codes, codes)
def test_what_is_stored_of_a_code_is_a_digest_that_tells_codes_apart(one: str, other: str) -> None:
    assume(one != other)
    assert code_digest(one) != code_digest(other)
    assert one.replace("-", "") not in code_digest(one).upper()


@given(st.text(), st.text(), st.text())
def test_derived_ids_depend_on_every_part(seed: str, one: str, other: str) -> None:
    assert derive(seed, one, other) == derive(seed, one, other)
    assert len({derive(seed), derive(seed, one), derive(seed, one, other)}) == 3
    assume(one != other)
    assert derive(seed, one) != derive(seed, other)
