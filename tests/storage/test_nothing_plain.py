"""A full run, then a search over the whole data folder and the log: nothing of anybody stands there.

Each thing that is personal is marked and searched for as it is, in UTF-16, in base64 at each of its three
shifts, and in hex. After an erasure, nothing that is left can be opened to show it either.
"""

import base64
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from obstore.store import LocalStore

from app import logs
from app.config import LogSection
from bot.ids import Address
from bot.ports import Tx
from storage.crypto import MasterKey
from storage.sql.outbox import _context as outbox_context
from storage.sqlite import SqliteStore
from storage.verify import verify
from tests.support.play import Freelancer, Play

MASTER = MasterKey(bytes(range(32)))
WORDS = "They-suspended-me-MARKED-OWN-WORDS"
NOTICE = "MARKED-NOTICE-a-high-number-of-proposals"
QUESTION = "MARKED-QUESTION-when-is-my-money-paid"
ANSWER = "MARKED-ANSWER-a-letter-of-ours"
NOTE = "MARKED-NOTE-of-staff"
FACTS = "MARKED-FACTS-of-the-decision"
WHY = "MARKED-WHY-of-a-hold"
NAME = "marked-passport-of-Marjana.pdf"
CAPTION = "MARKED-CAPTION-my-passport"
ACCOUNT = "marked-account-handle"
CHAT = "48151623421999"
OTHER_CHAT = "99948151623422"
BYTES = b"%PDF-1.7\n" + b"MARKED-BYTES-OF-A-PASSPORT " * 20_000
PERSONAL = (
    WORDS, NOTICE, QUESTION, ANSWER, NOTE, FACTS, WHY, NAME, CAPTION, ACCOUNT, CHAT, OTHER_CHAT,
    "MARKED-BYTES-OF-A-PASSPORT",
)  # fmt: skip


def spellings(word: str) -> Iterator[bytes]:
    """Yield the word as somebody may find it on a disk."""
    plain = word.encode()
    yield from (plain, word.encode("utf-16-le"), word.encode("utf-16-be"))
    yield from (plain.hex().encode(), plain.hex().upper().encode())
    for shift in range(3):
        whole = base64.b64encode(b"\0" * shift + plain)
        first, last = (shift * 8 + 5) // 6, (shift + len(plain)) * 8 // 6
        yield whole[first:last]
        yield base64.urlsafe_b64encode(b"\0" * shift + plain)[first:last]


def found(folder: Path, words: tuple[str, ...] = PERSONAL) -> list[str]:
    """List which words stand in which files of a folder, however spelled, names of files included."""
    files = [one for one in folder.rglob("*") if one.is_file()]
    assert files
    hits = []
    for file in files:
        content = str(file.relative_to(folder)).encode() + b"\0" + file.read_bytes()
        hits += [f"{word} in {file.name}" for word in words if any(one in content for one in spellings(word))]
    return hits


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    folder = tmp_path / "data"
    (folder / "documents").mkdir(parents=True)
    store = SqliteStore.open(folder / "recourse.db", MASTER)
    made = Play(store=store, objects=LocalStore(folder / "documents"))
    made.freelancer = Freelancer(made, CHAT)
    yield made
    await store.close()


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Let the process write its log, as chatty as it gets, into the folder."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    logs.configure(LogSection(format="json", level="debug"))
    file = tmp_path / "data" / "recourse.log"
    file.parent.mkdir(exist_ok=True)
    handler = logging.FileHandler(file)
    handler.setFormatter(root.handlers[0].formatter)
    root.addHandler(handler)
    yield file
    handler.close()
    root.handlers, root.level = handlers, level


async def full_run(play: Play) -> None:
    """Hand in, ask, answer, note, open, decide; a channel remembers chats; something cannot be delivered."""
    maria, kim, lea = play.freelancer, play.reviewer, play.lead
    await maria.hands_in(own_words=WORDS, notice=NOTICE)
    await maria.sends(NAME, BYTES, caption=CAPTION)
    await maria.says(await play.code(ACCOUNT))
    await maria.says(f"/ask {QUESTION}")
    await kim.presses("Claim")
    await kim.says(NOTE)
    await kim.sends("Reply", words=ANSWER)
    await kim.presses(f"Open {NAME}")
    await kim.presses("Mark it")
    await kim.fills(verdict="accepted")
    await kim.presses("Send")
    await lea.says("/hold")
    await lea.fills(why=WHY, until="2026-06-20")
    await lea.presses("Send")
    await kim.decides(facts=FACTS)

    def remember(tx: Tx) -> None:
        tx.set_setting(f"stage:dm:{CHAT}", OTHER_CHAT)
        tx.set_setting(f"stage:user-of:{OTHER_CHAT}", CHAT)
        tx.set_setting("stage:albums", f'[{{"chat": {CHAT}, "caption": "{CAPTION}"}}]')
        tx.set_setting("stage:topic:AAAA-BBBB", "17")

    await play.store.transact(remember)
    await play.passes(days=5)


