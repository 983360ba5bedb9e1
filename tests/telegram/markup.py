"""Buttons under a message: what the platform accepts."""

from tests.telegram.errors import Violation, bad
from tests.telegram.model import Json

DATA_BYTES = 64
A_ROW, IN_ALL = 8, 100
ACTIONS = (
    "url callback_data web_app login_url switch_inline_query switch_inline_query_current_chat "
    "switch_inline_query_chosen_chat copy_text callback_game pay"
)


def checked(markup: Json | None) -> None:
    """Refuse what the platform refuses, and what phones show badly.

    Raises:
        ApiError: a button that cannot be.
    """
    if markup is None:
        return
    rows = markup.get("inline_keyboard")
    if rows is None:
        return
    for row in rows:
        if not 1 <= len(row) <= A_ROW:
            raise Violation(f"reply_markup: a row has {len(row)} buttons; 1 to {A_ROW} are allowed")
        for one in row:
            _button(one)
    if sum(len(row) for row in rows) > IN_ALL:
        raise bad("reply markup is too long")


def _button(one: Json) -> None:
    if not str(one["text"]).strip():
        raise bad("inline keyboard button text is empty")
    actions = [name for name in one if name in ACTIONS.split()]
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise Violation(f"reply_markup: the button {one['text']!r} does more than one thing: {actions}")
    if "callback_data" in one and not 1 <= len(str(one["callback_data"]).encode()) <= DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if "url" in one and not str(one["url"]).startswith(("https://", "http://", "tg://")):
        raise bad("BUTTON_URL_INVALID")
