"""The tokens of the bots: found in the environment or in a file, looked at, and never shown.

Belongs here: where a token may stand, and what is wrong with it. Commands that do not log in need none, so
this is not part of reading the configuration: `run` and `check` ask for it.
"""

import os
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from app.config import Config
from app.problems import ConfigProblems, Problem
from app.sections import BotSection
from app.values import DISCORD, TELEGRAM

_FORMS: Final = {
    TELEGRAM: (
        re.compile(r"[0-9]+:[A-Za-z0-9_-]+"),
        "copy it whole from @BotFather; it is digits, a colon, and letters",
    ),
    DISCORD: (
        re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+"),
        "copy it from the page Bot of your application, not the client secret; it has three parts with dots",
    ),
}
_LONGEST: Final = 1000


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens by channel; how it is printed tells nothing of them."""

    _by_channel: Mapping[str, str] = field(default_factory=dict, repr=False)
    _file: str = ""

    def __getitem__(self, channel: str) -> str:
        """Return a token.

        Raises:
            KeyError: none was read for the channel.
        """
        return self._by_channel[channel]

    def again(self, channel: str, config: Config) -> Callable[[], str]:
        """Return what reads a token where it stands now: a new one is taken up without a restart.

        One from the environment stays as it is, and so does one in whose place nothing useful stands.

        Raises:
            KeyError: none was read for the channel.
        """
        known = self[channel]
        return lambda: reread(channel, config, self._file, os.environ) or known


NO_TOKENS: Final = Tokens()


def variable(channel: str) -> str:
    """Name the environment variable that may hold a channel's token."""
    return f"RECOURSE_{channel.upper()}_TOKEN"


def read(config: Config, file: str, environment: Mapping[str, str]) -> Tokens:
    """Find the token of every channel that is configured. The environment goes before the file.

    Raises:
        ConfigProblems: one is missing, open to others, or no token.
    """
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for channel, section in _sections(config):
        try:
            found[channel] = _one(channel, section, file, environment)
        except _NoTokenError as error:
            problems.append(Problem(file, f"{channel}.{error.option}", error.problem, error.remedy))
    if problems:
        raise ConfigProblems(problems)
    return Tokens(found, file)


def reread(channel: str, config: Config, file: str, environment: Mapping[str, str]) -> str | None:
    """Return the token that stands in its file, or in the configuration, now; None where there is none."""
    section = dict(_sections(config)).get(channel)
    if section is None or environment.get(variable(channel), "").strip():
        return None
    try:
        if section.token_file is not None:
            return _checked(channel, "token_file", "in the file", _content(section.token_file))
        _require_private(Path(file), "token", "")
        with Path(file).open("rb") as opened:
            return _checked(channel, "token", "here", str(tomllib.load(opened)[channel]["token"]))
    except (_NoTokenError, OSError, ValueError, LookupError, TypeError):
        return None


class _NoTokenError(Exception):
    """A token that cannot be had; says nothing of what it is."""

    def __init__(self, option: str, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.option, self.problem, self.remedy = option, problem, remedy


def _sections(config: Config) -> Iterator[tuple[str, BotSection]]:
    if config.telegram is not None:
        yield TELEGRAM, config.telegram
    if config.discord is not None:
        yield DISCORD, config.discord


def _one(channel: str, section: BotSection, file: str, environment: Mapping[str, str]) -> str:
    name = variable(channel)
    if environment.get(name, "").strip():
        return _checked(channel, "token", f"in the environment variable {name}", environment[name])
    if section.token is not None:
        _require_private(Path(file), "token", "or put the token into a file of its own, under token_file")
        return _checked(channel, "token", "here", section.token.get_secret_value())
    if section.token_file is not None:
        return _checked(channel, "token_file", f"in {section.token_file}", _content(section.token_file))
    raise _NoTokenError(
        "token_file", "there is no token", f"name the file that holds it, or set the variable {name}"
    )


def _content(path: Path) -> str:
    try:
        if path.is_dir():
            raise _NoTokenError("token_file", f"{path} is a folder", "name the file that holds the token")
        _require_private(path, "token_file", "so that nobody else on this computer can be the bot")
        with path.open(encoding="ascii") as opened:
            return opened.read(_LONGEST + 1)
    except OSError as error:
        problem = f"{path} cannot be read ({error.strerror})"
        raise _NoTokenError("token_file", problem, "correct the path, or the rights of the file") from None
    except UnicodeDecodeError:
        problem = f"{path} holds no token"
        raise _NoTokenError("token_file", problem, "it is one line of plain letters") from None


def _require_private(path: Path, option: str, why: str) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if option == "token_file":
            raise
        return  # a configuration that came from no file
    if mode & 0o077:
        raise _NoTokenError(option, f"other users can read {path}", f"run: chmod 600 {path}, {why}")


def _checked(channel: str, option: str, where: str, text: str) -> str:
    token, (form, remedy) = text.strip(), _FORMS[channel]
    if len(token) > _LONGEST or not form.fullmatch(token):
        raise _NoTokenError(option, f"what stands {where} is no token of a bot", remedy)
    return token
