"""Any bytes as a file, any text as a title or body: problems or a record, never a traceback."""

import string
import tempfile
from pathlib import Path
from typing import get_args

from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalogue.editing.mend import mend
from catalogue.load import Loaded, load
from catalogue.reports.problems import Format, render
from catalogue.source.document import MAX_PROBLEMS, read_entry, read_mapping
from catalogue.source.markdown.body import read_body
from drawn import BASE, PRACTICE, ROOT, TODAY, draw, with_body

MANY = settings(max_examples=200)
FEW = settings(max_examples=50)
ODD = st.text(st.sampled_from("{}[]:,-?&*!|>'\"%@`#~<=\\/ \t\n\r\ufeff\x00\x85\u2028ażA1.()_^+"), max_size=60)
SKELETON = BASE[PRACTICE].encode()


def _loaded(path: str, data: bytes) -> Loaded:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / ROOT
        draw(root, {**BASE, path: data})
        loaded = load(root, TODAY)
    assert (loaded.catalogue is None) == bool(loaded.problems)
    for form in get_args(Format):
        render(loaded.problems, form).encode("utf-8")
    return loaded


@MANY
@given(st.binary(max_size=200) | ODD.map(str.encode))
@example(b"---\n*a : b\n---\n")
@example(b"---\n? [a]\n: b\n---\n")
@example(b"\xef\xbb\xbf---\n---")
def test_any_bytes_as_a_file(data: bytes) -> None:
    for document in (
        read_entry("a.md", data),
        read_mapping("a.yml", data),
        read_entry("a.md", b"---\n" + data + b"\n---\na"),
    ):
        assert document.readable or document.problems
        assert len(document.problems) <= MAX_PROBLEMS + 1
        assert all(problem.line >= 1 and problem.column >= 1 for problem in document.problems)


@MANY
@given(ODD, st.sampled_from(["\r\n", "\r"]), st.sampled_from(["", "\ufeff"]))
def test_line_ends_and_a_mark_at_the_start_change_nothing(odd: str, end: str, mark: str) -> None:
    text = f"---\n{odd}\na: [b]\n---\n{odd}".replace("\r", "\n")
    one, other = (read_entry("a.md", each.encode()) for each in (text, mark + text.replace("\n", end)))
    for document in (one, other):
        document.report(("a", 0), "K", "")
    assert (other.fields, other.body, other.problems) == (one.fields, one.body, one.problems)


@FEW
@given(st.binary(max_size=200) | ODD.map(str.encode))
def test_any_bytes_as_an_entry_or_a_vocabulary(data: bytes) -> None:
    _loaded(PRACTICE, data)
    _loaded("slowniki/rodzaje.yml", data)


@FEW
@given(st.integers(0, len(SKELETON)), st.binary(max_size=30) | ODD.map(str.encode))
def test_any_bytes_inside_a_good_entry(at: int, data: bytes) -> None:
    _loaded(PRACTICE, SKELETON[:at] + data + SKELETON[at:])


@FEW
@given(st.integers(0, len(SKELETON)), st.binary(max_size=30) | ODD.map(str.encode))
def test_any_bytes_inside_a_good_entry_are_mended_once(at: int, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / ROOT
        draw(root, {**BASE, PRACTICE: SKELETON[:at] + data + SKELETON[at:]})
        mended = mend(root, TODAY)
        draw(root, {path: data for path, data in mended.drafts.items() if data is not None})
        assert mend(root, TODAY).drafts == {}
        assert load(root, TODAY).problems == mended.left.problems


@FEW
@given(st.text(max_size=250) | ODD)
def test_any_text_as_a_title(title: str) -> None:
    quoted = "".join(c if c in string.ascii_letters else f"\\U{ord(c):08x}" for c in title)
    header = BASE[PRACTICE].replace("Kawiarnia przy rynku", f'"{quoted}"')
    loaded = _loaded(PRACTICE, header.encode())
    if loaded.catalogue:
        assert loaded.catalogue.practices["cis-zarki"].title == " ".join(title.split())
    else:
        assert {problem.code for problem in loaded.problems} <= {"K003", "K019", "K104", "K120"}


@FEW
@given(st.text(max_size=250) | ODD)
def test_any_text_as_a_body(text: str) -> None:
    entry = with_body(BASE[PRACTICE], text).encode("utf-8", "surrogatepass")
    loaded = _loaded(PRACTICE, entry)
    assert loaded.catalogue or {problem.code[:3] for problem in loaded.problems} <= {"K00", "K01"}


@MANY
@given(st.text(max_size=250) | ODD)
def test_no_body_brings_tags_of_its_own(text: str) -> None:
    body, _ = read_body(text.encode("utf-8", "replace").decode())
    assert not any(f"<{tag}" in body.html() for tag in ("script", "img", "style", "iframe", "svg", "form", "!--"))
