"""The story: the scenes in their order, and what becomes of a scene that does not hold."""

import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Final

import aiohttp
from rich.console import Console

from app import logs
from app.config import LogSection
from app.demo import appeal, figures, review, second
from app.demo.errors import Stopped, Unexpected
from app.demo.printout import Printout
from app.demo.stage import Stage, stage

Scene = tuple[str, Callable[[Stage], Awaitable[None]]]
"""What a step is called when it does not hold, and what is done in it."""

SCENES: Final[tuple[Scene, ...]] = (
    ("Maria meets the assistant", appeal.hello),
    ("three answers make an appeal", appeal.handing_in),
    ("the questions about the reason", appeal.the_questions),
    ("points and papers", appeal.points_and_papers),
    ("proof of the account", appeal.proof),
    ("a date passes", review.a_date_passes),
    ("the ladder acts", review.the_ladder),
    ("a person takes the case", review.a_person_comes),
    ("every file is opened", review.the_files_are_read),
    ("the decision", review.the_decision),
    ("a second review is asked for", second.another_look),
    ("the second decision", second.our_error),
    ("the end of the case", second.an_end),
)


async def play(console: Console, scenes: Sequence[Scene] = SCENES) -> int:
    """Play the whole story; return the exit status: 0 when everything held, 1 otherwise."""
    logs.configure(LogSection(level="error"))
    out = Printout(console)
    out.title(
        "One appeal, from start to end",
        "The real assistant, on its own page, with a database that is thrown away. The marketplace and the "
        "people are made up. […] marks what is left out, beside small hints.",
    )
    try:
        with tempfile.TemporaryDirectory(prefix="recourse-demo-") as folder:
            counted = await _played(out, Path(folder), scenes)
    except Stopped as stopped:
        out.blank()
        out.plain(f"The demo stopped. {stopped}", "bold red")
        return 1
    figures.tell(out, counted)
    return 0


async def _played(out: Printout, folder: Path, scenes: Sequence[Scene]) -> figures.Figures:
    async with stage(out, folder) as all_of_it:
        for name, scene in scenes:
            await _step(name, scene, all_of_it)
        counted, then = await figures.count(all_of_it), all_of_it.app.now()
    try:
        await figures.check(all_of_it.config, counted, then)
    except Unexpected as error:
        raise Stopped(f"Step “the records are checked”: {error}") from error
    return counted


async def _step(name: str, scene: Callable[[Stage], Awaitable[None]], all_of_it: Stage) -> None:
    try:
        await scene(all_of_it)
    except Unexpected as error:
        raise Stopped(f"Step “{name}”: {error}") from error
    except (TimeoutError, aiohttp.ClientError) as error:
        raise Stopped(f"Step “{name}”: the page did not answer ({error!r})") from error
