"""Where things stand in a file, as JavaScript counts."""

from typing import Any

import pytest

from catalogue.source.document import read_entry
from catalogue.source.yaml.layout import layout

_FILE = "---\ntitle: 'A' # a\ntopics:\n- b\nsummary: |\n  c\n\n---\n\nTekst\n"


def _layout(data: bytes) -> dict[str, Any]:
    return layout(read_entry("", data))


def test_each_field_and_item_has_its_place() -> None:
    title, topics, summary = [4, "title", [11, 14]], [19, "topics", [27, 30, "[", [[27, [29, 30]]]]], [31, "summary"]
    assert _layout(_FILE.encode()) == {
        "newline": "\n",
        "header": [4, 47],
        "body": 51,
        "fields": [4, 45, "{", [title, topics, [*summary, [40, 45, "|"]]]],
    }


def test_counted_are_utf_16_units_of_the_file_as_it_is() -> None:
    text = "\ufeff---\r\na: 𝒜\r\nb: c\r\n---\r\nTekst\r\n"
    found = _layout(text.encode())
    units = text.encode("utf-16-le")
    assert found == {
        "newline": "\r\n",
        "header": [6, 19],
        "body": 24,
        "fields": [6, 17, "{", [[6, "a", [9, 11]], [13, "b", [16, 17]]]],
    }
    assert units[2 * 9 : 2 * 11].decode("utf-16-le") == "𝒜"
    assert units[2 * 24 :].decode("utf-16-le") == "Tekst\r\n"


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("a:\n", [4, 6, "{", [[4, "a", [6, 6]]]]),
        ("a: [b, {c: d}] # e\n", [4, 18, "{", [[4, "a", [7, 18, "="]]]]),
        ("a:\n  ? b\n  : c\n", [4, 18, "{", [[4, "a", [9, 18, "="]]]]),
        ("a:\n  ? b\n  : |\n   c\n", [4, 23, "{", [[4, "a", [9, 23, "|"]]]]),
        ("a:\n- - b\n", [4, 12, "{", [[4, "a", [7, 12, "[", [[7, [9, 12, "="]]]]]]]),
        ("a: |+\n  b\n\n", [4, 14, "{", [[4, "a", [7, 14, "|"]]]]),
        ("? a\n: b\n", None),
        ("{a: b}\n", None),
        ("# a\n", None),
    ],
)
def test_what_cannot_be_changed_within_is_told(header: str, fields: object) -> None:
    assert _layout(f"---\n{header}---\n".encode())["fields"] == fields


def test_a_file_may_end_with_its_fields() -> None:
    assert _layout(b"---\na: b\n---")["body"] == 12
