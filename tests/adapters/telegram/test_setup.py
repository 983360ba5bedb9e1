"""Setting the bot up, over the wire: from a token to a written section, and every way in which it fails."""

from __future__ import annotations

import stat
import tomllib
from pathlib import Path

import pytest

from adapters.telegram.introduction import Introduction
from app.setting_up import NotDoneError
from app.telegram_setup import TOKEN_FILE, Setup, Wanted
from tests.app.support import recourse
from tests.support.somebody import Somebody
from tests.telegram.groups import DESK_RIGHTS, Group
from tests.telegram.people import Person as Someone
from tests.telegram.platform import TOKEN, Platform
from tests.telegram.server import Server
from tests.telegram.updates import Webhook


async def set_up(
    server: Server, somebody: Somebody, folder: Path, *, token: str = TOKEN, group: int = 0, wait: float = 3.0
) -> Path:
    path = folder / "recourse.toml"
    wanted = Wanted(path, token, group, wait)
    await Setup(wanted, somebody.person(), lambda given: Introduction(given, server.url)).run()
    return path


def desk(platform: Platform, rights: frozenset[str] | None = DESK_RIGHTS) -> tuple[Group, Someone]:
    group = Group(platform)
    group.adds_bot(rights=rights)
    return group, group.member("Kim")


