"""The words of the suspension reasons: whether all are there, so that none fails when somebody reads it.

Belongs here: what `recourse check` says of a file of reasons beside the texts. Its structure is the core's to
judge (`bot.intake.reasons`); what is wrong with a text itself is told by `recourse texts check`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from app.problems import Problem
from bot.intake.reasons import Reason
from bot.texts import wording
from bot.texts.render import ENGLISH, Texts

_PLACE: Final = f"texts/{ENGLISH}/ours.ftl"


def problems(reasons: Iterable[Reason], texts: Texts, file: str) -> Iterator[Problem]:
    """Tell of words that are missing in English, which stands in for other languages; of long titles, too."""
    known = texts.keys(ENGLISH)
    for reason in reasons:
        for key, what in _needed(reason):
            if key not in known:
                remedy = (
                    f"write a line '{key} = …' into texts/{ENGLISH}/ours.ftl; docs/recipes/reason.md says how"
                )
                yield Problem(file, "reasons", f"[{reason.code}] has no words for {what}", remedy)
        title = reason.title.key
        if title in known and len(texts.longest(ENGLISH, title)) > wording.LABEL:
            shorter = f"shorten '{title}' to {wording.LABEL} characters: it stands on a button"
            yield Problem(file, "reasons", f"the title of [{reason.code}] is too long", shorter)


def _needed(reason: Reason) -> Iterator[tuple[str, str]]:
    yield reason.title.key, "its title"
    yield reason.helps.key, "the documents that help"
    for asked in reason.questions:
        yield asked.label.key, f"the question {asked.id.partition('.')[2]!r}"
