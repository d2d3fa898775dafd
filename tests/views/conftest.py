"""The example catalogue, which shows everything that a page can show, and a small part of it."""

import pytest

from catalogue.load import load
from catalogue.model.catalogue import Catalogue
from drawn import TODAY
from project import EXAMPLE_CONTENT

PRACTICES = ("cis-zarki", "cus-zarki", "punkt-zarki")
VISITS = ("wizyta-zarki", "zapowiedz")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    loaded = load(EXAMPLE_CONTENT, TODAY)
    assert loaded.problems == ()
    assert loaded.catalogue
    return loaded.catalogue


@pytest.fixture(scope="session")
def zarki(catalogue: Catalogue) -> Catalogue:
    """Three practices and two visits of the example: for what is counted, however large the example is."""
    practices, visits = [catalogue.practices[id_] for id_ in PRACTICES], [catalogue.visits[id_] for id_ in VISITS]
    paths = {*(practice.path for practice in practices), *(visit.path for visit in visits)}
    documents = {path: document for path, document in catalogue.documents.items() if path in paths}
    return Catalogue.of(catalogue.vocabularies, practices, visits, documents, catalogue.pictures)
