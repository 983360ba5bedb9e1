"""The intake form: three answers make an appeal, the rest enriches it.

Built from the catalogue each time, so that questions can change while drafts are open.
"""

from typing import Final

from bot.case.model import Case
from bot.forms.model import Field, Form, Kind, Option
from bot.texts import named, text
from bot.world import Catalogue

UNKNOWN: Final = "unknown"
"""A date he does not remember: nobody is kept from appealing by that."""
EARLY: Final = ("own_words", "notice", "informed_on")
"""After these three answers an appeal can be handed in."""
INTAKE: Final = "intake"
NO_REASON: Final = "no_reason_given"
"""The reason of who was given none; staff must state one before anything else (design §4)."""

_OUTCOMES: Final = ("account_back", "lesser_measure", "reasons", "money", "other")


def intake_form(catalogue: Catalogue) -> Form:
    """Build the form: his own words first, before anything of ours."""
    reasons = tuple(Option(one.code, one.title) for one in catalogue.reasons)
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
            Field("reason", Kind.CHOICE, text("ask-reason"), options=reasons, short=text("short-reason")),
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
        ),
    )


def early_enough(case: Case) -> bool:
    """Tell whether the three answers are there."""
    return all(case.intake.answer(field) is not None for field in EARLY)


def is_untouched(case: Case) -> bool:
    """Tell whether a draft holds nothing of his: only such a draft may lapse."""
    draft = case.intake
    return not draft.answers and not draft.gathering and not case.documents
