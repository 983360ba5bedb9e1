"""Copies of Word documents and of names: the words alone."""

import pytest

from scripts import making
from storage.looking.limits import LIMITS
from storage.showing import letters, mark

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def letter(body: str, **more: str) -> bytes:
    def part(name: str, inner: str) -> bytes:
        return f'<?xml version="1.0"?><w:{name} xmlns:w="{SPACE}" xmlns:x="other">{inner}</w:{name}>'.encode()

    parts = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    parts |= {f"word/{name}.xml": part(name, inner) for name, inner in more.items()}
    return making.letter(parts)


def read(data: bytes) -> str:
    return letters.copy(data, "", LIMITS).decode()


def said(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_paragraphs_tabs_and_tables_are_read_as_they_stand() -> None:
    row = f"<w:tr><w:tc>{said('2019')}</w:tc><w:tc>{said('Berlin')}</w:tc></w:tr>"
    text = read(letter(said("Curriculum &amp; vitae") + said("") * 5 + f"<w:tbl>{row}</w:tbl>" + said("End")))
    assert [line for line in text.split("\n") if line] == ["Curriculum & vitae", "2019", "Berlin", "End"]
    assert "\n\n\n" not in text
    tabbed = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"
    assert read(letter(tabbed)).strip() == "a\tb\nc"


def test_what_was_struck_out_and_what_fields_compute_is_not_read() -> None:
    body = f"<w:del>{said('struck')}</w:del>{said('kept')}<w:instrText>code</w:instrText><x:t>foreign</x:t>"
    assert read(letter(body)).strip() == "kept"


def test_a_picture_is_said_to_be_there() -> None:
    assert read(letter(f"{said('see')}<w:p><w:r><w:drawing/></w:r></w:p>")).split() == ["see", "[picture]"]


def test_notes_at_the_foot_follow() -> None:
    assert read(letter(said("above"), footnotes=f"<w:footnote>{said('below')}</w:footnote>")).split() == [
        "above",
        "below",
    ]


def test_who_wrote_it_is_not_read() -> None:
    data = making.letter({"docProps/core.xml": b"<creator>secret</creator>"})
    assert "secret" not in read(data)


def test_a_part_that_declares_a_type_is_not_read() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    with pytest.raises(Exception, match="document type"):
        read(making.letter({"word/document.xml": bomb}))


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("Kim Doe", "Kim Doe"),
        ("Ольга Щукина", "Olga Shchukina"),
        ("Їжак Євген", "Yizhak Yevgen"),
        ("Zoë Müller-Łoś", "Zoe Muller-?os"),
        ("山田 (yamada)", "?? (yamada)"),
        ("Kim\n\x00Doe\u202e", "Kim ?Doe?"),
        ("x" * 500, "x" * 100),
    ],
)
def test_a_name_is_spelled_in_letters_that_every_font_has(name: str, spelled: str) -> None:
    assert mark.latin(name) == spelled
