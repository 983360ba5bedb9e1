"""Copies of PDFs: each page as it looks, in a new document that holds nothing else, with the mark over it.

Belongs here: building that document. A page becomes a picture of itself (a form, as PDF calls it), with what
is noted on it drawn in. Whatever acts, hides or tells who made it is not taken over: no scripts, links,
files, forms to fill in, bookmarks, layers and descriptions.
"""

import io
import zlib
from collections.abc import Iterator
from typing import Final

import pypdf
import pypdf.filters
import pypdf.generic._image_xobject  # loaded now: nothing can be imported once the process is confined
import pypdf.xmp
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    PdfObject,
    RectangleObject,
    StreamObject,
)

from storage.looking.limits import Limits
from storage.showing import jpegs, mark

_TALKS: Final = (
    *("/AA", "/AF", "/EF", "/JS", "/OpenAction"),
    *("/LastModified", "/Metadata", "/OPI", "/PieceInfo", "/StructParent", "/StructParents", "/Thumb"),
)
_INVISIBLE: Final = 2 | 32
"""Flags of a note that is not shown: hidden, and not to be viewed."""
_NOT_DRAWN: Final = {"/Popup", "/Link"}
_FLATE: Final = {"/FlateDecode", "/Fl"}
_PLAIN: Final = {
    "/DCTDecode": jpegs.plain_jpeg,
    "/DCT": jpegs.plain_jpeg,
    "/JPXDecode": jpegs.plain_jpeg2000,
}
_LETTERS: Final = 40
"""Letters of the mark that would stand on one another along the longer side of a page."""
_APART: Final = 4

Matrix = tuple[float, float, float, float, float, float]


class TooMuch(Exception):
    """A document that unfolds to more than is allowed."""


def copy(data: bytes, words: str, limits: Limits) -> bytes:
    """Return a copy of a PDF. Raises on what is none, on what is too much, and on what needs a password."""
    reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise pypdf.errors.FileNotDecryptedError("a password is needed")
    writer = pypdf.PdfWriter()
    writer.metadata = None
    left = limits.unpacked
    for number, page in enumerate(reader.pages):
        if number >= limits.pages:
            raise TooMuch
        content = b"\n".join(_unfolded(page.get("/Contents")))
        left -= len(content)
        if left < 0:
            raise TooMuch
        _add(writer, page, content, words)
    for one in writer._objects:  # noqa: SLF001 - everything that will be written, and nothing else
        if isinstance(one, DictionaryObject):
            _quieten(one)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _unfolded(contents: object) -> Iterator[bytes]:
    found = contents.get_object() if isinstance(contents, PdfObject) else None
    for one in found if isinstance(found, ArrayObject) else (found,):
        stream = one.get_object() if one is not None else None
        if isinstance(stream, StreamObject):
            yield stream.get_data()


def _add(writer: pypdf.PdfWriter, page: pypdf.PageObject, content: bytes, words: str) -> None:
    """Add a page that shows the other one, what is noted on it, and the mark."""
    box, seen = RectangleObject(page.mediabox), RectangleObject(page.cropbox)
    resources = page.get("/Resources", DictionaryObject()).get_object()
    form = _form(content, box, resources.clone(writer))
    group = page.get("/Group")
    if isinstance(group, PdfObject) and isinstance(found := group.get_object(), DictionaryObject):
        form[NameObject("/Group")] = found.clone(writer)
    taken = writer._add_object(form)  # noqa: SLF001
    shapes = DictionaryObject({NameObject("/Page"): taken})
    drawn = [b"q /Page Do Q"]
    for number, (shape, matrix) in enumerate(_notes(page)):
        name = f"/Note{number}"
        cloned = shape.clone(writer)
        shapes[NameObject(name)] = cloned.indirect_reference or writer._add_object(cloned)  # noqa: SLF001
        drawn.append(f"q {_numbers(matrix)} cm {name} Do Q".encode())
    drawn += _marked(seen, words)
    fresh = writer.add_blank_page(box.width, box.height)
    fresh[NameObject("/MediaBox")], fresh[NameObject("/CropBox")] = box, seen
    if page.rotation:
        fresh.rotate(page.rotation)
    if (unit := page.get("/UserUnit")) is not None:
        fresh[NameObject("/UserUnit")] = FloatObject(str(unit))
    fresh[NameObject("/Resources")] = DictionaryObject(
        {
            NameObject("/XObject"): shapes,
            NameObject("/Font"): DictionaryObject({NameObject("/Mark"): _font()}),
            NameObject("/ExtGState"): DictionaryObject({NameObject("/Faint"): _faint()}),
        }
    )
    fresh[NameObject("/Contents")] = writer._add_object(_packed(b"\n".join(drawn)))  # noqa: SLF001


def _form(content: bytes, box: RectangleObject, resources: PdfObject) -> StreamObject:
    """Make a page's own drawing: closed in itself, whatever it does to the pen."""
    form = _packed(content)
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): box,
            NameObject("/Resources"): resources,
        }
    )
    return form


