"""The description of the open data for portals (`katalog.jsonld`), read by a program that others wrote."""

import socket

import pytest
from rdflib import Graph, Literal, URIRef, namespace
from rdflib.compare import isomorphic

from catalogue.model.catalogue import Catalogue
from catalogue.model.types.partial_date import PartialDate
from catalogue.settings.settings import Settings
from catalogue.views.data import files as published
from catalogue.views.page import File
from data_made import data_items
from views.test_data_feeds import FILES, HOSTILE, PUBLISHED, UNPUBLISHED, description
from views.written import SITE

EU = "http://publications.europa.eu/resource/authority/"
AVAILABILITY = URIRef("http://data.europa.eu/r5r/availability")


@pytest.fixture
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        pytest.fail("nothing may be fetched to read the file")

    monkeypatch.setattr(socket, "socket", refused)


def graph(catalogue: Catalogue, settings: Settings = PUBLISHED) -> Graph:
    """The file as a program reads it that took it from its place."""
    file = description(catalogue, settings)
    return Graph().parse(data=file.content, format="json-ld", publicID=SITE + file.path)


@pytest.mark.usefixtures("_no_network")
def test_the_description_has_what_dcat_ap_asks_for(zarki: Catalogue) -> None:
    found = graph(zarki)
    [whole], [dataset] = (
        list(found.subjects(namespace.RDF.type, kind)) for kind in (namespace.DCAT.Catalog, namespace.DCAT.Dataset)
    )
    assert whole == URIRef(f"{SITE}dane/katalog.jsonld")
    assert list(found.objects(whole, namespace.DCAT.dataset)) == [dataset]
    assert found.value(whole, namespace.FOAF.homepage) == URIRef(f"{SITE}index.html")
    for node in (whole, dataset):
        assert found.value(node, namespace.DCTERMS.title) == Literal("Katalog", lang="pl")
        assert found.value(node, namespace.DCTERMS.description)
        assert found.value(found.value(node, namespace.DCTERMS.publisher), namespace.FOAF.name) == Literal("Wydawca")
        assert found.value(node, namespace.DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
        assert found.value(node, namespace.DCTERMS.modified) == Literal("2024-05-06", datatype=namespace.XSD.date)
    assert found.value(whole, namespace.DCAT.themeTaxonomy) == URIRef(f"{EU}data-theme")
    assert found.value(dataset, namespace.DCAT.landingPage) == URIRef(f"{SITE}dane.html")


@pytest.mark.usefixtures("_no_network")
def test_every_file_is_a_distribution(catalogue: Catalogue) -> None:
    found = graph(catalogue)
    [dataset] = found.subjects(namespace.RDF.type, namespace.DCAT.Dataset)
    distributions = list(found.objects(dataset, namespace.DCAT.distribution))
    assert set(distributions) == set(found.subjects(namespace.RDF.type, namespace.DCAT.Distribution))
    read = {
        str(found.value(each, namespace.DCAT.downloadURL)): str(found.value(each, namespace.DCAT.mediaType)).partition(
            "media-types/"
        )[2]
        for each in distributions
    }
    assert read == {
        f"{SITE}dane/praktyki.csv": "text/csv",
        f"{SITE}dane/wizyty.csv": "text/csv",
        f"{SITE}dane/punkty-programu.csv": "text/csv",
        f"{SITE}dane/datapackage.json": "application/json",
        f"{SITE}dane/katalog.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        f"{SITE}dane/katalog.json": "application/json",
        f"{SITE}dane/praktyki.geojson": "application/geo+json",
        f"{SITE}dane/nowosci.xml": "application/atom+xml",
    }
    for each in distributions:
        assert found.value(each, namespace.DCAT.accessURL) == found.value(each, namespace.DCAT.downloadURL)
        assert found.value(each, namespace.DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
        title, said = (found.value(each, name) for name in (namespace.DCTERMS.title, namespace.DCTERMS.description))
        assert title
        assert not str(said).startswith(str(title))
        assert found.value(each, AVAILABILITY) == URIRef(f"{EU}planned-availability/STABLE")
    made = {make(catalogue, PUBLISHED).path for make in FILES}
    assert made < published.FILES.keys()


def test_a_distribution_is_as_large_as_its_file(catalogue: Catalogue) -> None:
    *others, last = (item for item in data_items(catalogue, PUBLISHED) if isinstance(item, File))
    found = Graph().parse(data=last.content, format="json-ld", publicID=SITE + last.path)
    assert {
        str(found.value(each, namespace.DCAT.downloadURL)): size
        for each, size in found.subject_objects(namespace.DCAT.byteSize)
    } == {SITE + file.path: Literal(len(file.content), datatype=namespace.XSD.nonNegativeInteger) for file in others}


def test_without_the_address_of_the_site_addresses_are_relative_to_the_file(catalogue: Catalogue) -> None:
    absolute = graph(catalogue, Settings(site_name="Katalog", site_url=SITE))
    absolute.remove((None, namespace.DCTERMS.identifier, None))
    assert isomorphic(graph(catalogue, UNPUBLISHED), absolute)
    assert SITE.encode() not in description(catalogue, UNPUBLISHED).content


@pytest.mark.parametrize(
    ("published", "modified"),
    [
        ("2017", Literal("2017", datatype=namespace.XSD.gYear)),
        ("2017-06", Literal("2017-06", datatype=namespace.XSD.gYearMonth)),
        ("2017-06?", None),
        ("XXXX-06", None),
    ],
)
def test_the_date_is_as_exact_as_the_edition(catalogue: Catalogue, published: str, modified: Literal | None) -> None:
    practice = catalogue.practices["cus-zarki"]
    source = practice.sources[0].model_copy(update={"published": PartialDate.parse(published)})
    dated = practice.model_copy(update={"sources": (source,)})
    found = graph(Catalogue.of(catalogue.vocabularies, [dated], []))
    assert set(found.objects(None, namespace.DCTERMS.modified)) == ({modified} if modified else set())


def test_what_is_not_set_is_left_out_and_hostile_texts_stay_texts(catalogue: Catalogue) -> None:
    bare = graph(catalogue, UNPUBLISHED)
    assert not set(bare.objects(None, namespace.DCTERMS.publisher))
    assert not set(bare.objects(None, namespace.DCAT.contactPoint))
    settings = PUBLISHED.model_copy(update={"site_name": HOSTILE, "publisher": HOSTILE, "email": "a b@example.org"})
    found = graph(catalogue, settings)
    assert {str(title) for title in found.objects(None, namespace.DCTERMS.title)} >= {HOSTILE}
    assert {str(name) for name in found.objects(None, namespace.FOAF.name)} == {HOSTILE}
    assert len(found) == len(graph(catalogue))


def test_every_file_that_there_is_has_its_name_and_use(catalogue: Catalogue) -> None:
    files = {item.path for item in data_items(catalogue, Settings()) if isinstance(item, File)}
    assert files == published.FILES.keys()
