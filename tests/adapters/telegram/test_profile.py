"""What people see of the bot before it says anything: by language, for freelancers and for staff apart."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from adapters.telegram.listen import Telegram
from bot.actions import COMMANDS, STAFF_COMMANDS
from tests.adapters.telegram.bureau import Bureau
from tests.telegram.errors import flood
from tests.telegram.platform import Platform
from tests.telegram.server import Server


@pytest.fixture
def bureau(platform: Platform, server: Server) -> Bureau:
    return Bureau(platform, server)


@pytest.fixture
async def channel(bureau: Bureau) -> AsyncIterator[Telegram]:
    async with bureau.running() as made:
        await settled(bureau)
        yield made


async def settled(bureau: Bureau) -> None:
    """Wait until the last of it is set: the menu button."""
    await bureau.until(lambda: ("menu", "") in bureau.platform.settings, "the menu button")


def commands(bureau: Bureau, where: str, language: str = "") -> dict[str, str]:
    found: Any = bureau.platform.settings.get(("commands", where, language), [])
    return {one["command"]: one["description"] for one in found}


SETTERS = ("setMyCommands", "setMyDescription", "setMyShortDescription", "setChatMenuButton")


def changes(bureau: Bureau) -> int:
    return sum(one.method in SETTERS for one in bureau.platform.calls)


async def test_freelancers_see_their_commands_in_their_language(bureau: Bureau, channel: Telegram) -> None:
    languages = bureau.service.policy.texts.languages
    assert {"en", "ru"} <= set(languages)
    for language in ("", *languages):
        seen = commands(bureau, "all_private_chats", language)
        assert list(seen) == ["start", *COMMANDS]
        assert all(seen.values())
    assert commands(bureau, "all_private_chats", "ru") != commands(bureau, "all_private_chats", "en")
    assert commands(bureau, "all_private_chats") == commands(bureau, "all_private_chats", "en")


async def test_staff_see_theirs_in_the_group_and_nowhere_else(bureau: Bureau, channel: Telegram) -> None:
    assert list(commands(bureau, f"chat:{bureau.group.chat.id}")) == list(STAFF_COMMANDS)
    assert commands(bureau, "default") == {}
    assert commands(bureau, "all_group_chats") == {}
    only_staff = set(STAFF_COMMANDS) - {"start", *COMMANDS}
    assert only_staff
    assert not only_staff & set(commands(bureau, "all_private_chats"))


async def test_descriptions_name_the_marketplace_in_each_language(bureau: Bureau, channel: Telegram) -> None:
    for language in ("", *bureau.service.policy.texts.languages):
        assert "Gigway" in bureau.platform.settings["description", "", language]
        assert "Gigway" in bureau.platform.settings["short_description", "", language]
    assert bureau.platform.settings["menu", ""] == {"type": "commands"}


async def test_a_restart_changes_nothing_that_is_as_it_should_be(bureau: Bureau, channel: Telegram) -> None:
    before = changes(bureau)
    async with bureau.running():
        asked = sum(one.method == "getMe" for one in bureau.platform.calls)
        await bureau.until(
            lambda: sum(one.method == "getMe" for one in bureau.platform.calls) >= asked, "its start"
        )
        await bureau.hands_in()
        assert changes(bureau) == before


async def test_a_group_that_got_another_number_gets_its_commands_without_a_restart(
    bureau: Bureau, channel: Telegram
) -> None:
    old = bureau.group.chat.id
    bureau.group.is_upgraded()
    new = bureau.group.chat.id
    assert new != old
    await bureau.until(lambda: commands(bureau, f"chat:{new}"), "the commands of the new group")
    assert list(commands(bureau, f"chat:{new}")) == list(STAFF_COMMANDS)


async def test_what_was_not_taken_is_set_later_and_what_was_is_not_set_again(bureau: Bureau) -> None:
    fault = bureau.platform.faults.answer("setMyDescription", flood(1), times=1)
    async with bureau.running() as channel:
        await bureau.until(lambda: fault.met, "a refusal")
        channel._checkup.soon()
        await settled(bureau)
    spelled = [str(one.given) for one in bureau.platform.calls if one.method in SETTERS]
    again = {one for one in spelled if spelled.count(one) > 1}
    assert len(again) <= 2, "only what stood beside the refused one"
