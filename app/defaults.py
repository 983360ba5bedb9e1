"""The sandbox's own configuration, for when no file is given.

The values stand in `sandbox.toml`, beside this module, in the form of any other configuration file.
"""

import tomllib
from importlib import resources
from pathlib import Path

from app.config import Config, parse

NAME = "app/sandbox.toml"


def sandbox(folder: Path) -> Config:
    """Return the configuration of a sandbox that keeps its data under `folder`.

    Raises:
        ConfigProblems: the built-in file is wrong, which a test rules out.
    """
    text = (resources.files("app") / "sandbox.toml").read_text(encoding="utf-8")
    return parse(tomllib.loads(text), NAME, folder)
