"""Telling: a freelancer answers the questions that matter to the story, and skips the others."""

from dataclasses import dataclass

from tests.support.play import Freelancer

_MOST = 40


@dataclass(frozen=True)
class Press:
    """Press these buttons, one after another."""

    labels: tuple[str, ...]


@dataclass(frozen=True)
class Send:
    """Send these files, then say that it is all."""

    files: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True)
class Points:
    """Write these points one by one, then say that it is all."""

    points: tuple[str, ...]


Way = str | Press | Send | Points


def press(*labels: str) -> Press:
    """Press these buttons."""
    return Press(labels)


def points(*said: str) -> Points:
    """Write these points."""
    return Points(said)


def files(*sent: tuple[str, bytes]) -> Send:
    """Send these files."""
    return Send(sent)


async def tells_the_rest(who: Freelancer, story: dict[str, Way]) -> None:
    """Answer every question of the story, skip the others, and say that this is everything.

    Each question of the story must be asked, and asked once.
    """
    left = dict(story)
    for _ in range(_MOST):
        words = who.words()
        if "This is your appeal." in words:
            assert not left, f"never asked: {list(left)}"
            await who.presses("That is everything for now")
            who.sees("I have told the team")
            return
        asked = next((one for one in left if one in words), None)
        if asked is None:
            assert not any(one in words for one in story), f"asked twice: {words}"
            await who.presses("Skip")
        else:
            await _answers(who, left.pop(asked))
    raise AssertionError("the questions never come to an end")


async def _answers(who: Freelancer, way: Way) -> None:
    match way:
        case str():
            await who.says(way)
        case Press(labels):
            for one in labels:
                await who.presses(one)
        case Points(said):
            for one in said:
                await who.says(one)
            await who.presses("That is all")
        case Send(sent):
            for name, content in sent:
                await who.sends(name, content)
                who.sees(f"I have {name}", "Fingerprint")
            await who.presses("That is all")
