"""Commands: the slash commands, as the platform is told of them, from the tables of the core. Pure.

A freelancer's commands are there everywhere: in direct messages, in a server, and with who has installed the
application for himself. Those of staff are there in the moderators' server alone. What a command does is the
core's business; here it is only typed.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from adapters.discord import split
from adapters.discord.heard import Command
from bot.actions import COMMANDS, STAFF_COMMANDS, Verb
from bot.case.model import Status
from bot.review.figures import showing as figures
from bot.review.figures.period import Page
from bot.review.lists import reading
from bot.settings import decide as settings
from bot.settings.reading.beginnings import beginnings
from bot.texts import Text, named, text
from bot.texts.render import ENGLISH, Reader, Texts

Json = dict[str, Any]

START: Final = "start"
DOCUMENTS: Final = "documents"
POST_START: Final = "post-start"
CASE: Final = "case"
"""The option that names a case, wherever the command is used."""
MEMBER: Final = "member"
"""The option that names somebody of the staff."""
FILES: Final = ("file", "file2", "file3", "file4", "file5")
WORDS: Final = "words"
_LANGUAGE: Final = "language"
_DESCRIPTION: Final = 100
_CHAT_INPUT: Final = 1
_STRING: Final = 3
_ATTACHMENT: Final = 11
_SERVER_AND_PERSON: Final = [0, 1]
_EVERYWHERE: Final = [0, 1, 2]
"""Contexts: in a server, in the conversation with the bot, in any other conversation."""
_MANAGE_THREADS: Final = 1 << 34
_MANAGE_SERVER: Final = 1 << 5
_NAME: Final = re.compile(r"[-_\w]{1,32}")
_LOCALES: Final = {"en": (), "es": ("es-ES", "es-419"), "ru": ("ru",), "uk": ("uk",)}
"""What the platform calls the languages of the catalogues; English is what it shows to all others."""
_NO_CASE: Final = reading.READS | settings.VERBS
_LISTS: Final = frozenset({Verb.QUEUE, Verb.MINE, Verb.OVERDUE})
_STATUS: Final = "status"
REASON: Final = "reason"
TEAM: Final = "team"
DUPLICATE: Final = "duplicate"
"""The option that names the case to be taken in."""
PERIOD: Final = "period"
_PAGE: Final = "page"
_OF_A_CASE: Final = ("case", "status")
"""Commands that show the case they name."""
_ALONE: Final = (WORDS, _LANGUAGE, MEMBER, DUPLICATE)
_NAMING: Final = {Verb.ASSIGN: MEMBER, Verb.MERGE: DUPLICATE}
_NARROWED_BY: Final = (_STATUS, REASON, _LANGUAGE, TEAM)
_OWN: Final = frozenset({START, *COMMANDS})


def everywhere(texts: Texts) -> list[Json]:
    """List a freelancer's commands."""
    made = []
    for name in (START, *COMMANDS):
        known = _command(name, named("command", name), texts)
        known |= {"contexts": _EVERYWHERE, "integration_types": _SERVER_AND_PERSON}
        made.append({**known, "options": list(_options(name, texts))})
    return made


def of_staff(texts: Texts) -> list[Json]:
    """List the commands of staff; those that have a freelancer's name are there already."""
    made = []
    for name, verb in STAFF_COMMANDS.items():
        if name in _OWN:
            continue
        known = _command(name, named("staff-command", name), texts)
        options = list(_of_staff(verb, texts))
        if verb not in _NO_CASE:
            options.insert(0, _offered(CASE, texts))
        made.append({**known, "options": options, "default_member_permissions": _MANAGE_THREADS})
    start = _command(POST_START, text("server-post-start"), texts)
    made.append({**start, "options": [], "default_member_permissions": _MANAGE_SERVER})
    return made


def is_for_staff(name: str) -> bool:
    """Tell whether a command is one of staff alone."""
    return name == POST_START or (name in STAFF_COMMANDS and name not in _OWN)


