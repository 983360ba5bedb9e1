"""Ports: what the core asks of the world outside, as Protocols.

`channel` is what comes in and goes out, `storage` what is kept and found again
(`rows`: what of it lists see), `documents` the vault and the
ways to look into it. Everything is importable from here. A new implementation passes the suite in
`tests/contract/`.
"""

from bot.people.model import Standing
from bot.ports.channel import (
    Accepted,
    Attached,
    Attachments,
    Channel,
    Inbound,
    Outgoing,
    Place,
    Refused,
    SendResult,
    TryLater,
)
from bot.ports.documents import Eraser, Granted, Shown, StoredFile, Vault, Viewing
from bot.ports.rows import AuditLine, CaseRow, Column, DueAlarm, Passed, Query, WaitingRow
from bot.ports.storage import (
    CardOf,
    Content,
    Elsewhere,
    Oblivion,
    OutboxRow,
    RemoveFile,
    ScanFile,
    Store,
    Tx,
)

__all__ = [
    "Accepted",
    "Attached",
    "Attachments",
    "AuditLine",
    "CardOf",
    "CaseRow",
    "Channel",
    "Column",
    "Content",
    "DueAlarm",
    "Elsewhere",
    "Eraser",
    "Granted",
    "Inbound",
    "Oblivion",
    "OutboxRow",
    "Outgoing",
    "Passed",
    "Place",
    "Query",
    "Refused",
    "RemoveFile",
    "ScanFile",
    "SendResult",
    "Shown",
    "Standing",
    "Store",
    "StoredFile",
    "TryLater",
    "Tx",
    "Vault",
    "Viewing",
    "WaitingRow",
]
