"""The platform for the tests that need a wire: that of `tests/telegram`."""

from tests.telegram.conftest import platform, server

__all__ = ["platform", "server"]
