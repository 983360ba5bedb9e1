"""Translate: a leave as the end of an address, and back.

It is sealed: whoever has the address cannot read the PIN out of it, nor change a letter of it. Belongs here:
spelling. What a leave is worth is said by `bot.documents.viewing`.
"""

import base64
import binascii
import json
from datetime import UTC, datetime
from typing import Protocol

from bot.documents.viewing import Leave
from bot.errors import TamperedError
from bot.ids import CaseId, DocumentId, StaffId

LONGEST = 500
"""Of the end of an address; what is longer is none of ours."""


class Envelope(Protocol):
    """Something that only we can close and open."""

    def seal(self, plain: bytes) -> bytes:
        """Close."""
        ...

    def unseal(self, sealed: bytes) -> bytes:
        """Open.

        Raises:
            TamperedError: it is not as we closed it.
        """
        ...


def spelled(leave: Leave, envelope: Envelope) -> str:
    """Spell a leave so that it can stand in an address."""
    told = [leave.id, leave.case, leave.document, leave.by, leave.pin, leave.until.timestamp()]
    sealed = envelope.seal(json.dumps(told, separators=(",", ":")).encode())
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def read(token: str, envelope: Envelope) -> Leave | None:
    """Read a leave; None when it is none of ours."""
    if len(token) > LONGEST:
        return None
    try:
        sealed = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        one, case, document, by, pin, until = json.loads(envelope.unseal(sealed))
    except (TamperedError, ValueError, binascii.Error):
        return None
    when = datetime.fromtimestamp(until, UTC)
    return Leave(one, CaseId(case), DocumentId(document), StaffId(by), pin, when)
