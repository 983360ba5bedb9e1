"""Reading ``/staff``: who reviews from now on or no longer, and which team gets what.

Belongs here: names, addresses and teams as they are typed. Leads and admins are the configuration file's: no
chat can make one.
"""

import re
from collections.abc import Callable
from typing import Final

from bot.ids import Address, StaffId
from bot.people.model import Role, Staff
from bot.settings import changes
from bot.settings.force import removable
from bot.settings.model import AddStaff, PutInTeam, RemoveStaff, RouteTeam
from bot.settings.reading.away import named_in, unknown
from bot.settings.reading.desk import Desk, because, first_word, listed, mistake, nearest, page
from bot.settings.wishes import Asked, Mistake, Question, Wanted, Wish
from bot.texts import text

_ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_MEMBER: Final = re.compile(
    r"^(?P<id>\S+)\s+(?P<channel>\w+)[\s:]+(?P<chat>\S+)\s+(?P<name>.+?)\s+(?:as|como|как|як)\s+(?P<pseudonym>.+)$",
    re.IGNORECASE,
)
_ROUTE: Final = re.compile(
    r"^(?P<name>.+?)\s+(?P<rest>(?:reasons?|languages?|none|nothing|motivos?|idiomas?|nada|причин\w*|язык\w*|мов\w*|нет|немає)\b.*)$",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"(reasons?|languages?|motivos?|idiomas?|причин\w*|язык\w*|мов\w*)\s*:?\s*", re.IGNORECASE
)
_OUT: Final = ("out", "out of", "leaves", "from", "fuera de", "из", "з")
_LONGEST_NAME: Final = 60


def read(words: str, desk: Desk) -> Wish:
    """Read what stands after ``/staff``."""
    if not words.strip():
        return Asked(Question.STAFF)
    first, rest = first_word(words)
    reader = _READERS.get(first)
    if reader is not None:
        return reader(rest, desk)
    near = nearest(first, _READERS)
    said = text("mistake-word-near", word=first, near=near) if near else text("mistake-word", word=first)
    return Mistake((said, text("staff-how")))


def _list(rest: str, desk: Desk) -> Wish:
    del rest, desk
    return Asked(Question.STAFF)


def _add(rest: str, desk: Desk) -> Wish:
    """Read ``nina CHANNEL 123456789 Nina Roe as Reviewer N.``."""
    wanted, why = because(rest)
    found = _MEMBER.match(wanted)
    channels = sorted({one.channel for member in desk.roster.staff for one in member.addresses})
    if found is None:
        return mistake(text("mistake-staff-add", channel=channels[0] if channels else ""))
    who, channel = found["id"].lower(), found["channel"].lower()
    address = Address(channel, found["chat"])
    name, pseudonym = " ".join(found["name"].split()), " ".join(found["pseudonym"].split())
    if not _ID.fullmatch(who):
        return mistake(text("mistake-staff-id", typed=found["id"]))
    if any(one.id == who for one in desk.roster.staff):
        return mistake(text("mistake-staff-there", id=who))
    if channel not in channels:
        return mistake(text("mistake-staff-channel", typed=channel, known=", ".join(channels)))
    taken = desk.roster.at(address)
    if taken is not None:
        return mistake(text("mistake-staff-address", name=taken.name))
    if max(len(name), len(pseudonym)) > _LONGEST_NAME:
        return mistake(text("mistake-staff-name", most=str(_LONGEST_NAME)))
    names = {one.name.casefold() for one in desk.roster.staff} | {name.casefold()}
    if pseudonym.casefold() in names:
        return mistake(text("mistake-staff-pseudonym-real", typed=pseudonym))
    if any(pseudonym.casefold() == one.pseudonym.casefold() for one in desk.roster.staff):
        return mistake(text("mistake-staff-pseudonym", typed=pseudonym))
    member = Staff(StaffId(who), name, pseudonym, frozenset({Role.REVIEWER}), (address,))
    return Wanted(AddStaff(member), why)


def _remove(rest: str, desk: Desk) -> Wish:
    wanted, why = because(rest)
    if not wanted:
        return mistake(text("mistake-staff-who"))
    member = named_in(desk.roster, wanted)
    if member is None:
        return mistake(unknown(desk.roster, wanted))
    if not removable(member):
        return mistake(text("mistake-staff-file", name=member.name))
    return Wanted(RemoveStaff(member.id, member.name), why)


