"""Making recordings: voice messages, MP3, M4A and films, honest and not, of silence that players do play.

Belongs here: bytes. Which of them is right or wrong is said in `corpus`.
"""

import struct

SILENCE = b"\xf8\xff\xfe"
"""20 ms of nothing, as Opus."""
FRAME = b"\xff\xfb\x90\x00" + bytes(413)
"""26 ms of nothing, as MP3 of 128 kbit/s."""
PLACE = b"+52.5200+013.4050/"
"""Where a phone was, as phones write it."""
SECRET = b"recorded by Maria on SM-G991B"


# -- voice messages ------------------------------------------------------------------------------------


def ogg_sum(page: bytes) -> int:
    """Count a page's checksum bit by bit, as the standard says it."""
    register = 0
    for one in page:
        register ^= one << 24
        for _ in range(8):
            register = (register << 1 ^ 0x04C11DB7) & 0xFFFFFFFF if register & 0x80000000 else register << 1
    return register


def ogg_page(number: int, packets: list[bytes], position: int, flags: int = 0, serial: int = 7) -> bytes:
    """Write a page of whole packets."""
    lacing = b"".join(bytes([255] * (len(one) // 255) + [len(one) % 255]) for one in packets)
    head = struct.pack("<4sBBQIII", b"OggS", 0, flags, position, serial, number, 0)
    page = head + bytes([len(lacing)]) + lacing + b"".join(packets)
    return page[:22] + struct.pack("<I", ogg_sum(page)) + page[26:]


def voice(pages: int = 4, *, serial: int = 7, head: bytes = b"OpusHead", ends: bool = True) -> bytes:
    """Return a voice message of a second a page."""
    first = head + struct.pack("<BBHIHB", 1, 1, 312, 48_000, 0, 0)
    said = struct.pack("<I", len(SECRET)) + SECRET + struct.pack("<II", 1, 4) + b"A=ja"
    made = [ogg_page(0, [first], 0, 2, serial), ogg_page(1, [b"OpusTags" + said], 0, 0, serial)]
    for count in range(1, pages + 1):
        flags = 4 if ends and count == pages else 0
        made.append(ogg_page(count + 1, [SILENCE] * 50, count * 48_000, flags, serial))
    return b"".join(made)


# -- MP3 -----------------------------------------------------------------------------------------------


def song(frames: int = 80, *, tags: bool = True, promised: int = 0, rubbish: bytes = b"") -> bytes:
    """Return an MP3; `promised` bytes stand in its first frame, as in files of a changing rate."""
    words = b"TXXX" + struct.pack(">IH", len(SECRET) + 1, 0) + b"\0" + SECRET
    front = b"ID3\x03\0\0" + bytes([0, 0, len(words) >> 7, len(words) & 127]) + words if tags else b""
    told = b"\xff\xfb\x90\x00" + bytes(32) + b"Xing" + struct.pack(">II", 2, promised)
    first = told.ljust(len(FRAME), b"\0") if promised else FRAME
    behind = b"TAG" + SECRET.ljust(125, b"\0") if tags else b""
    half = frames // 2
    return front + first + FRAME * (half - 1) + rubbish + FRAME * (frames - half) + behind


# -- M4A and films ---------------------------------------------------------------------------------------


def box(name: bytes, *content: bytes) -> bytes:
    """Write a box."""
    body = b"".join(content)
    return struct.pack(">I4s", 8 + len(body), name) + body


def full(name: bytes, *content: bytes, flags: int = 0) -> bytes:
    """Write a box with a version and flags."""
    return box(name, struct.pack(">I", flags), *content)


def _made(*numbers: int) -> bytes:
    return struct.pack(f">{len(numbers)}I", *numbers)


def opus_entry(name: bytes = b"Opus") -> bytes:
    """Describe sound as Opus."""
    opus = box(b"dOps", struct.pack(">BBHIhB", 0, 1, 312, 48_000, 0, 0))
    return box(
        name, bytes(6), struct.pack(">H", 1), bytes(8), struct.pack(">HHII", 1, 16, 0, 48_000 << 16), opus
    )


def other_entry(name: bytes) -> bytes:
    """Describe a track of another kind."""
    return box(name, bytes(6), struct.pack(">H", 1), bytes(70))


def track(
    number: int, kind: bytes, entry: bytes, starts: list[int], each: int, size: int, own: int = 1
) -> bytes:
    """Write a track: chunks of `each` samples of one size."""
    samples, length = len(starts) * each, len(starts) * each * 960
    table = box(
        b"stbl",
        full(b"stsd", _made(1), entry),
        full(b"stts", _made(1, samples, 960)),
        full(b"stsc", _made(1, 1, each, 1)),
        full(b"stsz", _made(size, samples)),
        full(b"stco", _made(len(starts), *starts)),
    )
    where = box(b"dinf", full(b"dref", _made(1), full(b"url ", b"" if own else b"http://a.b/c\0", flags=own)))
    head = full(b"smhd", bytes(4)) if kind == b"soun" else full(b"nmhd")
    media = box(
        b"mdia",
        full(b"mdhd", _made(3_700_000_000, 3_700_000_000, 48_000, length), b"\x55\xc4\0\0"),
        full(b"hdlr", bytes(4), kind, bytes(12), b"Handler\0"),
        box(b"minf", head, where, table),
    )
    shown = _made(3_700_000_000, 3_700_000_000, number, 0, length) + bytes(8)
    matrix = _made(0, 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000, 0, 0)
    return box(b"trak", full(b"tkhd", shown, matrix, flags=3), media)


def film(  # noqa: PLR0913 - each is one thing that can be odd
    brand: bytes = b"isom",
    *,
    kind: bytes = b"soun",
    entry: bytes | None = None,
    own: int = 1,
    more: bytes = b"",
    chunks: int = 4,
    shift: int = 0,
    place: bool = True,
    table_first: bool = True,
) -> bytes:
    """Return a film of one second a chunk, with a track of the places where the phone was.

    Args:
        brand: what it says it is.
        kind: of its first track.
        entry: how its content is described.
        own: whether the content lies in the file itself.
        more: boxes beside its tracks.
        chunks: how many.
        shift: how far beside the content the tables point.
        place: whether the phone wrote where it was.
        table_first: whether the tables stand before the content.
    """
    sound, walked = SILENCE * 50, PLACE.ljust(40, b" ")
    front = box(b"ftyp", brand, bytes(4), brand, b"isom" if brand != b"qt  " else b"qt  ")

    def tables(start: int) -> bytes:
        starts = [start + shift + count * (len(sound) + len(walked)) for count in range(chunks)]
        tracks = track(1, kind, entry or opus_entry(), starts, 50, len(SILENCE), own)
        if place:
            beside = [one + len(sound) for one in starts]
            tracks += track(2, b"meta", other_entry(b"mebx"), beside, 1, len(walked))
        said = box(b"udta", box(b"\xa9xyz", struct.pack(">HH", len(PLACE), 0x15C7), PLACE)) if place else b""
        length = chunks * 48_000
        head = _made(3_700_000_000, 3_700_000_000, 48_000, length, 0x10000) + b"\1\0" + bytes(10)
        matrix = _made(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
        return box(b"moov", full(b"mvhd", head, matrix, bytes(24), _made(3)), tracks, said, more)

    content = box(b"mdat", (sound + walked) * chunks)
    if not table_first:
        return front + content + tables(len(front) + 8)
    return front + tables(len(front) + len(tables(0)) + 8) + content
