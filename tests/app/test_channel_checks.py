"""The options of channels: every mistake with its place and a way out, and what a right file means."""

from pathlib import Path

import pytest

from app.config import Config, load
from app.problems import ConfigProblems, Problem
from app.summary import of
from tests.app.support import spoiled, written

STAFF = (('{ sandbox = "kim" }', '{ telegram = "11" }'), ('{ sandbox = "ada" }', '{ telegram = "22" }'))
ON_DISCORD = (('{ sandbox = "kim" }', '{ discord = "11" }'), ('{ sandbox = "ada" }', '{ discord = "22" }'))
ON_BOTH = (
    ('{ sandbox = "kim" }', '{ telegram = "11", discord = "11" }'),
    ('{ sandbox = "ada" }', '{ telegram = "22", discord = "22" }'),
)
TELEGRAM = "[telegram]\ngroup = -1001234567890\n"
DISCORD = "[discord]\napplication = 7\nguild = 8\nforum = 9\n"
WEB = '[web]\naddress = "https://appeals.example.com"\n'


def problems(folder: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(ConfigProblems) as found:
        load(written(folder, text))
    return found.value.problems


def config(folder: Path, *changes: tuple[str, str], more: str = "") -> Config:
    return load(written(folder, spoiled(*changes, more=more)))


MISTAKES = {
    "a section beside the sandbox": (
        spoiled(more=TELEGRAM),
        ("staff[kim].addresses.sandbox", "the sandbox never runs beside telegram", 'write telegram = "…"'),
    ),
    "a channel without its section": (
        spoiled(*STAFF),
        ("staff[kim].addresses.telegram", "there is no section [telegram]", "add one with the bot's token"),
    ),
    "a name instead of an id": (
        spoiled(STAFF[0], ('{ sandbox = "ada" }', '{ telegram = "@ada" }'), more=TELEGRAM),
        ("staff[ada].addresses.telegram", "'@ada' is no id", "names can change hands"),
    ),
    "two tokens": (
        spoiled(*STAFF, more=TELEGRAM + 'token = "1:a"\ntoken_file = "t"\n'),
        ("telegram.token", "is there beside token_file", "keep one"),
    ),
    "moderators nowhere": (
        spoiled(*STAFF, more="[telegram]\n"),
        ("telegram.group", "the moderators are nowhere", "each case gets a thread"),
    ),
    "moderators nowhere on the channel that is named": (
        spoiled(*ON_BOTH, more=TELEGRAM + '[discord]\n[moderators]\nchannel = "discord"\n'),
        ("discord.forum", "the moderators are nowhere", "each case gets a thread"),
    ),
    "moderators in two places": (
        spoiled(*ON_BOTH, more=TELEGRAM + DISCORD),
        ("moderators.channel", "there are two places", 'channel = "discord" or "telegram"'),
    ),
    "moderators on a channel that is not run": (
        spoiled(*STAFF, more=TELEGRAM + '[moderators]\nchannel = "discord"\n'),
        ("moderators.channel", "there is no section [discord]", "add that section"),
    ),
    "moderators on the sandbox": (
        spoiled(more='[moderators]\nchannel = "sandbox"\n'),
        ("moderators.channel", "'sandbox' is not known here", "'telegram'"),
    ),
    "staff who are not where the moderators are": (
        spoiled(STAFF[0], ON_DISCORD[1], more=TELEGRAM + DISCORD + '[moderators]\nchannel = "telegram"\n'),
        ("staff[ada].addresses", "has nothing on telegram", 'add telegram = "…"'),
    ),
    "reviewers by a role that is not named": (
        spoiled(*ON_DISCORD, more=DISCORD + '[moderators]\nreviewers = "members"\n'),
        ("discord.reviewer_roles", "nobody there would be a reviewer", "name the roles"),
    ),
    "a group's id without its minus": (
        spoiled(*STAFF, more="[telegram]\ngroup = 1001234567890\n"),
        ("telegram.group", "is no group's id", "with its minus"),
    ),
    "a group by its name": (
        spoiled(*STAFF, more='[telegram]\ngroup = "@moderators"\n'),
        ("telegram.group", "must be a whole number", "without quotes"),
    ),
    "an id of Discord's that is none": (
        spoiled(*ON_DISCORD, more=DISCORD.replace("guild = 8", "guild = -8")),
        ("discord.guild", "is no id of Discord's", "developer mode"),
    ),
    "a server of the Bot API that anybody on the way could read": (
        spoiled(*STAFF, more=TELEGRAM + 'base_url = "http://bots.example.com"\n'),
        ("telegram.base_url", "is not safe", "write https"),
    ),
    "a webhook without an address": (
        spoiled(*STAFF, more=TELEGRAM + "webhook = true\n"),
        ("telegram.webhook", "needs a section [web]", "webhook = false"),
    ),
    "a webhook that Telegram would not call": (
        spoiled(*STAFF, more=TELEGRAM + 'webhook = true\n[web]\naddress = "http://localhost"\n'),
        ("telegram.webhook", "needs an address with https", "webhook = false"),
    ),
    "an address that is not safe": (
        spoiled(more='[web]\naddress = "http://appeals.example.com"\n'),
        ("web.address", "is not safe", "anybody on the way"),
    ),
    "an address with a path": (
        spoiled(more='[web]\naddress = "https://example.com/appeals"\n'),
        ("web.address", "has more than a name", "https://appeals.example.com"),
    ),
    "an address with half a port": (
        spoiled(more='[web]\naddress = "https://example.com:x"\n'),
        ("web.address", "is not a web address", "https://appeals.example.com"),
    ),
    "an address with a password": (
        spoiled(more='[web]\naddress = "https://a:b@example.com"\n'),
        ("web.address", "has more than a name", "no path and no more"),
    ),
    "no address": (spoiled(more="[web]\nport = 1\n"), ("web.address", "is missing", "add it")),
    "a sandbox that others could reach by the web": (
        spoiled(more='[web]\naddress = "https://example.com"\nhost = "0.0.0.0"\n'),
        ("web.host", "is not within this computer", "127.0.0.1"),
    ),
    "a viewer that shows for a day": (
        spoiled(more="[viewer]\nminutes = 1440\n"),
        ("viewer.minutes", "must be at most 60", "at most 60"),
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_said_with_its_file_its_key_and_a_way_out(name: str, tmp_path: Path) -> None:
    text, (key, problem, remedy) = MISTAKES[name]
    found = [one for one in problems(tmp_path, text) if one.key == key and problem in one.problem]
    assert len(found) == 1, problems(tmp_path, text)
    assert found[0].file == str(tmp_path / "config.toml")
    assert remedy in found[0].remedy


def test_who_reviews_by_a_role_is_not_said_to_be_everybody(tmp_path: Path) -> None:
    found = config(
        tmp_path,
        *ON_DISCORD,
        more=DISCORD + 'reviewer_roles = [5]\n[moderators]\nreviewers = "members"\n',
    )
    assert "who has one of reviewer_roles there is a reviewer" in of(found, "config.toml")
    group = config(tmp_path, *STAFF, more=TELEGRAM + '[moderators]\nreviewers = "members"\n')
    assert "everyone there is a reviewer" in of(group, "config.toml")


def test_the_channels_are_those_that_have_a_section(tmp_path: Path) -> None:
    assert config(tmp_path).channels == {"sandbox"}
    assert config(tmp_path, *STAFF, more=TELEGRAM).channels == {"telegram"}
    both = config(tmp_path, *ON_BOTH, more=TELEGRAM + '[discord]\n[web]\naddress = "https://example.com/"\n')
    assert both.channels == {"telegram", "discord"}
    assert both.kind == "real"
    assert both.desk == "telegram"
    assert both.web is not None
    assert both.web.address == "https://example.com"


def test_the_moderators_are_where_there_is_a_place_for_them_or_where_the_file_says(tmp_path: Path) -> None:
    assert config(tmp_path).desk == "sandbox"
    assert config(tmp_path, *ON_DISCORD, more=DISCORD).desk == "discord"
    assert config(tmp_path, *ON_BOTH, more=DISCORD + "[telegram]\n").desk == "discord"
    chosen = '[moderators]\nchannel = "telegram"\n'
    assert config(tmp_path, *ON_BOTH, more=DISCORD + TELEGRAM + chosen).desk == "telegram"


def test_ids_may_stand_in_quotes(tmp_path: Path) -> None:
    found = config(tmp_path, *STAFF, more='[telegram]\ngroup = "-1001234567890"\n')
    assert found.telegram is not None
    assert found.telegram.group == -1001234567890


def test_a_token_is_not_in_what_is_printed(tmp_path: Path) -> None:
    found = config(tmp_path, *STAFF, more=TELEGRAM + 'token = "123:secret"\n')
    assert "secret" not in repr(found)
    assert "secret" not in str(found.model_dump())
