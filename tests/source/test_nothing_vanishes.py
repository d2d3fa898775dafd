"""No word of a value vanishes in silence: it is read as it is written, or a problem tells of it."""

from collections.abc import Callable
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalogue.source.document import Document, read_mapping
from catalogue.source.hidden import without_hidden
from catalogue.source.yaml.strict import NOTHING

SEEN = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=20)
WRITTEN = st.text(st.sampled_from("aż1 #:-!&*|>'\"%@`~[]{},?=<._\t\u00a0"), min_size=1, max_size=14) | SEEN.map(
    lambda text: without_hidden(normalize("NFC", text))
)
LINES: dict[str, tuple[str, Callable[[Any], object]]] = {
    "a field": ("a: {}\nb: c\n", lambda fields: fields.get("a")),
    "an item": ("a:\n- {}\n- c\n", lambda fields: fields["a"][0]),
    "a field of an item": ("a:\n  - b: {}\n    c: d\n", lambda fields: fields["a"][0].get("b")),
    "a field behind spaces": ("a:   {}\n\nb:\n", lambda fields: fields.get("a")),
}


def _read(text: str) -> Document:
    return read_mapping("", text.encode())


@pytest.mark.parametrize("kind", LINES)
@given(WRITTEN)
@example("Kawiarnia #1 w gminie")
@example("Żarki # siedziba")
@example("#dobrzerobisz")
@example("! Uwaga")
@example("null")
@example("'a' #b")
@example('"a"#b')
@example("[a] #b")
@example("a\t#b")
@example("a\u00a0#b")
def test_a_value_on_one_line_is_read_as_it_is_written_or_told_of(kind: str, written: str) -> None:
    line, value = LINES[kind]
    document = _read(line.format(written))
    if document.problems:
        return
    meant, found = written.strip(), value(document.fields)
    if meant in NOTHING:
        assert found in {None, ""}
    elif meant[0] in "'\"":  # what stands behind the quotes is a comment that says so by a space
        assert isinstance(found, str)
        inside, *behind = meant[1:].split(meant[0])
        told = inside.strip() == found and "".join(behind).lstrip(" \t")[:1] in {"", "#"}
        assert told or set(found) & set("'\" ") or "\\" in meant
    elif written.strip(" \t")[0] in "[{|>" or isinstance(found, dict | list):  # of which a text is told
        assert found != meant
    else:
        assert found == meant


@given(st.lists(WRITTEN, min_size=1, max_size=4))
def test_in_a_block_all_lines_are_text(lines: list[str]) -> None:
    written = ["x", *(line.replace("\t", " ").rstrip() for line in lines)]
    document = _read("a: |\n" + "".join(f"  {line}".rstrip() + "\n" for line in written) + "b: c\n")
    assert not document.problems
    assert str(document.fields["a"]).rstrip("\n").split("\n") == "\n".join(written).rstrip("\n").split("\n")


@given(WRITTEN, WRITTEN)
def test_what_a_fix_writes_is_read_as_it_was_written(name: str, written: str) -> None:
    for problem in _read(f"a: {name}\nb:\n  - {written} #{name}\n").problems:
        if problem.code == "K030" and problem.fix:
            assert problem.fix.text[0] in "'\""
            [*read] = _read(f"a: {problem.fix.text}").fields.values()
            assert read == [problem.fix.found.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n...\nc: d\n",
        "a: b\n---\nc: d\n",
        "a: b\n... c\n",
        "a: b\na: c\n",
        'a: "b" c\n',
        "a: 'b'c\n",
        "a: b: c\n",
        "a: |b\n  c\n",
        "a: > b\n",
        "a: |\n# b\n  c\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !b c\n",
        "a:\n\tb: c\n",
        "a:\n  b\n  #c\n  d\n",
        "a: b\n  #c\n",
        "a:\n  #b\n",
        "%b c\n---\na: b\n",
        "? a #b\n: c\n",
        "a: {b: c #d\n  }\n",
        "a: [b, c #d\n  ]\n",
        "a: [b,#c\n  d]\n",
        "{a: b}#c\n",
        "a #b: c\n",
    ],
)
def test_what_yaml_would_leave_out_is_told_of(text: str) -> None:
    assert _read(text).problems
