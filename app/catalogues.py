"""Data files of the core, read: the texts in every language, and the suspension reasons.

Belongs here: where they lie. What they mean is the core's (`bot.texts`, `bot.intake.reasons`).
"""

import tomllib
from importlib import resources
from pathlib import Path

from bot.errors import CatalogueError
from bot.intake.reasons import Reason, parse_reasons
from bot.texts.render import TextProblem, Texts

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


def own_sources(folder: Path) -> dict[str, dict[str, str]]:
    """Read an installation's own wording: a folder a language, with Fluent files in it.

    Raises:
        TextProblem: the folder cannot be read, or a file is not text in UTF-8.
    """
    try:
        return {
            place.name: {
                f"{folder.name}/{place.name}/{one.name}": one.read_text(encoding="utf-8")
                for one in sorted(place.glob(f"*{_SUFFIX}"))
            }
            for place in sorted(folder.iterdir())
            if place.is_dir() and any(place.glob(f"*{_SUFFIX}"))
        }
    except UnicodeDecodeError as error:
        raise TextProblem(
            f"{folder}: a file there is not text in UTF-8 ({error.reason}); save it as UTF-8"
        ) from None
    except OSError as error:
        raise TextProblem(
            f"{folder}: it cannot be read ({error.strerror}); correct `texts` in the configuration"
        ) from None


def merged_sources(own: Path | None = None) -> dict[str, dict[str, str]]:
    """Read every catalogue together with the files in the folder `own`.

    Raises:
        TextProblem: the folder cannot be read.
    """
    found = sources()
    for language, files in (own_sources(own) if own else {}).items():
        found[language] = {**found.get(language, {}), **files}
    return dict(sorted(found.items()))


def languages(own: Path | None = None) -> tuple[str, ...]:
    """List the languages that there are texts in, sorted.

    Raises:
        TextProblem: the folder with own texts cannot be read.
    """
    return tuple(sorted({*sources(), *(own_sources(own) if own else ())}))


def texts(own: Path | None = None) -> Texts:
    """Parse the texts, with those in the folder `own` in place of the product's.

    Raises:
        TextProblem: names language, file, line and remedy.
    """
    return Texts.parse(sources(), own_sources(own) if own else None)


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
