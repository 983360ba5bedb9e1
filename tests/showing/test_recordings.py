"""Copies of recordings: as long as they were, still whole, and silent about where and when they were made."""

from functools import partial

import pytest

from scripts import recording as made
from scripts.corpus import SAMPLES
from storage.inspection import inspect
from storage.looking import boxes, codes, films, ogg
from storage.looking.kinds import RECORDINGS
from storage.looking.limits import LIMITS
from storage.looking.look import loaded as looking
from storage.looking.look import problems
from storage.showing.copyist import loaded

MARK = "Kim"
TAKEN = [
    one
    for one in SAMPLES
    if all(problem in codes.HINTS for problem in one.problems)
    and not one.name.startswith("large")
    and inspect(one.content()[:4096], one.name, len(one.content())).media_type in RECORDINGS
]


def copied(data: bytes, media_type: str) -> bytes:
    return loaded(media_type)(data, MARK, LIMITS)


@pytest.mark.parametrize("sample", TAKEN, ids=lambda one: one.name)
def test_a_copy_is_as_long_and_as_whole_as_the_recording_and_says_nothing_else(sample: object) -> None:
    data = next(one for one in TAKEN if one is sample).content()
    kind = inspect(data[:4096], "", len(data)).media_type or ""
    copy = copied(data, kind)
    assert len(copy) == len(data)
    assert problems(looking(kind), copy) == ()
    assert made.SECRET not in copy
    assert b"Maria" not in copy
    assert made.PLACE not in copy
    assert copied(copy, kind) == copy


def test_the_corpus_holds_each_kind_of_recording() -> None:
    kinds = {inspect(one.content()[:4096], one.name, 9999).media_type for one in TAKEN}
    assert kinds == RECORDINGS


def test_what_is_heard_stays_as_it_came() -> None:
    voice = made.voice()
    assert copied(voice, "audio/ogg").count(made.SILENCE) == voice.count(made.SILENCE) == 200
    song = made.song()
    assert copied(song, "audio/mpeg").count(made.FRAME) == 80
    film = made.film()
    assert copied(film, "video/mp4").count(made.SILENCE) == film.count(made.SILENCE)


def test_a_film_keeps_one_track_and_forgets_when_it_was_made() -> None:
    film = made.film()
    copy = copied(film, "video/mp4")
    assert len(films.tracks(film, boxes.whole(film))) == 2
    assert [one.kind for one in films.tracks(copy, boxes.whole(copy))] == [b"soun"]
    when = (3_700_000_000).to_bytes(4, "big")
    assert when in film
    assert when not in copy


def test_content_that_no_track_speaks_of_is_gone() -> None:
    hidden = b"a letter that nobody sees"
    film = made.film(place=False) + made.box(b"mdat", hidden) + made.box(b"free", hidden)
    assert problems(looking("video/mp4"), film) == ()
    assert hidden not in copied(film, "video/mp4")


def test_the_checksum_of_a_page_is_the_one_of_the_standard() -> None:
    assert ogg.checksum(bytes(26) + b"123456789") == 0x89A1897F
    page = made.ogg_page(3, [made.SILENCE] * 7, 48_000)
    assert ogg.checksum(page) == int.from_bytes(page[22:26], "little")


@pytest.mark.parametrize(
    ("kind", "whole"),
    [
        ("audio/ogg", partial(made.voice, 2)),
        ("audio/mpeg", partial(made.song, 6)),
        ("video/mp4", partial(made.film, chunks=2)),
    ],
)
def test_a_recording_cut_or_spoiled_anywhere_is_judged_without_an_exception(kind: str, whole: object) -> None:
    data = whole() if callable(whole) else b""
    look = looking(kind)
    step = max(len(data) // 150, 1)
    for at in range(0, len(data), step):
        list(look(data[:at], LIMITS))
        spoiled = bytearray(data)
        spoiled[at] ^= 0xFF
        list(look(bytes(spoiled), LIMITS))
