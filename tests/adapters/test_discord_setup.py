"""Setting the bot up, over the wire: from a token to a written section, and every way in which it fails."""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from adapters.discord import rights as counted
from adapters.discord import tags
from adapters.discord.introduction import Introduction
from adapters.discord.rights import ALL, Need
from app.discord_setup import TOKEN_FILE, Setup, Wanted
from app.setting_up import NotDoneError
from bot.texts.render import Reader
from tests.app.support import recourse
from tests.discord_wire import payloads, payloads_whole, rights
from tests.discord_wire.model import FORUM, Channel, Overwrite
from tests.discord_wire.place import Place, furnish
from tests.discord_wire.server import Fake
from tests.discord_wire.server import running as platform
from tests.support.catalogue import texts
from tests.support.somebody import Somebody

SAY = partial(texts().render, reader=Reader("en", "UTC"))


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    async with platform() as begun:
        yield begun


@pytest.fixture
def place(fake: Fake) -> Place:
    """A server in which all is as it should be."""
    made = furnish(fake, tags=tuple(_usual()))
    own = next(one for one in made.guild.roles.values() if one.bot == fake.world.bot.id)
    own.permissions = ALL
    return made


def _usual() -> list[str]:
    return [tags.name(one, SAY) for one in tags.usual()]


async def set_up(fake: Fake, somebody: Somebody, folder: Path, **wanted: Any) -> dict[str, Any]:
    path = folder / "recourse.toml"
    given = Wanted(path, **{"token": fake.world.token, "wait": 3.0, **wanted})
    await Setup(given, somebody.person(), Introduction, SAY).run()
    return tomllib.loads(path.read_text(encoding="utf-8"))


async def test_a_token_is_all_it_takes_where_the_forum_is_there(
    fake: Fake, place: Place, tmp_path: Path
) -> None:
    somebody = Somebody(token=fake.world.token, roles="1").agreeing("into the forum appeals")
    written = await set_up(fake, somebody, tmp_path, token="")

    assert somebody.secrets == 1
    assert fake.world.token not in somebody.words
    assert "NO" not in re.findall(r"^\w+", somebody.words, re.MULTILINE), somebody.words
    assert written["discord"] == {
        "token_file": TOKEN_FILE,
        "application": fake.world.application_id,
        "guild": place.guild.id,
        "forum": place.forum.id,
        "reviewer_roles": [place.reviewers.id],
    }
    assert written["moderators"] == {"reviewers": "members"}
    secret = tmp_path / TOKEN_FILE
    assert (secret.read_text(encoding="utf-8"), stat.S_IMODE(secret.stat().st_mode)) == (
        f"{fake.world.token}\n",
        0o600,
    )


async def test_the_invitation_asks_for_exactly_what_is_used(fake: Fake, place: Place, tmp_path: Path) -> None:
    somebody = Somebody().agreeing("into the forum")
    await set_up(fake, somebody, tmp_path)
    link = re.search(r"client_id=(\d+)&scope=bot\+applications\.commands&permissions=(\d+)", somebody.words)
    assert link is not None
    assert link.groups() == (str(fake.world.application_id), str(ALL))
    assert not ALL & (rights.ADMINISTRATOR | rights.MENTION_EVERYONE | rights.MANAGE_ROLES)
    assert "integration_type=1" in somebody.words
    assert f'addresses = {{ discord = "{fake.world.owner.id}" }}' in somebody.words


async def test_the_server_may_be_joined_while_it_waits(fake: Fake, tmp_path: Path) -> None:
    somebody, made = Somebody().agreeing("into the forum"), list[Place]()
    somebody.meanwhile = [lambda: None, lambda: made.append(furnish(fake))]
    written = await set_up(fake, somebody, tmp_path)
    assert written["discord"]["guild"] == made[0].guild.id


async def test_of_two_servers_one_is_chosen(fake: Fake, place: Place, tmp_path: Path) -> None:
    other = furnish(fake)
    somebody = Somebody(server="2").agreeing("into the forum")
    assert (await set_up(fake, somebody, tmp_path))["discord"]["guild"] == other.guild.id


