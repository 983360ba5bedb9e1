"""A token that was revoked: staff are told, nothing is lost, and a new one in the file heals it."""

from pathlib import Path

import pytest

from tests.telegram.office import office
from tests.telegram.platform import TOKEN, Platform
from tests.telegram.server import Server
from tests.telegram.test_broken_group import in_general

ANOTHER = "123456:another-token-that-only-the-fake-knows"


async def test_a_new_token_in_the_file_is_taken_up_without_a_restart(
    platform: Platform, server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = tmp_path / "telegram.token"
    kept.write_text(TOKEN, encoding="ascii")
    kept.chmod(0o600)
    async with office(platform, server, tmp_path, section='token_file = "telegram.token"') as played:
        await played.hands_in()
        await played.settles()
        platform.token = ANOTHER
        await played.maria.says("/ask Is anybody there?")
        await platform.bell.until(
            lambda: "get one from @BotFather, and put it where the old one stands" in caplog.text,
            what=lambda: caplog.text,
            patience=60,
        )
        kept.write_text(ANOTHER, encoding="ascii")
        await played.maria.sees("Your question is with the team", patience=60)
        await in_general(played, "This is well again: my key for the app", patience=60)