def whole(play: Play) -> Path:
    """Return the data folder."""
    assert isinstance(play.objects, LocalStore)
    assert play.objects.prefix is not None
    return Path(play.objects.prefix).parent


async def test_the_search_itself_finds_every_spelling(tmp_path: Path) -> None:
    plain = WORDS.encode()
    for number, spelled in enumerate(
        (
            plain,
            WORDS.encode("utf-16-le"),
            plain.hex().encode(),
            base64.b64encode(plain),
            base64.b64encode(b"x" + plain + b"yy"),
            base64.b64encode(b"xx" + plain + b"y"),
        )
    ):
        place = tmp_path / str(number)
        place.mkdir()
        (place / "file").write_bytes(b"before" + spelled + b"after")
        assert found(place, (WORDS,)), spelled


async def test_no_personal_word_and_no_byte_of_a_document_stands_anywhere(play: Play, log: Path) -> None:
    await full_run(play)
    assert (await play.case()).documents[0].sha256
    assert log.exists()
    assert found(whole(play)) == []


async def test_after_an_erasure_nothing_that_is_left_can_be_opened_to_show_it(play: Play, log: Path) -> None:
    await full_run(play)
    maria, case, person = play.freelancer, await play.case(), await play.person()
    await maria.says("/erase")
    await maria.presses("End my appeal and erase all")
    await play.passes(days=20)
    assert await play.store.transact(lambda tx: tx.person(person.id)) is None
    store = play.store
    assert isinstance(store, SqliteStore)
    assert found(whole(play)) == []
    opened = await store.read(_all_that_opens)
    assert [word for word in PERSONAL if any(word in one for one in opened)] == []
    assert any("AAAA-BBBB" in one for one in opened), "nothing was looked at"
    assert await store.read(lambda tx: tx.document_keys(case.id)) == ()
    assert (await verify(store, play.vault, play.journal, play.now)).faults == ()
    assert log.stat().st_size >= 0


def _all_that_opens(tx: object) -> list[str]:
    """Open whatever the installation can still open: rows of every table, with every key there is."""
    opened = []
    runner, keyring = tx._runner, tx._keyring  # type: ignore[attr-defined]
    connection = runner._connection
    owners = [one for (one,) in connection.execute("SELECT owner FROM keys WHERE wrapped IS NOT NULL")]
    small = tx._small  # type: ignore[attr-defined]
    for (sealed,) in connection.execute("SELECT value FROM settings"):
        opened.append(" ".join(small._opened(sealed)))
    for table in ("persons", "cases", "outbox", "audit_texts", "document_keys", "codes", "parked"):
        for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 - names of ours
            opened += [str(one) for one in row if not isinstance(one, bytes)]
    for message, to_kind, to_id, case, tracked, owner, sealed in connection.execute(
        'SELECT id, to_kind, to_id, "case", tracked, owner, sealed FROM outbox'
    ):
        if owner in owners:
            context = outbox_context(message, to_kind, to_id, case, tracked=bool(tracked))
            opened.append(keyring.unseal(owner, sealed, context).decode())
    for digest, sealed in connection.execute("SELECT digest, sealed FROM codes"):
        opened.append(keyring.unseal("installation", sealed, f"code {digest}").decode())
    return opened


async def test_the_chats_of_somebody_are_forgotten_by_their_channel(play: Play) -> None:
    await full_run(play)
    person = await play.person()
    assert person.address == Address("stage", CHAT)
    await play.eraser.person(person.id, "wish", play.now)
    names = (f"stage:dm:{CHAT}", f"stage:user-of:{OTHER_CHAT}", "stage:albums")
    assert await play.store.transact(lambda tx: [tx.setting(one) for one in names]) == [None] * 3
    assert await play.store.transact(lambda tx: tx.setting("stage:topic:AAAA-BBBB")) == "17"
