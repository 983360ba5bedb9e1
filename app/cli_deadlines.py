"""The command about deadlines: `recourse deadlines set decision 10 business days`.

Belongs here: what an operator types and reads. The words are those of the moderator channel, and so is what
they do: one core answers both. Changes are made on the data, also while the process runs beside.
"""

import asyncio
import secrets
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from app import access, installation, records
from app.config import Config, load
from app.defaults import sandbox
from app.policy import policy
from app.printing import FAILED, MISTAKE, fail, kindly, out
from bot import brevity, reloading, trying
from bot.actions import Action, Verb, parse_action
from bot.answers import Answer, Show, Toast
from bot.messages import Message
from bot.people.model import Actor, Role
from bot.policy import Policy
from bot.ports import Store
from bot.reloading import Reread
from bot.service import Service
from bot.settings import force
from bot.settings.model import Choices
from bot.settings.words import COMMAND_LINE
from bot.texts.render import ENGLISH, Reader

OPERATOR: Final = Actor(Role.ADMIN, COMMAND_LINE, frozenset({Role.ADMIN}))
"""Whoever may run commands where the data are may do what an admin may."""


def deadlines(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help="As after /deadlines: list, set, unset, preset, calendar …"),
    ] = None,
    config: Annotated[
        Path | None,
        typer.Option("--config", "-c", metavar="FILE", help="The configuration; without it: the sandbox."),
    ] = None,
    because: Annotated[
        str | None, typer.Option("--because", metavar="REASON", help="Why; it is kept with the version.")
    ] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would move.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Put it in force without asking.")] = False,
) -> None:
    """Show the deadlines, or change one after a look at what would move."""
    with kindly():
        chosen = load(config) if config is not None else sandbox(Path())
        typed = " ".join((*(words or ()), *(("because", because) if because else ())))
        asyncio.run(_answer(chosen, typed, _asked(dry_run=dry_run, yes=yes)))


async def differences(config: Config) -> None:
    """Print what a file would change of the deadlines, and what that would move in the open cases."""
    async with access.opened(config) as store:
        await store.transact(lambda tx: records.claim_kind(tx, config.kind))
        service, at = await _service(config, store, tell=False)
        wanted = policy(config)
        kept = await store.transact(lambda tx: tx.settings())
        await store.transact(service.in_force)
        found = Reread(wanted)
        rules = reloading.rules_to_try(found, service.policy, kept)
        tried = None if rules is None else await trying.trial(store, rules, at)
        shown = reloading.shown(found, service.configured, kept, tried)
        _sayer(service)(Show(shown))


def _asked(*, dry_run: bool, yes: bool) -> Callable[[], bool]:
    """Return what says whether to put in force what was shown."""

    def ask() -> bool:
        if dry_run or yes:
            return yes and not dry_run
        if not sys.stdin.isatty():
            out().print("Nothing was changed. To put it in force, add --yes.")
            return False
        return typer.confirm("Put it in force?", default=False)

    return ask


async def _answer(config: Config, typed: str, ask: Callable[[], bool]) -> None:
    async with access.opened(config) as store:
        await store.transact(lambda tx: records.claim_kind(tx, config.kind))
        service, at = await _service(config, store)
        answer, say = await _whole(service, typed, at), _sayer(service)
        say(answer)
        if _is_mistake(answer):
            raise typer.Exit(MISTAKE)
        confirm, leave = _buttons(answer)
        if confirm is None or leave is None:
            return
        if not ask():
            await service.changing.command(OPERATOR, leave, at)
            return
        done = await service.changing.command(OPERATOR, confirm, at)
        say(done)
        if not isinstance(done, Toast) or done.refused:
            fail("Somebody changed the settings meanwhile: look at it again.", FAILED)
        out().print(_who_tells(config))


async def _whole(service: Service, typed: str, at: datetime) -> Answer | None:
    """Return the answer with all its pages one after the other: a terminal can be scrolled."""
    first = await service.changing.command(OPERATOR, Action(Verb.DEADLINES, typed), at)
    if not isinstance(first, Show) or (total := brevity.how_many_pages(first.message)) == 1:
        return first
    parts = first.message.parts[:-1]
    for page in range(1, total):
        further = await service.changing.command(OPERATOR, Action(Verb.DEADLINES, typed, page), at)
        if isinstance(further, Show):
            parts = (*parts, *further.message.parts[:-1])
    return Show(Message(parts, first.message.buttons))


async def _service(config: Config, store: Store, *, tell: bool = True) -> tuple[Service, datetime]:
    """Return the core over the data, and the time there: in a sandbox the clock may have been moved on.

    What the file said when it was put in force counts, not what it says by now.
    """
    last = await store.transact(records.last_beat)
    at = max(datetime.now(UTC), last or datetime.min.replace(tzinfo=UTC))
    service = Service(store, policy(config), lambda: secrets.token_hex(16))
    kept = await store.transact(lambda tx: tx.settings())
    if kept.filed is None:
        await service.changing.adopt(service.configured, at)
        return service, at
    ground = force.as_filed(kept.filed, service.configured.grounded())
    if tell and force.without_holidays(service.configured.grounded().filed) != kept.filed:
        out().print(
            "The configuration file has changed since it was put in force. It counts from the next start"
        )
        out().print("or /reload on; what follows counts with what is in force now.")
    service.policy = _on(ground, service.configured)
    return service, at


def _on(ground: force.Ground, configured: Policy) -> Policy:
    return replace(configured, ground=ground, rules=force.rules(ground, Choices(), 1))


def _sayer(service: Service) -> Callable[[Answer | None], None]:
    found = service.policy
    reader = Reader(ENGLISH, found.rules.calendar.zone)

    def say(answer: Answer | None) -> None:
        match answer:
            case Show(message):
                out().print("\n".join(found.texts.render(part, reader) for part in message.parts))
            case Toast(said):
                out().print(found.texts.render(said, reader))
            case _:
                pass

    return say


def _is_mistake(answer: Answer | None) -> bool:
    return isinstance(answer, Show) and any(part.key.startswith("mistake-") for part in answer.message.parts)


def _buttons(answer: Answer | None) -> tuple[Action | None, Action | None]:
    """Return what confirms what was shown, and what leaves it."""
    message = answer.message if isinstance(answer, Show) else Message(())
    found = {action.verb: action for one in message.buttons if (action := parse_action(one.action))}
    return found.get(Verb.CONFIRM), found.get(Verb.LEAVE_IT)


def _who_tells(config: Config) -> str:
    try:
        installation.require_nobody_runs(config.storage)
    except installation.AlreadyRunningError:
        return "Recourse is running: it tells the open cases within seconds."
    return "Recourse is not running: it tells the open cases at its next start."