async def test_a_token_and_a_word_in_the_group_are_all_it_takes(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    group, kim = desk(platform)
    await group.general(kim).says("/hello")
    somebody = Somebody(TOKEN)
    path = await set_up(server, somebody, tmp_path, token="")

    assert somebody.secrets == 1
    assert TOKEN not in somebody.words
    for words in (
        "https://t.me/recourse_test_bot",
        "startgroup=setup",
        "Appeals desk",
        f'addresses = {{ telegram = "{kim.user.id}" }}   # Kim',
    ):
        assert words in somebody.words
    assert "NO" not in somebody.words
    written = tomllib.loads(path.read_text(encoding="utf-8"))["telegram"]
    assert written == {"token_file": TOKEN_FILE, "group": group.chat.id}
    secret = tmp_path / TOKEN_FILE
    assert (secret.read_text(encoding="utf-8"), stat.S_IMODE(secret.stat().st_mode)) == (f"{TOKEN}\n", 0o600)


async def test_everybody_who_wrote_by_then_is_named_with_his_number(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    group, kim = desk(platform)
    ruth = group.member("Ruth")
    await group.general(kim).says("/hello")
    await group.general(ruth).says("me too")
    await group.general(kim).says("thank you")
    somebody = Somebody()
    await set_up(server, somebody, tmp_path)
    lines = [one for one in somebody.words.splitlines() if "addresses = " in one]
    assert sorted(lines) == sorted(
        f'  addresses = {{ telegram = "{one.user.id}" }}   # {one.user.first_name}' for one in (kim, ruth)
    )
    assert "Which of these" not in somebody.words, "it is one group"


async def test_a_server_of_ones_own_stands_in_the_section(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    group, _kim = desk(platform)
    path = tmp_path / "recourse.toml"
    wanted = Wanted(path, TOKEN, group.chat.id, base_url=server.url)
    await Setup(wanted, Somebody().person(), lambda given: Introduction(given, server.url)).run()
    assert tomllib.loads(path.read_text(encoding="utf-8"))["telegram"]["base_url"] == server.url


async def test_the_word_may_come_later_and_stays_for_the_bot(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    somebody, made = Somebody(), list[Group]()

    def adds_and_writes() -> None:
        group, kim = desk(platform)
        made.append(group)
        platform.post(group.chat, kim.user, {"text": "/hello"})

    somebody.meanwhile = [lambda: None, adds_and_writes]
    path = await set_up(server, somebody, tmp_path)
    assert tomllib.loads(path.read_text(encoding="utf-8"))["telegram"]["group"] == made[0].chat.id
    assert platform.updates.pending


async def test_what_is_missing_is_said_with_how_to_give_it_and_looked_at_again(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    group, kim = desk(platform, frozenset({"can_delete_messages"}))
    await group.general(kim).says("/hello")
    somebody = Somebody()

    def gives_them() -> bool:
        group.gives_right("can_manage_topics")
        group.gives_right("can_pin_messages")
        return True

    somebody.agrees[""] = [gives_them]
    await set_up(server, somebody, tmp_path)
    before, after = somebody.words.split("The group: ")[1:]
    assert before.count("NO") == 2
    assert "the bot: Manage topics" in before
    assert "the bot: Pin messages" in before
    assert "NO" not in after


async def test_one_may_go_on_without_and_is_told_so(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    group, kim = desk(platform, None)
    await group.general(kim).says("/hello")
    somebody = Somebody()
    path = await set_up(server, somebody, tmp_path)
    assert "still missing" in somebody.words
    assert path.exists()


async def test_of_two_groups_one_is_chosen(platform: Platform, server: Server, tmp_path: Path) -> None:
    groups = [desk(platform), desk(platform)]
    for group, kim in groups:
        await group.general(kim).says("/hello")
    path = await set_up(server, Somebody("2"), tmp_path)
    chosen = tomllib.loads(path.read_text(encoding="utf-8"))["telegram"]["group"]
    assert chosen == groups[0][0].chat.id  # the newest word stands first


async def test_a_group_that_gets_topics_meanwhile_has_another_number(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    group = Group(platform, forum=False)
    group.adds_bot()
    kim = group.member("Kim")
    await group.general(kim).says("/hello")
    somebody = Somebody()

    def upgrades() -> bool:
        group.is_upgraded()
        return True

    somebody.agrees[""] = [upgrades]
    path = await set_up(server, somebody, tmp_path)
    assert tomllib.loads(path.read_text(encoding="utf-8"))["telegram"]["group"] == group.chat.id


@pytest.mark.parametrize(
    ("token", "words"), [("nonsense", "That is no token"), ("1:wrong", "Telegram does not know this token")]
)
async def test_a_wrong_token_is_said_and_not_repeated(
    server: Server, tmp_path: Path, token: str, words: str
) -> None:
    with pytest.raises(NotDoneError, match=words) as said:
        await set_up(server, Somebody(), tmp_path, token=token)
    assert "1:wrong" not in str(said.value)
    assert list(tmp_path.iterdir()) == []


async def test_no_word_at_all_ends_with_what_to_do(server: Server, tmp_path: Path) -> None:
    with pytest.raises(NotDoneError, match="--group NUMBER"):
        await set_up(server, Somebody(), tmp_path)


async def test_a_group_without_the_bot_is_refused(platform: Platform, server: Server, tmp_path: Path) -> None:
    group = Group(platform)
    with pytest.raises(NotDoneError, match="not in that group"):
        await set_up(server, Somebody(), tmp_path, group=group.chat.id)


async def test_a_bot_that_is_called_is_taken_off_its_address_only_when_one_agrees(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    group, kim = desk(platform)
    await platform.updates.push_to(Webhook("http://127.0.0.1:9/nowhere"))
    await group.general(kim).says("/hello")
    with pytest.raises(NotDoneError, match="--group NUMBER"):
        await set_up(server, Somebody(), tmp_path)
    assert platform.updates.webhook is not None

    somebody = Somebody()
    somebody.agreeing("")
    await set_up(server, somebody, tmp_path)
    assert platform.updates.webhook is None


async def test_a_server_that_is_not_there_is_said(tmp_path: Path) -> None:
    somebody, wanted = Somebody(), Wanted(tmp_path / "recourse.toml", TOKEN)
    made = Setup(wanted, somebody.person(), lambda token: Introduction(token, "http://127.0.0.1:9"))
    with pytest.raises(NotDoneError, match="cannot be reached"):
        await made.run()


async def test_setting_up_again_takes_the_token_that_is_there(
    platform: Platform, server: Server, tmp_path: Path
) -> None:
    group, _ = desk(platform)
    await set_up(server, Somebody(), tmp_path, group=group.chat.id)
    again = Somebody()
    await set_up(server, again, tmp_path, token="", group=group.chat.id)
    assert (again.secrets, again.answers) == (0, [])


def test_the_command_explains_itself_and_fails_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "moderators" in recourse("telegram", "setup", "--help").stdout
    monkeypatch.setenv("RECOURSE_TELEGRAM_TOKEN", "nonsense")
    said = recourse("telegram", "setup", "-c", str(tmp_path / "recourse.toml"))
    assert said.exit_code == 1
    assert "no token" in said.output
    assert "Traceback" not in said.output