def typed(command: Command) -> str:
    """Write a command as one types it."""
    given = dict(command.options)
    words = next((given[one] for one in _ALONE if given.get(one)), "")
    if STAFF_COMMANDS.get(command.name) is Verb.STATS:
        words = " ".join(given[one] for one in (PERIOD, _PAGE) if given.get(one))
    if STAFF_COMMANDS.get(command.name) in _LISTS:
        words = " ".join(given[one] for one in _NARROWED_BY if given.get(one))
    if command.name in _OF_A_CASE:
        words = given.get(CASE) or words
    return f"/{command.name} {words}".strip()


def case_named(command: Command) -> str:
    """Return the case that a command names, as it was typed; empty where it names none."""
    return dict(command.options).get(CASE, "")


def _options(name: str, texts: Texts) -> Iterator[Json]:
    if name == DOCUMENTS:
        yield from (_option(one, _ATTACHMENT, texts) for one in FILES)
    elif COMMANDS.get(name) is Verb.STATUS:
        yield _option(CASE, _STRING, texts)
    elif COMMANDS.get(name) in (Verb.ASK, Verb.ZONE):
        yield _option(WORDS, _STRING, texts)
    elif COMMANDS.get(name) is Verb.LANGUAGE:
        yield _language(texts)


def _of_staff(verb: Verb, texts: Texts) -> Iterator[Json]:
    """Yield what a command of staff takes beside the case."""
    if verb in _LISTS:
        yield from _of_list(texts)
    elif verb is Verb.STATS:
        yield _offered(PERIOD, texts)
        pages = [{**_labelled(figures.label(one), texts), "value": one.value} for one in Page]
        yield {**_option(_PAGE, _STRING, texts), "choices": pages}
    elif verb in _NAMING:
        yield _offered(_NAMING[verb], texts)
    elif verb is Verb.FIND or beginnings(verb):
        yield _offered(WORDS, texts)
    else:
        yield _option(WORDS, _STRING, texts)


def _of_list(texts: Texts) -> Iterator[Json]:
    """Yield what a list can be narrowed down by."""
    statuses = [{**_labelled(named("staff-status", one), texts), "value": one.value} for one in Status]
    yield {**_option(_STATUS, _STRING, texts), "choices": statuses}
    yield _offered(REASON, texts)
    yield _language(texts)
    yield _offered(TEAM, texts)


def _language(texts: Texts) -> Json:
    said = ((tag, texts.render(named("language-name", tag), Reader(tag, "UTC"))) for tag in texts.languages)
    return {
        **_option(_LANGUAGE, _STRING, texts),
        "choices": [{"name": words, "value": tag} for tag, words in said],
    }


def _labelled(about: Text, texts: Texts) -> Json:
    said = {tag: texts.render(about, Reader(tag, "UTC")) for tag in texts.languages}
    return {"name": said[ENGLISH], "name_localizations": _by_locale(said)}


def _command(name: str, about: Text, texts: Texts) -> Json:
    made: Json = {"name": name, "type": _CHAT_INPUT, **_described(about, texts)}
    return made | _localised(named("server-name", name), texts)


def _option(name: str, kind: int, texts: Texts) -> Json:
    plain = FILES[0] if name in FILES else name
    made: Json = {"name": name, "type": kind, "required": False}
    return made | _described(named("server-option", plain), texts)


def _offered(name: str, texts: Texts) -> Json:
    """Make an option for whose words choices are offered while they are typed (`choices`)."""
    return {**_option(name, _STRING, texts), "autocomplete": True}


def _described(about: Text, texts: Texts) -> Json:
    said = {tag: split.cut(texts.render(about, Reader(tag, "UTC")), _DESCRIPTION) for tag in texts.languages}
    return {"description": said[ENGLISH], "description_localizations": _by_locale(said)}


def _localised(name: Text, texts: Texts) -> Json:
    """Name a command in every language; what the platform would not take as a name is left out."""
    said = {tag: texts.render(name, Reader(tag, "UTC")).lower() for tag in texts.languages}
    return {"name_localizations": _by_locale({tag: one for tag, one in said.items() if _NAME.fullmatch(one)})}


def _by_locale(said: dict[str, str]) -> dict[str, str]:
    return {locale: words for tag, words in said.items() for locale in _LOCALES.get(tag, ())}
