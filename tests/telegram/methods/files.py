"""Files on their way down: a link that holds the token, works for an hour, and only up to 20 MB."""

from tests.telegram.errors import bad
from tests.telegram.methods.asked import Asked, method
from tests.telegram.model import OFFICIAL_LINK_SECONDS, Json, Stored
from tests.telegram.platform import Platform

DOWN_LIMIT = 20 * 1024 * 1024


@method("getFile")
def get_file(asked: Asked) -> Json:
    stored = asked.platform.files.get(asked.text("file_id").removesuffix("-s"))
    if stored is None:
        raise bad("invalid file_id")
    if stored.size > DOWN_LIMIT:
        raise bad("file is too big")
    if stored.vanished:
        raise bad("wrong file_id or the file is temporarily unavailable")
    stored.granted_at = asked.platform.clock()
    return stored.wire() | {"file_path": stored.path}


def behind(platform: Platform, path: str) -> Stored | None:
    """Find the file behind a link that was given and has not ended."""
    for stored in platform.files.values():
        if stored.path == path:
            fresh = stored.granted_at > 0 and platform.clock() - stored.granted_at <= OFFICIAL_LINK_SECONDS
            return stored if fresh and not stored.vanished else None
    return None
