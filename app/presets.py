"""Deadline presets: where their file lies, and what a configuration that names some of them comes to.

Belongs here: reading. What the entries mean, and how they meet the settings, is the core's
(`bot.deadlines.presets`, `bot.deadlines.merging`).
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from bot.deadlines.clocks import Clock
from bot.deadlines.merging import Merged, merge
from bot.deadlines.presets import Preset, parse_presets
from bot.deadlines.time import Duration


@cache
def known() -> tuple[Preset, ...]:
    """Read the presets that come with the product.

    Raises:
        CatalogueError: the file is wrong, which a test rules out.
    """
    source = (resources.files("bot.deadlines") / "presets.toml").read_text(encoding="utf-8")
    return parse_presets(tomllib.loads(source), "bot/deadlines/presets.toml")


def names() -> tuple[str, ...]:
    """List the ids of all presets, in the order of the file."""
    return tuple(one.id for one in known())


def merged(chosen: Iterable[str], settings: Mapping[Clock, Duration]) -> Merged:
    """Put settings and chosen presets over the default."""
    return merge(known(), chosen, settings)
