"""Answers: what comes back at once to whoever pressed, commanded, wrote, or handed in a form.

Belongs here: how an answer of the core is shown, and what is done when it can no longer be shown where it was
asked for. Documents are in `documents`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final, assert_never

import discord

from adapters.discord import custom_ids, errors, forms, render
from adapters.discord.brake import BrakedError
from adapters.discord.custom_ids import Resume, Sheet
from adapters.discord.documents import Documents
from adapters.discord.door import Door
from adapters.discord.heard import Acted, Pressed, Said, Window
from adapters.discord.memory import Memory
from adapters.discord.render import Components, Extra, Say
from adapters.discord.reply import Reply
from adapters.discord.wire import Wire
from bot.actions import Action, Verb, parse_action
from bot.answers import Answer, OpenDocument, OpenForm, Show, Toast
from bot.messages import FormView, Message
from bot.texts import Text, text

TAKEN: Final = "✅"
"""The sign under a note that was filed."""
_COMING: Final = 8.0
"""Seconds after which he is told that an answer is on its way, where it has not come yet."""
_log = logging.getLogger(__name__)


class Answers:
    """Shows answers."""

    def __init__(
        self,
        door: Door,
        memory: Memory,
        to: Wire,
        documents: Documents,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take what is needed to show them."""
        self._door, self._memory, self._wire, self._documents = door, memory, to, documents
        self._pause = pause
        self._waiting: set[asyncio.Task[None]] = set()

    async def to_person(self, answer: Answer | None, acted: Acted, reply: Reply) -> None:
        """Answer a freelancer's interaction."""
        say = await self._door.to_person(acted.author.id)
        if answer is not None:
            await self._give(answer, acted, reply, say)
        elif reply.hidden and not _shown_to_him_alone(acted):
            # What he asked for comes to him in private; here he sees that it does.
            reply.expecting = True
            await reply.think()
            self._later(self._coming(reply, say))
        else:
            await reply.nothing()

    async def to_staff(self, answer: Answer | None, acted: Acted, reply: Reply) -> None:
        """Answer an interaction of staff."""
        if answer is None:
            await reply.nothing()
            return
        await self._give(answer, acted, reply, await self._door.to_staff())

    async def to_message(self, answer: Answer | None, said: Said, say: Say) -> None:
        """Answer a plain message: a sign under it, or words in reply."""
        match answer:
            case None:
                return
            case Toast(words, refused):
                if refused:
                    why = text("server-unreadable") if _is_kept_from_us(said) else words
                    await self._reply_to(said, render.words(say(why)))
                else:
                    await self._react(said)
            case Show(shown):
                await self._reply_to(said, render.message(shown, say))
            case OpenForm(view):
                await self._reply_to(said, _ready(view, say))
            case OpenDocument():
                await self._reply_to(said, render.words(say(text("server-document-press"))))
            case _:
                assert_never(answer)

    async def window_for_files(self, reply: Reply, say: Say) -> None:
        """Open the window for sending files; where it is too late for one, say how else."""
        if not await reply.window(forms.upload_window(say)):
            extra = Extra(say(text("server-files")), custom_ids.spell(custom_ids.Files()))
            await reply.show(render.message(Message((text("server-form-ready"),)), say, extras=(extra,)))

    async def stop(self) -> None:
        """Let go of what waits."""
        for task in tuple(self._waiting):
            task.cancel()
        await asyncio.gather(*self._waiting, return_exceptions=True)

    # -- interactions -----------------------------------------------------------------------------

    async def _give(self, answer: Answer, acted: Acted, reply: Reply, say: Say) -> None:
        match answer:
            case Toast(words):
                await self._show(acted, reply, render.words(say(words)), hidden=True)
            case Show(shown):
                extras = _further(shown, acted.what, say)
                await self._show(acted, reply, render.message(shown, say, extras=extras))
            case OpenForm(view):
                await self._form(view, acted, reply, say)
            case OpenDocument():
                await self._documents.open(answer, reply, say)
            case _:
                assert_never(answer)

    async def _form(self, view: FormView, acted: Acted, reply: Reply, say: Say) -> None:
        if isinstance(acted.what, Window):
            # The platform opens no window as an answer to one: a button stands between.
            await self._show(acted, reply, _after(view, acted.what, say))
            return
        pressed = acted.what.what if isinstance(acted.what, Pressed) else None
        after = pressed.after if isinstance(pressed, Resume) else ""
        window = forms.window(view, after, say)
        if window is None:
            await self._show(acted, reply, render.words(say(text("server-form-empty"))))
        elif not await reply.window(window):
            await self._show(acted, reply, _ready(view, say, after))

    async def _show(
        self, acted: Acted, reply: Reply, sheets: tuple[Components, ...], *, hidden: bool = False
    ) -> None:
        """Show it where it was asked for; where that is too late, in his conversation with us."""
        if await reply.show(sheets, hidden=hidden) or reply.alive:
            return
        user = acted.author.id
        channel = await self._memory.conversation(user)
        if not channel:
            channel = await self._quietly(self._wire.conversation(user)) or ""
        for sheet in sheets if channel else ():
            shown = custom_ids.of_staff(sheet) if reply.by_staff else sheet
            await self._quietly(self._wire.post(channel, shown))

    async def _coming(self, reply: Reply, say: Say) -> None:
        await self._pause(_COMING)
        if reply.expecting:
            await reply.show(render.words(say(text("server-coming"))))

    async def _react(self, said: Said) -> None:
        """Put a sign under a message; where that is not allowed, it is filed all the same."""
        try:
            await self._wire.react(said.spot.channel, said.spot.message, TAKEN)
        except (discord.DiscordException, OSError, BrakedError) as error:
            _log.info("no sign was put: %s", errors.reason(error))

    async def _reply_to(self, said: Said, sheets: tuple[Components, ...]) -> None:
        for sheet in sheets:
            await self._quietly(self._wire.post(said.spot.channel, sheet, reply_to=said.spot.message))

    async def _quietly(self, asked: Awaitable[str | None]) -> str | None:
        """Wait for a request; an answer that is lost is lost, and the log says so."""
        try:
            return await asked
        except (discord.DiscordException, OSError, BrakedError) as error:
            _log.warning("an answer was not shown: %s", errors.reason(error))
            return None

    def _later(self, what: Awaitable[None]) -> None:
        task = asyncio.ensure_future(what)
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)


