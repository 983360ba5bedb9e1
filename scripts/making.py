"""Making odd files, byte by byte: what `corpus` is put together from.

Belongs here: builders of pictures, PDFs, Word documents and bombs. All is deterministic: no clock, no chance.
"""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache

import pillow_heif
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIZE_LIMIT = 20 * 1024 * 1024
JUST_BELOW = 19_900_000

# --- pictures ------------------------------------------------------------------------------------


@cache
def page(wide: int = 1200, high: int = 900) -> Image.Image:
    """Draw a page full of words, as a good photo of a document shows it."""
    made, words = Image.new("RGB", (wide, high), "ivory"), random.Random(1)
    draw, font = ImageDraw.Draw(made), ImageFont.load_default(size=22)
    for y in range(40, high - 40, 34):
        line = " ".join("".join(words.choices("aeiklmnorstu", k=words.randint(2, 9))) for _ in range(14))
        draw.text((40, y), line, fill="black", font=font)
    return made


def dark() -> Image.Image:
    """Take the page at night."""
    return page().point(lambda level: level * 0.15)


def blurred() -> Image.Image:
    """Take the page with a shaking hand."""
    return page().filter(ImageFilter.GaussianBlur(6))


def transparent() -> Image.Image:
    """Draw black words on nothing."""
    made = Image.new("RGBA", (600, 400), (0, 0, 0, 0))
    made.putalpha(page(600, 400).convert("L").point(lambda level: 255 - level))
    return made


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    """Write a picture in a format of Pillow's."""
    file = io.BytesIO()
    if form == "HEIF":
        pillow_heif.from_pillow(picture).save(file, quality=60)
    else:
        picture.save(file, form, **options)
    return file.getvalue()


@cache
def photo(form: str = "JPEG") -> bytes:
    """Return the page as a file."""
    return saved(page(), form)


def claiming(form: str, wide: int, high: int) -> bytes:
    """Return a small picture that claims to be large."""
    data = bytearray(saved(Image.new("RGB", (64, 64), "teal"), form))
    if form == "JPEG":
        at = data.index(b"\xff\xc0")
        data[at + 5 : at + 9] = struct.pack(">HH", high, wide)
    elif form == "WEBP":
        at = data.index(b"\x9d\x01\x2a")
        data[at + 3 : at + 7] = struct.pack("<HH", wide, high)
    else:
        at = data.index(b"ispe")
        data[at + 8 : at + 16] = struct.pack(">II", wide, high)
    return bytes(data)


def chunk(kind: bytes, body: bytes) -> bytes:
    """Write one part of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_bomb(side: int = 30_000) -> bytes:
    """Return a real PNG of a side of `side` pixels, all black: a gigapixel in a hundred kilobytes."""
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((side // 8 + 1) * side), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def png_with(kind: bytes, body: bytes) -> bytes:
    """Put a part of one's own into the page's PNG."""
    data = photo("PNG")
    return data[:33] + chunk(kind, body) + data[33:]


def commented(comment: bytes) -> bytes:
    """Put a comment into the page's JPEG."""
    return b"\xff\xd8\xff\xfe" + struct.pack(">H", len(comment) + 2) + comment + photo()[2:]


# --- bombs ---------------------------------------------------------------------------------------


