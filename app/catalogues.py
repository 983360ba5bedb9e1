"""Data files of the core, read: the texts in every language, and the suspension reasons.

Belongs here: where they lie. What they mean is the core's (`bot.texts`, `bot.intake.reasons`).
"""

import tomllib
from importlib import resources
from pathlib import Path

from bot.errors import CatalogueError
from bot.intake.reasons import Reason, parse_reasons
from bot.texts.render import Texts

_SUFFIX = ".ftl"


def sources() -> dict[str, dict[str, str]]:
    """Read every catalogue: language, then file name, then Fluent source."""
    found: dict[str, dict[str, str]] = {}
    for folder in resources.files("bot.texts").iterdir():
        if not folder.is_dir():
            continue
        files = [one for one in folder.iterdir() if one.name.endswith(_SUFFIX)]
        if files:
            found[folder.name] = {one.name: one.read_text(encoding="utf-8") for one in files}
    return dict(sorted(found.items()))


def languages() -> tuple[str, ...]:
    """List the languages that there are texts in, sorted."""
    return tuple(sources())


def texts() -> Texts:
    """Parse the texts.

    Raises:
        TextProblem: names language, file, line and remedy.
    """
    return Texts.parse(sources())


def reasons(path: Path | None = None) -> tuple[Reason, ...]:
    """Read the suspension reasons from `path`, or those that come with the product.

    Raises:
        CatalogueError: names file, key and remedy.
        OSError: the file cannot be read.
    """
    place = path or resources.files("bot.intake") / "reasons.toml"
    name = str(path) if path else "bot/intake/reasons.toml"
    try:
        return parse_reasons(tomllib.loads(place.read_text(encoding="utf-8")), name)
    except UnicodeDecodeError:
        raise CatalogueError(f"{name}: it is not a text in UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{name}: it is not valid TOML: {error}; correct that line") from None
