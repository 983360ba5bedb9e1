"""Called instead of asking: the product behind its web server, with a proxy before it that the fake plays."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any, Never

import aiohttp
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.telegram.office import Office, office
from tests.telegram.people import Paper, Person
from tests.telegram.platform import Platform
from tests.telegram.server import Server
from tests.telegram.story import CV

PUBLIC = "https://appeals.example.com"
WEB = f'\n[web]\naddress = "{PUBLIC}"\nport = 0\n'
HEADER = "X-Telegram-Bot-Api-Secret-Token"


@asynccontextmanager
async def called(
    platform: Platform, server: Server, folder: Path, *, section: str = "", web: str = ""
) -> AsyncIterator[Office]:
    lines = f"webhook = true\n{section}"
    async with office(platform, server, folder, more=WEB + web, section=lines) as played:
        assert played.app.web is not None
        way = "https" if web else "http"
        platform.updates.proxies[PUBLIC] = f"{way}://127.0.0.1:{played.app.web.port}"
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


# -- with a certificate of one's own, and no proxy ------------------------------------------------


def made_by_hand(folder: Path) -> bytes:
    """Make a certificate for this computer, with its key in the same file; return the certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    here = x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))])
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(here, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
        .public_bytes(serialization.Encoding.PEM)
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "own.pem").write_bytes(secret + made)
    return made


async def test_with_a_certificate_of_ones_own_it_is_called_without_a_proxy(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    certificate = made_by_hand(tmp_path)
    own = 'certificate = "own.pem"\n'
    async with called(platform, server, tmp_path, section=own, web=own) as played:
        await played.hands_in()
        await played.maria.sends_file(CV)
        await played.maria.sees("I have cv.pdf")
        hook = platform.updates.webhook
        assert hook is not None
        assert hook.certificate.strip() == certificate.strip()
        assert b"PRIVATE" not in hook.certificate
        assert not any(one.method == "getUpdates" for one in platform.calls)


async def test_a_certificate_that_the_platform_was_not_given_is_not_trusted(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    made_by_hand(tmp_path)
    async with called(platform, server, tmp_path, web='certificate = "own.pem"\n') as played:
        hook = platform.updates.webhook
        assert hook is not None
        await played.maria.starts()
        await platform.bell.until(
            lambda: any("Certificate" in one for one in hook.failures), what=lambda: "a refusal"
        )
        assert played.maria.messages == []


async def test_a_file_without_a_certificate_is_said_and_tried_again(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    (tmp_path / "own.pem").write_text("nothing of the kind")
    async with office(
        platform, server, tmp_path, more=WEB, section='webhook = true\ncertificate = "own.pem"\n'
    ) as played:
        await played.group.general(played.staff("Kim")).sees("look at the web address and its certificate")
        assert platform.updates.webhook is None


async def test_forty_people_are_answered_side_by_side_while_one_waits(played: Office) -> None:
    platform = played.platform
    fault = platform.faults.slow("getFile", 600)
    await played.hands_in()
    await played.maria.sends_file(CV)
    await platform.bell.until(lambda: fault.met, what=lambda: "a slow file")
    crowd = [Person(platform, f"P{number}") for number in range(30)]
    for one in crowd:
        await one.starts()
    for one in crowd:
        await one.sees("Which language")
    platform.faults.clear()


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
