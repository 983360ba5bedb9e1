"""The log of the process: how it is written, and that no secret gets into it.

Belongs here: format, level, and taking secrets out, whoever wrote the line. What is worth a line is said
where it happens: an event's name and ids, never what a person wrote.
"""

import logging
import re
import sys
from collections.abc import Mapping
from typing import Any, Final, TextIO

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

from app.config import LogSection

REDACTED: Final = "[redacted]"
_QUIET: Final = (
    *("aiohttp", "alembic", "apscheduler", "asyncio", "discord", "httpx", "httpcore", "sqlalchemy"),
    "telegram",
)
"""Libraries that say at INFO what nobody asked for, addresses with tokens in them among it."""
_TELLING: Final = re.compile(
    r"(^|_)(token|secret|password|passphrase|authorization|cookie|credentials|code|pin|key)s?$", re.IGNORECASE
)
_HARMLESS: Final = frozenset({"status_code", "exit_code", "error_code", "reason_code"})
_SECRETS: Final = re.compile(
    r"""
      \d{8,10}:[a-z0-9_-]{35}                                # a bot's token
    | [a-z0-9_-]{24,28}\.[a-z0-9_-]{6,7}\.[a-z0-9_-]{27,}     # a bot's token of the other kind
    | P-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}                   # a proof code as it is shown
    | \bP\s?[0-9A-Z]{4}[-\s][0-9A-Z]{4}[-\s]?[0-9A-Z]{2}\b    # a proof code as people type it
    | \bP(?=[A-Z]*[0-9])[0-9A-Z]{10}\b | (?-i:\bP[0-9A-Z]{10}\b)
    | /(?:webhooks|interactions)/\d+/[\w.-]+                 # an address that answers somebody's press
    | [0-9a-f]{32,}                                           # a key, a digest, a token in hexadecimal
    | (?<=bearer\s)\S+ | (?<=://)[^\s/@:]+:[^\s/@]+(?=@)      # what stands in headers and addresses
    """,
    re.IGNORECASE | re.VERBOSE,
)


def configure(section: LogSection, stream: TextIO | None = None) -> None:
    """Set up logging for the process, for our own lines and those of libraries alike."""
    target = stream or sys.stderr
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    handler = logging.StreamHandler(target)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                redact,
                _renderer(section.format, colours=target.isatty()),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(section.level.upper())
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.PositionalArgumentsFormatter(),
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def redact(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Take secrets out of a line: what is called like one, and what looks like one."""
    return {str(name): _clean(str(name), value) for name, value in event.items()}


def scrub(words: str) -> str:
    """Take out of a text what looks like a secret."""
    return _SECRETS.sub(REDACTED, words)


def _clean(name: str, value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value if name in _HARMLESS or not _TELLING.search(name) or value is None else REDACTED
    if _TELLING.search(name) and name not in _HARMLESS:
        return REDACTED
    if isinstance(value, Mapping):
        return {scrub(str(key)): _clean(str(key), one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_clean("", one) for one in value]
    return scrub(value if isinstance(value, str) else repr(value))


def _renderer(form: str, *, colours: bool) -> Processor:
    if form == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=colours, exception_formatter=structlog.dev.plain_traceback)
