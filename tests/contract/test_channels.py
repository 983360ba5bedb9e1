"""What every channel does with a message of the core, whichever platform is behind it."""

from bot.ports import Accepted, Refused, TryLater
from tests.contract.stands.stand import (
    CASE,
    OTHER,
    Platform,
    Stand,
    card,
    to_freelancer,
    to_moderators,
    to_thread,
    with_file,
)


async def test_a_message_is_shown_to_whom_it_is_for_and_to_nobody_else(stand: Stand) -> None:
    assert isinstance(await stand.channel.send(to_freelancer(stand, "for you")), Accepted)
    assert isinstance(await stand.channel.send(to_thread(stand, "for the case")), Accepted)
    assert isinstance(await stand.channel.send(to_moderators(stand, "for everyone")), Accepted)

    everywhere = (stand.private(), stand.thread(CASE), stand.thread(OTHER), stand.moderators())
    for words, at in (("for you", 0), ("for the case", 1), ("for everyone", 3)):
        assert [any(words in one for one in place) for place in everywhere] == [n == at for n in range(4)]


async def test_messages_are_shown_in_the_order_in_which_they_were_sent(stand: Stand) -> None:
    for number in range(6):
        await stand.channel.send(to_freelancer(stand, f"number {number}", number))
        await stand.channel.send(to_thread(stand, f"number {number}", number))

    for shown in (stand.private(), stand.thread(CASE)):
        assert [one.rsplit(" ", 1)[-1] for one in shown] == list("012345")


async def test_the_same_message_sent_twice_is_shown_once(knowing: Stand) -> None:
    for _ in range(2):
        assert isinstance(await knowing.channel.send(to_freelancer(knowing, "once")), Accepted)
        assert isinstance(await knowing.channel.send(to_thread(knowing, "once")), Accepted)

    assert len([one for one in knowing.private() if "once" in one]) == 1
    assert len([one for one in knowing.thread(CASE) if "once" in one]) == 1


async def test_two_messages_of_the_same_words_are_two(stand: Stand) -> None:
    for number in (1, 2):
        await stand.channel.send(to_freelancer(stand, "the same words", number))

    assert len([one for one in stand.private() if "the same words" in one]) == 2


async def test_a_card_is_changed_in_place(stand: Stand) -> None:
    for number, words in enumerate(("first", "second", "third")):
        assert isinstance(await stand.channel.send(card(stand, words, number)), Accepted)
        await stand.channel.send(to_thread(stand, f"between {number}", number))

    await stand.shows(lambda: any("third" in one for one in stand.cards(CASE)), "the third card")
    (shown,) = stand.cards(CASE)
    assert "first" not in shown
    assert len(stand.thread(CASE)) == 3


async def test_every_case_has_a_card_and_a_thread_of_its_own(stand: Stand) -> None:
    await stand.channel.send(card(stand, "one case", 1))
    await stand.channel.send(card(stand, "another case", 2, case=OTHER))

    for case, words in ((CASE, "one case"), (OTHER, "another case")):
        await stand.shows(lambda case=case: stand.cards(case), words)  # type: ignore[misc]
        assert [words in one for one in stand.cards(case)] == [True]


async def test_who_lets_nobody_write_to_him_is_a_refusal_until_he_does(stand: Stand) -> None:
    await stand.channel.send(to_freelancer(stand, "before", 1))
    await stand.shuts(shut=True)
    refused = await stand.channel.send(to_freelancer(stand, "into the void", 2))
    assert isinstance(refused, Refused)
    assert "into the void" not in refused.why
    assert isinstance(await stand.channel.send(to_thread(stand, "staff go on")), Accepted)

    await stand.shuts(shut=False)
    assert isinstance(await stand.channel.send(to_freelancer(stand, "into the void", 2)), Accepted)
    assert len([one for one in stand.private() if "into the void" in one]) == 1


async def test_a_file_goes_out_with_a_message_and_says_what_it_is(stand: Stand) -> None:
    picture, table = b"\x89PNG\r\n\x1a\n" + bytes(3000), b'{"everything": "held"}' * 400
    first = with_file(to_freelancer(stand, "look at this", 1), "good-photo.png", "image/png", picture)
    second = with_file(to_freelancer(stand, "save this", 2), "my-data.json", "application/json", table)
    for one in (first, second):
        assert isinstance(await stand.channel.send(one), Accepted)

    (about_picture, pixels), (about_table, rows) = await stand.files()
    assert (pixels, rows) == (picture, table)
    assert "about good-photo.png" in about_picture
    assert "about my-data.json" in about_table
    for words in ("look at this", "save this"):
        assert len([one for one in stand.private() if words in one]) == 1


async def test_a_file_is_shown_once_though_its_words_came_later(stand: Stand) -> None:
    sent = with_file(to_freelancer(stand, "with a picture", 1), "a.png", "image/png", b"\x89PNG\r\n\x1a\n...")
    await stand.channel.send(sent)
    await stand.channel.send(to_freelancer(stand, "and then this", 2))

    assert len(await stand.files()) == 1
    place = [one for one in stand.private() if "picture" in one or "then this" in one]
    assert ["then this" in one for one in place] == [False, True]


async def test_a_file_that_the_platform_cannot_carry_refuses_the_message_it_goes_with(
    telling: Platform,
) -> None:
    huge = with_file(to_freelancer(telling, "too much", 1), "all.json", "application/json", bytes(9_500_000))
    assert isinstance(await telling.channel.send(huge), Refused)
    assert await telling.files() == []


# -- real platforms, with troubles of their own ---------------------------------------------------


async def test_the_platforms_trouble_is_waited_out_and_the_message_shown_once(platform: Platform) -> None:
    await platform.channel.send(to_freelancer(platform, "before", 1))
    platform.fails_once()
    result = await platform.channel.send(to_freelancer(platform, "after all", 2))
    assert isinstance(result, TryLater)

    assert isinstance(await platform.channel.send(to_freelancer(platform, "after all", 2)), Accepted)
    assert len([one for one in platform.private() if "after all" in one]) == 1


async def test_a_message_whose_answer_was_lost_is_tried_again_and_never_called_refused(
    platform: Platform,
) -> None:
    await platform.channel.send(to_freelancer(platform, "before", 1))
    platform.loses_an_answer()
    assert not isinstance(await platform.channel.send(to_freelancer(platform, "perhaps", 2)), Refused)
    assert isinstance(await platform.channel.send(to_freelancer(platform, "perhaps", 2)), Accepted)

    assert any("perhaps" in one for one in platform.private())


async def test_a_message_whose_answer_was_lost_is_shown_once_where_the_platform_can_tell(
    telling: Platform,
) -> None:
    await telling.channel.send(to_freelancer(telling, "before", 1))
    telling.loses_an_answer()
    for _ in range(2):
        await telling.channel.send(to_freelancer(telling, "perhaps", 2))

    assert len([one for one in telling.private() if "perhaps" in one]) == 1


async def test_what_could_not_be_stored_is_not_confirmed_and_taken_when_it_can_be(
    platform: Platform,
) -> None:
    """Nothing is lost by a full disk: he writes once, and is answered when there is room again."""
    await platform.writes("They suspended me an hour ago.")
    await platform.is_answered()
    before = len(platform.private())
    platform.breaks_storage(broken=True)
    await platform.writes("And nobody told me why.")
    assert len(platform.private()) == before
    platform.breaks_storage(broken=False)

    await platform.says_more(before)
