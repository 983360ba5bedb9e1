"""The page's own words, by their keys in `bot/texts/*/page.ftl`. The page has no words of its own.

A key that the page uses is listed here; `tests/adapters/test_sandbox_words.py` compares both with the
catalogue.
"""

from typing import Final

from bot.actions import COMMANDS, STAFF_COMMANDS
from bot.texts import text
from bot.texts.render import Reader, Texts

PAGE_WORDS: Final = (
    "page-about",
    "page-add-point",
    "page-assistant",
    "page-assistant-about",
    "page-attach",
    "page-attached-remove",
    "page-behind",
    "page-behind-about",
    "page-behind-none",
    "page-block",
    "page-block-on",
    "page-blocked",
    "page-card",
    "page-cases",
    "page-cases-none",
    "page-channel",
    "page-channel-about",
    "page-channel-empty",
    "page-chat-begin",
    "page-chat-empty",
    "page-chat-empty-title",
    "page-chat-log",
    "page-choose",
    "page-clock",
    "page-clock-alarm",
    "page-clock-day",
    "page-clock-day-spoken",
    "page-clock-hour",
    "page-clock-hour-spoken",
    "page-clock-moving",
    "page-clock-next",
    "page-close",
    "page-commands",
    "page-dismiss",
    "page-document-once",
    "page-document-open-link",
    "page-document-title",
    "page-document-elsewhere",
    "page-document-pin",
    "page-document-view",
    "page-drop",
    "page-earlier",
    "page-fields-wrong",
    "page-files-here",
    "page-form-close",
    "page-form-preview",
    "page-freelancer",
    "page-late",
    "page-later-lines",
    "page-link-lost",
    "page-log",
    "page-log-empty",
    "page-log-hash",
    "page-message-bot",
    "page-message-edit",
    "page-message-edited",
    "page-message-file",
    "page-message-pressed",
    "page-message-remove",
    "page-message-removed",
    "page-message-unconfirmed",
    "page-message-yours",
    "page-moderators",
    "page-no",
    "page-note-placeholder",
    "page-notices",
    "page-notices-empty",
    "page-now",
    "page-only-you",
    "page-optional",
    "page-outbox",
    "page-outbox-delivered",
    "page-outbox-empty",
    "page-outbox-failed",
    "page-outbox-waiting",
    "page-play-as",
    "page-remove-point",
    "page-say",
    "page-say-placeholder",
    "page-send",
    "page-size-b",
    "page-size-kb",
    "page-size-mb",
    "page-skip-link",
    "page-tab-behind",
    "page-tab-chat",
    "page-tab-moderators",
    "page-thread-log",
    "page-timeline",
    "page-timeline-due",
    "page-timeline-empty",
    "page-timeline-late",
    "page-timeline-moved",
    "page-timeline-next",
    "page-timeline-go",
    "page-timeline-since",
    "page-timeline-window",
    "page-title",
    "page-to-end",
    "page-too-long",
    "page-unblock",
    "page-unread",
    "page-unsafe",
    "page-upload-failed",
    "page-uploading",
    "page-yes",
)
"""What the page says. It can only be words without values."""

SERVER_WORDS: Final = (
    "page-cases-more",
    "page-clock-no-alarm",
    "page-clock-too-far",
    "page-moment",
    "page-outbox-card",
    "page-outbox-removal",
    "page-refused-empty",
    "page-refused-unknown",
    "page-refused-unreadable",
)
"""What the server says for the page."""


def of_all_languages(texts: Texts) -> dict[str, dict[str, str]]:
    """Return every word by language, and what each command does under ``/NAME`` and ``staff /NAME``."""
    return {language: _of(texts, Reader(language, "UTC")) for language in texts.languages}


def _of(texts: Texts, reader: Reader) -> dict[str, str]:
    found = {key: texts.render(text(key), reader) for key in PAGE_WORDS}
    for name in ("start", *COMMANDS):
        found[f"/{name}"] = texts.render(text(f"command-{name}"), reader)
    for name in STAFF_COMMANDS:
        found[f"staff /{name}"] = texts.render(text(f"staff-command-{name}"), reader)
    return found
