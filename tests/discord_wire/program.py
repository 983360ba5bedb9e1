"""What a real process runs: the program as it is, with the library turned to the fake.

Started as ``python -m tests.discord_wire.program BASE run --config FILE``. The same redirection as in this
process, from the one place that knows it. Where RECOURSE_TEST_CLOCK names a file, the program's clock is
ahead of the computer's by the seconds that stand there.
"""

import os
import sys
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

from app import cli, process
from tests.discord_wire.redirect import redirected

_FILE = os.environ.get("RECOURSE_TEST_CLOCK", "")


class Moved(datetime):
    """The time, moved."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        ahead = timedelta(seconds=float(Path(_FILE).read_text("ascii")))
        return cls.fromtimestamp((datetime.now(tz) + ahead).timestamp(), tz)


if __name__ == "__main__":
    base, *words = sys.argv[1:]
    sys.argv = ["recourse", *words]
    if _FILE:
        cli.datetime = Moved  # type: ignore[attr-defined]
        process.TICK_SECONDS = 1  # type: ignore[misc]
    with redirected(base):
        cli.main()