async def test_a_forum_is_made_with_its_tags_for_staff_alone(fake: Fake, tmp_path: Path) -> None:
    world = fake.world
    guild = world.guild("Gigway moderators", bot_rights=ALL)
    reviewers = world.role(guild, "Reviewers", rights.ORDINARY)
    world.channel(guild, "lobby")
    somebody = Somebody(roles="1").agreeing("Shall I make a forum")
    written = await set_up(fake, somebody, tmp_path)

    (forum,) = [one for one in world.channels.values() if one.type == FORUM]
    assert written["discord"]["forum"] == forum.id
    assert [one.name for one in forum.tags] == _usual()
    stranger, kim = world.user("Stranger"), world.user("Kim")
    world.join(guild, stranger)
    world.join(guild, kim, reviewers)
    assert not world.sees(forum, stranger)
    assert world.sees(forum, kim)
    assert world.sees(forum, world.bot)
    assert "NO" not in re.findall(r"^\w+", somebody.words, re.MULTILINE), somebody.words


async def test_without_the_right_to_make_channels_it_says_how_to_give_it(fake: Fake, tmp_path: Path) -> None:
    fake.world.guild("Gigway moderators", bot_rights=ALL & ~rights.MANAGE_CHANNELS)
    somebody = Somebody().agreeing("Shall I make a forum")
    with pytest.raises(NotDoneError, match="Manage Channels"):
        await set_up(fake, somebody, tmp_path)
    assert list(tmp_path.iterdir()) == []


async def test_missing_tags_are_made_when_one_agrees(fake: Fake, tmp_path: Path) -> None:
    place = furnish(fake, tags=("Received",))
    somebody = Somebody().agreeing("into the forum", "The forum lacks")
    await set_up(fake, somebody, tmp_path)
    assert sorted(one.name for one in place.forum.tags) == sorted({"Received", *_usual()})


def shut(forum: Channel, role: int, right: int) -> None:
    """Take a right from a role in the forum."""
    forum.overwrites = [one for one in forum.overwrites if one.id != role]
    forum.overwrites.append(Overwrite(role, 0, allow=rights.VIEW_CHANNEL & ~right, deny=right))


@pytest.mark.parametrize(
    ("need", "right", "words"),
    [
        (Need.SEND, rights.SEND_MESSAGES, "Create Posts"),
        (Need.IN_THREADS, rights.SEND_IN_THREADS, "Send Messages in Threads"),
        (Need.HISTORY, rights.READ_HISTORY, "Read Message History"),
        (Need.REACT, rights.ADD_REACTIONS, "Add Reactions"),
        (Need.FILES, rights.ATTACH_FILES, "Attach Files"),
        (Need.THREADS, rights.MANAGE_THREADS, "Manage Threads"),
        (Need.CHANNELS, rights.MANAGE_CHANNELS, "Manage Channels"),
        (Need.VIEW, rights.VIEW_CHANNEL, "View Channel"),
    ],
)
async def test_each_right_that_is_missing_is_said_with_how_to_give_it_and_looked_at_again(
    fake: Fake, place: Place, tmp_path: Path, need: Need, right: int, words: str
) -> None:
    own = next(one for one in place.guild.roles.values() if one.bot == fake.world.bot.id)
    own.permissions |= rights.MANAGE_CHANNELS
    before = list(place.forum.overwrites)
    shut(place.forum, own.id, right)
    somebody = Somebody().agreeing("into the forum")

    def gives_it() -> bool:
        place.forum.overwrites = before
        return True

    somebody.agrees["Look again"] = [gives_it]
    await set_up(fake, somebody, tmp_path)
    first, again = somebody.words.split("the bot may add its commands")[1:3]
    lines = [one for one in first.splitlines() if one.startswith("NO") and words in one]
    assert len(lines) == 1, first
    assert "\nNO" not in again
    assert need in counted.BITS


async def test_a_forum_that_everybody_sees_is_said_loudly(fake: Fake, place: Place, tmp_path: Path) -> None:
    place.forum.overwrites = []
    somebody = Somebody().agreeing("into the forum")
    await set_up(fake, somebody, tmp_path)
    assert "NOBODY ELSE MAY SEE IT" in somebody.words
    assert "is still missing" in somebody.words


async def test_what_is_switched_off_in_the_portal_is_said(fake: Fake, place: Place, tmp_path: Path) -> None:
    fake.world.portal.flags, fake.world.portal.install_kinds = 0, (0,)
    somebody = Somebody().agreeing("into the forum")
    await set_up(fake, somebody, tmp_path)
    assert "Message Content Intent. Without it" in somebody.words
    assert "tick User Install" in somebody.words


async def test_reviewers_who_cannot_see_the_forum_are_noticed(
    fake: Fake, place: Place, tmp_path: Path
) -> None:
    fake.world.role(place.guild, "Other")
    somebody = Somebody(roles="1 2").agreeing("into the forum")
    await set_up(fake, somebody, tmp_path)
    assert "the forum's Permissions, their role" in somebody.words