def _is_kept_from_us(said: Said) -> bool:
    """Tell whether the platform hands us a message without what is in it."""
    return bool(said.spot.guild) and not (said.text or said.files or said.kind)


def _shown_to_him_alone(acted: Acted) -> bool:
    """Tell whether he acted on something that he alone is shown, where the answer will stand too."""
    return isinstance(acted.what, Pressed) and acted.what.private


def _opening(view: FormView) -> Action:
    """Return the action that opens a form again."""
    return Action(Verb.FILL) if view.case is None else Action(Verb.EDIT, view.draft.id, case=view.case)


def _ready(view: FormView, say: Say, after: str = "") -> tuple[Components, ...]:
    """Offer to open a form, where it could not be opened at once."""
    action = _opening(view)
    extra = Extra(say(text("server-form-open")), custom_ids.resume(after, action))
    return render.message(Message((text("server-form-ready"),)), say, extras=(extra,))


def _after(view: FormView, window: Window, say: Say) -> tuple[Components, ...]:
    """Say what comes after a window that was handed in: what is wrong in it, or the next fields."""
    shown = [field for field, _ in window.held.values]
    last = shown[-1] if shown else ""
    action = _opening(view)
    remaining = forms.left(view, last)
    wrong = [one for one in view.problems if one.field in shown or not remaining]
    if not wrong:
        extra = Extra(say(text("server-form-continue")), custom_ids.resume(last, action))
        return render.message(Message((text("server-form-more", count=remaining),)), say, extras=(extra,))
    parts = tuple(_problem(view, one.field, one.text) for one in wrong)
    back = custom_ids.resume(forms.before(view, wrong[0].field), action)
    extra = Extra(say(text("server-form-correct")), back)
    return render.message(Message((text("server-form-wrong"), *parts)), say, extras=(extra,))


def _problem(view: FormView, field_id: str, wrong: Text) -> Text:
    field = view.form.get(field_id)
    return text("server-form-problem", field=field.name if field is not None else field_id, problem=wrong)


def _further(shown: Message, what: object, say: Say) -> tuple[Extra, ...]:
    """Offer the fields that come after a window, though the form could be sent as it is."""
    if not isinstance(what, Window) or not isinstance(what.what, Sheet) or not what.what.more:
        return ()
    last = what.held.values[-1][0] if what.held.values else ""
    actions = (parse_action(one.action) for one in shown.buttons)
    edit = next((one for one in actions if one is not None and one.verb is Verb.EDIT), None)
    return (Extra(say(text("server-form-continue")), custom_ids.resume(last, edit)),) if edit else ()
