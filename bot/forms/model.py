"""Forms as values: fields with stable ids, and the draft that collects answers.

Belongs here: what a form is. Not here: reading what somebody typed (`bot.forms.engine`), or what a
finished form does (the subject that owns the form).
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique
from typing import Final

from bot.texts import Text

TEXT_LIMIT: Final = 20_000
"""Characters of one answer. Generous: a frightened person's own words are never cut."""

Value = str | tuple[str, ...]
"""A stored answer in canonical form: text, option id, ISO date, decimal digits; or several of them."""


@unique
class Kind(StrEnum):
    """The kinds of field. Every one is described in ``docs/recipes/question.md``."""

    TEXT = "text"
    POINTS = "points"
    CHOICE = "choice"
    SEVERAL = "several"
    DATE = "date"
    NUMBER = "number"
    YES_NO = "yes_no"
    LINK = "link"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: a stable id and its label."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `only_if` is (field id, value): it is asked when that field has that answer."""

    id: str
    kind: Kind
    label: Text
    hint: Text | None = None
    required: bool = False
    options: tuple[Option, ...] = ()
    only_if: tuple[str, str] | None = None
    limit: int = TEXT_LIMIT
    short: Text | None = None
    """A name of a word or two, for summaries and the card; the question itself where there is none."""
    ahead: bool = False
    """Of a date: it lies ahead, such as the end of something."""

    @property
    def name(self) -> Text:
        """Return what the field is called where the whole question would be too long."""
        return self.short or self.label


@dataclass(frozen=True, slots=True)
class Form:
    """A list of fields. Rebuilt from data each time: a draft outlives any wording of its form."""

    id: str
    title: Text
    fields: tuple[Field, ...]

    def get(self, field_id: str) -> Field | None:
        """Find a field by id."""
        return next((one for one in self.fields if one.id == field_id), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with the question as it was worded when it was answered."""

    field: str
    value: Value
    wording: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Heard:
    """Which message holds which words of an answer, so that a change of the message finds them."""

    message: str
    field: str
    words: str


@dataclass(frozen=True, slots=True)
class Rewording:
    """New words of an earlier message, which its writer may put in place of the old ones."""

    id: str
    message: str
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been filled in so far. Never lost: it lives in the case."""

    form: str
    by: str
    """Who fills it in: a person's id or a staff id."""
    target: str = ""
    """What the form is about, such as a document's id."""
    revision: int = 1
    answers: tuple[Answer, ...] = ()
    skipped: tuple[str, ...] = ()
    at: str = ""
    """A field asked out of order (back, or edit from the summary); empty: the next unanswered one."""
    revising: bool = False
    """The question was picked from the summary: after it the summary returns."""
    adding: bool = False
    """What is written next is added to the answer that is there, instead of replacing it."""
    hints: tuple[tuple[str, str], ...] = ()
    """Proposals for fields, from a deep link; each must be confirmed by a press."""
    gathering: tuple[str, ...] = field(default=())
    """Points, choices or documents collected so far for the current field, before "that is all"."""
    heard: tuple[Heard, ...] = ()
    """The messages whose words stand in the answers; what is replaced goes out of it."""
    rewordings: tuple[Rewording, ...] = ()
    """The last messages he changed, each waiting for his word."""
    id: str = ""
    """What buttons call it: another draft of the same form has another."""
    begun_at: datetime | None = None
    touched_at: datetime | None = None
    asking: bool = False
    """Its questions are being asked: what its writer says in plain words answers the open one."""
    refused: tuple[tuple[str, Value], ...] = ()
    """What was filled in and not taken, to be corrected: no writer types it twice."""

    def answer(self, field_id: str) -> Answer | None:
        """Find the answer to a field."""
        return next((one for one in self.answers if one.field == field_id), None)

    def value(self, field_id: str) -> Value | None:
        """Return the stored value of a field, None when unanswered."""
        found = self.answer(field_id)
        return None if found is None else found.value

    def text(self, field_id: str) -> str:
        """Return a field's value as one text; empty when unanswered."""
        found = self.value(field_id)
        return "" if found is None else found if isinstance(found, str) else "\n".join(found)

    def settled_beyond(self, first: tuple[str, ...]) -> bool:
        """Tell whether anything but the `first` fields has been answered or skipped."""
        settled = {one.field for one in self.answers} | set(self.skipped)
        return not settled <= set(first)

    def items(self, field_id: str) -> tuple[str, ...]:
        """Return a field's value as several; empty when unanswered."""
        found = self.value(field_id)
        return () if found is None else (found,) if isinstance(found, str) else found


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an answer, in words that say what to do."""

    field: str
    text: Text
