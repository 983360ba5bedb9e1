"""The glossary and the tables name everything that there is, as it is."""

from dataclasses import fields

from bot.deadlines import durations
from bot.deadlines.clocks import CLOCKS, Clock, ClockSpec, Party
from bot.deadlines.rules import DEFAULTS, REASONS_REPLY
from bot.decision.model import Ruling
from bot.forms.model import Kind
from tests.docs.reading import DOCS, code, links, read, rows, section
from tests.support.catalogue import texts

GLOSSARY = read(DOCS / "glossary.md")
WORDS = (
    "case, main turn, obligation, duty, window, clock, timer, alarm, ladder, rung, promise, breach, proof, "
    "unproved, statement of reasons, clause, ruling, point, verdict, lane, outbox, inbox, card, thread, "
    "moderator channel, subject, event, effect, world"
)
_OWNERS = {Party.ASSIGNEE: "reviewer"}


def whose(spec: ClockSpec) -> str:
    """Say a clock's kind and owner as the table does."""
    owner = _OWNERS.get(spec.owner, spec.owner.value)
    return f"{spec.kind.value} of the {owner}{', beside' if spec.obligation else ''}"


def test_every_clock_is_in_the_glossary_as_it_is() -> None:
    table = rows(section(GLOSSARY, "Clocks"), "clock")
    found = {code(row[0]): (row[1], row[2].partition(";")[0]) for row in table}
    assert found == {one.value: (whose(CLOCKS[one]), durations.spell(DEFAULTS[one])) for one in Clock}


def test_the_shorter_time_after_stated_reasons_is_there() -> None:
    table = {code(row[0]): row[2] for row in rows(section(GLOSSARY, "Clocks"), "clock")}
    assert table["reply"].endswith(f"; {REASONS_REPLY.count} after stated reasons")


def test_the_readme_counts_the_clocks() -> None:
    assert len(Clock) == 24, "README.md says twenty-four"
    assert "twenty-four clocks" in read(DOCS.parent / "README.md")


def test_every_field_of_a_decision_has_its_source() -> None:
    table = rows(section(GLOSSARY, "The fields of a decision"), "field")
    assert {code(row[0]) for row in table} == {one.name for one in fields(Ruling)}
    assert [row[0] for row in table if not row[1] or not row[2]] == []


def test_the_words_of_the_project_are_in_the_glossary_in_order() -> None:
    words = [row[0] for row in rows(section(GLOSSARY, "The words"), "word")]
    assert set(WORDS.split(", ")) - set(words) == set()
    assert words == sorted(words)


def test_every_kind_of_question_is_in_its_recipe() -> None:
    table = rows(section(read(DOCS / "recipes/question.md"), "The kinds"), "kind")
    assert [code(row[0]) for row in table] == [one.value for one in Kind]


def test_each_law_names_where_it_is_kept_and_where_it_is_tested() -> None:
    table = rows(section(read(DOCS / "architecture.md"), "The thirteen laws"), "")
    assert [row[0] for row in table] == [str(number) for number in range(1, 14)]
    for _, law, kept, tested, state in table:
        assert links(kept), law
        assert any(one.startswith("../tests/") for one in links(tested)), law
        assert state.startswith(("kept", "partly: ")), law


def test_every_word_that_is_the_same_in_all_messages_is_said_in_them() -> None:
    said = {}
    for language in texts().languages:
        wordings = (texts().wordings(language, key) for key in sorted(texts().keys(language)))
        said[language] = "\n".join(one.lower() for every in wordings for one in every)
    table = rows(section(GLOSSARY, "The same words in every language"), "English")
    assert len(table) > 15
    for words in table:
        for language, word in zip(texts().languages, words, strict=True):
            assert word[:-1] in said[language], (language, word)
