"""What search knows: a document for each page that can be found, and for each mention."""

import re
from collections.abc import Iterable, Iterator

from catalogue.model.catalogue import Catalogue, Mention
from catalogue.model.practice import Practice
from catalogue.model.visit import Visit
from catalogue.search.document import BODY, KIND, NAME, SUMMARY, TITLE, Acronym, Document
from catalogue.search.index import build
from catalogue.search.morphology import Morphology
from catalogue.search.scripts import scripts
from catalogue.views import addresses, words
from catalogue.views.acronyms import acronyms_of
from catalogue.views.facets import entries_of
from catalogue.views.page import File, Page
from catalogue.views.prose import joined, text_of
from catalogue.views.snippets import place

_EXAMPLES = re.compile(r"<pre\b.*?</pre>", re.DOTALL)  # what they say is not about the catalogue


def search_page(catalogue: Catalogue) -> Iterator[Page]:  # noqa: ARG001 - views are all called alike
    """The page of results; without scripts it leads to the lists."""
    yield Page(
        path=addresses.SEARCH,
        title="Szukaj",
        description="Szukanie w katalogu: w każdej odmianie słów, bez polskich znaków, po skrótach i mimo literówek.",
        template="search.html",
        context={"ways": addresses.LISTS},
    )


def documents(catalogue: Catalogue, pages: Iterable[Page], by_hand: Iterable[Document]) -> list[Document]:
    """The entries in the order of their numbers, then the other pages that can be found."""
    found = {page.path: _document(page) for page in pages if page.found}
    entries: list[Document] = []
    for entry in entries_of(catalogue):
        match entry:
            case Practice():
                entries.append(found.pop(addresses.practice(entry)))
            case Visit():
                entries.append(found.pop(addresses.visit(entry)))
            case Mention():
                entries.append(_mention(catalogue, entry))
    return [*entries, *found.values(), *by_hand]


def _document(page: Page) -> Document:
    assert page.found  # noqa: S101 - the caller took those that have it
    return Document(
        page.path,
        page.title,
        page.found.line,
        page.description,
        {TITLE: page.title, **page.found.texts},
        page.found.factor,
    )


def by_hand(path: str, title: str, description: str, html: str) -> Document:
    """A page written by hand in `docs/`."""
    texts = {TITLE: title, SUMMARY: description, BODY: text_of(_EXAMPLES.sub(" ", html))}
    return Document(path, title, "Strona katalogu", description, texts, 0.7)


def _mention(catalogue: Catalogue, mention: Mention) -> Document:
    kind = catalogue.vocabularies.entity_types[mention.entity_type]
    newest = mention.sightings[0].visit
    return Document(
        addresses.visit(newest),
        mention.place,
        f"{words.capital(kind.name)} · {place(mention)} · wspomniane w relacji",
        f"Bez własnego opisu. Wizyta: {newest.title}.",
        {
            TITLE: mention.place,
            NAME: joined(mention.locality, mention.region.name if mention.region else None),
            KIND: joined(kind.name, kind.acronym),
        },
        0.8,
    )


def search_files(catalogue: Catalogue, found: list[Document], morphology: Morphology) -> Iterator[File]:
    """The index of the documents, as scripts."""
    acronyms = [Acronym(a.short, a.full) for a in acronyms_of(catalogue.vocabularies).values()]
    for path, text in scripts(found, build(found, acronyms, morphology)):
        yield File(path, text.encode())