def _team(rest: str, desk: Desk) -> Wish:
    """Read ``ruth Identity`` or ``ruth out of Identity``."""
    wanted, why = because(rest)
    parts = wanted.split()
    for length in range(len(parts) - 1, 0, -1):
        member = named_in(desk.roster, " ".join(parts[:length]))
        if member is None:
            continue
        out, name = _leaving(" ".join(parts[length:]))
        if not name or len(name) > _LONGEST_NAME:
            return mistake(text("mistake-team-empty"))
        known = changes.team(desk.choices.teams, name)
        if out and (known is None or member.id not in known.members):
            return mistake(text("mistake-team-not-in", name=member.name, team=name))
        return Wanted(PutInTeam(member.id, known.name if known else name, out), why)
    return mistake(unknown(desk.roster, parts[0]) if len(parts) > 1 else text("mistake-team-empty"))


def _leaving(words: str) -> tuple[bool, str]:
    """Tell whether somebody leaves a team, and which."""
    for one in sorted(_OUT, key=len, reverse=True):
        if words.lower().startswith(f"{one} "):
            return True, words[len(one) :].strip(" \"'«»")
    return False, words.strip(" \"'«»")


def _route(rest: str, desk: Desk) -> Wish:
    """Read ``Identity reasons identity_not_verified, other languages ru``; ``Identity none`` dissolves it."""
    wanted, why = because(rest)
    found = _ROUTE.match(wanted)
    if found is None:
        return mistake(text("mistake-route-empty"))
    typed = found["name"].strip(" \"'«»")
    known = changes.team(desk.choices.teams, typed)
    name = known.name if known else typed[:_LONGEST_NAME]
    if found["rest"].lower() in ("none", "nothing", "nada", "нет", "немає"):
        if known is None:
            return mistake(
                text("mistake-team", typed=typed, known=", ".join(one.name for one in desk.choices.teams))
                if desk.choices.teams
                else text("mistake-team-none")
            )
        return Wanted(RouteTeam(name), why)
    pieces = _PART.split(found["rest"])
    reasons: list[str] = []
    languages: list[str] = []
    for kind, listing in zip(pieces[1::2], pieces[2::2], strict=False):
        of_reasons = kind.lower().startswith(("reason", "motivo", "причин"))
        (reasons if of_reasons else languages).extend(listed(listing))
    codes = [_reason(one, desk) for one in reasons]
    for one in (*codes, *(_language(one, desk) for one in languages)):
        if isinstance(one, Mistake):
            return one
    if not codes and not languages:
        return mistake(text("mistake-route-empty"))
    chosen = frozenset(one for one in codes if isinstance(one, str))
    return Wanted(RouteTeam(name, chosen, frozenset(one.lower() for one in languages)), why)


def _reason(typed: str, desk: Desk) -> str | Mistake:
    known = [one.code for one in desk.catalogue.reasons]
    spelled = typed.lower().replace("-", "_")
    if spelled in known:
        return spelled
    near = nearest(spelled, known)
    if near:
        return mistake(text("mistake-reason-near", typed=typed, near=near))
    return mistake(text("mistake-reason", typed=typed, known=", ".join(known)))


def _language(typed: str, desk: Desk) -> str | Mistake:
    known = desk.world.languages
    if typed.lower() in known:
        return typed.lower()
    return mistake(text("mistake-language", typed=typed, known=", ".join(known)))


def _history(rest: str, desk: Desk) -> Wish:
    del desk
    return Asked(Question.STAFF_HISTORY, page(rest))


_ALIASES: Final[tuple[tuple[Callable[[str, Desk], Wish], tuple[str, ...]], ...]] = (
    (_list, ("list", "lista", "список")),
    (_add, ("add", "añadir", "добавить", "додати")),
    (_remove, ("remove", "quitar", "убрать", "удалить", "прибрати")),
    (_team, ("team", "equipo", "команда")),
    (_history, ("history", "historial", "история", "історія")),
    (_route, ("route", "dirigir", "направить", "спрямувати")),
)
WORDS: Final = tuple(words for _, words in _ALIASES)
"""Every way to begin, with the words for each."""
_READERS: Final = {word: reader for reader, words in _ALIASES for word in words}
