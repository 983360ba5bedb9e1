"""The contract of the log, of proof codes, settings and parked inputs."""

from dataclasses import replace

import pytest

from bot.effects import Entry
from bot.events import Said
from bot.ids import CaseId, PersonId
from bot.people.model import SYSTEM, Actor, Role
from bot.ports import Inbound, Place, Tx
from bot.world import KnownCode
from storage import chain
from storage.chain import Head, KeptText, Link, Notary
from storage.records import Inspectable
from tests.contract.samples import AT, a_case, a_person, after, begin, put

CASE = CaseId("CASE-1")
KIRA = Actor(Role.LEAD, "kira", frozenset({Role.LEAD}))
TOLD = Entry("told", (("message", "m1"),), (("words", "why?"), ("words", "\u0416 \ud83d"), ("name", "a.pdf")))


async def log(store: Inspectable) -> tuple[Head, list[tuple[Link, tuple[KeptText, ...]]]]:
    entry, lines = await store.read(lambda tx: (tx.registered(CASE), list(tx.log(CASE))))
    assert entry is not None
    return entry.head, lines


async def signer(store: Inspectable) -> Notary:
    return await store.read(lambda tx: tx.notary())


async def three_lines(store: Inspectable) -> list[Link]:
    await store.transact(begin)
    await store.transact(lambda tx: tx.append(CASE, SYSTEM, AT, (Entry("begun"), TOLD)))
    await store.transact(lambda tx: tx.append(CASE, KIRA, after(1), (Entry("claimed", (("by", "kira"),)),)))
    return [link for link, _ in (await log(store))[1]]


async def test_a_line_says_who_did_what_and_when(store: Inspectable) -> None:
    await three_lines(store)
    begun, told, claimed = await store.transact(lambda tx: tx.audit(CASE))
    assert (begun.seq, begun.at, begun.actor, begun.action) == (1, AT, "system:system", "begun")
    assert (told.seq, told.facts, told.texts) == (2, TOLD.facts, TOLD.texts)
    assert (claimed.seq, claimed.at, claimed.actor) == (3, after(1), "lead:kira")
    assert claimed.facts == (("by", "kira"),)


async def test_a_case_without_lines_has_an_empty_log(store: Inspectable) -> None:
    await store.transact(begin)
    await store.transact(lambda tx: tx.append(CASE, SYSTEM, AT, ()))
    assert await store.transact(lambda tx: tx.audit(CASE)) == ()
    assert await store.transact(lambda tx: tx.audit(CaseId("NONE"))) == ()


async def test_a_line_needs_its_case(store: Inspectable) -> None:
    with pytest.raises(LookupError):
        await store.transact(lambda tx: tx.append(CaseId("NONE"), SYSTEM, AT, (TOLD,)))


async def test_every_case_has_its_own_chain(store: Inspectable) -> None:
    await three_lines(store)
    await store.transact(lambda tx: begin(tx, a_case("CASE-2")))
    await store.transact(lambda tx: tx.append(CaseId("CASE-2"), SYSTEM, AT, (Entry("begun"),)))
    (other,) = await store.transact(lambda tx: tx.audit(CaseId("CASE-2")))
    assert other.seq == 1
    assert other.hash not in {one.hash for one in await three_lines_again(store)}


async def three_lines_again(store: Inspectable) -> list[Link]:
    return [link for link, _ in (await log(store))[1]]


async def test_a_chain_verifies(store: Inspectable) -> None:
    await three_lines(store)
    head, lines = await log(store)
    notary = await signer(store)
    assert notary.broken_at(CASE, (link for link, _ in lines), head) is None
    assert [chain.unmatched(link, texts) for link, texts in lines] == [(), (), ()]


async def test_the_digest_of_a_text_tells_nothing(store: Inspectable) -> None:
    await store.transact(begin)
    await store.transact(lambda tx: tx.append(CASE, SYSTEM, AT, (TOLD, TOLD)))
    _, ((first, _), (second, _)) = await log(store)
    assert not {digest for _, digest in first.digests} & {digest for _, digest in second.digests}


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize(
    "change",
    [
        {"at": after(2)},
        {"actor": "lead:lev"},
        {"action": "nothing"},
        {"facts": (("by", "lev"),)},
        {"digests": (("words", "00"),)},
        {"hash": "00" * 32},
        {"seq": 7},
    ],
    ids=lambda change: next(iter(change)),
)
async def test_a_changed_line_is_found(store: Inspectable, place: int, change: dict[str, object]) -> None:
    links = await three_lines(store)
    head, _ = await log(store)
    links[place - 1] = replace(links[place - 1], **change)  # type: ignore[arg-type]
    assert (await signer(store)).broken_at(CASE, links, head) == place


async def test_a_removed_added_or_moved_line_is_found(store: Inspectable) -> None:
    one, two, three = await three_lines(store)
    head, _ = await log(store)
    notary = await signer(store)
    assert notary.broken_at(CASE, [two, three], head) == 1
    assert notary.broken_at(CASE, [one, three], head) == 2
    assert notary.broken_at(CASE, [one, two], head) == 3
    assert notary.broken_at(CASE, [], head) == 1
    assert notary.broken_at(CASE, [two, one, three], head) == 1
    assert notary.broken_at(CASE, [one, two, three, three], head) == 4
    assert notary.broken_at(CaseId("CASE-2"), [one, two, three], head) == 1


