"""What a real process runs: the program as it is, with the library turned to the fake.

Started as ``python -m tests.discord_wire.program BASE run --config FILE``. The same redirection as in this
process, from the one place that knows it.
"""

import sys

from app.cli import main
from tests.discord_wire.redirect import redirected

if __name__ == "__main__":
    base, *words = sys.argv[1:]
    sys.argv = ["recourse", *words]
    with redirected(base):
        main()
