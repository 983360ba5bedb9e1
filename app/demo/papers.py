"""The papers that Maria sends: a small but real photo, and a small but real PDF, made here."""

import io
from typing import Final

from PIL import Image, ImageDraw

PHOTO: Final = "degree.jpg"
CV: Final = "cv.pdf"
LINK: Final = "https://linkedin.com/in/maria-silva-dev"


def photo() -> bytes:
    """Make a picture of a degree."""
    picture = Image.new("RGB", (320, 220), "ivory")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((8, 8, 311, 211), outline="darkgoldenrod", width=3)
    for line, words in enumerate(
        ("Universidade Nova", "Bachelor of Computer Science", "Maria Silva", "2020")
    ):
        draw.text((40, 50 + 32 * line), words, fill="black")
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=80)
    return made.getvalue()


def cv() -> bytes:
    """Make a PDF of one page with a few lines on it."""
    lines = (
        "Maria Silva, Android developer",
        "2020-2026: apps in Kotlin and Java",
        "2022-2026: one app of a bank, four years, for a client outside Gigway",
    )
    drawn = "".join(f"({line}) Tj 0 -18 Td " for line in lines)
    stream = f"BT /F1 12 Tf 50 780 Td {drawn}ET"
    return _pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def _pdf(*objects: str) -> bytes:
    """Put numbered objects together, with the table that says where each begins; the first is the root."""
    made, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    made += f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    end = made.index("xref\n0")
    return f"{made}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n".encode("ascii")
