"""The log: whoever writes a line, no secret gets into it."""

import io
import json
import logging
import secrets

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from app import logs
from app.config import LogSection
from bot.ids import code_digest, secret_code

BOT_TOKEN = "123456789:" + "AAF-x_" * 5 + "abcde"
OTHER_TOKEN = "MTAxMjM0NTY3ODkwMTIzNDU2.GhIjKl." + "a" * 38
KEY = secrets.token_hex(32)
CODE = secret_code(b"12345678")
SECRETS = {
    "a bot's token": BOT_TOKEN,
    "a bot's token of the other kind": OTHER_TOKEN,
    "a proof code": CODE,
    "a proof code without dashes": CODE.replace("-", ""),
    "a proof code as people type it": CODE.replace("-", " ").lower(),
    "a digest of one": code_digest(CODE),
    "a key": KEY,
    "a key in capitals": KEY.upper(),
}


@pytest.fixture(params=["json", "console"])
def stream(request: pytest.FixtureRequest) -> io.StringIO:
    target = io.StringIO()
    logs.configure(LogSection(format=request.param, level="debug"), target)
    return target


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_never_appears_wherever_it_stands(name: str, stream: io.StringIO) -> None:
    secret = SECRETS[name]
    log = structlog.stdlib.get_logger("test").bind(bound=f"x {secret} y")
    log.info(f"in the event {secret}")
    joint = "/" if "proof code" in name else ""  # a code is a word of its own, a token may stick to another
    log.info("in a value", url=f"https://api.example.com/bot{joint}{secret}/getMe")
    log.info("deep inside", found={"a": [{"b": (secret, 1)}], secret: 2})
    log.info("in an object", found=Exception(secret))
    logging.getLogger("some.library").warning("as a library says it: %s", secret)
    try:
        int(f"the token {secret} was refused")
    except ValueError:
        log.exception("failed")
        logging.getLogger("some.library").exception("failed there")

    said = stream.getvalue()
    assert "in the event" in said
    assert "failed there" in said
    assert "Traceback" in said
    assert secret.lower() not in said.lower()


@pytest.mark.parametrize(
    "name",
    ["token", "bot_token", "Authorization", "password", "master_key", "code", "pin", "api_keys", "cookie"],
)
def test_what_is_called_like_a_secret_is_not_shown(name: str, stream: io.StringIO) -> None:
    structlog.stdlib.get_logger("test").info("event", **{name: "short"}, inside={name: 1234})
    said = stream.getvalue()
    assert "short" not in said
    assert "1234" not in said
    assert said.count("[redacted]") == 2


def test_what_one_needs_is_still_shown(stream: io.StringIO) -> None:
    structlog.stdlib.get_logger("test").warning(
        "alarm failed",
        case="7KQ2-M4TX",
        alarm="decision",
        status_code=502,
        message="A" * 26,
        count=3,
        nothing=None,
    )
    said = stream.getvalue()
    for shown in ("alarm failed", "7KQ2-M4TX", "decision", "502", "A" * 26, "warning"):
        assert shown in said


def test_locals_are_not_shown_with_a_traceback(stream: io.StringIO) -> None:
    hidden = "what somebody wrote"
    try:
        (hidden,)[len(hidden)]
    except IndexError:
        structlog.stdlib.get_logger("test").exception("failed")
    assert "IndexError" in stream.getvalue()
    assert hidden not in stream.getvalue().replace('hidden = "what somebody wrote"', "")


@pytest.mark.parametrize("name", ["httpx", "aiohttp.access", "aiohttp.server", "apscheduler.scheduler"])
def test_libraries_say_nothing_at_info(name: str, stream: io.StringIO) -> None:
    logging.getLogger(name).info("GET https://api.example.com/bot%s", BOT_TOKEN)
    assert stream.getvalue() == ""


def test_the_level_is_kept() -> None:
    target = io.StringIO()
    logs.configure(LogSection(level="error"), target)
    structlog.stdlib.get_logger("test").warning("quiet")
    structlog.stdlib.get_logger("test").error("loud")
    assert "quiet" not in target.getvalue()
    assert "loud" in target.getvalue()


def test_json_is_a_line_an_event() -> None:
    target = io.StringIO()
    logs.configure(LogSection(format="json"), target)
    structlog.stdlib.get_logger("test").info("alarm failed", case="Ж")
    line = json.loads(target.getvalue())
    assert (line["event"], line["case"], line["level"], line["logger"]) == (
        "alarm failed",
        "Ж",
        "info",
        "test",
    )
    assert line["timestamp"].endswith("Z")


@given(st.binary(min_size=8, max_size=8), st.text(max_size=20), st.text(max_size=20))
def test_no_proof_code_gets_through(seed: bytes, before: str, after: str) -> None:
    code = secret_code(seed)
    assert code not in logs.scrub(f"{before} {code} {after}")


def test_what_is_no_secret_is_left_alone() -> None:
    for words in ("7KQ2-M4TX", "a P-1 visa", "P-KEEP", "2026-06-01T09:00:00+00:00", "deadbeef"):
        assert logs.scrub(words) == words
