"""Rewording: a message that was an answer is changed afterwards, and its writer is asked what shall stand.

Belongs here: what it does to a draft, the same for everybody who fills in a form.
"""

from dataclasses import replace
from typing import Final

from bot.forms import engine
from bot.forms.model import Draft, Heard, Rewording, Value

_WAITING: Final = 10
"""How many changed messages wait for their writer's word at once; older ones stay on record only."""


def known(draft: Draft, message: str) -> Heard | None:
    """Find what a message said in the answers, if its words still stand there."""
    return next((one for one in draft.heard if one.message == message and message), None)


def offered(draft: Draft, rewording: Rewording) -> Draft:
    """Keep new words until their writer says that they shall stand."""
    others = tuple(one for one in draft.rewordings if one.message != rewording.message)
    return replace(draft, rewordings=(*others, rewording)[-_WAITING:])


def taken(draft: Draft, name: str) -> tuple[Draft, Heard, Rewording] | None:
    """Take new words out of waiting, with what they replace; None when they wait no longer."""
    found = next((one for one in draft.rewordings if one.id == name), None)
    stands = known(draft, found.message) if found is not None else None
    if found is None or stands is None:
        return None
    rest = tuple(one for one in draft.rewordings if one != found)
    return replace(draft, rewordings=rest), stands, found


def put(draft: Draft, stands: Heard, words: str) -> Draft | Value | None:
    """Return the draft where a list is still open, or the answer as it shall be; None where it is gone."""
    if stands.words in draft.gathering:
        return replace(
            draft, gathering=tuple(words if one == stands.words else one for one in draft.gathering)
        )
    return engine.reworded(draft, stands, words)
