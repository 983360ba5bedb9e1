"""The platforms' own descriptions of their interfaces, where they are at hand; the project has none.

They lie in `shared/specs` beside the project's folder (or one further up), or where RECOURSE_SPECS says.
Where there are none, the tests that could use them go without.
"""

import os
from pathlib import Path

_ROOT = Path(__file__).parents[2]


def find(name: str) -> Path | None:
    """Return where a description lies."""
    named = os.environ.get("RECOURSE_SPECS")
    folders = [Path(named)] if named else [up / "shared" / "specs" for up in list(_ROOT.parents)[:2]]
    return next((folder / name for folder in folders if (folder / name).is_file()), None)
