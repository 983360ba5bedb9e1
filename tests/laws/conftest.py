"""Say after a run how much of the core's behaviour was walked."""

import pytest

from tests.laws.walk import walked


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Write one line, if the walk was made."""
    if walked.cache_info().currsize:
        seen = walked()
        terminalreporter.write_line(
            f"walk: {len({one.place for one in seen.shadows})} places, {len(seen.shadows)} shadows, "
            f"{len(seen.states)} abstract states, {len(seen.visits)} visits, {seen.edges} edges"
        )
