"""YAML that is written is read back as the same fields."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalogue.source import strict_yaml
from catalogue.source.strict_yaml import Value
from catalogue.source.yaml_writing import as_yaml

TEXTS = st.text(max_size=30) | st.text(st.sampled_from("{}[]:,-?&*!|>'\"%@`#~<=\\/ \t\n\r\x85ażA1.()_"), max_size=12)
VALUES: st.SearchStrategy[Value] = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=12
)


@settings(max_examples=500, deadline=None)
@given(st.dictionaries(TEXTS, VALUES, max_size=4))
@example({"a": [[], {}, ["b", {"c": "", "d": ["e"]}]], "---": "---", "": {}})
@example({"a": "\ufeff", "b": "\u2028", "c": "\uffff", "d": "null", "e": "2017-06-20", "f": "on", "g": "0x1"})
@example({"a": "b\u00a0", "\u00a0": "\u3000c", "d": "e\u0300"})
def test_what_is_written_is_read_back(fields: dict[str, Value]) -> None:
    written = as_yaml(fields)
    read = strict_yaml.read(written)
    assert (read.fields, read.faults) == (fields, [])
    assert "---" not in written.splitlines()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Kawiarnia przy rynku", "Kawiarnia przy rynku"),
        ("Spółdzielnia „Zmysły” (#1), 50% a:b", "Spółdzielnia „Zmysły” (#1), 50% a:b"),
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("2017-06-20", "2017-06-20"),
        ("Praca: spotkania", '"Praca: spotkania"'),
        ("„Zmysły”", '"„Zmysły”"'),
        ("koniec:", '"koniec:"'),
        ("nr #1", '"nr #1"'),
        (' "a\\b" ', '" \\"a\\\\b\\" "'),
        ("a\nb", '"a\\nb"'),
        ("", '""'),
    ],
)
def test_quotes_only_where_they_are_needed(value: str, written: str) -> None:
    assert as_yaml({"a": value}) == f"a: {written}\n"


def test_lists_and_mappings_stand_below_their_key() -> None:
    fields: dict[str, Value] = {"title": "A", "topics": ["b", "c"], "sources": [{"title": "D", "url": "https://e.pl"}]}
    assert as_yaml(fields) == ("title: A\ntopics:\n  - b\n  - c\nsources:\n  - title: D\n    url: https://e.pl\n")
