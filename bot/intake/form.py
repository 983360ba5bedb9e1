"""The intake form: three answers make an appeal, the rest enriches it.

Built from the catalogue, so that questions can change while drafts are open.
"""

from functools import lru_cache
from typing import Final

from bot.case.model import Case, Status
from bot.decision.model import Capability
from bot.forms.model import Field, Form, Kind, Option
from bot.texts import Text, named, text
from bot.world import Catalogue

UNKNOWN: Final = "unknown"
"""A date he does not remember: nobody is kept from appealing by that."""
EARLY: Final = ("own_words", "notice", "informed_on")
"""After these three answers an appeal can be handed in."""
INTAKE: Final = "intake"
NO_REASON: Final = "no_reason_given"
"""The reason of who was given none; staff must state one before anything else (design §4)."""
GUESS: Final = "only_a_guess"
"""The reason of who was given none and can only guess; the same is owed to him."""
BLOCKED: Final = "blocked"
"""The question about what he cannot do any more."""
HARM: Final = "harm"
"""The question about urgent harm: its answer stands high on the card."""

_MEASURES: Final = ("warned", "on_hold", "suspended", "closed", "asked_to_verify", "other")
_OUTCOMES: Final = ("account_back", "lesser_measure", "reasons", "money", "other")


@lru_cache(maxsize=4)
def intake_form(catalogue: Catalogue) -> Form:
    """Build the form: his own words first, before anything of ours. Built once for each catalogue."""
    reasons = tuple(Option(one.code, one.title) for one in catalogue.reasons)
    guesses = tuple(one for one in reasons if one.id != NO_REASON)
    known = (*reasons, Option(GUESS, text("option-only-a-guess")))
    questions = tuple(question for reason in catalogue.reasons for question in reason.questions)
    return Form(
        INTAKE,
        text("intake-title"),
        (
            Field(
                "own_words",
                Kind.TEXT,
                text("ask-own-words"),
                text("hint-own-words"),
                required=True,
                short=text("short-own-words"),
            ),
            Field(
                "notice",
                Kind.TEXT,
                text("ask-notice"),
                text("hint-notice"),
                required=True,
                options=(Option(NO_REASON, text("option-no-reason-given")),),
                short=text("short-notice"),
            ),
            Field(
                "informed_on",
                Kind.DATE,
                text("ask-informed-on"),
                text("hint-date"),
                required=True,
                options=(Option(UNKNOWN, text("option-do-not-remember")),),
                short=text("short-informed-on"),
            ),
            Field(
                "account",
                Kind.TEXT,
                text("ask-account"),
                text("hint-account"),
                limit=200,
                short=text("short-account"),
            ),
            Field("reason", Kind.CHOICE, text("ask-reason"), options=known, short=text("short-reason")),
            Field(
                "guesses",
                Kind.SEVERAL,
                text("ask-guesses"),
                text("hint-guesses"),
                options=guesses,
                only_if=("reason", GUESS),
                short=text("short-guesses"),
            ),
            *questions,
            Field(
                "points",
                Kind.POINTS,
                text("ask-points"),
                text("hint-points"),
                limit=4000,
                short=text("short-points"),
            ),
            Field(
                "documents",
                Kind.DOCUMENTS,
                text("ask-documents"),
                text("hint-documents"),
                short=text("short-documents"),
            ),
            Field(
                "outcome",
                Kind.CHOICE,
                text("ask-outcome"),
                options=tuple(Option(one, named("outcome", one)) for one in _OUTCOMES),
                short=text("short-outcome"),
            ),
            *_circumstances(),
        ),
    )


def _circumstances() -> tuple[Field, ...]:
    """Ask what the measure does to him: it tells staff what cannot wait."""
    return (
        Field(
            "measure",
            Kind.CHOICE,
            text("ask-measure"),
            text("hint-measure"),
            options=tuple(Option(one, named("measure", one)) for one in _MEASURES),
            short=text("short-measure"),
        ),
        Field(
            BLOCKED,
            Kind.SEVERAL,
            text("ask-blocked"),
            options=tuple(Option(one.value, named("capability", one)) for one in Capability),
            short=text("short-blocked"),
        ),
        _told("contracts", text("ask-contracts"), text("hint-contracts"), text("short-contracts")),
        _told(HARM, text("ask-harm"), text("hint-harm"), text("short-harm")),
        _told("helper", text("ask-helper"), text("hint-helper"), text("short-helper")),
    )


def _told(field: str, label: Text, hint: Text, short: Text) -> Field:
    return Field(field, Kind.TEXT, label, hint, short=short)


def early_enough(case: Case) -> bool:
    """Tell whether the three answers are there."""
    return all(case.intake.answer(field) is not None for field in EARLY)


def can_change(case: Case) -> bool:
    """Tell whether answers are still being collected: a ruling is about what was there when it was made."""
    return case.open and case.status is not Status.DECIDED


def is_untouched(case: Case) -> bool:
    """Tell whether a draft holds nothing of his: only such a draft may lapse."""
    draft = case.intake
    return not draft.answers and not draft.gathering and not case.documents
