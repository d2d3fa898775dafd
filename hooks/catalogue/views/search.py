"""What search knows: a document for each page that can be found, and for each mention."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from catalogue.model.catalogue import Catalogue, Mention
from catalogue.model.records.practice import Practice
from catalogue.model.records.visit import Visit
from catalogue.search.findable import Abbreviation, Findable, Texts, read
from catalogue.search.index import build
from catalogue.search.morphology import Morphology
from catalogue.search.ranking import BODY, KIND, MENTION, NAME, OF_CATALOGUE, SUMMARY, TITLE, Weight
from catalogue.search.scripts import scripts
from catalogue.views import addresses
from catalogue.views.page import File, Page, Plain
from catalogue.views.pages.tools.facets import entries_of
from catalogue.views.snippets import place
from catalogue.views.text import words
from catalogue.views.text.acronyms import acronyms_of
from catalogue.views.text.doubts import title
from catalogue.views.text.prose import joined, text_of

_EXAMPLES = re.compile(r"<pre\b.*?</pre>", re.DOTALL)  # what they say is not about the catalogue


def search_page(catalogue: Catalogue) -> Iterator[Page]:  # noqa: ARG001 - views are all called alike
    """The page of results; without scripts it leads to the lists."""
    yield Page(
        path=addresses.SEARCH,
        title="Szukaj",
        description="Wyszukiwanie w katalogu: w każdej odmianie słów, bez polskich znaków, po skrótach i mimo literówek.",
        script="search",
        shows=partial(Plain, "tools/search.html"),
    )


def documents(catalogue: Catalogue, pages: Iterable[Page], by_hand: Iterable[Findable]) -> list[Findable]:
    """The entries in the order of their numbers, then the other pages that can be found."""
    found = {page.path: _document(page) for page in pages if page.found}
    entries: list[Findable] = []
    for entry in entries_of(catalogue):
        match entry:
            case Practice():
                entries.append(found.pop(addresses.practice(entry)))
            case Visit():
                entries.append(found.pop(addresses.visit(entry)))
            case Mention():
                entries.append(_mention(catalogue, entry))
    return [*entries, *found.values(), *by_hand]


def _document(page: Page) -> Findable:
    assert page.found  # noqa: S101 - the caller took those that have it
    return Findable(
        page.path,
        page.title,
        page.found.line,
        page.description,
        partial(_texts, page.title, page.found.texts),
        page.found.factor,
    )


def _texts(title: str, texts: Texts) -> Mapping[Weight, str]:
    return {TITLE: title, **read(texts)}


def by_hand(path: str, title: str, description: str, html: str) -> Findable:
    """A page written by hand in `docs/`."""
    texts = {TITLE: title, SUMMARY: description, BODY: text_of(_EXAMPLES.sub(" ", html))}
    return Findable(path, title, "Strona katalogu", description, texts, OF_CATALOGUE)


def _mention(catalogue: Catalogue, mention: Mention) -> Findable:
    kind = catalogue.vocabularies.entity_types[mention.entity_type]
    newest = mention.sightings[0].visit
    return Findable(
        addresses.visit(newest),
        mention.place,
        f"{words.capital(kind.name)} · {place(mention)} · wspomniane w {words.mentioned([newest])}",
        f"Bez własnego opisu. Wizyta: {title(newest)}.",
        {
            TITLE: mention.place,
            NAME: joined(mention.locality, f"województwo {mention.region.name}" if mention.region else None),
            KIND: joined(kind.name, kind.acronym),
        },
        MENTION,
    )


def search_files(catalogue: Catalogue, found: list[Findable], morphology: Morphology) -> Iterator[File]:
    """The index of the documents, as scripts."""
    acronyms = [Abbreviation(a.short, a.full) for a in acronyms_of(catalogue.vocabularies).values()]
    for path, text in scripts(found, build(found, acronyms, morphology)):
        yield File(path, text.encode())
