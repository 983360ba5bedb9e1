"""What a real process runs when its time is ours: the program as it is, with a clock that can be moved.

Started as ``python -m tests.telegram.program run --config FILE``. The program's clock is ahead of the
computer's by the seconds that stand in the file that RECOURSE_TEST_CLOCK names. Paces are those of a platform
without limits: an afternoon in a group would take an afternoon.
"""

import os
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

from adapters.telegram import listen
from app import cli, process
from tests.telegram.office import QUICK

_FILE = os.environ.get("RECOURSE_TEST_CLOCK", "")


class Moved(datetime):
    """The time, moved."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        ahead = timedelta(seconds=float(Path(_FILE).read_text("ascii")))
        return cls.fromtimestamp((datetime.now(tz) + ahead).timestamp(), tz)


if __name__ == "__main__":
    cli.datetime = Moved  # type: ignore[attr-defined]
    process.TICK_SECONDS = 1  # type: ignore[misc]
    listen.Timing = lambda: QUICK  # type: ignore[misc,assignment]
    cli.main()
