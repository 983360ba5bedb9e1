"""Choices: what a question can be answered with by one press, the same for everybody who fills in a form."""

from datetime import date, timedelta
from typing import assert_never

from bot.forms.model import Field, Kind, Option
from bot.texts import text


def choices(asked: Field, today: date) -> tuple[Option, ...]:
    """List what can be pressed instead of typed."""
    match asked.kind:
        case Kind.CHOICE | Kind.SEVERAL | Kind.TEXT | Kind.LINK | Kind.NUMBER:
            return asked.options
        case Kind.YES_NO:
            return (Option("yes", text("option-yes")), Option("no", text("option-no")))
        case Kind.DATE:
            yesterday = today - timedelta(days=1)
            days = (("option-today", today), ("option-yesterday", yesterday))
            return (*(Option(day.isoformat(), text(key)) for key, day in days), *asked.options)
        case Kind.POINTS | Kind.DOCUMENTS:
            return ()
        case _:
            assert_never(asked.kind)
