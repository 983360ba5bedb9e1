"""Reading the configuration again while the process runs: what it would change, and putting it in force.

Belongs here: the port to the file, and the words of what was read. Nothing is adopted that nobody was shown:
the button carries the digest of what was read, and a file that changed since is shown anew.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol

from bot.actions import Action, Verb
from bot.deadlines.merging import spelled
from bot.deadlines.rules import Rules
from bot.ids import MessageId, derive
from bot.messages import Message, ToModerators, button, lane
from bot.policy import Policy, in_force
from bot.ports import OutboxRow
from bot.settings import proposing
from bot.settings.dryrun import Trial
from bot.settings.force import calendar_possible, fingerprint, without_holidays
from bot.settings.model import FileChanged, Settings
from bot.settings.proposals import RELOADING
from bot.settings.words import file_details
from bot.texts import Text, named, text
from bot.texts.render import Texts

_Known = Mapping[str, tuple[str, object]]
"""What a list holds, by its ids: how each is called, and what it says."""
_MOST: Final = 12
"""Names of a list that are shown; more are counted."""


@dataclass(frozen=True, slots=True)
class Misread:
    """One mistake in the configuration, in the words of whoever reads it."""

    file: str
    key: str
    problem: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading again found."""

    policy: Policy | None = None
    """None: there are mistakes, and nothing of it can be used."""
    mistakes: tuple[Misread, ...] = ()
    fixed: tuple[str, ...] = ()
    """What was changed in the file and cannot change before the next start."""
    digest: str = ""


class Configuration(Protocol):
    """The configuration file, as far as it can be read again."""

    async def read(self) -> Reread:
        """Read and check it, every file that it names too."""
        ...


def is_about(action: Action) -> bool:
    """Tell whether a press is about reading the configuration again."""
    return action.verb is Verb.RELOAD or (action.verb is Verb.CONFIRM and action.target.startswith(RELOADING))


def confirmed(action: Action, found: Reread, settings: Settings) -> bool:
    """Tell whether what was read now is what was shown before."""
    return (
        action.verb is Verb.CONFIRM
        and action.target == RELOADING + found.digest
        and action.revision in (0, settings.rules_version)
    )


def mistakes(found: Reread) -> Message:
    """Name every mistake: file, key, remedy."""
    lines = tuple(
        text(
            "reload-mistake",
            file=one.file,
            key=one.key or text("reload-whole-file"),
            problem=one.problem,
            remedy=one.remedy,
        )
        for one in found.mistakes
    )
    return Message((text("reload-mistakes", count=len(lines)), *lines))


def shown(found: Reread, before: Policy, settings: Settings, trial: Trial | None) -> Message:
    """Show what the file would change, with what it would move and what it cannot change."""
    after = found.policy
    fixed = (text("reload-fixed", keys=", ".join(found.fixed)),) if found.fixed else ()
    if after is None:
        return mistakes(found)
    details = (*_deadlines(before, after, settings), *differences(before, after))
    if not details and replace(after, texts=before.texts, ground=before.ground) != before:
        details = (text("reload-other"),)
    if not details:
        return Message((text("reload-same"), *fixed))
    moved = () if trial is None else tuple(proposing.figures(trial.figures))
    if not calendar_possible(after.grounded(), settings.choices):
        details = (*details, text("calendar-given-up"))
    return Message(
        (text("dry-title"), *details, *moved, *fixed),
        (
            button(text("button-confirm"), Verb.CONFIRM, RELOADING + found.digest, settings.rules_version),
            button(text("button-leave-it"), Verb.LEAVE_IT, RELOADING),
        ),
    )


def rules_to_try(found: Reread, before: Policy, settings: Settings) -> Rules | None:
    """Return the rules that would be in force; None where they are as before, or nothing can be used."""
    if found.policy is None:
        return None
    rules = in_force(found.policy, settings).rules
    return None if fingerprint(rules) == fingerprint(before.rules) else rules


def row(said: Message, at: datetime, seed: str) -> OutboxRow:
    """Make what the moderator channel is told."""
    to = ToModerators()
    return OutboxRow(MessageId(derive(seed, "reread")), lane(to), to, said, at)


def _deadlines(before: Policy, after: Policy, settings: Settings) -> Iterator[Text]:
    """Say what is different in the deadlines, and which settings of the channel stay over it."""
    old, new = (without_holidays(one.grounded().filed) for one in (before, after))
    if old == new:
        return
    yield from file_details(FileChanged(new, old))
    was, becomes = dict(old.durations), dict(new.durations)
    for clock, lasts in settings.choices.durations:
        if was.get(clock) != becomes.get(clock):
            yield text("reload-over", clock=named("clock", clock), lasts=spelled(lasts))


def differences(before: Policy, after: Policy) -> Iterator[Text]:
    """Say what is different beside the deadlines."""
    yield from _named(
        lambda what, names: named("reload-staff", what, names=names),
        {one.id: (one.name, one) for one in before.roster.staff},
        {one.id: (one.name, one) for one in after.roster.staff},
    )
    yield from _named(
        lambda what, names: named("reload-rules", what, names=names),
        {one.id: (one.number, one) for one in before.catalogue.clauses},
        {one.id: (one.number, one) for one in after.catalogue.clauses},
    )
    yield from _named(
        lambda what, names: named("reload-reasons", what, names=names),
        {one.code: (one.code, one) for one in before.catalogue.reasons},
        {one.code: (one.code, one) for one in after.catalogue.reasons},
    )
    if before.marketplace != after.marketplace:
        yield text("reload-marketplace", name=after.marketplace)
    if before.language != after.language:
        yield text("reload-language", language=after.language)
    if before.limits != after.limits:
        yield text("reload-limits")
    if (before.rules.ladders, before.rules.conduct) != (after.rules.ladders, after.rules.conduct):
        yield text("reload-ladders")
    if count := _texts(before, after):
        yield text("reload-texts", count=count)


def _named(say: Callable[[str, str], Text], before: _Known, after: _Known) -> Iterator[Text]:
    for what, found in (
        ("added", [name for one, (name, _) in after.items() if one not in before]),
        ("removed", [name for one, (name, _) in before.items() if one not in after]),
        (
            "changed",
            [name for one, (name, _) in after.items() if one in before and after[one] != before[one]],
        ),
    ):
        if found:
            yield say(what, _listed(found))


def _listed(names: list[str]) -> str:
    more = len(names) - _MOST
    return ", ".join((*names[:_MOST], f"+{more}") if more > 0 else names)


def _texts(before: Policy, after: Policy) -> int:
    """Count the messages whose words are others now."""
    old, new = before.texts, after.texts
    if old is new:
        return 0
    languages = {*old.languages, *new.languages}
    return sum(
        1
        for language in languages
        for key in {
            *(old.keys(language) if language in old.languages else ()),
            *(new.keys(language) if language in new.languages else ()),
        }
        if _wording(old, language, key) != _wording(new, language, key)
    )


def _wording(texts: Texts, language: str, key: str) -> tuple[str, ...] | None:
    there = language in texts.languages and key in texts.keys(language)
    return texts.wordings(language, key) if there else None