async def test_a_changed_text_is_found_and_an_erased_one_is_not_missed(store: Inspectable) -> None:
    await three_lines(store)
    _, lines = await log(store)
    link, (first, second, third) = lines[1]
    assert chain.unmatched(link, (first, third)) == ()
    assert chain.unmatched(link, (first, replace(second, text="because"), third)) == ("words",)
    assert chain.unmatched(link, (replace(first, name="name"), second, third)) == ("name",)
    assert chain.gone(link, (first, second, third)) == ()
    assert chain.gone(link, (first, replace(second, text="because"), third)) == ()
    assert chain.gone(link, (replace(first, name="name"), second, third)) == ()
    assert chain.gone(link, (first, third)) == ("words",)
    assert chain.gone(link, ()) == ("words", "words", "name")


async def test_a_chain_that_is_made_without_the_key_does_not_fit(store: Inspectable) -> None:
    """Whoever has the database alone can compute a chain anew, but not this one."""
    links = await three_lines(store)
    head, _ = await log(store)
    forger, previous, forged = Notary(b"0" * 32), "", []
    for link in links:
        previous = forger.link_hash(CASE, link, previous)
        forged.append(replace(link, hash=previous))
    assert forger.broken_at(CASE, forged, Head(3, previous)) is None
    assert (await signer(store)).broken_at(CASE, forged, Head(3, previous)) == 1
    assert (await signer(store)).broken_at(CASE, forged, head) == 1


# -- the register ------------------------------------------------------------------------------------


async def register(store: Inspectable) -> list[tuple[int, str, int, bool]]:
    notary = await signer(store)
    entries = await store.read(lambda tx: tx.register(-1, 100))
    assert all(entry.genuine(notary) and present == (entry.number > 0) for entry, present in entries)
    return [(entry.number, entry.case, entry.head.length, entry.forgotten) for entry, _ in entries]


async def test_the_register_of_a_new_installation_says_that_there_is_no_case(store: Inspectable) -> None:
    assert await register(store) == [(0, "", 0, False)]


async def test_every_case_is_registered_once_with_the_end_of_its_log(store: Inspectable) -> None:
    await three_lines(store)
    await store.transact(lambda tx: begin(tx, a_case("CASE-2")))
    await store.transact(lambda tx: put(tx, replace(a_case("CASE-2"), revision=2)))
    assert await register(store) == [(0, "", 2, False), (1, "CASE-1", 3, False), (2, "CASE-2", 0, False)]
    assert await store.read(lambda tx: tx.registered(CaseId("NONE"))) is None
    assert [one.number for one, _ in await store.read(lambda tx: tx.register(0, 1))] == [1]


async def test_the_register_says_who_was_forgotten(store: Inspectable) -> None:
    await three_lines(store)
    await store.transact(lambda tx: begin(tx, a_case("CASE-2", "bob")))
    await store.forget(PersonId("ann"))
    assert await register(store) == [(0, "", 2, False), (1, "CASE-1", 3, True), (2, "CASE-2", 0, False)]


async def test_a_case_that_was_not_kept_after_all_is_not_registered(store: Inspectable) -> None:
    def step(tx: Tx) -> None:
        begin(tx)
        raise OSError("no")

    with pytest.raises(OSError, match="no"):
        await store.transact(step)
    assert await register(store) == [(0, "", 0, False)]


# -- codes, settings, parked inputs --------------------------------------------------------------------


async def test_a_code_is_on_file_until_it_is_spent(store: Inspectable) -> None:
    code = KnownCode("digest", "~01ab", after(24))
    await store.transact(lambda tx: tx.add_code(code))
    assert await store.transact(lambda tx: tx.code("digest")) == code
    await store.transact(lambda tx: tx.spend_code("digest"))
    assert await store.transact(lambda tx: tx.code("digest")) == replace(code, account="", spent=True)
    assert await store.transact(lambda tx: tx.code("other")) is None


async def test_adding_a_code_again_does_not_make_it_fresh(store: Inspectable) -> None:
    code = KnownCode("digest", "~01ab", after(24))
    await store.transact(lambda tx: tx.add_code(code))
    await store.transact(lambda tx: tx.spend_code("digest"))
    await store.transact(lambda tx: tx.add_code(code))
    found = await store.transact(lambda tx: tx.code("digest"))
    assert found is not None
    assert found.spent


async def test_a_setting_is_read_as_it_was_last_written(store: Inspectable) -> None:
    assert await store.transact(lambda tx: tx.setting("beat")) is None
    for value in ("1", "2", ""):
        await store.transact(lambda tx, value=value: tx.set_setting("beat", value))  # type: ignore[misc]
        # An empty one is as if it had never been written: nothing of it is kept.
        assert await store.transact(lambda tx: tx.setting("beat")) == (value or None)


async def test_parked_inputs_are_listed_oldest_first_and_once(store: Inspectable) -> None:
    def step(tx: Tx) -> None:
        tx.save_person(a_person())
        for name, who, hours in (("u2", "ann", 2), ("u1", "nobody", 1), ("u3", "ann", 2)):
            inbound = Inbound(name, a_person(who).address, Place.PRIVATE, after(hours), Said("help"))
            tx.park(inbound, "LookupError")
            tx.park(inbound, "ValueError")

    await store.transact(step)
    assert await store.transact(lambda tx: tx.parked()) == tuple(
        (n, "ValueError") for n in ("u1", "u2", "u3")
    )
