"""Reading the configuration file again, for a process that runs.

Belongs here: every mistake as the core takes it, and what of the file cannot change before the next start.
What the core does with it is `bot.reloading`.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from app.config import Config, load
from app.policy import policy
from app.problems import ConfigProblems, Problem
from bot.errors import CatalogueError
from bot.reloading import Misread, Reread
from bot.texts.render import TextProblem

FIXED: Final = (
    "storage",
    "telegram",
    "discord",
    "moderators",
    "web",
    "viewer",
    "sandbox",
    "scanner",
    "log",
)
"""Sections that are read at the start alone: doors that are open, and places where things lie."""


class ConfigurationFile:
    """The file that the process was started with."""

    def __init__(self, path: Path, running: Config) -> None:
        """Take where it lies, and what it said at the start."""
        self._path = path
        self._running = running

    async def read(self) -> Reread:
        """See `bot.reloading.Configuration.read`."""
        return await asyncio.to_thread(self._read)

    def _read(self) -> Reread:
        try:
            config = load(self._path)
            found = policy(config)
        except ConfigProblems as problems:
            return Reread(mistakes=tuple(_misread(one) for one in problems.problems))
        except (TextProblem, CatalogueError, OSError) as error:
            remedy = "correct it; nothing was changed meanwhile"
            return Reread(mistakes=(Misread(str(self._path), "", str(error), remedy),))
        # Who joins, and how forms are asked, follows from sections that are fixed: doors that are open.
        kept = policy(self._running)
        found = replace(
            found,
            staff_dialogue=kept.staff_dialogue,
            modal_channels=kept.modal_channels,
            reviewers=kept.reviewers,
        )
        return Reread(found, fixed=tuple(_fixed(self._running, config)), digest=found.grounded().filed.digest)


def _fixed(running: Config, config: Config) -> Iterator[str]:
    """Name what was changed and waits for the next start."""
    for section in FIXED:
        if getattr(running, section) != getattr(config, section):
            yield section
    if running.language != config.language:
        yield "language.default (of the moderator channel)"


def _misread(problem: Problem) -> Misread:
    return Misread(problem.file, problem.key, problem.problem, problem.remedy)
