"""Mistakes between the options of channels: who is reached where, where the moderators are, the web.

Like `crosschecks`, these look at the file as it was read, and pass over what has the wrong shape.
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from app.crosschecks import Table, mapping, tables
from app.problems import Problem
from app.values import CHANNELS, DISCORD, SANDBOX, TELEGRAM, is_local

_REAL: Final = (DISCORD, TELEGRAM)
_PLACE: Final = {DISCORD: "forum", TELEGRAM: "group"}
"""Which option says where the moderators are."""
_HOW: Final = {
    DISCORD: "switch on the developer mode of Discord, then choose Copy User ID in his menu",
    TELEGRAM: "a bot that shows ids, such as @userinfobot, tells him his",
}


def problems(data: Table, file: str) -> list[Problem]:
    """Return every mistake of this kind."""
    staff = tables(data, "staff")
    named = {one for member in staff for one in mapping(member.get("addresses"))} & set(CHANNELS)
    sections = {one for one in _REAL if isinstance(data.get(one), dict)}
    beside = sorted((named | sections) - {SANDBOX})
    found = [*_tokens(data, sections, file), *_web(data, sections, file)]
    if beside:
        found += [*_in_the_sandbox(staff, beside, file), *_addresses(staff, sections, file)]
        found += _moderators(data, staff, sections, file)
    return found


def _in_the_sandbox(staff: list[Table], beside: list[str], file: str) -> Iterator[Problem]:
    """Find who is left from the example, or from a file for the sandbox."""
    for index, member in enumerate(staff, 1):
        if SANDBOX in mapping(member.get("addresses")):
            remedy = f'write {beside[0]} = "…", his number there, in its place, or take this person out'
            problem = f"the sandbox never runs beside {' and '.join(beside)}"
            yield Problem(file, f"staff[{index}].addresses.{SANDBOX}", problem, remedy)


def _tokens(data: Table, sections: set[str], file: str) -> Iterator[Problem]:
    for channel in sorted(sections):
        if {"token", "token_file"} <= set(mapping(data[channel])):
            remedy = "keep one; a file of its own is safer than this one, which people pass on"
            yield Problem(file, f"{channel}.token", "is there beside token_file", remedy)


def _addresses(staff: list[Table], sections: set[str], file: str) -> Iterator[Problem]:
    for index, member in enumerate(staff, 1):
        for channel, chat in mapping(member.get("addresses")).items():
            key = f"staff[{index}].addresses.{channel}"
            if channel not in _REAL:
                continue  # which `config` says
            if channel not in sections:
                remedy = f"add one with the bot's token, or take {channel} out; config.example.toml shows it"
                yield Problem(file, key, f"there is no section [{channel}]", remedy)
            if isinstance(chat, str) and chat.strip() and not (chat.isascii() and chat.strip().isdecimal()):
                remedy = f"write the number, since names can change hands: {_HOW[channel]}"
                yield Problem(file, key, f"{chat!r} is no id", remedy)


def _moderators(data: Table, staff: list[Table], sections: set[str], file: str) -> Iterator[Problem]:
    """Find moderators who are nowhere, in two places, or staff who are not where they are."""
    section = mapping(data.get("moderators"))
    chosen, reviewers = section.get("channel"), section.get("reviewers")
    placed = sorted(one for one in sections if _PLACE[one] in mapping(data[one]))
    if chosen is None and len(placed) > 1:
        remedy = f'say where they are: channel = "{placed[0]}" or "{placed[1]}"'
        yield Problem(file, "moderators.channel", "is missing, and there are two places", remedy)
        return
    desk = chosen or next(iter(placed), None) or min(sections, default=None)
    if desk not in _REAL:
        return  # which `config` says; or no real channel has a section, which is said where it is named
    if desk not in sections:
        remedy = "add that section, or name a channel that has one"
        yield Problem(file, "moderators.channel", f"there is no section [{desk}]", remedy)
        return
    if desk not in placed:
        remedy = "name the place where each case gets a thread: staff work there"
        yield Problem(file, f"{desk}.{_PLACE[desk]}", "is missing: the moderators are nowhere", remedy)
    yield from _at_the_desk(staff, desk, file)
    by_role = desk == DISCORD and reviewers in ("members", "administrators")
    if by_role and not mapping(data[DISCORD]).get("reviewer_roles"):
        remedy = 'name the roles that make a reviewer, or write reviewers = "listed"'
        yield Problem(file, "discord.reviewer_roles", "is empty: nobody there would be a reviewer", remedy)


def _at_the_desk(staff: list[Table], desk: str, file: str) -> Iterator[Problem]:
    for index, member in enumerate(staff, 1):
        addresses = mapping(member.get("addresses"))
        if addresses and desk not in addresses and SANDBOX not in addresses:
            problem = f"has nothing on {desk}, where the moderators are"
            remedy = f'add {desk} = "…", or nothing that is pressed there would count as his'
            yield Problem(file, f"staff[{index}].addresses", problem, remedy)


def _web(data: Table, sections: set[str], file: str) -> Iterator[Problem]:
    section = data.get("web")
    if mapping(data.get(TELEGRAM)).get("webhook") is True:
        if not isinstance(section, dict):
            remedy = "add [web] with the address that Telegram shall call, or write webhook = false"
            yield Problem(file, "telegram.webhook", "needs a section [web]", remedy)
        elif str(mapping(section).get("address", "")).startswith("http:"):
            base = mapping(data.get(TELEGRAM)).get("base_url")
            if not (isinstance(base, str) and is_local(urlsplit(base).hostname or "")):
                remedy = "write an address with https, or webhook = false"
                yield Problem(file, "telegram.webhook", "needs an address with https", remedy)
    host = mapping(section).get("host", "127.0.0.1")
    if not sections and isinstance(section, dict) and isinstance(host, str) and not is_local(host):
        remedy = "the sandbox is for this computer alone: write 127.0.0.1"
        yield Problem(file, "web.host", f"{host!r} is not within this computer", remedy)
