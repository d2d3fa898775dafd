"""Strict YAML: what it takes as text, what it refuses, and that nothing exhausts it."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from catalogue.problems.fault import Where
from catalogue.source.yaml.strict import read
from catalogue.source.yaml.tree import Kind, Member, Node, Value


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("a: NO", {"a": "NO"}),
        ("a: on", {"a": "on"}),
        ("a: 2017-06", {"a": "2017-06"}),
        ("a: 08", {"a": "08"}),
        ("a: 0000123456", {"a": "0000123456"}),
        ("a: null", {}),
        ("a: Null\nb: NULL\nc: ~", {}),
        ("a: 'null'\nb: \"~\"\nc: |\n  null\n", {"a": "null", "b": "~", "c": "null\n"}),
        ("a: nULL\nb: ~~\nc: nil\nd: none", {"a": "nULL", "b": "~~", "c": "nil", "d": "none"}),
        ("null: a", {"null": "a"}),
        ("a: [null, b, ~, 'null']", {"a": ["", "b", "", "null"]}),
        ("a: {b: null, c: ~, d:}", {"a": {}}),
        ("a:\n- null\n-  ~ \n- b", {"a": ["", "", "b"]}),
        (
            "a: 012\nb: 0x1F\nc: 1_000\nd: .inf\ne: .NaN\nf: 12:30",
            dict(zip("abcdef", ("012", "0x1F", "1_000", ".inf", ".NaN", "12:30"), strict=True)),
        ),
        (
            "a: yes\nb: Off\nc: 2017-06-20\nd: 1e3\ne: +1\nf: =",
            dict(zip("abcdef", ("yes", "Off", "2017-06-20", "1e3", "+1", "="), strict=True)),
        ),
        ("a: 1e3", {"a": "1e3"}),
        ("a: 'ża: b'", {"a": "ża: b"}),
        ('a: "b\\nc"', {"a": "b\nc"}),
        ("a: |\n  b\n  c\n", {"a": "b\nc\n"}),
        ("a: >\n  b\n  c\n", {"a": "b c\n"}),
        ("a: b\n  c", {"a": "b c"}),
        ("a: [b, {c: d}]", {"a": ["b", {"c": "d"}]}),
        ("a:\n- b\n- c: d\n  e:\n", {"a": ["b", {"c": "d"}]}),
        ("a:", {}),
        ("a:\nb: c", {"b": "c"}),
        ('a: ""', {"a": ""}),
        ("- ", {}),
        ("a:\n  -\n  - b", {"a": ["", "b"]}),
        ("NO: a", {"NO": "a"}),
        ("a: b # c", {"a": "b"}),
        ("a: b#c", {"a": "b#c"}),
        ("# a\n\n", {}),
        ("", {}),
        ("---\na: b\n...\n", {"a": "b"}),
    ],
)
def test_every_value_is_a_text_a_list_or_a_mapping(text: str, fields: dict[str, Value]) -> None:
    assert read(text).fields == fields


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: b\na: c", [("K005", (2, 1), ("a",))]),
        ("a:\na: c", [("K005", (2, 1), ("a",))]),
        ("a:\na:", [("K005", (2, 1), ("a",))]),
        ("a: {b: c, b: d}", [("K005", (1, 11), ("a", "b"))]),
        ("a:\n  - b: c\n    b: d\n", [("K005", (3, 5), ("a", 0, "b"))]),
        ("a: &x b\nc: *x", [("K006", (1, 4), ("a",)), ("K006", (2, 4), ("c",))]),
        ("a: &x [b]", [("K006", (1, 4), ("a",))]),
        ("&x a: b", [("K006", (1, 1), ("a",))]),
        ("<<: *x", [("K006", (1, 5), ("<<",))]),
        ("a: !  b", [("K006", (1, 4), ("a",))]),
        ("a: [! 'b']\n! c: d\ne: !", [("K006", (1, 5), ("a",)), ("K006", (2, 1), ("c",)), ("K006", (3, 4), ("e",))]),
        ("a: !!int 7", [("K006", (1, 4), ("a",))]),
        ("a: !x {b: c}", [("K006", (1, 4), ("a",))]),
        ("a: [*x, *y]", [("K006", (1, 5), ("a",)), ("K006", (1, 9), ("a",))]),
        ("*x : a", [("K003", (1, 1), ())]),
        ("a:\n  *x : b", [("K003", (2, 3), ("a",))]),
        ("? [a]\n: b", [("K003", (1, 3), ())]),
        ("? {a: b}\n: c", [("K003", (1, 3), ())]),
        ("a: b\n---\nc: d", [("K003", (2, 1), ())]),
        ("- a: b", [("K003", (1, 1), ())]),
        ("a", [("K003", (1, 1), ())]),
        ("a:\n\tb: c", [("K003", (2, 1), ())]),
        ("a: 'b", [("K003", (1, 4), ())]),
        ("a: [b", [("K003", (1, 4), ())]),
        ("a: b: c", [("K003", (1, 5), ())]),
        ('a: "\\ud800"', [("K003", (1, 4), ())]),
        ("%YAML 3.0\n---\na: b", [("K003", (1, 1), ())]),
    ],
)
def test_what_is_refused_and_where(text: str, faults: list[tuple[str, tuple[int, int], tuple[str | int, ...]]]) -> None:
    assert [(fault.code, fault.place, fault.where) for fault in read(text).faults] == faults


def test_first_value_of_a_duplicate_counts() -> None:
    assert read("a: b\na: c").fields == {"a": "b"}


def test_where_names_and_items_stand() -> None:
    assert {where: (member.start, member.end) for where, member in _members("a:\n  - b: c\n    d:\n  - e\n")} == {
        ("a",): (0, 1),
        ("a", 0): (7, 7),
        ("a", 0, "b"): (7, 8),
        ("a", 0, "d"): (16, 17),
        ("a", 1): (23, 23),
    }


def test_where_values_stand_and_how_they_are_written() -> None:
    text = "a: b # c\nd: [ 'e', {f: g} ]\nh: |-\n  i\nj:\nk:\n- l: m\n\n- - n\n"
    assert {where: (text[node.start : node.end], node.kind) for where, node in _nodes(text)} == {
        (): (text[:-1], Kind.MAPPING),
        ("a",): ("b", Kind.TEXT),
        ("d",): ("[ 'e', {f: g} ]", Kind.LIST_IN_BRACKETS),
        ("d", 0): ("'e'", Kind.TEXT),
        ("d", 1): ("{f: g}", Kind.MAPPING_IN_BRACKETS),
        ("d", 1, "f"): ("g", Kind.TEXT),
        ("h",): ("|-\n  i", Kind.BLOCK_TEXT),
        ("j",): ("", Kind.TEXT),
        ("k",): ("- l: m\n\n- - n", Kind.LIST),
        ("k", 0): ("l: m", Kind.MAPPING),
        ("k", 0, "l"): ("m", Kind.TEXT),
        ("k", 1): ("- n", Kind.LIST),
        ("k", 1, 0): ("n", Kind.TEXT),
    }


def test_what_could_be_read_has_its_place() -> None:
    [*found] = (where for where, _ in _members("a: [b, {c: d, e"))
    assert found == [("a",), ("a", 0), ("a", 1), ("a", 1, "c"), ("a", 1, "e")]


def _nodes(text: str) -> Iterator[tuple[Where, Node]]:
    root = read(text).root()
    yield (), root
    yield from ((where, member.node) for where, member in _members_of(root))


def _members(text: str) -> Iterator[tuple[Where, Member]]:
    return _members_of(read(text).root())


def _members_of(node: Node, at: Where = ()) -> Iterator[tuple[Where, Member]]:
    for member in node.members:
        yield (*at, member.step), member
        yield from _members_of(member.node, (*at, member.step))


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "[" * 100_000,
        "a: " + "[\n" * 100_000,
        "a: " + "{b: " * 60_000,
        "{a: " * 60_000,
        "a:\n  " + "- " * 100_000,
        "- " * 100_000,
        "".join(" " * depth + "a:\n" for depth in range(700)),
    ],
    ids=lambda text: f"{text[:8]!r}",
)
def test_nesting_without_end_is_refused(text: str) -> None:
    assert read(text).faults[-1].code == "K007"


ODD = [
    "[",
    "{",
    "? ",
    "a: [",
    "{a: ",
    "- - a\n",
    "[a, ",
    "a:\n",
    "a: b\n",
    "k: *a\n",
    '"',
    "'",
    "&a ",
    "!a ",
    "%",
    "|\n",
]


def test_a_large_file_of_anything_odd_ends() -> None:
    code = (
        "import sys; from catalogue.source.document import read_entry\n"
        f"for odd in {ODD!r}:\n"
        "    for start in ('', 'a: ', 'a: |\\n  '):\n"
        "        text = start + odd * (100_000 // len(odd))\n"
        "        read_entry('x.md', f'---\\n{text}\\n---\\nTekst.\\n'.encode())\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=30)
