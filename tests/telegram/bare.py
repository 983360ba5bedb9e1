"""The bare loop that Telegram's channel is measured against: poll, commit with raw SQLite, send; no more.

It keeps the same promise as we do (what came is committed before it is confirmed, what goes out is in the
same commit), and does none of the rest: no decision, no texts, no log, no encryption, no order per person.
"""

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

import aiohttp

_TABLES = """
CREATE TABLE inbox (dedup TEXT PRIMARY KEY, at INTEGER);
CREATE TABLE people (id INTEGER PRIMARY KEY, state TEXT);
CREATE TABLE outbox (id INTEGER PRIMARY KEY, chat INTEGER, body TEXT, sent INTEGER DEFAULT 0);
"""


def opened(folder: Path) -> sqlite3.Connection:
    base = sqlite3.connect(folder / "bare.db", isolation_level=None, check_same_thread=False)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("PRAGMA synchronous=FULL")
    base.executescript(_TABLES)
    return base


def commit(base: sqlite3.Connection, updates: list[dict[str, Any]], words: str) -> list[tuple[int, int]]:
    """Store a group of inputs with their answers in one transaction; return the answers."""
    base.execute("BEGIN IMMEDIATE")
    rows = []
    for one in updates:
        chat = one["message"]["chat"]["id"]
        base.execute(
            "INSERT OR IGNORE INTO inbox VALUES (?, ?)", (f"t:{one['update_id']}", one["message"]["date"])
        )
        base.execute("INSERT OR REPLACE INTO people VALUES (?, ?)", (chat, json.dumps(one["message"])))
        made = base.execute("INSERT INTO outbox (chat, body) VALUES (?, ?)", (chat, words))
        rows.append((int(made.lastrowid or 0), chat))
    base.execute("COMMIT")
    return rows


def settle(base: sqlite3.Connection, rows: list[tuple[int, int]]) -> None:
    base.execute("BEGIN IMMEDIATE")
    base.executemany("UPDATE outbox SET sent = 1 WHERE id = ?", [(number,) for number, _ in rows])
    base.execute("COMMIT")


async def run(url: str, folder: Path, people: int, words: str) -> None:
    """Answer everybody once."""
    base = opened(folder)
    offset = done = 0
    async with aiohttp.ClientSession() as session:

        async def call(method: str, **given: Any) -> Any:
            async with session.post(f"{url}/bot123456:bench/{method}", data=given) as answer:
                return (await answer.json())["result"]

        while done < people:
            updates = await call("getUpdates", offset=offset, timeout=1, limit=100)
            if not updates:
                continue
            rows = await asyncio.to_thread(commit, base, updates, words)
            offset = updates[-1]["update_id"] + 1
            await asyncio.gather(*(call("sendMessage", chat_id=chat, text=words) for _, chat in rows))
            await asyncio.to_thread(settle, base, rows)
            done += len(rows)
    base.close()