def deflated_zeros(mebibytes: int, *, raw: bool = False) -> bytes:
    """Return zeros by the mebibyte, deflated without ever making them: each block is the same."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    second = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    stream = first + second * (mebibytes - 1) + b"\x03\x00"
    return stream if raw else b"\x78\xda" + stream + struct.pack(">I", (mebibytes << 20) % 65521 << 16 | 1)


# --- PDF -----------------------------------------------------------------------------------------

PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
TREE = (PAGES, PAGE)


def pdf(root: str = "", *objects: str | bytes, tree: tuple[str, ...] = TREE, trailer: str = "") -> bytes:
    """Write a PDF with its table: object 1 is the root, then come those of the page tree, then `objects`."""
    made = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate((f"<< /Type /Catalog /Pages 2 0 R {root} >>", *tree, *objects), 1):
        places.append(len(made))
        body = one.encode("latin-1") if isinstance(one, str) else one
        made += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += f"<< /Size {len(places) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(made)}\n%%EOF\n"
    return bytes(made) + end.encode("latin-1")


def stream(body: bytes, more: str = "") -> bytes:
    """Write a stream object."""
    return f"<< /Length {len(body)} {more} >>\nstream\n".encode("latin-1") + body + b"\nendstream"


def long_pdf(pages: int, root: str = "", *objects: str) -> bytes:
    """Return a PDF of many pages, with objects of one's own after them."""
    kids = " ".join(f"{number} 0 R" for number in range(3, 3 + pages))
    return pdf(root, *objects, tree=(f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>", *([PAGE] * pages)))


def doubling_pdf(levels: int) -> bytes:
    """Return a page tree whose every node names the next one twice: 2 ** `levels` pages."""
    nodes = [f"<< /Type /Pages /Kids [{n} 0 R {n} 0 R] /Count 1 >>" for n in range(3, 3 + levels)]
    return pdf(tree=(*nodes, PAGE))


def squeezed_script() -> bytes:
    """Hide a script in a packed object, its name spelled in hex."""
    hidden = b"9 0 << /S /J#61vaScript /J#53 (app.alert(1)) >>"
    packed = stream(zlib.compress(hidden), "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    table = zlib.compress(b"".join(bytes(row) for row in ((0, 0, 0, 255), (2, 0, 4, 0))))
    base = pdf("/OpenAction 9 0 R", packed)
    at = base.index(b"xref\n")
    whole = f"/Type /XRef /W [1 2 1] /Index [0 1 9 1] /Size 10 /Root 1 0 R /Prev {at} /Filter /FlateDecode"
    return base + b"5 0 obj\n" + stream(table, whole) + f"\nendobj\nstartxref\n{len(base)}\n%%EOF\n".encode()


# --- Word ----------------------------------------------------------------------------------------

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LETTER: Mapping[str, bytes] = {
    "[Content_Types].xml": (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
    ).encode(),
    "_rels/.rels": b'<?xml version="1.0"?><Relationships/>',
    "word/document.xml": b'<?xml version="1.0"?><document><p>I was suspended on Friday.</p></document>',
}


def linked(kind: str, target: str) -> bytes:
    """Write the links of a part: one, to something outside."""
    link = f'<Relationship Id="r1" Type="{_LINKS}/{kind}" Target="{target}" TargetMode="External"/>'
    return f'<?xml version="1.0"?><Relationships>{link}</Relationships>'.encode()


def letter(more: Mapping[str, bytes] | None = None, *, stored: bool = False) -> bytes:
    """Write a Word document, with parts added or replaced."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as made:
        for name, body in {**LETTER, **(more or {})}.items():
            made.writestr(zipfile.ZipInfo(name), body, made.compression)
    return file.getvalue()


def archive(parts: Mapping[str, bytes]) -> bytes:
    """Write any other archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, body in parts.items():
            made.writestr(zipfile.ZipInfo(name), body)
    return file.getvalue()


def letter_bomb(mebibytes: int, claimed: int | None = None) -> bytes:
    """Put zeros by the mebibyte into a letter; its table of contents may claim another number of bytes."""
    packed = deflated_zeros(mebibytes, raw=True)
    size, marker = mebibytes << 20 if claimed is None else claimed, b"BOMB" * 16
    data = letter({"word/media/image1.bin": marker}, stored=True)
    begin = data.index(marker)
    before = bytearray(data[:begin] + packed)
    table = bytearray(data[begin + len(marker) :])
    local, entry, end = begin - 30 - 21, table.index(b"word/media") - 46, table.index(b"PK\x05\x06")
    for part, at in ((before, local + 8), (table, entry + 10)):
        part[at : at + 2] = struct.pack("<H", 8)
        part[at + 10 : at + 18] = struct.pack("<II", len(packed), size)
    table[end + 16 : end + 20] = struct.pack("<I", len(before))
    return bytes(before + table)


def overlapping() -> bytes:
    """Return a letter of which two parts are the same bytes."""
    data = bytearray(letter({"word/a.bin": bytes(5000), "word/b.bin": bytes(5000)}))
    entries = [at for at in range(len(data) - 46) if data[at : at + 4] == b"PK\x01\x02"]
    first, second = entries[-2], entries[-1]
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    return bytes(data)


def patched(data: bytes, old: bytes, new: bytes) -> bytes:
    """Replace bytes, everywhere, by as many others."""
    if len(old) != len(new) or old not in data:
        raise ValueError(f"There is no {old!r} to replace.")
    return data.replace(old, new)
