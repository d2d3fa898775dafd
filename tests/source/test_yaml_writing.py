"""What is written as YAML comes back from the strict reader, and from other tools, as it was."""

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalogue.source.characters import may_hide, mended
from catalogue.source.hidden import without_hidden
from catalogue.source.yaml.strict import read
from catalogue.source.yaml.tree import Value
from catalogue.source.yaml.writing import as_yaml, scalar

TRAPS = "NO|~|null|- a|a: b|a #b|a:|#|---|...|&a|*a|!a|%a|@a|`a|'|\"|\\|a\nb|\t|\u2028|\ufeff|{a}|[a]|? a|> a|0012|2017-06|1e3"


def as_read(text: str) -> str:
    """A text as it is taken: without what nobody sees and space around it, in composed letters."""
    return without_hidden(mended(text)).strip()


WRITTEN = st.text(st.characters(exclude_categories=["Cs"]), max_size=80) | st.sampled_from(["", " ", *TRAPS.split("|")])
TEXTS = WRITTEN.map(as_read)
VALUES: st.SearchStrategy[Value] = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=8
)


ODD = (
    st.text(max_size=30) | st.text(st.sampled_from("{}[]:,-?&*!|>'\"%@`#~<=\\/ \t\n\r\x85ażA1.()_"), max_size=12)
).map(as_read)


def _either(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return st.lists(inner, max_size=3) | st.dictionaries(ODD, inner, max_size=3)


@settings(max_examples=500)
@given(st.dictionaries(ODD, st.recursive(ODD, _either, max_leaves=12), max_size=4))
@example({"a": [[], {}, ["b", {"c": "", "d": ["e"]}]], "---": "---", "": {}})
@example({"d": "null", "e": "2017-06-20", "f": "on", "g": "0x1"})
@example({"a": "b\u00a0c", "d": "\u00e8"})
def test_odd_fields_come_back(fields: dict[str, Value]) -> None:
    written = as_yaml(fields)
    found = read(written)
    assert (found.fields, found.faults) == (fields, [])
    assert "---" not in written.splitlines()


@given(st.dictionaries(TEXTS, VALUES, max_size=4))
def test_any_fields_come_back(fields: dict[str, Value]) -> None:
    found = read(as_yaml(fields))
    assert [fault.code for fault in found.faults if fault.code != "K007"] == []
    if not found.faults:  # deeper than the reader goes
        assert found.fields == fields


@given(WRITTEN)
@example("\ufeff")
@example("a\u2028b")
@example("\uffff")
@example("\u3000e\u0300\u00a0")
def test_any_text_comes_back_as_it_is_taken(text: str) -> None:
    found = read(as_yaml({"a": text, "b": [text]}))
    assert found.fields == {"a": as_read(text), "b": [as_read(text)]}
    assert bool(found.faults) == may_hide(text.strip())
    assert "\n" not in scalar(text)


@given(WRITTEN.filter(lambda text: not text[:1].isdecimal()))
def test_other_tools_read_a_text_too(text: str) -> None:
    assert yaml.safe_load(as_yaml({"a": text})) == {"a": text}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Kawiarnia", "Kawiarnia"),
        ("„Zmysły” w Jarocinie", "„Zmysły” w Jarocinie"),
        ("2017-06-20", "2017-06-20"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("0000123456", '"0000123456"'),
        ("nie", "nie"),
        ("NO", '"NO"'),
        ("Nasutów i Lublin: ośrodek", '"Nasutów i Lublin: ośrodek"'),
        ('"Zmysły"', '"\\"Zmysły\\""'),
        ("", '""'),
        ("a\u202eb", '"a\\U0000202eb"'),
    ],
)
def test_quotes_only_where_needed(text: str, written: str) -> None:
    assert scalar(text) == written


def test_blocks_are_indented_like_those_of_editors() -> None:
    fields: dict[str, Value] = {"topics": ["a", "b"], "sources": [{"title": "T", "parts": {"x": "1"}}], "none": []}
    assert as_yaml(fields) == ("topics:\n  - a\n  - b\nsources:\n  - title: T\n    parts:\n      x: 1\nnone: []\n")