def _packed(content: bytes) -> StreamObject:
    stream = StreamObject()
    stream.set_data(content)
    return stream.flate_encode()


def _font() -> DictionaryObject:
    """Name a font that every viewer has."""
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )


def _faint() -> DictionaryObject:
    return DictionaryObject({NameObject("/ca"): FloatObject(0.35)})


# -- notes -----------------------------------------------------------------------------------------


def _notes(page: pypdf.PageObject) -> Iterator[tuple[StreamObject, Matrix]]:
    """Yield how each note on the page looks, filled-in fields among them, and where it stands."""
    found = page.get("/Annots")
    notes = found.get_object() if isinstance(found, PdfObject) else None
    for one in notes if isinstance(notes, ArrayObject) else ():
        note = one.get_object()
        if not isinstance(note, DictionaryObject) or int(note.get("/F", 0)) & _INVISIBLE:
            continue
        shape = _shape(note)
        if str(note.get("/Subtype")) not in _NOT_DRAWN and shape is not None:
            matrix = _placed(shape, note)
            if matrix is not None:
                yield shape, matrix


def _shape(note: DictionaryObject) -> StreamObject | None:
    looks = note.get("/AP")
    looks = looks.get_object() if isinstance(looks, PdfObject) else None
    normal = looks.get("/N") if isinstance(looks, DictionaryObject) else None
    normal = normal.get_object() if isinstance(normal, PdfObject) else None
    if isinstance(normal, DictionaryObject) and not isinstance(normal, StreamObject):
        state = normal.get(str(note.get("/AS", "/Off")))
        normal = state.get_object() if isinstance(state, PdfObject) else None
    return normal if isinstance(normal, StreamObject) else None


def _placed(shape: StreamObject, note: DictionaryObject) -> Matrix | None:
    """Return what brings a shape's box onto its note's place, as the standard describes it."""
    a, b, c, d, e, f = _six(shape.get("/Matrix"))
    left, low, right, high = _four(shape["/BBox"])
    corners = [(x * a + y * c + e, x * b + y * d + f) for x in (left, right) for y in (low, high)]
    x0, y0 = min(x for x, _ in corners), min(y for _, y in corners)
    wide, tall = max(x for x, _ in corners) - x0, max(y for _, y in corners) - y0
    place = _four(note["/Rect"])
    at, below = min(place[0], place[2]), min(place[1], place[3])
    if not wide or not tall:
        return None
    across, up = abs(place[2] - place[0]) / wide, abs(place[3] - place[1]) / tall
    return across, 0.0, 0.0, up, at - x0 * across, below - y0 * up


def _six(found: object) -> Matrix:
    if not isinstance(found, ArrayObject):
        return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    a, b, c, d, e, f = (float(one) for one in found)
    return a, b, c, d, e, f


def _four(found: object) -> tuple[float, float, float, float]:
    if not isinstance(found, ArrayObject):
        raise TypeError("a box is four numbers")
    left, low, right, high = (float(one) for one in found)
    return left, low, right, high


# -- the mark, and what is taken out ---------------------------------------------------------------


def _marked(seen: RectangleObject, words: str) -> list[bytes]:
    """Write the mark across the part of a page that is seen, line below line."""
    if not words:
        return []
    wide, high = float(seen.width), float(seen.height)
    size = max(wide, high) / _LETTERS
    line = (words + "   ") * (int((wide + high) / (len(words) * size * 0.4)) + 2)
    lines = [f"q /Faint gs 0.5 g BT /Mark {size:.2f} Tf".encode()]
    step = size * _APART / mark.COSINE
    count = int((wide + high) / step) + 2
    for number in range(-count, count + 1):
        x = float(seen.left) - (size * 6 if number % 2 else 0)
        y = float(seen.bottom) + number * step
        turned = (mark.COSINE, mark.SINE, -mark.SINE, mark.COSINE, x, y)
        lines.append(f"{_numbers(turned)} Tm ({_escaped(line)}) Tj".encode())
    return [*lines, b"ET Q"]


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _numbers(matrix: Matrix) -> str:
    return " ".join(f"{one:.4f}" for one in matrix)


def _quieten(one: DictionaryObject) -> None:
    """Take out of an object what talks about somebody or acts."""
    for key in _TALKS:
        one.pop(key, None)
    if isinstance(one, StreamObject):
        _quieten_picture(one)


def _quieten_picture(one: StreamObject) -> None:
    filters = one.get("/Filter")
    filters = filters.get_object() if isinstance(filters, PdfObject) else None
    names = [str(name) for name in filters] if isinstance(filters, ArrayObject) else [str(filters)]
    clean = _PLAIN.get(names[-1])
    if clean is None:
        return
    data = one._data  # noqa: SLF001 - as it lies there: the picture's own format is what is looked into
    for name in names[:-1]:
        if name not in _FLATE:
            data = b""
            break
        data = zlib.decompress(data)
    one._data = clean(data)  # noqa: SLF001
    one[NameObject("/Filter")] = NameObject(names[-1])
    if names[:-1]:
        one.pop("/DecodeParms", None)