async def test_a_text_channel_will_do_and_the_channel_for_appeals_is_checked(
    fake: Fake, place: Place, tmp_path: Path
) -> None:
    somebody = Somebody(**{"Where do cases go": "2", "nothing: there is none": "1"})
    written = await set_up(fake, somebody, tmp_path)
    assert written["discord"]["forum"] == place.text.id
    assert written["discord"]["appeals"] == place.lobby.id
    assert "the bot may make private threads" in somebody.words
    assert "the forum has its tags" not in somebody.words
    shut(
        place.lobby,
        next(one.id for one in place.guild.roles.values() if one.bot),
        rights.CREATE_PRIVATE_THREADS,
    )
    again = Somebody(**{"Where do cases go": "2", "nothing: there is none": "1"})
    await set_up(fake, again, tmp_path)
    assert "that channel's Permissions" in again.words


@pytest.mark.parametrize(
    ("token", "words"), [("nonsense", "That is no token"), ("a.b.c", "Discord does not know this token")]
)
async def test_a_wrong_token_is_said_and_not_repeated(
    fake: Fake, tmp_path: Path, token: str, words: str
) -> None:
    with pytest.raises(NotDoneError, match=words) as said:
        await set_up(fake, Somebody(), tmp_path, token=token)
    assert "a.b.c" not in str(said.value)
    assert list(tmp_path.iterdir()) == []


async def test_a_bot_in_no_server_ends_with_what_to_do(fake: Fake, tmp_path: Path) -> None:
    with pytest.raises(NotDoneError, match="in no server"):
        await set_up(fake, Somebody(), tmp_path)


async def test_a_number_that_is_not_in_the_list_writes_nothing(
    fake: Fake, place: Place, tmp_path: Path
) -> None:
    with pytest.raises(NotDoneError, match="no such number"):
        await set_up(fake, Somebody(roles="7"), tmp_path)
    assert list(tmp_path.iterdir()) == []


async def test_a_server_without_the_bot_is_refused(fake: Fake, place: Place, tmp_path: Path) -> None:
    del place.guild.members[fake.world.bot.id]
    with pytest.raises(NotDoneError, match="Is the bot in that server"):
        await set_up(fake, Somebody(), tmp_path, guild=str(place.guild.id))


async def test_setting_up_again_takes_the_token_that_is_there(
    fake: Fake, place: Place, tmp_path: Path
) -> None:
    await set_up(fake, Somebody().agreeing("into the forum"), tmp_path)
    again = Somebody().agreeing("into the forum")
    await set_up(fake, again, tmp_path, token="")
    assert again.secrets == 0


def test_a_command_that_is_mistyped_explains_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "moderators" in recourse("discord", "setup", "--help").stdout
    monkeypatch.setenv("RECOURSE_DISCORD_TOKEN", "nonsense")
    said = recourse("discord", "setup", "-c", str(tmp_path / "recourse.toml"))
    assert said.exit_code == 1
    assert "no token" in said.output
    assert "Traceback" not in said.output


async def test_rights_are_counted_as_the_platform_counts_them(fake: Fake, place: Place) -> None:
    """Ours against the fake's own count, over many arrangements of a channel's rights."""
    world, guild = fake.world, place.guild
    own = next(one for one in guild.roles.values() if one.bot == world.bot.id)
    kim = world.user("Kim")
    world.join(guild, kim, place.reviewers)
    place.reviewers.permissions = rights.MANAGE_THREADS
    bits = (rights.VIEW_CHANNEL, rights.SEND_MESSAGES, rights.MANAGE_THREADS)
    who = ((guild.id, 0), (place.reviewers.id, 0), (own.id, 0), (kim.id, 1), (world.bot.id, 1))
    for first in who:
        for second in who:
            for allow in bits:
                for deny in bits:
                    place.forum.overwrites = [Overwrite(*first, allow=allow), Overwrite(*second, deny=deny)]
                    if first == second:
                        place.forum.overwrites = [Overwrite(*first, allow=allow & ~deny, deny=deny)]
                    whole, channel = payloads_whole.guild(world, guild), payloads.channel(world, place.forum)
                    for user in (kim, world.bot):
                        roles = frozenset(str(one) for one in guild.members[user.id].roles)
                        ours = counted.of_roles(whole, channel, roles, str(user.id))
                        assert ours == world.rights_of(place.forum, user.id)
