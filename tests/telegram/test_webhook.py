"""Called instead of asking: the product behind its web server, with a proxy before it that the fake plays."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Never

import aiohttp
import pytest

from tests.telegram.office import Office, office
from tests.telegram.people import Paper
from tests.telegram.platform import Platform
from tests.telegram.server import Server
from tests.telegram.story import CV

PUBLIC = "https://appeals.example.com"
WEB = f'\n[web]\naddress = "{PUBLIC}"\nport = 0\n'
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@asynccontextmanager
async def called(
    platform: Platform, server: Server, folder: Path, *, section: str = ""
) -> AsyncIterator[Office]:
    lines = f"webhook = true\n{section}"
    async with office(platform, server, folder, more=WEB, section=lines) as played:
        assert played.app.web is not None
        platform.updates.proxies[PUBLIC] = f"http://127.0.0.1:{played.app.web.port}"
        await platform.bell.until(lambda: platform.updates.webhook, what=lambda: "the webhook")
        yield played


@pytest.fixture
async def played(platform: Platform, server: Server, tmp_path: Path) -> AsyncIterator[Office]:
    async with called(platform, server, tmp_path) as made:
        yield made


async def test_an_appeal_is_handed_in_with_files_without_a_single_poll(played: Office) -> None:
    await played.hands_in()
    await played.maria.sends_album([CV, Paper("letter.pdf", CV.data + b"\n% another")])
    await played.maria.sees("I have 2 files of yours")
    kim = await played.at_topic("Kim")
    await kim.presses("Claim")
    await kim.sees("Kim Doe has this case now")
    assert not any(one.method == "getUpdates" for one in played.platform.calls)
    hook = played.platform.updates.webhook
    assert hook is not None
    assert hook.url.startswith(PUBLIC)
    assert hook.secret
    assert hook.failures == [] or set(hook.failures) == {"Connection failed: InvalidURL"}


async def test_what_could_not_be_committed_is_brought_again(played: Office) -> None:
    store = played.app.store
    real = store.transact

    async def broken(_step: object) -> Never:
        raise OSError("the disk is full")

    store.transact = broken  # type: ignore[assignment,method-assign]
    await played.maria.starts()
    await played.platform.bell.until(lambda: refused(played) > 1, what=lambda: "a second try")
    store.transact = real  # type: ignore[method-assign]
    await played.maria.sees("Which language")
    await played.settles()
    assert sum("Which language" in one.text for one in played.maria.messages) == 1


def refused(played: Office) -> int:
    hook = played.platform.updates.webhook
    assert hook is not None
    return sum("503" in one for one in hook.failures)


async def post(played: Office, update: dict[str, Any], headers: dict[str, str]) -> int:
    hook = played.platform.updates.webhook
    assert hook is not None
    url = hook.url.replace(PUBLIC, played.platform.updates.proxies[PUBLIC])
    async with aiohttp.ClientSession() as session, session.post(url, json=update, headers=headers) as answer:
        return answer.status


async def test_who_does_not_know_the_word_is_not_heard(played: Office) -> None:
    maria = played.maria.user
    message = {
        "message_id": 1,
        "date": 1,
        "chat": played.maria.chat.wire(),
        "from": maria.wire(),
        "text": "/start",
    }
    update = {"update_id": 7, "message": message}
    maria.started = True
    for headers in ({}, {HEADER: ""}, {HEADER: "guessed"}, {HEADER: "é"}):
        assert await post(played, update, headers) in {400, 403}
    assert played.maria.messages == []
    hook = played.platform.updates.webhook
    assert hook is not None
    assert await post(played, update, {HEADER: hook.secret}) == 200
    await played.maria.sees("Which language")
    assert await post(played, {"no": "number"}, {HEADER: hook.secret}) == 200


async def test_a_certificate_of_ones_own_is_given_to_the_platform(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    file = tmp_path / "own.pem"
    file.write_text("-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----\n")
    platform.updates.pushes = False  # it is none that a connection could be made with
    async with called(platform, server, tmp_path, section='certificate = "own.pem"'):
        hook = platform.updates.webhook
        assert hook is not None
        assert hook.certificate == file.read_bytes()


async def test_polling_again_after_a_webhook_takes_it_away(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    async with called(platform, server, tmp_path) as played:
        await played.maria.starts()
        await played.maria.sees("Which language")
        crowd = played.crowd
    async with office(platform, server, tmp_path, crowd=crowd) as again:
        await again.maria.presses("English")
        await again.maria.sees("Do you agree?")
    assert platform.updates.webhook is None
