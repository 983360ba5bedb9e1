"""The desk: what reading a command may know, and what all readers share.

Belongs here: splitting words, and the nearest word to one that is not known.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Final

from bot.deadlines.clocks import Clock
from bot.ids import StaffId
from bot.people.model import Roster
from bot.settings.force import Ground
from bot.settings.model import Choices
from bot.settings.wishes import Mistake
from bot.texts import Text, text
from bot.texts.render import Reader
from bot.world import Catalogue, World

_BECAUSE: Final = re.compile(
    r"(?:^|\s)(?:because|porque|потому что|так как|тому що|бо)(?:\s+(.+)|\s*)$", re.IGNORECASE | re.DOTALL
)
AND: Final = ("and", "y", "e", "и", "і", "й", "та")
"""Words that join the last of a list."""
_REASON_LIMIT: Final = 500
"""Characters kept of a reason."""
_EXTENSION: Final = ("extension", "prórroga", "продление", "отсрочка", "продовження", "відстрочка")
"""What everybody calls the later date of a decision."""
_ARTICLES: Final = re.compile(r"^(?:the|a|an)\s+")


@dataclass(frozen=True, slots=True)
class Desk:
    """Who types when, and what there is."""

    by: StaffId
    at: datetime
    ground: Ground
    choices: Choices
    world: World

    @property
    def roster(self) -> Roster:
        """Return the staff in force."""
        return self.world.roster

    @property
    def catalogue(self) -> Catalogue:
        """Return reasons and rules."""
        return self.world.catalogue


def because(words: str) -> tuple[str, str]:
    """Split what is wanted from why: ``set decision 10 days because …``."""
    found = _BECAUSE.search(words)
    if found is None:
        return words.strip(), ""
    return words[: found.start()].strip(), (found[1] or "").strip()[:_REASON_LIMIT]


def first_word(words: str) -> tuple[str, str]:
    """Split off the first word, in small letters."""
    head, *rest = words.split(maxsplit=1)
    return head.lower(), "".join(rest).strip()


def clocks(desk: Desk) -> dict[str, Clock]:
    """Return every name that a clock goes by: what the configuration calls it, and in every language."""
    found: dict[str, Clock] = {}
    for clock in Clock:
        key = text(f"clock-{clock.value.replace('_', '-')}")
        said = [desk.world.texts.render(key, Reader(one, "UTC")) for one in desk.world.languages]
        for name in (clock.value, clock.value.replace("_", " "), clock.value.replace("_", "-"), *said):
            found.setdefault(_ARTICLES.sub("", name.lower()), clock)
    for name in _EXTENSION:
        found.setdefault(name, Clock.DECISION_EXTENSION)
    return found


def clock_named(desk: Desk, name: str) -> Clock | Mistake:
    """Find a clock by any of its names."""
    known = clocks(desk)
    wanted = _ARTICLES.sub("", " ".join(name.lower().split()))
    if wanted in known:
        return known[wanted]
    near = nearest(wanted, known)
    if near:
        return Mistake((text("mistake-clock-near", name=name, near=known[near].value),))
    return Mistake((text("mistake-clock", name=name, known=", ".join(Clock)),))


def nearest(wrong: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Return the known word that is nearest to a wrong one; empty when none is near."""
    lowered = {one.lower(): one for one in known}
    near = get_close_matches(wrong.lower(), lowered, n=1, cutoff=likeness)
    return lowered[near[0]] if near else ""


def listed(words: str) -> list[str]:
    """Split a list that somebody typed with commas, semicolons or "and"."""
    return [one for one in re.split(r"[,;\s]+", words) if one and one.lower() not in AND]


def mistake(said: Text) -> Mistake:
    """Make a mistake of one sentence."""
    return Mistake((said,))


def page(words: str) -> str:
    """Return the number of the version that a page of the history begins before; empty for the first page."""
    return words if words.isascii() and words.isdigit() and len(words) < 9 else ""
