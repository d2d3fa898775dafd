"""What the check lets through, the views build: every page, the index of search, the open data."""

import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from catalogue.search.morphology import Morphology
from catalogue.settings.settings import Settings
from catalogue.source.characters import HIDDEN
from catalogue.source.yaml.tree import Value
from catalogue.source.yaml.writing import as_yaml
from catalogue.views.head.tags import Head
from catalogue.views.page import File, Page
from catalogue.views.rendering import Renderer
from catalogue.views.search import documents, search_files
from catalogue.views.site import site_items
from data_made import data_items
from drawn import BASE, TODAY, draw

SETTINGS = Settings(site_url="https://katalog.example.org/", publisher="Wydawca")
MORPHOLOGY = Morphology()
PIECE = re.compile(r'katalog\.piece\("[a-z0-9/-]+",(.*)\)\n', re.DOTALL)

# Of what a text is made: long words, what nests, codes, what means something to a template or a script.
# fmt: off
LONG = [
    "k" * 12_000, "żół" * 3_000, "\ufdfa" * 400, "9" * 6_000, "a-" * 3_000, "e\u0301" * 3_000, "İß" * 2_000, "1 " * 5_000,
    "&" * 5_000, "(" * 5_000, "\\" * 5_000, "`" * 5_000, "_" * 5_000, f"{'k' * 5_003} {'k' * 5_001}",
]
NESTED = [
    "> " * 30 + "a", "- " * 19 + "a", "*a **b " * 15 + "** c*" * 15, "[" * 500, "[^1]" * 50 + "\n\n[^1]: a",
    "\n".join(("| a " * 300 + "|", "|-" * 300 + "|", "| b " * 300 + "|")),
]
PARTS = [
    "&#xFFFD;", "&amp;", "&lt;script&gt;", "&nbsp;", "&#x1F600;", "&ngE;", "&#x10FFFD;", "&#xE000;", "&#160;", "## a\n\n### b\n",
    "{{ 7*7 }}", "{% raw %}", "katalog-mark-title", "__proto__", "constructor", "=1+1", "\u00a0", "'\"", "CIS-ie", "\\1", "%s", "${a}",
]
# fmt: on
SEEN = st.text(max_size=30).map(partial(HIDDEN.sub, " "))
TEXTS = st.lists(SEEN | st.sampled_from(PARTS), min_size=1, max_size=5).map(" ".join)
BODIES = st.lists(TEXTS | st.sampled_from([*LONG, *NESTED]), min_size=1, max_size=6).map("\n\n".join)
FIELDS = TEXTS | st.sampled_from(["</script>", *(text[:200] for text in LONG)])


def _practice(text: str) -> dict[str, Value]:
    return {
        "title": text,
        "host": text,
        "entity_type": "cis",
        "region": "śląskie",
        "locality": text,
        "summary": text,
        "topics": ["reintegracja"],
        "operator": text,
        "founders": [text],
        "results": [{"value": text, "what": text}],
        "transfer": {"cost": text},
        "hosting": {"contact": text, "languages": [text]},
        "verified": {"date": "2024", "by": text, "method": "phone"},
        "uncertain": {"host": text},
        "discrepancies": [text],
        "sources": [{"title": text, "publisher": text, "published": "2017"}],
    }


def _visit(text: str) -> dict[str, Value]:
    return {
        "title": text,
        "organisers": [text],
        "partners": [{"name": text, "role": "guide"}],
        "home_countries": [text],
        "start": "2017",
        "date_note": text,
        "participants": {"groups": [text]},
        "stops": [{"practice": "cis-zarki", "note": text}, {"place": text, "entity_type": "cis", "locality": text}],
        "sources": [{"title": text, "publisher": text}],
    }


def _words(text: str) -> Mapping[str, Mapping[str, Value]]:
    term: dict[str, Value] = {"name": text}
    return {
        "rodzaje": {"cis": {"name": text, "plural": text, "acronym": text, "definition": text, "law": text}},
        "tematy": {"reintegracja": {**term, "description": text, "question": text}},
        "organizacje": {"wpis": {**term, "kind": "ngo", "short": text}},
        "slowniczek": {"slowo": {"term": text, "expansion": text, "definition": text}},
    }


def _entry(fields: Mapping[str, Value], body: str) -> str:
    return f"---\n{as_yaml(fields)}---\n{body}\n"


def _entries(texts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """A practice and a visit of each pair of a text, for the fields, and a body."""
    for number, (text, body) in enumerate(texts):
        yield f"praktyki/slaskie/praktyka-{number}.md", _entry(_practice(text), body)
        yield f"wizyty/2017/wizyta-{number}.md", _entry(_visit(text), body)


def _vocabularies(text: str) -> Iterator[tuple[str, str]]:
    for name, terms in _words(text).items():
        yield f"slowniki/{name}.yml", as_yaml(terms)


def _passed(files: Mapping[str, str]) -> Catalogue:
    """The catalogue of the base and of those files that pass the check."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        draw(root, {**BASE, **files})
        loaded = load(root, TODAY, warn=True)
        assert [problem for problem in loaded.problems if problem.code == "K022"] == []
        refused = {str(Path(problem.path).relative_to(root)) for problem in loaded.problems}
        for path in refused - BASE.keys():
            (root / path).unlink()
        draw(root, {path: BASE[path] for path in refused & BASE.keys()})
        again = loaded if loaded.catalogue else load(root, TODAY)
    assert again.problems == ()
    assert again.catalogue
    return again.catalogue


def _build(catalogue: Catalogue) -> dict[str, bytes]:
    """Every file of the site, without the frames that MkDocs gives pages."""
    renderer, head = Renderer(catalogue, SETTINGS), Head(catalogue, SETTINGS)
    items = [*site_items(catalogue), *data_items(catalogue, SETTINGS)]
    pages = [item for item in items if isinstance(item, Page)]
    index = search_files(catalogue, documents(catalogue, pages, ()), MORPHOLOGY)
    made = {page.path: (head.of(page) + renderer.page(page)).encode() for page in pages}
    return made | {file.path: file.content for file in (*items, *index) if isinstance(file, File)}


def _check_forms(site: Mapping[str, bytes]) -> None:
    for path, content in site.items():
        if path.endswith((".json", ".geojson", ".jsonld")):
            json.loads(content)
        elif path.endswith(".xml"):
            ET.fromstring(content)  # noqa: S314 - our own
        elif path.startswith("szukaj/"):
            found = PIECE.fullmatch(content.decode())
            assert found, path
            json.loads(found[1])


@settings(max_examples=10)
@given(entries=st.lists(st.tuples(FIELDS, BODIES), min_size=1, max_size=3), word=FIELDS)
def test_what_passes_is_built(entries: list[tuple[str, str]], word: str) -> None:
    _check_forms(_build(_passed(dict((*_entries(entries), *_vocabularies(word))))))


def test_long_texts_pass_and_are_built() -> None:
    texts = [(f"Tytuł {number}", f"Tekst.\n\n{body}") for number, body in enumerate([*LONG, *NESTED])]
    catalogue = _passed(dict(_entries(texts)))
    assert len(catalogue.practices) == len(texts) + 1
    _check_forms(_build(catalogue))
