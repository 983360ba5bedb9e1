"""Mail: one post into one chat, or in the place of one that is there.

Belongs here: how a post is handed to the library, and that a keyboard with pages is remembered. Which post
goes where belongs to whoever sends.
"""

import json
from collections.abc import Awaitable
from typing import Final

from telegram import LinkPreviewOptions, Message, MessageEntity, ReplyParameters

from adapters.telegram.client import Client, Taken
from adapters.telegram.keyboards import Keyboard, page_of, recalled, stored
from adapters.telegram.limits import Turn
from adapters.telegram.line import Line
from adapters.telegram.memory import Memory
from adapters.telegram.render import Post
from adapters.telegram.seal import Seal
from adapters.telegram.words import Words, shortened
from bot.ports import Attached

_CAPTION: Final = 1024
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


class Mail:
    """Posts, changes and turns pages."""

    def __init__(self, line: Line, memory: Memory) -> None:
        """Take the way out, and where keyboards are remembered."""
        self._line, self._memory = line, memory

    async def post(
        self,
        chat: int,
        post: Post,
        turn: Turn = Turn.LIVE,
        *,
        topic: int = 0,
        answers: int = 0,
        protected: bool = False,
        silent: bool = False,
    ) -> Taken:
        """Put a post into a chat.

        Raises:
            FaultError: it was not taken.
        """
        reply = ReplyParameters(answers, allow_sending_without_reply=True) if answers else None
        sent = await self._line.write(
            chat,
            turn,
            lambda bot: bot.post_text(
                chat,
                post.words.text,
                entities=entities(post.words),
                reply_markup=post.keyboard.markup(),
                message_thread_id=topic or None,
                reply_parameters=reply,
                protect_content=protected or None,
                disable_notification=silent or None,
                link_preview_options=_NO_PREVIEW,
            ),
        )
        if post.keyboard.paged:
            await self._remember(chat, sent.message_id, post.keyboard)
        return sent

    async def file(
        self, chat: int, attached: Attached, about: str, turn: Turn = Turn.LIVE, *, topic: int = 0
    ) -> Message:
        """Put a file into a chat: a picture to look at, anything else to save.

        Raises:
            FaultError: it was not taken.
        """
        caption = shortened(about, _CAPTION)

        def send(bot: Client) -> Awaitable[Message]:
            chunks = attached.read()
            if attached.picture:
                return bot.send_picture(chat, attached.name, chunks, caption=caption, topic=topic)
            return bot.send_stream(chat, attached.name, chunks, caption=caption, topic=topic, protected=False)

        return await self._line.write(chat, turn, send)

    async def change(self, chat: int, message: int, post: Post, turn: Turn, page: int = 0) -> None:
        """Put a post in the place of one that is there.

        Raises:
            FaultError: it was not taken.
        """
        await self._line.write(
            chat,
            turn,
            lambda bot: bot.edit_message_text(
                post.words.text,
                chat,
                message,
                entities=entities(post.words),
                reply_markup=post.keyboard.markup(page),
                link_preview_options=_NO_PREVIEW,
            ),
        )
        if post.keyboard.paged:
            await self._remember(chat, message, post.keyboard)

    async def clear(self, chat: int, message: int) -> None:
        """Take the buttons away from a message.

        Raises:
            FaultError: it was not done.
        """
        await self._line.write(
            chat,
            Turn.TIDYING,
            lambda bot: bot.edit_message_reply_markup(chat, message, reply_markup=None),
        )
        await self.forget(chat, message)

    async def turn_page(self, chat: int, message: int, carried: str) -> bool:
        """Show another page of a keyboard; False when it is not remembered any more.

        Raises:
            FaultError: it was not done.
        """
        page, keyboard = page_of(carried), await self._recall(chat, message)
        if page is None or keyboard is None:
            return False
        await self._line.write(
            chat,
            Turn.LIVE,
            lambda bot: bot.edit_message_reply_markup(chat, message, reply_markup=keyboard.markup(page)),
        )
        return True

    async def forget(self, chat: int, message: int) -> None:
        """Forget the keyboard of a message: its buttons are gone."""
        await self._memory.put(_name(chat, message), "")

    async def _remember(self, chat: int, message: int, keyboard: Keyboard) -> None:
        name, text = _name(chat, message), json.dumps(stored(keyboard), ensure_ascii=False)
        await self._memory.put(name, Seal(self._line.secret).close(text, name))

    async def _recall(self, chat: int, message: int) -> Keyboard | None:
        name = _name(chat, message)
        kept = Seal(self._line.secret).open(await self._memory.get(name), name)
        return recalled(json.loads(kept)) if kept else None


def entities(words: Words) -> list[MessageEntity] | None:
    """Spell the styles of a text for the library."""
    return [MessageEntity(one.style, one.start, one.length) for one in words.spans] or None


def _name(chat: int, message: int) -> str:
    return f"keys:{chat}:{message}"
