"""Any text an editor may write arrives on the page as text."""

from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.model.catalogue import Catalogue
from catalogue.settings.settings import Settings
from catalogue.source.characters import HIDDEN
from catalogue.source.markdown.body import read_body
from catalogue.views.page import Page
from catalogue.views.pages.entries.practices import PracticeView, practice_pages
from catalogue.views.rendering import Renderer

TEXT = st.text(min_size=1, max_size=150).map(lambda text: " ".join(HIDDEN.sub(" ", text).split())).filter(bool)
WRITTEN = st.one_of(
    TEXT, st.sampled_from(["<script>alert(1)</script>", "{{ 7*7 }}", "{% raw %}", '"><img src=x onerror=a>'])
)


class _Read(HTMLParser):
    """The text of the heading, the names of all elements and of their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.inside = "", False
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag == "h1" or (self.inside and tag not in {"p", "section"})
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "h1"

    def handle_data(self, data: str) -> None:
        self.heading += data if self.inside else ""


@pytest.fixture(scope="module")
def renderer(catalogue: Catalogue) -> Renderer:
    return Renderer(catalogue, Settings())


def _read(renderer: Renderer, title: str, markdown: str) -> _Read:
    body, _ = read_body(markdown)
    entry = renderer.catalogue.practices["cus-zarki"].model_copy(
        update={"title": title, "host": title, "summary": title, "body": body, "locality": None}  # and so no map
    )
    changed = Catalogue.of(renderer.catalogue.vocabularies, [entry], [])
    [page] = [
        item for item in practice_pages(changed) if isinstance(item, Page) and isinstance(item.shows(), PracticeView)
    ]
    read = _Read()
    read.feed(renderer.page(page))
    read.close()
    return read


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=WRITTEN)
def test_any_title_is_the_heading_word_for_word(renderer: Renderer, title: str) -> None:
    assert _read(renderer, title, "Tekst.").heading == title


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(markdown=st.one_of(st.text(max_size=400), st.text(alphabet="<>/ aimgscript=\"'!-[]()#*`\n:|", max_size=200)))
def test_no_body_brings_an_element_that_runs_or_loads(renderer: Renderer, markdown: str) -> None:
    read = _read(renderer, "Tytuł", markdown)
    assert not read.tags & {
        "script",
        "img",
        "iframe",
        "object",
        "embed",
        "link",
        "style",
        "form",
        "video",
        "audio",
        "svg",
    }
    assert not {name for name in read.attributes if name.startswith("on")} | read.attributes & {
        "style",
        "src",
        "srcset",
    }
