"""A picture shows what the client would: what was escaped as it was written, and nothing of ours run wild."""

import pytest

from tests.discord_wire import drawing


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("### A title", "<h3>A title</h3>"),
        ("-# small", "<small>small</small>"),
        ("**strong** and *soft*", "<p><b>strong</b> and <i>soft</i></p>"),
        (r"\*not soft\*", "<p>*not soft*</p>"),
        ("> said", "<blockquote><p>said</p></blockquote>"),
        ("- one\n  goes on\n- two", "<li>one<br>goes on</li><li>two</li>"),
        (
            "https://example.com/a: read",
            '<p><a href="https://example.com/a">https://example.com/a</a>: read</p>',
        ),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        (r"\<b>", "<p>&lt;b&gt;</p>"),
    ],
)
def test_markup_is_read_as_the_client_reads_it(written: str, shown: str) -> None:
    assert drawing.markdown(written) == shown


def test_a_component_that_nobody_has_drawn_is_a_failure() -> None:
    with pytest.raises(AssertionError, match="type 99"):
        drawing.component({"type": 99})
