"""Played: a whole appeal of the real core, and all that its people were shown on the way.

The core's own words, drawn by the adapter as it draws them for the platform: material for the tests of
payloads and for the pictures.
"""

from dataclasses import dataclass
from functools import partial

from adapters.discord import forms, render
from bot.answers import OpenForm
from bot.messages import FormView, ToPerson
from bot.ports import Outgoing
from bot.texts.render import Reader
from tests.dialogues.test_appeal import hand_in_everything
from tests.discord_wire.model import Json
from tests.support.catalogue import texts
from tests.support.play import REVERSAL, Play, Reviewer

LANGUAGES = ("en", "es", "ru", "uk")


@dataclass(frozen=True)
class Shown:
    """All that there was to see."""

    sent: list[Outgoing]
    views: list[FormView]


async def whole_appeal() -> Shown:
    """Play from the first word to the reversal in the second review, and keep every form that opened."""
    play, views = Play(), list[FormView]()
    await hand_in_everything(play)
    kim, ruth = play.reviewer, play.second
    await kim.presses("Claim")
    await _opens(kim, "Reply", views)
    await kim.fills(words="Thank you, I am reading your papers.")
    await kim.presses("Send")
    for name in ("degree.jpg", "cv.pdf", "https://example.com/in/maria"):
        await kim.presses(f"Open {name}")
        await _opens(kim, f"Mark {name}", views)
        await kim.fills(verdict="accepted")
        await kim.presses("Send")
    await _opens(kim, "Decide", views)
    await kim.presses("Decide")
    await kim.decides(point_1="They were counted.", point_2="A warning was sent on 2 May.")
    await play.freelancer.presses("Ask for a second review")
    await ruth.presses("Claim")
    for name in ("degree.jpg", "cv.pdf", "https://example.com/in/maria"):
        await ruth.presses(f"Open {name}")
    await ruth.presses("Decide")
    await ruth.fills(**{**REVERSAL, "point_1": "You are right.", "point_2": "There was none."})
    if isinstance(ruth.answer, OpenForm):
        views.append(ruth.answer.view)
    await ruth.presses("Send")
    await play.passes(days=12)
    assert views, "no form was opened"
    return Shown(list(play.stage.sent), views)


async def _opens(who: Reviewer, label: str, views: list[FormView]) -> None:
    await who.presses(label)
    assert isinstance(who.answer, OpenForm), f"{label} opened {who.answer}"
    views.append(who.answer.view)


def sheets(outgoing: Outgoing, language: str) -> tuple[list[Json], ...]:
    """Draw a message for the platform, in one language."""
    say = partial(texts().render, reader=Reader(language, "UTC"))
    return render.message(outgoing.message, say, outgoing.id)


def windows(view: FormView, language: str) -> list[Json]:
    """Draw all windows of a form, one after another."""
    say = partial(texts().render, reader=Reader(language, "UTC"))
    found, after = list[Json](), ""
    while (window := forms.window(view, after, say)) is not None:
        found.append(window)
        last = [one for one in _ids(window) if one][-1].partition("#")[0]
        if last == after:
            break
        after = last
    return found


def _ids(window: Json) -> list[str]:
    return [one["component"]["custom_id"] for one in window["components"] if "component" in one]


def is_to_person(outgoing: Outgoing) -> bool:
    return isinstance(outgoing.to, ToPerson)
